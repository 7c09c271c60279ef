"""Article × width × view → rows: which words stand on which row. Pure; draws nothing and imports no Textual.

Every row is a stretch of the source, or the one line that stands for a hidden run; every position that outlives a
change of width or view (the reader's place, a match, a mention) is an offset into `Article.text`, and `row_of`
says where it has gone.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from enum import Enum
from typing import NamedTuple

from newsreader.article import Article, Block, Role
from newsreader.runs import Run, noise_runs
from newsreader.tui.view_state import NoiseShown, ViewState
from newsreader.tui.wrap import Row, wrap

BULLETS = "•·‣▪●◦○–—*-+"
"""The marks that open a list item in plain text."""

_HANGING = frozenset({Role.LIST_ITEM})
_TIGHT = frozenset({Role.LIST_ITEM, Role.BYLINE, Role.DATELINE, Role.CREDIT, Role.CAPTION})
"""Roles that stand close to a neighbour of the same role unless the source parts them by a blank line."""

_HEAD_MATTER = frozenset({Role.BYLINE, Role.DATELINE})
"""Roles that stand close to a fold beside them: a page's head is read at a glance."""

_SET_IN = 2
"""Cells before the first row of a paragraph that no blank row parts from the one above."""

_WRAPPED_BY_SOURCE = range(45, 101)
"""Columns at which plain text was broken for the page's own width, not for meaning."""


class LineKind(Enum):
    """What a row of the layout is."""

    BLANK = "blank"
    TEXT = "text"
    FOLD = "fold"
    """Stands for a run of noise that is hidden, or heads one that was opened alone."""


class Line(NamedTuple):
    """One row: `text[start:end]` drawn after `indent` cells."""

    kind: LineKind
    block: int
    """Index into `Article.blocks`; for a fold the first block of its run, for a blank the block that follows."""
    start: int
    end: int
    indent: int
    is_first: bool
    """True for the first row of its block."""

    @property
    def span(self) -> tuple[int, int]:
        """From where to where in the text."""
        return self.start, self.end


class _Rows:
    """The rows of the blocks that have been wrapped at one width, in the order in which that was done."""

    def __init__(self, blocks: int) -> None:
        self._starts = array("i")
        self._ends = array("i")
        self._first = array("i", [-1]) * blocks
        self._count = array("i", [0]) * blocks

    def of(self, block: int) -> range | None:
        first = self._first[block]
        return None if first < 0 else range(first, first + self._count[block])

    def add(self, block: int, rows: list[Row]) -> range:
        first = len(self._starts)
        for start, end in rows:
            self._starts.append(start)
            self._ends.append(end)
        self._first[block], self._count[block] = first, len(rows)
        return range(first, first + len(rows))

    def row(self, index: int) -> Row:
        return self._starts[index], self._ends[index]

    def place_of(self, offset: int, rows: range) -> int:
        """Which of some rows of one block holds an offset."""
        return max(0, bisect_right(self._starts, offset, rows.start, rows.stop) - 1 - rows.start)


