"""Whom a speaker's words mean: names to entities, pronouns and descriptions to the person or the unnamed source.

Pronouns go to the most salient person of their gender: salience is gathered from the mentions before, more for a
subject and for one who speaks, and fades with every sentence (after Lappin and Leass 1994, without a parse).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsreader.article import Entity, Span
from newsreader.quotes.features import Story, View, surname
from newsreader.quotes.lexicons import (
    FEMALE_PRONOUNS,
    GIVEN_NAMES,
    MALE_PRONOUNS,
    PRONOUNS,
    gender_of_noun,
)
from newsreader.quotes.phrases import DEFINITE, described_by, phrase, phrase_span
from newsreader.quotes.pointer import Place

_FADE = 0.6
_SUBJECT, _OTHER, _POSSESSIVE, _PRONOUN = 1.0, 0.5, 0.3, 0.8
_TITLE_GENDER = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f"}


@dataclass(frozen=True, slots=True)
class Known:
    """Who a speaker is, as far as the story tells."""

    name: str
    entity_id: str | None
    sureness: float
    """How sure the link from the speaker's words to this name is, 0 to 1."""


@dataclass(slots=True)
class _Person:
    name: str
    entity_id: str | None
    gender: str = ""
    words: set[str] = field(default_factory=set)
    """What the story calls them so far."""
    salience: float = 0.0
    sentence: int = 0
    last: int = -1

    def now(self, sentence: int) -> float:
        """Salience at a sentence, faded since the last mention."""
        return float(self.salience * _FADE ** min(sentence - self.sentence, 60))

    def mention(self, sentence: int, weight: float, place: int) -> None:
        self.salience = min(self.now(sentence) + weight, 4.0)
        self.sentence = sentence
        self.last = place


@dataclass(frozen=True, slots=True)
class _Source:
    """An unnamed source that the story has introduced."""

    head: str
    modifiers: frozenset[str]
    name: str
    place: int
    """Where the story introduced it."""


