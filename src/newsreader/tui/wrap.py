"""Cutting text into rows of a width, in offsets of the source; knows cells and clusters, nothing of articles."""

from __future__ import annotations

import re

from rich.cells import split_graphemes

# Latin, Greek, Cyrillic, Armenian and general punctuation: one cell a code point, none that joins its neighbour.
# (That a text has as many cells as code points proves nothing: a wide and a zero-width character cancel out.)
_NARROW = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*"
)

Row = tuple[int, int]
"""A row of text: code-point offsets, half-open, without the blank at which it was cut."""


def is_narrow(text: str, start: int, end: int) -> bool:
    """True where every code point of `text[start:end]` takes exactly one cell."""
    return _NARROW.fullmatch(text, start, end) is not None


def wrap(text: str, start: int, end: int, width: int, indent: int = 0) -> list[Row]:
    """Cut `text[start:end]` greedily into rows of at most `width` cells, at blanks where there are any.

    The first row has `indent` cells less. Words longer than a row are cut between clusters. Every non-space character
    lies in exactly one row; an empty stretch is one empty row.
    """
    if is_narrow(text, start, end):
        fits = end - start <= width - indent
        return [(start, end)] if fits else _wrap_narrow(text, start, end, width, indent)
    return _wrap_clusters(text, start, end, width, indent)


def _wrap_narrow(text: str, start: int, end: int, width: int, indent: int) -> list[Row]:
    rows: list[Row] = []
    room = width - indent
    while end - start > room:
        cut = text.rfind(" ", start, start + room + 1)
        if cut <= start:
            rows.append((start, start + room))
            start += room
        else:
            rows.append((start, cut))
            start = cut + 1
        room = width
        while start < end and text[start] == " ":
            start += 1
    if start < end or not rows:
        rows.append((start, end))
    return rows


_PIECE = 4096
"""Code points that are split into clusters at a time: the splitter is linear, but it makes a tuple for each."""


def _wrap_clusters(text: str, start: int, end: int, width: int, indent: int) -> list[Row]:
    rows: list[Row] = []
    row_start, cells = start, indent
    blank: tuple[int, int] | None = None
    """The last blank of the row, and the cells up to and with it."""
    for left, right, size in _clusters(text, start, end):
        is_blank = text[left:right] == " "
        if is_blank and left == row_start:
            row_start = right
            continue
        if cells + size > width and left > row_start:
            if is_blank:
                rows.append((row_start, left))
                row_start, cells, blank = right, 0, None
                continue
            if blank is not None:
                rows.append((row_start, blank[0]))
                row_start, cells, blank = blank[0] + 1, cells - blank[1], None
            # Also after a break at a blank: what came before it may have taken fewer cells than the new cluster does.
            if cells + size > width and left > row_start:
                rows.append((row_start, left))
                row_start, cells = left, 0
        cells += size
        if is_blank:
            blank = (left, cells)
    if row_start < end or not rows:
        rows.append((row_start, end))
    return rows


def _clusters(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """The grapheme clusters of `text[start:end]`: (start, end, cells), in order and without gaps."""
    clusters: list[tuple[int, int, int]] = []
    position = start
    while position < end:
        stop = min(end, position + _PIECE)
        if stop < end:
            # A piece ends at a blank if it can, so that no cluster is torn.
            blank = text.rfind(" ", position + 1, stop)
            stop = blank if blank > position else stop
        reached = position
        for left, right, size in split_graphemes(text[position:stop])[0]:
            if position + left > reached:
                clusters.append((reached, position + left, 0))
            clusters.append((position + left, position + right, size))
            reached = position + right
        if reached < stop:
            clusters.append((reached, stop, 0))
        position = stop
    return clusters
