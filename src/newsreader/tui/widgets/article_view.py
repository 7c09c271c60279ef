"""The pane that shows an article: one widget that draws its rows on demand, whatever the length of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from newsreader.article import Article, Span
from newsreader.runs import Run
from newsreader.tui.at_hand import first_character
from newsreader.tui.keys import bindings
from newsreader.tui.layout import Layout, LineKind
from newsreader.tui.marks import MarkLayer
from newsreader.tui.preparing import Prepared, carried_over, prepare
from newsreader.tui.selecting import block_around, selected_text, word_around
from newsreader.tui.telling import tell
from newsreader.tui.view_state import ViewState
from newsreader.tui.widgets.block_mark import BlockMark
from newsreader.tui.widgets.drawn_rows import DrawnRows
from newsreader.tui.widgets.row_painter import STYLES, Column, RowPainter

SPREAD_WIDTH = 110
"""Cells that a pane needs for two columns."""


class ArticleView(ScrollView, can_focus=True):
    """Draws an `Article` at a measure in the middle of the pane.

    Its place, its marks and the reader's selection are offsets into the article's text; the first visible words stay
    where they are when the width, the measure or the noise shown changes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {*STYLES}

    ALLOW_SELECT = True

    @dataclass
    class FoldPressed(Message):
        """The reader wants a fold opened or closed."""

        view: ArticleView
        run: Run | None
        """None where Enter was pressed and no fold is meant."""

        @property
        def control(self) -> ArticleView:
            """The pane."""
            return self.view

    @dataclass
    class MentionPressed(Message):
        """The reader clicked on a name."""

        view: ArticleView
        span: Span

        @property
        def control(self) -> ArticleView:
            """The pane."""
            return self.view

    def __init__(self, article: Article, *, measure: int = 72, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._prepared = prepare(article)
        self._measure = measure
        self._is_spread = False
        self._view = ViewState()
        self._layout_of_rows: Layout | None = None
        self._place = 0
        self._lead = 1
        """Rows between the top of the pane and the row of the place: the blank ones above it."""
        self._moves_itself = False
        self.mark = BlockMark(self)
        """The block that questions and commands are about."""
        self._drawn = DrawnRows(self, RowPainter(self))

    # -- what is shown

    @property
    def article(self) -> Article:
        """The article; setting it keeps the place where the text is the same or only goes on further."""
        return self._prepared.article

    @article.setter
    def article(self, article: Article) -> None:
        self.show_prepared(self.prepare(article))

    @property
    def prepared(self) -> Prepared:
        """What the article is drawn from."""
        return self._prepared

    def prepare(self, article: Article) -> Prepared:
        """Make what another article would be drawn from at present; also in a thread beside the screen's."""
        return prepare(article, self._prepared, self._view, self.column.row_width if self.size.width else 0)

    def show_prepared(self, prepared: Prepared) -> None:
        """Show an article for which everything has been made."""
        before, self._prepared = self._prepared, prepared
        if not prepared.text_goes_on(before):
            self._place, self._lead = 0, 1
            self.mark.clear()
        if not prepared.has_blocks_of(before):
            self._view = carried_over(self._view, before.article, prepared.article)
            self._relayout()
        self._redraw()

    @property
    def view_state(self) -> ViewState:
        """How noise is shown and which folds are open."""
        return self._view

    @view_state.setter
    def view_state(self, view: ViewState) -> None:
        if view != self._view:
            self._view = view
            self._relayout()

    @property
    def measure(self) -> int:
        """The length of a row in cells, where the pane has room for it."""
        return self._measure

    @measure.setter
    def measure(self, measure: int) -> None:
        self._measure = measure
        self._relayout()

    @property
    def rows(self) -> Layout:
        """The layout in force."""
        if self._layout_of_rows is None:
            self._layout_of_rows = self._laid_out()
        return self._layout_of_rows

    @property
    def is_spread(self) -> bool:
        """Whether the text may run in two columns, as in an open book, where the pane has room for them."""
        return self._is_spread

    @is_spread.setter
    def is_spread(self, is_spread: bool) -> None:
        if is_spread != self._is_spread:
            self._is_spread = is_spread
            self._relayout()

    def light(self, lit: MarkLayer | None, current: MarkLayer) -> None:
        """Light up the places of a search or of a person (None: as before), and the present one more strongly."""
        if lit is not None:
            self._drawn.lit = lit
        self._drawn.current = current
        self._redraw()

    def show_hints(self, hints: dict[int, str]) -> None:
        """Write short labels over the text, each from an offset on."""
        self._drawn.hints = hints
        self._redraw()

    # -- where one is

    @property
    def place(self) -> int:
        """Offset of the first visible words; it changes only when the reader moves."""
        return self._place

    @property
    def reached(self) -> int:
        """Offset up to which one has read: the place, or the end of the text once its last row is in view."""
        if not self.size.width:
            return 0
        if self.rows_in_view.stop >= self.rows.height:
            return len(self.article.text)
        return self._place

    def jump(self, offset: int, *, to_top: bool = False) -> None:
        """Bring an offset into view: to the top, or a quarter down the pane unless it stands well in view already."""
        row = self.rows.row_of(offset)
        top, height = round(self.scroll_y), len(self.rows_in_view)
        if to_top:
            self._scroll_to_row(row - min(1, height // 4))
        elif not top + 1 <= row < top + height - 2:
            self._scroll_to_row(row - height // 4)

    @property
    def fold_to_open(self) -> Run | None:
        """The fold that Enter opens or closes; None while the focus is elsewhere."""
        return self.mark.fold_meant if self.has_focus else None

    @property
    def marked_rows(self) -> range:
        """The rows beside which the block mark stands."""
        return self.mark.rows

    def return_to(self, row: int) -> None:
        """Put a row on top: one that `scroll_y` gave before, in the same layout."""
        self._scroll_to_row(row)

    def show_opened(self, run: Run) -> None:
        """After a fold was opened: where little of it is in view, bring it up."""
        row = self.rows.row_of(run.span.start) - 1
        height = len(self.rows_in_view)
        if row - round(self.scroll_y) > height // 2:
            self._scroll_to_row(row - height // 4)

    def is_in_view(self, span: Span) -> bool:
        """True where the first character of a span stands on the screen."""
        return self.rows.is_visible(span.start) and self.rows.row_of(span.start) in self.rows_in_view

    @property
    def first_visible_character(self) -> int | None:
        """Offset of the first character of text on the screen."""
        return first_character(self.rows, self.rows_in_view)

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=max(0, row), animate=False, immediate=True, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The place follows the reader, not the layout."""
        super().watch_scroll_y(old_value, new_value)
        if not self._moves_itself and self._layout_of_rows is not None and round(old_value) != round(new_value):
            row = round(new_value)
            self._place = self.rows.offset_of(row)
            self._lead = self.rows.row_of(self._place) - row

    # -- laying out

    @property
    def columns(self) -> int:
        """2 where the text is spread over two columns, else 1."""
        return 2 if self._is_spread and self.size.width >= SPREAD_WIDTH else 1

    @property
    def rows_in_view(self) -> range:
        """The rows of the layout that stand on the screen; it may end past the last one."""
        top = round(self.scroll_y)
        return range(top, top + self.columns * self.size.height)

    @property
    def column(self) -> Column:
        """Where the rows of a column are drawn."""
        width = self.size.width // self.columns
        row_width = min(self._measure, max(10, width - 4))
        return Column(width, max(2, (width - row_width) // 2), row_width)

    def _row_at(self, x: int, y: int) -> int:
        """The row of the layout at a cell of the pane."""
        column = min(self.columns - 1, x // self.column.width)
        return round(self.scroll_y) + column * self.size.height + y

    def _laid_out(self) -> Layout:
        shown, made, width = self._prepared, self._prepared.layout, self.column.row_width
        if made is not None and made.is_of(shown.article, width, self._view):
            return made
        last = self._layout_of_rows
        like = last if last is not None and last.article.blocks is shown.article.blocks else made
        return Layout(shown.article, shown.shown, width, self._view, like=like)

    def _relayout(self) -> None:
        if not self.size.width:
            return
        self._layout_of_rows = self._laid_out()
        self._moves_itself = True
        try:
            # The rows of the second column need no scrolling.
            height = max(0, self.rows.height - (self.columns - 1) * self.size.height)
            self.virtual_size = Size(self.size.width, height)
            self._scroll_to_row(self.rows.row_of(self._place) - self._lead)
        finally:
            self._moves_itself = False
        self._redraw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Nothing: no style of ours depends on the focus, and looking them all up again would delay the first frame."""

    def on_resize(self) -> None:
        """Lay out anew for the width; the first visible words stay."""
        if self._layout_of_rows is None or self.virtual_size.width != self.size.width or self.columns > 1:
            self._relayout()

    def _redraw(self) -> None:
        self._drawn.forget()
        self.refresh()

    def notify_style_update(self) -> None:
        """A theme or style changed: nothing drawn is valid any more."""
        super().notify_style_update()
        self._drawn.forget_styles()

    # -- drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """Look the base style up once a frame."""
        self._drawn.begin_frame()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row of the pane."""
        row = round(self.scroll_y) + y
        if self.columns == 1:
            return self._drawn.strip(row)
        strips = [self._drawn.strip(row + column * self.size.height) for column in range(self.columns)]
        return Strip.join(strips).adjust_cell_length(self.size.width)

    # -- selecting

    def selection_updated(self, selection: Selection | None) -> None:
        """The mouse selected other text."""
        self._redraw()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected source text, visible blocks only, without the breaks of the layout."""
        if not self.article.blocks:
            return None
        return selected_text(self.rows, selection), "\n"

    def on_focus(self) -> None:
        """The fold at hand is marked only where Enter would open it."""
        self._redraw()

    def on_blur(self) -> None:
        """See `on_focus`."""
        self._redraw()

    async def _on_click(self, event: events.Click) -> None:
        """A click on a fold opens it, on a name chooses it; two select the word, three the block.

        The base class would select the whole pane on a double click; its handler runs too unless that is prevented.
        """
        event.prevent_default()
        line = self.rows.line(self._row_at(event.x, event.y))
        if line is None:
            return
        if line.kind is LineKind.FOLD:
            run = self.rows.fold(line.block)
            if run is not None:
                self.mark.put(line.block)
                self.post_message(self.FoldPressed(self, run))
            return
        where = self.screen.get_widget_and_offset_at(*event.screen_offset)[1]
        if where is None or not 0 <= where.y < len(self.article.blocks):
            return
        if event.chain >= 2:
            around = word_around if event.chain == 2 else block_around
            self.screen.selections = {self: around(self.article, where)}
        elif self.text_selection is None:
            span = self._prepared.entities.at(self.article.blocks[where.y].span.start + where.x)
            if span is None and self.mark.is_set:
                self.mark.put(where.y)
            elif span is not None:
                self.post_message(self.MentionPressed(self, span))

    # -- actions

    def action_rows(self, count: int) -> None:
        """Scroll by rows."""
        self._scroll_to_row(round(self.scroll_y) + count)

    def action_pages(self, count: int) -> None:
        """Scroll by pages that share two rows."""
        self._scroll_to_row(round(self.scroll_y) + count * max(1, len(self.rows_in_view) - 2))

    def action_halves(self, count: int) -> None:
        """Scroll by half pages."""
        self._scroll_to_row(round(self.scroll_y) + count * max(1, len(self.rows_in_view) // 2))

    def action_top(self, row: int = 1) -> None:
        """Scroll to the first row, or to the one of a number."""
        self._scroll_to_row(row - 1)

    def action_bottom(self, row: int = 0) -> None:
        """Scroll to the last row, or to the one of a number."""
        self._scroll_to_row(row - 1 if row else self.rows.height)

    def action_per_cent(self, count: int | None = None) -> None:
        """Scroll to where so much of the story has been read."""
        if count is None:
            tell(self, "Type a number first: 50% goes to the middle.")
        else:
            self.jump(self._prepared.progress.offset_at(count), to_top=True)

    def action_toggle_fold(self) -> None:
        """Open or close the fold that is marked, else the first in view."""
        run = self.mark.fold_meant
        if run is not None:
            self.mark.show()
        self.post_message(self.FoldPressed(self, run))
