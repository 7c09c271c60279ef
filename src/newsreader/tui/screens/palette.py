"""The palette: commands, people, sections and quotes of the open article, found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from newsreader.article import Article
from newsreader.attribution import likely_speaker, quote_text
from newsreader.tui.entries import MOST_ENTRIES, Entry, EntryLine, Narrowing, folded, heading, note
from newsreader.tui.keymap import DEFAULT, KeyTable
from newsreader.tui.keys import OFTEN, Command
from newsreader.tui.panels import outline
from newsreader.tui.screens.closing import close
from newsreader.tui.screens.dialogs import DIALOG_SHEET
from newsreader.tui.screens.pointing import Pointing
from newsreader.tui.widgets.list_pane import ListPane

MOST_HITS = 200
"""Hits that are listed; whoever needs more types another letter."""

AT_FIRST = {"section": ("Sections", 12), "entity": ("Names", 8), "command": ("Commands", 100)}
"""What is listed before anything is typed: the heading of each kind, and how many of it."""


def palette_entries(article: Article, keys: KeyTable = DEFAULT, themes: Sequence[str] = ()) -> list[Entry]:
    """Everything that can be gone to or done; keys are "command:ID", "entity:ID", "section:OFFSET", "theme:NAME",
    "quote:ID".

    Places come first, the most named names before others, then commands in the order of `keys.OFTEN`.
    """
    entries = [
        Entry(f"section:{part.start}", (EntryLine(part.shown, "section", "section"),)) for part in outline(article)
    ]
    for entity in sorted(article.entities or (), key=lambda entity: -len(entity.mentions)):
        if entity.mentions:
            entries.append(Entry(f"entity:{entity.id}", (EntryLine(entity.name, entity.type, entity.type),)))
    entries.extend(
        Entry(f"command:{command.id}", (EntryLine(command.words, command.key_names[0]),))
        for command in sorted(keys.commands("article", "reader", "app"), key=_by_use)
    )
    for quote in (article.quotes or ())[:MOST_ENTRIES]:
        words = f"{likely_speaker(quote)}: {quote_text(article, quote)}"
        kind = "reported" if quote.kind == "indirect" else "quote"
        entries.append(Entry(f"quote:{quote.id}", (EntryLine(words, kind, "quote"),)))
    entries.extend(Entry(f"theme:{name}", (EntryLine(f"Theme {name}", "theme"),)) for name in themes)
    return entries


def _by_use(command: Command) -> int:
    return OFTEN.index(command.id) if command.id in OFTEN else len(OFTEN)


def at_first(entries: list[Entry]) -> list[Entry]:
    """What is listed while nothing is typed: the sections, a few names, then the commands, each under its heading."""
    listed: list[Entry] = []
    for kind, (title, most) in AT_FIRST.items():
        group = [entry for entry in entries if entry.key.startswith(f"{kind}:")]
        if group:
            listed.extend((*([heading("")] if listed else []), heading(title), *group[:most]))
    return listed


def hits(entries: list[Entry], narrowing: Narrowing[Entry], query: str) -> list[Entry]:
    """The entries whose words hold every word of the query; those that begin with it first."""
    words = folded(query).split()
    if not words:
        return at_first(entries)
    found = narrowing.fitting(entries, query)
    found.sort(key=lambda entry: not narrowing.text(entry).startswith(words[0]))
    return found[:MOST_HITS] or [note("Nothing by that name.")]


class PaletteScreen(Pointing, ModalScreen[str | None]):
    """A line to type in over a list of hits; ends with the key of what was chosen."""

    CSS_PATH = DIALOG_SHEET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "Close", priority=True),
        Binding("ctrl+p", "close", "Close", priority=True, id="palette"),
        Binding("down,ctrl+n", "step(1)", "Down", priority=True),
        Binding("up", "step(-1)", "Up", priority=True),
        Binding("pagedown", "leap(1)", "Page down", priority=True),
        Binding("pageup", "leap(-1)", "Page up", priority=True),
    ]

    def __init__(self, article: Article, keys: KeyTable = DEFAULT, themes: Sequence[str] = ()) -> None:
        super().__init__()
        self._entries = palette_entries(article, keys, themes)
        self._narrowing = Narrowing[Entry](lambda entry: entry.lines[0].text)

    def compose(self) -> ComposeResult:
        """The line and the list."""
        with Vertical(id="dialog", classes="palette"):
            yield Input(placeholder="Section, name, command, theme, quote", compact=True, id="palette-query")
            pane = ListPane(at_first(self._entries), id="palette-hits")
            pane.can_focus = False
            yield pane

    @property
    def _pane(self) -> ListPane:
        return self.query_one("#palette-hits", ListPane)

    def on_input_changed(self, message: Input.Changed) -> None:
        """List what fits."""
        self._pane.show_entries(hits(self._entries, self._narrowing, message.value))

    def on_input_submitted(self) -> None:
        """Take what the cursor is on."""
        if self._pane.chosen_key:
            close(self, self._pane.chosen_key)

    def on_list_pane_chosen(self, message: ListPane.Chosen) -> None:
        """A click on a hit."""
        close(self, message.key)

    def action_step(self, step: int) -> None:
        """Move the cursor in the list while the line keeps the keys."""
        self._pane.action_step(step)

    def action_leap(self, pages: int) -> None:
        """Move the cursor by a page."""
        self._pane.action_leap(pages)

    def action_close(self) -> None:
        """Back without choosing."""
        close(self, None)