class Layout:
    """The rows of an article at one width in one view.

    Args:
        article: what is laid out.
        shown: `article.text` made safe for the terminal, code point for code point, line ends as blanks.
        width: cells in a row, at least 10.
        view: how noise is shown.
        like: an earlier layout of the same article whose wrapped rows are used again where the width is the same.
    """

    def __init__(
        self, article: Article, shown: str, width: int, view: ViewState | None = None, like: Layout | None = None
    ) -> None:
        self.article = article
        self.shown = shown
        self.width = max(10, width)
        self.view = view or ViewState()
        is_same_article = like is not None and like.article.blocks is article.blocks and like.shown is shown
        self.runs: tuple[Run, ...] = like.runs if like and is_same_article else noise_runs(article)
        is_wrapped_alike = (
            like is not None and like.width == self.width and bool(like.view.spacing) == bool(self.view.spacing)
        )
        self._rows: _Rows = like._rows if like and is_same_article and is_wrapped_alike else _Rows(len(article.blocks))
        # Numbers in arrays, not in lists: a long text has a hundred thousand rows.
        self._first: array[int] = array("i")
        self._fold: dict[int, Run] = {}
        self._gap: array[int] = array("b")
        self._top: array[int] = array("i", [0])
        self._arrange()

    # -- building

    def _arrange(self) -> None:
        hides = self.view.noise is NoiseShown.HIDDEN
        run_at = {run.blocks.start: run for run in self.runs} if hides else {}
        blocks = self.article.blocks
        previous: int | None = None
        index, count, is_folded = 0, len(blocks), False
        while index < count:
            run = run_at.get(index)
            if run is not None:
                is_close = previous is not None and blocks[previous].role in _HEAD_MATTER
                self._add(index, run, int(not is_close), 1)
                is_folded = index not in self.view.opened
                if is_folded:
                    previous = run.blocks.stop - 1
                    index = run.blocks.stop
                    continue
                previous = None
            gap = int(not self._first) if previous is None else self._gap_between(previous, index)
            if hides and previous is not None and blocks[previous].is_noise != blocks[index].is_noise:
                gap = int(not (is_folded and blocks[index].role in _HEAD_MATTER))
            self._add(index, None, gap, len(self._wrapped(index)))
            previous = index
            index += 1

    def _add(self, block: int, fold: Run | None, gap: int, height: int) -> None:
        if fold is not None:
            self._fold[len(self._first)] = fold
        self._first.append(block)
        self._gap.append(gap)
        self._top.append(self._top[-1] + gap + height)

    def _gap_between(self, before: int, after: int) -> int:
        upper, lower = self.article.blocks[before], self.article.blocks[after]
        if upper.role is lower.role and (upper.role in _TIGHT or upper.is_noise):
            between = self.article.text[upper.span.end : lower.span.start]
            is_parted = between.count("\n") > 1
            return int(is_parted and upper.role is not Role.LIST_ITEM)
        if upper.role is Role.DATELINE and lower.role is Role.TITLE:
            return 0
        if upper.role is not lower.role and {upper.role, lower.role} <= _HEAD_MATTER:
            return 0
        if upper.role is lower.role is Role.PARAGRAPH:
            return self.view.spacing
        if lower.role is Role.HEADING and upper.role.is_body:
            # A heading stands closer to what it heads than to what is above it.
            return self.view.spacing + 1
        if upper.is_noise and lower.is_noise:
            return int(self.article.text[upper.span.end : lower.span.start].count("\n") > 1)
        return 1

    def rows_of(self, block: int) -> list[Row]:
        """The rows of a block, in source offsets."""
        return [self._rows.row(index) for index in self._wrapped(block)]

    def _wrapped(self, block: int) -> range:
        """The rows of a block, by their indices among those wrapped so far."""
        found = self._rows.of(block)
        if found is None:
            rows = _wrap_block(
                self.article.text,
                self.shown,
                self.article.blocks[block],
                self.width - self._indent(block),
                self._set_in(block),
            )
            found = self._rows.add(block, rows)
        return found

    def _indent(self, block: int) -> int:
        """Cells before the second and later rows of a block."""
        role, level = self.article.blocks[block].role, self.article.blocks[block].level
        if role is Role.LIST_ITEM:
            return 2 * min(4, max(1, level))
        if role is Role.BLOCKQUOTE:
            return 2 * min(4, max(1, level))
        return 0

    def _set_in(self, block: int) -> int:
        """Cells before the first row of a block, besides its indent."""
        blocks = self.article.blocks
        is_close = not self.view.spacing and block > 0 and blocks[block - 1].role is blocks[block].role
        return _SET_IN if is_close and blocks[block].role is Role.PARAGRAPH else 0

    # -- asking

    def is_of(self, article: Article, width: int, view: ViewState) -> bool:
        """True where this is the layout of the same blocks at that width in that view."""
        return self.article.blocks is article.blocks and self.width == max(10, width) and self.view == view

    @property
    def height(self) -> int:
        """Rows in all."""
        return self._top[-1]

    def line(self, row: int) -> Line | None:
        """What stands on a row, or None past the end."""
        if not 0 <= row < self.height:
            return None
        item = bisect_right(self._top, row) - 1
        block = self._first[item]
        inner = row - self._top[item] - self._gap[item]
        span = self.article.blocks[block].span
        if inner < 0:
            return Line(LineKind.BLANK, block, span.start, span.start, 0, False)
        run = self._fold.get(item)
        if run is not None:
            return Line(LineKind.FOLD, block, run.span.start, run.span.end, 0, True)
        start, end = self._rows.row(self._wrapped(block)[inner])
        indent = self._indent(block)
        if inner == 0 and self.article.blocks[block].role in _HANGING and _has_bullet(self.shown, start):
            indent -= 2
        if inner == 0:
            indent += self._set_in(block)
        return Line(LineKind.TEXT, block, start, end, indent, inner == 0)

    def fold(self, block: int) -> Run | None:
        """The run that begins at a block and has a fold line, or None."""
        item = bisect_right(self._first, block) - 1
        while item >= 0 and self._first[item] == block:
            if item in self._fold:
                return self._fold[item]
            item -= 1
        return None

    def row_of(self, offset: int) -> int:
        """The row that shows an offset: its fold line if it is hidden, the next words if it lies between blocks."""
        if not self._first:
            return 0
        block = self.block_of(offset)
        item = bisect_right(self._first, block) - 1
        top = self._top[item] + self._gap[item]
        if item in self._fold:
            return top
        return top + self._rows.place_of(offset, self._wrapped(self._first[item]))

    def offset_of(self, row: int) -> int:
        """The first source offset on a row; for a blank row, of the words that follow."""
        line = self.line(min(max(0, row), self.height - 1))
        return 0 if line is None else line.start

    def block_of(self, offset: int) -> int:
        """The block that holds an offset, or the next one where it lies between two; the last one at the end."""
        blocks = self.article.blocks
        index = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
        if index < 0:
            return 0
        if offset >= blocks[index].span.end and index + 1 < len(blocks):
            return index + 1
        return index

    def rows_at(self, block: int) -> range:
        """The rows that a block takes, its fold line where it is hidden; blank rows not counted."""
        item = bisect_right(self._first, block) - 1
        return range(self._top[item] + self._gap[item], self._top[item + 1]) if item >= 0 else range(0)

    def stop(self, block: int) -> int:
        """The block itself, or the first one of the closed fold that hides it."""
        item = bisect_right(self._first, block) - 1
        return self._first[item] if item >= 0 else 0

    def stop_beside(self, block: int, steps: int) -> int:
        """So many blocks or closed folds further down, or up; the last there is in that direction where it ends."""
        item = bisect_right(self._first, block) - 1
        step = 1 if steps > 0 else -1
        for _ in range(min(abs(steps), len(self._first))):
            here = self._first[item]
            # The line of an open fold and the first block in it are one.
            while 0 <= item + step < len(self._first) and self._first[item] == here:
                item += step
        return self._first[item]

    def run_around(self, block: int) -> Run | None:
        """The run with a fold line, open or closed, that a block belongs to, or None."""
        index = bisect_right(self.runs, block, key=lambda run: run.blocks.start) - 1
        if index < 0 or block not in self.runs[index].blocks:
            return None
        return self.fold(self.runs[index].blocks.start)

    def is_visible(self, offset: int) -> bool:
        """True where the character at an offset is drawn, False where it lies in a closed fold."""
        if not self._first:
            return False
        item = bisect_right(self._first, self.block_of(offset)) - 1
        return item not in self._fold

    def folds_between(self, first_row: int, last_row: int) -> list[tuple[int, Run]]:
        """The fold lines among rows `first_row` to `last_row`, both included: (row, run)."""
        found: list[tuple[int, Run]] = []
        item = max(0, bisect_right(self._top, first_row) - 1)
        while item < len(self._first):
            row = self._top[item] + self._gap[item]
            if row > last_row:
                break
            run = self._fold.get(item)
            if run is not None and row >= first_row:
                found.append((row, run))
            item += 1
        return found


