"""Searching an article as a reader means it: case, kinds of quotation marks and dashes, and line breaks aside. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

from newsreader.article import Span

MOST = 10_000
"""Matches that are gathered at most; more would only tell that the query says nothing."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛`´′", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "\u00a0": " ",
    }
)


@lru_cache(maxsize=2)
def folded(text: str) -> str:
    """The text in lower case with one kind of quotation mark and of dash: code point for code point."""
    lower = text.lower()
    if len(lower) != len(text):
        # A few letters have a longer small form ("İ"): they stay as they are, so that offsets hold.
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return lower if lower.isascii() else lower.translate(_ALIKE)


def pattern(query: str) -> re.Pattern[str] | None:
    """What to look for in a folded text: the query's words with any white space between them; None for no words."""
    words = folded(query).split()
    if not words:
        return None
    return re.compile(r"\s+".join(re.escape(word) for word in words))


def find(text: str, query: str) -> tuple[Span, ...]:
    """Where `query` stands in `text`: disjoint spans in order, at most `MOST`."""
    compiled = pattern(query)
    if compiled is None:
        return ()
    spans: list[Span] = []
    for match in compiled.finditer(folded(text)):
        spans.append(Span(match.start(), match.end()))
        if len(spans) == MOST:
            break
    return tuple(spans)
