"""An outline for a story without headings: guessed from where its words change, and only where that is clear-cut."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsreader.article import Article, Entity, Role, Section
from newsreader.outline.cohesion import boundaries
from newsreader.outline.labels import labels
from newsreader.outline.words import Passage, passages

__all__ = ["FEWEST", "MOST", "guessed_sections"]

FEWEST = 8
"""Paragraphs that a story must have to be worth parting."""

MOST = 400
"""Paragraphs beyond which a page is no single story."""


def guessed_sections(article: Article, entities: Sequence[Entity] = ()) -> tuple[Section, ...]:
    """The sections of an article, those of its story parted where its subject changes.

    Args:
        article: a page as it was read.
        entities: who is named in it, where that is known: names make the parts clearer and head them.

    Returns:
        The sections as they are where the story has headings of its own, is short, or does not clearly fall into parts;
        else sections that are marked as guessed, each titled by the names and words that set it apart.
    """
    story = [
        index
        for section in article.sections
        if section.kind == "story"
        for index in section.blocks
        if article.blocks[index].role.is_body
    ]
    has_headings = any(article.blocks[index].role is Role.HEADING for index in story)
    if has_headings or not FEWEST <= len(story) <= MOST:
        return article.sections
    units = passages(article, story, entities)
    cuts = boundaries([unit.terms for unit in units])
    parts = [units[first:after] for first, after in pairwise([0, *cuts, len(units)])]
    titles = labels(parts, entities) if len(parts) > 1 else None
    if titles is None:
        return article.sections
    return _parted(article.sections, [part[0] for part in parts], titles)


def _parted(sections: Sequence[Section], firsts: Sequence[Passage], titles: Sequence[str]) -> tuple[Section, ...]:
    starts = [first.block for first in firsts]
    result: list[Section] = []
    for section in sections:
        if section.kind != "story":
            result.append(section)
            continue
        cuts = [start for start in starts[1:] if section.blocks.start < start < section.blocks.stop]
        for first, after in pairwise([section.blocks.start, *cuts, section.blocks.stop]):
            part = max(0, sum(start <= first for start in starts) - 1)
            result.append(Section(titles[part], "story", range(first, after), is_guessed=True))
    return tuple(result)
