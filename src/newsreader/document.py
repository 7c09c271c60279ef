"""A page cut into blocks that nobody has judged yet: what `blocks` makes and `cleaning` labels.

Offsets are code points into `Document.text`, half-open; that text becomes `Article.text` unchanged.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from newsreader.article import Link, Span


class Shape(StrEnum):
    """What a block looks like on the page, before anyone asks what it is for."""

    PARAGRAPH = "paragraph"
    """Set off by blank lines, or a <p>."""
    LINE = "line"
    """One of a run of single lines, or a bare piece of text among elements."""
    HEADING = "heading"
    BULLET = "bullet"
    """A bullet with its indented continuation, or an <li>."""
    QUOTE = "quote"
    CAPTION = "caption"
    CELL = "cell"
    CODE = "code"
    DATE_TITLE = "date_title"
    """The line " date YYYY-MM-DD TITLE" with which crawl dumps open."""


@dataclass(frozen=True, slots=True)
class Element:
    """Where a block of an HTML page stands in the tree."""

    tag: str
    """The block's own element: "p"."""
    ancestors: tuple[str, ...] = ()
    """Tags from the parent outwards to <body>."""
    words: tuple[str, ...] = ()
    """Lower-case words of class, id, role and the like, from the block's own element outwards."""
    link_density: float = 0.0
    """Share of the block's non-space characters that stand in links, 0 to 1."""
    hidden: bool = False
    """The markup says that it is not to be shown."""


@dataclass(frozen=True, slots=True)
class RawBlock:
    """A block that has a place and a shape and no role yet."""

    span: Span
    shape: Shape
    level: int = 0
    """1 to 6 for headings, the depth for bullets and quotes, else 0."""
    blank_before: bool = False
    """True where a blank line, or the edge of an enclosing element, stands before it."""
    element: Element | None = None
    """None in plain text."""
    indent: int = 0
    """Columns of white space before the block in plain text, 0 for HTML."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What the page's markup (JSON-LD, Open Graph, meta, time and rel=author elements) says of itself, unverified."""

    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    language: str | None = None
    outlet: str | None = None
    section: str | None = None
    url: str | None = None
    article_body: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A page as text and blocks, with what its markup claims."""

    text: str
    blocks: tuple[RawBlock, ...]
    """In order, disjoint; together they hold every non-space character of `text`."""
    media: Literal["text", "html"] = "text"
    url: str | None = None
    claims: Claims = field(default_factory=Claims)
    links: tuple[Link, ...] = ()
