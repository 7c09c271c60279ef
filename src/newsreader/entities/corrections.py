"""What is known better than tagged: word lists outrank the tagger on exact names of countries and peoples, and a
name has one type throughout a document unless the evidence is even.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from newsreader.article import EntityType
from newsreader.entities.features import HYPHENS, Sentence
from newsreader.entities.tagger import TaggedName
from newsreader.language.gazetteers import Gazetteer, gazetteer, sure_tails

_SURE_TYPES: dict[str, EntityType] = {"country": "place", "demonym": "other", "group": "other"}
_TAIL_TYPES: dict[str, EntityType] = {"organization": "organization", "place": "place", "other": "other"}
_GIVEN = frozenset({"male", "female"})
_CERTAIN = 0.95
"""A tagger that is as sure as this outranks the last word of a name."""
_MAJORITY = 3
"""A type that is this many times as frequent as the next is taken for all."""
Name = tuple[str, ...]


def corrected(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> list[list[TaggedName]]:
    """The names of a document with known names put right and types made one."""
    known = gazetteer()
    result = [_corrected_sentence(sentence, names, known) for sentence, names in zip(document, tagged, strict=True)]
    return _surnames(document, _full_names(document, _one_type(document, result)))


def _corrected_sentence(sentence: Sentence, names: Sequence[TaggedName], known: Gazetteer) -> list[TaggedName]:
    result = [_retyped(sentence, _with_number(sentence, name), known) for name in names]
    taken = {index for name in result for index in range(name.first, name.last + 1)}
    added = [name for name in _listed(sentence, known) if not any(i in taken for i in range(name.first, name.last + 1))]
    return sorted([*result, *added], key=lambda name: name.first) if added else result


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
        kinds = {_SURE_TYPES.get(label) for label in known.words.get(words[0], ())}
    else:
        kinds = {_SURE_TYPES.get(label) for key, label in known.phrases.get(words[0], ()) if key == words}
        tail = sure_tails().get(words[-1].lower())
        if tail and words[-1][0].isupper() and name.type != "person" and name.confidence < _CERTAIN and not kinds:
            return name._replace(type=_TAIL_TYPES[tail])
    if len(kinds) != 1 or None in kinds:
        return name
    kind = kinds.pop()
    if kind is None or kind == name.type or (kind == "place" and name.type == "organization" and name.confidence > 0.9):
        return name
    return name._replace(type=kind)


def _listed(sentence: Sentence, known: Gazetteer) -> Iterator[TaggedName]:
    """Countries and peoples of the lists, whether tagged or not; of one word only where nothing else is so called."""
    words = [word.replace("’", "'") for word in sentence.words]
    index = 0
    while index < len(words):
        length, kind = 1, None
        for key, label in known.phrases.get(words[index], ()):
            if tuple(words[index : index + len(key)]) == key:
                length, kind = len(key), _SURE_TYPES.get(label)
                break
        else:
            labels = known.words.get(words[index], ())
            if labels in (("demonym",), ("country",)) and len(words[index]) > 3:
                kind = _SURE_TYPES[labels[0]]
        if kind is not None:
            yield TaggedName(index, index + length - 1, kind, 0.5)
        index += length


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
