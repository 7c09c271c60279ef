"""The people of a story that is read by word lists: full names, genders, and whom a pronoun means.

Nobody is taken for a person without evidence in the story: a given name, a title, an office, a place beside a cue. A
pronoun means somebody only where nobody else could be meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import chain
from typing import NamedTuple

from newsreader.article import Entity, Span, Speaker
from newsreader.language.gazetteers import country_of, read_entries
from newsreader.quotes.by_lexicon import Paragraph, Told
from newsreader.quotes.clauses import Phrase, Word
from newsreader.quotes.languages import Grammar

_AT_CUE, _LONE_NAME, _NOUN = 0.9, 0.7, 0.8
_AFTER, _AHEAD = 0.95, 0.7
_PRONOUN_ALONE, _PRONOUN_BEFORE, _PRONOUN_SUBJECT = 0.7, 0.6, 0.6
_GOES_ON = 0.9
_MOST_MENTIONS = 40
"""Mentions before a pronoun among which it is told whom it means."""


@dataclass(slots=True)
class Person:
    """Somebody in the story."""

    name: str
    gender: str = ""
    first: int = 0
    """Where the story first names them in full."""
    is_sure: bool = True
    """False for what may be a person or not."""
    words: frozenset[str] = field(default_factory=frozenset)


class _Mention(NamedTuple):
    start: int
    sentence: int
    person: Person
    opens: bool
    """True where it is the first name of its sentence, and a likely subject."""


class Cast:
    """Walks the story once and says whom a speaker's words mean."""

    def __init__(
        self,
        text: str,
        paragraphs: Sequence[Paragraph],
        entities: Sequence[Entity],
        grammar: Grammar,
        genders: Mapping[str, str],
    ) -> None:
        """Walk the story.

        Args:
            text: the whole text.
            paragraphs: of the story, in order.
            entities: who and what is named in it.
            grammar: of its language.
            genders: given names in small letters with their gender, "u" for either.
        """
        self._text = text
        self._paragraphs = paragraphs
        self._grammar = grammar
        self._genders = genders
        small = (grammar.articles, grammar.prepositions, grammar.fillers, grammar.openers, grammar.no_speakers)
        self._small = frozenset(chain(grammar.pronouns, *small))
        self._placed = sorted(
            ((span.start, span.end, one) for one in entities for span in one.mentions), key=lambda m: m[:2]
        )
        self._starts = [start for start, _, _ in self._placed]
        self._entities = {one.name: one for one in reversed(entities)}
        self._people: dict[str, Person] = {}
        self._by_last: dict[str, list[Person]] = {}
        self._after_places: Counter[str] = Counter()
        self._nouns: set[str] = set()
        self._mentions: list[list[_Mention]] = []
        self._last_spoke: dict[int, Person] = {}
        for paragraph in paragraphs:
            self._survey(paragraph)
        for paragraph in paragraphs:
            self._mentions.append(self._walk(paragraph))

    # -- who is in the story

    def _survey(self, paragraph: Paragraph) -> None:
        """Gather full names, and the words that stand after prepositions of place and after articles."""
        grammar = self._grammar
        for number, words in enumerate(paragraph.sentences):
            index = 0
            while index < len(words):
                before = words[index - 1].lower if index else ""
                if words[index].is_capital and before in grammar.places:
                    self._after_places[words[index].text] += 1
                if grammar.has_capital_nouns and words[index].is_capital and before in grammar.articles:
                    self._nouns.add(words[index].text)
                phrase = self._named_at(paragraph, number, index)
                if phrase is None or phrase.name is None:
                    index += 1
                    continue
                name = self._words_of(words, phrase.name)
                if self._is_person(words, phrase):
                    self._meet(name, self._gender(words, phrase), words[phrase.name[0]].start)
                index = max(index + 1, phrase.stop)

    def _named_at(self, paragraph: Paragraph, number: int, index: int) -> Phrase | None:
        """A name phrase that begins here, an article before it left out."""
        words, grammar = paragraph.sentences[number], self._grammar
        word = words[index]
        if word.lower in grammar.titles and (grammar.titles[word.lower] or word.is_capital):
            return paragraph.phrases[number].at(index)
        if not word.is_capital or not word.is_word or word.lower in self._small:
            return None
        return paragraph.phrases[number].at(index)

    def _is_person(self, words: Sequence[Word], phrase: Phrase) -> bool:
        """True where a title, an office or a given name shows that a name is a person's."""
        assert phrase.name is not None
        first, stop = phrase.name
        if first > phrase.first and words[phrase.first].lower not in self._grammar.articles:
            return True
        return stop - first > 1 and words[first].lower in self._genders

    def _gender(self, words: Sequence[Word], phrase: Phrase) -> str:
        assert phrase.name is not None
        first, stop = phrase.name
        before = words[phrase.first - 1].lower if phrase.first else ""
        told = phrase.gender
        if not told and stop - first > 1:
            told = self._genders.get(words[first].lower, "").replace("u", "")
        if not told and first > phrase.first:
            told = self._grammar.articles.get(before, "")
        if not told and stop + 1 < len(words) and words[stop].text == ",":
            told = self._grammar.relatives.get(words[stop + 1].lower, "")
        return told

    def _meet(self, name: str, gender: str, at: int) -> None:
        person = self._people.get(name)
        if person is None:
            parts = name.split()
            known = self._by_last.get(parts[-1], []) if len(parts) == 1 else []
            if len(known) == 1 and gender in ("", known[0].gender or gender):
                person = known[0]
            else:
                person = self._people[name] = Person(name, gender, at, words=frozenset(parts))
                self._by_last.setdefault(parts[-1], []).append(person)
        person.gender = person.gender or gender

    def _walk(self, paragraph: Paragraph) -> list[_Mention]:
        """Everybody who is or may be named in a paragraph, outside of quoted strings, in order."""
        found: list[_Mention] = []
        for number, words in enumerate(paragraph.sentences):
            index = 0
            opens = True
            while index < len(words):
                person, index_after = self._somebody(paragraph, number, index)
                if person is not None:
                    found.append(_Mention(words[index].start, number, person, opens))
                    opens = False
                index = max(index + 1, index_after)
        return found

    def _somebody(self, paragraph: Paragraph, number: int, index: int) -> tuple[Person | None, int]:
        words, grammar = paragraph.sentences[number], self._grammar
        phrase = self._named_at(paragraph, number, index)
        if phrase is not None and phrase.name is not None:
            name = self._words_of(words, phrase.name)
            start = words[phrase.name[0]].start
            known = self._people.get(name) or self._called(name, self._gender(words, phrase), start)
            if known is not None:
                return known, phrase.stop
            if self._may_be_person(words, phrase.name):
                return Person(name, self._gender(words, phrase), is_sure=False), phrase.stop
            return None, phrase.stop
        is_predicate = index > 0 and words[index - 1].lower in grammar.auxiliaries
        if words[index].lower in grammar.articles and not is_predicate:
            noun = paragraph.phrases[number].at(index)
            if noun is not None and noun.sort == "noun" and noun.gender:
                return Person(
                    self._text[words[index].start : words[noun.stop - 1].end], noun.gender, is_sure=False
                ), noun.stop
        return None, index + 1

    def _may_be_person(self, words: Sequence[Word], name: tuple[int, int]) -> bool:
        entity = self._entity_at(Span(words[name[0]].start, words[name[1] - 1].end))
        if entity is not None:
            return entity.type == "person"
        return name[1] - name[0] > 1 and not self._is_place(self._words_of(words, name))

    def _called(self, name: str, gender: str, at: int) -> Person | None:
        """The one person of a surname whom the story has named by then, or the one who is told apart by gender."""
        known = self._by_last.get(name.split()[-1], [])
        people = [one for one in known if one.first <= at and set(name.split()) <= one.words]
        fitting = [one for one in people if not gender or one.gender in (gender, "")]
        return fitting[0] if len(fitting) == 1 else None

    def _words_of(self, words: Sequence[Word], name: tuple[int, int]) -> str:
        return " ".join(self._text[words[name[0]].start : words[name[1] - 1].end].split())

    # -- who speaks

    def speaker(self, number: int, told: Told) -> Speaker | None:
        """Who says what is told of, or None where that is not sure enough to be shown.

        Args:
            number: index of the paragraph of the string.
            told: what is told of it.
        """
        phrase = told.phrase
        if phrase is None or phrase.sort == "other":
            return None
        home = number - (told.manner == "ahead")
        words = self._paragraphs[home].sentences[told.source]
        share = {"beside": 1.0, "after": _AFTER}.get(told.manner, _AHEAD) * (_GOES_ON if told.joins else 1.0)
        if phrase.sort == "pronoun":
            return self._meant(home, told, words[phrase.first], phrase.gender)
        if phrase.name is None and self._is_surname(words, phrase):
            # "sagte Richter": a calling, or somebody of that name
            phrase = replace(phrase, sort="name", name=(phrase.stop - 1, phrase.stop), gender="")
        if phrase.name is None:
            span = Span(words[phrase.first].start, words[phrase.stop - 1].end)
            return self._noun(words, phrase, span, share)
        return self._named(home, words, phrase, share)

    def _noun(self, words: Sequence[Word], phrase: Phrase, span: Span, share: float) -> Speaker | None:
        """A source in the story's own words, where they have an article or the like."""
        if words[phrase.first].lower not in self._grammar.articles:
            return None
        last = words[phrase.stop - 1]
        entity = self._entity_at(Span(last.start, last.end))
        if entity is not None and entity.type == "place" and phrase.stop - phrase.first == 2:
            return None
        shown = " ".join(self._text[span.start : span.end].split())
        is_name = not self._grammar.has_capital_nouns and words[phrase.first + 1].is_capital
        return Speaker(span, None, shown[:1].lower() + shown[1:], round((_LONE_NAME if is_name else _NOUN) * share, 3))

    def _named(self, number: int, words: Sequence[Word], phrase: Phrase, share: float) -> Speaker | None:
        assert phrase.name is not None
        span = Span(words[phrase.name[0]].start, words[phrase.name[1] - 1].end)
        name = self._words_of(words, phrase.name)
        gender = self._gender(words, phrase)
        person = self._people.get(name) or self._called(name, gender, span.start)
        if person is None and (self._is_place(name) or not self._reads_as_name(words, phrase)):
            return None
        is_plain = person is not None or phrase.name[1] - phrase.name[0] > 1
        if self._grammar.has_capital_nouns and not is_plain and self._is_any_word(words, phrase):
            return None
        if person is None and not self._by_last.get(name):
            person = Person(name, gender, words=frozenset(name.split()))
        shown = person.name if person is not None else name
        self._spoke(number, person)
        entity = self._entity_of(shown, span)
        sureness = (_AT_CUE if is_plain else _LONE_NAME) * share
        return Speaker(span, entity.id if entity else None, shown, round(sureness, 3))

    def _spoke(self, number: int, person: Person | None) -> None:
        if person is not None:
            self._last_spoke[number] = person

    def _reads_as_name(self, words: Sequence[Word], phrase: Phrase) -> bool:
        """False for what may be a common noun with a capital, where no title or given name stands by it."""
        assert phrase.name is not None
        first, stop = phrase.name
        if not self._grammar.has_capital_nouns or self._is_person(words, phrase):
            return True
        if any(words[at].text in self._nouns or "-" in words[at].text for at in range(first, stop)):
            return False
        return not words[stop - 1].lower.endswith(_NOUN_ENDINGS)

    def _is_surname(self, words: Sequence[Word], phrase: Phrase) -> bool:
        last = words[phrase.stop - 1]
        has_article = words[phrase.first].lower in self._grammar.articles
        return not has_article and self._called(last.text, "", last.start) is not None

    def _is_any_word(self, words: Sequence[Word], phrase: Phrase) -> bool:
        """True where nouns of all sorts stand: at the head of a sentence ("Dennoch betont"), after "laut"."""
        return phrase.first == 0 or words[phrase.first - 1].lower == "laut"

    def _is_place(self, name: str) -> bool:
        if name in country_of() or name in _places():
            return True
        if name.split()[0].lower() in self._genders and " " in name:
            return False
        if self._after_places[name.split()[0]]:
            return True
        entity = self._entities.get(name)
        return entity is not None and entity.type == "place"

    def _entity_at(self, span: Span) -> Entity | None:
        index = bisect_left(self._starts, span.end) - 1
        if index >= 0 and self._placed[index][1] > span.start:
            return self._placed[index][2]
        return None

    def _entity_of(self, name: str, span: Span) -> Entity | None:
        """The entity that is meant by a name: never a place, and none whose name says something else."""
        parts = set(name.split())
        for entity in (self._entities.get(name), self._entity_at(span)):
            if entity is not None and entity.type != "place":
                theirs = set(entity.name.split())
                if (parts <= theirs or theirs <= parts) and len(parts ^ theirs) <= 2:
                    return entity
        return None

    # -- pronouns

    def _meant(self, number: int, told: Told, pronoun: Word, gender: str) -> Speaker | None:
        found = self._antecedent(number, told.source, pronoun.start, gender)
        if found is None:
            return None
        person, sureness = found
        self._spoke(number, person)
        entity = self._entity_of(person.name, Span(pronoun.start, pronoun.end))
        return Speaker(Span(pronoun.start, pronoun.end), entity.id if entity else None, person.name, sureness)

    def _antecedent(self, number: int, sentence: int, before: int, gender: str) -> tuple[Person, float] | None:
        """(person, how sure) whom a pronoun means, where but one can be meant."""
        mentions = self._mentions[number]
        stop = bisect_left(mentions, before, key=lambda one: one.start)
        here = mentions[max(0, stop - _MOST_MENTIONS) : stop]
        fitting = [one for one in here if one.person.gender in (gender, "")]
        if fitting:
            return self._one_of(fitting, here, gender, _PRONOUN_ALONE)
        if number == 0:
            return None
        spoke = self._last_spoke.get(number - 1)
        earlier = self._mentions[number - 1][-_MOST_MENTIONS:]
        fitting = [one for one in earlier if one.person.gender in (gender, "")]
        if fitting:
            return self._one_of(fitting, earlier, gender, _PRONOUN_BEFORE)
        if spoke is not None and spoke.gender == gender and not here:
            return spoke, _PRONOUN_BEFORE
        return None

    def _one_of(
        self, fitting: Sequence[_Mention], every: Sequence[_Mention], gender: str, sureness: float
    ) -> tuple[Person, float] | None:
        people = {one.person.name: one.person for one in fitting}
        if len(people) == 1:
            person = fitting[0].person
            alone = len({one.person.name for one in every}) == 1
            return (person, sureness) if person.is_sure and (person.gender == gender or alone) else None
        last = fitting[-1].sentence
        latest = {one.person.name: one for one in fitting if one.sentence == last}
        (one, *others) = latest.values()
        if not others and one.opens and one.person.is_sure and one.person.gender == gender:
            return one.person, _PRONOUN_SUBJECT
        return None


@cache
def _places() -> frozenset[str]:
    return frozenset(read_entries("places.txt"))


_NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "tion", "tät", "nis", "ismus", "ungen", "bad", "kreise", "leute")
"""Ends of German nouns that no surname has, or hardly one."""
