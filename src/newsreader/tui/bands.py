"""Where in an article its marks stand, in as many bands as a strip beside it has cells. Pure.

Only the bands' edges are looked up in the layout, and the marks between two edges by bisection: a strip of fifty
cells costs the same for ten marks as for ten thousand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.article import Article, Span
from newsreader.tui.layout import Layout
from newsreader.tui.trail import Trail

BandKind = Literal["current", "chosen", "match", "quote", "noise"]

Marks = tuple[tuple[BandKind, Sequence[Span]], ...]
"""Spans in order of their starts by kind; where several kinds stand in one band, the first is shown."""


@dataclass(frozen=True, slots=True)
class Band:
    """What one cell of the strip stands for."""

    kind: BandKind
    offset: int
    """Where the first of it begins, or where the band does when it began above."""


def marks_of(trail: Trail | None, quotes: Sequence[Span], noise: Sequence[Span]) -> Marks:
    """What a strip shows: the trail that is followed, quotes, and noise."""
    if trail is None:
        return (("quote", quotes), ("noise", noise))
    followed: BandKind = "match" if trail.kind == "search" else "chosen"
    return (("current", (trail.current,)), (followed, trail.spans), ("quote", quotes), ("noise", noise))


def quoted_spans(article: Article) -> tuple[Span, ...]:
    """Where something is quoted, in order; reported speech is not set off in the text."""
    spans = (quote.span for quote in article.quotes or () if quote.kind != "indirect")
    return tuple(sorted(spans, key=_start_of))


def bands(layout: Layout, height: int, marks: Marks) -> tuple[Band | None, ...]:
    """What stands in each of `height` bands of equal numbers of rows; a short article keeps to its own rows."""
    edges = [layout.offset_of(row_of_band(layout, height, band)) for band in range(min(height, layout.height))]
    edges.append(len(layout.article.text) + 1)
    found = [_first(edges[band], edges[band + 1], marks) for band in range(len(edges) - 1)]
    return (*found, *[None] * (height - len(found)))


def row_of_band(layout: Layout, height: int, band: int) -> int:
    """The first row of a band; past the last row in a strip that is longer than the article."""
    return -(-band * max(layout.height, height) // height)


def _first(start: int, end: int, marks: Marks) -> Band | None:
    for kind, spans in marks:
        index = bisect_left(spans, start, key=_start_of)
        if index < len(spans) and spans[index].start < end:
            return Band(kind, spans[index].start)
        if index and start < end and spans[index - 1].end > start:
            return Band(kind, start)
    return None


def _start_of(span: Span) -> int:
    return span.start
