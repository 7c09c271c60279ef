"""Names in stories of other languages than English, whose contexts and capitals the tagger has not learned.

A name counts there that the lists have, or that a given name opens; and the surnames of such people alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from newsreader.entities.features import HYPHENS, Sentence
from newsreader.entities.forms import NAME_PARTICLES
from newsreader.entities.mention import LEAST
from newsreader.entities.tagger import TaggedName
from newsreader.language.gazetteers import gazetteer, name_tails, read_lines, title_words

_LISTED = frozenset({"place", "country", "organization"})
_GIVEN = frozenset({"male", "female"})
_ARTICLES = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine im am zum zur vom beim le la les un une du au"
    " el los las una del al il lo gli i uno een het ett o os um uma".split()
)
"""What stands before a common noun and hardly ever before a surname."""
_WHERE = frozenset("in im nach aus en à".split())
_ROLE_ENDS = ("er", "in", "or", "ent", "ant", "ist", "rat", "chef", "mann", "frau", "herr", "herrn")
"""How German words for what a person is end, which have capitals and stand before surnames."""
_SHORT = 4
"""Letters of a word that opens a sentence and is hardly ever a given name unknown to the lists."""
_LEAST_LETTERS = 3
"""Shorter words stand for too much."""


def names_abroad(
    document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]
) -> tuple[list[Sentence], list[list[TaggedName]]]:
    """What of the names of a document are names in any language, and people who are named by their surnames alone.

    Args:
        document: what the names stand in.
        tagged: for each sentence its names, in order and disjoint.

    Returns:
        The sentences, surnames without a genitive s ("Okafors"), and for each its names, in order and disjoint.
    """
    found = [
        _with_given_names(sentence, [kept for name in names if (kept := _of_any_language(sentence, name))])
        for sentence, names in zip(document, tagged, strict=True)
    ]
    surnames = {
        sentence.words[name.last]
        for sentence, names in zip(document, found, strict=True)
        for name in names
        if name.type == "person" and name.first < name.last and len(sentence.words[name.last]) >= _LEAST_LETTERS
    }
    surnames -= _common_nouns(document, surnames)
    if not surnames:
        return list(document), found
    bare = [_without_genitives(sentence, surnames) for sentence in document]
    small = frozenset(word for sentence in document for word in sentence.words if word.islower())
    return bare, [_with_surnames(sentence, names, surnames, small) for sentence, names in zip(bare, found, strict=True)]


def _common_nouns(document: Sequence[Sentence], surnames: set[str]) -> set[str]:
    """The surnames that the document also has as nouns, behind articles, or as places, behind "in"."""
    behind_article, elsewhere, places = Counter[str](), Counter[str](), set[str]()
    for sentence in document:
        words = ("", *sentence.words, "")
        for before, word, after in zip(words, words[1:], words[2:], strict=False):
            if word not in surnames or after in HYPHENS:
                continue
            if before.lower() in _WHERE:
                places.add(word)
            (behind_article if before.lower() in _ARTICLES else elsewhere)[word] += 1
    return places | {word for word, count in behind_article.items() if count >= elsewhere[word]}


def _of_any_language(sentence: Sentence, name: TaggedName) -> TaggedName | None:
    """What of a name is one in any language: a listed name, or a given name with the capitalised words after it.

    The lists outrank the tagger's doubts.
    """
    name = name._replace(confidence=max(name.confidence, LEAST))
    known = gazetteer()
    words = sentence.words[name.first : name.last + 1]
    if len(words) == 1:
        return name if set(known.words.get(words[0], ())) & _LISTED else None
    if any(key == words for key, _ in known.phrases.get(words[0], ())):
        return name
    for start, word in enumerate(words[:-1]):
        if set(known.words.get(word, ())) & _GIVEN:
            stop = start + 1
            while stop < len(words) and (words[stop][0].isupper() or words[stop] in HYPHENS):
                stop += 1
            if stop - start > 1:
                return name._replace(first=name.first + start, last=name.first + stop - 1, type="person")
    return None


@cache
def _given_names() -> frozenset[str]:
    """Given names in small letters, those of other languages among them."""
    known = {word.lower() for word, labels in gazetteer().words.items() if _GIVEN & set(labels)}
    return frozenset(known | {line.split()[0] for line in read_lines("given_names_abroad.txt")})


def _with_given_names(sentence: Sentence, names: Sequence[TaggedName]) -> list[TaggedName]:
    """The names with those that given names open, where the tagger saw none: "Torsten Okafor", "Inés de la Vega"."""
    if sentence.shouted:
        return list(names)
    taken = {index for name in names for index in range(name.first, name.last + 1)}
    added: list[TaggedName] = []
    index = 0
    while index < len(sentence.words):
        last = _full_name_end(sentence.words, index)
        if last is None or taken.intersection(range(index, last + 1)):
            index += 1
            continue
        added.append(TaggedName(index, last, "person", LEAST))
        index = last + 1
    return sorted([*names, *added], key=lambda name: name.first) if added else list(names)


def _full_name_end(words: Sequence[str], first: int) -> int | None:
    """The last token of the full name that a given name opens, or None: given names, particles, one surname."""
    known = gazetteer().words
    last = first
    if not _is_given(words[first]) or (first > 0 and (words[first - 1][0].isupper() or words[first - 1] in HYPHENS)):
        return None
    while last + 1 < len(words) and _is_given(words[last + 1]):
        last += 1
    after = last + 1
    while after < len(words) and words[after] in NAME_PARTICLES:
        after += 1
    has_surname = after < len(words) and words[after].istitle() and len(words[after]) >= _LEAST_LETTERS
    if has_surname and not (_LISTED & set(known.get(words[after], ())) or words[after].lower() in name_tails()):
        last = after
        while last + 2 < len(words) and words[last + 1] in HYPHENS and words[last + 2][0].isupper():
            last += 2
    return last if last > first else None


def _is_given(word: str) -> bool:
    return word[0].isupper() and word.lower() in _given_names()


def _without_genitives(sentence: Sentence, surnames: set[str]) -> Sentence:
    words = tuple(
        word[:-1] if word.endswith("s") and word not in surnames and word[:-1] in surnames else word
        for word in sentence.words
    )
    return replace(sentence, words=words) if words != sentence.words else sentence


def _with_surnames(
    sentence: Sentence, names: Sequence[TaggedName], surnames: set[str], small: frozenset[str]
) -> list[TaggedName]:
    taken = {index for name in names for index in range(name.first, name.last + 1)}
    alone = _alone(sentence, surnames, small)
    added = [TaggedName(index, index, "person", LEAST) for index in alone if index not in taken]
    return sorted([*names, *added], key=lambda name: name.first) if added else list(names)


def _alone(sentence: Sentence, surnames: set[str], small: frozenset[str]) -> Iterator[int]:
    """Where a surname stands that is no common noun, no place and nobody else's: not "der Koch", not "in Lund"."""
    known = gazetteer().words
    for index, word in enumerate(sentence.words):
        if word in surnames and not _LISTED & set(known.get(word, ())):
            before = sentence.words[index - 1] if index else ""
            if before.lower() not in _ARTICLES and not _may_be_given(before, small):
                yield index


def _may_be_given(before: str, small: frozenset[str]) -> bool:
    """True for a word with a capital that may be another's given name, which the lists lack: no role, no small word."""
    if not before[:1].isupper():
        return False
    lower = before.lower()
    return len(before) > _SHORT and lower not in small and lower not in title_words() and not lower.endswith(_ROLE_ENDS)
