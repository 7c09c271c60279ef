"""Facts about the world as word lists: which words are given names, places, bodies, peoples, titles.

The lists lie under `lexicons/`, are general knowledge written down for this program, and are read once, on first use.
They are evidence for whoever looks for names, never a decision.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from newsreader.article import EntityKind
from newsreader.language.tokens import tokenize

Gender = Literal["m", "f"]

# Not importlib.resources: importing it costs as much as all of the lists.
_FOLDER = Path(__file__).parent / "lexicons"
_LISTS = {
    "forenames_male.txt": "male",
    "forenames_female.txt": "female",
    "surnames.txt": "surname",
    "places.txt": "place",
    "organizations.txt": "organization",
    "groups.txt": "group",
    "events.txt": "event",
    "common_acronyms.txt": "common",
}


def read_lines(name: str) -> list[str]:
    """The lines of a list under `lexicons/`, without comments and empty lines."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def read_entries(name: str) -> list[str]:
    """The comma-separated entries of a list under `lexicons/`."""
    return [entry for line in read_lines(name) for part in line.split(",") if (entry := part.strip())]


@dataclass(frozen=True, slots=True)
class Country:
    """A country or continent with what else it is called."""

    name: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]
    capital: str


@cache
def countries() -> tuple[Country, ...]:
    """All countries of the list."""
    result = []
    for line in read_lines("countries.txt"):
        name, aliases, demonyms, capital = ([part.strip() for part in field.split(",")] for field in line.split("|"))
        result.append(
            Country(name[0], tuple(filter(None, aliases)), tuple(filter(None, demonyms)), capital[0] if capital else "")
        )
    return tuple(result)


@cache
def country_of() -> dict[str, str]:
    """Every name and alias of a country, exactly as written, to the country's first name."""
    return {form: country.name for country in countries() for form in (country.name, *country.aliases)}


@cache
def country_of_demonym() -> dict[str, str]:
    """ "German" and "Germans" to "Germany"."""
    return {form: country.name for country in countries() for form in country.demonyms}


@cache
def titles() -> dict[str, Gender | None]:
    """Words that stand before a person's name, in small letters, with the gender they tell."""
    result: dict[str, Gender | None] = {}
    for entry in read_entries("titles.txt"):
        word, _, gender = entry.partition("|")
        result[word.lower()] = "m" if gender == "m" else "f" if gender == "f" else None
    return result


@cache
def title_words() -> frozenset[str]:
    """The single words of all titles, in small letters."""
    return frozenset(word for title in titles() for word in title.replace("-", " ").split())


@cache
def forename_genders() -> dict[str, Gender | None]:
    """Given names in small letters, with their gender; None where men and women bear the name."""
    male = {name.lower() for name in read_entries("forenames_male.txt")}
    female = {name.lower() for name in read_entries("forenames_female.txt")}
    return {
        name: None if name in male and name in female else "m" if name in male else "f"
        for name in sorted(male | female)
    }


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """A given name's short forms and the full forms of a short one, all in small letters: "joe" to {"joseph"}."""
    result: dict[str, set[str]] = {}
    for line in read_lines("nicknames.txt"):
        full, _, short_forms = line.lower().partition(":")
        for short in (part.strip() for part in short_forms.split(",")):
            result.setdefault(full, set()).add(short)
            result.setdefault(short, set()).add(full)
    return {name: frozenset(others) for name, others in result.items()}


@cache
def kinds_by_last_word() -> dict[str, EntityKind]:
    """Last words of names, in small letters, with the kind of thing they tell: "treaty" to "law"."""
    kinds: dict[str, EntityKind] = {"event": "event", "law": "law", "product": "product"}
    result: dict[str, EntityKind] = {}
    for line in read_lines("kinds.txt"):
        kind, _, words = line.partition("|")
        result.update({word.strip(): kinds[kind.strip()] for word in words.split(",")})
    return result


@cache
def name_tails() -> dict[str, str]:
    """Words that close or head a name, in small letters, with the type of name they tell."""
    return _words_by_label("name_tails.txt")


@cache
def sure_tails() -> dict[str, str]:
    """Last words, in small letters, after which a name of several words has hardly ever another type."""
    return _words_by_label("sure_tails.txt")


def _words_by_label(file: str) -> dict[str, str]:
    result: dict[str, str] = {}
    for line in read_lines(file):
        label, _, words = line.partition("|")
        for word in words.split(","):
            result.setdefault(word.strip(), label.strip())
    return result


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names with their classes, to be looked up by their tokens exactly as they are written."""

    words: dict[str, tuple[str, ...]]
    """Names of one token."""
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """Names of several tokens by their first token, the longest first."""


@cache
def gazetteer() -> Gazetteer:
    """All typed names: male, female, surname, place, country, demonym, organization, group, event."""
    words: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, dict[tuple[str, ...], str]] = {}
    alone = {label: (label,) for label in (*_LISTS.values(), "country", "demonym")}

    def add(name: str, label: str) -> None:
        if name.isalpha():
            add_word(name, label)
            return
        key = tuple(name.split())
        # Tokenizing thousands of plain words would be half of the cost of loading.
        if not all(map(str.isalpha, key)):
            key = tuple(token.text for token in tokenize(name.replace("’", "'")))
        if key and key[0] == "the":
            key = key[1:]
        if len(key) == 1:
            add_word(key[0], label)
        elif key:
            same = phrases.setdefault(key[0], {})
            same[key] = min(label, same.get(key, label))

    def add_word(word: str, label: str) -> None:
        known = words.get(word)
        words[word] = alone[label] if known is None else tuple(sorted({*known, label}))

    for file, label in _LISTS.items():
        for name in read_entries(file):
            add(name, label)
    for country in countries():
        for name in (country.name, *country.aliases):
            add(name, "country")
        for name in country.demonyms:
            add(name, "demonym")
        add(country.capital, "place")
    ordered = {
        first: tuple(sorted(entries.items(), key=lambda entry: (-len(entry[0]), entry)))
        for first, entries in phrases.items()
    }
    return Gazetteer(words, ordered)
