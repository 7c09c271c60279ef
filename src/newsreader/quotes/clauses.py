"""Words, sentences and noun phrases of a paragraph, for languages that are read by word lists.

A quoted string is one word here. Only what stands at a sure place is read as a phrase: an article with its noun, a run
of capitals with a title before it, a pronoun. Whatever else there is gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from newsreader.article import Span
from newsreader.quotes.languages import Grammar
from newsreader.quotes.marks import QuotedString

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*(?:-[^\W\d_]+)?|[^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+(?:['’][^\W_]+)*)*|\.{2,}|\S")
_ELIDED = re.compile(r"^([LlDdSsNnCcJjMmTt]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’](?=\w)")
_INVERTED = re.compile(r"^([^\W\d_]+?)(?:-t)?-(ils|elles|il|elle|on|je|nous|vous)$")
_STOPS = frozenset(".!?…")
_ABBREVIATIONS = frozenset(
    "dr prof m mm mme mr sr sra dra st nr ca bzw art abs vgl hl geb gest ing dipl av me no núm pág ud uds etc".split()
)
MOST_WORDS = 40
"""Words of one clause that are looked at."""
_LONGEST_NAME = 6
_LONGEST_TAIL = 8
_LONGEST_TITLE = 6
_OF_PLACES = frozenset("von zu de du des del d".split())
"""Particles that may as well lead over to where somebody is from or whom they work for."""
_CALLINGS = ("erin", "istin", "entin", "antin", "orin", "eurin", "login", "berater", "ologe", "eur")
"""Ends of German nouns for people, hardly of anything else."""
_AFTER_PARTICLES = frozenset("der den dem".split())
"""Particles that stand after another one alone: "von der"."""


class Word(NamedTuple):
    """A word, a mark or a whole quoted string."""

    start: int
    end: int
    text: str
    lower: str
    string: int
    """For a quoted string its index in the paragraph, else -1."""

    @property
    def is_capital(self) -> bool:
        """True for a word with a capital letter or a leading number ("31-Jährige") that could be a noun or a name."""
        return self.string < 0 and (self.text[0].isupper() or (self.text[0].isdigit() and "-" in self.text))

    @property
    def is_word(self) -> bool:
        """True for what has letters."""
        return self.string < 0 and self.text[0].isalpha()


Sort = Literal["name", "noun", "pronoun", "other"]
"""A name; a noun in the story's words; a pronoun of the third person; what tells nobody apart."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase of a sentence; indices into its words, half-open."""

    sort: Sort
    first: int
    stop: int
    name: tuple[int, int] | None = None
    """The words of the bare name, without titles and offices."""
    gender: str = ""
    """What article, title and noun tell: "m", "f" or ""."""
    after: int = 0
    """Where the phrase ends with all that belongs to it, an apposition between commas with it."""


def sentences_of(text: str, block: Span, strings: Sequence[QuotedString], *, is_french: bool) -> list[list[Word]]:
    """The sentences of a paragraph as words."""
    words: list[Word] = []
    place = block.start
    for number, string in enumerate(strings):
        words += _words(text, place, string.span.start, is_french=is_french)
        words.append(Word(string.span.start, string.span.end, "“”", "“”", number))
        place = string.span.end
    words += _words(text, place, block.end, is_french=is_french)
    found: list[list[Word]] = [[]]
    for index, word in enumerate(words):
        found[-1].append(word)
        if index + 1 < len(words) and _ends(text, words, index):
            found.append([])
    return found


def _words(text: str, start: int, end: int, *, is_french: bool) -> list[Word]:
    found: list[Word] = []
    for match in _TOKEN.finditer(text, start, end):
        place, last, word = match.start(), match.end(), match.group()
        if is_french:
            elided = _ELIDED.match(word)
            if elided and (word[0].islower() or elided[1] in "LC" or word[elided.end()].islower()):
                found.append(_word(text, place, place + len(elided[1])))
                place += elided.end()
            inverted = _INVERTED.match(text[place:last])
            if inverted:
                found.append(_word(text, place, place + inverted.end(1)))
                place += inverted.start(2)
        found.append(_word(text, place, last))
    return found


def _word(text: str, start: int, end: int) -> Word:
    return Word(start, end, text[start:end], text[start:end].lower(), -1)


def _ends(text: str, words: Sequence[Word], index: int) -> bool:
    """True where a sentence ends with this word."""
    word, following = words[index], words[index + 1]
    opens = following.string >= 0 or not following.text[0].islower()
    if word.string >= 0:
        return opens and following.is_word and text[word.start : word.end].rstrip("\"'”’»“ \u00a0\u202f")[-1:] in _STOPS
    if word.text[0] not in _STOPS or not opens:
        return False
    before = words[index - 1] if index else word
    if word.text != "." or before.end != word.start:
        return True
    is_ordinal = before.text.isdigit() and len(before.text) <= 2
    is_initial = len(before.text) == 1 and before.text.isalpha() and before.lower not in ("a", "o", "y")
    return not (is_ordinal or is_initial or before.lower in _ABBREVIATIONS)


