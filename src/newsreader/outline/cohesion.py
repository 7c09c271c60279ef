"""Where a text falls into parts by its words: segmentation by lexical cohesion.

The most probable segmentation under a model in which every part has words of its own (Utiyama and Isahara 2001, "A
statistical model for domain-independent text segmentation"), found by dynamic programming over paragraphs; it chooses
the number of parts by itself. Like TextTiling (Hearst 1997) it needs neither training nor a language's word lists. What
it proposes is kept only where parting gains clearly more than it does in the same paragraphs shuffled, in which there
is nothing to be found.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import log
from statistics import median

SMALLEST = 3
"""Paragraphs of the smallest part."""

FEWEST_TERMS = 60
"""Terms of the smallest part: some hundred words."""

SHUFFLES = 12
"""How many times the paragraphs are shuffled to learn what parting gains by chance."""

MARGIN = 2.2
"""By how much a boundary must gain more than the best one that chance finds."""

LEAST_GAIN = 15.0
"""Nats that a boundary must gain in any case."""


def boundaries(units: Sequence[Sequence[str]]) -> list[int]:
    """The units at which a new part begins, in order; none where the text does not clearly fall into parts.

    Args:
        units: the terms of each paragraph.
    """
    text = _Text(units)
    cuts = text.best_cuts()
    if not cuts:
        return []
    chance = _by_chance(units)
    while cuts:
        gains = text.gains(cuts)
        weakest = min(range(len(cuts)), key=gains.__getitem__)
        if gains[weakest] >= max(LEAST_GAIN, MARGIN * chance):
            break
        del cuts[weakest]
    return cuts


def _by_chance(units: Sequence[Sequence[str]]) -> float:
    """The largest gain of a boundary in shuffled paragraphs, in the median."""
    dice = random.Random(len(units))
    most = []
    for _ in range(SHUFFLES):
        shuffled = list(units)
        dice.shuffle(shuffled)
        text = _Text(shuffled)
        most.append(max(text.gains(text.best_cuts()), default=0.0))
    return median(most)


class _Text:
    """Counts of terms, and what a stretch of units costs when its terms are told by its own frequencies."""

    def __init__(self, units: Sequence[Sequence[str]]) -> None:
        often = Counter(term for unit in units for term in unit)
        # What stands once in the whole text says nothing about what belongs together.
        self._units = [[term for term in unit if often[term] > 1] for unit in units]
        self._terms_before = [0, *accumulate(map(len, units))]
        self._kinds = sum(count > 1 for count in often.values())
        total = sum(map(len, self._units))
        self._price = log(max(2, total))
        """What each further part costs: the number of parts and their places have to be told too."""
        # f·log(f+1) grows by this when a term comes for the (f+1)th time.
        most = max(often.values(), default=0)
        self._growth = [(count + 1) * log(count + 2) - count * log(count + 1) for count in range(most + 1)]

    def _costs_from(self, first: int, after: int) -> list[float]:
        """The cost of the stretch from `first` to each unit before `after`, that unit included."""
        counts: dict[str, int] = {}
        growth, kinds = self._growth, self._kinds
        length, known = 0, 0.0
        costs = []
        for unit in self._units[first:after]:
            for term in unit:
                count = counts.get(term, 0)
                known += growth[count]
                counts[term] = count + 1
            length += len(unit)
            costs.append(length * log(max(1, length + kinds)) - known + self._price)
        return costs

    def best_cuts(self) -> list[int]:
        """The cheapest segmentation into parts that are not too small."""
        count = len(self._units)
        cheapest = [0.0] + [float("inf")] * count
        before = [0] * (count + 1)
        for first in range(count):
            so_far = cheapest[first]
            if so_far == float("inf"):
                continue
            for offset, cost in enumerate(self._costs_from(first, count), 1):
                terms = self._terms_before[first + offset] - self._terms_before[first]
                is_large = offset >= SMALLEST and terms >= FEWEST_TERMS
                if is_large and so_far + cost < cheapest[first + offset]:
                    cheapest[first + offset] = so_far + cost
                    before[first + offset] = first
        cuts = []
        place = before[count] if cheapest[count] < float("inf") else 0
        while place > 0:
            cuts.append(place)
            place = before[place]
        return cuts[::-1]

    def gains(self, cuts: Sequence[int]) -> list[float]:
        """What each boundary saves against leaving it out."""
        ends = [0, *cuts, len(self._units)]
        own = [self._costs_from(first, after)[-1] for first, after in pairwise(ends)]
        return [
            self._costs_from(ends[index], ends[index + 2])[-1] - own[index] - own[index + 1]
            for index in range(len(cuts))
        ]
