"""What kind of noise a block is, and in what words to say so.

The kinds follow from cue phrases, from the heading under which a block stands and from its form. Whether a block is
noise at all has been decided before; nothing here changes that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsreader.article import Role
from newsreader.cleaning.lexicon import KINDS
from newsreader.cleaning.notices import is_account_notice
from newsreader.cleaning.reasons import quoted
from newsreader.cleaning.rules import rhythm
from newsreader.cleaning.surface import NAMES, Surface
from newsreader.document import RawBlock, Shape

CUE_ROLES: dict[str, Role] = {
    "error": Role.ERROR_PLACEHOLDER,
    "comments": Role.COMMENTS,
    "newsletter": Role.NEWSLETTER,
    "paywall": Role.PAYWALL,
    "advert": Role.ADVERTISEMENT,
    "legal": Role.LEGAL,
    "social": Role.SOCIAL,
    "related": Role.RELATED,
    "metadata": Role.METADATA,
    "navigation": Role.NAVIGATION,
}
"""In order of preference where two kinds of cue are equally strong."""

SAYS = {
    Role.ERROR_PLACEHOLDER: "says that something did not load",
    Role.COMMENTS: "is about comments",
    Role.NEWSLETTER: "asks for a subscription or an address",
    Role.PAYWALL: "is about an account or a subscription",
    Role.ADVERTISEMENT: "marks an advertisement",
    Role.LEGAL: "holds words of copyright, terms or consent",
    Role.SOCIAL: "names ways to share or follow",
    Role.RELATED: "points to other stories",
    Role.METADATA: "holds dates, times or counts",
    Role.NAVIGATION: "holds words of a menu",
}

CUE_AT = {kind: NAMES.index(f"cue_{kind}") for kind in KINDS}
DATE, DIGITS = NAMES.index("date"), NAMES.index("digits")
MOSTLY_NUMBERS = 0.5
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
REGION_CUES = {"related": Role.RELATED, "comments": Role.COMMENTS, "newsletter": Role.NEWSLETTER}
WEAK_KINDS = frozenset({Role.METADATA, Role.NAVIGATION, Role.RELATED})
"""Kinds whose cues do not end a list of stories or comments: a story may be dated, or filed under "Sport"."""
LANDMARKS = frozenset({"nav", "header", "footer", "aside", "dialog", "form", "main"})
NO_LANDMARKS: frozenset[str] = frozenset()
HEADING_WORDS = 9
MENU_SHARE = 0.5
SHARE_SHORT = 0.3
"""Share of a short block's words that a cue must hold."""
SHARE_LONG = 0.02
"""The same for a long block, of which one word in its first sixty must do."""
SHORT = 8
MENU_WORDS = 4
LISTED_PAIRS = 2
"""Bullets with something indented below them from which such a list holds stories."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of noise with the reason for it and the number of things the block stands for."""

    role: Role
    reason: str
    items: int = 1


NOTICE = Kind(Role.PAYWALL, SAYS[Role.PAYWALL])


@dataclass(slots=True)
class _Region:
    role: Role
    heading: str
    level: int
    landmarks: frozenset[str]
    bulleted: bool = False
    after_headline: bool = False


def noise_kinds(blocks: Sequence[RawBlock], surfaces: Sequence[Surface], noise: Sequence[bool]) -> list[Kind | None]:
    """A kind for each block that is noise, None for the others."""
    kinds: list[Kind | None] = []
    region: _Region | None = None
    pairs = rhythm(blocks)
    for i, (block, look) in enumerate(zip(blocks, surfaces, strict=True)):
        if not noise[i]:
            region = None
            kinds.append(None)
            continue
        opened = _opens_region(block, look)
        if region and _leaves(block, region):
            region = None
        if opened and not (region and region.role is opened.role is Role.COMMENTS):
            region = opened
            opens_list = i + 1 < len(blocks) and noise[i + 1]
            kinds.append(Kind(region.role, SAYS[region.role], 0 if opens_list else 1))
            continue
        own = _own_kind(look)
        if (own is None or own.role in WEAK_KINDS) and is_account_notice(look):
            own = NOTICE
        if pairs[i] >= LISTED_PAIRS and (region is None or not region.bulleted):
            region = _Region(
                Role.RELATED,
                region.heading if region and region.role is Role.RELATED else "",
                0,
                _landmarks(block),
                True,
            )
        if region and (own is None or _may_stand_in(own, look, region) or _is_listed(block, region)):
            if _is_new_heading(block, look, region):
                region = None
            else:
                kinds.append(_in_region(block, look, region))
                continue
        elif region and own and block.shape is not Shape.BULLET and look.words and len(look.words) <= HEADING_WORDS:
            region = None
        kinds.append(own or _by_form(block, look))
    return kinds


