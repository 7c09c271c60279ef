"""What a reader comes for, in order: the pieces that clean text, Markdown and HTML are all made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsreader.article import Article, Block, Link, Role
from newsreader.safe import safe_line

_BULLET = re.compile(r"^[•‣◦⁃∙▪●○■*·–—-]\s+")
_SCHEMES = frozenset({"http", "https", "mailto"})
_HEAD = frozenset({Role.TITLE, Role.SUBTITLE, Role.BYLINE})


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the story. Empty strings where the page does not tell."""

    title: str
    subtitle: str
    byline: str
    """As the page has it, else the authors' names."""
    date: str
    """ISO 8601."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one block in one line; with a link where the page had one that is safe to follow."""

    text: str
    url: str | None = None


def head(article: Article) -> Head:
    """Title, subtitle, byline and date, each safe to show on one line."""
    bylines = [one_line(article[block.span]) for block in article.blocks if block.role is Role.BYLINE]
    subtitles = [one_line(article[block.span]) for block in article.blocks if block.role is Role.SUBTITLE]
    return Head(
        title=one_line(article.title or ""),
        subtitle=one_line(article.subtitle or "") or " ".join(subtitles),
        byline=" · ".join(bylines) or one_line(", ".join(article.authors)),
        date=article.published.isoformat() if article.published else "",
    )


def story_blocks(article: Article) -> Iterator[Block]:
    """The blocks that are no noise and do not stand in the head."""
    title = next((index for index, block in enumerate(article.blocks) if block.role is Role.TITLE), 0)
    for index, block in enumerate(article.blocks):
        if block.role is Role.DATELINE and index < title:
            continue  # the date that a crawl noted above the title; the head has it
        if not block.is_noise and (block.role not in _HEAD or (block.role is Role.TITLE and not article.title)):
            yield block


def is_story(article: Article) -> bool:
    """True where at least one block is no noise."""
    return any(not block.is_noise for block in article.blocks)


def one_line(text: str) -> str:
    """Text with every run of white space as one space, safe to show."""
    return safe_line(" ".join(text.split()))


def words(article: Article, block: Block) -> str:
    """A block's text on one line, without the mark that a list item opens with."""
    text = one_line(article[block.span])
    return _BULLET.sub("", text) if block.role is Role.LIST_ITEM else text


def runs(article: Article, block: Block, links: tuple[Link, ...]) -> list[Run]:
    """A block's text on one line, cut where links begin and end.

    Args:
        article: whose block it is.
        block: what is cut.
        links: the links inside the block, in order.
    """
    cuts: list[Run] = []
    place = block.span.start
    for link in links:
        if link.span.start < place or not is_followable(link.url):
            continue
        cuts.append(Run(article.text[place : link.span.start]))
        cuts.append(Run(article[link.span], link.url))
        place = link.span.end
    cuts.append(Run(article.text[place : block.span.end]))
    return _squeezed(cuts, is_item=block.role is Role.LIST_ITEM)


def links_by_block(article: Article) -> dict[Block, tuple[Link, ...]]:
    """For each block the links that lie wholly inside it, in order."""
    found: dict[Block, tuple[Link, ...]] = {}
    links = sorted(article.links, key=lambda link: link.span)
    place = 0
    for block in article.blocks:
        while place < len(links) and links[place].span.start < block.span.start:
            place += 1
        first = place
        while place < len(links) and links[place].span.end <= block.span.end:
            place += 1
        if place > first:
            found[block] = tuple(links[first:place])
    return found


def is_followable(url: str) -> bool:
    """True for the schemes that open a page or a letter; never for "javascript:", "data:" and the like."""
    try:
        return urlsplit(url).scheme.lower() in _SCHEMES
    except ValueError:
        return False


def _squeezed(cuts: list[Run], *, is_item: bool) -> list[Run]:
    """White space taken together across the cuts, none at either end, empty cuts left out."""
    squeezed: list[Run] = []
    is_open = False
    for cut in cuts:
        text = safe_line(re.sub(r"\s+", " ", cut.text))
        if not is_open:
            text = text.lstrip()
        if not squeezed and is_item:
            text = _BULLET.sub("", text)
        if text:
            squeezed.append(Run(text, cut.url))
            is_open = not text.endswith(" ")
    if squeezed:
        squeezed[-1] = Run(squeezed[-1].text.rstrip(), squeezed[-1].url)
    return [cut for cut in squeezed if cut.text]
