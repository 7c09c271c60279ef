"""Keeps the nesting of a page within bounds, since a parser's work grows with depth times tags."""

from __future__ import annotations

import re

DEEPEST = 512
"""Levels that are kept; browsers draw the line here too."""
TAGS_FEWEST = 10_000
"""A page of fewer tags is parsed fast however deep it is."""

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")

CLOSED_BY_OTHERS = frozenset(
    "a area base body br button col colgroup command dd dt embed head hr html img input keygen li link meta"
    " option optgroup p param path rb rp rt source tbody td tfoot th thead track tr wbr script style".split()
)
"""Elements that hold nothing, or that the next of their kind closes: left open they do not nest."""


def bounded(html: str) -> str:
    """The markup without the tags that open more than `DEEPEST` levels; their content stays."""
    if html.count("<") < TAGS_FEWEST:
        return html
    kept: list[str] = []
    depth = end = 0
    for tag in TAG.finditer(html):
        if tag[2].lower() in CLOSED_BY_OTHERS or tag[0].endswith("/>"):
            continue
        if not tag[1]:
            depth += 1
            dropped = depth > DEEPEST
        else:
            dropped = depth > DEEPEST
            depth = max(0, depth - 1)
        if dropped:
            kept.append(html[end : tag.start()])
            end = tag.end()
    return "".join([*kept, html[end:]]) if kept else html
