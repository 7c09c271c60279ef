"""The sidebar: a strip of tabs over one list, filled from the article by `tui.panels`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from newsreader.article import Article
from newsreader.tui.panels import Entry, hidden_entries, note, outline_entries, people_entries, quote_entries
from newsreader.tui.widgets.list_pane import ListPane

Tab = Literal["people", "quotes", "outline", "hidden"]

TABS: dict[Tab, tuple[str, str]] = {
    "people": ("People & places", "People"),
    "quotes": ("Quotes", "Quotes"),
    "outline": ("Outline", "Outline"),
    "hidden": ("Hidden", "Hidden"),
}
"""Each tab's name, and a shorter one for narrow panes."""


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
        """The reader chose something in a tab; what the key means depends on it: see `tui.panels`."""

        tab: Tab
        key: str

    def __init__(self, article: Article, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._article = article
        self._tab: Tab = "people"
        self._keys: dict[Tab, str] = {}
        self._reordered: set[Tab] = set()

    def fill(self) -> None:
        """Put the strip and the list in; until then the sidebar only keeps its place."""
        if not self.children:
            self.mount(TabStrip(id="tabs"), ListPane(self._entries(), id="entries"))

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
        """Go to a tab, with the cursor where it was left."""
        if tab == self._tab:
            return
        self.fill()
        self._keys[self._tab] = self.list_pane.chosen_key
        self._tab = tab
        self.query_one(TabStrip).active = tab
        self.list_pane.show_entries(self._entries(), key=self._keys.get(tab, ""))

    def show_article(self, article: Article) -> None:
        """List another article, or the same one with more known of it."""
        self._article = article
        if self.children:
            self._fill()

    def choose(self, tab: Tab, key: str) -> None:
        """Go to an entry of a tab without choosing it."""
        self.show_tab(tab)
        self.list_pane.put_cursor_on(key)

    def _fill(self) -> None:
        self.list_pane.show_entries(self._entries(), key=self.list_pane.chosen_key)

    def _entries(self) -> list[Entry]:
        article, reordered = self._article, self._tab in self._reordered
        if self._tab == "outline":
            return outline_entries(article)
        if self._tab == "hidden":
            return hidden_entries(article)
        if not article.is_annotated:
            return [note("Looking for names and quotes …")]
        if self._tab == "people":
            return people_entries(article, by_name=reordered)
        width = self.list_pane.size.width if self.children else 36
        return quote_entries(article, width, by_speaker=reordered)

    def on_tab_strip_pressed(self, message: TabStrip.Pressed) -> None:
        """A click on a tab."""
        message.stop()
        self.show_tab(message.tab)

    def on_list_pane_chosen(self, message: ListPane.Chosen) -> None:
        """Pass on what was chosen, with the tab that gives the key its meaning."""
        message.stop()
        self.post_message(self.EntryChosen(self._tab, message.key))

    def on_list_pane_order_changed(self, message: ListPane.OrderChanged) -> None:
        """Quotes by speaker or in order, people by count or by name."""
        message.stop()
        self._reordered ^= {self._tab}
        self._fill()

    def on_list_pane_resized(self, message: ListPane.Resized) -> None:
        """Quotes wrap to the width."""
        message.stop()
        if self._tab == "quotes":
            self._fill()
