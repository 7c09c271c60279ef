"""A first guess at the story without a model: the stretch of the page in which running prose outweighs the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p
from operator import itemgetter

from newsreader.cleaning.lexicon import KINDS
from newsreader.cleaning.repeats import core_words, overlap
from newsreader.cleaning.surface import Surface
from newsreader.document import RawBlock, Shape

NEUTRAL = frozenset({"speech", "caption", "byline", "credit", "navigation"})
noise_cues = itemgetter(*[i for i, kind in enumerate(KINDS) if kind not in NEUTRAL])

region_cues = itemgetter(*[i for i, kind in enumerate(KINDS) if kind in {"related", "comments", "newsletter"}])
HEADING_WORDS = 8
ANNOUNCEMENT, LISTED = -8.0, -1.5
STRANGE = 0.3
"""Share of words shared with other paragraphs below which one without a full stop is no part of the story."""


def heaviest_prose(blocks: Sequence[RawBlock], surfaces: Sequence[Surface]) -> tuple[int, int]:
    """The half-open range of blocks in which running prose most outweighs the rest; empty where there is no prose."""
    return _heaviest(_weights(blocks, surfaces))


def listings(blocks: Sequence[RawBlock], surfaces: Sequence[Surface]) -> list[bool]:
    """Which blocks belong to a list that a line such as "Most read" announces, that line itself included.

    What follows the announcement belongs to it as long as it is a bullet, stands indented below one, or is no prose.
    """
    listed: list[bool] = []
    listing = False
    for block, look in zip(blocks, surfaces, strict=True):
        if _announces(block, look):
            listing = True
        elif block.shape is not Shape.BULLET and not block.indent:
            listing = listing and not look.prose
        listed.append(listing)
    return listed


def rhythm(blocks: Sequence[RawBlock]) -> list[int]:
    """For each block of a list that alternates bullets with indented blocks below them, how often it does; else 0.

    So portals set headlines and teasers of other stories.
    """
    pairs = [0] * len(blocks)
    i = 0
    while i < len(blocks):
        j, count = i, 0
        while j < len(blocks) and blocks[j].shape is Shape.BULLET:
            below = j + 1 < len(blocks) and _stands_below(blocks[j + 1], blocks[j])
            count += below
            j += 2 if below else 1
        pairs[i:j] = [count] * (j - i)
        i = max(j, i + 1)
    return pairs


def _stands_below(block: RawBlock, bullet: RawBlock) -> bool:
    return block.shape is not Shape.BULLET and block.indent > bullet.indent


def _weights(blocks: Sequence[RawBlock], surfaces: Sequence[Surface]) -> list[float]:
    core = core_words(surfaces)
    weights: list[float] = []
    for block, look, listed in zip(blocks, surfaces, listings(blocks, surfaces), strict=True):
        if _announces(block, look):
            weights.append(ANNOUNCEMENT)
        elif block.shape is Shape.BULLET or (block.indent > 0 and listed):
            # A list of other stories indents its teasers below its bullets.
            weights.append(LISTED)
        else:
            weights.append(_weight(look, core))
    return weights


def _announces(block: RawBlock, look: Surface) -> bool:
    """True for a short line such as "Most read"."""
    if not look.cued or look.ends or len(look.words) > HEADING_WORDS or block.shape is Shape.BULLET:
        return False
    announced: int = sum(region_cues(look.cues))
    return announced / (len(look.words) + 1) >= STRANGE


def _weight(look: Surface, core: Mapping[str, int]) -> float:
    words = len(look.words)
    cues = sum(noise_cues(look.cues)) / (min(words, 60) + 1) if look.cued else 0.0
    if look.prose:
        if look.ends or overlap(look, core) >= STRANGE:
            return log1p(words) * (1.0 if cues < 0.2 else -0.5)
        return -3.0
    return -4.0 if cues > 0.3 and words <= HEADING_WORDS else -0.8


def _heaviest(weights: Sequence[float]) -> tuple[int, int]:
    """The half-open range of the largest sum."""
    best, best_range, total, start = 0.0, (0, 0), 0.0, 0
    for i, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, i
        total += weight
        if total > best:
            best, best_range = total, (start, i + 1)
    return best_range
