"""What readers say of blocks, "this is article" or "this is noise", and how it outranks the cleaning. Pure.

It is kept by site and by what the block looks like (see `fingerprints`), so that it holds for the next page as well.
"""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal
from urllib.parse import urlsplit

from newsreader.article import Article, Block, Role
from newsreader.fingerprints import place_of, shape_of

Label = Literal["article", "noise"]


@dataclass(frozen=True, slots=True)
class Correction:
    """What was said of one kind of block, and when."""

    label: Label
    date: datetime.date


Said = Mapping[str, Correction]
"""By fingerprint, or by the part of it that tells the place."""


@dataclass(frozen=True, slots=True)
class Corrections:
    """Everything that was said, by site."""

    by_site: Mapping[str, Said] = field(default_factory=dict)
    folder: str = ""
    """The folder that relative paths start from."""

    def of(self, article: Article) -> Said:
        """What was said of pages of the article's site."""
        return self.by_site.get(site_of(article, self.folder), {}) if self.by_site else {}


NOTHING_SAID = Corrections()

SAID = "you said so on"
"""How the reason of a block begins that a reader has spoken of."""

_ROLES: Mapping[str, Role] = {
    "heading": Role.HEADING,
    "bullet": Role.LIST_ITEM,
    "quote": Role.BLOCKQUOTE,
    "caption": Role.CAPTION,
}
"""The role of a block that is called article, by its shape; a paragraph where none is named."""


def site_of(article: Article, folder: str = "") -> str:
    """Where a page comes from: the host of its address; else its outlet, else its folder, else the page alone.

    Args:
        article: the page as it was read.
        folder: the folder that relative paths start from.
    """
    try:
        host = urlsplit(article.url or "").hostname or ""
    except ValueError:
        host = ""
    if host:
        return host.removeprefix("www.")
    if article.outlet:
        return f"outlet {' '.join(article.outlet.casefold().split())}"
    if article.path:
        path = article.path.replace("\\", "/")
        return f"folder {posixpath.dirname(posixpath.normpath(posixpath.join(folder.replace(chr(92), '/'), path)))}"
    return f"page {article.id}"


def keys_for(article: Article, index: int, label: Label) -> tuple[str, ...]:
    """What a reader's word on a block is kept under: its fingerprint, and its place where no other block contradicts.

    Of ten paragraphs in one place one may be noise; but where all that stands in a place is noise by now, the place
    itself has been judged. For "article" all of it must have been said by the reader: most places of the story hold
    now and then something that is no story, and a word on one paragraph must not bring that back.

    Args:
        article: the page, with what was said of it before.
        index: of the block.
        label: what is said of it.
    """
    fingerprint = article.blocks[index].fingerprint
    if not fingerprint:
        return ()
    place = place_of(fingerprint)
    others = (
        block for block in article.blocks if block.fingerprint != fingerprint and place_of(block.fingerprint) == place
    )
    if place is None or not all(_agrees(block, label) for block in others):
        return (fingerprint,)
    return (fingerprint, place)


def _agrees(block: Block, label: Label) -> bool:
    if label == "noise":
        return block.is_noise
    return not block.is_noise and block.reason.startswith(SAID)


def corrected(blocks: tuple[Block, ...], said: Said) -> tuple[Block, ...]:
    """The blocks with what was said of them; the same tuple where nothing was."""
    if not said:
        return blocks
    changed = tuple(_corrected(block, said) for block in blocks)
    return blocks if all(map(lambda new, old: new is old, changed, blocks)) else changed


def _corrected(block: Block, said: Said) -> Block:
    correction = said.get(block.fingerprint) or said.get(place_of(block.fingerprint) or "")
    if correction is None:
        return block
    reason = f"{SAID} {correction.date.isoformat()}"
    if block.is_noise == (correction.label == "noise"):
        return replace(block, reason=reason, confidence=1.0)
    if correction.label == "noise":
        return replace(block, role=Role.OTHER, reason=reason, confidence=1.0, level=0, items=1)
    role = _ROLES.get(shape_of(block.fingerprint), Role.PARAGRAPH)
    level = {Role.HEADING: block.level or 2, Role.LIST_ITEM: max(1, block.level)}.get(role, 0)
    if role is Role.BLOCKQUOTE:
        level = max(1, block.level)
    return replace(block, role=role, reason=reason, confidence=1.0, level=level, items=1)
