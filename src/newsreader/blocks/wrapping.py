"""Tells hard-wrapped prose (an e-mail, a wire text of 72 columns) from single lines that merely follow one another.

A wrapped line ends where the next word had no more room. So at the width of the longest line, nearly every line of
wrapped prose is full: its length and the next line's first word go beyond that width. A list of names or headlines is
not like that, and its lines begin with capitals besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

NARROWEST, WIDEST = 50, 100
"""Columns within which mail, wire and plain-text files are wrapped; verse is narrower, unwrapped prose wider."""
FULL_SHARE = 0.6
"""Of the lines that another follows, so many must be full: the rest end paragraphs that no blank line parts."""
LOWER_SHARE = 0.4
"""Of the lines that follow another, so many must not begin with a capital. English prose has about 0.8, German 0.6."""
PAIRS_FEWEST = 3

FIRST_WORD = re.compile(r"(?:> ?)*(\S+)")


class Line(NamedTuple):
    """A line of the dump that is not blank, by the offsets of its first and after its last non-space character."""

    start: int
    end: int
    indent: int
    """Columns of white space before it."""
    body: str
    blank_before: bool


def document_width(runs: Sequence[Sequence[Line]]) -> int:
    """The width at which all of a text is wrapped, or 0 where it is not, judged over runs that no blank line parts."""
    return _width([line for run in runs for line in run], [pair for run in runs for pair in pairwise(run)])


def run_width(run: Sequence[Line]) -> int:
    """The width at which one run of lines is wrapped, or 0 where it is not."""
    return _width(run, list(pairwise(run)))


def runs_on(line: Line, following: Line, width: int) -> bool:
    """True where the second line goes on with the paragraph of the first, in prose wrapped at `width`."""
    return following.indent <= line.indent and _edge(line) + 1 + len(_first_word(following)) > width


def _width(lines: Iterable[Line], pairs: Sequence[tuple[Line, Line]]) -> int:
    if len(pairs) < PAIRS_FEWEST:
        return 0
    # A web address is not broken, however long it is.
    width = max((_edge(line) for line in lines if " " in line.body), default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = [following for line, following in pairs if runs_on(line, following, width)]
    if len(full) < FULL_SHARE * len(pairs):
        return 0
    lower = sum(not _first_word(following)[:1].isupper() for following in full)
    return width if lower >= LOWER_SHARE * len(full) else 0


def _edge(line: Line) -> int:
    return line.indent + len(line.body)


def _first_word(line: Line) -> str:
    match = FIRST_WORD.match(line.body)
    return match[1] if match else ""
