"""What is known better than tagged: word lists outrank an unsure tagger on exact names, a word that only names a kind
of thing is no name, and a name has one type throughout a document unless the evidence is even.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsreader.article import EntityType
from newsreader.entities.features import HYPHENS, Sentence
from newsreader.entities.mention import LEAST
from newsreader.entities.tagger import TaggedName
from newsreader.language.gazetteers import Gazetteer, gazetteer, name_tails, sure_tails, title_words

_SURE_TYPES: dict[str, EntityType] = {"country": "place", "demonym": "other", "group": "other"}
_LIKELY_TYPES: dict[str, EntityType] = {"place": "place", "organization": "organization", "event": "other"}
_LISTED_PLACES = (("place",), ("country",))
_TAIL_TYPES: dict[str, EntityType] = {"organization": "organization", "place": "place", "other": "other"}
_GIVEN = frozenset({"male", "female"})
_CERTAIN = 0.95
"""A tagger that is as sure as this outranks the last word of a name."""
_SURE_TEAM = 0.98
"""A tagger that is as sure takes a country for its team or government."""
_SURE_NAME = 0.85
"""A tagger that is as sure may take a lone title for a name."""
_MAJORITY = 3
"""A type that is this many times as frequent as the next is taken for all."""
_LEAST_LETTERS = 3
"""Shorter words stand for too much."""
_EDGES = HYPHENS | frozenset("—'’‘\"“”«»,;:!?|/…")
_CURRENCIES = frozenset("$£€¥₹")
OFFICES = frozenset(
    "chairman chairwoman chairperson president minister secretary speaker director governor spokesman spokeswoman"
    " spokesperson commissioner ambassador editor manager superintendent inspector undersecretary envoy legislator"
    " councillor councilor senator mayor chancellor ruler advocate barrister ceo cfo coo mp mla mep dgp igp".split()
)
"""Words before a person's name that no name has within."""
_BEFORE_TITLES = frozenset("a an the his her its their our my your this that every former acting".split())
_PARTICLES = frozenset("bin ibn bint al el wa van von de da dos del della la ben ter den der ul ud".split())
Name = tuple[str, ...]


