"""Numbers typed before a key: "5j" for five rows down, "50%" for the middle."""

from __future__ import annotations

from collections.abc import Iterable

from textual.events import Key

from newsreader.tui.keys import COUNTED, Command

MOST_DIGITS = 6
"""No text has more rows than can be told by so many."""


class Counting:
    """Gathers the digits of a number; any key but a digit ends it."""

    def __init__(self) -> None:
        self.digits = ""
        """What has been typed of the number, for the footer."""

    @property
    def number(self) -> int:
        """The number, 1 where none was typed."""
        return int(self.digits or 1)

    def forget(self) -> None:
        """The number is not wanted, or was used."""
        self.digits = ""

    def press(self, event: Key, heard: Iterable[Command]) -> tuple[Command, int] | None:
        """Take a digit, or end the number; returns the command to be done so many times, where the key has one.

        Args:
            event: it is stopped where the key belongs to the number.
            heard: the commands in force, those of the focused pane first.
        """
        command = next((command for command in heard if event.key in command.keys.split(",")), None)
        is_digit = len(event.key) == 1 and event.key.isdecimal() and (self.digits or event.key != "0")
        if command is None and is_digit:
            self.digits = (self.digits + event.key)[:MOST_DIGITS]
            event.stop()
            event.prevent_default()
            return None
        if not self.digits:
            return None
        number = self.number
        self.forget()
        if command is None or command.id not in COUNTED:
            return None
        event.stop()
        event.prevent_default()
        return command, number
