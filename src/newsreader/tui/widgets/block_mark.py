"""The mark in an article's margin: the block, or the fold, that the next question or command is about."""

from __future__ import annotations

from typing import Protocol

from newsreader.runs import Run
from newsreader.tui.at_hand import block_at_hand, first_stop, fold_at_hand, marked_block
from newsreader.tui.layout import Layout


class Pane(Protocol):
    """Where it is shown: see `ArticleView`."""

    @property
    def rows(self) -> Layout: ...
    @property
    def rows_in_view(self) -> range: ...
    def jump(self, offset: int, *, to_top: bool = False) -> None:
        """Bring an offset into view."""

    def refresh(self) -> object:
        """Draw the next frame anew."""


class BlockMark:
    """Holds the mark as an offset; there is none until the reader asks something about a block.

    Scrolling pushes it along: it is always on something in view.

    Args:
        pane: whose blocks it marks.
    """

    def __init__(self, pane: Pane) -> None:
        self._pane = pane
        self._offset: int | None = None

    @property
    def is_set(self) -> bool:
        """True once there is one."""
        return self._offset is not None

    @property
    def block(self) -> int | None:
        """The marked block, or the first one of a marked fold; None while nothing is marked."""
        rows = self._pane.rows
        if self._offset is None or not rows.article.blocks:
            return None
        return marked_block(rows, self._pane.rows_in_view, self._offset)

    @property
    def rows(self) -> range:
        """The rows of the layout beside which it stands."""
        block = self.block
        return range(0) if block is None else self._pane.rows.rows_at(block)

    @property
    def block_meant(self) -> int | None:
        """What a question is about: the marked block, else the first fold in view, the first noise, what is on top."""
        rows = self._pane.rows
        if not rows.article.blocks:
            return None
        return self.block if self.is_set else block_at_hand(rows, self._pane.rows_in_view)

    @property
    def fold_meant(self) -> Run | None:
        """The run, open or closed, that the marked block belongs to; while nothing is marked, the first in view."""
        block = self.block
        if block is not None:
            return self._pane.rows.run_around(block)
        return None if self.is_set else fold_at_hand(self._pane.rows, self._pane.rows_in_view)

    @property
    def is_on_closed_fold(self) -> bool:
        """True where what is meant is a fold as a whole, not a block that can be seen."""
        block = self.block_meant
        blocks = self._pane.rows.article.blocks
        return block is not None and not self._pane.rows.is_visible(blocks[block].span.start)

    def put(self, block: int, *, jumps: bool = False) -> None:
        """Mark a block, and bring it into view where that is wanted."""
        rows = self._pane.rows
        self._offset = rows.article.blocks[block].span.start
        if jumps:
            self._pane.jump(self._offset)
        self._pane.refresh()

    def show(self) -> None:
        """Mark what is meant, where nothing is marked yet."""
        block = self.block_meant
        if block is not None:
            self.put(block)

    def move(self, steps: int) -> None:
        """To the next block or fold, or the one before; the first step marks the first one in view."""
        rows, block = self._pane.rows, self.block
        if not rows.article.blocks:
            return
        if block is None:
            block = first_stop(rows, self._pane.rows_in_view)
            steps -= 1 if steps > 0 else 0
        if block is not None:
            self.put(rows.stop_beside(block, steps), jumps=True)

    def clear(self) -> None:
        """Take it away."""
        self._offset = None
        self._pane.refresh()
