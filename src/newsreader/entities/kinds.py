"""What a name that is no person, organization or place names, and which place a people belongs to.

Both are told by word lists alone, and only where they are sure: no kind is better than a wrong one.
"""

from __future__ import annotations

import re

from newsreader.article import EntityKind
from newsreader.language.gazetteers import country_of_demonym, gazetteer, kinds_by_last_word

_NUMBER = re.compile(r"[\d,.:/–-]+|[IVXLC]+|One|Two")
_JOINTS = frozenset({"of", "on", "for", "against"})
_QUARTERS = frozenset(
    "north south east west northern southern eastern western southeast southwest northeast northwest central".split()
)


def kind_of(name: str) -> EntityKind | None:
    """What a name of type "other" names: "Russians" a nationality, "Treaty of Norvik" a law, else None."""
    words = name.split()
    if not words:
        return None
    if name in country_of_demonym() or _is_of_a_quarter(words):
        return "nationality"
    known = gazetteer()
    if "group" in known.words.get(name, ()) or _is_listed(words, "group"):
        return "group"
    kinds = kinds_by_last_word()
    # "World War II", "2015 Companies Act 71": numbers do not tell.
    while len(words) > 1 and _NUMBER.fullmatch(words[-1]):
        words.pop()
    if kinds.get(words[0].lower()) == "product":
        return "product"
    for word in (words[-1], _head(words)):
        found = kinds.get(word.lower())
        # "the source code" has no law's name, "the climate summit" may well be the name of one.
        if found is not None and (found == "event" or word[0].isupper()):
            return found
    return None


def place_of(name: str) -> str | None:
    """The country or continent of a people: "Germans" and "German" to "Germany"; None for any other name."""
    return country_of_demonym().get(name)


def _is_of_a_quarter(words: list[str]) -> bool:
    """ "Southeast Asian", "North African": a people of a part of a country or continent."""
    return len(words) == 2 and words[0].lower() in _QUARTERS and words[1] in country_of_demonym()


def _is_listed(words: list[str], label: str) -> bool:
    return any(key == tuple(words) and own == label for key, own in gazetteer().phrases.get(words[0], ()))


def _head(words: list[str]) -> str:
    """The word before the first joint: "Treaty" of "Treaty of Norvik"; the last word where there is none."""
    first = next((index for index, word in enumerate(words) if word in _JOINTS), len(words))
    return words[max(0, first - 1)]
