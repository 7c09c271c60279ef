"""The last touch on labelled blocks, once title and authors are known."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsreader.article import Block, Role, Span
from newsreader.document import Document, Shape

_DATE = re.compile(r"date [0-9]{4}-[0-9]{2}-[0-9]{2}\s+")
_BYLINE_WORDS = 14
"""A byline names its authors and says little else."""

_FEW = 3
"""Blocks up to which a page has no noise but what is surely noise."""
_SURE = 0.95


def finish(document: Document, blocks: Sequence[Block], authors: Sequence[str]) -> list[Block]:
    """The blocks with the crawl's date set apart from the title, and a line that names the authors as a byline."""
    finished = [_as_byline(document.text, block, authors) for block in blocks]
    if len(finished) <= _FEW:
        finished = [_kept(document.text, block) for block in finished]
    if finished and document.blocks[0].shape is Shape.DATE_TITLE:
        finished[:1] = _date_and_title(document.text, finished[0])
    return finished


def _kept(text: str, block: Block) -> Block:
    """On a page of a few blocks there is no story that one of them could stand apart from: what has words is kept."""
    has_words = any(letter.isalpha() for letter in text[block.span.start : block.span.end])
    if not block.is_noise or not has_words or block.confidence > _SURE:
        return block
    role = Role.HEADING if block.level else Role.PARAGRAPH
    return replace(block, role=role, reason="the page holds little else", confidence=0.5, items=1)


def _date_and_title(text: str, block: Block) -> list[Block]:
    date = _DATE.match(text, block.span.start, block.span.end)
    if date is None or date.end() == block.span.end:
        return [block]
    stop = block.span.start + len(date.group().rstrip())
    return [
        replace(block, span=Span(block.span.start, stop), role=Role.DATELINE, reason="the date that the crawl noted"),
        replace(block, span=Span(date.end(), block.span.end)),
    ]


def _as_byline(text: str, block: Block, authors: Sequence[str]) -> Block:
    """A heading or paragraph of the story that is no more than "By" and the authors is their byline."""
    if block.role not in (Role.HEADING, Role.PARAGRAPH) or not authors:
        return block
    words = text[block.span.start : block.span.end]
    if len(words) > 200 or not all(author in words for author in authors):
        return block
    if len(words.split()) > _BYLINE_WORDS or words.rstrip().endswith((".", "!", "?", "”", '"')):
        return block
    return replace(block, role=Role.BYLINE, reason="names the authors", level=0)
