"""Which mentions of persons are one person.

Full names are told apart by surname, given name and middle names; a part of a name goes to a person named before whose
full name has that part. Of several people of one surname the surname alone means the one whom a title, an honorific
or the "he" or "she" that follows tells, else the one whom the story is about: who is named in full most often, else who
was named first; the others keep their given names. Every step is a look-up, so that the time stays linear in the
mentions.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence

from newsreader.entities.forms import GENERATIONS, generation, person_words
from newsreader.entities.mention import Mention
from newsreader.language.gazetteers import Gender, forename_genders, nicknames, titles

MAX_WORDS = 8
"""Words of a name that are looked at."""
MAX_CANDIDATES = 3
"""People of one surname that are remembered beside the one named last."""
PRONOUN_WITHIN = 150
"""Characters behind a name in which the sentence goes on with a pronoun for it."""
Words = tuple[str, ...]

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|she|her|hers|herself)\b")
_SENTENCE_END = re.compile(r"[.!?\n“”\"](?:\s|$)")


class Person:
    """A person as far as the mentions have told."""

    __slots__ = ("gender", "id", "in_full", "middle", "titles", "words")

    def __init__(self, number: int, words: Words) -> None:
        self.id = number
        self.words = words
        self.middle = words[1:-1]
        self.gender: Gender | None = forename_genders().get(words[0]) if len(words) > 1 else None
        self.titles: set[str] = set()
        self.in_full = 0
        """How often the story names the person in full."""

    def learn(self, words: Words, title: str) -> None:
        """Take in another form of the name."""
        if len(words) > len(self.words):
            self.words, self.middle = words, words[1:-1]
        if len(words) > 1 and self.gender is None:
            self.gender = forename_genders().get(words[0])
        if title:
            self.titles.add(title)
            self.gender = self.gender or titles().get(title)


class Register:
    """The persons named so far, by every part of their names."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_key: dict[tuple[str, Words], list[Person]] = {}
        self._keys: dict[Words, list[tuple[str, Words]]] = {}

    def add(self, words: Words) -> Person:
        """A new person of that name."""
        person = Person(len(self.persons), words)
        self.persons.append(person)
        return person

    def name(self, person: Person, words: Words) -> None:
        """Make a person the last one named by this form and every part of it."""
        keys = self._keys.get(words)
        if keys is None:
            keys = self._keys[words] = _keys(words)
        for key in keys:
            latest = self._by_key.get(key)
            if latest is None:
                self._by_key[key] = [person]
            elif latest[-1] is not person:
                self._by_key[key] = [*_few(one for one in latest if one is not person), person]

    def last(self, kind: str, words: Words) -> list[Person]:
        """The persons that a key may stand for, the last named first."""
        return self._by_key.get((kind, words), [])[::-1]


def _few(persons: Iterable[Person]) -> list[Person]:
    """Some of those whom a part of a name may mean: one may be ruled out by a title or a middle name."""
    kept = list(persons)
    if len(kept) > MAX_CANDIDATES:
        kept.remove(min(kept, key=_standing))
    return kept


def _standing(person: Person) -> tuple[int, int]:
    """The larger, the more a story is about a person."""
    return person.in_full, -person.id


def _keys(words: Words) -> list[tuple[str, Words]]:
    keys = [("full", words)]
    if len(words) == 1:
        return keys
    keys += [("tail", words[start:]) for start in range(1, len(words))]
    keys += [("head", words[:stop]) for stop in range(1, len(words))]
    keys.append(("ends", (words[0], words[-1])))
    keys.append(("initial", (words[0][0], words[-1])))
    keys += [("ends", (other, words[-1])) for other in nicknames().get(words[0], ())]
    if len(words) > 2:
        keys += [("ends", (word, words[-1])) for word in words[1:-1] if len(word) > 1]
    return keys


def _middles_agree(one: Words, other: Words) -> bool:
    """False for "George H. W. Bush" and "George W. Bush"."""
    if one[:1] != other[:1] and one[:1] and other[:1] and {one[0], other[0]} <= GENERATIONS:
        return False
    one, other = (words[1:] if words and words[0] in GENERATIONS else words for words in (one, other))
    if not one or not other:
        return True
    return one[0][0] == other[0][0] and (len(one[0]) == 1 or len(other[0]) == 1 or one[0] == other[0])


