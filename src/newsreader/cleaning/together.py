"""Tables and lists are judged as wholes: a cell or an item alone says too little, and no story holds half a table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsreader.cleaning.columns import Column
from newsreader.cleaning.surface import Surface
from newsreader.document import Document, RawBlock, Shape

LIST_SHARE = 0.5
"""Of a list item's score so much is its whole list's."""
TABLE_IN_STORY = 1.0
"""Log-odds that a table gains where the running text before and after it is the story's."""
HEADING_ABOVE_STORY = 2.0
"""Log-odds that a heading gains where what stands right below it in the same container is the story's."""
UTMOST = 6.0
"""Log-odds beyond which a single block's score counts no more for the others."""


def judged_together(
    document: Document, surfaces: Sequence[Surface], scores: Sequence[float], threshold: float
) -> Column:
    """The blocks' scores, log-odds, each table's made one and each list's drawn together; words weigh."""
    together = list(scores)
    prose = [
        i
        for i, (block, look) in enumerate(zip(document.blocks, surfaces, strict=True))
        if look.prose and not _in_table(block)
    ]
    for start, end, is_table in _groups(document.blocks):
        sizes = [max(1, look.size) for look in surfaces[start:end]]
        limited = [min(UTMOST, max(-UTMOST, score)) for score in scores[start:end]]
        mean = sum(map(float.__mul__, limited, map(float, sizes))) / sum(sizes)
        if is_table:
            at = bisect_left(prose, start)
            if 0 < at < len(prose) and scores[prose[at - 1]] >= threshold and scores[prose[at]] >= threshold:
                mean += TABLE_IN_STORY
            together[start:end] = [mean] * (end - start)
        else:
            together[start:end] = [LIST_SHARE * mean + (1 - LIST_SHARE) * score for score in scores[start:end]]
    return together


def headings_with_their_text(document: Document, scores: Sequence[float], threshold: float) -> Column:
    """The blocks' scores with those of headings raised that stand right above a block of the story; HTML alone."""
    raised = list(scores)
    for i, (block, below) in enumerate(pairwise(document.blocks)):
        if block.shape is not Shape.HEADING or block.level == 1 or block.element is None or below.element is None:
            continue
        around = below.element.ancestors
        if scores[i] < threshold <= scores[i + 1] and block.element.ancestors in (around, around[1:]):
            raised[i] += HEADING_ABOVE_STORY
    return raised


def _groups(blocks: Sequence[RawBlock]) -> Iterator[tuple[int, int, bool]]:
    """The tables and lists of a page as half-open ranges, and whether each is a table."""
    i, count = 0, len(blocks)
    while i < count:
        j = i + 1
        first = blocks[i]
        if _in_table(first):
            while j < count and _in_table(blocks[j]):
                j += 1
            yield i, j, True
        elif first.shape is Shape.BULLET:
            while j < count and _in_one_list(first, blocks[j]):
                j += 1
            if j > i + 1:
                yield i, j, False
        i = j


def _in_table(block: RawBlock) -> bool:
    return block.element is not None and "table" in block.element.within


def _in_one_list(first: RawBlock, block: RawBlock) -> bool:
    if block.shape is not Shape.BULLET or block.indent != first.indent:
        return False
    if first.element is None or block.element is None:
        return True
    return block.element.ancestors == first.element.ancestors and not _in_table(block)
