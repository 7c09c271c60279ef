"""What lies under the mouse, for all screens: nothing that has been taken away since the last frame."""

from __future__ import annotations

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget


class Pointing:
    """Goes before `Screen` among the bases of a screen.

    Textual takes a press on a toast that has just gone for the beginning of a selection in what the toast stood in,
    and fails where it stands in nothing any more.
    """

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The widget at a place of the screen and the place in its text; None for each where there is none."""
        found: tuple[Widget | None, Offset | None] = super().get_widget_and_offset_at(x, y)  # type: ignore[misc]
        widget, _ = found
        is_gone = widget is not None and not isinstance(widget, Screen) and widget.parent is None
        return (None, None) if is_gone else found
