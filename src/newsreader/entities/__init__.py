"""Who and what the story names: mentions (where) and names (which mentions are one, and under what name).

Only content blocks are looked at; what was called noise has no entities.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.article import Block, Entity
from newsreader.entities.bylines import with_authors
from newsreader.entities.mention import LEAST, Mention
from newsreader.entities.names import cluster_names, names

__all__ = ["Mention", "cluster_names", "find_entities", "mentions", "names"]


def mentions(text: str, blocks: Sequence[Block], *, engine: str = "crf") -> tuple[Mention, ...]:
    """Every name in the content blocks, ordered and disjoint; offsets are code points into `text`.

    Args:
        engine: "crf", "spacy[:PIPELINE]" or "gliner[:MODEL]".

    Raises:
        NewsreaderError: there is no such engine, or its library or model is not installed.
    """
    from newsreader.entities import engines

    content = [block for block in blocks if not block.is_noise]
    found = with_authors(engines.engine(engine)(text, [block.span for block in content]), content)
    return tuple(mention for mention in found if mention.confidence >= LEAST)


def find_entities(text: str, blocks: Sequence[Block], *, engine: str = "crf") -> tuple[Entity, ...]:
    """The entities of the content blocks, each with all its mentions, in order of first mention.

    Args:
        engine: "crf", "spacy[:PIPELINE]" or "gliner[:MODEL]".

    Raises:
        NewsreaderError: there is no such engine, or its library or model is not installed.
    """
    return names(mentions(text, blocks, engine=engine), text)