def _may_stand_in(own: Kind, look: Surface, region: _Region) -> bool:
    """True for a kind that does not end the region: its own, or a weak one; readers' comments hold no menu."""
    if region.role is Role.COMMENTS and own.role is Role.NAVIGATION and _share(look, "navigation") >= MENU_SHARE:
        return False
    return own.role is region.role or own.role in WEAK_KINDS


def _leaves(block: RawBlock, region: _Region) -> bool:
    """True where a block of an HTML page stands in another part of the page than the region's heading."""
    return block.element is not None and _landmarks(block) != region.landmarks


def _landmarks(block: RawBlock) -> frozenset[str]:
    return _landmarks_of(block.element.within) if block.element else NO_LANDMARKS


@lru_cache(maxsize=1024)
def _landmarks_of(within: tuple[str, ...]) -> frozenset[str]:
    return LANDMARKS.intersection(within)


def _is_listed(block: RawBlock, region: _Region) -> bool:
    """True for an item of a bulleted list of stories, and for what is indented below one, whatever it says."""
    return region.bulleted and (block.indent > 0 or block.shape is Shape.BULLET)


def _share(look: Surface, kind: str) -> float:
    return look.values[CUE_AT[kind]]


def _opens_region(block: RawBlock, look: Surface) -> _Region | None:
    if not look.cued or look.ends or block.shape is Shape.BULLET or len(look.words) > HEADING_WORDS:
        return None
    best = max(REGION_CUES, key=lambda kind: _share(look, kind))
    if _share(look, best) < SHARE_SHORT:
        return None
    if any(_share(look, kind) > _share(look, best) for kind in CUE_ROLES if kind != "navigation"):
        return None
    return _Region(REGION_CUES[best], look.text, block.level, _landmarks(block))


def _is_new_heading(block: RawBlock, look: Surface, region: _Region) -> bool:
    """True where a heading that is none of the region's stories ends it."""
    if block.shape is Shape.HEADING and region.level and 0 < block.level <= region.level:
        return True
    if not region.bulleted or block.shape is Shape.BULLET:
        return False
    return block.indent == 0 and block.blank_before and len(look.words) <= MENU_WORDS and not look.ends


def _in_region(block: RawBlock, look: Surface, region: _Region) -> Kind:
    """A block under a heading such as "Most read": a story's headline counts as one thing, its teaser as none."""
    reason = f"follows the heading {quoted(region.heading)}" if region.heading else "is one of a list of stories"
    if region.role is not Role.RELATED:
        return Kind(region.role, reason)
    if block.shape is Shape.BULLET:
        region.bulleted = True
        region.after_headline = True
        return Kind(region.role, reason, 1)
    teaser = region.bulleted or (region.after_headline and look.prose)
    region.after_headline = not teaser or region.after_headline
    small = len(look.words) < 3
    return Kind(region.role, reason, 0 if teaser or small else 1)


@lru_cache(maxsize=1024)
def _own_kind(look: Surface) -> Kind | None:
    """The kind that a block's own cue phrases give it, None where they are too few."""
    if not look.cued:
        return None
    needed = SHARE_SHORT if len(look.words) <= SHORT else SHARE_LONG
    best: Role | None = None
    strength = needed
    for name, role in CUE_ROLES.items():
        share = _share(look, name)
        if share > strength or (share == strength and best is None):
            best, strength = role, share
    if best is None:
        return None
    return Kind(best, SAYS[best])


def _by_form(block: RawBlock, look: Surface) -> Kind:
    """The kind where no word tells it."""
    if not look.words:
        return Kind(Role.OTHER, "holds no words")
    if len(look.words) <= HEADING_WORDS and (look.values[DATE] or CLOCK.search(look.text)):
        return Kind(Role.METADATA, SAYS[Role.METADATA])
    if look.values[DIGITS] > MOSTLY_NUMBERS:
        return Kind(Role.METADATA, "is mostly numbers")
    if len(look.words) <= MENU_WORDS and not look.ends:
        return Kind(Role.NAVIGATION, "is a few words without a sentence")
    if not look.ends and len(look.words) <= 25:
        return Kind(Role.RELATED, "reads like the headline of another story")
    return Kind(Role.OTHER, "stands apart from the story")


assert set(CUE_ROLES) <= set(KINDS)
