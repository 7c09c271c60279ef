"""What is lit up in the text: layers of disjoint spans, each of a kind that the style sheet colours. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from newsreader.article import Article, Span


class MarkLayer:
    """Disjoint spans in order, each with a kind; where given spans overlap, the earlier one keeps its place."""

    def __init__(self, spans: Iterable[tuple[Span, str]] = ()) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._kinds: list[str] = []
        reached = 0
        for span, kind in sorted(spans, key=lambda mark: (mark[0].start, mark[0].end)):
            if span.start >= reached and span.end > span.start:
                self._starts.append(span.start)
                self._ends.append(span.end)
                self._kinds.append(kind)
                reached = span.end

    def __len__(self) -> int:
        return len(self._starts)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The parts of spans that lie in `text[start:end]`: (start, end, kind), in order."""
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._starts) and self._starts[index] < end:
            if self._ends[index] > start:
                yield max(start, self._starts[index]), min(end, self._ends[index]), self._kinds[index]
            index += 1

    def at(self, offset: int) -> Span | None:
        """The span that holds an offset."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self._ends[index]:
            return Span(self._starts[index], self._ends[index])
        return None


def entity_marks(article: Article) -> MarkLayer:
    """Every mention, by the type of its entity."""
    return MarkLayer((span, entity.type) for entity in article.entities or () for span in entity.mentions)


def quote_marks(article: Article) -> MarkLayer:
    """Every direct and mixed quote; indirect speech is not set off in the text."""
    return MarkLayer(
        (span, "quote") for quote in article.quotes or () if quote.kind != "indirect" for span in quote.content
    )


def link_marks(article: Article) -> MarkLayer:
    """Every link of the page."""
    return MarkLayer((link.span, "link") for link in article.links)


def lit_marks(spans: Iterable[Span], kind: str) -> MarkLayer:
    """One layer of one kind."""
    return MarkLayer((span, kind) for span in spans)
