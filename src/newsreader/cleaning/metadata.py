"""What a page says of itself (title, authors, dates, language, outlet), from its markup and from its text.

What a reader sees on the page comes before what only the markup claims, where the two disagree and the text is clear.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.article import Block, Role
from newsreader.cleaning.bylines import LEAD, authors_of, is_person
from newsreader.cleaning.dates import find_dates
from newsreader.cleaning.headlines import date_title
from newsreader.cleaning.surface import Surface
from newsreader.cleaning.titles import shown_title, without_outlet
from newsreader.document import Document, RawBlock, Shape

BEFORE, AFTER = 14, 3
"""Blocks before the story's first paragraph, and from it on, in which a date or a byline may stand."""
DATE_LINE_WORDS, LONGEST_LINE = 30, 300
BYLINE_WORDS = 16
BYLINE_REACH = 2
"""Blocks after a name in which another may follow."""
DATE_IN_ADDRESS = re.compile(r"/([12]\d{3})[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
AUTHOR_CLASSES = frozenset(
    "author authors byline bylines contributor contributors writer autor auteur redakteur".split()
)
NEAREST_WORDS = 10
"""Class words of a block, from the nearest element outwards, in which one for authors counts."""


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
    """The page's facts.

    Args:
        document: the page.
        surfaces: its blocks' measures; empty where they were not taken.
        blocks: its blocks with their roles.
    """
    claims = document.claims
    zone = _zone(surfaces, blocks)
    subtitle = next((_text(document, b) for b in blocks if b.role is Role.SUBTITLE), None)
    return Facts(
        title=_title(document, blocks),
        subtitle=claims.subtitle or subtitle,
        authors=_authors(document, surfaces, blocks, zone),
        published=_published(document, surfaces, zone),
        updated=claims.updated,
        language=claims.language[:2].lower() if claims.language else None,
        outlet=claims.outlet,
        url=claims.url,
    )


def _zone(surfaces: Sequence[Surface], blocks: Sequence[Block]) -> range:
    """The blocks around the story's beginning."""
    title = next((i for i, block in enumerate(blocks) if block.role is Role.TITLE), None)
    first = next((i for i, block in enumerate(blocks) if block.role.is_body), 0)
    start = max(0, first - BEFORE)
    if title is not None and title < first:
        start = max(start, title - AFTER)
    return range(start, min(first + AFTER, len(surfaces)))


def _text(document: Document, block: Block) -> str:
    return " ".join(document.text[block.span.start : block.span.end].split())


def _raw(document: Document, i: int) -> str:
    span = document.blocks[i].span
    return document.text[span.start : min(span.end, span.start + LONGEST_LINE)]


def _title(document: Document, blocks: Sequence[Block]) -> str | None:
    for raw, block in zip(document.blocks, blocks, strict=True):
        if block.role is Role.TITLE:
            text = _text(document, block)
            return (date_title(text) if raw.shape is Shape.DATE_TITLE else shown_title(text, document.claims)) or None
    claims = document.claims
    return without_outlet(claims.title, claims) if claims.title else None


def _published(document: Document, surfaces: Sequence[Surface], zone: range) -> datetime.date | None:
    """The claimed day, unless the page shows only the day of its last change; without claims the first day shown."""
    if document.blocks and document.blocks[0].shape is Shape.DATE_TITLE:
        match = ISO.search(document.text, document.blocks[0].span.start)
        try:
            return datetime.date.fromisoformat(match[0]) if match else None
        except ValueError:
            return None
    claims = document.claims
    month_first = not (claims.language and not claims.language.startswith("en"))
    shown = [
        found.date
        for i in zone
        if len(surfaces[i].words) <= DATE_LINE_WORDS
        for found in find_dates(_raw(document, i), month_first=month_first)
    ]
    if not claims.published:
        return shown[0] if shown else _date_of_address(document.url or claims.url) or claims.updated
    if claims.published not in shown and claims.updated in shown:
        return claims.updated
    return claims.published


def _date_of_address(url: str | None) -> datetime.date | None:
    """The day in an address such as /2021/11/15/name."""
    match = DATE_IN_ADDRESS.search(url or "")
    try:
        return datetime.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _authors(document: Document, surfaces: Sequence[Surface], blocks: Sequence[Block], zone: range) -> tuple[str, ...]:
    """The claimed persons, corrected by the byline that the page shows."""
    outlet = (document.claims.outlet or "").casefold()
    claimed = tuple(name.split(" The ")[0] for name in document.claims.authors if "(" not in name and ":" not in name)
    persons = tuple(name for name in claimed if is_person(name) and name.casefold() != outlet)
    shown, clear = _byline(document, surfaces, blocks, zone)
    known = [name.casefold() for name in claimed]
    if not shown or any(_begin_alike(name.casefold(), known) for name in shown):
        # The page shows a claimed name with more or less around it: the claim has it clean.
        same = {name.casefold() for name in shown} & set(known)
        return shown if clear and len(same) == len(shown) else persons or claimed
    return shown if clear or not persons else persons


def _begin_alike(name: str, others: Sequence[str]) -> bool:
    return any(name.startswith(other) or other.startswith(name) for other in others)


def _byline(
    document: Document, surfaces: Sequence[Surface], blocks: Sequence[Block], zone: range
) -> tuple[tuple[str, ...], bool]:
    """The names in the page's byline, and whether it says "by".

    On an HTML page a line without "by" must stand in an element for authors.
    """
    names: dict[str, None] = {}
    clear, last = False, -1
    for i in zone:
        look = surfaces[i]
        if len(look.words) > BYLINE_WORDS or blocks[i].role is Role.TITLE or (names and i > last + BYLINE_REACH):
            continue
        lead = LEAD.match(look.text) is not None
        told = blocks[i].role is Role.BYLINE if document.media == "text" else _is_author_element(document.blocks[i])
        found = authors_of(look.text) if lead or told else ()
        if found:
            names.update(dict.fromkeys(found))
            clear, last = clear or lead, i
    return tuple(names), clear


def _is_author_element(block: RawBlock) -> bool:
    return block.element is not None and not AUTHOR_CLASSES.isdisjoint(block.element.words[:NEAREST_WORDS])
