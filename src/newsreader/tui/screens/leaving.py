"""The way back: what the key for it leaves, of all that was begun."""

from __future__ import annotations

from textual.events import Key
from textual.screen import Screen

from newsreader.tui.screens.choosing import Choosing
from newsreader.tui.screens.counting import Counting
from newsreader.tui.screens.modes import Modes
from newsreader.tui.screens.panes import Panes
from newsreader.tui.screens.search_line import SearchLine


class Leaving:
    """Leaves what was begun last: a number, a mode, the search, a filter, the sidebar above, the trail, the mark.

    Args:
        screen: it is left itself where nothing else is and it lies over another.
        panes: the article has the focus in the end.
        counting: a number that is typed.
        modes: a mode ends as by its own key.
        search_line: the search is cancelled.
        choosing: what was chosen is let go.
    """

    def __init__(
        self,
        screen: Screen[None],
        panes: Panes,
        counting: Counting,
        modes: Modes,
        search_line: SearchLine,
        choosing: Choosing,
    ) -> None:
        self._screen = screen
        self._panes = panes
        self._counting = counting
        self._modes = modes
        self._search_line = search_line
        self._choosing = choosing

    def back(self) -> None:
        """One step back."""
        panes, sidebar = self._panes, self._panes.sidebar
        if self._counting.digits:
            self._counting.forget()
        elif self._modes.present is not None:
            self._modes.press(Key("escape", None))
        elif self._search_line.is_open:
            self._search_line.cancel()
        elif sidebar.has_focus_within and sidebar.is_filtered:
            sidebar.clear_filter()
        elif panes.is_narrow and sidebar.display:
            panes.go_to_article()
        elif self._choosing.has_something:
            self._choosing.let_go()
        elif panes.view.mark.is_set:
            panes.view.mark.clear()
        elif panes.has_text_only:
            panes.has_text_only = False
        elif sidebar.has_focus_within:
            self._screen.set_focus(panes.view)
        elif self._screen.app.screen is self._screen and len(self._screen.app.screen_stack) > 1:
            self._screen.app.pop_screen()
