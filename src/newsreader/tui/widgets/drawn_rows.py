"""The rows of an article's pane as they were drawn last: kept, as most of them stay when one scrolls."""

from __future__ import annotations

from typing import Protocol

from textual.cache import LRUCache
from textual.selection import Selection
from textual.strip import Strip

from newsreader.runs import Run
from newsreader.tui.layout import Layout, Line, LineKind
from newsreader.tui.marks import MarkLayer
from newsreader.tui.preparing import Prepared
from newsreader.tui.view_state import NoiseShown, ViewState
from newsreader.tui.widgets.row_painter import Column, RowPainter

KEPT = 4096
"""Drawn rows that are kept; a row takes some 0.1 ms to draw and a kilobyte to keep."""


class Pane(Protocol):
    """What is drawn: see `ArticleView`."""

    @property
    def rows(self) -> Layout: ...
    @property
    def prepared(self) -> Prepared: ...
    @property
    def column(self) -> Column: ...
    @property
    def view_state(self) -> ViewState: ...
    @property
    def text_selection(self) -> Selection | None: ...
    @property
    def fold_to_open(self) -> Run | None: ...
    @property
    def marked_rows(self) -> range: ...


class DrawnRows:
    """Draws rows of a pane, each when it is first asked for, and what is lit up in them.

    Whatever is set here or changes in the pane is seen once `forget` was called.

    Args:
        pane: whose rows these are.
        painter: draws one row.
    """

    def __init__(self, pane: Pane, painter: RowPainter) -> None:
        self._pane = pane
        self._painter = painter
        self._kept: LRUCache[int, Strip] = LRUCache(KEPT)
        self._marked = range(0)
        """The rows with the block mark beside them, as of this frame."""
        self.lit = MarkLayer()
        """The places of a search or of a person."""
        self.current = MarkLayer()
        """The present one of them."""
        self.hints: dict[int, str] = {}
        """Short labels over the text, each from an offset on."""

    def forget(self) -> None:
        """Nothing drawn is valid any more."""
        self._kept.clear()

    def forget_styles(self) -> None:
        """A theme or style changed."""
        self._painter.forget_styles()
        self.forget()

    def begin_frame(self) -> None:
        """Look the pane's own style up, once a frame as that walks the DOM."""
        if self._painter.look_up_base():
            self.forget()
        self._marked = self._pane.marked_rows

    def strip(self, row: int) -> Strip:
        """A row of the layout, as wide as a column; a blank one past the last."""
        strip = self._unmarked(row)
        # Not kept: the mark is pushed along when one scrolls.
        return self._painter.marked(strip, self._pane.column) if row in self._marked else strip

    def _unmarked(self, row: int) -> Strip:
        strip = self._kept.get(row)
        if strip is None:
            line = self._pane.rows.line(row)
            if line is not None and line.kind is LineKind.FOLD:
                # Not kept: which fold is at hand depends on where one is.
                return self._fold(line)
            strip = self._drawn(line)
            self._kept[row] = strip
        return strip

    def _drawn(self, line: Line | None) -> Strip:
        pane = self._pane
        if line is None or line.kind is LineKind.BLANK:
            return self._painter.blank(line, pane.column)
        prepared = pane.prepared
        return self._painter.text(
            line,
            prepared.article,
            prepared.shown,
            pane.column,
            layers=(prepared.quotes, prepared.links, prepared.entities, self.lit, self.current),
            selection=pane.text_selection,
            dims_noise=pane.view_state.noise is not NoiseShown.SHOWN,
            hints=self.hints,
        )

    def _fold(self, line: Line) -> Strip:
        pane = self._pane
        run = pane.rows.fold(line.block)
        assert run is not None
        is_open = line.block in pane.view_state.opened
        is_meant = pane.fold_to_open is run
        is_marked = is_meant and bool(self._marked)
        return self._painter.fold(line, run, pane.column, is_open=is_open, is_meant=is_meant, is_marked=is_marked)
