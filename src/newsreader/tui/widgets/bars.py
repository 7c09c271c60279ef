"""The rows above and below the panes: what article this is, and which keys do what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from newsreader.tui.keys import Command
from newsreader.tui.literal import literal

FACTS_APART = 3
"""Cells between the title and the facts."""


class StoryHeader(Widget):
    """One row: the title, and at its end by whom, when, how long, and how much was hidden.

    What the text says in view is left out here: the title comes once it was scrolled past.
    """

    heading: reactive[str] = reactive("")
    facts: reactive[tuple[str, ...]] = reactive(())

    COMPONENT_CLASSES: ClassVar[set[str]] = {"header--title", "header--facts"}

    def render(self) -> Content:
        """The row; the facts give way to the title."""
        width = max(1, self.size.width - 2)
        title = literal(self.heading[: 4 * width], self.get_visual_style("header--title", partial=True))
        title = title.truncate(width, ellipsis=True)
        room = width - title.cell_length - (FACTS_APART if self.heading else 0)
        shown = list(self.facts)
        while len(shown) > 1 and cell_len(" · ".join(shown)) > room:
            shown.pop(0)
        facts = literal(" · ".join(shown), self.get_visual_style("header--facts", partial=True))
        if self.heading and facts.cell_length > room:
            return title
        facts = facts.truncate(width, ellipsis=True)
        gap = width - title.cell_length - facts.cell_length if self.heading else 0
        return Content("").join([title, Content(" " * gap), facts])


class KeyFooter(Widget):
    """One row: the keys of the moment, and at its end where one is."""

    keys: reactive[tuple[Command, ...]] = reactive(())
    status: reactive[str] = reactive("")

    COMPONENT_CLASSES: ClassVar[set[str]] = {"footer--key", "footer--words", "footer--status"}

    def render(self) -> Content:
        """As many keys as fit beside the status; a click on one does what the key does."""
        key_style = self.get_visual_style("footer--key", partial=True)
        words_style = self.get_visual_style("footer--words", partial=True)
        width = self.size.width
        status = literal(self.status, self.get_visual_style("footer--status", partial=True))
        status = status.truncate(max(1, width - 2), ellipsis=True)
        room = width - status.cell_length - 2
        parts = [Content(" ")]
        used = 1
        for command in _that_fit(self.keys, room - used):
            action = Style.from_meta({"@click": f"app.press_command('{command.id}')"})
            parts.append(Content.styled(command.key_names[0], key_style + action))
            parts.append(Content.styled(f" {command.short}", words_style + action))
            parts.append(Content("  "))
            used += _cells(command)
        parts.append(Content(" " * max(0, width - used - status.cell_length - 1)))
        parts.append(status)
        return Content.assemble(*parts)


def _cells(command: Command) -> int:
    return len(command.key_names[0]) + len(command.short) + 3


def _that_fit(keys: Sequence[Command], room: int) -> list[Command]:
    """As many of the keys as there is room for, in order; those for help and for leaving are the last to go."""
    kept: set[str] = set()
    for command in sorted(keys, key=lambda command: command.id not in LASTING):
        if _cells(command) <= room:
            kept.add(command.id)
            room -= _cells(command)
        elif command.id not in LASTING:
            break
    return [command for command in keys if command.id in kept]


LASTING = ("help", "quit")
"""The commands whose keys a small footer keeps."""


def footer_commands(all_commands: Sequence[Command]) -> tuple[Command, ...]:
    """The commands that have words for the footer."""
    return tuple(command for command in all_commands if command.short)
