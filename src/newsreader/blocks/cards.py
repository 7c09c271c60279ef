"""Finds what stands in a sentence's markup but is no part of it: hover cards, tooltips, a quotation's attribution.

Authors and companies that a story links to often carry a card, shown while the pointer rests on the link, in the middle
of the paragraph's own markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

from selectolax.lexbor import LexborNode

from newsreader.blocks.tree import BLOCK, DROPPED, HIDING_STYLE, WORD, Apart

CARD_ROLES = frozenset({"tooltip", "dialog", "alertdialog"})
CARD_WORDS = frozenset({"tooltip", "tooltiptext", "tooltips", "hovercard", "popover", "flyout"})
"""Words by which style sheets in general name what opens over the text; a class may split "hover" from "card"."""
CARD_MARK = re.compile(r"tooltip|hover-?card|popover|flyout", re.IGNORECASE)
LIKELY_WORDS = frozenset({"bio", "bubble", "card", "dropdown", "hover", "overlay", "popup", "preview", "profile"})
"""Words that alone say too little: of what repeats its link's words they tell that it is a card."""
PICTURES = frozenset({"img", "picture", "svg"})
CARD_FEWEST = 5
"""Words from which a card is told from the link that opens it, whose classes are often the same."""
NAME_FEWEST = 3
"""Characters of a link's text from which its return at the beginning of the next element says something."""
LOOKED_AT = 40
"""Nodes of an element that are looked at, and nodes after it: pages may nest and chain them without end."""
ASKED_MOST = 200
TEXT_WORD = re.compile(r"\w+")
CLOSING = frozenset(".!?…。！？\"'”’»“)]—–―-")
"""Characters with which a quotation's words end before its source is named."""


class Cards:
    """Tells the cards of one page; a page with more candidates than any real one is not looked at to its end."""

    def __init__(self) -> None:
        self._left = ASKED_MOST

    def card(self, node: LexborNode, attributes: Mapping[str, str | None]) -> Apart | None:
        """Whether an inline element is not shown until its neighbour is pointed at, and how surely.

        It says so by its role or by the words of its class; or it likely is one since it follows a link, begins with
        the words of the link and shows a second sign. What is only hidden may be the rest of the sentence, for those
        who ask for more; what only repeats its link may be the story's next sentence.
        """
        if attributes:
            if attributes.get("role") in CARD_ROLES or "popover" in attributes:
                return Apart.CARD
            if _names_a_card(attributes.get("class") or "") and self._may_ask():
                return Apart.CARD if _is_long(node) and not _holds_its_link(node) else None
        link = _before(node)
        if link is None or link.tag != "a" or not self._may_ask():
            return None
        return Apart.LIKELY_CARD if _begins_alike(link, node) and _looks_like_a_card(node, attributes) else None

    def _may_ask(self) -> bool:
        """Each question reads some of an element."""
        self._left -= 1
        return self._left >= 0


def names_source(node: LexborNode) -> bool:
    """True for a <cite> in a <blockquote> that names the source: the words before it have ended, none follow it.

    The title of a work is a part of its sentence. Words have ended at a line break, at a punctuation mark that closes,
    and where not even a space parts them from the source. What a block-level element holds does not follow.
    """
    parent = node.parent
    return parent is not None and parent.tag in BLOCK and not _goes_on(node) and _is_complete_before(node)


def _goes_on(node: LexborNode) -> bool:
    """True where more of the same line follows an element; where there is too much to look at, some of it does."""
    later = node.next
    for _ in range(LOOKED_AT):
        if later is None or later.tag == "br" or later.tag in BLOCK:
            return False
        if _has_text(later):
            return True
        later = later.next
    return True


def _is_complete_before(node: LexborNode) -> bool:
    glued = True
    before = node.prev
    for _ in range(LOOKED_AT):
        if before is None:
            return False
        if before.tag == "br" or before.tag in BLOCK:
            return True
        text = _last_text(before)
        glued = glued and not text[-1:].isspace()
        if text.strip():
            return glued or before.tag == "q" or text.rstrip()[-1] in CLOSING
        before = before.prev
    return False


def _last_text(node: LexborNode) -> str:
    """The text with which a node ends, "" where it ends with none."""
    last: LexborNode | None = node
    for _ in range(LOOKED_AT):
        if last is None or last.tag in DROPPED:
            return ""
        if last.tag == "-text":
            return last.text_content or ""
        last = last.last_child
    return ""


def _has_text(node: LexborNode) -> bool:
    """True where a node shows any text, or is too large to tell."""
    parts = list(islice(node.traverse(include_text=True), LOOKED_AT))
    return len(parts) == LOOKED_AT or any(map(_shows_text, parts))


def _shows_text(node: LexborNode) -> bool:
    parent = node.parent
    if node.tag != "-text" or (parent is not None and parent.tag in DROPPED):
        return False
    return bool((node.text_content or "").strip())


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
    words = _class_words(named)
    return not CARD_WORDS.isdisjoint(words) or ("hover" in words and "card" in words)


def _class_words(named: str) -> list[str]:
    return [word.lower() for word in WORD.findall(named)]


def _is_long(node: LexborNode) -> bool:
    return len(_opening(node).split()) >= CARD_FEWEST


def _opening(node: LexborNode) -> str:
    """The text with which an element begins; all of it, but of a large one."""
    parts = islice(node.traverse(include_text=True), LOOKED_AT)
    return "".join([part.text_content or "" for part in parts if part.tag == "-text"])


def _holds_its_link(node: LexborNode) -> bool:
    """True for what is named like a card, but begins with the words that open one within it."""
    first = node.first_child
    while first is not None and first.tag == "-text" and not (first.text_content or "").strip():
        first = first.next
    if first is None or first.tag in PICTURES or _names_a_card(first.attributes.get("class") or ""):
        return False
    return any(CARD_MARK.search(child.html or "") for child in node.iter())


def _begins_alike(link: LexborNode, node: LexborNode) -> bool:
    """True for an element that begins with the link's words, whole ones, and goes on."""
    name = TEXT_WORD.findall(_opening(link))
    if len("".join(name)) < NAME_FEWEST:
        return False
    words = TEXT_WORD.findall(_opening(node))
    return len(words) >= CARD_FEWEST + len(name) and words[: len(name)] == name


def _looks_like_a_card(node: LexborNode, attributes: Mapping[str, str | None]) -> bool:
    """True for an element that is hidden, is named like what opens over a text, or holds blocks or a picture."""
    if attributes:
        if "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return True
        if HIDING_STYLE.search(attributes.get("style") or ""):
            return True
        if not LIKELY_WORDS.isdisjoint(_class_words(attributes.get("class") or "")):
            return True
    return any(
        element.tag in BLOCK
        or element.tag in PICTURES
        or not LIKELY_WORDS.isdisjoint(_class_words(element.attributes.get("class") or ""))
        for element in islice(node.traverse(), LOOKED_AT)
    )
