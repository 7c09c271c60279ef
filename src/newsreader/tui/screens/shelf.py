"""The shelf: the pages that were named, or the stories that ship with the program, to be opened with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from newsreader.safe import safe_line
from newsreader.samples import samples
from newsreader.tui.entries import Entry, EntryLine, counted, heading, note
from newsreader.tui.keymap import KeyTable, keys_of
from newsreader.tui.keys import Command, bindings
from newsreader.tui.screens.pointing import Pointing
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader
from newsreader.tui.widgets.list_pane import ListPane

WHERE_LENGTH = 30
"""Characters of the folder or address of a page that are shown of it."""


class ShelfScreen(Pointing, Screen[None]):
    """Lists pages by their paths or web addresses; the sample articles where none are given."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("shelf"), Binding("right,l", "open", "Open", show=False)]
    AUTO_FOCUS = "#shelf"

    def __init__(self, pages: Sequence[str] | None = None) -> None:
        super().__init__()
        self._pages = pages

    def compose(self) -> ComposeResult:
        """Header, list, footer."""
        header = StoryHeader(id="header")
        header.heading = "newsreader"
        if self._pages is None:
            header.facts = ("sample articles", "newsreader FILE, URL or - opens your own")
        else:
            header.facts = (counted(len(self._pages), "page", "pages"),)
        yield header
        keys = keys_of(self.app)
        listed = [*shelf_entries(), *first_words(keys)] if self._pages is None else page_entries(self._pages)
        yield ListPane(listed, id="shelf")
        footer = KeyFooter(id="footer")
        footer.keys = tuple(_shelf_keys(keys))
        yield footer

    def on_list_pane_chosen(self, message: ListPane.Chosen) -> None:
        """Open the story."""
        message.stop()
        self.app.run_worker(self._open(message.key), exclusive=True)

    async def _open(self, path: str) -> None:
        from newsreader.tui.app import NewsreaderApp

        assert isinstance(self.app, NewsreaderApp)
        await self.app.open_path(path)

    def action_open(self) -> None:
        """Open the story under the cursor."""
        self.query_one("#shelf", ListPane).action_choose()


def shelf_entries() -> list[Entry]:
    """Each story with a line on what it shows; the key is its path."""
    entries: list[Entry] = []
    for sample in samples():
        lines = (EntryLine(sample.title, style="title"), EntryLine(sample.description, style="faint"))
        entries.extend((Entry(str(sample.path), lines), heading("")))
    return entries or [note("No sample articles were installed.")]


def first_words(keys: KeyTable) -> list[Entry]:
    """What somebody who is new here should know of an article's screen."""
    named = {name: keys.key(name) for name in ("noise.next", "tab.people", "tab.quotes", "search", "palette", "help")}
    return [
        heading("In an article"),
        note(f"{named['noise.next']} shows what was cut · {named['tab.people']} who is in it"),
        note(f"{named['tab.quotes']} who says what · {named['search']} searches · {named['palette']} finds the rest"),
        note(f"{named['help']} lists every key"),
    ]


def page_entries(pages: Sequence[str]) -> list[Entry]:
    """Each page in one row by its name and where it is; the key is its path or address."""
    entries: list[Entry] = []
    for page in pages:
        path = PurePath(page)
        name = safe_line(path.name or page)
        where = safe_line(str(path.parent)) if path.name and str(path.parent) != "." else ""
        # The end of where it is tells one page from another.
        where = f"…{where[1 - WHERE_LENGTH :]}" if len(where) > WHERE_LENGTH else where
        entries.append(Entry(page, (EntryLine(name, where, "title"),)))
    return entries


def _shelf_keys(keys: KeyTable) -> list[Command]:
    return [
        Command("list.choose", "enter", "choose", "Open the story", "Doing", "list", "open"),
        *(command for command in keys.commands("app") if command.short),
    ]
