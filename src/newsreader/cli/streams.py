"""Standard input, output and error, and the keyboard: what the commands need of the world around them."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from newsreader.errors import NewsreaderError
from newsreader.safe import safe_line

if TYPE_CHECKING:
    from io import BufferedReader

_PATIENCE_S = 0.7
"""How long a reader waits for an input before being told what for."""


def write(text: str) -> None:
    """Write text to standard output, in UTF-8.

    Raises:
        NewsreaderError: standard output is closed.
        BrokenPipeError: nobody reads it any more.
    """
    if sys.stdout is None:
        raise NewsreaderError("standard output is closed")
    data = text.encode("utf-8", "replace")
    stream = getattr(sys.stdout, "buffer", None)
    try:
        if stream is None:  # a stream put in place of the real one, which takes text alone
            sys.stdout.write(text)
        else:
            stream.write(data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise NewsreaderError(f"standard output cannot be written: {error.strerror}") from error


def flush() -> None:
    """Hand on what was written, while an error can still be told.

    Raises:
        NewsreaderError: it could not be written.
        BrokenPipeError: nobody reads it any more.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_output()
        raise NewsreaderError(f"standard output cannot be written: {error.strerror}") from error


def complain(message: str) -> None:
    """One line on standard error."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(f"newsreader: {safe_line(' '.join(message.split()))}\n")
            sys.stderr.flush()


def abandon_output() -> None:
    """Let nothing that is still buffered fail again when the interpreter ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def has_screen() -> bool:
    """True where a full screen can be drawn: on a terminal that is not dumb, with standard error on it too.

    Textual draws on standard error and takes the size from standard output.
    """
    if os.environ.get("TERM") == "dumb":
        return False
    return is_terminal(sys.stdout) and is_terminal(sys.stderr)


def is_terminal(stream: object) -> bool:
    """True for a standard stream that is open and a terminal."""
    try:
        return bool(stream is not None and stream.isatty())  # type: ignore[attr-defined]
    except ValueError:  # closed
        return False


def take_keyboard() -> bool | None:
    """See to it that descriptor 0 is a terminal.

    Returns:
        False where it was one, True where the controlling terminal was opened in its place, None where there is none.
    """
    with contextlib.suppress(OSError):
        if os.isatty(0):
            return False
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDWR)
    except OSError:
        return None
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    keyboard = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115 - lives as long as the program
    sys.stdin = sys.__stdin__ = keyboard  # type: ignore[misc]
    return True


def has_piped_page() -> bool:
    """True where standard input is a pipe or a file and something comes out of it, which is waited for."""
    try:
        if not _may_hold_page(os.fstat(sys.stdin.fileno())):
            return False
        with notice_when_slow("standard input"):
            return bool(cast("BufferedReader", sys.stdin.buffer).peek(1))
    except (AttributeError, OSError, ValueError):  # closed, or no stream of the system's
        return False


_DESCRIPTORS = ("/dev", "/dev/fd", "/proc/self/fd")


def is_standard_input(name: str) -> bool:
    """True for "-" and for a path that stands for descriptor 0: "/dev/stdin", "/dev/fd/0"."""
    if name == "-":
        return True
    if os.path.dirname(os.path.normpath(name)) not in _DESCRIPTORS:
        return False
    with contextlib.suppress(OSError, ValueError):
        named = os.stat(name)
        return _may_hold_page(named) and os.path.samestat(named, os.fstat(0))
    return False


def _may_hold_page(status: os.stat_result) -> bool:
    """True for a pipe, a file and a socket: no terminal and no other device."""
    return any(is_kind(status.st_mode) for is_kind in (stat.S_ISFIFO, stat.S_ISREG, stat.S_ISSOCK))


@contextlib.contextmanager
def notice_when_slow(what: str) -> Iterator[None]:
    """Say on standard error what is being waited for, where that takes long and somebody is there to read it."""
    if not is_terminal(sys.stderr):
        yield
        return
    shown = threading.Event()

    def show() -> None:
        shown.set()
        sys.stderr.write(f"\rnewsreader: waiting for {safe_line(what)} … (ctrl+c to stop)")
        sys.stderr.flush()

    timer = threading.Timer(_PATIENCE_S, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        # Joined as well: the program may fork next, and must not while another thread holds a lock.
        timer.cancel()
        timer.join()
        if shown.is_set():
            sys.stderr.write("\r\x1b[K" if os.environ.get("TERM") != "dumb" else "\n")
            sys.stderr.flush()
