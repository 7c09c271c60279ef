"""Slow work beside the screen: in a thread, or for what would starve the screen in a process of its own.

Both are left behind when the program ends: nobody waits for the names in a page that was closed. (Textual's own
thread workers are waited for.)
"""

from __future__ import annotations

import atexit
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
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

    Both the function and what it takes and yields must be picklable. (The multiprocessing package cannot be started
    under Textual, which puts streams without a file descriptor in the place of the standard ones.)
    """

    def run() -> None:
        try:
            with subprocess.Popen(
                [sys.executable, "-c", _CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            ) as process:
                atexit.register(process.kill)
                assert process.stdin is not None
                assert process.stdout is not None
                pickle.dump(sys.path, process.stdin)
                pickle.dump((stages, arguments), process.stdin)
                process.stdin.close()
                while (message := pickle.load(process.stdout)) is not None:
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


_CHILD = """\
import pickle, sys
sys.path[:] = pickle.load(sys.stdin.buffer)
from newsreader.tui.background import send_stages
send_stages()
"""


def send_stages() -> None:
    """What the process does: each stage as a pickle on standard output, an error as an exception, at the end None."""
    stages, arguments = pickle.load(sys.stdin.buffer)
    out, sys.stdout = sys.stdout.buffer, sys.stderr
    try:
        for result in stages(*arguments):
            pickle.dump(result, out)
            out.flush()
    except Exception as error:
        pickle.dump(RuntimeError(f"{type(error).__name__}: {error}"), out)
    pickle.dump(None, out)
    out.flush()
