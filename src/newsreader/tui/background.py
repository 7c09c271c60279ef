"""Slow work beside the screen: in a thread, or for what would starve the screen in a process of its own.

Both are left behind when the program ends: nobody waits for the names in a page that was closed. (Textual's own
thread workers are waited for.)
"""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Result = TypeVar("Result")

SWITCH_INTERVAL_S = 0.001
"""How long a working thread may keep the screen waiting; Python's own 5 ms add up within one frame."""


def in_background(
    work: Callable[[], Result], done: Callable[[Result], object], failed: Callable[[Exception], object]
) -> threading.Thread:
    """Do `work` in a thread, then call `done` with its result or `failed` with its error, in that thread."""

    def run() -> None:
        try:
            result = work()
        except Exception as error:
            failed(error)
        else:
            done(result)

    sys.setswitchinterval(SWITCH_INTERVAL_S)
    thread = threading.Thread(target=run, name="newsreader-work", daemon=True)
    thread.start()
    return thread


def in_process(
    stages: Callable[..., Iterable[Result]],
    arguments: tuple[Any, ...],
    arrived: Callable[[Result], object],
    failed: Callable[[Exception], object],
) -> threading.Thread:
    """Go through `stages(*arguments)` in a process; call `arrived` with each thing it yields, in a thread of ours.

    Both the function and what it takes and yields must be picklable.
    """

    def run() -> None:
        try:
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_send_stages, args=(theirs, stages, arguments), daemon=True)
            process.start()
            theirs.close()
            while (message := _receive(ours)) is not None:
                if isinstance(message, Exception):
                    failed(message)
                else:
                    arrived(message)
        except Exception as error:
            failed(error)

    sys.setswitchinterval(SWITCH_INTERVAL_S)
    thread = threading.Thread(target=run, name="newsreader-work", daemon=True)
    thread.start()
    return thread


def _receive(connection: Connection) -> Any:
    try:
        return connection.recv()
    except EOFError:
        return RuntimeError("the process that reads the page ended")


def _send_stages(connection: Connection, stages: Callable[..., Iterable[Any]], arguments: tuple[Any, ...]) -> None:
    """What the process does: each stage through the pipe, then None."""
    try:
        for result in stages(*arguments):
            connection.send(result)
    except Exception as error:
        connection.send(RuntimeError(f"{type(error).__name__}: {error}"))
    connection.send(None)
