"""Who said what: quotations, their speakers, and the words that attribute them.

Three seams, left to right: `marks` (where quoted strings are), `pointer` (which of them are speech, and whose), and
`people` (whom the speaker's words mean).
"""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.article import Block, Entity, Quote, Role, Span, Speaker
from newsreader.quotes.features import Story
from newsreader.quotes.gathering import Quotation, gather
from newsreader.quotes.lexicons import cues
from newsreader.quotes.marks import quoted_strings
from newsreader.quotes.model import model
from newsreader.quotes.people import People
from newsreader.quotes.phrases import phrase_span
from newsreader.quotes.pointer import attribute
from newsreader.quotes.scene import paragraph

_UNQUOTED = frozenset([Role.BYLINE, Role.DATELINE, Role.CREDIT])
"""Content roles in which nobody speaks."""


def read_story(text: str, blocks: Sequence[Block]) -> Story:
    """The story's own blocks as paragraphs of units; noise is left out."""
    spans = [block.span for block in blocks if not block.is_noise and block.role not in _UNQUOTED]
    vocabulary = model().vocabulary
    strings = quoted_strings(text, spans)
    paragraphs = [paragraph(text, span, found, vocabulary) for span, found in zip(spans, strings, strict=True)]
    return Story(text, paragraphs, cues("en"))


def quotations(story: Story) -> list[Quotation]:
    """The quotes of a story in order, each with the place of its speaker's head word."""
    return gather(story, attribute(story, model().speaker), model())


def speakers(found: Sequence[Quotation], story: Story, entities: Sequence[Entity]) -> list[Speaker | None]:
    """Who speaks in each quotation, under the name that a reader should be shown."""
    people = People(story, entities)
    result: list[Speaker | None] = []
    for quotation in found:
        if quotation.speaker is None:
            result.append(None)
            continue
        known = people.who(quotation.speaker)
        view = story.views[quotation.speaker.paragraph]
        span: Span = phrase_span(view, quotation.speaker.unit)
        result.append(Speaker(span, known.entity_id, known.name, round(quotation.confidence * known.sureness, 3)))
    return result


def find_quotes(text: str, blocks: Sequence[Block], entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """Find who said what in an article.

    Args:
        text: the whole text; all offsets are code points into it.
        blocks: the labelled blocks; those that are noise are not looked at.
        entities: who is named in the text; names are taken from them where their mentions meet a speaker's words.

    Returns:
        The quotes in the order of the text, with ids "q1", "q2", …
    """
    story = read_story(text, blocks)
    found = quotations(story)
    return tuple(
        Quote(f"q{number}", quotation.content, quotation.kind, speaker, quotation.cue)
        for number, (quotation, speaker) in enumerate(zip(found, speakers(found, story, entities), strict=True), 1)
    )
