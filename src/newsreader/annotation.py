"""What is added to a page once it has been read: who is in it and who says what.

The engines weigh a document as a whole and hold all of it in memory at some two hundred bytes a character. So a page
far longer than any article, which is a collection or a book, is given to them in stretches, and what is found is put
together.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsreader.article import Article, Block, Entity, Quote, Section, Sourcing, Span

if TYPE_CHECKING:
    from newsreader.entities import Mention

LONG = 150_000
"""Characters of content up to which a page is weighed as one: some 25,000 words, more than the longest reports have."""

STRETCH = 30_000
"""Characters of content in a stretch of a longer page: some 5,000 words, more than nearly all articles have."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What was found in an article: all that is to be sent on beside the article itself."""

    entities: tuple[Entity, ...]
    quotes: tuple[Quote, ...]
    sourcing: Sourcing
    sections: tuple[Section, ...]
    """The outline, now that names tell of what the story's parts are about."""

    def applied_to(self, article: Article) -> Article:
        """The article with its entities, quotes and outline."""
        return replace(
            article,
            entities=self.entities,
            quotes=self.quotes,
            sourcing=self.sourcing,
            sections=self.sections,
        )


def annotation_of(article: Article, *, engine: str = "crf") -> Annotation:
    """Find who is in the story and who said what.

    Args:
        article: a page as it was read.
        engine: what finds the names: see `newsreader.entities`.

    Raises:
        NewsreaderError: there is no such engine, or its library or model is not installed.
    """
    # The taggers' runtime costs more to import than all of `read`.
    from newsreader.outline import guessed_sections
    from newsreader.quotes import is_told_by_lexicon, language_to_read
    from newsreader.quotes.sourcing import sourcing

    entities = _entities(article, engine)
    language = language_to_read(article.text, article.blocks, article.language)
    quotes = _quotes(article, entities, language)
    is_tentative = bool(quotes) and is_told_by_lexicon(article.text, article.blocks, language)
    sources = sourcing(article.text, quotes, is_tentative=is_tentative)
    return Annotation(entities, quotes, sources, guessed_sections(article, entities))


def _entities(article: Article, engine: str) -> tuple[Entity, ...]:
    """Mentions are found a stretch at a time; which of them are one is told over the whole page."""
    from newsreader.entities import find_entities, mentions, names

    parts = _parts(article.blocks)
    if len(parts) == 1:
        return find_entities(article.text, parts[0], engine=engine)
    found: list[Mention] = []
    for part in parts:
        found.extend(mentions(article.text, part, engine=engine))
        _forget()
    return names(found, article.text)


def _quotes(article: Article, entities: Sequence[Entity], language: str) -> tuple[Quote, ...]:
    from newsreader.quotes import find_quotes

    parts = _parts(article.blocks)
    if len(parts) == 1:
        return find_quotes(article.text, parts[0], entities, language)
    found: list[Quote] = []
    for part in parts:
        found.extend(find_quotes(article.text, part, _within(entities, part), language))
        _forget()
    return tuple(replace(quote, id=f"q{number}") for number, quote in enumerate(found, 1))


def _forget() -> None:
    """Free what an engine made of a stretch: its parts point at each other and would wait for a late collection."""
    gc.collect()


def _parts(blocks: Sequence[Block]) -> list[list[Block]]:
    content = [block for block in blocks if not block.is_noise]
    is_long = sum(len(block.span) for block in content) > LONG
    return list(stretches(content, STRETCH)) if is_long else [content]


def stretches(blocks: Sequence[Block], size: int) -> Iterator[list[Block]]:
    """The blocks in runs of at most `size` characters; a single block longer than that is cut."""
    run: list[Block] = []
    room = size
    for block in blocks:
        for piece in _pieces(block, size):
            if len(piece.span) > room:
                yield run
                run, room = [], size
            run.append(piece)
            room -= len(piece.span)
    if run:
        yield run


def _pieces(block: Block, size: int) -> Iterator[Block]:
    if len(block.span) <= size:
        yield block
        return
    for start in range(block.span.start, block.span.end, size):
        yield replace(block, span=Span(start, min(start + size, block.span.end)))


def _within(entities: Sequence[Entity], part: Sequence[Block]) -> list[Entity]:
    """The entities that are named in a stretch, with these mentions alone."""
    near = []
    stretch = Span(part[0].span.start, part[-1].span.end)
    for entity in entities:
        mentions = tuple(mention for mention in entity.mentions if stretch.covers(mention))
        if mentions:
            near.append(replace(entity, mentions=mentions))
    return near