def _fits(person: Person, title: str) -> bool:
    told = titles().get(title) if title else None
    return told is None or person.gender is None or told == person.gender


def _find(register: Register, words: Words, title: str, gender: Gender | None = None) -> Person | None:
    """The person that a form stands for, by what was named before it; `gender` is what the words after it tell."""
    for person in register.last("full", words):
        if len(words) > 1 or _fits(person, title):
            return person
    kinds = ("tail", "head") if len(words) < 3 else ("tail",)
    for kind in kinds:
        candidates = [person for person in register.last(kind, words) if _fits(person, title)]
        if candidates:
            told = titles().get(title) or gender
            titled = [person for person in candidates if title and title in person.titles]
            honoured = [person for person in candidates if told and told == person.gender]
            likely = titled or honoured or candidates
            return max(likely, key=_standing) if kind == "tail" else likely[0]
    if len(words) > 1:
        ends = (words[0], words[-1])
        for person in register.last("ends", ends):
            if _middles_agree(words[1:-1], person.middle):
                return person
        if len(words[0]) == 1:
            for person in register.last("initial", (words[0], words[-1])):
                return person
        for person in register.last("ends", (words[0][0], words[-1])):
            if len(person.words[0]) == 1:
                return person
    return None


def gather_persons(mentions: Sequence[Mention], text: str | None = None) -> list[int]:
    """A number for each mention; mentions of one person have the same number.

    A surname before its first full name ("Biden tried … President Joe Biden") is resolved by a first look at the
    full names of the whole text.
    """
    forms = _forms(mentions)
    full = Register()
    first_look: dict[Words, Person] = {}
    for mention in mentions:
        words = forms[mention.text]
        if len(words) > 1 and words not in first_look:
            person = _find(full, words, "") or full.add(words)
            person.learn(words, mention.title)
            full.name(person, words)
            first_look[words] = person
        elif words in first_look and mention.title:
            first_look[words].learn(words, mention.title)
        if words in first_look:
            first_look[words].in_full += 1
    return _second_look(mentions, forms, full, first_look, text)


def _forms(mentions: Sequence[Mention]) -> dict[str, Words]:
    """The words of every form; those that differ in "Sr." and "Jr." alone have that as a middle name."""
    forms = {text: person_words(text)[:MAX_WORDS] or (text,) for text in {mention.text for mention in mentions}}
    generations: dict[Words, set[str]] = {}
    for text, words in forms.items():
        if told := generation(text):
            generations.setdefault(words, set()).add(told)
    for text, words in forms.items():
        told = generation(text)
        if told and len(words) > 1 and len(generations[words]) > 1:
            forms[text] = (words[0], told, *words[1:])
    return forms


def _second_look(
    mentions: Sequence[Mention],
    forms: dict[str, Words],
    full: Register,
    first_look: dict[Words, Person],
    text: str | None,
) -> list[int]:
    seen = Register()
    alone: dict[Words, Person] = {}
    result = []
    for mention, after in itertools.zip_longest(mentions, mentions[1:]):
        words = forms[mention.text]
        person = first_look.get(words)
        if person is None:
            is_shared = text is not None and len(full.last("tail", words)) > 1
            gender = _pronoun_gender(text or "", mention, after) if is_shared else None
            person = _find(seen, words, mention.title, gender) or _first_to_come(full, words, mention.title)
        if person is None:
            person = alone.get(words)
        if person is None:
            person = alone[words] = full.add(words)
        person.learn(words, mention.title)
        seen.name(person, words if len(words) > 1 else person.words)
        if len(words) == 1 and len(person.words) > 1:
            seen.name(person, person.words)
        result.append(person.id)
    return result


def _pronoun_gender(text: str, mention: Mention, after: Mention | None) -> Gender | None:
    """The gender of the pronoun that follows a name in its sentence, no other person between: "Okafor and his"."""
    end = mention.span.end + PRONOUN_WITHIN
    rest = text[mention.span.end : min(end, after.span.start) if after else end]
    stop = _SENTENCE_END.search(rest)
    found = _PRONOUN.search(rest, 0, stop.start() if stop else len(rest))
    return None if found is None else "m" if found[1] else "f"


def _first_to_come(full: Register, words: Words, title: str) -> Person | None:
    """Who is named in full only later: the one whom the story is about."""
    candidates = [person for kind in ("tail", "head") for person in full.last(kind, words) if _fits(person, title)]
    return max(candidates, key=_standing) if candidates else None
