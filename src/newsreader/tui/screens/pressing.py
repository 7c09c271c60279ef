"""What a key means at the moment: something in a mode, a digit of a number, or a command that is done so many times."""

from __future__ import annotations

from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input

from newsreader.tui.keymap import keys_of
from newsreader.tui.keys import COMMANDS, Command
from newsreader.tui.screens.counting import Counting
from newsreader.tui.screens.modes import Modes
from newsreader.tui.screens.panes import Panes


class Pressing:
    """Hears keys before they are looked up as commands.

    Args:
        screen: whose keys, and whose commands beside those of the panes.
        panes: the focused one comes first.
        modes: what a mode takes goes nowhere else.
        counting: gathers the digits.
    """

    def __init__(self, screen: Screen[None], panes: Panes, modes: Modes, counting: Counting) -> None:
        self._screen = screen
        self._panes = panes
        self._modes = modes
        self._counting = counting

    async def press(self, event: Key) -> bool:
        """Take a key where it is more than its command; True where the number that is typed has changed."""
        digits = self._counting.digits
        if self._modes.press(event):
            self._counting.forget()
        elif not isinstance(self._screen.focused, Input):
            counted = self._counting.press(event, self._heard())
            if counted is not None:
                command, number = counted
                await self._run(command, command.times(number))
        return digits != self._counting.digits

    async def command(self, command_id: str) -> None:
        """Do what a command's key does."""
        command = next(command for command in COMMANDS if command.id == command_id)
        await self._run(command, command.action)

    async def _run(self, command: Command, action: str) -> None:
        targets = {"article": self._panes.view, "list": self._panes.sidebar.list_pane}
        await self._screen.app.run_action(action, targets.get(command.place, self._screen))

    def _heard(self) -> tuple[Command, ...]:
        """The commands whose keys are heard with the present focus, the nearest first."""
        keys = keys_of(self._screen.app)
        near = keys.commands("list" if self._panes.sidebar.has_focus_within else "article")
        return (*near, *keys.commands("reader", "app"))