class People:
    """Walks the story once and says, for any unit of it, whom it means."""

    def __init__(self, story: Story, entities: Sequence[Entity]) -> None:
        self._story = story
        mentions = sorted((mention, entity) for entity in entities for mention in entity.mentions) if entities else []
        self._spans = [mention for mention, _ in mentions]
        self._starts = [mention.start for mention in self._spans]
        self._owners = [entity for _, entity in mentions]
        self._people: dict[str, _Person] = {}
        self._known: dict[Place, Known] = {}
        self._sources: list[_Source] = []
        self._full_names = _full_names(story)
        self._walk()

    def who(self, place: Place) -> Known:
        """Whom the head word at a place means."""
        found = self._known.get(place)
        if found is not None:
            return found
        view = self._story.views[place.paragraph]
        return Known(_own_words(view, place.unit), None, 1.0)

    def _entity_at(self, span: Span) -> Entity | None:
        """The entity of the last mention that overlaps a span."""
        index = bisect_right(self._starts, span.end - 1) - 1
        if index >= 0 and self._spans[index].overlaps(span):
            return self._owners[index]
        return None

    def _walk(self) -> None:
        sentence = 0
        for number, view in enumerate(self._story.views):
            last = -1
            for index, unit in enumerate(view.paragraph.units):
                if view.paragraph.sentences[index] != last:
                    last = view.paragraph.sentences[index]
                    sentence += 1
                place = Place(number, index)
                kind = view.kinds[index]
                if unit.is_name:
                    self._name(view, place, sentence)
                elif kind in MALE_PRONOUNS or kind in FEMALE_PRONOUNS:
                    self._pronoun(view, place, sentence)
                elif kind in _POSSESSIVE_PRONOUNS:
                    self._salient(_POSSESSIVE_PRONOUNS[kind], sentence, _POSSESSIVE, unit.start)
                elif kind == "who":
                    self._relative(view, place)
                elif unit.is_candidate and kind not in PRONOUNS and not view.cue[index]:
                    self._nominal(view, place, sentence)

    def _name(self, view: View, place: Place, sentence: int) -> None:
        unit = view.paragraph.units[place.unit]
        entity = self._entity_at(Span(unit.start, unit.end))
        key = surname(unit)
        if entity is not None:
            name, key = entity.name, entity.id
        else:
            plain = key.title() if key.isupper() and len(key) > 3 else key
            name = self._full_names.get(plain, _clean(unit.word))
        self._known[place] = Known(name, entity.id if entity else None, 1.0)
        if entity.type != "person" if entity else ("p" not in view.kinds[place.unit]):
            return
        person = self._people.get(key)
        if person is None:
            person = self._people[key] = _Person(name, entity.id if entity else None, _gender_of_name(name))
        before = view.kinds[place.unit - 1] if place.unit else ""
        person.gender = _TITLE_GENDER.get(before, person.gender)
        words = described_by(view, place.unit)
        person.words |= words
        if not person.gender:
            person.gender = next((gender for gender in map(gender_of_noun, sorted(words)) if gender), "")
        subject = view.first_candidate.get(view.paragraph.sentences[place.unit], -1) + 2 >= place.unit
        weight = _POSSESSIVE if unit.word.endswith(("'s", "’s")) else _SUBJECT if subject else _OTHER
        person.mention(sentence, weight, unit.start)

    def _salient(self, gender: str, sentence: int, weight: float, place: int) -> _Person | None:
        best: _Person | None = None
        top = 0.0
        for person in self._recent():
            if person.gender in (gender, "u", ""):
                score = person.now(sentence) * (1.0 if person.gender == gender else 0.5)
                if score > top:
                    top, best = score, person
        if best is not None:
            best.mention(sentence, weight, place)
            if not best.gender and top > 0.2:
                best.gender = gender
        return best

    def _recent(self) -> list[_Person]:
        """The people named last; more would cost time and win nothing."""
        people = self._people
        if len(people) <= 24:
            return list(people.values())
        return sorted(people.values(), key=lambda person: person.last)[-24:]

    def _pronoun(self, view: View, place: Place, sentence: int) -> None:
        unit = view.paragraph.units[place.unit]
        gender = "m" if unit.kind in MALE_PRONOUNS else "f"
        person = self._salient(gender, sentence, _PRONOUN, unit.start)
        if person is not None:
            sureness = 0.9 if person.gender == gender else 0.6
            self._known[place] = Known(person.name, person.entity_id, sureness)

    def _relative(self, view: View, place: Place) -> None:
        """ "Iris Vance, who said": the nearest name or noun before, past commas and asides."""
        units = view.paragraph.units
        for at in range(place.unit - 1, max(-1, place.unit - 12), -1):
            if view.kinds[at] == ".":
                return
            if units[at].is_candidate and not view.cue[at]:
                head = at
                while head > 1 and view.kinds[head - 1] in ("of", "for", "at", "from", "the"):
                    head -= 1
                self._known[place] = self.who(Place(place.paragraph, at))
                return

    def _nominal(self, view: View, place: Place, sentence: int) -> None:
        first, _ = phrase(view, place.unit)
        opening = view.kinds[first]
        head = view.paragraph.units[place.unit].word.lower()
        unit_start = view.paragraph.units[place.unit].start
        if opening not in DEFINITE and opening not in _INTRODUCES:
            return
        modifiers = frozenset(
            unit.word.lower() for unit in view.paragraph.units[first + 1 : place.unit] if unit.word[0].isalpha()
        )
        if opening in DEFINITE:
            person = self._described(head, sentence)
            source = self._introduced(head, modifiers)
            if source is not None and (person is None or person.last < source.place):
                self._known[place] = Known(source.name, None, 0.8)
                return
            if person is not None:
                self._known[place] = Known(person.name, person.entity_id, 0.7)
                return
        if opening in _INTRODUCES:
            self._sources.append(_Source(head, modifiers, _own_words(view, place.unit), unit_start))

    def _introduced(self, head: str, modifiers: frozenset[str]) -> _Source | None:
        """The unnamed source last introduced by this noun and at least these modifiers."""
        for source in reversed(self._sources[-12:]):
            if source.head == head and modifiers <= source.modifiers:
                return source
        return None

    def _described(self, head: str, sentence: int) -> _Person | None:
        """The person last named whom the story has called by this noun."""
        best: _Person | None = None
        for person in self._recent():
            if head in person.words and (best is None or person.now(sentence) > best.now(sentence)):
                best = person
        return best


_POSSESSIVE_PRONOUNS = {"his": "m", "her": "f"}
_INTRODUCES = frozenset(["a", "an", "one", "another"])


def _full_names(story: Story) -> dict[str, str]:
    """For each surname the longest name of the story that ends in it."""
    names: dict[str, str] = {}
    for paragraph in story.paragraphs:
        for unit in paragraph.units:
            if unit.is_name:
                name, key = _clean(unit.word), surname(unit)
                if len(name) > len(names.get(key, "")) and len(name) < 60:
                    names[key] = name
    return names


def _clean(word: str) -> str:
    return " ".join((word[:-2] if word.endswith(("'s", "’s")) else word).split())


def _gender_of_name(name: str) -> str:
    return GIVEN_NAMES.get(name.split()[0].lower(), "") if name.split() else ""


def _own_words(view: View, head: int) -> str:
    """The story's words for a speaker, as they read in the middle of a sentence."""
    span = phrase_span(view, head)
    words = " ".join(view.story.text[span.start : span.end].split())
    first = view.paragraph.units[phrase(view, head)[0]]
    if words and not first.is_name and words[0].isupper() and words[:2].lower() != "i ":
        words = words[0].lower() + words[1:]
    return words
