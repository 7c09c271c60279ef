"""One column beside the scroll bar that shows where in the article its marks stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from newsreader.article import Article, Span
from newsreader.tui.bands import Band, BandKind, bands, marks_of, quoted_spans, row_of_band
from newsreader.tui.layout import Layout
from newsreader.tui.styling import component_style, sheet
from newsreader.tui.trail import Trail

GLYPHS: dict[BandKind, str] = {"current": "◆", "chosen": "●", "match": "■", "quote": "“", "noise": "┊"}
"""What stands for each kind; they differ in shape, for readers who see no difference in colour."""

MEANINGS: dict[BandKind, str] = {
    "current": "where you are among them",
    "chosen": "chosen name or speaker",
    "match": "match of the search",
    "quote": "quote",
    "noise": "hidden block",
}


class PlaceStrip(Widget):
    """Shows in which parts of an article there are mentions, matches, quotes and noise; a click goes there.

    It is worked out when something in it has changed, and never by scrolling.
    """

    DEFAULT_CSS: ClassVar[str] = sheet("place_strip.tcss")

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "strip--current",
        "strip--chosen",
        "strip--match",
        "strip--quote",
        "strip--noise",
    }

    @dataclass
    class Pressed(Message):
        """The reader clicked on a part of the article."""

        band: Band | None
        """What is marked there."""
        offset: int
        """Where it is."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._layout_of_rows: Layout | None = None
        self._article: Article | None = None
        self._trail: Trail | None = None
        self._quotes: Sequence[Span] = ()
        self._noise: Sequence[Span] = ()
        self._bands: tuple[Band | None, ...] | None = None
        self._styles_by_kind: dict[str, Style] = {}

    def show(self, layout: Layout, article: Article, trail: Trail | None) -> None:
        """Show an article as it is laid out, with its quotes, and the trail that is followed through it."""
        if self._layout_of_rows is layout and self._article is article and self._trail is trail:
            return
        if self._article is not article:
            self._quotes = quoted_spans(article)
        if self._layout_of_rows is None or self._layout_of_rows.runs is not layout.runs:
            self._noise = [run.span for run in layout.runs]
        self._layout_of_rows, self._article, self._trail = layout, article, trail
        if self.tooltip is None:
            self.tooltip = "\n".join(f"{GLYPHS[kind]}  {meaning}" for kind, meaning in MEANINGS.items())
        self._forget()

    @property
    def bands(self) -> tuple[Band | None, ...]:
        """What each of its cells stands for."""
        if self._layout_of_rows is None or not self.size.height:
            return ()
        if self._bands is None:
            marks = marks_of(self._trail, self._quotes, self._noise)
            self._bands = bands(self._layout_of_rows, self.size.height, marks)
        return self._bands

    def _forget(self) -> None:
        self._bands = None
        self.refresh()

    def on_resize(self) -> None:
        """Another height has other bands."""
        self._forget()

    def notify_style_update(self) -> None:
        """A theme or style changed."""
        super().notify_style_update()
        self._styles_by_kind.clear()

    def render_line(self, y: int) -> Strip:
        """One cell."""
        base = self.visual_style
        band = self.bands[y] if y < len(self.bands) else None
        if band is None:
            return Strip.blank(self.size.width, base.rich_style)
        style = self._styles_by_kind.get(band.kind)
        if style is None:
            style = self._styles_by_kind[band.kind] = component_style(self, f"strip--{band.kind}")
        cells = Strip([Segment(GLYPHS[band.kind], (base + style).rich_style)])
        return cells.adjust_cell_length(self.size.width, base.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Say where the reader wants to go."""
        event.stop()
        if self._layout_of_rows is None or not 0 <= event.y < len(self.bands):
            return
        band = self.bands[event.y]
        row = row_of_band(self._layout_of_rows, self.size.height, event.y)
        offset = self._layout_of_rows.offset_of(row) if band is None else band.offset
        self.post_message(self.Pressed(band, offset))
