"""Who said what: quotations, their speakers, and the words that attribute them.

From left to right: `marks` (where quoted strings are), `scene` (paragraphs as the models see them), `leanings`,
`pointer`, `answers`, `no_speech`, `told`, `subjects` and `rerank` (which strings are speech, and whose), `sources`,
`contents`, `voices`, `no_report`, `statements` and `reported` (indirect speech), `dialogue` (transcripts and block
quotes), `gathering` (what belongs to one quote), `mentioned`, `salience`, `people` and `display` (whom the speaker's
words mean, as shown). German, French and Spanish go by word lists: `languages`, `clauses`, `by_lexicon`, `cast` and
`other_languages`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsreader.article import Block, Entity, Quote, Role, Speaker
from newsreader.quotes.by_lexicon import language_of
from newsreader.quotes.dialogue import Turn, block_quote, turns
from newsreader.quotes.features import Lasting, Story
from newsreader.quotes.gathering import Quotation, gather, indirect, spoken_in_turns
from newsreader.quotes.languages import GRAMMARS
from newsreader.quotes.leanings import leanings
from newsreader.quotes.lexicons import CUE_LANGUAGES, cues
from newsreader.quotes.marks import quoted_strings
from newsreader.quotes.model import model
from newsreader.quotes.other_languages import quotes_by_lexicon
from newsreader.quotes.people import People
from newsreader.quotes.phrases import phrase_span
from newsreader.quotes.pointer import ballots
from newsreader.quotes.reported import chosen, drafts
from newsreader.quotes.rerank import attributions
from newsreader.quotes.scene import paragraph
from newsreader.quotes.subjects import is_no_name

_UNQUOTED = frozenset([Role.BYLINE, Role.DATELINE, Role.CREDIT])
"""Content roles in which nobody speaks."""
_ENTRY = re.compile(r"\s*\d{1,2}[.:]\d\d(?: ?[ap]\.?m\b\.?)?(?: ?[A-Z]{2,4}\b)?(?=\s*$|\s*[-–—:|]|\s+[“‘\"A-Z])")
"""The time of day that begins an entry of a live page."""
_SAMPLE = 60
"""How many blocks tell a story's language."""


def own_blocks(blocks: Sequence[Block]) -> list[Block]:
    """The blocks in which the story may quote somebody: no noise, no byline, no credit."""
    return [block for block in blocks if not block.is_noise and block.role not in _UNQUOTED]


def read_story(text: str, blocks: Sequence[Block]) -> Story:
    """Blocks as paragraphs of units."""
    spans = [block.span for block in blocks]
    words = model().words
    strings = quoted_strings(text, spans)
    paragraphs = [paragraph(text, span, found, words) for span, found in zip(spans, strings, strict=True)]
    return Story(text, paragraphs, cues("en"), words)


def quotations(story: Story, blocks: Sequence[Block]) -> list[Quotation]:
    """The quotes of an English story in order, direct, mixed and indirect, each with the place of its speaker's head.

    Args:
        story: the story that `read_story` made of the blocks.
        blocks: the same blocks.
    """
    weights = model()
    spoken = spoken_in_turns(story, _turns(story.text, blocks, [bool(one.strings) for one in story.paragraphs]))
    lasting = Lasting(story, weights.lasting)
    looks = leanings(story, weights.leaning)
    reported = drafts(story, weights.report, lasting)
    found = attributions(story, ballots(story, weights.speaker, lasting), looks, reported, weights.judge)
    quoted = spoken + gather(story, found, looks)
    every = quoted + indirect(story, chosen(story, reported, weights.report), quoted)
    return sorted(every, key=lambda one: one.content[0])


def _turns(text: str, blocks: Sequence[Block], marked: Sequence[bool]) -> list[Turn]:
    spans = [block.span for block in blocks]
    found = turns(text, spans, marked)
    for number, block in enumerate(blocks):
        if block.role is Role.BLOCKQUOTE and not marked[number]:
            found.append(block_quote(text, number, block.span))
    return found


def openings(story: Story, blocks: Sequence[Block]) -> list[int]:
    """The paragraphs that open a part of a story: headings, and entries of a live page that begin with a time."""
    return [
        number
        for number, block in enumerate(blocks)
        if block.role is Role.HEADING or _ENTRY.match(story.text, block.span.start, block.span.end)
    ]


def speakers(
    found: Sequence[Quotation], story: Story, entities: Sequence[Entity], opened: Sequence[int] = ()
) -> list[Speaker | None]:
    """Who speaks in each quotation, under the name that a reader should be shown.

    Args:
        found: the quotations.
        story: where they are.
        entities: who is named in it.
        opened: the paragraphs that open a part of it: see `openings`.
    """
    spoken = {one.speaker for one in found if one.speaker is not None}
    labels = {one.speaker for one in found if one.speaker is not None and one.labelled}
    people = People(story, entities, spoken, labels=labels, openings=opened)
    result: list[Speaker | None] = []
    for quotation in found:
        if quotation.speaker is None:
            result.append(None)
            continue
        known = people.who(quotation.speaker)
        if known.entity_id is None and is_no_name(known.name):
            result.append(None)
            continue
        view = story.views[quotation.speaker.paragraph]
        span = phrase_span(view, quotation.speaker.unit)
        result.append(Speaker(span, known.entity_id, known.name, round(quotation.confidence * known.sureness, 3)))
    return result


def language_to_read(text: str, blocks: Sequence[Block], language: str | None) -> str:
    """The language as which a story's quotes are read, one of `CUE_LANGUAGES`.

    Args:
        text: the whole text.
        blocks: the labelled blocks; those in which the story quotes nobody are not looked at.
        language: ISO 639-1 code of the story; None: told by its words; one without word lists: the nearest with one.
    """
    if language in CUE_LANGUAGES:
        return language
    sample = " ".join(text[block.span.start : block.span.end] for block in own_blocks(blocks)[:_SAMPLE])
    return language_of(sample) if language is None else language_of(sample, tuple(GRAMMARS))


def is_told_by_lexicon(text: str, blocks: Sequence[Block], language: str | None) -> bool:
    """True where `find_quotes` goes by word lists, and not by the trained model, for the same arguments."""
    return language_to_read(text, blocks, language) != "en"


def find_quotes(
    text: str, blocks: Sequence[Block], entities: Sequence[Entity], language: str | None = None
) -> tuple[Quote, ...]:
    """Find who said what in an article.

    Args:
        text: the whole text; all offsets are code points into it.
        blocks: the labelled blocks; those that are noise are not looked at.
        entities: who is named in the text; names are taken from them where their mentions meet a speaker's words.
        language: ISO 639-1 code of the story, or None: see `language_to_read`.

    Returns:
        The quotes in the order of the text, with ids "q1", "q2", …
    """
    own = own_blocks(blocks)
    language = language_to_read(text, blocks, language)
    if language == "en":
        story = read_story(text, own)
        found = quotations(story, own)
        quotes = [
            Quote("", one.content, one.kind, speaker, one.cue)
            for one, speaker in zip(found, speakers(found, story, entities, openings(story, own)), strict=True)
        ]
    else:
        spans = [block.span for block in own]
        spoken = _turns(text, own, [bool(strings) for strings in quoted_strings(text, spans)])
        quotes = quotes_by_lexicon(text, spans, spoken, entities, language)
    return tuple(replace(quote, id=f"q{number}") for number, quote in enumerate(quotes, 1))
