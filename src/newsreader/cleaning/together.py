"""Tables and lists are judged as wholes: a cell or an item alone says too little, and no story holds half a table."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter

from newsreader.cleaning.columns import Column
from newsreader.cleaning.surface import Surface
from newsreader.document import Document, RawBlock, Shape

LIST_SHARE = 0.5
"""Of a list item's score so much is its whole list's."""
TABLE_IN_STORY = 1.0
"""Log-odds that a table gains where the running text before and after it is the story's."""
GRID_IN_STORY = 1.0
"""Log-odds that it gains besides where it holds data; then one side does, in the same container."""
BOTH_SIDES = 2
EVEN_ROWS = 0.6
"""Share of a table's blocks that are rows of equally many cells from which it is taken to hold data."""
MOSTLY_LINKS = 0.5
ROWS_FEWEST = 2
HEADING_ABOVE_STORY = 2.0
"""Log-odds that a heading gains where what stands right below it in the same container is the story's."""
SOURCES = frozenset({"cite", "footer"})
SOURCE_WORDS = 12
"""Words up to which the last block of a quotation, if it is no sentence, names who is quoted."""
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
            beside = [document.blocks[i] for i in prose[max(0, at - 1) : at + 1] if scores[i] >= threshold]
            rows = document.blocks[start:end]
            data = bool(beside) and _is_grid(rows, surfaces[start:end])
            if len(beside) == BOTH_SIDES or (data and any(_in_one_container(rows[0], block) for block in beside)):
                mean += TABLE_IN_STORY + GRID_IN_STORY * data
            together[start:end] = [mean] * (end - start)
        else:
            together[start:end] = [LIST_SHARE * mean + (1 - LIST_SHARE) * score for score in scores[start:end]]
    return together


def quotations_and_cards(document: Document, surfaces: Sequence[Surface], scores: Sequence[float]) -> Column:
    """The blocks' scores, the source of a <blockquote> judged no worse than its words are, and cards below all.

    A card is what a link within a sentence opens, where the markup says so. The source is what stands in the
    quotation's <cite> or <footer>, or its last block where that is short; words weigh.
    """
    judged = list(scores)
    for quotation in _quotations(document.blocks):
        sources = _sources(document.blocks, surfaces, quotation)
        quoted = [i for i in quotation if i not in sources]
        if sources and quoted:
            sizes = [max(1, surfaces[i].size) for i in quoted]
            mean = sum(scores[i] * size for i, size in zip(quoted, sizes, strict=True)) / sum(sizes)
            for i in sources:
                judged[i] = max(mean, scores[i])
    for i, block in enumerate(document.blocks):
        if _is_card(block):
            judged[i] = -UTMOST
    return judged


def _quotations(blocks: Sequence[RawBlock]) -> Iterator[list[int]]:
    """The blocks of each <blockquote>, cards left out; of those that stand in one another the outermost counts."""
    quoted = [
        (block.element.quotation, i)
        for i, block in enumerate(blocks)
        if block.element is not None and block.element.quotation and not _is_card(block)
    ]
    for _, quotation in groupby(quoted, itemgetter(0)):
        yield [i for _, i in quotation]


def _sources(blocks: Sequence[RawBlock], surfaces: Sequence[Surface], quotation: Sequence[int]) -> frozenset[int]:
    """Those blocks of a quotation that name who is quoted."""
    named = [i for i in quotation if names_source(blocks[i])]
    last = quotation[-1]
    if not named and surfaces[last].size <= SOURCE_WORDS and not surfaces[last].ends:
        named = [last]
    return frozenset(named)


def names_source(block: RawBlock) -> bool:
    """True for what stands in the <cite> or <footer> of a quotation: who or what is quoted."""
    if block.element is None or not block.element.quotation:
        return False
    chain = (block.element.tag, *block.element.ancestors)
    within = chain[: chain.index("blockquote")] if "blockquote" in chain else chain
    return not SOURCES.isdisjoint((*within, *block.element.inner))


def _is_card(block: RawBlock) -> bool:
    return block.element is not None and "card" in block.element.within


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


def _is_grid(blocks: Sequence[RawBlock], surfaces: Sequence[Surface]) -> bool:
    """True for a table of data: rows of equally many cells, and few links."""
    cells = [look.text.count("\t") for look in surfaces]
    rows = Counter(filter(None, cells))
    even = max(rows.values(), default=0)
    if even < ROWS_FEWEST or even < EVEN_ROWS * len(cells):
        return False
    linked = sum(block.element.link_density if block.element else 0.0 for block in blocks)
    return linked <= MOSTLY_LINKS * len(blocks)


def _in_one_container(row: RawBlock, block: RawBlock) -> bool:
    """True where a table stands in the container of a block, or in an element of its own within that."""
    if row.element is None or block.element is None:
        return False
    chain = (row.element.tag, *row.element.ancestors)
    outermost = max((i for i, tag in enumerate(chain) if tag == "table"), default=-1)
    around, home = chain[outermost + 1 :], block.element.ancestors
    return home in (around, around[1:])


def _in_one_list(first: RawBlock, block: RawBlock) -> bool:
    if block.shape is not Shape.BULLET or block.indent != first.indent:
        return False
    if first.element is None or block.element is None:
        return True
    return block.element.ancestors == first.element.ancestors and not _in_table(block)