def _has_bullet(text: str, start: int) -> bool:
    return text[start : start + 1] in BULLETS and text[start + 1 : start + 2].isspace()


def _wrap_block(text: str, shown: str, block: Block, width: int, set_in: int) -> list[Row]:
    """The rows of a block; a bullet's first row reaches back over its mark, which hangs in the margin."""
    width = max(4, width)
    start, end = block.span.start, block.span.end
    body = start
    if block.role in _HANGING and _has_bullet(shown, start):
        body = start + 1
        while body < end and shown[body].isspace():
            body += 1
        if body == end:
            return [(start, end)]
    rows: list[Row] = []
    for left, right in _source_lines(text, body, end):
        rows.extend(wrap(shown, left, right, width, 0 if rows else set_in))
    if body > start:
        rows[0] = (start, rows[0][1])
    return rows


def _source_lines(text: str, start: int, end: int) -> list[Row]:
    """The stretches to wrap one by one: the block's own lines where they mean something, else the whole block."""
    if text.find("\n", start, end) < 0:
        return [(start, end)]
    lines: list[Row] = []
    is_ragged = False
    position = start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        left, right = position, stop
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        if left < right:
            is_ragged |= left != position
            lines.append((left, right))
        position = stop + 1
    if len(lines) > 1 and not is_ragged and all(right - left in _WRAPPED_BY_SOURCE for left, right in lines[:-1]):
        return [(start, end)]
    return lines or [(start, end)]
