"""What is told around the article: the header's facts, the footer's keys and words, the strip beside the scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widgets import Input

from newsreader.tui.keymap import keys_of
from newsreader.tui.keys import Command
from newsreader.tui.screens.counting import Counting
from newsreader.tui.screens.following import Following
from newsreader.tui.screens.modes import Modes
from newsreader.tui.screens.panes import Panes
from newsreader.tui.screens.searching import Searching
from newsreader.tui.view_state import NoiseShown
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader, footer_commands
from newsreader.tui.widgets.list_pane import ListPane
from newsreader.tui.words import facts_of, heading_of

if TYPE_CHECKING:
    from newsreader.tui.widgets.place_strip import PlaceStrip

SEARCH_KEYS = (
    Command("typed.enter", "enter", "submit", "Keep the matches", "Going places", "reader", "keeps"),
    Command("back", "escape", "back", "Back", "Going places", "reader", "goes back"),
    Command("search.regex", "ctrl+r", "toggle_regex", "Regular expression", "Going places", "reader", "regex or words"),
)
"""What the footer shows while a search is typed."""

FILTER_KEYS = (
    Command("typed.enter", "enter", "submit", "Go there", "Sidebar", "list", "goes there"),
    Command("back", "escape", "back", "Back", "Sidebar", "list", "lists all again"),
)
"""What the footer shows while a filter is typed."""

LABEL_LENGTH = 40
"""Characters of a trail's label that the footer shows."""


class Status:
    """Keeps header, footer and strip up to date.

    Args:
        screen: it holds a `StoryHeader` with the id "header" and a `KeyFooter` with the id "footer".
        panes: the article and the sidebar between them.
        following: the trail whose place is told.
        searching: the search whose outcome is told.
        modes: what keys mean for a while is told in place of all that.
        counting: the number that is being typed is told first.
        words_per_minute: the pace by which the article's length is told.
    """

    def __init__(
        self,
        screen: Screen[None],
        panes: Panes,
        following: Following,
        searching: Searching,
        modes: Modes,
        counting: Counting,
        words_per_minute: int,
    ) -> None:
        self._screen = screen
        self._panes = panes
        self._following = following
        self._searching = searching
        self._modes = modes
        self._counting = counting
        self._words_per_minute = words_per_minute
        self._strip: PlaceStrip | None = None

    def show_facts(self, *, is_beginning: bool) -> None:
        """Tell what article it is, and all else; of a page's beginning not yet what only the whole of it tells."""
        article = self._panes.view.article
        header = self._screen.query_one("#header", StoryHeader)
        header.heading = heading_of(article)
        header.facts = ("reading the page …",) if is_beginning else facts_of(article, self._words_per_minute)
        self.show()

    def add_strip(self) -> None:
        """Put the strip in; not before the article itself was shown."""
        from newsreader.tui.widgets.place_strip import PlaceStrip

        self._strip = PlaceStrip(id="strip")
        self._screen.mount(self._strip, after=self._panes.view)
        # It takes the column that the article has left free for it.
        self._screen.add_class("-striped")
        self._screen.watch(self._panes.view, "virtual_size", self._show_strip)

    def _show_strip(self) -> None:
        if self._strip is not None:
            view = self._panes.view
            self._strip.show(view.rows, view.article, self._following.trail)

    def show(self) -> None:
        """Tell where one is and what keys do there."""
        self._show_strip()
        footer = self._screen.query_one("#footer", KeyFooter)
        mode = self._modes.present
        if mode is not None:
            footer.keys, footer.status = (), mode.status
        else:
            footer.keys, footer.status = self._keys_of_the_moment(), " · ".join(self._where())

    def _where(self) -> list[str]:
        """The trail's place, what a search found, what is shown of the noise, and how much has been read."""
        parts = [self._counting.digits] if self._counting.digits else []
        trail, searching, view = self._following.trail, self._searching, self._panes.view
        if trail is not None:
            parts.append(f"{trail.label[:LABEL_LENGTH]} {trail.position}")
        if searching.outcome:
            parts.append(searching.outcome)
        if view.view_state.noise is not NoiseShown.HIDDEN:
            parts.append(f"boilerplate {view.view_state.noise.value}")
        parts.append(f"{view.prepared.progress.per_cent(view.reached)}%")
        return parts

    def _keys_of_the_moment(self) -> tuple[Command, ...]:
        focused, sidebar = self._screen.focused, self._panes.sidebar
        if isinstance(focused, Input):
            # Whatever else is pressed is typed.
            return FILTER_KEYS if sidebar.has_focus_within else SEARCH_KEYS
        in_list = isinstance(focused, ListPane)
        keys = keys_of(self._screen.app)
        near, further = keys.commands("list" if in_list else "article"), keys.commands("reader", "app")
        unfit = set()
        if self._following.trail is None:
            unfit.add("place.next")
        if in_list and not sidebar.can_be_ordered:
            unfit.add("sidebar.order")
        chosen = [command for command in footer_commands((*near, *further)) if command.id not in unfit]
        # What goes on from where one is comes first.
        return tuple(sorted(chosen, key=lambda command: command.id != "place.next"))
