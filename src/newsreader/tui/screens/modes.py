"""Modes of the reader: for a while, keys mean something else than they always do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from textual.events import Key

from newsreader.tui.widgets.article_view import ArticleView


class Mode(Protocol):
    """What keys mean for a while, before they mean what they always do."""

    @property
    def status(self) -> str:
        """What the footer says meanwhile."""

    def press(self, event: Key) -> bool:
        """Do what a key means; False where it means nothing here."""

    def leave(self) -> None:
        """Take away what the mode has shown."""


class Modes:
    """Holds the mode that the reader is in, where there is one.

    Args:
        view: the article's pane; asked for anew each time, as it is made later than this.
        changed: called when a mode begins or ends, and after each key that it takes.
    """

    def __init__(self, view: Callable[[], ArticleView], changed: Callable[[], None]) -> None:
        self._view = view
        self._changed = changed
        self.present: Mode | None = None

    def enter(self, mode: Mode) -> None:
        """Begin a mode; the one before must have been left."""
        self.present = mode
        self._view().focus()
        self._changed()

    def leave(self) -> None:
        """End the mode, where there is one."""
        mode, self.present = self.present, None
        if mode is not None:
            mode.leave()
        self._changed()

    def press(self, event: Key) -> bool:
        """Give a key to the mode; what it takes goes nowhere else: True where it does."""
        if self.present is None or not self.present.press(event):
            return False
        event.stop()
        event.prevent_default()
        self._changed()
        return True
