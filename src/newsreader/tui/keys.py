"""Every command of the screen in one table: its name, its keys, and its words for footer, help and palette."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from textual.binding import Binding

Place = Literal["article", "list", "reader", "shelf", "app"]
"""Where a command's keys are heard: with the focus in the article or in a list, anywhere in a screen, or everywhere."""

_KEY_NAMES = {
    "space": "Space",
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "home": "Home",
    "end": "End",
    "slash": "/",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "backspace": "Backspace",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "percent_sign": "%",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can ask for by a key."""

    id: str
    """Its name in the configuration: "noise.next"."""
    keys: str
    """Keys as Textual names them, by commas."""
    action: str
    """The action of the widget or screen that hears the keys."""
    words: str
    """What it does, for the help screen and the palette."""
    group: str
    """The heading it stands under in the help screen."""
    place: Place
    short: str = ""
    """One or two words for the footer; empty: not in the footer."""

    @property
    def key_names(self) -> tuple[str, ...]:
        """The keys as a person reads them: ("Space", "PgDn")."""
        return tuple(key_name(key) for key in self.keys.split(","))

    def times(self, count: int) -> str:
        """The action for a number that was typed before the key: "rows(-5)" for 5 rows up."""
        name, has_step, step = self.action.rstrip(")").partition("(")
        return f"{name}({int(step) * count if has_step else count})"


def key_name(key: str) -> str:
    """A key as a person reads it."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    *held, last = key.split("+")
    if last[0] == "f" and last[1:].isdecimal():
        last = last.upper()
    return "+".join([*(part.capitalize() for part in held), _KEY_NAMES.get(last, last)])


COMMANDS: tuple[Command, ...] = (
    Command("scroll.down", "j,down", "rows(1)", "One row down", "Reading", "article"),
    Command("scroll.up", "k,up", "rows(-1)", "One row up", "Reading", "article"),
    Command("page.down", "space,pagedown,ctrl+f", "pages(1)", "One page down", "Reading", "article", "page"),
    Command("page.up", "pageup,shift+space,ctrl+b", "pages(-1)", "One page up", "Reading", "article"),
    Command("half.down", "ctrl+d", "halves(1)", "Half a page down", "Reading", "article"),
    Command("half.up", "ctrl+u", "halves(-1)", "Half a page up", "Reading", "article"),
    Command("top", "g,home", "top", "To the top", "Reading", "article"),
    Command("bottom", "G,end", "bottom", "To the end", "Reading", "article"),
    Command("per_cent", "percent_sign", "per_cent", "To a place by its per cent: 50%", "Reading", "article"),
    Command("block.next", "right_parenthesis", "blocks(1)", "Mark the next block", "Going places", "reader", "block"),
    Command("block.previous", "left_parenthesis", "blocks(-1)", "Mark the block before", "Going places", "reader"),
    Command("section.next", "right_square_bracket", "section(1)", "Next section", "Going places", "reader", "section"),
    Command("section.previous", "left_square_bracket", "section(-1)", "Previous section", "Going places", "reader"),
    Command(
        "noise.jump_next", "right_curly_bracket", "hidden(1)", "Next hidden block", "What was cut", "reader", "hidden"
    ),
    Command(
        "noise.jump_previous", "left_curly_bracket", "hidden(-1)", "Previous hidden block", "What was cut", "reader"
    ),
    Command(
        "noise.next",
        "b",
        "next_noise",
        "Boilerplate: hidden, dimmed, shown",
        "What was cut",
        "reader",
        "boilerplate",
    ),
    Command("fold.toggle", "enter", "toggle_fold", "Open or close the fold that is marked", "What was cut", "article"),
    Command("noise.why", "w", "why", "Why is the marked block hidden, or not?", "What was cut", "reader", "why"),
    Command(
        "noise.correct",
        "m",
        "correct",
        "The marked block is article, or is noise",
        "What was cut",
        "reader",
        "article/noise",
    ),
    Command("noise.undo", "u", "undo", "Take back what was said last of a block", "What was cut", "reader"),
    Command("place.next", "n", "along(1)", "Next mention, quote or match", "Going places", "reader", "next"),
    Command("place.previous", "N", "along(-1)", "Previous mention, quote or match", "Going places", "reader"),
    Command("search", "slash", "search", "Search the article", "Going places", "reader", "search"),
    Command("search.regex", "ctrl+r", "toggle_regex", "Search by a regular expression", "Going places", "reader"),
    Command("pane.switch", "tab,shift+tab", "switch_pane", "Between article and sidebar", "Sidebar", "reader", "pane"),
    Command("sidebar.toggle", "s", "toggle_sidebar", "Show or hide the sidebar", "Sidebar", "reader"),
    Command("sidebar.wider", "less_than_sign", "sidebar_width(4)", "Wider sidebar", "Sidebar", "reader"),
    Command("sidebar.narrower", "greater_than_sign", "sidebar_width(-4)", "Narrower sidebar", "Sidebar", "reader"),
    Command("tab.people", "P", "tab('people')", "People & places", "Sidebar", "reader", "people"),
    Command("tab.quotes", "Q", "tab('quotes')", "Quotes", "Sidebar", "reader", "quotes"),
    Command("tab.outline", "O", "tab('outline')", "Outline", "Sidebar", "reader"),
    Command("tab.hidden", "B", "tab('hidden')", "Hidden", "Sidebar", "reader"),
    Command("tab.next", "l,right", "screen.turn_tab(1)", "Next tab", "Sidebar", "list", "tab"),
    Command("tab.previous", "h,left", "screen.turn_tab(-1)", "Previous tab", "Sidebar", "list"),
    Command("sidebar.filter", "f", "screen.filter", "Narrow the list down by typing", "Sidebar", "list", "filter"),
    Command(
        "sidebar.order", "o", "order", "Another order: by count, place or name; by speaker", "Sidebar", "list", "order"
    ),
    Command("list.down", "j,down", "step(1)", "One entry down", "Sidebar", "list"),
    Command("list.up", "k,up", "step(-1)", "One entry up", "Sidebar", "list"),
    Command("list.page_down", "space,pagedown,ctrl+d,ctrl+f", "leap(1)", "One page of entries down", "Sidebar", "list"),
    Command("list.page_up", "pageup,ctrl+u,ctrl+b", "leap(-1)", "One page of entries up", "Sidebar", "list"),
    Command("list.first", "g,home", "first", "First entry", "Sidebar", "list"),
    Command("list.last", "G,end", "last", "Last entry", "Sidebar", "list"),
    Command("list.choose", "enter", "choose", "Go to the mention, quote, section or block", "Sidebar", "list", "go"),
    Command("link.choose", "f", "links", "Choose a link in view by its number", "Going places", "reader"),
    Command("page.back", "H,alt+left", "app.history(-1)", "Back to the page before", "Going places", "reader"),
    Command("page.forward", "L,alt+right", "app.history(1)", "Forward to the page after", "Going places", "reader"),
    Command("browser", "o", "browser", "Open the page in the browser", "Doing", "reader"),
    Command("select", "v", "select", "Select text by keyboard", "Doing", "reader"),
    Command("copy", "y", "copy", "Copy the selection, or the quote at hand with its source", "Doing", "reader"),
    Command("export", "e", "export", "Export as Markdown, HTML, JSON or plain text", "Doing", "reader"),
    Command("measure.wider", "plus,equals_sign", "measure(4)", "Longer lines", "Looks", "reader"),
    Command("measure.narrower", "minus", "measure(-4)", "Shorter lines", "Looks", "reader"),
    Command("spacing.next", "p", "next_spacing", "Paragraphs closer together or further apart", "Looks", "reader"),
    Command("columns", "c", "toggle_columns", "Text in two columns, or in one", "Looks", "reader"),
    Command("focus", "z", "toggle_focus", "Only the text, and back", "Looks", "reader"),
    Command("theme.next", "t", "app.next_theme", "Next theme", "Looks", "app"),
    Command("help", "question_mark,f1", "app.help", "This help", "Doing", "app", "help"),
    Command("palette", "ctrl+p", "palette", "Command palette", "Doing", "reader"),
    Command("back", "escape", "back", "Back: end the search, let go of a person, close the sidebar", "Doing", "reader"),
    Command("suspend", "ctrl+z", "app.suspend", "Back to the shell, until it calls again (fg)", "Doing", "app"),
    Command("interrupt", "ctrl+c", "app.interrupt", "Copy the selection, or quit", "Doing", "app"),
    Command("quit", "q,ctrl+q", "app.quit", "Quit", "Doing", "app", "quit"),
)
"""All commands, in the order of the help screen within each group."""

COUNTED = frozenset(
    {
        *("scroll.down", "scroll.up", "page.down", "page.up", "half.down", "half.up", "top", "bottom", "per_cent"),
        *("block.next", "block.previous", "section.next", "section.previous", "noise.jump_next", "noise.jump_previous"),
        *("place.next", "place.previous", "list.down", "list.up", "list.page_down", "list.page_up"),
        *("tab.next", "tab.previous"),
    }
)
"""The commands that a number before their key repeats, or sends to a place of that number."""

OFTEN = (
    *("search", "noise.next", "tab.people", "tab.quotes", "tab.outline", "tab.hidden", "noise.jump_next"),
    *("fold.toggle", "noise.why", "noise.correct", "noise.undo", "link.choose", "copy", "select", "export", "browser"),
    *("sidebar.toggle", "theme.next", "focus", "columns", "measure.wider", "measure.narrower", "spacing.next", "help"),
    *("quit", "section.next", "section.previous", "place.next", "place.previous", "noise.jump_previous"),
    *("search.regex", "page.back", "page.forward", "pane.switch", "sidebar.wider", "sidebar.narrower", "top", "bottom"),
)
"""The commands in the order in which the palette lists them, those that a reader looks for first; others follow."""

GROUPS = ("Reading", "What was cut", "Going places", "Sidebar", "Doing", "Looks")
"""The headings of the help screen, in order."""


def commands(*places: Place) -> tuple[Command, ...]:
    """The commands heard in the given places."""
    return tuple(command for command in COMMANDS if command.place in places)


def bindings(place: Place) -> list[Binding]:
    """Textual's bindings for the commands of a place; each has the command's id, so that a key map can change it."""
    return list(_bindings(commands(place)))


def _bindings(chosen: Iterable[Command]) -> Iterable[Binding]:
    # The table alone, without Textual, is what the configuration file is written from.
    from textual.binding import Binding

    for command in chosen:
        yield Binding(
            command.keys,
            command.action,
            command.words,
            show=bool(command.short),
            id=command.id,
            # Textual's screens bind the key of "interrupt" to copying, which would leave no way out by it.
            priority=command.id == "interrupt",
        )
