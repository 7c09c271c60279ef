"""Keeps a page within bounds that every real page keeps, where a parser's work would grow with the square.

Such are the depth of nesting, the number of attributes of one element and of options in a list to choose from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

DEEPEST = 512
"""Levels that are kept; browsers draw the line here too."""
TAGS_FEWEST = 10_000
"""A page of fewer tags is parsed fast however deep it is."""

ATTRIBUTES_MOST = 500
LONG_TAG = re.compile(r"<[a-zA-Z][^\s<>/]*(?=\s[^<>]{5000})")
ATTRIBUTE = re.compile(r"""[\s/]+[^\s>/="'][^\s>/=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?""")
EQUALS_FEWEST = 10_000
OPTIONS_MOST = 5_000
OPTION = re.compile(r"</?option\b[^<>]*>", re.IGNORECASE)

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")

CLOSED_BY_OTHERS = frozenset(
    "a area base body br button col colgroup command dd dt embed head hr html img input keygen li link meta"
    " option optgroup p param path rb rp rt source tbody td tfoot th thead track tr wbr script style".split()
)
"""Elements that hold nothing, or that the next of their kind closes: left open they do not nest."""


def bounded(html: str) -> str:
    """The markup without the tags that open more than `DEEPEST` levels, whose content stays, and surplus attributes."""
    if html.count("=") >= EQUALS_FEWEST:
        html = _cut(html, _surplus_attributes(html))
    if html.count("<") >= TAGS_FEWEST:
        options = [tag.span() for tag in OPTION.finditer(html)]
        html = _cut(html, options[OPTIONS_MOST:])
        html = _cut(html, _surplus_levels(html))
    return html


def _cut(text: str, spans: Iterable[tuple[int, int]]) -> str:
    kept: list[str] = []
    end = 0
    for start, next_end in spans:
        kept.append(text[end:start])
        end = next_end
    return "".join([*kept, text[end:]]) if kept else text


def _surplus_levels(html: str) -> Iterator[tuple[int, int]]:
    depth = 0
    for tag in TAG.finditer(html):
        if tag[2].lower() in CLOSED_BY_OTHERS or tag[0].endswith("/>"):
            continue
        opens = not tag[1]
        depth += opens
        if depth > DEEPEST:
            yield tag.span()
        if not opens:
            depth = max(0, depth - 1)


def _surplus_attributes(html: str) -> Iterator[tuple[int, int]]:
    end = 0
    for tag in LONG_TAG.finditer(html):
        if tag.start() < end:
            continue
        end = tag.end()
        surplus = count = 0
        while attribute := ATTRIBUTE.match(html, end):
            end = attribute.end()
            count += 1
            if count == ATTRIBUTES_MOST:
                surplus = end
        if surplus and end > surplus:
            yield surplus, end
