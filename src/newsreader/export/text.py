"""Clean text: the story and what stands above it, a paragraph a line, blank lines between; quotes and people below."""

from __future__ import annotations

from newsreader.article import Article, Role
from newsreader.export.appendix import people, quotes, sources
from newsreader.export.story import head, story_blocks, words


def to_text(article: Article) -> str:
    """The article without its noise, safe to show on a terminal; ends with a newline.

    Quotes and people follow the story where they have been looked for.
    """
    top = head(article)
    byline = " · ".join(part for part in (top.byline, top.date) if part)
    parts = [part for part in (top.title, top.subtitle, byline) if part]
    return "\n\n".join([*parts, *story_paragraphs(article), *_appendix(article)]) + "\n"


def _appendix(article: Article) -> list[str]:
    parts: list[str] = []
    if article.quotes:
        parts += ["Quotes", "\n".join(f"• {said} — {who}" for said, who in quotes(article)), *sources(article)]
    if article.entities:
        parts += ["People and places", "\n".join(f"• {who} ({what})" for who, what in people(article))]
    return parts


def story_paragraphs(article: Article) -> list[str]:
    """The story's paragraphs; the items of one list stand together, a line each."""
    paragraphs: list[str] = []
    in_list = False
    for block in story_blocks(article):
        text = words(article, block)
        if block.role is Role.LIST_ITEM:
            item = "  " * max(0, block.level - 1) + "• " + text
            if in_list:
                paragraphs[-1] += "\n" + item
            else:
                paragraphs.append(item)
        elif text:
            paragraphs.append("> " + text if block.role is Role.BLOCKQUOTE else text)
        in_list = block.role is Role.LIST_ITEM
    return paragraphs
