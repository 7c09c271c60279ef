"""Finds what stands in a sentence's markup but is no part of it: hover cards, tooltips, a quotation's attribution.

Authors and companies that a story links to often carry a card, shown while the pointer rests on the link, in the middle
of the paragraph's own markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from selectolax.lexbor import LexborNode

from newsreader.blocks.tree import WORD

CARD_ROLES = frozenset({"tooltip", "dialog", "alertdialog"})
CARD_WORDS = frozenset({"tooltip", "tooltiptext", "tooltips", "hovercard", "popover", "flyout"})
"""Words by which style sheets in general name what opens over the text; a class may split "hover" from "card"."""
CARD_MARK = re.compile(r"tooltip|hover-?card|popover|flyout", re.IGNORECASE)
PICTURES = frozenset({"img", "picture", "svg"})
CARD_FEWEST = 5
"""Words from which a card is told from the link that opens it, whose classes are often the same."""
NAME_FEWEST = 3
"""Characters of a link's text from which its return at the beginning of the next element says something."""
LATER_MOST = 20
"""Nodes that are looked at after an attribution."""
ASKED_MOST = 200


class Cards:
    """Tells the cards of one page; a page with more candidates than any real one is not looked at to its end."""

    def __init__(self) -> None:
        self._left = ASKED_MOST

    def is_card(self, node: LexborNode, attributes: Mapping[str, str | None]) -> bool:
        """True for an inline element that is not shown until its neighbour is pointed at.

        It says so by its role or by the words of its class; or it follows a link and begins with the words of the link.
        What is only hidden may be the rest of the sentence, for those who ask for more.
        """
        if attributes:
            if attributes.get("role") in CARD_ROLES or "popover" in attributes:
                return True
            if _names_a_card(attributes.get("class") or "") and self._may_ask():
                return _is_long(node) and not _holds_its_link(node)
        link = _before(node)
        return link is not None and link.tag == "a" and self._may_ask() and _begins_alike(link, node)

    def _may_ask(self) -> bool:
        """Each question reads all of an element, and elements may be nested."""
        self._left -= 1
        return self._left >= 0


def ends_quotation(node: LexborNode) -> bool:
    """True for a <cite> with which a <blockquote> ends, after the words quoted."""
    parent = node.parent
    if parent is None or parent.tag != "blockquote" or node.prev is None:
        return False
    later = node.next
    for _ in range(LATER_MOST):
        if later is None:
            return True
        if later.text_content and later.text_content.strip():
            return False
        later = later.next
    return False


def _before(node: LexborNode) -> LexborNode | None:
    """What stands before an element, white space passed over."""
    before = node.prev
    if before is not None and before.tag == "-text" and not (before.text_content or "").strip():
        before = before.prev
    return before


@lru_cache(maxsize=4096)
def _names_a_card(named: str) -> bool:
    if not CARD_MARK.search(named):
        return False
    words = [word.lower() for word in WORD.findall(named)]
    return not CARD_WORDS.isdisjoint(words) or ("hover" in words and "card" in words)


def _is_long(node: LexborNode) -> bool:
    return len((node.text(deep=True) or "").split()) >= CARD_FEWEST


def _holds_its_link(node: LexborNode) -> bool:
    """True for what is named like a card, but begins with the words that open one within it."""
    first = node.first_child
    while first is not None and first.tag == "-text" and not (first.text_content or "").strip():
        first = first.next
    if first is None or first.tag in PICTURES or _names_a_card(first.attributes.get("class") or ""):
        return False
    return any(CARD_MARK.search(child.html or "") for child in node.iter())


def _begins_alike(link: LexborNode, node: LexborNode) -> bool:
    name = " ".join((link.text(deep=True) or "").split())
    if len(name) < NAME_FEWEST:
        return False
    words = (node.text(deep=True) or "").split()
    return len(words) >= CARD_FEWEST + len(name.split()) and " ".join(words).startswith(name)
