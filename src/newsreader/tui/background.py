"""Slow work beside the screen: a thread that is left behind when the program ends."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def in_background(
    work: Callable[[], Result], done: Callable[[Result], object], failed: Callable[[Exception], object]
) -> threading.Thread:
    """Do `work` in a thread, then call `done` with its result or `failed` with its error, in that thread.

    A daemon, not one of Textual's workers: those are waited for at the end, and nobody waits for the names of a
    page that was closed.
    """

    def run() -> None:
        try:
            result = work()
        except Exception as error:
            failed(error)
        else:
            done(result)

    thread = threading.Thread(target=run, name="newsreader-work", daemon=True)
    thread.start()
    return thread
