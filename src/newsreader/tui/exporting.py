"""Writing the open article to a file the reader named."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from newsreader.article import Article

MOST_LETTERS = 60
"""Letters of the title that go into a suggested file name."""


def _writers() -> dict[str, Callable[[Article], str]]:
    from newsreader.export import to_html, to_json, to_markdown, to_text

    return {".md": to_markdown, ".html": to_html, ".json": to_json, ".txt": to_text}


ENDINGS = (".md", ".html", ".json", ".txt")
"""The endings that are understood: Markdown, HTML, JSON (schema 1), clean text."""


def suggestion(article: Article) -> str:
    """A file name made from the title, in the working folder, as Markdown."""
    words = re.sub(r"[^\w]+", "-", (article.title or "article").casefold()).strip("-_")
    return f"{words[:MOST_LETTERS].strip('-') or 'article'}.md"


def write(article: Article, path: Path) -> None:
    """Write the article in the form that the path's ending names.

    Raises:
        OSError: the file cannot be written.
        KeyError: the ending is none of `ENDINGS`.
    """
    text = _writers()[path.suffix.lower()](article)
    path.write_text(text if text.endswith("\n") else f"{text}\n", encoding="utf-8", errors="replace", newline="\n")
