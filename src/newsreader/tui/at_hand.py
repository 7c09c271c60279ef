"""What a key is about: the block that the reader has marked, else one found among the rows on the screen. Pure."""

from __future__ import annotations

from newsreader.runs import Run
from newsreader.tui.layout import Layout, LineKind


def first_character(rows: Layout, in_view: range) -> int | None:
    """Offset of the first character of text among some rows; None where none of them has any."""
    lines = (rows.line(row) for row in in_view)
    return next((line.start for line in lines if line and line.kind is LineKind.TEXT and line.end > line.start), None)


def fold_at_hand(rows: Layout, in_view: range) -> Run | None:
    """The first fold, open or closed, among some rows; they may end past the last one."""
    return next((run for _, run in rows.folds_between(in_view.start, in_view.stop - 1)), None)


def block_at_hand(rows: Layout, in_view: range) -> int | None:
    """The first block of the fold at hand, else the first noise in view, else the block on top; see `fold_at_hand`."""
    run = fold_at_hand(rows, in_view)
    if run is not None:
        return run.blocks.start
    blocks = _blocks_in(rows, in_view)
    return next((block for block in blocks if rows.article.blocks[block].is_noise), blocks[0] if blocks else None)


def first_stop(rows: Layout, in_view: range) -> int | None:
    """The first block or fold that begins among some rows, else the one on top."""
    for row in in_view:
        line = rows.line(row)
        if line is not None and line.is_first:
            return line.block
    blocks = _blocks_in(rows, in_view)
    return blocks[0] if blocks else None


def marked_block(rows: Layout, in_view: range, offset: int) -> int | None:
    """The block that is marked at an offset, or the fold that hides it; where it has left the view, the nearest in it.

    Args:
        rows: the layout.
        in_view: rows of it; they may end past the last one.
        offset: in the block that was marked.
    """
    block = rows.stop(rows.block_of(offset))
    taken = rows.rows_at(block)
    if taken.start < in_view.stop and in_view.start < taken.stop:
        return block
    if taken.start < in_view.start:
        return first_stop(rows, in_view)
    blocks = _blocks_in(rows, in_view)
    return blocks[-1] if blocks else None


def _blocks_in(rows: Layout, in_view: range) -> list[int]:
    """The blocks and folds that stand among some rows, in order."""
    lines = (rows.line(row) for row in in_view)
    return list(dict.fromkeys(line.block for line in lines if line is not None and line.kind is not LineKind.BLANK))
