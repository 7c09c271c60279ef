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
    singular,
    without_article,
)
from newsreader.entities.mention import Mention
from newsreader.language.gazetteers import country_of_demonym, gazetteer
from newsreader.language.tokens import tokenize

Words = tuple[str, ...]
_MAX_WORDS = 12
_BRACKET = 2
"""Characters between a name and its acronym in brackets: " ("."""
_OWN_NAME = frozenset({"organization", "country", "place", "demonym"})


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


def gather_organizations(mentions: Sequence[Mention], text: str | None = None) -> list[int]:
    """A number for each mention of an organization: by its words in any order, its initials, its first or last words.

    Args:
        mentions: in order.
        text: what they stand in, where it is at hand: it tells which short forms stand in brackets behind a name.
    """
    forms = sorted(dict.fromkeys(mention.text for mention in mentions), key=lambda form: -len(body_words(form)))
    gathering = _Gathering()
    known = gathering.by_key
    number_of: dict[str, int] = {}
    closed_by: dict[str, set[int]] = {}
    for form in forms:
        words = body_words(form)[:_MAX_WORDS] or (fold(form),)
        keys: list[tuple[str, Words | str]] = [("bag", tuple(sorted(words)))]
        if looks_like_acronym(without_article(form)):
            keys.append(("acronym", fold(without_article(form))))
        elif not _is_listed(form):
            keys.append(("head", words))
        if len(words) > 1 or (len(closed_by.get(words[0], ())) == 1 and not _is_listed(form)):
            keys.append(("tail", words))
        number = number_of[form] = gathering.number(keys)
        known.setdefault(("bag", tuple(sorted(words))), number)
        for acronym in initials(form):
            known.setdefault(("acronym", acronym), number)
        for stop in range(1, len(words)):
            known.setdefault(("head", words[:stop]), number)
            known.setdefault(("tail", words[stop:]), number)
        if len(words) > 1:
            closed_by.setdefault(words[-1], set()).add(number)
    _join_brackets(mentions, number_of, text)
    return [number_of[mention.text] for mention in mentions]


def _is_listed(form: str) -> bool:
    """True for a body or country of the lists: "Reuters" is no short form of "Reuters Institute"."""
    key = tuple(token.text for token in tokenize(without_article(form)))
    known = gazetteer()
    if len(key) == 1:
        return bool(_OWN_NAME & set(known.words.get(key[0], ())))
    return bool(key) and any(phrase == key and label in _OWN_NAME for phrase, label in known.phrases.get(key[0], ()))


def _join_brackets(mentions: Sequence[Mention], number_of: dict[str, int], text: str | None) -> None:
    """Join a name with the short form in brackets behind it: "Italian Episcopal Conference (CEI)"."""
    for before, after in itertools.pairwise(mentions):
        if after.span.start - before.span.end != _BRACKET or number_of[before.text] == number_of[after.text]:
            continue
        if text is None:
            # What stands between is not known; the first letters must agree.
            joins = fold(before.text)[:1] == fold(after.text)[:1]
        else:
            joins = (
                text[before.span.end : after.span.start] == " (" and text[after.span.end : after.span.end + 1] == ")"
            )
        if joins and looks_like_acronym(after.text) and not looks_like_acronym(before.text):
            number_of[after.text] = number_of[before.text]
        elif joins and text is not None and looks_like_acronym(before.text) and not looks_like_acronym(after.text):
            number_of[before.text] = number_of[after.text]


def gather_places(mentions: Sequence[Mention], text: str | None = None) -> list[int]:
    """A number for each mention of a place: countries by all their names, others by name without "City", "Sea"."""
    gathering = _Gathering()
    known = gathering.by_key
    number_of: dict[str, int] = {}
    forms = sorted(dict.fromkeys(mention.text for mention in mentions), key=lambda form: -len(folded_words(form)))
    for form in forms:
        words = place_words(form)[:_MAX_WORDS] or (fold(form),)
        keys: list[tuple[str, Words | str]] = [("name", words)]
        if looks_like_acronym(without_article(form)):
            keys.append(("acronym", fold(form)))
        number = number_of[form] = gathering.number(keys)
        known.setdefault(("name", words), number)
        for acronym in initials(form):
            known.setdefault(("acronym", acronym), number)
    return [number_of[mention.text] for mention in mentions]


def gather_others(mentions: Sequence[Mention], text: str | None = None) -> list[int]:
    """A number for each mention of anything else: "German" and "Germans" are one, else the words decide."""
    demonyms = country_of_demonym()
    numbers: dict[tuple[str, ...], int] = {}
    result = []
    for mention in mentions:
        shown = without_article(mention.text)
        words = folded_words(shown)
        own = (*words[:-1], singular(words[-1])) if words else (shown,)
        key = ("of", demonyms[shown]) if shown in demonyms else own
        result.append(numbers.setdefault(key, len(numbers)))
    return result
