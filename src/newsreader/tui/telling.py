"""Telling the reader something: one line at a time, over the screen."""

from __future__ import annotations

from textual.widget import Widget

from newsreader.safe import safe_line

SECONDS = 2
"""How long the words stay."""

SECONDS_OF_AN_ERROR = 5


def tell(widget: Widget, words: str, *, is_error: bool = False) -> None:
    """Say something in place of what was said before, from any widget of the screen."""
    widget.app.clear_notifications()
    widget.notify(
        safe_line(words),
        severity="error" if is_error else "information",
        timeout=SECONDS_OF_AN_ERROR if is_error else SECONDS,
        markup=False,
    )
