"""Which mentions of organizations, of places and of other things are one."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from newsreader.entities.forms import (
    body_words,
    fold,
    folded_words,
    initials,
    looks_like_acronym,
    place_words,
    without_article,
)
from newsreader.entities.mention import Mention
from newsreader.language.gazetteers import country_of_demonym

Words = tuple[str, ...]
_MAX_WORDS = 12
_BRACKET = 2
"""Characters between a name and its acronym in brackets: " ("."""


class _Gathering:
    """Numbers given out so far, by form; a later form may share the number of an earlier one."""

    def __init__(self) -> None:
        self.count = 0
        self.by_key: dict[tuple[str, Words | str], int] = {}

    def number(self, keys: Sequence[tuple[str, Words | str]]) -> int:
        """The number of the first key that is known, else a new one; all keys then lead there."""
        for key in keys:
            if key in self.by_key:
                found = self.by_key[key]
                break
        else:
            found = self.count
            self.count += 1
        return found


def gather_organizations(mentions: Sequence[Mention]) -> list[int]:
    """A number for each mention of an organization: by its words in any order, its initials, its first words."""
    texts = list(dict.fromkeys(mention.text for mention in mentions))
    texts.sort(key=lambda text: -len(body_words(text)))
    gathering = _Gathering()
    known = gathering.by_key
    number_of: dict[str, int] = {}
    for text in texts:
        words = body_words(text)[:_MAX_WORDS] or (fold(text),)
        keys: list[tuple[str, Words | str]] = [("bag", tuple(sorted(words)))]
        if looks_like_acronym(without_article(text)):
            keys.append(("acronym", fold(without_article(text))))
        keys.append(("head", words))
        if len(words) > 1:
            keys.append(("tail", words))
        number = number_of[text] = gathering.number(keys)
        known.setdefault(("bag", tuple(sorted(words))), number)
        for form in initials(text):
            known.setdefault(("acronym", form), number)
        for stop in range(1, len(words)):
            known.setdefault(("head", words[:stop]), number)
            known.setdefault(("tail", words[stop:]), number)
    _join_brackets(mentions, number_of)
    return [number_of[mention.text] for mention in mentions]


def _join_brackets(mentions: Sequence[Mention], number_of: dict[str, int]) -> None:
    """Join a name with the acronym that follows it in brackets, where the first letters agree."""
    for before, after in itertools.pairwise(mentions):
        if (
            after.span.start - before.span.end == _BRACKET
            and looks_like_acronym(after.text)
            and not looks_like_acronym(before.text)
            and fold(before.text)[:1] == fold(after.text)[:1]
        ):
            number_of[after.text] = number_of[before.text]


def gather_places(mentions: Sequence[Mention]) -> list[int]:
    """A number for each mention of a place: countries by all their names, others by name without "City", "Sea"."""
    gathering = _Gathering()
    known = gathering.by_key
    number_of: dict[str, int] = {}
    texts = list(dict.fromkeys(mention.text for mention in mentions))
    texts.sort(key=lambda text: -len(folded_words(text)))
    for text in texts:
        words = place_words(text)[:_MAX_WORDS] or (fold(text),)
        keys: list[tuple[str, Words | str]] = [("name", words)]
        if looks_like_acronym(without_article(text)):
            keys.append(("acronym", fold(text)))
        number = number_of[text] = gathering.number(keys)
        known.setdefault(("name", words), number)
        for form in initials(text):
            known.setdefault(("acronym", form), number)
    return [number_of[mention.text] for mention in mentions]


def gather_others(mentions: Sequence[Mention]) -> list[int]:
    """A number for each mention of anything else: "German" and "Germans" are one, else the words decide."""
    demonyms = country_of_demonym()
    numbers: dict[tuple[str, ...], int] = {}
    result = []
    for mention in mentions:
        shown = without_article(mention.text)
        key = ("of", demonyms[shown]) if shown in demonyms else folded_words(shown) or (shown,)
        result.append(numbers.setdefault(key, len(numbers)))
    return result
