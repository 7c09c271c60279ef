"""What a key is about where the reader has named nothing: found among the rows that stand on the screen. Pure."""

from __future__ import annotations

from newsreader.runs import Run
from newsreader.tui.layout import Layout, LineKind


def first_character(rows: Layout, in_view: range) -> int | None:
    """Offset of the first character of text among some rows; None where none of them has any."""
    lines = (rows.line(row) for row in in_view)
    return next((line.start for line in lines if line and line.kind is LineKind.TEXT and line.end > line.start), None)


def fold_at_hand(rows: Layout, in_view: range, chosen: int | None) -> Run | None:
    """The fold that was chosen while it is among some rows, else the first one there.

    Args:
        rows: the layout.
        in_view: rows of it; they may end past the last one.
        chosen: the first block of the fold last gone to.
    """
    folds = [run for _, run in rows.folds_between(in_view.start, in_view.stop - 1)]
    for run in folds:
        if run.blocks.start == chosen:
            return run
    return folds[0] if folds else None


def block_at_hand(rows: Layout, in_view: range, chosen: int | None) -> int | None:
    """The first block of the fold at hand, else the first noise in view, else the block on top; see `fold_at_hand`."""
    run = fold_at_hand(rows, in_view, chosen)
    if run is not None:
        return run.blocks.start
    lines = [rows.line(row) for row in in_view]
    blocks = list(dict.fromkeys(line.block for line in lines if line is not None and line.kind is LineKind.TEXT))
    for block in blocks:
        if rows.article.blocks[block].is_noise and (chosen is None or block >= chosen):
            return block
    return blocks[0] if blocks else None
