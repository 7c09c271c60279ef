"""Whether the terminal is light or dark: asked while the screen is being imported, so that nobody waits for it.

The question is xterm's OSC 11, which most terminals answer within a few milliseconds and the others ignore. It is not
asked over a network, where an answer could come so late that the screen took it for keys.
"""

from __future__ import annotations

import contextlib
import os
import re
import select
from collections.abc import Iterator, Mapping
from typing import Any

_QUESTION = b"\x1b]11;?\x1b\\"
_ANSWER = re.compile(
    rb"\x1b\]11;rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})[^\x07\x1b]*(?:\x07|\x1b\\)"
)
_BEGUN = re.compile(rb"\x1b(?:\](?:1(?:1[^\x07\x1b]*\x1b?)?)?)?\Z")
_PATIENCE_S = 0.05
"""How long the end of an answer is waited for that has begun to arrive."""

_UNABLE = frozenset({"", "dumb", "linux"})
_REMOTE = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "MOSH_IP")
_WHITE = (7, 15)
"""The light ones of the sixteen colours."""


class Background:
    """What the terminal said of its background."""

    def __init__(self, keyboard: int) -> None:
        self._keyboard = keyboard
        self.is_light: bool | None = None
        """None where it is not known."""
        self.typed = ""
        """What the reader typed meanwhile."""
        self._heard = b""

    def listen(self) -> None:
        """Take what has arrived by now."""
        patience = 0.0
        while select.select([self._keyboard], [], [], patience)[0]:
            piece = os.read(self._keyboard, 4096)
            if not piece:
                break
            self._heard += piece
            patience = _PATIENCE_S if _BEGUN.search(self._heard) else 0.0
        found = _ANSWER.search(self._heard)
        if found is not None:
            self.is_light = _is_light(found.groups())
        self.typed = _ANSWER.sub(b"", self._heard).decode("utf-8", "replace")


@contextlib.contextmanager
def asking(environment: Mapping[str, str], *, keyboard: int = 0, screen: int = 2) -> Iterator[Background]:
    """Ask the terminal on two descriptors and go on with other work; the answer is there at the end.

    Where the environment tells the answer, or asking is not safe, nothing is asked; what is typed is kept all the same.
    The terminal's modes are as they were afterwards.
    """
    background = Background(keyboard)
    told = environment.get("COLORFGBG", "").rpartition(";")[2]
    if told.isdecimal():
        background.is_light = int(told) in _WHITE
    # Also where nothing is asked: what is typed meanwhile is to reach the reader, not the row that the shell left.
    modes = _without_echo(keyboard) if os.isatty(keyboard) else None
    if modes is None:
        yield background
        return
    try:
        if background.is_light is None and _may_ask(environment) and os.isatty(screen):
            os.write(screen, _QUESTION)
        yield background
    finally:
        # Also where the work failed: an answer left behind would be typed into the shell.
        background.listen()
        _restore(keyboard, modes)


def _may_ask(environment: Mapping[str, str]) -> bool:
    return environment.get("TERM", "") not in _UNABLE and not any(name in environment for name in _REMOTE)


def _without_echo(keyboard: int) -> list[Any] | None:
    """Switch off echo and line by line input, so that the answer is not shown; gives the modes before."""
    try:
        import termios
    except ImportError:  # Windows
        return None
    try:
        before = termios.tcgetattr(keyboard)
        quiet = termios.tcgetattr(keyboard)
        quiet[3] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(keyboard, termios.TCSANOW, quiet)
    except termios.error:
        return None
    return before


def _restore(keyboard: int, modes: list[Any]) -> None:
    import termios

    with contextlib.suppress(termios.error):
        termios.tcsetattr(keyboard, termios.TCSANOW, modes)


def _is_light(parts: tuple[bytes, ...]) -> bool:
    """By relative luminance (ITU-R BT.709, the parts taken as linear: a border half way is all that is asked)."""
    red, green, blue = (int(part, 16) / float((1 << 4 * len(part)) - 1) for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5
