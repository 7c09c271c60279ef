"""A role, a reason and a confidence for every block of a page, and what the page says of itself.

`label` judges a page; `label_as_article` takes the text as an article that is already clean. Nothing is deleted here:
what is no story is only called so.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from newsreader.article import Block, Role, Section
from newsreader.cleaning.engine import judge, sieve
from newsreader.cleaning.finishing import finish
from newsreader.cleaning.languages import detect_language
from newsreader.cleaning.metadata import Facts, gather
from newsreader.cleaning.quick import BLOCKS_MOST, label_quickly
from newsreader.cleaning.reasons import reasons
from newsreader.cleaning.roles import Judged, body_role, roles_of
from newsreader.cleaning.sections import sections_of
from newsreader.cleaning.surface import Surface, brief, surface
from newsreader.cleaning.titles import title_block
from newsreader.cleaning.weights import load_weights
from newsreader.document import Document, Shape


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page's blocks with their roles, its outline and its facts."""

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    language: str | None = None
    outlet: str | None = None
    url: str | None = None


def label(document: Document) -> Labelled:
    """Say of every block what it is, and gather title, authors, date and sections.

    A page of more than `quick.BLOCKS_MOST` blocks is judged by length and punctuation alone.
    """
    if len(document.blocks) > BLOCKS_MOST:
        return _labelled(document, [], label_quickly(document))
    weights = load_weights(document.media)
    sieved = sieve(document, weights)
    closely = [surface(document.text, block) for block in sieved.document.blocks]
    verdict = judge(sieved, closely, weights)
    surfaces = _with_the_rest(document, sieved.kept, closely)
    body = [p >= 0.5 for p in verdict.probabilities]
    title = title_block(document, surfaces, body)
    why = reasons(document, surfaces, verdict.evidence, body)
    return _labelled(document, surfaces, roles_of(Judged(document, surfaces, verdict.probabilities, why, title)))


def _with_the_rest(document: Document, kept: list[int], closely: list[Surface]) -> list[Surface]:
    """The measures of all blocks, of those that the sieve set aside only what kinds of noise are told by."""
    looks = dict(zip(kept, closely, strict=True))
    return [looks.get(i) or brief(document.text, block) for i, block in enumerate(document.blocks)]


def label_as_article(document: Document) -> Labelled:
    """Take every block for part of the story; the title is the "date" line's, else a first line that reads like one."""
    surfaces = [surface(document.text, block) for block in document.blocks]
    blocks: list[Block] = []
    for i, raw in enumerate(document.blocks):
        role = body_role(raw, surfaces, i, document.blocks)
        if raw.shape is Shape.DATE_TITLE or (i == 0 and _reads_like_a_title(surfaces)):
            role = Role.TITLE
        level = raw.level or (2 if role is Role.HEADING else 0)
        if role is Role.TITLE:
            level = 1
        blocks.append(Block(raw.span, role, "the text is taken as an article", 1.0, level))
    return _labelled(document, surfaces, blocks)


def _reads_like_a_title(surfaces: list[Surface]) -> bool:
    look = surfaces[0]
    return (
        len(surfaces) > 1
        and 1 <= len(look.words) <= 30
        and len(look.text) <= 200
        and not look.text.endswith((".", ":", ","))
    )


def _labelled(document: Document, surfaces: list[Surface], blocks: list[Block]) -> Labelled:
    facts: Facts = gather(document, surfaces, blocks)
    blocks = finish(document, blocks, facts.authors)
    story = "\n".join(document.text[b.span.start : b.span.end] for b in blocks if b.role.is_body)
    return Labelled(
        blocks=tuple(blocks),
        sections=sections_of(document.text, blocks, facts.title),
        title=facts.title,
        subtitle=facts.subtitle,
        authors=facts.authors,
        published=facts.published,
        updated=facts.updated,
        language=facts.language or detect_language(story or document.text),
        outlet=facts.outlet,
        url=facts.url,
    )


__all__ = ["Labelled", "label", "label_as_article"]
