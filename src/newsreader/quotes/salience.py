"""Of whom a story tells at each of its sentences: its people by how present they are.

Salience is gathered from the mentions before, more for a subject and for one who speaks, and fades with every sentence
(after Lappin and Leass 1994, without a parse).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from newsreader.quotes.lexicons import GIVEN_NAMES, ROLES, gender_of_noun

FADE = 0.6
SUBJECT, OTHER, POSSESSIVE, PRONOUN, SPEAKER = 1.0, 0.5, 0.3, 0.8, 1.6
_LEAST_DESCRIBED = 0.3
_MOST_RECENT = 24
"""So many people named last are looked at; more would cost time and win nothing."""
_LARGEST_FAMILY = 12
"""So many people of one surname are told apart."""
_SAME_ROLE = {
    "congressman": "representative",
    "congresswoman": "representative",
    "lawmaker": "senator",
    "frontrunner": "candidate",
    "nominee": "candidate",
}


@dataclass(slots=True)
class Person:
    """Somebody in the story, named or only described."""

    name: str
    entity_id: str | None
    gender: str = ""
    """ "m", "f", "u" (either), or empty where nothing tells."""
    words: set[str] = field(default_factory=set)
    """Nouns that the story calls them by so far."""
    others: set[str] = field(default_factory=set)
    """Words that went with these nouns."""
    is_named: bool = True
    """False for one of whom the story tells no name."""
    salience: float = 0.0
    sentence: int = 0
    last: int = -1
    """Where they were mentioned last."""
    spoke: int = -1
    """Where they spoke last."""

    def now(self, sentence: int) -> float:
        """Salience at a sentence, faded since the last mention."""
        return float(self.salience * FADE ** min(sentence - self.sentence, 60))

    def mention(self, sentence: int, weight: float, place: int) -> None:
        """Note a mention in a sentence, at a place of the text."""
        self.salience = min(self.now(sentence) + weight, 4.0)
        self.sentence = sentence
        self.last = place
        if weight == SPEAKER:
            self.spoke = place


class Cast:
    """The people of whom the story has told so far."""

    def __init__(self) -> None:
        self._people: dict[str, Person] = {}
        self._families: dict[str, list[Person]] = {}
        self._left = -1

    def get(self, key: str) -> Person | None:
        """The person of that key."""
        return self._people.get(key)

    def named(self, key: str, name: str, entity_id: str | None) -> Person:
        """The person of that key, introduced where they are new; the first name tells the gender where it can."""
        person = self._people.get(key)
        if person is None:
            given = name.split()[0].lower() if name.split() else ""
            person = self._people[key] = Person(name, entity_id, GIVEN_NAMES.get(given, ""))
            family = self._families.setdefault(name.split()[-1], []) if " " in name else []
            if len(family) < _LARGEST_FAMILY:
                family.append(person)
        return person

    def unnamed(self, name: str, noun: str) -> Person:
        """Somebody of whom the story tells no more than "a spokesman for the union"."""
        key = "a " + name
        person = self._people.get(key)
        if person is None:
            person = self._people[key] = Person(name, None, gender_of_noun(noun), is_named=False)
        return person

    def leave(self, sentence: int) -> None:
        """Let no "he" or "she" reach back to this sentence or beyond, for a new part of the story begins after it."""
        self._left = sentence

    def kin(self, surname: str, gender: str) -> list[Person]:
        """The people named in full with that surname who may be of that gender."""
        return [person for person in self._families.get(surname, ()) if person.gender in (gender, "u", "")]

    def _recent(self) -> list[Person]:
        people = self._people
        if len(people) <= _MOST_RECENT:
            return list(people.values())
        return sorted(people.values(), key=lambda person: person.last)[-_MOST_RECENT:]

    def most_salient(self, gender: str, sentence: int, weight: float, place: int) -> Person | None:
        """Whom a pronoun of that gender most likely means; this mention of them is noted."""
        best: Person | None = None
        top = 0.0
        for person in self._recent():
            if person.gender in (gender, "u", "") and person.sentence > self._left:
                score = person.now(sentence) * (1.0 if person.gender == gender else 0.5)
                if score > top:
                    top, best = score, person
        if best is not None:
            best.mention(sentence, weight, place)
            if not best.gender and top > 0.2:
                best.gender = gender
        return best

    def described(self, head: str, modifiers: frozenset[str], sentence: int) -> Person | None:
        """The person whom the story has called by this noun, else, for a role, the person of whom it speaks."""
        best: Person | None = None
        top = 0.0
        gender = gender_of_noun(head)
        for person in self._recent():
            called = head in person.words or _SAME_ROLE.get(head, head) in person.words
            if not called and (head not in ROLES or not person.is_named):
                continue
            if gender and person.gender not in (gender, "u", ""):
                continue
            known = person.words | person.others | set(person.name.lower().split())
            score = min(person.now(sentence), 1.5) + 2.0 * called + 1.0 * len(modifiers & known)
            if score > top:
                top, best = score, person
        return best if top > _LEAST_DESCRIBED else None
