"""Telling the reader something: one line at a time, over the screen."""

from __future__ import annotations

from textual.widget import Widget

from newsreader.safe import safe_line

SECONDS = 2
"""How long the words stay at least."""

SECONDS_OF_AN_ERROR = 5

CHARACTERS_A_SECOND = 20
"""How fast they can be read by somebody who was looking elsewhere."""


def tell(widget: Widget, words: str, *, is_error: bool = False) -> None:
    """Say something in place of what was said before, from any widget of the screen."""
    least = SECONDS_OF_AN_ERROR if is_error else SECONDS
    widget.app.clear_notifications()
    widget.notify(
        safe_line(words),
        severity="error" if is_error else "information",
        timeout=max(least, len(words) / CHARACTERS_A_SECOND),
        markup=False,
    )
