"""Markdown (CommonMark): the story with its headings, lists, block quotes and links; quotes and people below."""

from __future__ import annotations

import re

from newsreader.article import Article, Block, Link, Role
from newsreader.export.appendix import people, quotes, sources
from newsreader.export.story import Run, head, is_followable, links_by_block, runs, story_blocks

# Every mark that could begin emphasis, code, a link, a picture, a tag or an entity anywhere in a line.
_MARK = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?\w+;)")
# What would make a heading, a list, a rule or a block quote of a line's beginning.
_OPENING = re.compile(r"^(?:[#+=-]|(\d{1,9})([.)])(?=\s|$))")


def to_markdown(article: Article) -> str:
    """The article without its noise as Markdown; marks that stand in its text are escaped. Ends with a newline.

    Quotes and people follow the story where they have been looked for.
    """
    top = head(article)
    byline = " · ".join(escape(part) for part in (top.byline, top.date) if part)
    parts = [f"# {escape(top.title)}"] if top.title else []
    parts += [f"*{escape(top.subtitle)}*"] if top.subtitle else []
    parts += [escape_opening(byline)] if byline else []
    parts += [f"<{article.url}>"] if article.url and is_plain_url(article.url) else []
    links = links_by_block(article)
    shallowest = min((block.level for block in story_blocks(article) if block.role is Role.HEADING), default=2)
    before: Block | None = None
    for block in story_blocks(article):
        text = _block(article, block, links.get(block, ()), shallowest)
        if before is not None and before.role is block.role is Role.LIST_ITEM:
            parts[-1] += "\n" + text
        else:
            parts.append(text)
        before = block
    return "\n\n".join(parts + _appendix(article)) + "\n"


def escape(text: str) -> str:
    """Text that Markdown shows as it stands, for the inside of a line."""
    return _MARK.sub(lambda match: "\\" + match[0], text)


def escape_opening(text: str) -> str:
    """Escaped text that makes no heading or list of its first characters."""
    return _OPENING.sub(lambda match: f"{match[1]}\\{match[2]}" if match[1] else "\\" + match[0], text)


def is_plain_url(url: str) -> bool:
    """True for a URL that can stand between angle brackets."""
    return is_followable(url) and not re.search(r"[\s<>\x00-\x20\x7f-\x9f]", url)


def _appendix(article: Article) -> list[str]:
    parts: list[str] = []
    if article.quotes:
        parts += ["## Quotes", "\n".join(f"- {_line(said)} — {escape(who)}" for said, who in quotes(article))]
        parts += [_line(line) for line in sources(article)]
    if article.entities:
        parts += ["## People and places", "\n".join(f"- {_line(who)} ({what})" for who, what in people(article))]
    return parts


def _line(text: str) -> str:
    return escape_opening(escape(text))


def _block(article: Article, block: Block, links: tuple[Link, ...], shallowest: int) -> str:
    text = "".join(_run(run) for run in runs(article, block, links))
    match block.role:
        case Role.HEADING | Role.TITLE:
            return "#" * min(6, 2 + max(0, block.level - shallowest)) + " " + text
        case Role.LIST_ITEM:
            return "  " * min(8, max(0, block.level - 1)) + "- " + escape_opening(text)
        case Role.BLOCKQUOTE:
            return "> " * min(4, max(1, block.level)) + escape_opening(text)
        case Role.CAPTION | Role.CREDIT:
            return f"*{text}*"
        case _:
            return escape_opening(text)


def _run(run: Run) -> str:
    text = escape(run.text)
    if run.url is None or not is_plain_url(run.url):
        return text
    # White space inside the brackets would be part of the link.
    bare = text.strip()
    address = run.url if not re.search(r"[()\\]", run.url) else f"<{run.url}>"
    return text.replace(bare, f"[{bare}]({address})", 1) if bare else text
