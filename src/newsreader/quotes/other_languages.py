"""The quotes of a story in German, French or Spanish, by word lists: see `by_lexicon` for the rules.

Two paragraphs never share a quote here, and nothing is carried from one to the next but what a colon announces.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from newsreader.article import Entity, Quote, QuoteKind, Span, Speaker
from newsreader.quotes.by_lexicon import Paragraph, Told
from newsreader.quotes.cast import Cast
from newsreader.quotes.clauses import sentences_of
from newsreader.quotes.dialogue import Turn
from newsreader.quotes.languages import GRAMMARS
from newsreader.quotes.lexicons import cues, forename_genders_abroad
from newsreader.quotes.marks import QuotedString, quoted_strings

_SHORTEST_SPEECH = 5
"""A string of at least so many words is taken for speech without a cue."""
_LABEL = 0.9
"""How sure a label before a turn of a transcript is."""
_STOPS = (".", "!", "?", "…")
_MARKS = "\"'“”„«»‹›‘’ \u00a0\u202f"


def quotes_by_lexicon(
    text: str, blocks: Sequence[Span], turns: Sequence[Turn], entities: Sequence[Entity], language: str
) -> list[Quote]:
    """Find who said what, in the order of the text; ids are left empty.

    Args:
        text: the whole text; all offsets are code points into it.
        blocks: the story's own blocks, in order.
        turns: what is spoken without marks.
        entities: who is named in the text.
        language: one of those of `GRAMMARS`.
    """
    grammar = GRAMMARS[language]
    strings = quoted_strings(text, blocks)
    paragraphs: list[Paragraph] = []
    for block, found in zip(blocks, strings, strict=True):
        sentences = sentences_of(text, block, found, is_french=language == "fr")
        before = paragraphs[-1] if paragraphs else None
        paragraphs.append(Paragraph(sentences, grammar, cues(language), _forenames(), before))
    cast = Cast(text, paragraphs, entities, grammar, forename_genders_abroad())
    result = [_turn(text, turn) for turn in turns]
    for number, paragraph in enumerate(paragraphs):
        result += _of_paragraph(text, number, paragraph.told(), strings[number], cast)
    return sorted(result, key=lambda quote: quote.content[0])


@cache
def _forenames() -> frozenset[str]:
    return frozenset(forename_genders_abroad())


def _turn(text: str, turn: Turn) -> Quote:
    speaker = None
    if turn.label is not None:
        speaker = Speaker(turn.label, None, " ".join(text[turn.label.start : turn.label.end].split()), _LABEL)
    return Quote("", (turn.content,), "direct", speaker, None)


def _of_paragraph(
    text: str, number: int, told: Sequence[Told], strings: Sequence[QuotedString], cast: Cast
) -> list[Quote]:
    """The quotes of one paragraph; strings that go on with the one before are parts of its quote."""
    quotes: list[Quote] = []
    is_open = False
    for one in told:
        span = strings[one.string].span
        if one.joins and is_open:
            last = quotes[-1]
            quotes[-1] = Quote("", (*last.content, span), last.kind, cast.speaker(number, one), last.cue)
            continue
        is_open = one.manner != "none" or len(text[span.start : span.end].split()) >= _SHORTEST_SPEECH
        if is_open:
            quotes.append(Quote("", (span,), _kind(text, span), cast.speaker(number, one), one.cue))
    return quotes


def _kind(text: str, span: Span) -> QuoteKind:
    """A sentence in marks begins with a capital and ends with a stop, or a pause stands after it."""
    words = text[span.start : span.end].strip(_MARKS)
    behind = text[span.end : span.end + 2].strip()[:1]
    stopped = words.endswith(_STOPS) or behind in (",", ".", "", "–", "—")
    return "direct" if words[:1].isupper() and stopped else "mixed"
