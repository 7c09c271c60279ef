"""The sidebar: a strip of tabs over one list, which can be put in another order and narrowed down by typing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from newsreader.article import Article
from newsreader.tui.entries import Entry, Panel, note
from newsreader.tui.widgets.list_pane import ListPane

Tab = Literal["people", "quotes", "outline", "hidden"]

TABS: dict[Tab, tuple[str, str]] = {
    "people": ("People & places", "People"),
    "quotes": ("Quotes", "Quotes"),
    "outline": ("Outline", "Outline"),
    "hidden": ("Hidden", "Hidden"),
}
"""Each tab's name, and a shorter one for narrow panes."""


DEFAULT_WIDTH = 36
"""Cells that the list is taken to have before it was laid out."""

LEAST_WIDTH = 24
"""Cells below which no list can be read."""


class TabStrip(Widget):
    """One row of tab names."""

    active: reactive[Tab] = reactive[Tab]("people")

    COMPONENT_CLASSES: ClassVar[set[str]] = {"tabs--active", "tabs--inactive"}

    @dataclass
    class Pressed(Message):
        """A tab was clicked."""

        tab: Tab

    def _places(self) -> list[tuple[Tab, str, int]]:
        """Each tab's name and the column it begins at, as they fit."""
        for which in (0, 1):
            places: list[tuple[Tab, str, int]] = []
            column = 1
            for tab, names in TABS.items():
                places.append((tab, names[which], column))
                column += len(names[which]) + 2
            if column - 1 <= self.size.width:
                break
        return places

    def render(self) -> Content:
        """The names, the active one set off."""
        parts: list[Content | tuple[str, str]] = [" "]  # type: ignore[list-item]
        for tab, name, _ in self._places():
            style = self.get_visual_style("tabs--active" if tab == self.active else "tabs--inactive", partial=True)
            parts.extend((Content.styled(name, style), Content("  ")))
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Say which tab was hit."""
        for tab, name, column in self._places():
            if column <= event.x < column + len(name) + 1:
                self.post_message(self.Pressed(tab))


class Sidebar(Vertical):
    """Shows who is in an article, who says what, its outline, and what was hidden."""

    @dataclass
    class EntryChosen(Message):
        """The reader chose something in a tab; what the key means depends on it: see the panels."""

        tab: Tab
        key: str

    def __init__(self, article: Article, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._tab: Tab = "people"
        self._panels: dict[Tab, Panel] = {}
        self._keys: dict[Tab, str] = {}
        self._orders: dict[Tab, int] = {}
        self._queries: dict[Tab, str] = {}

    def fill(self) -> None:
        """Put the strip and the list in; until then the sidebar only keeps its place."""
        if not self.children:
            line = Input(placeholder="Filter: Enter goes there, Esc lists all", compact=True, id="filter")
            line.display = False
            self.mount(TabStrip(id="tabs"), line, ListPane(self._entries(), id="entries"))

    @property
    def list_pane(self) -> ListPane:
        """The list of the present tab."""
        self.fill()
        return self.query_one("#entries", ListPane)

    @property
    def tab(self) -> Tab:
        """The present tab."""
        return self._tab

    def show_tab(self, tab: Tab) -> None:
        """Go to a tab, with its filter, and the cursor where it was left."""
        if tab == self._tab:
            return
        self.fill()
        self._keys[self._tab] = self.list_pane.chosen_key
        self._tab = tab
        self.query_one(TabStrip).active = tab
        self._show_filter()
        self.list_pane.show_entries(self._entries(), key=self._keys.get(tab, ""))

    def widen(self, change: int) -> None:
        """Make it wider or narrower by so many cells; the article keeps its part of the screen."""
        self.styles.width = max(LEAST_WIDTH, self.size.width + change)
        self.styles.min_width = LEAST_WIDTH
        self.styles.max_width = "60%"

    def show_article(self, article: Article) -> None:
        """List another article, or the same one with more known of it."""
        self._article = article
        self._panels.clear()
        if self.children:
            self._fill()

    def choose(self, tab: Tab, key: str) -> None:
        """Go to an entry of a tab without choosing it; a filter that leaves it out goes."""
        self.show_tab(tab)
        if not self.list_pane.put_cursor_on(key) and self.is_filtered:
            self.clear_filter()
            self.list_pane.put_cursor_on(key)

    def _fill(self) -> None:
        self.list_pane.show_entries(self._entries(), key=self.list_pane.chosen_key)

    def _entries(self) -> list[Entry]:
        if self._tab in ("people", "quotes") and not self._article.is_annotated:
            return [note("Looking for names and quotes …")]
        width = self.list_pane.scrollable_content_region.width if self.children else 0
        query = self._queries.get(self._tab, "")
        return self._panel.entries(width or DEFAULT_WIDTH, self._orders.get(self._tab, 0), query)

    @property
    def _panel(self) -> Panel:
        if self._tab not in self._panels:
            self._panels[self._tab] = _panel_for(self._tab, self._article)
        return self._panels[self._tab]

    def on_tab_strip_pressed(self, message: TabStrip.Pressed) -> None:
        """A click on a tab."""
        message.stop()
        self.show_tab(message.tab)

    def on_list_pane_chosen(self, message: ListPane.Chosen) -> None:
        """Pass on what was chosen, with the tab that gives the key its meaning."""
        message.stop()
        self.post_message(self.EntryChosen(self._tab, message.key))

    def on_list_pane_order_changed(self, message: ListPane.OrderChanged) -> None:
        """The next of the tab's orders."""
        message.stop()
        self._orders[self._tab] = (self._orders.get(self._tab, 0) + 1) % len(self._panel.orders)
        self._fill()

    def on_list_pane_resized(self, message: ListPane.Resized) -> None:
        """Quotes and descriptions wrap to the width."""
        message.stop()
        self._fill()

    @property
    def can_be_ordered(self) -> bool:
        """True where the present tab has more than one order."""
        return len(self._panel.orders) > 1

    # -- filtering

    @property
    def is_filtered(self) -> bool:
        """True where the present tab is narrowed down, or about to be."""
        return bool(self.children) and self._filter_line.display

    @property
    def _filter_line(self) -> Input:
        return self.query_one("#filter", Input)

    def _show_filter(self) -> None:
        query = self._queries.get(self._tab, "")
        with self.prevent(Input.Changed):
            self._filter_line.value = query
        self._filter_line.display = bool(query)

    def clear_filter(self) -> None:
        """List everything again."""
        self._queries.pop(self._tab, None)
        if self._filter_line.has_focus:
            self.list_pane.focus()
        self._show_filter()
        self._fill()

    def open_filter(self) -> None:
        """Open the line in which the filter is typed."""
        self._filter_line.display = True
        # At once: keys that were typed ahead are on their way already.
        self.screen.set_focus(self._filter_line)

    def on_input_changed(self, message: Input.Changed) -> None:
        """List what fits so far; the first of it is at hand."""
        message.stop()
        if message.value != message.input.value:
            return
        self._queries[self._tab] = message.value
        self.list_pane.show_entries(self._entries())

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Go to the entry at hand; the list stays narrowed down."""
        message.stop()
        self.list_pane.focus()
        self._show_filter()
        self.list_pane.action_choose()

    def on_key(self, event: events.Key) -> None:
        """The arrows move in the list while the filter is typed."""
        if self._filter_line.has_focus and event.key in ("up", "down"):
            event.stop()
            self.list_pane.action_step(-1 if event.key == "up" else 1)


def _panel_for(tab: Tab, article: Article) -> Panel:
    """What a tab lists; imported after the first frame, which shows no list."""
    from newsreader.tui.hidden_panel import HiddenPanel
    from newsreader.tui.panels import OutlinePanel
    from newsreader.tui.people_panel import PeoplePanel
    from newsreader.tui.quotes_panel import QuotesPanel

    panels: dict[Tab, Callable[[Article], Panel]] = {
        "people": PeoplePanel,
        "quotes": QuotesPanel,
        "outline": OutlinePanel,
        "hidden": HiddenPanel,
    }
    return panels[tab](article)
