"""What is told around the article: the header's facts, the footer's keys and words, the strip beside the scroll bar."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widgets import Input

from newsreader.article import Role, Span
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
from newsreader.tui.words import Fact, facts_of, head_blocks, heading_of, left_of

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

OF_THE_TEXT = frozenset({"section.next", "noise.jump_next", "noise.next", "noise.why", "tab.people", "tab.quotes"})
"""The commands that the footer leaves out while a list has the focus."""

OF_THE_MARK = frozenset({"block.next", "noise.correct"})
"""The commands that the footer shows while a block is marked."""

FIRST = (
    "back",
    *("place.next", "noise.correct", "block.next", "list.choose", "tab.next", "sidebar.filter", "sidebar.order"),
    *("page.down", "noise.next", "search", "tab.people", "tab.quotes", "noise.jump_next", "noise.why", "section.next"),
)
"""What the footer begins with, where it shows it at all: a small one shows no more."""

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
        self._heads: tuple[tuple[Role, Span], ...] = ()
        self._facts: tuple[Fact, ...] = ()

    def show_facts(self, *, is_beginning: bool) -> None:
        """Tell what article it is, and all else; of a page's beginning not yet what only the whole of it tells."""
        article = self._panes.view.article
        self._heads = head_blocks(article)
        told = facts_of(article, self._words_per_minute)
        self._facts = (Fact("reading the page …"),) if is_beginning else told
        self.show()

    def _show_header(self) -> None:
        """Tell what the text in view does not tell by itself."""
        view = self._panes.view
        # Before the first frame nothing has a row yet; an article opens at its head.
        said = {role for role, span in self._heads if not view.size.width or view.is_in_view(span)}
        header = self._screen.query_one("#header", StoryHeader)
        header.heading = "" if Role.TITLE in said else heading_of(view.article)
        header.facts = tuple(fact.words for fact in self._facts if fact.role not in said)

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
        self._show_header()
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
        if self._following.remark:
            parts.append(self._following.remark)
        if searching.outcome:
            parts.append(searching.outcome)
        if view.view_state.noise is not NoiseShown.HIDDEN:
            parts.append(f"boilerplate {view.view_state.noise.value}")
        progress, reached = view.prepared.progress, view.reached
        if progress.words_before(reached) > 0 and (left := left_of(progress, reached, self._words_per_minute)):
            parts.append(left)
        parts.append(f"{progress.per_cent(reached)}%")
        return parts

    def _way_back(self) -> list[Command]:
        """The key that leads to the page before, or to the shelf, where there is one."""
        stack = self._screen.app.screen_stack
        if len(stack) < 2 or stack[-1] is not self._screen:
            return []
        where = "shelf" if len(stack) == 2 and stack[0].query("#shelf") else "back"
        return [replace(command, short=where) for command in keys_of(self._screen.app).all if command.id == "back"]

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
        if in_list:
            unfit |= OF_THE_TEXT if sidebar.can_be_ordered else {*OF_THE_TEXT, "sidebar.order"}
        if in_list or not self._panes.view.mark.is_set:
            unfit |= OF_THE_MARK
        chosen = [*self._way_back(), *footer_commands((*near, *further))]
        chosen = [command for command in chosen if command.id not in unfit]
        # What goes on from where one is comes first.
        return tuple(sorted(chosen, key=lambda command: FIRST.index(command.id) if command.id in FIRST else len(FIRST)))
