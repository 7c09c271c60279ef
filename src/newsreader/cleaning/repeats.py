"""What repeats on a page, and which words and names its long paragraphs share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from newsreader.cleaning.surface import Surface


def repeats(surfaces: Sequence[Surface]) -> list[int]:
    """For each block, how many blocks of the page read the same, itself included; digits count as equal."""
    counts = Counter(surface.folded for surface in surfaces)
    return [counts[surface.folded] for surface in surfaces]


def core_words(surfaces: Sequence[Surface]) -> Counter[str]:
    """In how many of the prose blocks each long word occurs."""
    core: Counter[str] = Counter()
    for surface in surfaces:
        if surface.prose:
            core.update(surface.long_words)
    return core


def overlap(surface: Surface, core: Mapping[str, int]) -> float:
    """The share of a block's long words that stand in another prose block; 0 where it has none."""
    words = surface.long_words
    if not words:
        return 0.0
    own = int(surface.prose)
    return len([word for word in words if core.get(word, 0) > own]) / len(words)