class Phrases:
    """Reads the noun phrases of one sentence."""

    def __init__(self, words: Sequence[Word], grammar: Grammar, forenames: frozenset[str]) -> None:
        """Take a sentence.

        Args:
            words: the sentence.
            grammar: of its language.
            forenames: given names in small letters.
        """
        self._words = words
        self._grammar = grammar
        self._forenames = forenames

    def at(self, index: int) -> Phrase | None:
        """The noun phrase that begins with the word at an index."""
        words, grammar = self._words, self._grammar
        if index >= len(words) or not words[index].is_word:
            return self._name(index) if index < len(words) and words[index].is_capital else None
        lower = words[index].lower
        if lower in grammar.pronouns:
            return Phrase("pronoun", index, index + 1, None, grammar.pronouns[lower], index + 1)
        if lower in grammar.articles:
            return self._noun(index)
        if lower in grammar.no_speakers:
            return Phrase("other", index, index + 1, after=index + 1)
        if lower in grammar.titles or (words[index].is_capital and not self._is_small(index)):
            return self._name(index)
        return None

    def _is_small(self, index: int) -> bool:
        """True for a word that opens a sentence with a capital and no name."""
        grammar, lower = self._grammar, self._words[index].lower
        return not index and (lower in grammar.prepositions or lower in grammar.openers or lower in grammar.fillers)

    def skip(self, index: int) -> int:
        """The index after adverbs and times that stand between a verb and its subject: "am Montag", "lundi"."""
        words, grammar = self._words, self._grammar
        stop = min(len(words), index + MOST_WORDS)
        while index < stop:
            lower = words[index].lower
            at = index + 1
            if (lower in grammar.fillers and lower not in grammar.articles) or lower in grammar.days:
                index += 1
                continue
            if lower in grammar.prepositions or lower in grammar.articles:
                while at < stop and (words[at].lower in grammar.articles or words[at].text[0].isdigit()):
                    at += 1
                if at < stop and words[at].lower in grammar.days:
                    index = at + 1
                    continue
            break
        return index

    def _noun(self, index: int) -> Phrase | None:
        """An article with its noun; with a name where one goes with it."""
        words, grammar = self._words, self._grammar
        gender = grammar.articles.get(words[index].lower, "")
        head = self._head(index + 1)
        if head is None:
            return None
        told = self._gender_of_office(words[head])
        gender = told or gender
        at = head + 1
        if not grammar.has_capital_nouns:
            at = self._adjectives(at)
        named = self._name(at) if at < len(words) and words[at].is_capital else None
        if named is not None:
            gender = named.gender or gender
            if named.name is not None and self._goes_with(head, named.name):
                return Phrase("name", index, named.stop, named.name, gender, named.stop)
            told = told if named.name is not None else named.gender
            at = named.stop
        if grammar.has_capital_nouns and words[head].lower in self._forenames:
            return Phrase("name", index, head + 1, (head, head + 1), gender, head + 1)
        at = self._tail(at)
        apposed = self._apposed(at)
        if apposed is not None:
            return Phrase("name", index, apposed[1], apposed, gender, apposed[1] + 1)
        if self._is_time(head) or (at < len(words) and words[at].text == "-"):
            return None
        return Phrase("noun", index, at, None, gender if told is not None or self._is_person(words[head]) else "", at)

    def _goes_with(self, head: int, name: tuple[int, int]) -> bool:
        """True for a name after a noun for a person, or with a given name; "das Weiße Haus" is none."""
        words = self._words
        is_given = any(words[at].lower in self._forenames for at in range(*name))
        is_given = is_given or (name[1] - name[0] == 2 and words[head].lower.endswith(_CALLINGS))
        return not self._grammar.has_capital_nouns or is_given or self._is_person(words[head]) or (name[0] > head + 1)

    def _head(self, at: int) -> int | None:
        """The noun after an article, past what describes it."""
        words, grammar = self._words, self._grammar
        for index in range(at, min(len(words), at + 5)):
            word = words[index]
            if word.string >= 0 or not (word.is_word or word.is_capital):
                return None
            if not grammar.has_capital_nouns or word.is_capital:
                return index
            if word.lower in grammar.prepositions or word.lower in grammar.pronouns or word.lower in grammar.articles:
                return None
        return None

    def _adjectives(self, at: int) -> int:
        """Past small words after a noun ("le ministre japonais"), where a name comes after them."""
        words, grammar = self._words, self._grammar
        index = at
        while index < min(len(words), at + 3) and words[index].is_word and words[index].text[0].islower():
            if words[index].lower in grammar.of or words[index].lower in grammar.prepositions | grammar.openers:
                return at
            index += 1
        return index if index < len(words) and words[index].is_capital else at

    def _tail(self, at: int) -> int:
        """Past what belongs to a noun: "des Vereins", "de la gendarmerie du Morbihan"."""
        words, grammar = self._words, self._grammar
        stop = min(len(words), at + _LONGEST_TAIL)
        while at < stop and words[at].lower in grammar.of:
            index = at + 1
            while index < stop and (words[index].lower in grammar.articles or words[index].lower in grammar.of):
                index += 1
            if grammar.has_capital_nouns:
                while index < stop and words[index].is_word and not words[index].is_capital:
                    index += 1
                if index >= stop or not words[index].is_capital:
                    break
                while index < stop and words[index].is_capital:
                    index += 1
            elif index < stop and words[index].is_word:
                index += 1
                while index < stop and words[index].is_capital:
                    index += 1
            else:
                break
            at = index
        return at

    def _apposed(self, at: int) -> tuple[int, int] | None:
        """A name between commas: "der Sprecher des Vereins, Karl Meier, sagte"."""
        words = self._words
        if at + 1 >= len(words) or words[at].text != ",":
            return None
        name = self._run(at + 1)
        if name is None or name[1] - name[0] < 2:
            return None
        ends = name[1] >= len(words) or not words[name[1]].is_word
        return name if ends else None

    def _run(self, at: int) -> tuple[int, int] | None:
        """The words of a name that begins here, particles within it."""
        words, grammar = self._words, self._grammar
        stop = min(len(words), at + _LONGEST_TITLE)
        while at < stop and words[at].lower in grammar.titles:
            at += 2 if at + 1 < len(words) and words[at + 1].text == "." else 1
        index = at
        while index < min(len(words), at + _LONGEST_NAME):
            word = words[index]
            goes_on = word.is_word and word.is_capital and word.lower not in grammar.days
            if index > at and not goes_on:
                is_initial = word.text == "." and len(words[index - 1].text) == 1
                goes_on = is_initial or (word.lower in grammar.particles and self._leads_on(at, index))
            if not goes_on:
                break
            index += 1
        return (at, index) if index > at else None

    def _leads_on(self, at: int, index: int) -> bool:
        """True for a particle within a name: "Ursula von der Leyen", and not "Anna Berg von der Polizei"."""
        words = self._words
        given = all(word.lower in self._forenames or word.lower in self._grammar.particles for word in words[at:index])
        if words[index].lower not in _OF_PLACES:
            given = given or index - at <= 2
        if words[index].lower in _AFTER_PARTICLES and words[index - 1].lower not in self._grammar.particles:
            return False
        for following in words[index + 1 : index + 3]:
            if following.is_capital or following.lower not in self._grammar.particles:
                return given and following.is_capital and following.is_word
        return False

    def _name(self, index: int) -> Phrase | None:
        """A run of capitals: titles and offices, then the name."""
        words, grammar = self._words, self._grammar
        title = grammar.titles.get(words[index].lower)
        run = self._run(index)
        if run is None:
            return None
        start, stop = run
        gender = title or ""
        given = [at for at in range(start, stop) if words[at].lower in self._forenames]
        # a given name may be a surname too, but not after an office: "Tuvshin Martin", "Kanzler Martin"
        if given and given[0] > start and (given[0] < stop - 1 or self._gender_of_office(words[start]) is not None):
            gender = gender or next(
                (told for at in range(start, given[0]) if (told := self._gender_of_office(words[at]))), ""
            )
            start = given[0]
        elif not given:
            while start < stop - 1 and (told := self._gender_of_office(words[start])) is not None:
                gender = gender or told
                start += 1
        # "Österreichs Sportdirektor" names nobody
        office = self._gender_of_office(words[stop - 1]) if grammar.has_capital_nouns else None
        if office is not None and title is None and not given:
            return Phrase("noun", index, stop, None, office, stop)
        return Phrase("name", index, stop, (start, stop), gender, stop)

    def _gender_of_office(self, word: Word) -> str | None:
        """What a noun for a person in an office tells of gender, "" where nothing; None for every other word."""
        offices = self._grammar.offices
        if not self._grammar.has_capital_nouns:
            return offices.get(word.lower)
        if not word.is_capital:
            return None
        lower = word.lower
        for length in range(min(len(lower), 20), 2, -1):
            told = offices.get(lower[-length:])
            if told is not None and (length == len(lower) or length > 3):
                return told
        return None

    def _is_person(self, word: Word) -> bool:
        return self._gender_of_office(word) is not None

    def _is_time(self, head: int) -> bool:
        return self._words[head].lower in self._grammar.days
