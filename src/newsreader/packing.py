"""An article as a few arrays, on its way from one process to another.

Pickling a hundred thousand blocks one by one makes a million short-lived objects on both sides, which take more memory
than the article itself does.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from newsreader.article import Article, Block, Span

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Column:
    """Values of which there are few kinds: each kind once, and for every place which one stands there."""

    kinds: tuple[object, ...]
    places: array[int]


@dataclass(frozen=True, slots=True)
class PackedArticle:
    """An article whose blocks are columns."""

    without_blocks: Article
    starts: array[int]
    ends: array[int]
    columns: tuple[Column, ...]
    """Everything else that blocks have, in the order of `Block`'s fields."""

    def unpacked(self, text: str = "") -> Article:
        """The article as it was; `text` is what it was packed without, if it was."""
        spans = map(Span, self.starts, self.ends)
        rest = ([column.kinds[place] for place in column.places] for column in self.columns)
        whole = self.without_blocks.text or text
        return replace(self.without_blocks, text=whole, blocks=tuple(map(Block, spans, *rest)))


def packed(article: Article, text: str = "") -> PackedArticle:
    """Turn the blocks of an article into columns.

    Args:
        article: any article.
        text: what the other process has already; an article of just this text is sent without it.
    """
    blocks = article.blocks
    columns = (
        _column([block.role for block in blocks]),
        _column([block.reason for block in blocks]),
        _column([block.confidence for block in blocks]),
        _column([block.level for block in blocks]),
        _column([block.items for block in blocks]),
        _column([block.fingerprint for block in blocks]),
    )
    starts = array("i", (block.span.start for block in blocks))
    ends = array("i", (block.span.end for block in blocks))
    own = "" if article.text == text else article.text
    return PackedArticle(replace(article, text=own, blocks=()), starts, ends, columns)


def _column(values: Sequence[Value]) -> Column:
    number: dict[Value, int] = {}
    places = array("i", (number.setdefault(value, len(number)) for value in values))
    return Column(tuple(number), places)
