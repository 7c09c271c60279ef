"""The keys that are meant by what a terminal sends, where it sends the same for two things."""

from __future__ import annotations

from textual.app import App
from textual.events import Event, Key


def as_meant(event: Event, app: App[None]) -> tuple[Event, ...]:
    """The events that one stands for, most often itself.

    Esc and a key right behind it come as Alt held with that key: two keys, where the two together mean nothing. Enter
    comes as Ctrl+j when it was typed before the terminal was taken over.
    """
    if not isinstance(event, Key) or event.is_forwarded or event.character is None or event.key in app.active_bindings:
        return (event,)
    if event.key == "ctrl+j":
        return (Key("enter", "\r"),)
    if event.key.startswith("alt+"):
        last = event.key.removeprefix("alt+")
        return Key("escape", "\x1b"), Key(event.character if last.startswith("shift+") else last, event.character)
    return (event,)
