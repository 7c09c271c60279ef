"""Other keys for commands: what a person writes becomes names of keys, and what cannot be done is told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from string import punctuation

from newsreader.config_file import no_such
from newsreader.tui.keymap import KeyTable
from newsreader.tui.keys import COMMANDS, Command, Place

_MODIFIERS = ("ctrl", "alt", "shift", "super", "meta", "hyper")
_NAMED = {
    *("space", "enter", "escape", "tab", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown"),
    *("up", "down", "left", "right", *(f"f{number}" for number in range(1, 25))),
}
_OTHER_NAMES = {
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown",
    "pgdown": "pagedown", "page_up": "pageup", "page_down": "pagedown", "control": "ctrl", "cmd": "super",
    "option": "alt", "plus_sign": "plus", "hyphen_minus": "minus", "solidus": "slash", "reverse_solidus": "backslash",
    "commercial_at": "at", "low_line": "underscore", "left_curly": "left_curly_bracket",
}  # fmt: skip
"""What people, or Unicode, call keys that Textual calls otherwise."""


class KeyNameError(ValueError):
    """There is no key of that name."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with the keys given for a command."""

    command_id: str
    what: str


def remapped(wanted: Mapping[str, Sequence[str]]) -> tuple[KeyTable, tuple[Complaint, ...]]:
    """The table with other keys, and what could not be done; a command with a complaint keeps its default.

    Args:
        wanted: keys as a person writes them, by the id of the command.
    """
    complaints: list[Complaint] = []
    keys: dict[str, str] = {}
    known = {command.id for command in COMMANDS}
    for command_id, written in wanted.items():
        if command_id not in known:
            complaints.append(Complaint(command_id, no_such("command", command_id, known)))
            continue
        try:
            keys[command_id] = ",".join(dict.fromkeys(key_of(key) for key in written))
        except KeyNameError as error:
            complaints.append(Complaint(command_id, str(error)))
    while clash := _first_clash(keys):
        complaints.append(clash)
        del keys[clash.command_id]
    return KeyTable(_with(keys)), tuple(complaints)


def _with(keys: Mapping[str, str]) -> tuple[Command, ...]:
    return tuple(replace(command, keys=keys[command.id]) if command.id in keys else command for command in COMMANDS)


def _first_clash(keys: Mapping[str, str]) -> Complaint | None:
    """A command with other keys than the default's, one of which another command that is heard there has too."""
    table = _with(keys)
    for command in reversed(table):
        if command.id not in keys:
            continue
        for key in command.keys.split(","):
            other = _other_on(key, command, table)
            if other is not None:
                return Complaint(command.id, f"the key {key} does something else there already: {other.id}")
    return None


def _other_on(key: str, command: Command, table: Iterable[Command]) -> Command | None:
    for other in table:
        is_there = key in other.keys.split(",") and _meet(command.place, other.place)
        if other.id != command.id and is_there and not {command.id, other.id} <= _on_by_default(key):
            return other
    return None


def _on_by_default(key: str) -> set[str]:
    """The commands that have a key by default: a list may give it another meaning than the screen around it."""
    return {command.id for command in COMMANDS if key in command.keys.split(",")}


def _meet(one: Place, other: Place) -> bool:
    """True where the keys of both places are heard at the same time."""
    return one == other or "app" in (one, other) or ("reader" in (one, other) and "shelf" not in (one, other))


def key_of(written: str) -> str:
    """A key by the name that Textual has for it.

    Args:
        written: as a person writes it: "b", "B", "?", "ctrl+n", "PgDn".

    Raises:
        KeyNameError: there is no such key.
    """
    if len(written) == 1:
        return _character(written, written)
    *held, last = written.split("+") if not written.endswith("++") else [*written[:-2].split("+"), "+"]
    modifiers = {_OTHER_NAMES.get(part.strip().lower(), part.strip().lower()) for part in held}
    if not modifiers <= set(_MODIFIERS):
        raise _no_such_key(written)
    base = last.strip()
    base = _character(base, written) if len(base) == 1 else _named(base, written)
    if len(base) == 1 and modifiers == {"shift"}:
        return base.upper()
    if len(base) == 1 and base.isupper():
        modifiers.add("shift")
        base = base.lower()
    return "+".join([*(part for part in _MODIFIERS if part in modifiers), base])


def as_written(keys: str) -> str:
    """Names of keys, by commas, as a person would write them: "]" for "right_square_bracket"."""
    signs = {name: sign for sign, name in _PUNCTUATION.items() if sign not in ',"\\'}
    return ",".join(signs.get(key, key) for key in keys.split(","))


def _named(name: str, written: str) -> str:
    name = name.lower().replace(" ", "_").replace("-", "_")
    name = _OTHER_NAMES.get(name, name)
    if name in _NAMED or name in _PUNCTUATION.values():
        return name
    raise _no_such_key(written)


def _character(character: str, written: str) -> str:
    if character.isalnum():
        return character
    if character == " ":
        return "space"
    if character in _PUNCTUATION:
        return _PUNCTUATION[character]
    raise _no_such_key(written)


def _no_such_key(written: str) -> KeyNameError:
    names = (
        "space, enter, escape, tab, backspace, delete, home, end, pageup, pagedown, up, down, left, right, f1 to f24"
    )
    return KeyNameError(
        f"no key is called {written!r}; allowed: a letter, a digit or a sign, {names}; before it ctrl+, alt+ or shift+"
    )


def _sign_name(sign: str) -> str:
    name = unicodedata.name(sign).lower().replace("-", "_").replace(" ", "_")
    return _OTHER_NAMES.get(name, name)


_PUNCTUATION = {sign: _sign_name(sign) for sign in punctuation}
"""Textual names signs by their Unicode names, with the few exceptions above."""
