"""The keys in force: those of the table of commands, with what the configuration puts in their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsreader.tui.keys import COMMANDS, Command, Place


@dataclass(frozen=True)
class KeyTable:
    """The commands, each with the keys in force."""

    all: tuple[Command, ...] = COMMANDS

    def commands(self, *places: Place) -> tuple[Command, ...]:
        """The commands heard in the given places."""
        return tuple(command for command in self.all if command.place in places)

    def key(self, command_id: str) -> str:
        """The first key of a command as a person reads it.

        Raises:
            KeyError: there is no such command.
        """
        return self._by_id[command_id].key_names[0]

    def changed(self) -> dict[str, str]:
        """The key map for Textual: keys by the id of the command, of those whose keys are not the default."""
        default = {command.id: command.keys for command in COMMANDS}
        return {command.id: command.keys for command in self.all if command.keys != default.get(command.id)}

    @property
    def _by_id(self) -> Mapping[str, Command]:
        return {command.id: command for command in self.all}


DEFAULT = KeyTable()


def keys_of(app: object) -> KeyTable:
    """The keys in force in an application; the defaults in one that knows of none."""
    table = getattr(app, "key_table", None)
    return table if isinstance(table, KeyTable) else DEFAULT
