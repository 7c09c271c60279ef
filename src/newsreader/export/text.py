"""Clean text: the story and what stands above it, a paragraph a line, blank lines between."""

from __future__ import annotations

from newsreader.article import Article, Role
from newsreader.export.story import head, story_blocks, words


def to_text(article: Article) -> str:
    """The article without its noise, safe to show on a terminal; ends with a newline."""
    top = head(article)
    byline = " · ".join(part for part in (top.byline, top.date) if part)
    parts = [part for part in (top.title, top.subtitle, byline) if part]
    return "\n\n".join([*parts, *story_paragraphs(article)]) + "\n"


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
