"""The line in which a search is typed."""

from __future__ import annotations

from collections.abc import Callable

from textual.containers import Horizontal
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from newsreader.tui.screens.panes import Panes
from newsreader.tui.screens.searching import Searching

SIGN = "/"
REGEX_SIGN = "regex /"
PLACEHOLDER = "words of the article"
REGEX_PLACEHOLDER = "a regular expression"


class SearchLine:
    """Opens and closes the line, and has what is typed in it searched for.

    Args:
        screen: the line is put above its "footer", with the id "search".
        panes: the article has the focus again once the line is closed.
        searching: finds what is typed.
        changed: called after each search and when the line is closed.
    """

    def __init__(self, screen: Screen[None], panes: Panes, searching: Searching, changed: Callable[[], None]) -> None:
        self._screen = screen
        self._panes = panes
        self._searching = searching
        self._changed = changed
        self._last = ""

    @property
    def input(self) -> Input:
        """The line itself; made, hidden, when it is first asked for."""
        try:
            return self._screen.query_one("#search", Input)
        except NoMatches:
            line = Input(placeholder=PLACEHOLDER, compact=True, id="search")
            row = Horizontal(Static(SIGN, id="search-sign", markup=False), line, id="search-row")
            row.display = False
            self._screen.mount(row, before="#footer")
            return line

    @property
    def _row(self) -> Widget:
        row = self.input.parent
        assert isinstance(row, Widget)
        return row

    @property
    def is_open(self) -> bool:
        """True while a search is typed."""
        return self._row.display

    def open(self) -> None:
        """Begin a search."""
        self._searching.begin()
        line = self.input
        line.value = ""
        self._row.display = True
        # At once: keys that were typed ahead are on their way already.
        self._screen.set_focus(line)

    def toggle_regex(self) -> None:
        """Take what is typed for a regular expression, or for words again."""
        line = self.input
        if not self.is_open:
            self.open()
        self._searching.is_expression = is_expression = not self._searching.is_expression
        line.placeholder = REGEX_PLACEHOLDER if is_expression else PLACEHOLDER
        self._row.query_one("#search-sign", Static).update(REGEX_SIGN if is_expression else SIGN)
        self.search(line.value)

    def on_changed(self, message: Input.Changed) -> None:
        """Light up what fits so far, unless more was typed since."""
        if self.is_open and message.value == message.input.value:
            self.search(message.value)

    def search(self, query: str) -> None:
        """Look for something, as if it had been typed."""
        self._searching.search(query)
        self._changed()

    def accept(self, query: str) -> None:
        """Keep the matches; where all of them are hidden, open the fold of the first.

        Without anything typed, what was searched for last is searched for again.
        """
        if not query.strip() and self._last:
            query = self._last
            self.search(query)
        self._last = query
        self._searching.accept(query)
        self._close()

    def cancel(self) -> None:
        """Back to where the search began."""
        self._searching.cancel()
        self._close()

    def hide(self) -> None:
        """Put the line away, unless the focus is in it; what was found stays."""
        # The news of a focus elsewhere may come after the line was opened again: hidden, it would swallow every key.
        if self._screen.focused is None or self._screen.focused.id != "search":
            self._screen.query("#search-row").set(display=False)

    def _close(self) -> None:
        self._row.display = False
        self._screen.set_focus(self._panes.view)
        self._changed()
