"""The line in which a search is typed."""

from __future__ import annotations

from collections.abc import Callable

from textual.containers import Horizontal
from textual.screen import Screen
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
        self.input = Input(placeholder=PLACEHOLDER, compact=True, id="search")
        self._sign = Static(SIGN, id="search-sign", markup=False)
        self._row = Horizontal(self._sign, self.input, id="search-row")
        self._row.display = False

    @property
    def is_open(self) -> bool:
        """True while a search is typed."""
        return self._row.display

    def open(self) -> None:
        """Begin a search; the line is mounted when it is first asked for."""
        if not self._row.is_attached:
            self._screen.mount(self._row, before="#footer")
        self._searching.begin()
        line = self.input
        line.value = ""
        self._row.display = True
        self._screen.set_focus(line)

    def toggle_regex(self) -> None:
        """Take what is typed for a regular expression, or for words again."""
        line = self.input
        if not self.is_open:
            self.open()
        self._searching.is_expression = is_expression = not self._searching.is_expression
        line.placeholder = REGEX_PLACEHOLDER if is_expression else PLACEHOLDER
        self._sign.update(REGEX_SIGN if is_expression else SIGN)
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
            self._row.display = False

    def _close(self) -> None:
        self._row.display = False
        self._screen.set_focus(self._panes.view)
        self._changed()
