"""Who says each quoted string, by word lists: for languages that the trained model does not know.

A cue word right beside a string, or right before it in its clause, attributes it; the subject of that cue is the
speaker: after it where the cue follows the string („…“, sagte Merkel), and at the head of its clause where the cue
leads over to the string (Merkel sagte: „…“). A speaker goes on to the next string only where nothing but a string
stands there. What is not told so plainly has no speaker.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from newsreader.article import Span
from newsreader.quotes.clauses import MOST_WORDS, Phrase, Phrases, Word
from newsreader.quotes.languages import Grammar

_FUNCTION_WORDS = {
    "en": frozenset("the and of to in that was for with his her said has not from are this".split()),
    "de": frozenset("der die das und ist nicht ein eine den von mit auf dem sich des auch für wird".split()),
    "fr": frozenset("le la les et de des est une dans du pour que qui pas sur au avec ce il".split()),
    "es": frozenset("el la los las y de una que en del por para con no se su al es lo como".split()),
}
_NEAR = 6
"""Words between a string and the cue that follows it, at most."""
_TO_CUE = 25
"""Words between a cue and the string that it leads over to, at most."""
_PAUSES = frozenset([",", "–", "—", "-", "!", "?", "."])
_NEVER_CUES = frozenset(["heißt", "hieß"])
"""Cue words of which nobody is the subject: "heißt es"."""

_AND = frozenset("und aber et mais y e pero".split())
"""A verb right after one of these has the subject of the verb before."""

Manner = Literal["beside", "after", "ahead", "none"]
"""The speaker stands beside a cue that follows the string; a cue before it leads over to it; so does that of the
paragraph before; no cue."""


class Told(NamedTuple):
    """What the story tells of who says one string."""

    string: int
    sentence: int
    """The string's own."""
    manner: Manner
    phrase: Phrase | None
    """The speaker, as words of the sentence; None where nobody is told."""
    cue: Span | None
    source: int = -1
    """The sentence of the speaker."""
    joins: bool = False
    """True where the string goes on with the quote before it."""


def language_of(text: str, among: Sequence[str] = ("en", "de", "fr", "es")) -> str:
    """The language of a story among those that are known here, by its function words; the first where none shows."""
    words = Counter(text[:20_000].lower().split())
    counts = {language: sum(words[word] for word in _FUNCTION_WORDS[language]) for language in among}
    return max(among, key=lambda language: counts[language])


