"""Work that goes ahead beside this process: while it imports the screen, another already reads the page.

The work is a series of stages, each of which yields something better than the one before: the article cleaned, then
annotated. Where the system can fork, they run in a child that is left behind when the program ends; elsewhere in
this process, the first when it is asked for and the rest in a thread.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, TypeVar, cast

if TYPE_CHECKING:
    from io import BufferedReader

Stage = TypeVar("Stage")

SWITCH_INTERVAL_S = 0.001
"""How long a working thread may keep the screen waiting; Python's own 5 ms add up within one frame."""

NICENESS = 5
"""How far the child steps back behind the screen once the screen has what it needs first."""


class Ahead(Generic[Stage]):
    """The stages of some work, the first to be waited for and the others to be told of.

    Args:
        work: called once; yields the stages, or what `joined` makes them of; picklable if it is to be forked.
        fork: do the work in a child process where the system can. Only for a process without other threads.
        joined: makes the next stage of the one before and of what the work yields, so that no more than what is new
            need come from another process; without it what the work yields are the stages.
    """

    def __init__(
        self,
        work: Callable[[], Iterable[Any]],
        *,
        fork: bool = False,
        joined: Callable[[Stage | None, Any], Stage] | None = None,
    ) -> None:
        self._work = work
        self._joined = joined
        self._last: Stage | None = None
        self._parts: Iterator[Any] | None = None
        self._received = 0
        self._child = 0
        self._pipe: BinaryIO | None = None
        if fork and hasattr(os, "fork"):
            with contextlib.suppress(OSError):
                self._child, self._pipe = _fork(work)

    def first(self) -> Stage:
        """Wait for the first stage.

        Raises:
            Exception: what the work raised.
        """
        return next(self._further())

    def rest(self, arrived: Callable[[Stage], object], failed: Callable[[Exception], object]) -> threading.Thread:
        """Call `arrived` with each further stage, or once `failed` with an error, in a thread that nobody waits for."""

        def run() -> None:
            try:
                for stage in self._further():
                    arrived(stage)
            except Exception as error:
                failed(error)

        sys.setswitchinterval(SWITCH_INTERVAL_S)
        thread = threading.Thread(target=run, name="newsreader-ahead", daemon=True)
        thread.start()
        return thread

    def _further(self) -> Iterator[Stage]:
        """The stages not yet handed on."""
        for part in self._further_parts():
            self._last = part if self._joined is None else self._joined(self._last, part)
            yield self._last

    def _further_parts(self) -> Iterator[Any]:
        while self._pipe is not None:
            try:
                part, error = _load(self._pipe)
            except (EOFError, pickle.UnpicklingError):
                # The child died (killed, out of memory): what it was to do can still be done here.
                self._reap()
                break
            if isinstance(error, _Done):
                self._reap()
                return
            if error is not None:
                self._reap()
                raise error
            self._received += 1
            yield part
        if self._parts is None:
            self._parts = islice(iter(self._work()), self._received, None)
        yield from self._parts

    def _reap(self) -> None:
        self._pipe = None
        with contextlib.suppress(OSError):
            os.waitpid(self._child, 0)


class _Done(Exception):  # noqa: N818 - an end, no error
    """There are no more stages."""


def _load(pipe: BinaryIO) -> Any:
    """The next message; many thousand objects may come at once that are there to stay."""
    # Until something has come, garbage is collected as ever.
    cast("BufferedReader", pipe).peek(1)
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return pickle.load(pipe)
    finally:
        # To look over them again and again would keep the screen waiting for a tenth of a second each time.
        gc.freeze()
        if was_enabled:
            gc.enable()


def _fork(work: Callable[[], Iterable[Any]]) -> tuple[int, BinaryIO]:
    """Start the child; returns its id and the end of the pipe that its stages come out of."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_child(work, writing)
    os.close(writing)
    atexit.register(_end, child)
    return child, os.fdopen(reading, "rb")


def _be_child(work: Callable[[], Iterable[Any]], writing: int) -> None:
    """Do the work, send its stages, and end without running what the parent registered for its own end."""
    status = 1
    try:
        # Nothing said here may land on the screen that the parent draws.
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(nowhere, stream)
        gc.enable()
        with os.fdopen(writing, "wb") as pipe:
            try:
                for part in work():
                    pickle.dump((part, None), pipe, pickle.HIGHEST_PROTOCOL)
                    pipe.flush()
                    gc.freeze()
                    os.nice(NICENESS)
                end: Exception = _Done()
            except Exception as error:
                end = error
            pickle.dump((None, _picklable(end)), pipe)
        status = 0
    finally:
        os._exit(status)


def _picklable(error: Exception) -> Exception:
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _end(child: int) -> None:
    """Leave no child working for a screen that is gone."""
    with contextlib.suppress(OSError):
        # An error for a child that has ended and was waited for.
        if os.waitpid(child, os.WNOHANG) == (0, 0):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
