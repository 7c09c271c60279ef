"""The open elements of an HTML page while it is read, and what a block may later tell of them.

Every element gets a `Frame` that knows its parent and what it inherits, so that nothing is ever looked up by climbing
the whole tree. Pages have thousands of elements and hundreds of blocks: what only blocks are asked for is worked out
when it is asked, and once for all that stand in the same place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
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
PARTS = frozenset({"header", "footer"})
"""Landmarks that in a <blockquote> are the quotation's, not the page's."""
ROLES = {
    "main": "main", "article": "article", "navigation": "nav", "complementary": "aside", "banner": "header",
    "contentinfo": "footer", "figure": "figure", "table": "table", "form": "form", "search": "form", "list": "list",
    "menu": "list", "menubar": "list", "dialog": "dialog", "alertdialog": "dialog",
}  # fmt: skip

WORDY = frozenset({"class", "id", "role", "itemprop", "rel", "aria-label", "itemtype", "name"})
WORDY_DATA = re.compile(
    r"data-(?:[\w-]*(?:test|component|type|module|name|role|qa|widget|block|label|area|section|zone))\b"
)
TELLING = frozenset({"style", "role", "hidden", "aria-hidden"})
"""Attributes that say how an element is shown."""
WORDY_LONGEST = 200
"""A longer value holds data, not names."""
HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table\b|list-item)", re.IGNORECASE)
WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]*|[^\W\d_A-Za-z]+")

SETTING = frozenset({"li", "figcaption", "caption", "blockquote", *HEADINGS, *LANDMARKS, *PREFORMATTED})
"""Block-level elements that change the setting of what stands in them."""


class Apart(Enum):
    """Why an inline element is a block of its own."""

    CARD = "card"
    """It is not shown until its neighbour is pointed at, and says so."""
    LIKELY_CARD = "likely card"
    """It looks as if it were one."""
    QUOTED = "quoted"
    """It names who is quoted."""


class Item:
    """A list item, and whether a block of it is written."""

    __slots__ = ("used",)

    def __init__(self) -> None:
        self.used = False


class Setting:
    """What an element stands in. Elements that add nothing to it share it; it is never changed once it is shared."""

    __slots__ = ("caption", "heading", "hidden", "item", "list_depth", "pre", "quotation", "quote_depth", "within")

    def __init__(self, outer: Setting | None = None) -> None:
        self.caption: bool = outer.caption if outer else False
        self.heading: int = outer.heading if outer else 0
        self.hidden: bool = outer.hidden if outer else False
        self.item: Item | None = outer.item if outer else None
        self.list_depth: int = outer.list_depth if outer else 0
        self.pre: bool = outer.pre if outer else False
        self.quotation: int = outer.quotation if outer else 0
        self.quote_depth: int = outer.quote_depth if outer else 0
        self.within: tuple[str, ...] = outer.within if outer else ()

    def read(self, attributes: Mapping[str, str | None]) -> None:
        """Take in what an element's attributes say of hiding and of its role."""
        style = attributes.get("style")
        if (
            "hidden" in attributes
            or attributes.get("aria-hidden") == "true"
            or (style and HIDING_STYLE.search(style) is not None)
        ):
            self.hidden = True
        role = attributes.get("role")
        if role in ROLES:
            self.within = _joined(self.within, ROLES[role])
        elif role == "heading":
            level = attributes.get("aria-level") or ""
            self.heading = int(level) if level in ("1", "2", "3", "4", "5", "6") else 2

    def enter(self, tag: str, attributes: Mapping[str, str | None]) -> None:
        """Take in what the tag of a block-level element says."""
        if tag in LANDMARKS and not (self.quote_depth and tag in PARTS):
            self.within = _joined(self.within, LANDMARKS[tag])
            if tag in LISTS:
                self.list_depth += 1
        if tag == "li":
            self.item = Item()
        elif tag in HEADINGS:
            self.heading = HEADINGS[tag]
        elif tag == "blockquote":
            self.quote_depth += 1
        elif tag in ("figcaption", "caption"):
            self.caption = True
        elif tag in PREFORMATTED:
            self.pre = True
        elif tag == "dialog" and "open" not in attributes:
            self.hidden = True


