"""Esc and a key right behind it: terminals send the same for that and for Alt held with the key."""

from __future__ import annotations

from textual.app import App
from textual.events import Event, Key


def as_two_keys(event: Event, app: App[None]) -> tuple[Key, ...]:
    """The two keys that Alt and a key are taken for where they mean nothing together; none for all else."""
    if not isinstance(event, Key) or event.is_forwarded or not event.key.startswith("alt+") or event.character is None:
        return ()
    if event.key in app.active_bindings:
        return ()
    last = event.key.removeprefix("alt+")
    return Key("escape", "\x1b"), Key(event.character if last.startswith("shift+") else last, event.character)
