"""The open elements of an HTML page while it is read, and what a block may later tell of them.

Every element gets a `Frame` that knows its parent and what it inherits, so that nothing is ever looked up by climbing
the whole tree.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from newsreader.document import Element

ANCESTORS_MOST = 24
WORDS_MOST = 48
REPEATS_WITHIN = 5

DROPPED = frozenset(
    "script style template noscript noframes iframe object embed applet audio video canvas svg head meta"
    " link base textarea select option datalist progress meter input img picture source track param area map"
    " colgroup col".split()
)
"""Elements that show no text of the page, or none that can be read in order."""

BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main"
    " marquee menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead title tr ul"
    " xmp".split()
)
"""Elements before and after which a line ends."""

MARGIN = frozenset(
    "address article aside blockquote dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr"
    " main nav ol p pre section table ul".split()
)
"""Those before and after which a blank line stands."""

SENTENCES = frozenset("blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 legend p pre summary".split())
"""Elements in which inline elements are parts of a sentence: two side by side may be parts of a word."""
PROSE = SENTENCES | {"li", "td", "th"}
"""Elements in which a line break is only that, not the end of a block."""

PREFORMATTED = frozenset({"pre", "listing", "plaintext", "xmp"})
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})

LANDMARKS = {
    "main": "main", "article": "article", "nav": "nav", "aside": "aside", "header": "header", "footer": "footer",
    "figure": "figure", "table": "table", "form": "form", "blockquote": "blockquote", "dialog": "dialog",
    "ul": "list", "ol": "list", "dl": "list", "menu": "list", "dir": "list",
}  # fmt: skip
ROLES = {
    "main": "main", "article": "article", "navigation": "nav", "complementary": "aside", "banner": "header",
    "contentinfo": "footer", "figure": "figure", "table": "table", "form": "form", "search": "form", "list": "list",
    "menu": "list", "menubar": "list", "dialog": "dialog", "alertdialog": "dialog",
}  # fmt: skip

WORDY = ("class", "id", "role", "itemprop", "rel", "aria-label", "itemtype", "name")
WORDY_DATA = re.compile(
    r"data-(?:[\w-]*(?:test|component|type|module|name|role|qa|widget|block|label|area|section|zone))\b"
)
WORDY_LONGEST = 200
"""A longer value holds data, not names."""
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table\b|list-item)", re.IGNORECASE)
WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*|[^\W\d_A-Za-z]+")


class Frame:
    """An element of the page that is or was open."""

    __slots__ = (
        "_words", "alike", "attributes", "block", "caption", "children", "depth", "heading", "hidden", "index",
        "is_block", "item", "item_used", "list_depth", "parent", "pre", "quote_depth", "signature", "tag", "within",
    )  # fmt: skip

    def __init__(self, tag: str, attributes: Mapping[str, str | None], parent: Frame | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children = 0
        self.alike: dict[str, int] = {}
        self.item_used = False
        self._words: tuple[str, ...] | None = None
        self.signature = tag
        if parent is None:
            self.depth = self.index = self.list_depth = self.quote_depth = self.heading = 0
            self.hidden = self.pre = self.caption = False
            self.within: tuple[str, ...] = ()
            self.item: Frame | None = None
            self.is_block = True
            self.block = self
        else:
            self._inherit(parent)
            self.index = parent.children
            parent.children += 1
            if attributes:
                self._read(attributes)
            parent.alike[self.signature] = parent.alike.get(self.signature, 0) + 1
        if self.is_block:
            self.block = self
            self._enter(tag)

    def _inherit(self, parent: Frame) -> None:
        self.depth = parent.depth + 1
        self.list_depth = parent.list_depth
        self.quote_depth = parent.quote_depth
        self.heading = parent.heading
        self.hidden = parent.hidden
        self.pre = parent.pre
        self.caption = parent.caption
        self.within = parent.within
        self.item = parent.item
        self.block = parent.block
        # A button within a sentence is a word of it.
        self.is_block = self.tag in BLOCK and not (self.tag == "button" and parent.block.tag in SENTENCES)

    def _read(self, attributes: Mapping[str, str | None]) -> None:
        """What the attributes say of hiding, role and kind."""
        if "class" in attributes:
            self.signature = f"{self.tag} {attributes['class']}"
        style = attributes.get("style")
        if style:
            self.is_block = self.is_block or BLOCK_STYLE.search(style) is not None
        if not self.hidden:
            self.hidden = (
                "hidden" in attributes
                or attributes.get("aria-hidden") == "true"
                or bool(style and HIDING_STYLE.search(style))
            )
        role = attributes.get("role")
        if role:
            if role in ROLES:
                self._stand_in(ROLES[role])
            elif role == "heading":
                level = attributes.get("aria-level") or ""
                self.heading = int(level) if level in ("1", "2", "3", "4", "5", "6") else 2
                self.is_block = True

    def _enter(self, tag: str) -> None:
        """What a block-level element's tag says of all that stands in it."""
        if tag in LANDMARKS:
            self._stand_in(LANDMARKS[tag])
            if tag in LISTS:
                self.list_depth += 1
        if tag == "li":
            self.item = self
        elif tag in HEADINGS:
            self.heading = HEADINGS[tag]
        elif tag == "blockquote":
            self.quote_depth += 1
        elif tag in ("figcaption", "caption"):
            self.caption = True
        elif tag in PREFORMATTED:
            self.pre = True
        elif tag == "dialog" and "open" not in self.attributes:
            self.hidden = True

    def _stand_in(self, landmark: str) -> None:
        if landmark not in self.within:
            self.within = tuple(sorted((*self.within, landmark)))

    @property
    def words(self) -> tuple[str, ...]:
        """Words of its own attributes and its ancestors', outwards, cut at `WORDS_MOST`."""
        pending: list[Frame] = []
        frame: Frame | None = self
        while frame is not None and frame._words is None and len(pending) < WORDS_MOST:
            pending.append(frame)
            frame = frame.parent
        words = frame._words if frame is not None and frame._words is not None else ()
        for frame in reversed(pending):
            own = _attribute_words(frame.attributes)
            words = (own + words)[:WORDS_MOST] if own else words
            frame._words = words
        return words