class Frame:
    """An element of the page that is or was open."""

    __slots__ = (
        "_above", "_chain", "_signatures", "_words", "attributes", "block", "block_tag", "children", "depth", "index",
        "is_block", "parent", "setting", "signature", "tag",
    )  # fmt: skip

    def __init__(self, tag: str, attributes: Mapping[str, str | None], parent: Frame | None) -> None:
        self.tag = self.block_tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children = self._above = 0
        self._signatures: dict[str, int] | None = None
        """How many child elements have the same tag and class."""
        self._chain: tuple[str, ...] | None = None
        self._words: tuple[str, ...] | None = None
        self.is_block = True
        self.block: Frame | None = None
        """The block-level element that an inline one stands in; None for a block-level one, which is its own."""
        self.signature = tag
        if parent is None:
            self.depth = self.index = 0
            self.setting = Setting()
            return
        self.depth = parent.depth + 1
        self.index = parent.children
        parent.children += 1
        self.setting = parent.setting
        # A button within a sentence is a word of it.
        self.is_block = tag in BLOCK and (tag != "button" or parent.block_tag not in SENTENCES)
        if attributes:
            if "class" in attributes:
                self.signature = f"{tag} {attributes['class']}"
            if not TELLING.isdisjoint(attributes):
                self._read(attributes)
        signatures = parent._signatures
        if signatures is None:
            parent._signatures = {self.signature: 1}
        else:
            signatures[self.signature] = signatures.get(self.signature, 0) + 1
        if not self.is_block:
            self.block, self.block_tag = parent.block or parent, parent.block_tag
        elif tag in SETTING:
            self.setting = Setting(self.setting)
            self.setting.enter(tag, attributes)

    def stand_apart(self, why: Apart) -> None:
        """Become a block of one's own."""
        self.is_block, self.block, self.block_tag = True, None, self.tag
        if why is Apart.CARD:
            self.setting = Setting(self.setting)
            self.setting.within = _joined(self.setting.within, "card")

    def _read(self, attributes: Mapping[str, str | None]) -> None:
        style = attributes.get("style")
        if attributes.get("role") == "heading" or (style and BLOCK_STYLE.search(style)):
            self.is_block = True
        self.setting = Setting(self.setting)
        self.setting.read(attributes)

    @property
    def words(self) -> tuple[str, ...]:
        """Words of its own attributes and its ancestors', outwards, cut at `WORDS_MOST`."""
        if self._words is not None:
            return self._words
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

    @property
    def chain(self) -> tuple[str, ...]:
        """Its tag and those of its ancestors, outwards, cut at `ANCESTORS_MOST`."""
        if self._chain is None:
            tags: list[str] = []
            frame: Frame | None = self
            while frame is not None and len(tags) < ANCESTORS_MOST:
                tags.append(frame.tag)
                frame = frame.parent
            self._chain = tuple(tags)
        return self._chain

    @property
    def alike(self) -> int:
        """How many of its siblings have its tag and class, itself counted; to be asked when the whole page is read."""
        signatures = self.parent._signatures if self.parent else None
        return signatures[self.signature] if signatures else 1

    @property
    def above(self) -> int:
        """The largest `alike` among itself and its nearest ancestors, `REPEATS_WITHIN` less the innermost."""
        if not self._above:
            level: Frame | None = self
            for _ in range(REPEATS_WITHIN - 1):
                if level is None:
                    break
                self._above = max(self._above, level.alike)
                level = level.parent
        return self._above


def element_of(frame: Frame, linked: int, characters: int, links: int) -> Element:
    """The evidence of a block whose innermost element around all of it is `frame`.

    Call it when the whole page is read: only then it is known how many siblings there are.

    Args:
        frame: the innermost element, inline or not, that holds the whole block.
        linked: non-space characters of the block in links.
        characters: its non-space characters.
        links: its number of links.
    """
    block = frame.block or frame
    parent = block.parent
    alike = block.alike
    return Element(
        tag=block.tag,
        ancestors=parent.chain if parent else (),
        words=frame.words,
        link_density=min(1.0, linked / characters) if characters else 0.0,
        hidden=frame.setting.hidden,
        inner=_inner(frame, block) if frame is not block else (),
        within=frame.setting.within,
        quotation=frame.setting.quotation,
        depth=block.depth,
        index=block.index,
        siblings=parent.children if parent else 1,
        alike=alike,
        repeats=max(alike, parent.above) if parent else alike,
        links=links,
    )


def _inner(frame: Frame, block: Frame) -> tuple[str, ...]:
    """Tags from below the block to an inline element in it, the innermost `ANCESTORS_MOST`."""
    tags: list[str] = []
    inline: Frame | None = frame
    while inline is not None and inline is not block and len(tags) < ANCESTORS_MOST:
        tags.append(inline.tag)
        inline = inline.parent
    return tuple(reversed(tags))


@lru_cache(maxsize=4096)
def _joined(within: tuple[str, ...], landmark: str) -> tuple[str, ...]:
    return within if landmark in within else tuple(sorted((*within, landmark)))


def _attribute_words(attributes: Mapping[str, str | None]) -> tuple[str, ...]:
    words: tuple[str, ...] = ()
    if not attributes:
        return words
    for name, value in attributes.items():
        if not value or len(value) > WORDY_LONGEST:
            continue
        if name in WORDY or (name.startswith("data-") and _is_wordy(name)):
            words += _words(value)
    return words


@lru_cache(maxsize=1024)
def _is_wordy(name: str) -> bool:
    return WORDY_DATA.match(name) is not None


@lru_cache(maxsize=16384)
def _words(value: str) -> tuple[str, ...]:
    """The words of an attribute's value: "articleBody__top-ad" has four."""
    words = WORD.findall(value)
    return tuple(words if value.islower() else [word.lower() for word in words])
