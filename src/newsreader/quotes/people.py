"""Whom a speaker's words mean: names to entities, pronouns and descriptions to the person or the unnamed source.

Pronouns go to the most salient person of their gender (see `salience`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from newsreader.article import Entity, Span
from newsreader.quotes.display import Known, clean_name, full_names, own_words
from newsreader.quotes.features import Story, View, surname
from newsreader.quotes.lexicons import FEMALE_PRONOUNS, MALE_PRONOUNS, PRONOUNS, gender_of_noun
from newsreader.quotes.mentioned import Mentioned
from newsreader.quotes.phrases import DEFINITE, DETERMINERS, LONGEST_HEAD, described_by, past_brackets, phrase
from newsreader.quotes.pointer import Place
from newsreader.quotes.salience import OTHER, POSSESSIVE, PRONOUN, SPEAKER, SUBJECT, Cast, Person
from newsreader.quotes.voices import climb, is_human

_TITLE_GENDER = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f"}
_POSSESSIVE_PRONOUNS = {"his": "m", "her": "f"}
_WALKED = MALE_PRONOUNS | FEMALE_PRONOUNS | frozenset(["his", "her", "it", "its", "their", "who"])
_THINGS = frozenset(["it", "its", "their"])
_RECENT = 12
"""Of so many that were introduced last, "the official" alone may mean one; "the senior official" of any."""
_APPOSED = 0.95
"""How sure a name is that stands beside the noun."""
_OF_A_FAMILY = 0.7
"""How sure a title with a surname is that several people bear."""
_INTRODUCES = frozenset(["a", "an", "one", "another"])
_MOST_JOINED = 4
"""How many words may follow "and" before an apposition: "the minister of justice and public security, Iris Vance,"."""


@dataclass(frozen=True, slots=True)
class _Source:
    """An unnamed source that the story has introduced."""

    modifiers: frozenset[str]
    name: str
    place: int
    """Where the story introduced it."""
    number: int
    """How many it had introduced by then."""


class People:
    """Walks the story once and says, for any unit of it, whom it means."""

    def __init__(
        self,
        story: Story,
        entities: Sequence[Entity],
        spoken: Collection[Place] = (),
        labels: Collection[Place] = (),
        openings: Collection[int] = (),
    ) -> None:
        """Walk the story.

        Args:
            story: its paragraphs.
            entities: who is named in it.
            spoken: where it names a speaker; one who speaks is who a pronoun most likely means next.
            labels: those of them that label a turn of a transcript: in it they are "I", and no other pronoun.
            openings: paragraphs that open a part of the story: "she" does not reach back over them.
        """
        self._story = story
        self._spoken = frozenset(spoken)
        self._labels = frozenset(labels)
        self._openings = frozenset(openings)
        self._organization: Known | None = None
        self._named: dict[str, Known] = {}
        self._mentioned = Mentioned(story, entities)
        self._cast = Cast()
        self._known: dict[Place, Known] = {}
        self._introductions = 0
        self._sources: dict[str, list[_Source]] = {}
        self._full_names = full_names(story)
        self._walk()

    def who(self, place: Place) -> Known:
        """Whom the head word at a place means."""
        found = self._known.get(place)
        if found is not None:
            return found
        view = self._story.views[place.paragraph]
        return Known(own_words(view, place.unit), None, 1.0)

    def _walk(self) -> None:
        sentence = 0
        for number, view in enumerate(self._story.views):
            units, kinds = view.paragraph.units, view.kinds
            last = determiner = -1
            if number in self._openings:
                self._cast.leave(sentence)
            for index, unit in enumerate(units):
                if view.paragraph.sentences[index] != last:
                    last = view.paragraph.sentences[index]
                    sentence += 1
                kind = kinds[index]
                if kind in DETERMINERS:
                    determiner = index
                elif unit.is_name:
                    self._name(view, Place(number, index), sentence)
                elif kind in _WALKED:
                    self._small_word(view, Place(number, index), sentence)
                elif unit.is_candidate and kind not in PRONOUNS and not view.cue[index]:
                    near = determiner >= 0 and index - determiner <= LONGEST_HEAD
                    introduced = near and kinds[determiner] in _INTRODUCES
                    if introduced or Place(number, index) in self._spoken:
                        self._nominal(view, Place(number, index), sentence)

    def _small_word(self, view: View, place: Place, sentence: int) -> None:
        """A pronoun, by its sort."""
        kind, unit = view.kinds[place.unit], view.paragraph.units[place.unit]
        if kind in MALE_PRONOUNS or kind in FEMALE_PRONOUNS:
            self._pronoun(view, place, sentence, "m" if kind in MALE_PRONOUNS else "f")
        elif kind in _POSSESSIVE_PRONOUNS:
            self._cast.most_salient(_POSSESSIVE_PRONOUNS[kind], sentence, POSSESSIVE, unit.start)
        elif kind in _THINGS and place in self._spoken:
            known = self._subject_before(view, place) if kind in ("its", "their") else None
            if known is not None or (kind != "their" and self._organization is not None):
                self._known[place] = known or self._organization or self.who(place)
        elif kind == "who":
            self._relative(view, place, sentence)

    def _name(self, view: View, place: Place, sentence: int) -> None:
        unit = view.paragraph.units[place.unit]
        holder = self._mentioned.holder(view, place.unit) if place in self._spoken else None
        if holder is not None:
            self._known[place] = Known(holder.name, holder.id, _APPOSED)
            return
        entity = self._mentioned.meant(Span(unit.start, unit.end), unit.word)
        key = surname(unit)
        if entity is not None:
            name, key = entity.name, entity.id
        else:
            plain = key.title() if key.isupper() and len(key) > 3 else key
            name = self._full_names.get(plain, clean_name(unit.word))
        self._known[place] = Known(name, entity.id if entity else None, 1.0)
        if entity is not None and entity.type == "organization":
            self._group(Known(name, entity.id, 0.6), place, view)
        if entity.type != "person" if entity else ("p" not in view.kinds[place.unit]):
            return
        person = self._cast.named(key, name, entity.id if entity else None)
        before = view.kinds[place.unit - 1] if place.unit else ""
        person.gender = _TITLE_GENDER.get(before, person.gender)
        words, others = described_by(view, place.unit)
        person.words |= words
        person.others |= others
        if not person.gender:
            person.gender = next((gender for gender in map(gender_of_noun, sorted(words)) if gender), "")
        subject = view.first_candidate.get(view.paragraph.sentences[place.unit], -1) + 2 >= place.unit
        weight = POSSESSIVE if unit.word.endswith(("'s", "’s")) else SUBJECT if subject else OTHER
        if place in self._labels:
            weight = 0.0
        elif place in self._spoken:
            weight = SPEAKER
            self._among_kin(place, before, clean_name(unit.word), person).mention(sentence, weight, unit.start)
            return
        person.mention(sentence, weight, unit.start)

    def _among_kin(self, place: Place, title: str, surname: str, person: Person) -> Person:
        """Who speaks as "Mr Holm" where the story tells of several: the one who spoke last, and that is not sure."""
        gender = _TITLE_GENDER.get(title, "")
        kin = self._cast.kin(surname, gender) if gender and " " not in surname else []
        if len(kin) < 2:
            return person
        latest = max(kin, key=lambda one: one.spoke)
        chosen = latest if latest.spoke >= 0 else person
        self._known[place] = Known(chosen.name, chosen.entity_id, _OF_A_FAMILY)
        return chosen

    def _group(self, known: Known, place: Place, view: View) -> None:
        """Remember an organization by the common nouns of its name, and as what "it" may mean."""
        for word in known.name.lower().split():
            if word.isalpha() and len(word) > 3:
                self._named[word] = known
        if place in self._spoken or view.first_candidate.get(view.paragraph.sentences[place.unit]) == place.unit:
            self._organization = known

    def _pronoun(self, view: View, place: Place, sentence: int, gender: str) -> None:
        unit = view.paragraph.units[place.unit]
        weight = SPEAKER if place in self._spoken else PRONOUN
        person = self._centre(view, place, gender)
        if person is not None:
            person.mention(sentence, weight, unit.start)
        else:
            person = self._cast.most_salient(gender, sentence, weight, unit.start)
        self._known[place] = Known(unit.word, None, 0.5)
        if person is not None:
            sureness = 0.9 if person.gender == gender else 0.6
            self._known[place] = Known(person.name, person.entity_id, sureness)

    def _centre(self, view: View, place: Place, gender: str) -> Person | None:
        """The person of whom the sentence before tells, where the pronoun opens its own: "Iris Vance left. She …".

        What a sentence is about most likely stays what the next one is about (Grosz, Joshi and Weinstein 1995).
        """
        sentence = view.paragraph.sentences[place.unit]
        start = view.sentence_start[sentence]
        head = view.first_candidate.get(sentence - 1)
        opens = view.first_candidate.get(sentence) == place.unit and place.unit - start <= 1
        if not opens or head is None or head != view.sentence_start[sentence - 1]:
            return None
        unit = view.paragraph.units[head]
        known = self._known.get(Place(place.paragraph, head))
        if known is None or not unit.is_name or unit.word.endswith(("'s", "’s")):
            return None
        person = self._cast.get(known.entity_id or surname(unit))
        return person if person is not None and person.gender == gender else None

    def _subject_before(self, view: View, place: Place) -> Known | None:
        """The subject of the sentence before, in the story's words: "its" most likely means that."""
        units, sentences = view.paragraph.units, view.paragraph.sentences
        head = view.first_candidate.get(sentences[place.unit] - 1)
        if head is None or view.kinds[head] in PRONOUNS:
            return None
        while head + 1 < place.unit and units[head + 1].is_candidate and not view.cue[head + 1]:
            head += 1
        entity = self._mentioned.entity_at(Span(units[head].start, units[head].end))
        if entity is not None:
            return Known(entity.name, entity.id, 0.5)
        return Known(own_words(view, head), None, 0.5)

    def _relative(self, view: View, place: Place, sentence: int) -> None:
        """ "Iris Vance, who said": the nearest name or noun before, past commas and asides."""
        units = view.paragraph.units
        for at in range(place.unit - 1, max(-1, place.unit - 12), -1):
            if view.kinds[at] == ".":
                return
            if units[at].is_candidate and not view.cue[at]:
                meant = Place(place.paragraph, climb(view, at))
                if meant not in self._known:
                    self._nominal(view, meant, sentence)
                self._known[place] = self.who(meant)
                return

    def _nominal(self, view: View, place: Place, sentence: int) -> None:
        first, _ = phrase(view, place.unit)
        opening = view.kinds[first]
        head = view.paragraph.units[place.unit].word.lower()
        unit_start = view.paragraph.units[place.unit].start
        named = self._named_after(view, place)
        if named is not None:
            self._known[place] = named
            return
        if opening not in DEFINITE and opening not in _INTRODUCES:
            return
        modifiers = frozenset(
            unit.word.lower() for unit in view.paragraph.units[first + 1 : place.unit] if unit.word[0].isalpha()
        )
        if opening in DEFINITE:
            person = self._cast.described(head, modifiers, sentence) if opening != "these" else None
            source = self._introduced(head, modifiers)
            if source is not None and (person is None or modifiers or person.last < source.place):
                self._known[place] = Known(source.name, None, 0.8)
                self._unnamed(source.name, head, place, sentence)
                return
            if person is not None:
                sureness = 0.8 if head in person.words else 0.5
                self._known[place] = Known(person.name, person.entity_id, sureness)
                if place in self._spoken:
                    person.mention(sentence, SPEAKER, unit_start)
                return
            if head in self._named and place in self._spoken:
                self._known[place] = self._named[head]
                return
        if opening in _INTRODUCES:
            self._introductions += 1
            source = _Source(modifiers, own_words(view, place.unit), unit_start, self._introductions)
            self._sources.setdefault(head, []).append(source)
        self._unnamed(own_words(view, place.unit), head, place, sentence)

    def _unnamed(self, name: str, head: str, place: Place, sentence: int) -> None:
        """Let somebody without a name who speaks be whom "he" may mean next."""
        if place in self._spoken and is_human(head):
            start = self._story.paragraphs[place.paragraph].units[place.unit].start
            self._cast.unnamed(name, head).mention(sentence, SPEAKER, start)

    def _named_after(self, view: View, place: Place) -> Known | None:
        """The person named in apposition: "the harbour master, Paul Adler, said"."""
        units, kinds = view.paragraph.units, view.kinds
        _, after = phrase(view, place.unit)
        if place not in self._spoken:
            return None
        holder = self._mentioned.holder(view, place.unit)
        if holder is not None:
            return Known(holder.name, holder.id, _APPOSED)
        after = past_brackets(view, _past_joined(view, after))
        if after + 1 >= len(units) or kinds[after] not in (",", "—") or not units[after + 1].is_name:
            return None
        end = kinds[after + 2] if after + 2 < len(units) else "."
        entity = self._mentioned.entity_at(Span(units[after + 1].start, units[after + 1].end))
        if entity is None or entity.type != "person" or end not in (",", ".", "(", "—"):
            return None
        return Known(entity.name, entity.id, _APPOSED)

    def _introduced(self, head: str, modifiers: frozenset[str]) -> _Source | None:
        """The unnamed source last introduced by this noun and at least these modifiers."""
        for source in reversed(self._sources.get(head, [])[-12:]):
            recent = self._introductions - source.number < _RECENT
            if modifiers <= source.modifiers and (modifiers or recent):
                return source
        return None


def _past_joined(view: View, at: int) -> int:
    """The index after "and public security" at `at`, where a comma stands behind it; else `at`."""
    units, kinds = view.paragraph.units, view.kinds
    if kinds[at : at + 1] != ["and"]:
        return at
    for stop in range(at + 1, min(len(units), at + 2 + _MOST_JOINED)):
        if kinds[stop] == ",":
            return stop
        if units[stop].is_name or view.cue[stop] or not units[stop].word[0].isalpha():
            break
    return at
