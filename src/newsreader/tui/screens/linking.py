"""Following links by keyboard: those in view are numbered, one is chosen, its address is shown before it is opened."""

from __future__ import annotations

from collections.abc import Callable

from rich.cells import cell_len, set_cell_size
from textual.events import Key

from newsreader.article import Link
from newsreader.safe import safe_line
from newsreader.tui.marks import MarkLayer, lit_marks
from newsreader.tui.widgets.article_view import ArticleView


class Linking:
    """A mode of the reader in which a number chooses one of the links in view.

    Args:
        view: the article's pane.
        links: those in view, in order; at least one.
        opened: called with the link to be opened, and whether in the browser.
        end: called when the reader leaves the mode.
    """

    def __init__(
        self,
        view: ArticleView,
        links: tuple[Link, ...],
        opened: Callable[[Link, bool], None],
        end: Callable[[], None],
    ) -> None:
        self._view = view
        self._links = links
        self._opened = opened
        self._end = end
        self._index = 0
        self._typed = ""
        self._show()

    @property
    def status(self) -> str:
        """What the footer says."""
        number = self._typed or str(self._index + 1)
        place, keys = f"link {number}/{len(self._links)} ", " · Enter opens it, o in browser"
        room = max(8, self._view.app.size.width - len(place) - len(keys) - 2)
        return f"{place}{shortened(safe_line(self._links[self._index].url), room)}{keys}"

    def press(self, event: Key) -> bool:
        """Do what a key means here; False where it means nothing."""
        if event.key in ("enter", "o"):
            link = self._links[self._index]
            self._end()
            self._opened(link, event.key == "o")
        elif event.key in ("escape", "f"):
            self._end()
        elif event.key in ("tab", "n", "j", "down"):
            self._choose(self._index + 1)
        elif event.key in ("shift+tab", "N", "k", "up"):
            self._choose(self._index - 1)
        elif event.key == "backspace":
            self._type(self._typed[:-1])
        elif event.key.isdecimal() and len(event.key) == 1:
            self._type(self._typed + event.key)
        else:
            return False
        return True

    def leave(self) -> None:
        """Take the numbers away."""
        self._view.show_hints({})
        self._view.light(None, MarkLayer())

    def _type(self, digits: str) -> None:
        """Choose by number; digits that no number begins with start a new one."""
        if digits and not 1 <= int(digits) <= len(self._links):
            digits = digits[-1]
        self._typed = digits if digits and 1 <= int(digits) <= len(self._links) else ""
        if self._typed:
            self._index = int(self._typed) - 1
        self._show()

    def _choose(self, index: int) -> None:
        self._typed = ""
        self._index = index % len(self._links)
        self._show()

    def _show(self) -> None:
        self._view.show_hints({link.span.start: str(number) for number, link in enumerate(self._links, start=1)})
        self._view.light(None, lit_marks([self._links[self._index].span], "current"))


def shortened(address: str, room: int) -> str:
    """An address in at most so many cells: without its scheme, then without its middle."""
    if cell_len(address) > room:
        address = address.partition("://")[2] or address
    if cell_len(address) <= room:
        return address
    head = set_cell_size(address, room // 2).rstrip()
    tail = address[-(room - room // 2 - 1) :]
    while cell_len(tail) > room - room // 2 - 1:
        tail = tail[1:]
    return f"{head}…{tail}"


def links_in_view(view: ArticleView) -> tuple[Link, ...]:
    """The links whose first word stands on the screen, in order, each place once."""
    found: dict[int, Link] = {}
    for link in view.article.links:
        if len(link.span) and link.span.start not in found and view.is_in_view(link.span):
            found[link.span.start] = link
    return tuple(found[start] for start in sorted(found))
