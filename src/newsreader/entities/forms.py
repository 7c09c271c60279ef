"""What a name looks like once everything that varies without meaning is taken off it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from newsreader.language.gazetteers import country_of, forename_genders, title_words

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What tells a person from a parent of the same name."""
_SUFFIXES = GENERATIONS | frozenset({"phd", "md", "esq", "mp", "mep", "qc", "kc", "obe", "mbe", "cbe", "dbe"})
_REGNAL = frozenset({"ii", "iii", "iv"})
"""Numbers that belong to a name of one word: "Carol II" is not "Carol I"."""
_LEGAL_TAILS = frozenset(
    "inc incorporated corp corporation co company ltd limited llc plc gmbh ag sa nv bv spa oyj ab asa pty pvt llp lp"
    " holdings group".split()
)
_SMALL = frozenset(
    "of for and the a an in on to at de la le du des der die das und et y e del della di da & with by from".split()
)
_PLACE_TAILS = frozenset("sea ocean mountains strip heights".split())
"""Words without which a place is still the same: not "city", "county", "river", which make another of it."""
_PLACE_HEADS = frozenset("city town village state province county region district republic kingdom lake mount".split())
_PART_OF_NAME = frozenset({"saint"})
"""Titles without which a name is another's."""
NAME_PARTICLES = frozenset(
    "de la le du des di da do dos das del della den der van von zu zur bin ibn ben al el bint abu af av ter y".split()
)
"""Small words that a person's or a place's name may open with."""
_ARTICLES = ("the ", "The ", "THE ")
_UMLAUT = re.compile(r"(?<=[b-df-hj-np-tv-z])([aou])e(?=[b-df-hj-np-tv-z]{2})")
_SLAVIC_END = re.compile(r"(?<=[kn])(?:yy|iy|ij|yi|i|yj)$")
_SPLIT = re.compile(r"[^\w&]+")
# Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "Æ": "Ae",
     "œ": "oe", "ı": "i", "’": "'", "‘": "'", "ʼ": "'"}
)  # fmt: skip


def fold(text: str) -> str:
    """Small letters without accents, apostrophes and dots: "N’Djaména" and "N'Djamena" to "ndjamena"."""
    if text.isascii():
        plain = text.casefold()
    else:
        decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
    return plain.replace("'", "").replace(".", "")


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of a name, hyphens taken as blanks."""
    return tuple(word for word in _SPLIT.split(fold(text)) if word)


def is_title(words: Sequence[str]) -> bool:
    """Whether the first of a person's words is a title and no part of the name.

    A title that is also a given name is the latter before a lone surname: "Don Okafor", not "Don Eusebio" and not
    "Don Miguel Okafor".
    """
    plain = words[0].strip(".,").lower()
    if plain not in title_words() or plain in _PART_OF_NAME:
        return False
    given = forename_genders()
    return len(words) != 2 or plain not in given or words[1].lower() in given


def without_title(text: str) -> str:
    """A name as it should be shown: white space single, no leading "the", no titles, no possessive."""
    words = text.split()
    if len(words) > 1 and words[0] in ("the", "The", "THE"):
        words = words[1:]
    first = 0
    while first < len(words) - 1 and is_title(words[first:]):
        first += 1
    # "Prince" alone, or "King" before a lone word, is as likely a name as a title.
    shown = " ".join(words[first:])
    return re.sub(r"['’][sS]?$", "", shown) or shown


def without_article(text: str) -> str:
    """The name on one line, without a leading "the" and a final possessive."""
    shown = " ".join(text.split())
    for article in _ARTICLES:
        if shown.startswith(article) and len(shown) > len(article):
            shown = shown[len(article) :]
    return shown


def person_words(text: str) -> tuple[str, ...]:
    """The folded words of a person's name without titles and suffixes: "Dr. Martin Luther King Jr." to three."""
    words = folded_words(without_title(text))
    while len(words) > 1 and words[-1] in _SUFFIXES:
        if len(words) == 2 and words[-1] in _REGNAL:
            break
        words = words[:-1]
    return (*words[:-1], _one_spelling(words[-1])) if words else words


def _one_spelling(surname: str) -> str:
    """A folded surname as the most frequent of its spellings: "mueller" to "muller", "zelenskyy" to "zelensky"."""
    return _UMLAUT.sub(r"\1", _SLAVIC_END.sub("y", surname)) if len(surname) > 4 else surname


def generation(text: str) -> str:
    """What tells a person from a parent of the same name: "sr" for "Paul Okafor Sr.", else ""."""
    last = fold(text).rstrip(" ,").rpartition(" ")[2]
    return last if last in GENERATIONS else ""


def body_words(text: str) -> tuple[str, ...]:
    """The folded words that tell one organization from another: no small words, no legal form at the end."""
    words = tuple(word for word in folded_words(without_article(text)) if word not in _SMALL)
    while len(words) > 1 and words[-1] in _LEGAL_TAILS:
        words = words[:-1]
    return tuple(map(singular, words))


def singular(word: str) -> str:
    """A folded word without the s of a plural: "republicans" to "republican"."""
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@cache
def _country_words() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {folded_words(without_article(form)): folded_words(name) for form, name in country_of().items()}


def place_words(text: str) -> tuple[str, ...]:
    """The folded words of a place; every alias of a country gives the country's own name."""
    words = folded_words(without_article(text))
    known = _country_words().get(words)
    if known:
        return known
    if len(words) > 1 and words[-1] in _PLACE_TAILS:
        return words[:-1]
    if len(words) > 2 and words[0] in _PLACE_HEADS and words[1] == "of":
        return words[2:]
    return words


def initials(text: str) -> tuple[str, ...]:
    """The acronyms that a name of several words may have, folded: with its small words and without them."""
    words = folded_words(without_article(text))
    if len(words) < 2:
        return ()
    large = "".join(word[0] for word in words if word not in _SMALL)
    every = "".join(word[0] for word in words)
    without_tail = "".join(word[0] for word in words if word not in _SMALL and word not in _LEGAL_TAILS)
    return tuple(dict.fromkeys(form for form in (large, every, without_tail) if len(form) > 1))


def looks_like_acronym(text: str) -> bool:
    """True for "CNAS", "U.N." and "AfD", not for "Cnas" and "McAllen"."""
    letters = text.replace(".", "").replace("-", "")
    capitals = sum(letter.isupper() for letter in letters)
    return 2 <= len(letters) <= 8 and capitals >= 2 and 2 * capitals >= len(letters) and letters.isalpha()
