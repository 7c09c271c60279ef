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
    """The block-level element that the block stands in: "p"."""
    ancestors: tuple[str, ...] = ()
    """Tags from its parent outwards towards <body>, the nearest 24."""
    words: tuple[str, ...] = ()
    """Lower-case words of class, id, role and the like, from the innermost element that holds the whole block outwards,
    the nearest 48."""
    link_density: float = 0.0
    """Share of the block's non-space characters that stand in links, 0 to 1."""
    hidden: bool = False
    """The markup says that it is not to be shown."""
    inner: tuple[str, ...] = ()
    """Tags of the inline elements that hold the whole block, inwards: ("strong",) for a paragraph all in bold."""
    within: tuple[str, ...] = ()
    """What it stands in at whatever distance, each once, in alphabetical order: "main", "article", "nav", "aside",
    "header", "footer", "figure", "table", "list", "form", "blockquote", "dialog", by tag or by role; "card" in what a
    link within a sentence opens."""
    quotation: int = 0
    """The number of the outermost <blockquote> that it stands in, counted on the page from 1; 0 outside of all."""
    depth: int = 0
    """Levels below <body>."""
    index: int = 0
    """Its place among its parent's child elements, from 0."""
    siblings: int = 1
    """How many child elements its parent has."""
    alike: int = 1
    """How many of these have its tag and class, itself counted."""
    repeats: int = 1
    """The largest `alike` among itself and its four nearest ancestors: what stands in a list of like things."""
    links: int = 0
    """Links that stand wholly or partly in the block."""


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
    """The first of `titles`."""
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    """Persons, and newsrooms where the page names them as its author."""
    published: datetime.date | None = None
    """The day as written, in the page's own time zone."""
    updated: datetime.date | None = None
    language: str | None = None
    """ISO 639-1 code."""
    outlet: str | None = None
    section: str | None = None
    url: str | None = None
    """The canonical address, http or https."""
    article_body: str | None = None
    titles: tuple[str, ...] = ()
    """Every title that the page gives itself, the most trusted first: JSON-LD headline, Open Graph, Twitter, meta,
    <title> (with the outlet's name, as it stands), the only <h1>."""


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