def element_of(frame: Frame, linked: int, characters: int, links: int) -> Element:
    """The evidence of a block whose innermost element around all of it is `frame`.

    Call it when the whole page is read: only then it is known how many siblings there are.

    Args:
        frame: the innermost element, inline or not, that holds the whole block.
        linked: non-space characters of the block in links.
        characters: its non-space characters.
        links: its number of links.
    """
    block = frame.block
    inner: list[str] = []
    inline = frame
    while inline is not block and inline.parent is not None and len(inner) < ANCESTORS_MOST:
        inner.append(inline.tag)
        inline = inline.parent
    parent = block.parent
    return Element(
        tag=block.tag,
        ancestors=_ancestors(block),
        words=frame.words,
        link_density=min(1.0, linked / characters) if characters else 0.0,
        hidden=frame.hidden,
        inner=tuple(reversed(inner)),
        within=frame.within,
        depth=block.depth,
        index=block.index,
        siblings=parent.children if parent else 1,
        alike=_alike(block),
        repeats=_repeats(block),
        links=links,
    )


def _ancestors(frame: Frame) -> tuple[str, ...]:
    tags: list[str] = []
    parent = frame.parent
    while parent is not None and len(tags) < ANCESTORS_MOST:
        tags.append(parent.tag)
        parent = parent.parent
    return tuple(tags)


def _alike(frame: Frame) -> int:
    return frame.parent.alike[frame.signature] if frame.parent else 1


def _repeats(frame: Frame) -> int:
    most = 1
    level: Frame | None = frame
    for _ in range(REPEATS_WITHIN):
        if level is None:
            break
        most = max(most, _alike(level))
        level = level.parent
    return most


def _attribute_words(attributes: Mapping[str, str | None]) -> tuple[str, ...]:
    words: tuple[str, ...] = ()
    for name, value in attributes.items():
        if value and len(value) <= WORDY_LONGEST and (name in WORDY or WORDY_DATA.match(name)):
            words += _words(value)
    return words


@lru_cache(maxsize=4096)
def _words(value: str) -> tuple[str, ...]:
    """The words of an attribute's value: "articleBody__top-ad" has four."""
    return tuple(word.lower() for word in WORD.findall(value))
