"""For pages of many thousands of blocks: a judgement by length and punctuation, at a microsecond or two a block."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.article import Block, Role
from newsreader.document import Document, RawBlock, Shape

BLOCKS_MOST = 4000
"""Blocks up to which the model judges a page; it takes some tens of microseconds for each."""
OPENING_MOST = 4
"""Short blocks before the story that are taken for its head; more are a menu."""
PROSE_LENGTH = 60
SENTENCE_ENDS = frozenset('.!?。！？…؟।"”’»)')
KEPT, HIDDEN = 0.8, 0.6
"""Confidences: rough figures, as the judgement is."""
REASON = "on a page this long, judged by its length and punctuation alone"
ROLES = {
    Shape.BULLET: Role.LIST_ITEM,
    Shape.QUOTE: Role.BLOCKQUOTE,
    Shape.HEADING: Role.HEADING,
    Shape.CAPTION: Role.CAPTION,
}


def label_quickly(document: Document) -> list[Block]:
    """A role for every block: what lies between the first and the last stretch of prose is the story."""
    text, raw = document.text, document.blocks
    prose = [len(b.span) >= PROSE_LENGTH and text[b.span.end - 1] in SENTENCE_ENDS for b in raw]
    start, end = _heaviest(prose)
    # The few short blocks that a text opens with are its title and who wrote it.
    opening = start if start <= OPENING_MOST else 0
    blocks: list[Block] = []
    for i, block in enumerate(raw):
        if block.shape is Shape.DATE_TITLE:
            blocks.append(Block(block.span, Role.TITLE, "is the page's title", KEPT, 1))
        elif i == 0 and opening:
            blocks.append(Block(block.span, Role.TITLE, "opens the page", KEPT, 1))
        elif start - opening <= i < end:
            blocks.append(_kept(block))
        else:
            blocks.append(Block(block.span, Role.OTHER, REASON, HIDDEN))
    return blocks


def _kept(block: RawBlock) -> Block:
    role = ROLES.get(block.shape, Role.PARAGRAPH)
    level = max(1, block.level) if role is not Role.PARAGRAPH and role is not Role.CAPTION else 0
    return Block(block.span, role, REASON, KEPT, level)


def _heaviest(prose: Sequence[bool]) -> tuple[int, int]:
    """The half-open range in which prose most outweighs the rest; everything where there is no prose."""
    best, found, total, start = 0.0, (0, len(prose)), 0.0, 0
    for i, is_prose in enumerate(prose):
        if total <= 0:
            total, start = 0.0, i
        total += 1.0 if is_prose else -0.2
        if total > best:
            best, found = total, (start, i + 1)
    return found
