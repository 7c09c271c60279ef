"""Asking a terminal for its background, on a pseudo-terminal that answers as real ones do."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import NamedTuple

import pytest

from newsreader.cli.background import Background, asking

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


class Terminal(NamedTuple):
    far: int
    near: int

    def asking(self, environment: dict[str, str]) -> AbstractContextManager[Background]:
        return asking(environment, keyboard=self.near, screen=self.near)


XTERM = {"TERM": "xterm-256color"}


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """A terminal that is asked on its near end and answers on the far one."""
    import pty

    terminal = Terminal(*pty.openpty())
    yield terminal
    os.close(terminal.far)
    os.close(terminal.near)


@pytest.mark.parametrize(
    ("answer", "is_light"),
    [
        (b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", True), (b"\x1b]11;rgb:0000/0000/0000\x07", False),
        (b"\x1b]11;rgb:fa/f8/f2\x07", True), (b"\x1b]11;rgba:1717/1818/1c1c/ffff\x1b\\", False), (b"", None),
        (b"\x1b]11;nonsense\x07", None),
    ],
)  # fmt: skip
def test_the_answer_tells_light_from_dark(terminal: Terminal, answer: bytes, is_light: bool | None) -> None:
    with terminal.asking(XTERM) as background:
        assert os.read(terminal.far, 100) == b"\x1b]11;?\x1b\\"
        os.write(terminal.far, answer)
    assert background.is_light is is_light


def test_what_is_typed_meanwhile_is_kept(terminal: Terminal) -> None:
    with terminal.asking(XTERM) as background:
        os.write(terminal.far, b"jj\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[B")
    assert background.typed == "jj\x1b[B"
    assert background.is_light


def test_the_modes_of_the_terminal_are_put_back(terminal: Terminal) -> None:
    import termios

    before = termios.tcgetattr(terminal.near)
    with terminal.asking(XTERM):
        assert termios.tcgetattr(terminal.near) != before
    assert termios.tcgetattr(terminal.near) == before


@pytest.mark.parametrize(
    "environment",
    [{"TERM": "dumb"}, {"TERM": "linux"}, {}, {**XTERM, "SSH_CONNECTION": "1"}, {**XTERM, "COLORFGBG": "0;15"}],
)
def test_where_asking_is_not_safe_or_needless_nothing_is_asked(terminal: Terminal, environment: dict[str, str]) -> None:
    os.set_blocking(terminal.far, False)
    with terminal.asking(environment), pytest.raises(BlockingIOError):
        os.read(terminal.far, 100)


@pytest.mark.parametrize(("told", "is_light"), [("0;15", True), ("15;0", False), ("12;8", False), ("0;default", None)])
def test_the_environment_may_tell(told: str, is_light: bool | None) -> None:
    with asking({"COLORFGBG": told, "TERM": "dumb"}) as background:
        assert background.is_light is is_light


def test_without_a_terminal_nothing_is_known() -> None:
    with asking({"TERM": "xterm", "SSH_TTY": "/dev/pts/0"}) as background:
        assert background.is_light is None