class Paragraph:
    """The sentences of one paragraph, asked for the speakers of its strings."""

    def __init__(
        self,
        sentences: Sequence[Sequence[Word]],
        grammar: Grammar,
        cues: Mapping[str, str],
        forenames: frozenset[str],
        before: Paragraph | None = None,
    ) -> None:
        """Take a paragraph.

        Args:
            sentences: its words.
            grammar: of its language.
            cues: cue words in small letters with their class.
            forenames: given names in small letters.
            before: the paragraph before it.
        """
        self.sentences = sentences
        self.phrases = [Phrases(words, grammar, forenames) for words in sentences]
        self._grammar = grammar
        self._cues = cues
        self._before = before if before is not None and before.ends_in_a_colon else None

    @property
    def ends_in_a_colon(self) -> bool:
        """True where the paragraph announces what the next one quotes."""
        return bool(self.sentences) and bool(self.sentences[-1]) and self.sentences[-1][-1].text == ":"

    def told(self) -> list[Told]:
        """What is told of each string, in order."""
        found: list[Told] = []
        for number, words in enumerate(self.sentences):
            last: int | None = None
            for at, word in enumerate(words):
                if word.string >= 0:
                    found.append(self._of(number, at, last, found))
                    last = at
        return found

    def announced(self) -> tuple[Phrase | None, Span] | None:
        """Who is said to speak in the next paragraph, and the cue, where this one ends in a colon."""
        words = self.sentences[-1]
        return self._leading(len(self.sentences) - 1, len(words) - 1)

    def _of(self, number: int, at: int, last: int | None, found: Sequence[Told]) -> Told:
        words = self.sentences[number]
        string = words[at].string
        following = self._following(number, at)
        if last is not None and found and self._is_split(number, last, at):
            return found[-1]._replace(string=string, sentence=number, joins=True)
        if following is not None:
            return Told(string, number, "beside", *following, number)
        leading = self._leading(number, at)
        if leading is not None:
            return Told(string, number, "after", *leading, number)
        if found and self._goes_on(number, at, found[-1]):
            return found[-1]._replace(string=string, sentence=number, joins=True)
        if not number and at == 0 and self._before is not None:
            announced = self._before.announced()
            if announced is not None and announced[0] is not None:
                return Told(string, number, "ahead", *announced, len(self._before.sentences) - 1)
        return Told(string, number, "none", None, None)

    # -- a cue that follows the string

    def _following(self, number: int, at: int) -> tuple[Phrase | None, Span] | None:
        """(speaker, cue) where a cue stands right after a string: „…“, sagte Merkel."""
        words, grammar = self.sentences[number], self._grammar
        if self._is_title_of_a_source(words, at):
            return None
        index = at + 1
        pronoun: Phrase | None = None
        paused = False
        while index < min(len(words), at + _NEAR):
            word = words[index]
            if word.text in _PAUSES and not paused:
                paused = True
            elif self._is_cue(number, index, after_a_string=True):
                if pronoun is None and self._is_verb_final(words, index, paused=paused):
                    return None, Span(word.start, word.end)
                phrase = pronoun or self._subject_after(number, index)
                if phrase is not None and phrase.sort == "pronoun" and self._is_plural(word):
                    return None, Span(word.start, word.end)
                return phrase, Span(word.start, word.end)
            elif word.lower in grammar.pronouns or word.lower in grammar.no_speakers:
                # « …», a-t-il dit; the other way round it is the subject of what goes on after the string
                if index == at + 1 or words[index - 1].lower not in grammar.auxiliaries:
                    return None
                pronoun = self.phrases[number].at(index)
            elif word.lower not in grammar.fillers and word.lower not in grammar.auxiliaries:
                return None
            index += 1
        return None

    def _is_title_of_a_source(self, words: Sequence[Word], at: int) -> bool:
        """True for a name in marks: "die „Neue Zeitung“ berichtet"."""
        return (
            at > 0
            and words[at - 1].lower in self._grammar.articles
            and words[at + 1 : at + 2] != []
            and (words[at + 1].is_word)
        )

    def _is_verb_final(self, words: Sequence[Word], cue: int, *, paused: bool) -> bool:
        """True for the verb at the end of a clause that holds the string: "dass sie ihn „dumm“ nannte"."""
        ends = cue + 1 >= len(words) or not (words[cue + 1].is_word or words[cue + 1].string >= 0)
        return self._grammar.has_capital_nouns and not paused and ends

    def _is_plural(self, verb: Word) -> bool:
        """True for "sagten" and "sagen": "sie" after it means several people."""
        return self._grammar.has_capital_nouns and verb.lower.endswith("en")

    def _subject_after(self, number: int, cue: int) -> Phrase | None:
        return self.phrases[number].at(self.phrases[number].skip(cue + 1))

    def _is_cue(self, number: int, index: int, *, after_a_string: bool = False) -> bool:
        words = self.sentences[number]
        word = words[index]
        if word.string >= 0 or word.lower in _NEVER_CUES:
            return False
        if word.lower in self._grammar.according and word.lower not in self._cues:
            # "so" attributes right after a string, before a name or a noun alone
            following = self.phrases[number].at(index + 1)
            return after_a_string and following is not None and following.sort in ("name", "noun")
        if word.lower not in self._cues or (self._grammar.has_capital_nouns and word.is_capital and index):
            return False
        return not (index and words[index - 1].lower in self._grammar.articles and not self._grammar.has_capital_nouns)

    # -- a cue before the string

    def _leading(self, number: int, at: int) -> tuple[Phrase | None, Span] | None:
        """(speaker, cue) where a cue of the string's own clause comes before it: Merkel sagte: „…“."""
        words = self.sentences[number]
        for index in range(at - 1, max(-1, at - _TO_CUE), -1):
            word = words[index]
            if word.text == ";":
                return None
            if word.string >= 0 and not self._are_listed(words, index, at):
                return None
            if self._is_cue(number, index):
                if self._is_used(words, index):
                    return None
                return self._subject(number, index), Span(word.start, word.end)
        return None

    def _is_used(self, words: Sequence[Word], cue: int) -> bool:
        """True for a cue that stands right after a string: it attributes that one."""
        before = [word for word in words[max(0, cue - 2) : cue] if word.text not in _PAUSES]
        return bool(before) and before[-1].string >= 0

    def _are_listed(self, words: Sequence[Word], first: int, second: int) -> bool:
        """True where two strings are parts of one list: nannte sie „laut“ und „lästig“."""
        between = words[first + 1 : second]
        return len(between) <= 2 and all(word.text == "," or word.lower in self._grammar.openers for word in between)

    def _subject(self, number: int, cue: int) -> Phrase | None:
        words, grammar = self.sentences[number], self._grammar
        if self._is_according(words[cue]):
            after = self._subject_after(number, cue)
            return None if after is None or (after.sort == "noun" and grammar.has_capital_nouns) else after
        verb = self._auxiliary(words, cue)
        if verb and (words[verb - 1].string >= 0 or words[verb - 1].lower in _AND):
            return None
        before = self._subject_before(number, verb)
        if before is not None and not (grammar.has_capital_nouns and self._may_be_object(number, before, verb)):
            return before
        if not grammar.has_capital_nouns:
            return self._subject_after(number, cue) if self._is_inverted(words, verb) else None
        if verb != cue:
            return self.phrases[number].at(verb + 1)
        return self._subject_after(number, cue) if self._is_second(words, verb) else before

    def _is_second(self, words: Sequence[Word], verb: int) -> bool:
        """True unless the verb stands at the end of its clause, before a comma or a string."""
        return verb + 1 < len(words) and words[verb + 1].is_word

    def _is_inverted(self, words: Sequence[Word], verb: int) -> bool:
        return verb == 0 or not words[verb - 1].is_word

    def _is_according(self, word: Word) -> bool:
        return word.lower in self._grammar.according or self._cues[word.lower] == "according"

    def _may_be_object(self, number: int, before: Phrase, verb: int) -> bool:
        """True for "Dem Blatt sagte Merkel": what opens the clause may be an object, and a subject follows the verb."""
        words, grammar = self.sentences[number], self._grammar
        if words[before.first].lower not in grammar.oblique or before.sort != "noun":
            return False
        after = self.phrases[number].at(verb + 1)
        return after is not None and (after.sort == "pronoun" or (after.sort == "name" and after.first == verb + 1))

    def _auxiliary(self, words: Sequence[Word], cue: int) -> int:
        """The verb that the subject stands beside: "hat" of "hat am Montag gesagt", "a" of "a déclaré"."""
        for index in range(cue - 1, max(-1, cue - _TO_CUE // 2), -1):
            lower = words[index].lower
            if lower in self._grammar.auxiliaries:
                return index
            if self._grammar.has_capital_nouns:
                is_participle = words[cue].lower.startswith("ge") or words[cue].lower.endswith("t")
                if not words[index].is_word or not is_participle:
                    break
            elif lower not in self._grammar.fillers:
                break
        return cue

    def _subject_before(self, number: int, verb: int) -> Phrase | None:
        """The subject that ends right before a verb and opens its clause, an aside between commas left out."""
        words = self.sentences[number]
        stop = verb
        while stop and words[stop - 1].lower in self._grammar.fillers and words[stop - 1].is_word:
            stop -= 1
        if not stop:
            return None
        if words[stop - 1].text in (",", ")", "–"):
            return self._before_an_aside(number, stop - 1)
        start = self._clause_start(words, stop)
        return self._whole(number, start, stop)

    def _clause_start(self, words: Sequence[Word], stop: int) -> int:
        for index in range(stop - 1, max(-1, stop - MOST_WORDS), -1):
            word = words[index]
            if (
                word.string >= 0
                or not (word.is_word or word.text[0].isdigit() or word.text == ".")
                or (word.lower in self._grammar.openers)
            ):
                return index + 1
        return 0

    def _whole(self, number: int, start: int, stop: int) -> Phrase | None:
        """The phrase that fills a stretch; of a noun phrase with a tail that is not understood, all of it."""
        words, grammar = self.sentences[number], self._grammar
        first = self.phrases[number].skip(start)
        phrase = self.phrases[number].at(first)
        if phrase is None or phrase.stop > stop:
            return None
        if phrase.stop == stop or phrase.after == stop:
            return phrase
        if phrase.sort == "noun" and words[phrase.stop].lower in grammar.prepositions:
            return Phrase("noun", phrase.first, stop, None, phrase.gender, stop)
        if phrase.sort == "name" and words[phrase.stop].lower in grammar.prepositions | grammar.fillers:
            return phrase
        return None

    def _before_an_aside(self, number: int, close: int) -> Phrase | None:
        """ "Merkel, die seit Jahren mahnt, sagte" and "der Sprecher, Karl Meier, sagte"."""
        words = self.sentences[number]
        opening = "(" if words[close].text == ")" else words[close].text
        for index in range(close - 1, max(0, close - MOST_WORDS), -1):
            if words[index].string >= 0:
                return None
            if words[index].text != opening:
                continue
            start = self._clause_start(words, index)
            phrase = self.phrases[number].at(self.phrases[number].skip(start))
            if phrase is not None and phrase.stop in (index, close):
                return phrase
        return None

    # -- what goes on

    def _is_split(self, number: int, last: int, at: int) -> bool:
        """True where a cue stands between two parts of one sentence: „…“, sagte Merkel, „…“."""
        between = self.sentences[number][last + 1 : at]
        if not between or len(between) > MOST_WORDS or between[-1].text not in (",", ":", "–", "—"):
            return False
        return any(self._is_cue(number, index, after_a_string=True) for index in range(last + 1, at))

    def _goes_on(self, number: int, at: int, before: Told) -> bool:
        """True where a string is a sentence by itself and follows what was said with no other sentence between."""
        words = self.sentences[number]
        alone = at == 0 and all(word.string >= 0 or not word.is_word for word in words)
        if not alone or before.manner == "none":
            return False
        return before.sentence >= number - 1
