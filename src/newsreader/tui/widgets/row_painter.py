"""Draws rows of a laid-out article: roles, folds, the margin's marks, and the layers of what is lit up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from newsreader.article import Article, Block, Role
from newsreader.runs import Run
from newsreader.tui.keymap import keys_of
from newsreader.tui.layout import BULLETS, Line
from newsreader.tui.marks import MarkLayer
from newsreader.tui.styling import component_style

STYLES = (
    "article--title",
    "article--subtitle",
    "article--heading",
    "article--byline",
    "article--caption",
    "article--blockquote",
    "article--noise",
    "article--fold",
    "article--fold-current",
    "article--gutter",
    "article--mark",
    "article--person",
    "article--organization",
    "article--place",
    "article--other",
    "article--quote",
    "article--link",
    "article--hint",
    "article--chosen",
    "article--current",
    "article--match",
)
"""Component classes: rows by role, folds, the margin's marks, mentions by type, quotes, links, and what is lit up."""

_ROLE_CLASSES = {
    Role.TITLE: "title",
    Role.SUBTITLE: "subtitle",
    Role.HEADING: "heading",
    Role.BYLINE: "byline",
    Role.DATELINE: "byline",
    Role.CAPTION: "caption",
    Role.CREDIT: "caption",
    Role.BLOCKQUOTE: "blockquote",
}

_DOUBLE_UNDERLINE = Style(underline2=True)
"""Textual's style sheets have no word for it; a single line is what some names have."""


_EDGE = 4
"""Cells of the margin in which a press of the mouse means the text beside them."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where a row is drawn, all in cells."""

    width: int
    """Of the whole column, margins included."""
    margin: int
    """Before the text."""
    row_width: int
    """Of the text."""


