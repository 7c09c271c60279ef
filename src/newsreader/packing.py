"""An article as a few arrays, on its way from one process to another.

Pickling a hundred thousand blocks one by one makes a million short-lived objects on both sides, which take more memory
than the article itself does.
"""

from __future__ import annotations

from array import array
from collections.abc import Hashable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from newsreader.article import Article, Block, Span

Value = TypeVar("Value", bound=Hashable)


class Column(NamedTuple):
    """Values of which there are few kinds: each kind once, and for every place which one stands there."""

    kinds: tuple[object, ...]
    places: array[int]


class PackedArticle(NamedTuple):
    """An article whose blocks are columns."""

    without_blocks: Article
    starts: array[int]
    ends: array[int]
    columns: tuple[Column, ...]
    """Everything else that blocks have, in the order of `Block`'s fields."""

    def unpacked(self) -> Article:
        """The article as it was."""
        spans = map(Span, self.starts, self.ends)
        rest = ([column.kinds[place] for place in column.places] for column in self.columns)
        return replace(self.without_blocks, blocks=tuple(map(Block, spans, *rest)))


def packed(article: Article) -> PackedArticle:
    """Turn the blocks of an article into columns."""
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
    return PackedArticle(replace(article, blocks=()), starts, ends, columns)


def _column(values: Sequence[Value]) -> Column:
    number: dict[Value, int] = {}
    places = array("i", (number.setdefault(value, len(number)) for value in values))
    return Column(tuple(number), places)
