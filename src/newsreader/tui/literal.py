"""The one gate by which words of an article, a path or a page's address enter Textual: literally, and harmless."""

from __future__ import annotations

from textual.content import Content
from textual.style import Style

from newsreader.safe import safe_line


def literal(text: str, style: str | Style = "") -> Content:
    """One line of text from outside as Textual content: no markup in it means anything, no control gets through."""
    return Content.styled(safe_line(text), style)
