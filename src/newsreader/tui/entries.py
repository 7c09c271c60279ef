"""What a list is made of: entries of plain lines, and the words that narrow a list down. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Generic, Protocol, TypeVar

from rich.cells import set_cell_size

from newsreader.safe import safe_line
from newsreader.tui.wrap import wrap

Item = TypeVar("Item")

MOST_ENTRIES = 1_000
"""Entries that a list shows; nobody reads further, and each costs memory and time to lay out."""

BAR_CELLS = 10
"""The length of a full bar of shares."""


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One row of a list."""

    text: str
    right: str = ""
    """What stands at the right edge: a count."""
    style: str = ""
    """The style sheet's name for it: "person", "faint", "heading"."""
    indent: int = 0
    bar: float = 0.0
    """Share from 0 to 1 drawn as a bar at the right, before `right`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose, or a heading between things."""

    key: str
    """What is chosen; empty for what cannot be."""
    lines: tuple[EntryLine, ...]


class Panel(Protocol):
    """What one tab of the sidebar lists of an article."""

    @property
    def orders(self) -> tuple[str, ...]:
        """The orders it can be in, in words; the first is the usual one."""

    def entries(self, width: int, order: int = 0, query: str = "") -> list[Entry]:
        """Its entries for a list of so many cells, in one of its orders, narrowed down to a query."""


def heading(text: str, right: str = "") -> Entry:
    """A line between entries that cannot be chosen."""
    return Entry("", (EntryLine(text, right, "heading"),))


def note(text: str) -> Entry:
    """A faint line that cannot be chosen: why there is nothing to choose, or how a list is ordered."""
    return Entry("", (EntryLine(text, style="faint"),))


def counted(count: int, one: str, many: str) -> str:
    """ "1 quote", "12 quotes"."""
    return f"{count:,} {one if count == 1 else many}"


def told(shown: int, all_there: int, things: tuple[str, str], order: str) -> Entry:
    """The line on top of a list: how many of how many things, and in which order."""
    count = counted(all_there, *things)
    return note(f"{count} · {order}" if shown == all_there else f"{shown:,} of {count} · {order}")


def rows_of(text: str, room: int, most: int) -> list[str]:
    """One line of text from outside, wrapped to at most so many rows of so many cells, with an ellipsis where cut."""
    room = max(8, room)
    words = safe_line(" ".join(text[: 4 * (most + 1) * room].split()))
    rows = [words[start:end] for start, end in wrap(words, 0, len(words), room)]
    if len(rows) > most:
        rows[most - 1] = set_cell_size(rows[most - 1], room - 1).rstrip(" .,…·") + "…"
    return rows[:most]


class Narrowing(Generic[Item]):
    """Finds those of some things that a query asks for.

    Args:
        text_of: all that can be looked for in a thing; made when the thing is first looked at, and kept.
    """

    def __init__(self, text_of: Callable[[Item], str]) -> None:
        self._text_of = text_of
        self._texts: dict[int, tuple[Item, str]] = {}

    def fitting(self, items: Iterable[Item], query: str) -> list[Item]:
        """The things that hold each word of a query, in any case and accent; all of them without a query."""
        words = folded(query).split()
        return [item for item in items if not words or all(word in self.text(item) for word in words)]

    def text(self, item: Item) -> str:
        """What is looked through for a thing, folded."""
        known = self._texts.get(id(item))
        if known is None:
            # The thing is kept with it: its identity must not become another's.
            known = self._texts[id(item)] = (item, folded(" ".join(self._text_of(item).split())))
        return known[1]


def capped(entries: Iterable[Entry], more: str = "… and more further down") -> list[Entry]:
    """As many entries as a list shows, with a note where there are more; the rest is not even made."""
    listed = list(islice(entries, MOST_ENTRIES + 1))
    return [*listed[:MOST_ENTRIES], note(more)] if len(listed) > MOST_ENTRIES else listed


def folded(text: str) -> str:
    """Without case and accents: "Łódź Café" as "łodz cafe"."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).casefold()
