"""A list of entries of one or more lines, drawn row by row: thousands of entries cost no more than ten."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style

from newsreader.safe import safe_line
from newsreader.tui.entries import BAR_CELLS, Entry, EntryLine
from newsreader.tui.keys import bindings
from newsreader.tui.styling import component_style, sheet

_FAINT = frozenset({"faint", "description", "doubtful", "reported"})
"""Styles of words that stand back."""


class ListPane(ScrollView, can_focus=True):
    """Shows entries, moves a cursor over those that can be chosen, and says which one is."""

    DEFAULT_CSS: ClassVar[str] = sheet("list_pane.tcss")

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list")]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--person",
        "list--organization",
        "list--place",
        "list--other",
        "list--unnamed",
        "list--quote",
        "list--noise",
        "list--title",
        "list--section",
        "list--guessed",
        "list--heading",
        "list--faint",
        "list--description",
        "list--doubtful",
        "list--reported",
        "list--summary",
        "list--bar",
        "list--cursor",
        "list--cursor-blurred",
    }

    cursor: var[int] = var(-1)
    """Index of the entry under the cursor; -1 where none can be chosen."""

    @dataclass
    class Chosen(Message):
        """The reader pressed Enter on an entry or clicked it."""

        pane: ListPane
        key: str

        @property
        def control(self) -> ListPane:
            """The list."""
            return self.pane

    @dataclass
    class OrderChanged(Message):
        """The reader wants the entries in another order."""

        pane: ListPane

        @property
        def control(self) -> ListPane:
            """The list."""
            return self.pane

    @dataclass
    class Resized(Message):
        """The list has another width: entries that depend on it must be made anew."""

        pane: ListPane
        width: int

        @property
        def control(self) -> ListPane:
            """The list."""
            return self.pane

    def __init__(self, entries: Sequence[Entry] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._entries: tuple[Entry, ...] = ()
        self._top: list[int] = [0]
        self._styles_by_class: dict[str, Style] = {}
        self._base = Style.null()
        self.show_entries(entries)

    # -- entries

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is listed."""
        return self._entries

    @property
    def chosen_key(self) -> str:
        """The key under the cursor, or ""."""
        return self._entries[self.cursor].key if 0 <= self.cursor < len(self._entries) else ""

    def show_entries(self, entries: Sequence[Entry], *, key: str = "") -> None:
        """List other entries, with the cursor on `key`, or on the first that can be chosen."""
        self._entries = tuple(entries)
        self._top = [0]
        for entry in self._entries:
            self._top.append(self._top[-1] + len(entry.lines))
        self.virtual_size = Size(self.size.width, self._top[-1])
        wanted = next((index for index, entry in enumerate(self._entries) if key and entry.key == key), -1)
        self.set_reactive(ListPane.cursor, wanted if wanted >= 0 else self._selectable(-1, 1))
        self._reveal()
        self.refresh()

    def put_cursor_on(self, key: str) -> bool:
        """Move the cursor to the entry of that key; False where there is none."""
        for index, entry in enumerate(self._entries):
            if entry.key == key:
                self.cursor = index
                return True
        return False

    def _selectable(self, start: int, step: int) -> int:
        index = start + step
        while 0 <= index < len(self._entries):
            if self._entries[index].key:
                return index
            index += step
        return -1

    def watch_cursor(self) -> None:
        """The cursor stays in view."""
        self._reveal()
        self.refresh()

    def _reveal(self) -> None:
        if not 0 <= self.cursor < len(self._entries) or not self.size.height:
            return
        first, last = self._top[self.cursor], self._top[self.cursor + 1] - 1
        # What heads an entry comes into view with it, as far as there is room.
        above = self.cursor
        while above > 0 and not self._entries[above - 1].key and last - self._top[above - 1] < self.size.height:
            above -= 1
        first = self._top[above]
        top = round(self.scroll_y)
        if first < top:
            self._scroll_to_row(first)
        elif last >= top + self.size.height:
            self._scroll_to_row(last - self.size.height + 1)

    def _scroll_to_row(self, row: int) -> None:
        self.scroll_to(y=max(0, row), animate=False, immediate=True, force=True)

    def on_resize(self) -> None:
        """Tell the new width; keep the cursor in view."""
        self.virtual_size = Size(self.size.width, self._top[-1])
        self._reveal()
        self.post_message(self.Resized(self, self.size.width))

    # -- drawing

    def notify_style_update(self) -> None:
        """A theme or style changed."""
        super().notify_style_update()
        self._styles_by_class.clear()

    def _style(self, name: str) -> Style:
        style = self._styles_by_class.get(name)
        if style is None:
            style = self._styles_by_class[name] = component_style(self, f"list--{name}")
        return style

    def render_lines(self, crop: Region) -> list[Strip]:
        """Look the base style up once a frame: it walks the DOM."""
        self._base = self.visual_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One row of the list."""
        row = round(self.scroll_y) + y
        width = self.scrollable_content_region.width
        if not 0 <= row < self._top[-1]:
            return Strip.blank(width, self._base.rich_style)
        index = bisect_right(self._top, row) - 1
        while not self._entries[index].lines:
            index += 1
        base = self._base
        is_at_hand = index == self.cursor
        if is_at_hand:
            base = base + self._style("cursor" if self.has_focus else "cursor-blurred")
        return self._draw(self._entries[index].lines[row - self._top[index]], base, width, is_at_hand=is_at_hand)

    def _draw(self, line: EntryLine, base: Style, width: int, *, is_at_hand: bool) -> Strip:
        style = base + self._style(line.style) if line.style else base
        faint = style if line.style == "heading" else base + self._style("faint")
        if is_at_hand:
            # Faint words are made to be read on the list's own ground, not under the cursor.
            faint = replace(faint, foreground=base.foreground)
            style = replace(style, foreground=base.foreground) if line.style in _FAINT else style
        right = f" {line.right}" if line.right else ""
        bar = "━" * max(1, round(line.bar * BAR_CELLS)) if line.bar else ""
        room = max(0, width - 2 - line.indent - cell_len(right) - (BAR_CELLS + 1 if line.bar else 0))
        words = safe_line(line.text[: 4 * max(1, width)])
        if cell_len(words) > room:
            words = set_cell_size(words, max(0, room - 1)).rstrip() + "…"
        segments = [
            Segment(" " * (1 + line.indent), base.rich_style),
            Segment(words, style.rich_style),
            Segment(" " * max(0, room - cell_len(words)), base.rich_style),
        ]
        if line.bar:
            segments.append(Segment(" " + bar.ljust(BAR_CELLS), (base + self._style("bar")).rich_style))
        segments.append(Segment(right + " ", faint.rich_style))
        return Strip(segments).adjust_cell_length(width, base.rich_style)

    def on_focus(self) -> None:
        """The cursor shows whether keys are heard here."""
        self.refresh()

    def on_blur(self) -> None:
        """See `on_focus`."""
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        row = round(self.scroll_y) + event.y
        if 0 <= row < self._top[-1]:
            index = bisect_right(self._top, row) - 1
            if self._entries[index].key:
                self.cursor = index
                self.action_choose()

    # -- actions

    def action_step(self, step: int) -> None:
        """Move the cursor to the next entry that can be chosen, or as many on as there are."""
        index, direction = self.cursor, 1 if step > 0 else -1
        for _ in range(min(abs(step), len(self._entries))):
            following = self._selectable(index, direction)
            if following < 0:
                break
            index = following
        if index != self.cursor:
            self.cursor = index
        elif step < 0:
            self._scroll_to_row(0)

    def action_leap(self, pages: int) -> None:
        """Move the cursor by about a page."""
        if self.cursor < 0:
            return
        row = self._top[self.cursor] + pages * max(1, self.size.height - 2)
        index = min(max(0, bisect_right(self._top, max(0, row)) - 1), len(self._entries) - 1)
        if not self._entries[index].key:
            following = self._selectable(index, pages)
            index = following if following >= 0 else self._selectable(index, -pages)
        if index >= 0:
            self.cursor = index

    def action_first(self) -> None:
        """Move the cursor to the first entry."""
        self.cursor = self._selectable(-1, 1)

    def action_last(self) -> None:
        """Move the cursor to the last entry."""
        self.cursor = self._selectable(len(self._entries), -1)

    def action_choose(self) -> None:
        """Say that the entry under the cursor is wanted."""
        if self.chosen_key:
            self.post_message(self.Chosen(self, self.chosen_key))

    def action_order(self) -> None:
        """Ask for another order."""
        self.post_message(self.OrderChanged(self))
