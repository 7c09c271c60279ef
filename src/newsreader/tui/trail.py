"""A series of places in the text that the reader walks along: mentions of a person, quotes of a speaker, matches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import Literal

from newsreader.article import Span

TrailKind = Literal["mentions", "quotes", "search"]


@dataclass(frozen=True, slots=True)
class Trail:
    """Spans in order of the text, one of which is the present one."""

    kind: TrailKind
    label: str
    """What the places have in common: "Joe Biden"."""
    spans: tuple[Span, ...]
    """In order of their starts; never empty."""
    index: int = 0
    highlights: tuple[tuple[Span, ...], ...] | None = None
    """What is lit up for each place, where that is more than one span (a quote that its cue interrupts)."""
    is_counting: bool = False
    """True while there may be more places than these."""

    @property
    def current(self) -> Span:
        """The present place."""
        return self.spans[self.index]

    @property
    def lit(self) -> tuple[Span, ...]:
        """What is lit up for the present place."""
        return self.highlights[self.index] if self.highlights else (self.current,)

    @property
    def all_lit(self) -> tuple[Span, ...]:
        """What is lit up for all places."""
        return tuple(span for spans in self.highlights for span in spans) if self.highlights else self.spans

    @property
    def position(self) -> str:
        """ "3/17"; "…" while that is not known yet."""
        if self.is_counting:
            return "…"
        return f"{self.index + 1:,}/{len(self.spans):,}"

    def moved(self, step: int) -> Trail:
        """The next place (step 1) or the one before (-1), going round at the ends."""
        return replace(self, index=(self.index + step) % len(self.spans))

    def at(self, offset: int) -> Trail:
        """At the first place that does not lie before an offset; at the first of all where there is none."""
        index = bisect_left(self.spans, offset, key=lambda span: span.start)
        return replace(self, index=index if index < len(self.spans) else 0)

    def on(self, span: Span) -> Trail:
        """At the given place, or the last one before it."""
        return replace(self, index=max(0, bisect_right(self.spans, span.start, key=lambda other: other.start) - 1))
