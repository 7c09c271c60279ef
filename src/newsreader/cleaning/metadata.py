"""What a page says of itself (title, authors, dates, language, outlet): from its markup, else from its text."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.article import Block, Role
from newsreader.cleaning.bylines import authors_of
from newsreader.cleaning.dates import find_dates
from newsreader.cleaning.headlines import date_title
from newsreader.cleaning.surface import Surface
from newsreader.document import Document, Shape

DATE_ZONE = 14
"""Blocks before the story's first paragraph, and a few after it, in which its date may stand."""
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(slots=True)
class Facts:
    """The page's facts, each None or empty where nothing says it."""

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    language: str | None = None
    outlet: str | None = None
    url: str | None = None


def gather(document: Document, surfaces: Sequence[Surface], blocks: Sequence[Block]) -> Facts:
    """The facts that the markup claims, completed from the labelled text."""
    claims = document.claims
    facts = Facts(
        title=claims.title,
        subtitle=claims.subtitle,
        authors=claims.authors,
        published=claims.published,
        updated=claims.updated,
        language=claims.language[:2].lower() if claims.language else None,
        outlet=claims.outlet,
        url=claims.url,
    )
    facts.title = facts.title or _title(document, blocks)
    facts.published = facts.published or _published(document, surfaces, blocks)
    facts.authors = facts.authors or _authors(surfaces, blocks)
    facts.subtitle = facts.subtitle or next(
        (document.text[b.span.start : b.span.end] for b in blocks if b.role is Role.SUBTITLE), None
    )
    return facts


def _title(document: Document, blocks: Sequence[Block]) -> str | None:
    for raw, block in zip(document.blocks, blocks, strict=True):
        if block.role is Role.TITLE:
            text = document.text[block.span.start : block.span.end]
            return (date_title(text) if raw.shape is Shape.DATE_TITLE else " ".join(text.split())) or None
    return None


def _published(document: Document, surfaces: Sequence[Surface], blocks: Sequence[Block]) -> datetime.date | None:
    if document.blocks and document.blocks[0].shape is Shape.DATE_TITLE:
        match = ISO.search(document.text, document.blocks[0].span.start)
        try:
            return datetime.date.fromisoformat(match[0]) if match else None
        except ValueError:
            return None
    first = next((i for i, block in enumerate(blocks) if block.role.is_body), 0)
    for i in range(max(0, first - DATE_ZONE), min(first + 3, len(blocks))):
        if len(surfaces[i].words) <= 30:
            found = next(find_dates(surfaces[i].text), None)
            if found:
                return found.date
    return None


def _authors(surfaces: Sequence[Surface], blocks: Sequence[Block]) -> tuple[str, ...]:
    for look, block in zip(surfaces, blocks, strict=True):
        if block.role is Role.BYLINE:
            names = authors_of(look.text)
            if names:
                return names
    return ()
