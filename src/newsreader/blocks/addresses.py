"""Where the links of a page lead."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

NO_PLACE = ("javascript:", "data:", "about:", "blob:", "vbscript:", "file:")
"""Beginnings of links that lead to no page, or where no page may lead."""
NO_ANCHORS = frozenset({"#", "#top"})
WEB = ("http://", "https://")
PLAIN_PATH = re.compile(r"(?:/[\w%~-][\w.%~-]*)+/?", re.ASCII)
"""A path from the site's root that joining leaves as it is."""


class Addresses:
    """Resolves the addresses that a page's links give.

    Args:
        base: the address that relative ones start from; None where it is not known, and they stay as they are.
    """

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._root = _root(base)

    def of(self, href: str | None) -> str:
        """Where a link leads, "" if to no place: a full address, or as it stands where no base is known."""
        href = (href or "").strip()
        if href.startswith(WEB):
            return href
        if not href or href in NO_ANCHORS or href.lower().startswith(NO_PLACE):
            return ""
        if self._base is None:
            return href
        if self._root and PLAIN_PATH.fullmatch(href):
            return self._root + href
        try:
            return urljoin(self._base, href)
        except ValueError:
            return ""


def base_of(tree: LexborHTMLParser, url: str | None) -> str | None:
    """The address that a page's relative links start from: its <base>, else its own address.

    Args:
        tree: the parsed page.
        url: where it came from, or where it says to belong.
    """
    element = tree.css_first("base[href]")
    if element is None:
        return url
    try:
        base = urljoin(url or "", (element.attributes.get("href") or "").strip())
    except ValueError:
        return url
    return base if base.startswith(WEB) else url


def _root(base: str | None) -> str:
    """Scheme and host of a web address, "" of any other."""
    try:
        parts = urlsplit(base or "")
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") and parts.netloc else ""