def corrected(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> list[list[TaggedName]]:
    """The names of a document with known names put right and types made one."""
    known = gazetteer()
    result = [_corrected_sentence(sentence, names, known) for sentence, names in zip(document, tagged, strict=True)]
    return _borne_out(document, _surnames(document, _full_names(document, _one_type(document, result))))


def _corrected_sentence(sentence: Sentence, names: Sequence[TaggedName], known: Gazetteer) -> list[TaggedName]:
    kept = [_trimmed(sentence, name) for name in names]
    kept = _joined(sentence, [name for name in kept if _is_proper(sentence, name, known)])
    result = [_retyped(sentence, _with_number(sentence, name), known) for name in kept]
    taken = {index for name in result for index in range(name.first, name.last + 1)}
    added = [name for name in _listed(sentence, known) if not any(i in taken for i in range(name.first, name.last + 1))]
    return sorted([*result, *added], key=lambda name: name.first) if added else result


def _trimmed(sentence: Sentence, name: TaggedName) -> TaggedName:
    """A name without the marks at its ends, a person's without the office before it."""
    first, last = name.first, name.last
    while first < last and sentence.words[first] in _EDGES:
        first += 1
    while first < last and sentence.words[last] in _EDGES:
        last -= 1
    if name.type == "person":
        first = max((i + 1 for i in range(first, last) if sentence.words[i].lower() in OFFICES), default=first)
    return name._replace(first=first, last=last)


def _is_proper(sentence: Sentence, name: TaggedName, known: Gazetteer) -> bool:
    """False for a lone word that says only of what kind something is ("the Kingdom") and for the "US" of "US$"."""
    if name.first < name.last:
        return True
    tokens, word, after = sentence.tokens, sentence.words[name.first], name.last + 1
    if after < len(tokens) and tokens[after].text in _CURRENCIES and tokens[after].start == tokens[name.last].end:
        return False
    if name.type == "person":
        return not is_title_alone(sentence, name)
    return word.lower() not in name_tails() or bool(known.words.get(word))


def is_title_alone(sentence: Sentence, name: TaggedName) -> bool:
    """True for "First Lady" and the like, taken for a person.

    Not where a title is somebody's name: a surname, a given name, or a lone word that the tagger is sure of and that no
    article, office or hyphen before it and no "of" behind it shows to be a title.
    """
    words = sentence.words[name.first : name.last + 1]
    known = gazetteer().words
    if name.type != "person" or any(
        word.lower() not in title_words() or "surname" in known.get(word, ()) for word in words
    ):
        return False
    if len(words) > 1 or name.confidence <= LEAST:
        return True
    if _GIVEN & set(known.get(words[0], ())):
        return False
    before = sentence.words[name.first - 1] if name.first else ""
    after = sentence.words[name.last + 1] if name.last + 1 < len(sentence.words) else ""
    stands_as_title = before.lower() in _BEFORE_TITLES or before[:1].isupper() or before in HYPHENS or after == "of"
    return stands_as_title or words[0].isupper() or name.confidence < _SURE_NAME


def _joined(sentence: Sentence, names: Sequence[TaggedName]) -> list[TaggedName]:
    """Persons' names that a particle links ("Zayed bin Khalid") as one."""
    result: list[TaggedName] = []
    for name in names:
        before = result[-1] if result else None
        if (
            before is not None
            and before.type == name.type == "person"
            and name.first - before.last == 2
            and sentence.words[name.first - 1] in _PARTICLES
        ):
            result[-1] = before._replace(last=name.last, confidence=min(before.confidence, name.confidence))
        else:
            result.append(name)
    return result


def _with_number(sentence: Sentence, name: TaggedName) -> TaggedName:
    """ "Covid" in "Covid-19" with its number."""
    tokens, hyphen, number = sentence.tokens, name.last + 1, name.last + 2
    if (
        name.type != "person"
        and number < len(tokens)
        and tokens[hyphen].text in HYPHENS
        and tokens[number].text[0].isdigit()
        and tokens[name.last].end == tokens[hyphen].start
        and tokens[hyphen].end == tokens[number].start
    ):
        return name._replace(last=number)
    return name


def _retyped(sentence: Sentence, name: TaggedName, known: Gazetteer) -> TaggedName:
    words = tuple(word.replace("’", "'") for word in sentence.words[name.first : name.last + 1])
    if len(words) == 1:
        labels = set(known.words.get(words[0], ()))
    else:
        labels = {label for key, label in known.phrases.get(words[0], ()) if key == words}
    kinds = {_SURE_TYPES.get(label) for label in labels}
    is_open = name.type == "person" or name.confidence < _CERTAIN
    if len(labels) == 1 and is_open and (likely := _LIKELY_TYPES.get(min(labels))):
        return name._replace(type=likely, confidence=max(name.confidence, LEAST))
    if len(words) > 1:
        if name_tails().get(words[-1].lower()) == name.type:
            name = name._replace(confidence=max(name.confidence, LEAST))
        tail = sure_tails().get(words[-1].lower())
        if tail and words[-1][0].isupper() and name.type != "person" and name.confidence < _CERTAIN and not kinds:
            return name._replace(type=_TAIL_TYPES[tail], confidence=max(name.confidence, LEAST))
    if len(kinds) != 1 or None in kinds:
        return name
    kind = kinds.pop()
    if kind is None or (kind == "place" and name.type == "organization" and name.confidence > _SURE_TEAM):
        return name
    return name._replace(type=kind, confidence=max(name.confidence, LEAST))


def _listed(sentence: Sentence, known: Gazetteer) -> Iterator[TaggedName]:
    """Names of the lists, whether tagged or not; of one word only where nothing else is so called."""
    if not any(word in known.words or word in known.phrases for word in map(_as_listed, sentence.words)):
        return
    words = [_as_listed(word) for word in sentence.words]
    index = 0
    while index < len(words):
        length, kind = 1, None
        for key, label in known.phrases.get(words[index], ()):
            if tuple(words[index : index + len(key)]) == key:
                length, kind = len(key), _SURE_TYPES.get(label) or _LIKELY_TYPES.get(label)
                break
        else:
            labels = known.words.get(words[index], ())
            kind = _listed_word(sentence, index, labels)
            if labels in _LISTED_PLACES and sentence.words[index] != words[index] and not sentence.shouted:
                kind = "place"
        if kind is not None:
            yield TaggedName(index, index + length - 1, kind, 0.5)
        index += length


def _as_listed(word: str) -> str:
    """A word as the lists have it: "CAIRO" in a dateline is "Cairo"."""
    return word.title() if word.isupper() and len(word) > _LEAST_LETTERS else word.replace("’", "'")


def _listed_word(sentence: Sentence, index: int, labels: Sequence[str]) -> EntityType | None:
    """The type of a lone listed word; none where its capital says nothing."""
    if len(labels) != 1 or len(sentence.words[index]) < _LEAST_LETTERS:
        return None
    if labels[0] in ("demonym", "country"):
        return _SURE_TYPES[labels[0]] if len(sentence.words[index]) > _LEAST_LETTERS else None
    opens = not any(before[0].isalnum() for before in sentence.words[:index])
    return None if opens or sentence.headline or sentence.shouted else _LIKELY_TYPES.get(labels[0])


def _borne_out(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> list[list[TaggedName]]:
    """The names, those that the tagger doubts without the doubt where a surer name of the same type ends alike."""
    sure = {
        (sentence.words[name.last], name.type)
        for sentence, names in zip(document, tagged, strict=True)
        for name in names
        if name.confidence >= LEAST
    }
    return [
        [
            name._replace(confidence=LEAST)
            if name.confidence < LEAST and (sentence.words[name.last], name.type) in sure
            else name
            for name in names
        ]
        for sentence, names in zip(document, tagged, strict=True)
    ]


def _surnames(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> list[list[TaggedName]]:
    """A lone word that closes a person's full name elsewhere, and no other name, is that person."""
    kinds: dict[str, set[EntityType]] = {}
    for sentence, names in zip(document, tagged, strict=True):
        for name in names:
            if name.first < name.last:
                kinds.setdefault(sentence.words[name.last], set()).add(name.type)
    known = gazetteer().words
    people = {
        word
        for word, own in kinds.items()
        if own == {"person"} and not set(known.get(word, ())) - _GIVEN - {"surname"} and word[0].isupper()
    }
    return [
        [
            name._replace(type="person") if name.first == name.last and sentence.words[name.first] in people else name
            for name in names
        ]
        for sentence, names in zip(document, tagged, strict=True)
    ]


def _full_names(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> list[list[TaggedName]]:
    """A given name before a word that alone is a person elsewhere is that person's full name."""
    known = gazetteer().words
    lone: dict[str, Counter[EntityType]] = {}
    for sentence, names in zip(document, tagged, strict=True):
        for name in names:
            if name.first == name.last:
                lone.setdefault(sentence.words[name.first], Counter())[name.type] += 1

    def retyped(sentence: Sentence, name: TaggedName) -> TaggedName:
        kinds = lone.get(sentence.words[name.last])
        if name.type == "person" or name.first == name.last or not kinds:
            return name
        is_given = bool(_GIVEN & set(known.get(sentence.words[name.first], ())))
        return name._replace(type="person") if is_given and 2 * kinds["person"] > kinds.total() else name

    return [[retyped(sentence, name) for name in names] for sentence, names in zip(document, tagged, strict=True)]


def _one_type(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> list[list[TaggedName]]:
    """The same name with the same type, where one type is by far the most frequent."""
    counts: dict[Name, Counter[EntityType]] = {}
    for sentence, names in zip(document, tagged, strict=True):
        for name in names:
            counts.setdefault(sentence.words[name.first : name.last + 1], Counter())[name.type] += 1
    winners: dict[Name, EntityType] = {}
    for words, kinds in counts.items():
        if len(kinds) > 1:
            (first, most), (_, next_most) = kinds.most_common(2)
            if most >= _MAJORITY * next_most:
                winners[words] = first
    if not winners:
        return [list(names) for names in tagged]
    return [
        [name._replace(type=winners.get(sentence.words[name.first : name.last + 1], name.type)) for name in names]
        for sentence, names in zip(document, tagged, strict=True)
    ]