class RowPainter:
    """Draws one row at a time in the styles of a widget's component classes: see `STYLES`."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[str, Style] = {}
        self._base = Style.null()

    def forget_styles(self) -> None:
        """A theme or style changed."""
        self._styles.clear()

    def look_up_base(self) -> bool:
        """Look the widget's own style up, once a frame as that walks the DOM; True where it has changed."""
        base = self._widget.visual_style
        has_changed = base != self._base
        self._base = base
        return has_changed

    def blank(self, line: Line | None, column: Column) -> Strip:
        """An empty row; where a block follows, a selection that ends here ends before that block."""
        blank = Strip.blank(column.width, self._base.rich_style)
        if line is None:
            return blank
        return Strip([Segment("", self._base.rich_style_with_offset(0, line.block)), *blank])

    def fold(self, line: Line, run: Run, column: Column, *, is_open: bool, is_meant: bool, is_marked: bool) -> Strip:
        """The line that stands for a run of noise; where Enter would open it, it says so."""
        style = self._base + self._style("fold-current" if is_marked else "fold")
        words = f"{'▾' if is_open else '▸'} {run.summary}"
        if len(words) > column.row_width:
            words = f"{words[: column.row_width - 1].rstrip()}…"
        segments = [
            Segment("", self._base.rich_style_with_offset(0, line.block)),
            Segment(" " * column.margin, self._base.rich_style),
            Segment(words, style.rich_style),
        ]
        keys = keys_of(self._widget.app)
        hint = f"  {keys.key('fold.toggle')} {'closes' if is_open else 'opens'}, {keys.key('noise.why')} why"
        if is_meant and len(words) + len(hint) <= column.row_width:
            segments.append(Segment(hint, (self._base + self._style("fold")).rich_style))
        return Strip(segments).adjust_cell_length(column.width, self._base.rich_style)

    def text(
        self,
        line: Line,
        article: Article,
        shown: str,
        column: Column,
        *,
        layers: Sequence[MarkLayer],
        selection: Selection | None,
        dims_noise: bool,
        hints: Mapping[int, str],
    ) -> Strip:
        """A row of text; `shown` is the article's text as the terminal may have it, later layers lie over earlier.

        Hints are labels that stand before the words at an offset: in the blanks there, else between.
        """
        block = article.blocks[line.block]
        style = self._base
        if (role_class := _ROLE_CLASSES.get(block.role)) is not None:
            style = style + self._style(role_class)
        elif block.is_noise and dims_noise:
            style = style + self._style("noise")
        marks = [(left, right, self._style(kind)) for layer in layers for left, right, kind in layer.within(*line.span)]
        marks.extend(self._selected(line, block, selection))
        pieces = _pieces(line, shown, style, marks, block.span.start)
        strip = Strip([*self._edge(self._gutter(line, block, shown, column), line, block), *pieces])
        for offset, label in sorted(hints.items(), reverse=True):
            if line.start <= offset < line.end:
                before = column.margin + line.indent + cell_len(shown[line.start : offset])
                strip = self._written_before(strip, before, label, offset - block.span.start, line.block)
        return strip.adjust_cell_length(column.width, self._base.rich_style)

    def marked(self, strip: Strip, column: Column) -> Strip:
        """A row with the block mark in its margin."""
        x = max(0, column.margin - 3)
        mark = Strip([Segment("▌", (self._base + self._style("mark")).rich_style)])
        return Strip.join([strip.crop(0, x), mark, strip.crop(x + 1, strip.cell_length)])

    def _written_before(self, strip: Strip, cells: int, label: str, x: int, block: int) -> Strip:
        style = (self._base + self._style("hint")).rich_style_with_offset(x, block)
        first = max(0, cells - cell_len(label))
        is_blank = not strip.crop(first, cells).text.strip() and first < cells
        before = strip.crop(0, first if is_blank else cells)
        return Strip.join([before, Strip([Segment(label, style)]), strip.crop(cells, max(cells, strip.cell_length))])

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            style = component_style(self._widget, f"article--{name}")
            if name == "link":
                style = style + _DOUBLE_UNDERLINE
            self._styles[name] = style
        return style

    def _edge(self, gutter: Segment, line: Line, block: Block) -> Iterator[Segment]:
        """The margin, cut so that what is under the mouse close to the text is the row's first character."""
        place = Style.from_meta({"offset": (line.start - block.span.start, line.block)}).rich_style
        far, near = gutter.text[:-_EDGE], gutter.text[-_EDGE:]
        yield Segment(far, gutter.style)
        for cell in near:
            # One by one: within a segment each cell counts as a character further on.
            yield Segment(cell, gutter.style + place if gutter.style else place)

    def _gutter(self, line: Line, block: Block, shown: str, column: Column) -> Segment:
        """The margin: a bar beside quoted blocks and noise, a bullet before an item that has none of its own."""
        style = (self._base + self._style("gutter")).rich_style
        if block.is_noise:
            return Segment("┊ ".rjust(column.margin) + " " * line.indent, style)
        mark = ""
        if block.role is Role.BLOCKQUOTE:
            mark = "▎ "
        # An odd indent belongs to the second row of a paragraph whose item mark is text.
        elif block.role is Role.LIST_ITEM and line.is_first and line.indent and line.indent % 2 == 0:
            has_own = shown[line.start : line.start + 1] in BULLETS
            mark = "" if has_own else "• "
        return Segment(mark.rjust(column.margin + line.indent), style)

    def _selected(self, line: Line, block: Block, selection: Selection | None) -> list[tuple[int, int, Style]]:
        if selection is None or (chosen := selection.get_span(line.block)) is None:
            return []
        left = max(block.span.start + chosen[0], line.start)
        right = line.end if chosen[1] == -1 else min(block.span.start + chosen[1], line.end)
        if left >= right:
            return []
        return [(left, right, Style.from_styles(self._widget.screen.get_component_styles("screen--selection")))]


def _pieces(
    line: Line, shown: str, style: Style, marks: list[tuple[int, int, Style]], block_start: int
) -> list[Segment]:
    """The row's text, cut where a mark begins or ends; each piece knows its place in the block for the mouse."""
    start, end = line.span
    if not marks:
        return [Segment(shown[start:end], style.rich_style_with_offset(start - block_start, line.block))]
    cuts = sorted({start, end, *(mark[0] for mark in marks), *(mark[1] for mark in marks)})
    segments: list[Segment] = []
    for left, right in pairwise(cuts):
        piece = style
        for mark_left, mark_right, mark_style in marks:
            if mark_left <= left and right <= mark_right:
                piece = piece + mark_style
        segments.append(Segment(shown[left:right], piece.rich_style_with_offset(left - block_start, line.block)))
    return segments
