"""Speakers by word lists, for languages that the trained model does not know: German, French, Spanish.

The cue word nearest to a string in its sentence decides: the speaker stands right after it where the cue follows the
string („…“, sagte Merkel), and before it where the cue leads over to the string (Merkel sagte: „…“).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from newsreader.quotes.features import Story, View
from newsreader.quotes.lexicons import cues
from newsreader.quotes.pointer import Attribution, Place

_FUNCTION_WORDS = {
    "en": frozenset("the and of to in that was for with his her said has not from are this".split()),
    "de": frozenset("der die das und ist nicht ein eine den von mit auf dem sich des auch für wird".split()),
    "fr": frozenset("le la les et de des est une dans du pour que qui pas sur au avec ce il".split()),
    "es": frozenset("el la los las y de una que en del por para con no se su al es lo como".split()),
}
_NO_NOUNS = frozenset().union(*_FUNCTION_WORDS.values())
_PRONOUNS = frozenset("er sie il elle ils elles él ella ellos ellas on".split())
_DETERMINERS = frozenset(
    "der die das ein eine le la les l un une des el los las una su sus sein seine ihre ihr son sa ses".split()
)
_SKIPPED = frozenset(["-", "t", "'", "’", ","])
_AROUND = 25
"""How many units on either side of a string a cue is looked for."""
_BESIDE = 7
"""How many units on either side of a cue a speaker is looked for."""
_SHORTEST_SPEECH = 5
"""A string of at least so many words is taken for speech without a cue."""
_SURE, _UNSURE = 0.75, 0.4


def language_of(text: str) -> str:
    """The language of a story among those that are known here, by its function words; English where none shows."""
    words = Counter(text[:20_000].lower().split())
    counts = {language: sum(words[word] for word in listed) for language, listed in _FUNCTION_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] > 0 else "en"


def attribute_by_lexicon(story: Story, language: str) -> list[Attribution]:
    """The quotations of a story with their speakers, in order; short strings without a cue are left out."""
    lexicon = cues(language)
    result: list[Attribution] = []
    for number, view in enumerate(story.views):
        for string, place in enumerate(view.paragraph.places):
            cue = _cue(view, place, lexicon)
            span = view.paragraph.strings[string].span
            if cue is None:
                if len(story.text[span.start : span.end].split()) >= _SHORTEST_SPEECH:
                    result.append(_carried(result, number, string))
                continue
            unit = _speaker(view, cue, after_first=cue > place)
            speaker = None if unit is None else Place(number, unit)
            result.append(Attribution(number, string, speaker, False, _SURE if speaker else _UNSURE))
    return result


def _carried(before: list[Attribution], number: int, string: int) -> Attribution:
    """Speech without a cue: the speaker goes on within a paragraph, and none is known across one."""
    if before and before[-1].paragraph == number:
        return Attribution(number, string, before[-1].speaker, True, _UNSURE)
    return Attribution(number, string, None, False, _UNSURE)


def _cue(view: View, place: int, lexicon: Mapping[str, str]) -> int | None:
    """The unit of the cue word nearest to a string, rather after it."""
    units, sentences = view.paragraph.units, view.paragraph.sentences
    for at in range(place + 1, min(len(units), place + 10)):
        if sentences[at] > sentences[place] + 1 or units[at].string >= 0:
            break
        if units[at].word.lower() in lexicon:
            return at
    for at in range(place - 1, max(-1, place - _AROUND), -1):
        if sentences[at] < sentences[place]:
            break
        if units[at].word.lower() in lexicon:
            return at
    return None


def _speaker(view: View, cue: int, after_first: bool) -> int | None:
    after = _after(view, cue)
    before = _before(view, cue)
    first, second = (after, before) if after_first else (before, after)
    return first if first is not None else second


def _after(view: View, cue: int) -> int | None:
    """The name, pronoun or noun that follows a cue: "sagte die Ministerin Anna Berg" gives "Berg"'s unit."""
    units = view.paragraph.units
    noun: int | None = None
    for at in range(cue + 1, min(len(units), cue + _BESIDE)):
        unit = units[at]
        word = unit.word.lower()
        if word in _PRONOUNS:
            return at if noun is None else noun
        if unit.is_name:
            return at
        if word in _SKIPPED and at <= cue + 2:
            continue
        if word in _DETERMINERS:
            continue
        if not word[0].isalpha() or unit.string >= 0:
            break
        if noun is None and word not in _NO_NOUNS and units[at - 1].word.lower() in _DETERMINERS:
            noun = at
    return noun


def _before(view: View, cue: int) -> int | None:
    """The name, pronoun or noun nearest before a cue, with auxiliaries and adverbs between them."""
    units, sentences = view.paragraph.units, view.paragraph.sentences
    for at in range(cue - 1, max(-1, cue - 3 * _BESIDE), -1):
        if sentences[at] != sentences[cue] or units[at].string >= 0:
            break
        word = units[at].word.lower()
        if units[at].is_name or word in _PRONOUNS:
            return at
        if at > 0 and units[at - 1].word.lower() in _DETERMINERS and word[0].isalpha() and word not in _NO_NOUNS:
            return at
    return None
