"""A first, cheap look at a page: which blocks are worth a closer one.

Half of a dump and more of an HTML page are menus and footers, far from any running text. Lengths, ends and distances
tell them without reading a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import log1p

from newsreader.cleaning.columns import Column, shifted, since, until, windows
from newsreader.document import Document, RawBlock, Shape

PROSE_CHARACTERS = 60
FAR = 200.0
RADII = (2, 6, 15)
ENDS = frozenset(".!?。！？…؟।\"”’»)'")
LANDMARKS = {"nav": 1.0, "footer": 2.0, "header": 4.0, "aside": 8.0, "form": 16.0}


def coarse(document: Document) -> dict[str, Column]:
    """The coarse features of a page by name, each a column with one value a block."""
    blocks, text, count = document.blocks, document.text, len(document.blocks)
    lengths = [block.span.end - block.span.start for block in blocks]
    ends = [text[block.span.end - 1] in ENDS for block in blocks]
    prose = [end and length >= PROSE_CHARACTERS for end, length in zip(ends, lengths, strict=True)]
    mass = [float(length * is_prose) for length, is_prose in zip(lengths, prose, strict=True)]
    total = sum(mass) or 1.0
    size = [log1p(length) for length in lengths]
    columns: dict[str, Column] = {
        "chars": size,
        "ends": [float(end) for end in ends],
        "shape": [SHAPES[block.shape] for block in blocks],
        "blank_before": [float(block.blank_before) for block in blocks],
        "since_prose": since(prose, FAR),
        "until_prose": until(prose, FAR),
        "prose_before": [before / total for before in accumulate(mass[:-1], initial=0.0)],
        "page_prose": [log1p(total)] * count,
        "page_blocks": [log1p(count)] * count,
        "place": [i / count for i in range(count)],
        "chars_-1": shifted(size, -1),
        "chars_+1": shifted(size, 1),
    }
    for radius in RADII:
        columns[f"prose_~{radius}"] = windows(mass, radius)
        columns[f"chars_~{radius}"] = windows(size, radius)
    columns.update(_markup(blocks))
    return columns


SHAPES = {shape: float(i) for i, shape in enumerate(Shape)}


def _markup(blocks: Sequence[RawBlock]) -> dict[str, Column]:
    elements = [block.element for block in blocks if block.element is not None]
    if len(elements) < len(blocks):
        return {}
    known: dict[tuple[str, ...], float] = {}
    for element in elements:
        if element.within not in known:
            known[element.within] = sum(LANDMARKS.get(part, 0.0) for part in element.within)
    return {
        "links_share": [element.link_density for element in elements],
        "hidden": [float(element.hidden) for element in elements],
        "alike_above": [log1p(element.repeats) for element in elements],
        "landmarks": [known[element.within] for element in elements],
    }


def worth_a_look(document: Document, scores: Sequence[float], limit: float) -> list[int]:
    """The blocks to look at closely: those above the limit, titles, items of first-level lists, quotations.

    Where none would be left, all are.
    """
    kept = [
        i
        for i, (block, score) in enumerate(zip(document.blocks, scores, strict=True))
        if score > limit or block.level == 1 or block.shape is Shape.DATE_TITLE or _is_quoted(block)
    ]
    return kept or list(range(len(scores)))


def _is_quoted(block: RawBlock) -> bool:
    return block.element is not None and "blockquote" in block.element.within


def gaps(kept: Sequence[int], count: int) -> dict[str, Column]:
    """How many blocks were set aside just before and just after each one that was kept."""
    edges = [-1, *kept, count]
    return {
        "aside_before": [log1p(b - a - 1) for a, b in zip(edges, kept, strict=False)],
        "aside_after": [log1p(b - a - 1) for a, b in zip(kept, edges[2:], strict=True)],
    }
