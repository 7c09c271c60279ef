"""Which block of a page is its title, and what the title is.

On an HTML page the heading that a reader sees is the title, found by its likeness to the titles that the markup claims;
those are often shortened for search engines or end in the outlet's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsreader.cleaning.headlines import headline
from newsreader.cleaning.lexicon import WORD
from newsreader.cleaning.surface import Surface
from newsreader.document import Claims, Document, RawBlock, Shape

ALIKE = 0.34
"""Share of words in common with a claimed title from which a first-level heading is the title."""
ALIKE_OTHER = 0.75
"""The same for any other heading or line."""
LONGEST = 400
KICKER_END = (":", "-", "–", "—", "|", "•", "·")
KICKER_WORDS = 4
"""Words from which a title is told from a kicker before it by its length alone."""
OUTLET = re.compile(r"\s+[|\-–—·•:»]\s+(?=[^|\-–—·•:»]{2,50}$)")


def title_block(document: Document, surfaces: Sequence[Surface], content: Sequence[bool]) -> int | None:
    """The index of the block that is the title, or None where none seems to be.

    Args:
        document: the page.
        surfaces: its blocks' measures.
        content: which blocks are part of the story as far as is known.
    """
    if document.blocks and document.blocks[0].shape is Shape.DATE_TITLE:
        return 0
    if document.media == "html":
        found = _claimed_block(document, surfaces)
        return found if found is not None else _first_heading(document, surfaces, content)
    return headline(document.blocks, surfaces, content)


def claimed_titles(claims: Claims) -> list[str]:
    """The titles that the markup claims, each also without what may be the outlet's name at its end."""
    titles: dict[str, None] = {}
    for title in claims.titles or ((claims.title,) if claims.title else ()):
        titles[title] = None
        titles[without_outlet(title, claims)] = None
    return list(titles)


def without_outlet(title: str, claims: Claims) -> str:
    """A title without the outlet's name, or without a last part that another claimed title lacks."""
    parts = list(OUTLET.finditer(title))
    for match in parts[:3]:
        short = title[: match.start()].strip()
        tail = title[match.end() :]
        outlet = claims.outlet or ""
        if short and (_fold(tail) == _fold(outlet) or any(_fold(short) == _fold(other) for other in claims.titles)):
            return short
    return title


def shown_title(shown: str, claims: Claims) -> str:
    """The title as the page means it, from the block that shows it and from the titles that the markup claims.

    What a reader sees is the title, not what the markup says to search engines. But a heading may hold more than the
    title (a kicker, the outlet's name) or less (its second line is a block of its own), or run words together that
    style sheets set apart.
    """
    # The shortest first: the longest end in the outlet's name.
    claimed = sorted(claimed_titles(claims), key=len)
    for whole in claimed:
        if shown.endswith(KICKER_END) and whole.startswith(f"{shown} "):
            return whole
        if len(_words(whole)) > len(_words(shown)) and "".join(_words(whole)) == "".join(_words(shown)):
            return whole
    for title in claims.titles:
        if len(title) < len(shown) and shown.endswith(title) and _is_kicker(shown[: -len(title)], title):
            return title
    for separator in OUTLET.finditer(shown):
        if claims.outlet and _fold(shown[separator.end() :]) == _fold(claims.outlet):
            return shown[: separator.start()].strip() or shown
    return shown


def _is_kicker(before: str, title: str) -> bool:
    """True where words before a title are none of it: "Culture: The last ferry", or without a colon."""
    if before.rstrip().endswith(KICKER_END):
        return True
    kicker, words = _words(before), _words(title)
    apart = before[-1:].isspace() and not title[0].islower() and not any(map(str.isdigit, before))
    return apart and len(kicker) < KICKER_WORDS <= len(words)


def _claimed_block(document: Document, surfaces: Sequence[Surface]) -> int | None:
    claimed = [set(WORD.findall(title.lower())) for title in claimed_titles(document.claims)]
    # The only first-level heading is claimed too, and may be the outlet's name.
    claimed = [title for title in claimed if title & claimed[0]]
    known = set().union(*claimed)
    best, best_score = None, 0.0
    for i, (block, look) in enumerate(zip(document.blocks, surfaces, strict=True)):
        if len(look.text) > LONGEST or known.isdisjoint(look.words) or (block.element and block.element.hidden):
            continue
        first = block.shape is Shape.HEADING and block.level == 1
        if block.shape is not Shape.HEADING and len(look.words) < 3:
            continue
        words = set(look.words)
        alike = max((len(words & title) / len(words | title) for title in claimed if title), default=0.0)
        if alike >= (ALIKE if first else ALIKE_OTHER):
            score = alike + 0.5 * first + 0.2 * (block.shape is Shape.HEADING) - _listed(block)
            if score > best_score:
                best, best_score = i, score
    return best


def _listed(block: RawBlock) -> float:
    """What being one of many alike takes from a block's score: such are lists of stories and crumbs of a path."""
    element = block.element
    return 0.3 if block.shape is Shape.BULLET or (element and element.repeats > 3 and block.level != 1) else 0.0


def _first_heading(document: Document, surfaces: Sequence[Surface], content: Sequence[bool]) -> int | None:
    """The only first-level heading before the story, where the markup claims nothing like it."""
    first = next((i for i, look in enumerate(surfaces) if content[i] and look.prose), len(surfaces))
    ones = [i for i, b in enumerate(document.blocks[:first]) if b.shape is Shape.HEADING and b.level == 1]
    return ones[0] if len(ones) == 1 and len(surfaces[ones[0]].words) > 1 else None


def _words(text: str) -> list[str]:
    return WORD.findall(text.casefold())


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())
