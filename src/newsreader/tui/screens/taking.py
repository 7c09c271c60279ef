"""Taking something along from an article: a selection or a quote to the clipboard, the whole of it to a file."""

from __future__ import annotations

from pathlib import Path

from textual.widget import Widget

from newsreader.article import Quote
from newsreader.attribution import likely_speaker
from newsreader.tui.keymap import keys_of
from newsreader.tui.screens.arriving import Arriving
from newsreader.tui.screens.modes import Modes
from newsreader.tui.screens.panes import Panes
from newsreader.tui.telling import tell
from newsreader.tui.trail import Trail
from newsreader.tui.widgets.list_pane import ListPane
from newsreader.tui.words import citation


class Taking:
    """Selects by keyboard, copies and exports.

    Args:
        panes: the article and the sidebar.
        arriving: a page of which only the beginning is there is not exported.
        modes: selecting is one; it ends with the copy.
    """

    def __init__(self, panes: Panes, arriving: Arriving, modes: Modes) -> None:
        self._panes = panes
        self._arriving = arriving
        self._modes = modes

    def select(self, trail: Trail | None) -> None:
        """Begin to select, at the place at hand.

        Args:
            trail: what is followed; its present place is the one at hand while it is in view.
        """
        from newsreader.tui.screens.keyboard_selection import KeyboardSelection, starting_place

        view = self._panes.view
        start = starting_place(view, trail)
        self._modes.leave()
        if start is not None:
            self._modes.enter(KeyboardSelection(view, start, self._modes.leave))

    def copy(self, trail: Trail | None) -> None:
        """Copy the selection, else the quote at hand with its speaker and source.

        Args:
            trail: what is followed; a quote gone to is the one at hand while it is in view.
        """
        from newsreader.tui.clipboard import send

        view = self._panes.view
        text = view.screen.get_selected_text()
        self._modes.leave()
        if text:
            tell(view, f"Selection {send(view.app, text)}.")
            return
        quote = _quote_at_hand(self._panes, view.screen.focused, trail)
        if quote is None:
            key = keys_of(view.app).key("tab.quotes")
            tell(view, f"No quote in view. Select text with the mouse, or choose a quote in the sidebar ({key}).")
            return
        tell(view, f"Quote of {likely_speaker(quote)[:30]} {send(view.app, citation(view.article, quote))}.")

    def export(self) -> None:
        """Ask where to, then write."""
        from newsreader.tui.exporting import ENDINGS, suggestion
        from newsreader.tui.screens.dialogs import ExportScreen

        view = self._panes.view
        if self._arriving.is_beginning:
            tell(view, "The page is still being read; export it when all of it is there.")
            return
        view.app.push_screen(ExportScreen(suggestion(view.article), ENDINGS), self._write)

    def _write(self, path: Path | None) -> None:
        from newsreader.tui.exporting import write

        if path is None:
            return
        view = self._panes.view
        try:
            write(view.article, path)
        except (OSError, ValueError) as error:
            tell(view, f"Could not write {path}: {getattr(error, 'strerror', None) or error}", is_error=True)
        else:
            missing = "" if view.article.is_annotated else ", without names and quotes: they were still looked for"
            tell(view, f"Written to {path}{missing}.")


def _quote_at_hand(panes: Panes, focused: Widget | None, trail: Trail | None) -> Quote | None:
    """The quote under the list's cursor; else the one gone to while it is in view; else the first in view."""
    quotes = panes.view.article.quotes or ()
    if isinstance(focused, ListPane):
        key = panes.sidebar.list_pane.chosen_key if panes.sidebar.tab == "quotes" else ""
        chosen = [quote for quote in quotes if quote.id == key]
        if chosen:
            return chosen[0]
    in_view = [quote for quote in quotes if panes.view.is_in_view(quote.span)]
    if trail is not None and trail.kind == "quotes":
        chosen = [quote for quote in in_view if quote.span == trail.current]
        if chosen:
            return chosen[0]
    return next((quote for quote in in_view if quote.kind != "indirect"), None)
