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


def without_kicker(title: str, claims: Claims) -> str:
    """A title without the words before it that a claimed title lacks: "Culture: The last ferry" is "The last ferry"."""
    for claimed in claims.titles:
        if (
            len(claimed) < len(title)
            and title.endswith(claimed)
            and title[: -len(claimed)].rstrip().endswith(KICKER_END)
        ):
            return claimed
    return title


def _claimed_block(document: Document, surfaces: Sequence[Surface]) -> int | None:
    claimed = [set(WORD.findall(title.lower())) for title in claimed_titles(document.claims)]
    # The only first-level heading is claimed too, and may be the outlet's name.
    claimed = [title for title in claimed if title & claimed[0]]
    best, best_score = None, 0.0
    for i, (block, look) in enumerate(zip(document.blocks, surfaces, strict=True)):
        if len(look.text) > LONGEST or not look.words or (block.element and block.element.hidden):
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


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").replace("‘", "'").split())
