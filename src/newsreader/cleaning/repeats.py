"""What repeats on a page, and which words and names its long paragraphs share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsreader.cleaning.surface import Surface

LONG_WORD = 4
"""Letters from which a word is taken to say what a text is about."""


def repeats(surfaces: Sequence[Surface]) -> list[int]:
    """For each block, how many blocks of the page read the same, itself included; digits count as equal."""
    counts = Counter(surface.folded for surface in surfaces)
    return [counts[surface.folded] for surface in surfaces]


def core_words(surfaces: Sequence[Surface]) -> Counter[str]:
    """In how many of the prose blocks each long word occurs."""
    core: Counter[str] = Counter()
    for surface in surfaces:
        if surface.prose:
            core.update({word for word in surface.words if len(word) >= LONG_WORD})
    return core


def overlap(surface: Surface, core: Counter[str]) -> float:
    """The share of a block's long words that stand in another prose block; 0 where it has none."""
    words = {word for word in surface.words if len(word) >= LONG_WORD}
    if not words:
        return 0.0
    own = int(surface.prose)
    return sum(core[word] > own for word in words) / len(words)
