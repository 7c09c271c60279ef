"""Selections in an article: Textual selections whose x is an offset within a block and y the index of the block."""

from __future__ import annotations

from textual.geometry import Offset
from textual.selection import Selection

from newsreader.article import Article
from newsreader.safe import safe
from newsreader.tui.layout import Layout


def selected_text(rows: Layout, selection: Selection) -> str:
    """The source text of a selection: of the blocks that can be seen, without the breaks of the layout."""
    article = rows.article
    last = len(article.blocks) - 1
    start = selection.start or Offset(0, 0)
    end = selection.end or Offset(len(article.blocks[last].span), last)
    parts: list[str] = []
    for index in range(max(0, start.y), min(end.y, last) + 1):
        span = article.blocks[index].span
        if not rows.is_visible(span.start):
            continue
        left = span.start + (start.x if index == start.y else 0)
        right = span.start + end.x if index == end.y else span.end
        parts.append(article.text[left : min(right, span.end)])
    return safe("\n\n".join(part for part in parts if part))


def word_around(article: Article, where: Offset) -> Selection:
    """The word, up to white space on both sides, at an offset within a block."""
    text = article[article.blocks[where.y].span]
    left = right = min(where.x, len(text))
    while left > 0 and not text[left - 1].isspace():
        left -= 1
    while right < len(text) and not text[right].isspace():
        right += 1
    return Selection(Offset(left, where.y), Offset(right, where.y))


def block_around(article: Article, where: Offset) -> Selection:
    """The whole block."""
    return Selection(Offset(0, where.y), Offset(len(article.blocks[where.y].span), where.y))
