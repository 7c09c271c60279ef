"""Selecting text by keyboard: a cursor that moves over the visible text, and what lies between it and its start."""

from __future__ import annotations

import re
from collections.abc import Callable

from textual.events import Key
from textual.geometry import Offset
from textual.selection import Selection

from newsreader.tui.keymap import keys_of
from newsreader.tui.layout import LineKind
from newsreader.tui.screens.counting import MOST_DIGITS
from newsreader.tui.trail import Trail
from newsreader.tui.widgets.article_view import ArticleView

WORDS = "h j k l · w b words · { } blocks · V rows"
"""The keys of the mode, for the footer."""

MOST_STEPS = 500
"""How often a movement is done at most; nobody counts further, and each costs a search for the next word."""

_WORD = re.compile(r"\S+")


class KeyboardSelection:
    """A mode of the reader in which keys move the end of a selection.

    Args:
        view: the article's pane.
        start: offset of the character that the selection starts at.
        end: called when the reader leaves the mode.
    """

    def __init__(self, view: ArticleView, start: int, end: Callable[[], None]) -> None:
        self._view = view
        self._anchor = self._cursor = start
        self._end = end
        self._digits = ""
        self._is_by_rows = False
        self._moves: dict[str, Callable[[], int]] = {
            "h": lambda: self._step(-1),
            "left": lambda: self._step(-1),
            "l": lambda: self._step(1),
            "right": lambda: self._step(1),
            "j": lambda: self._rows(1),
            "down": lambda: self._rows(1),
            "k": lambda: self._rows(-1),
            "up": lambda: self._rows(-1),
            "w": lambda: self._word(1),
            "b": lambda: self._word(-1),
            "home": lambda: self._row_end(0, self._cursor),
            "0": lambda: self._row_end(0, self._cursor),
            "end": lambda: self._row_end(1, self._cursor),
            "dollar_sign": lambda: self._row_end(1, self._cursor),
            "right_curly_bracket": lambda: self._block(1),
            "left_curly_bracket": lambda: self._block(-1),
        }
        self._show()

    @property
    def status(self) -> str:
        """What the footer says."""
        number = f"{self._digits} · " if self._digits else ""
        first, last = self._ends
        count = len(_WORD.findall(self._view.article.text, first, last + 1))
        words = "1 word" if count == 1 else f"{count:,} words"
        return f"{number}{words} selected · {WORDS} · {keys_of(self._view.app).key('copy')} copies · Esc"

    def press(self, event: Key) -> bool:
        """Do what a key means here, as often as a number before it says; False where it means nothing."""
        if len(event.key) == 1 and event.key.isdecimal() and (self._digits or event.key != "0"):
            self._digits = (self._digits + event.key)[:MOST_DIGITS]
            return True
        times, self._digits = min(int(self._digits or 1), MOST_STEPS), ""
        move = self._moves.get(event.key)
        if move is not None:
            for _ in range(times):
                self._cursor = move()
            self._show()
            return True
        if event.key == "o":
            self._anchor, self._cursor = self._cursor, self._anchor
            self._show()
            return True
        if event.key in ("V", "upper_v"):
            self._is_by_rows = not self._is_by_rows
            self._show()
            return True
        if event.key in ("escape", "v"):
            self._view.screen.clear_selection()
            self._end()
            return True
        return False

    def leave(self) -> None:
        """Nothing of it outlasts the mode but the selection itself."""

    @property
    def _ends(self) -> tuple[int, int]:
        """The first and the last character that is selected."""
        first, last = sorted((self._anchor, self._cursor))
        return (self._row_end(0, first), self._row_end(1, last)) if self._is_by_rows else (first, last)

    def _show(self) -> None:
        first, last = self._ends
        self._view.screen.selections = {self._view: Selection(self._place(first), self._place(last, beyond=1))}
        self._view.jump(self._cursor)

    def _place(self, offset: int, beyond: int = 0) -> Offset:
        block = self._view.rows.block_of(offset)
        return Offset(offset - self._view.article.blocks[block].span.start + beyond, block)

    # -- moves: each gives the offset of a visible character

    def _step(self, step: int) -> int:
        blocks = self._view.article.blocks
        block = self._view.rows.block_of(self._cursor)
        offset = self._cursor + step
        if blocks[block].span.start <= offset < blocks[block].span.end:
            return offset
        return self._block(step) if step > 0 else self._end_of(self._neighbour(block, -1))

    def _rows(self, step: int) -> int:
        rows = self._view.rows
        row = rows.row_of(self._cursor)
        here = rows.line(row)
        column = self._cursor - here.start if here is not None else 0
        while (line := rows.line(row := row + step)) is not None:
            if line.kind is LineKind.TEXT and line.end > line.start:
                return min(line.start + max(0, column), line.end - 1)
        return self._cursor

    def _row_end(self, which: int, offset: int) -> int:
        line = self._view.rows.line(self._view.rows.row_of(offset))
        if line is None or line.kind is not LineKind.TEXT:
            return offset
        return line.end - 1 if which else line.start

    def _word(self, step: int) -> int:
        text = self._view.article.text
        block = self._view.rows.block_of(self._cursor)
        span = self._view.article.blocks[block].span
        starts = [match.start() for match in _WORD.finditer(text, span.start, span.end)]
        if step > 0:
            return next((start for start in starts if start > self._cursor), None) or self._block(1)
        before = [start for start in starts if start < self._cursor]
        return before[-1] if before else self._end_of(self._neighbour(block, -1))

    def _block(self, step: int) -> int:
        block = self._view.rows.block_of(self._cursor)
        start = self._view.article.blocks[block].span.start
        if step < 0 and self._cursor > start:
            return start
        other = self._neighbour(block, step)
        return self._cursor if other == block else self._view.article.blocks[other].span.start

    def _neighbour(self, block: int, step: int) -> int:
        """The next visible block in a direction, or the same where there is none."""
        blocks = self._view.article.blocks
        index = block + step
        while 0 <= index < len(blocks):
            if self._view.rows.is_visible(blocks[index].span.start):
                return index
            index += step
        return block

    def _end_of(self, block: int) -> int:
        span = self._view.article.blocks[block].span
        return self._cursor if span.start <= self._cursor < span.end else span.end - 1


def starting_place(view: ArticleView, trail: Trail | None) -> int | None:
    """Offset to select from: the place gone to while it is in view, else the first character on the screen."""
    if trail is not None and view.is_in_view(trail.current):
        return trail.current.start
    return view.first_visible_character
