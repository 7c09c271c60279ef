"""Small screens over the reader: help, why a block is hidden, where to export to."""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from newsreader.safe import safe
from newsreader.shipped import shipped
from newsreader.tui.keymap import keys_of
from newsreader.tui.keys import GROUPS, Command
from newsreader.tui.literal import literal
from newsreader.tui.screens.closing import close
from newsreader.tui.screens.pointing import Pointing
from newsreader.tui.wrap import wrap

DIALOG_SHEET = str(shipped("styles") / "dialogs.tcss")
"""Read when the first dialog opens, not at the start."""


class HelpScreen(Pointing, ModalScreen[None]):
    """Every key in force, by what it is for."""

    CSS_PATH = DIALOG_SHEET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "close", "Close"),
        Binding("question_mark,f1", "close", "Close", id="help"),
        Binding("j,down", "rows(1)", "Down"),
        Binding("k,up", "rows(-1)", "Up"),
        Binding("space,pagedown", "rows(10)", "Page down"),
        Binding("pageup", "rows(-10)", "Page up"),
        Binding("g,home", "end(0)", "To the top", show=False),
        Binding("G,end", "end(1)", "To the end", show=False),
    ]

    def compose(self) -> ComposeResult:
        """One scrolling text."""
        with VerticalScroll(id="dialog", classes="help"):
            yield Static(id="help-text")

    def on_resize(self) -> None:
        """The words wrap to the width."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        room = self.query_one("#dialog").scrollable_content_region.width
        self.query_one("#help-text", Static).update(self._words(room))

    def _words(self, room: int) -> Content:
        parts: list[Content] = []
        keys = keys_of(self.app)
        for group in GROUPS:
            parts.append(Content.styled(f"{group}\n", "bold"))
            for command in keys.all:
                if command.group == group:
                    parts.append(help_row(command, room))
            parts.append(Content("\n"))
        parts.append(Content.styled("Numbers\n", "bold"))
        down, hidden = keys.key("scroll.down"), keys.key("noise.jump_next")
        numbers = f"A number before a key repeats it: 5{down} is five rows down, 3{hidden} the third hidden block "
        parts.append(_paragraph(numbers + "from here, 50% to the middle. Esc forgets the number.", room))
        parts.append(Content.styled("\nIn the sidebar\n", "bold"))
        choose, onward, back = (keys.key(name) for name in ("list.choose", "place.next", "place.previous"))
        goes = f"{choose} goes to the mention, quote, section or block; {onward} and {back} go on from there."
        parts.append(_paragraph(goes, room))
        parts.append(_paragraph("The mouse works everywhere: click a name, a fold, a tab, a key in the footer.", room))
        return Content("").join(parts)

    def action_close(self) -> None:
        """Back to the article."""
        close(self, None)

    def action_rows(self, count: int) -> None:
        """Scroll the text."""
        self.query_one("#dialog").scroll_relative(y=count, animate=False)

    def action_end(self, which: int) -> None:
        """To the top, or to the end."""
        dialog = self.query_one("#dialog")
        dialog.scroll_to(y=dialog.max_scroll_y if which else 0, animate=False)


KEYS_WIDTH = 20
"""Cells for the keys before their words."""

LEAST_KEYS_WIDTH = 12
"""The same on a small screen: no name of a key is longer."""


def help_row(command: Command, room: int) -> Content:
    """The keys of a command, and beside them what it does; neither goes on under the other."""
    cells = KEYS_WIDTH if room >= 3 * KEYS_WIDTH else LEAST_KEYS_WIDTH
    keys, words = _wrapped("  ".join(command.key_names), cells), _wrapped(command.words, room - cells - 3)
    rows = [
        Content.assemble("  ", (f"{left:<{cells}}", "$accent"), f" {right}\n")
        for left, right in zip_longest(keys, words, fillvalue="")
    ]
    return Content("").join(rows)


def _paragraph(words: str, room: int) -> Content:
    return Content("".join(f"  {row}\n" for row in _wrapped(words, room - 2)))


def _wrapped(words: str, room: int) -> list[str]:
    return [words[start:end].strip() for start, end in wrap(words, 0, len(words), max(4, room))]


class WhyScreen(Pointing, ModalScreen[bool]):
    """Why something is as it is: a block hidden, a quote somebody's; ends with True where the reader knows better."""

    CSS_PATH = DIALOG_SHEET
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,space", "close", "Close"),
        Binding("w", "close", "Close", id="noise.why"),
        Binding("m", "correct", "Correct", id="noise.correct"),
    ]

    def __init__(self, lines: tuple[str, ...], correction: str) -> None:
        """What there is to say, and what the key for corrections would do; empty where it can do nothing."""
        super().__init__()
        self._lines = lines
        self._correction = correction

    def compose(self) -> ComposeResult:
        """The verdict, the reason, the words it is about."""
        verdict, *rest = self._lines
        words = [literal(verdict, "bold"), *(Content(safe(line)) for line in rest)]
        with Vertical(id="dialog", classes="why"):
            yield Static(Content("\n\n").join(words))
            correct = f"{keys_of(self.app).key('noise.correct')} {self._correction} · " if self._correction else ""
            hint = f"{correct}Esc closes"
            yield Static(Content.styled(hint, "$faint"), classes="dialog-hint")

    def action_close(self) -> None:
        """Back to the article."""
        close(self, False)

    def action_correct(self) -> None:
        """Back to the article, to say that it is otherwise."""
        if self._correction:
            close(self, True)


class ExportScreen(Pointing, ModalScreen[Path | None]):
    """Asks for the file to write; its ending chooses the form."""

    CSS_PATH = DIALOG_SHEET
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close")]

    def __init__(self, suggestion: str, endings: tuple[str, ...]) -> None:
        super().__init__()
        self._suggestion = suggestion
        self._endings = endings
        self._warned_of = ""

    def compose(self) -> ComposeResult:
        """A prompt with a default, and what may be said."""
        with Vertical(id="dialog", classes="export"):
            yield Static(Content.styled("Export to", "bold"))
            yield Input(self._suggestion, compact=True, id="export-path", select_on_focus=False)
            yield Static(Content(f"The ending chooses the form: {', '.join(self._endings)}"), id="export-note")
            yield Static(Content.styled("Enter writes, Esc leaves", "$faint"), classes="dialog-hint")

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Check the path; ask once more before a file is written over."""
        typed = message.value.strip()
        path = Path(typed)
        try:
            path = path.expanduser()
            problem = self._problem(path, typed)
        except (OSError, ValueError, RuntimeError) as error:
            problem = f"Cannot write there: {getattr(error, 'strerror', None) or error}"
        if problem:
            self.query_one("#export-note", Static).update(literal(problem, "$error"))
            return
        close(self, path)

    def _problem(self, path: Path, typed: str) -> str:
        if not typed:
            return "Name a file."
        if path.suffix.lower() not in self._endings:
            return f"The ending must be one of {', '.join(self._endings)}."
        if path.is_dir():
            return "That is a folder."
        if not path.parent.is_dir():
            return f"There is no folder {path.parent}."
        if path.exists() and self._warned_of != typed:
            self._warned_of = typed
            return "That file exists. Enter again writes over it."
        return ""

    def action_close(self) -> None:
        """Back without writing."""
        close(self, None)
