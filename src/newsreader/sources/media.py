"""Tells HTML from plain text by looking at it."""

from __future__ import annotations

import re
from typing import Literal

HEAD = 20_000
"""Characters looked at."""

PREAMBLE = re.compile(r"(?:\s|\ufeff|<!--(?:[^-]|-(?!->))*-->)*", re.ASCII)
OPENS_AS_MARKUP = re.compile(
    r"<(?:!doctype\s+html|\?xml|html|head|body|title|meta|link|script|style|base|article|section|main|header|nav|div|p|h[1-6]"
    r"|span|table|ul|ol|dl|figure|blockquote|center|font|a|img|br|hr|rss|feed|rdf:rdf)\b[^<>]*>?",
    re.IGNORECASE,
)
END_TAG = re.compile(r"</(?:p|div|a|li|span|ul|h[1-6]|td|tr|table|article|section|script|body|html)\s*>", re.IGNORECASE)
END_TAGS_FEWEST = 5
END_TAGS_EACH = 500
"""Where a text does not open as markup, one end tag in so many characters still makes it HTML."""


def media_of(text: str) -> Literal["text", "html"]:
    """What a page is, whatever its name; feeds and other XML of pages count as HTML."""
    head = text[:HEAD]
    preamble = PREAMBLE.match(head)
    if OPENS_AS_MARKUP.match(head, preamble.end() if preamble else 0):
        return "html"
    tags = sum(1 for _ in END_TAG.finditer(head))
    return "html" if tags >= max(END_TAGS_FEWEST, len(head) / END_TAGS_EACH) else "text"
