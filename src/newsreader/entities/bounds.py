"""Where a name begins and ends, and that it is a person's, by the words in and beside it: what the tagger errs in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsreader.entities.descriptions import describe
from newsreader.entities.features import Sentence
from newsreader.entities.forms import NAME_PARTICLES
from newsreader.entities.tagger import TaggedName
from newsreader.language.gazetteers import forename_genders, gazetteer, name_tails, nicknames, title_words

_NO_NAME = frozenset("administration government regime campaign presidency".split())
"""Small words that say who is at work and, other than "river" or "university", never belong to a name."""
_INITIALS = re.compile(r"(?:[A-Z]\.)+|[A-Z]{2}")
_OFFICES = frozenset("MP PM VP MC FM QC KC AG DA".split())
"""Pairs of capitals that stand before a person's name and are no initials."""
_MOST_WORDS = 3


def bounded(sentence: Sentence, found: Sequence[TaggedName]) -> list[TaggedName]:
    """The names of a sentence without small words at their ends, with their initials, and persons told by their roles.

    Args:
        sentence: what the names stand in.
        found: in order, disjoint.
    """
    return list(_with_initials(sentence, [_told_by_role(sentence, without_common_words(sentence, n)) for n in found]))


def without_common_words(sentence: Sentence, name: TaggedName) -> TaggedName:
    """A person, organization or place without the small words at its ends.

    "Okafor administration" is "Okafor", "province of Norvik" is "Norvik"; "de Okafor" stays.
    """
    if name.type == "other":
        return name
    words = sentence.words
    first, last = name.first, name.last
    tokens = sentence.tokens
    while first < last and _is_common(words[last]) and tokens[last - 1].end < tokens[last].start:
        last -= 1
    while first < last and _is_small(words[first]) and tokens[first].end < tokens[first + 1].start:
        first += 1
    has_capital = any(word[0].isupper() for word in words[first : last + 1])
    return name._replace(first=first, last=last) if has_capital else name


def _is_common(word: str) -> bool:
    """True for a small word that neither opens names, as "de", nor closes them, as "river"."""
    return word in _NO_NAME or (_is_small(word) and word not in name_tails())


def _is_small(word: str) -> bool:
    return word.isalpha() and word.islower() and word not in NAME_PARTICLES


def _told_by_role(sentence: Sentence, name: TaggedName) -> TaggedName:
    """ "The director, Anna Field, agreed": a given name beside what the story calls a person is a person's."""
    words = sentence.words[name.first : name.last + 1]
    is_full_name = (
        name.type in ("organization", "place")
        and 1 < len(words) <= _MOST_WORDS
        and words[0].lower() in forename_genders()
        and not any(word.lower() in name_tails() for word in words)
        and not any(key == words for key, _ in gazetteer().phrases.get(words[0], ()))
    )
    return name._replace(type="person") if is_full_name and describe(sentence, name.first, name.last) else name


def _with_initials(sentence: Sentence, found: Sequence[TaggedName]) -> Iterator[TaggedName]:
    """The names, those of persons with the initials before them, though these were tagged as a name of their own."""
    kept: list[TaggedName] = []
    for name in found:
        first = name.first
        if name.type == "person" and not sentence.shouted and not sentence.headline:
            first = _before_initials(sentence, first)
        while kept and first <= kept[-1].first and first < name.first:
            kept.pop()
        taken = kept[-1].last + 1 if kept else 0
        kept.append(name._replace(first=max(first, taken) if first < name.first else first))
    yield from kept


def _before_initials(sentence: Sentence, first: int) -> int:
    words, tokens = sentence.words, sentence.tokens
    while first > 0:
        word = words[first - 1]
        if word == "." and first > 1 and _is_shortened(words[first - 2]):
            if tokens[first - 2].end < tokens[first - 1].start:
                break
            first -= 2
        elif _INITIALS.fullmatch(word) and not _means_something(word):
            first -= 1
        else:
            break
    return first


def _is_shortened(word: str) -> bool:
    """True for what a full stop may stand behind within a name: "M" and "Thos"."""
    return word[0].isupper() and (len(word) == 1 or word.lower() in nicknames())


def _means_something(word: str) -> bool:
    return word in gazetteer().words or word in _OFFICES or word.rstrip(".").lower() in title_words()
