"""Where a name begins and ends, and that it is a person's, by the words in and beside it: what the tagger errs in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsreader.entities.corrections import OFFICES, is_title_alone
from newsreader.entities.descriptions import describe
from newsreader.entities.features import Sentence
from newsreader.entities.forms import NAME_PARTICLES, looks_like_acronym
from newsreader.entities.tagger import TaggedName
from newsreader.language.gazetteers import forename_genders, gazetteer, name_tails, nicknames, title_words

_NO_NAME = frozenset("administration government regime campaign presidency".split())
"""Small words that say who is at work and, other than "river" or "university", never belong to a name."""
_INITIALS = re.compile(r"(?:[A-Z]\.)+|[A-Z]{2}")
_OFFICE_INITIALS = frozenset("MP PM VP MC FM QC KC AG DA".split())
"""Pairs of capitals that stand before a person's name and are no initials."""
_MOST_WORDS = 3
_MOST_BRACKETED = 4
_GOES_ON = frozenset("with who whose whom which".split())
_GREETINGS = frozenset("hey hi hello thanks yes okay goodbye".split())
_GREETINGS_OR_NAMES = frozenset("oh no dear well welcome".split())
"""What greets somebody only before a comma: "Oh" and "No" are Korean surnames."""
_CLOSED_BY = {"“": "”", "„": "“", "«": "»", "``": "''"}
_BODIES_AND_PLACES = frozenset({"organization", "country", "place"})


def bounded(sentence: Sentence, found: Sequence[TaggedName]) -> list[TaggedName]:
    """The names of a sentence without small words at their ends, with their initials, and persons told by their roles.

    Args:
        sentence: what the names stand in.
        found: in order, disjoint.
    """
    names = [_told_by_role(sentence, without_common_words(sentence, _cut_short(sentence, name))) for name in found]
    return list(_longer(sentence, [name for name in names if not is_title_alone(sentence, name)]))


def _cut_short(sentence: Sentence, name: TaggedName) -> TaggedName:
    """A person, organization or place without what goes on after it or greets it.

    "Okafor “Oko" without its close is "Okafor", "Norvik Museum with Library" is "Norvik Museum", "Lisbon Sheriff" is
    "Lisbon", "Hey Anna" is "Anna".
    """
    if name.type == "other" or name.first == name.last:
        return name
    words = sentence.words
    first, last = name.first, name.last
    for index in range(first + 1, last + 1):
        if words[index] in _GOES_ON or _opens_quote(words[first : last + 1], index - first):
            last = index - 1
            break
    if name.type == "person":
        return name._replace(first=_after_greeting(words, first, last), last=last)
    is_office = words[last].lower() in title_words() or words[last].lower() in OFFICES
    if first < last and is_office and _is_listed(words[first:last]) and not _is_listed(words[first : last + 1]):
        last -= 1
    return name._replace(last=last)


def _after_greeting(words: Sequence[str], first: int, last: int) -> int:
    word = words[first].lower()
    has_comma = first + 1 < last and words[first + 1] == ","
    if has_comma and word in _GREETINGS | _GREETINGS_OR_NAMES:
        return first + 2
    return first + (first < last and word in _GREETINGS)


def _opens_quote(words: Sequence[str], index: int) -> bool:
    """True for a mark within a name that opens a quotation, where none closes it."""
    if words[index] == '"':
        return words.count('"') % 2 == 1 and '"' not in words[index + 1 :]
    return words[index] in _CLOSED_BY and _CLOSED_BY[words[index]] not in words[index:]


def _is_listed(words: tuple[str, ...]) -> bool:
    known = gazetteer()
    if len(words) == 1:
        return bool(_BODIES_AND_PLACES & set(known.words.get(words[0], ())))
    return any(key == words for key, _ in known.phrases.get(words[0], ()))


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
        and not _is_listed(words)
    )
    return name._replace(type="person") if is_full_name and describe(sentence, name.first, name.last) else name


def _longer(sentence: Sentence, found: Sequence[TaggedName]) -> Iterator[TaggedName]:
    """The names with what belongs to them before them, though that was tagged as a name of its own.

    That are a person's initials and what stands in a bracket before an organization, where the bracket says at length
    what an acronym is.
    """
    kept: list[TaggedName] = []
    for name in found:
        first = name.first
        if name.type == "person" and not sentence.shouted and not sentence.headline:
            first = _before_initials(sentence, first)
        elif name.type == "organization":
            first = _in_bracket(sentence, name)
        while kept and first <= kept[-1].first and first < name.first:
            kept.pop()
        taken = kept[-1].last + 1 if kept else 0
        kept.append(name._replace(first=max(first, taken) if first < name.first else first))
    yield from kept


def _in_bracket(sentence: Sentence, name: TaggedName) -> int:
    """Where the bracket begins whose end the name is: "NEC (Norvik Episcopal Conference)"; else where the name does."""
    words = sentence.words
    if name.last + 1 >= len(words) or words[name.last + 1] != ")":
        return name.first
    opened = name.first - 1
    while opened > 0 and name.first - opened <= _MOST_BRACKETED and words[opened][0].isupper():
        opened -= 1
    is_explained = opened > 0 and words[opened] == "(" and looks_like_acronym(words[opened - 1])
    return opened + 1 if is_explained else name.first


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
    return word in gazetteer().words or word in _OFFICE_INITIALS or word.rstrip(".").lower() in title_words()
