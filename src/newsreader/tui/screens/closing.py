"""Closing a dialog once, however often it is asked to."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import Screen

Result = TypeVar("Result")


def close(screen: Screen[Result], result: Result | None) -> None:
    """Leave a dialog with a result; a second click on its way would take the screen below with it."""
    if screen.is_current:
        screen.dismiss(result)
