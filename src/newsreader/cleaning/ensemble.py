"""An ensemble of regression trees, evaluated for a whole page at once without any library.

The method is QuickScorer (Lucchese et al., SIGIR 2015) on big integers: all leaves of all trees are bits of one
number. A test that fails rules out the leaves of its left branch, so each feature value stands for one mask, found by
bisection among the feature's thresholds; the masks of all features, joined by AND, leave in each tree the exit leaf
as the lowest bit. The sum of the leaves' values is counted bit plane by bit plane. The time depends on the number of
features far more than on the number of trees.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import and_

VALUES_KNOWN = 500
PLANES, ROUGH_PLANES = 8, 3
"""Bits of a leaf's value, and how many of them do for a comparison."""


@dataclass(frozen=True, slots=True)
class Node:
    """A test "value <= threshold" of one tree; where it fails the leaves from `first` up to `end` are ruled out."""

    tree: int
    feature: int
    threshold: float
    first: int
    end: int


class _Remembered(dict[float, int]):
    """For each value met last the leaves that a feature leaves standing; emptied before it grows."""

    def __init__(self, thresholds: Sequence[float], masks: Sequence[int]) -> None:
        super().__init__()
        self._thresholds = thresholds
        self._masks = masks

    def __missing__(self, value: float) -> int:
        if len(self) >= VALUES_KNOWN:
            self.clear()
        mask = self[value] = self._masks[bisect_left(self._thresholds, value)]
        return mask


class Ensemble:
    """Trees over named features.

    Args:
        features: the names, in the order by which nodes refer to them.
        nodes: all tests of all trees.
        leaves: the leaves' values for each tree, from left to right, whole numbers from 0 to 2 ** `PLANES` - 1.
        scale: what a step of a leaf's value is worth.
        base: what is added to the sum.
        recurring: features whose values return from block to block and page to page, such as counts: what they leave
            standing is looked up faster than found.
    """

    def __init__(
        self,
        features: Sequence[str],
        nodes: Sequence[Node],
        leaves: Sequence[Sequence[int]],
        scale: float,
        base: float,
        recurring: Container[str] = (),
    ) -> None:
        self.features = tuple(features)
        self._number = {name: i for i, name in enumerate(features)}
        self._scale, self._base = scale, base
        offsets, total = [], 0
        for values in leaves:
            offsets.append(total)
            total += len(values)
        self.everything = (1 << total) - 1
        self._lowest = sum(1 << offset for offset in offsets)
        self._planes = _planes(leaves)
        self._rough_planes = self._planes[:ROUGH_PLANES]
        tests: list[list[tuple[float, int, int]]] = [[] for _ in features]
        for node in nodes:
            offset = offsets[node.tree]
            tests[node.feature].append((node.threshold, offset + node.first, node.end - node.first))
        self._thresholds: list[list[float]] = []
        self._masks: list[list[int]] = []
        for of_feature in tests:
            thresholds, masks = _masks(of_feature, self.everything)
            self._thresholds.append(thresholds)
            self._masks.append(masks)
        self._known = {
            i: _Remembered(self._thresholds[i], self._masks[i]) for i, name in enumerate(features) if name in recurring
        }

    def masks(self, columns: Mapping[str, Sequence[float]], names: Sequence[str], count: int) -> list[int]:
        """For each of `count` rows the leaves that these features leave standing."""
        shared = self.everything
        left: list[int] | None = None
        for name in names:
            feature = self._number[name]
            thresholds, masks = self._thresholds[feature], self._masks[feature]
            column = columns[name]
            if column[0] == column[-1] and column.count(column[0]) == count:
                shared &= masks[bisect_left(thresholds, column[0])]
                continue
            # A chain of maps takes a third less time than a loop.
            if feature in self._known:
                found = map(self._known[feature].__getitem__, column)
            else:
                found = map(masks.__getitem__, map(bisect_left, repeat(thresholds), column))
            left = list(found if left is None else map(and_, left, found))
        if left is None:
            return [shared] * count
        return [a & shared for a in left] if shared != self.everything else left

    def score(self, mask: int) -> float:
        """The sum of the trees for a row whose features together leave these leaves standing."""
        low = mask & ~(mask - self._lowest)
        total = 0
        for plane in self._planes:
            total += total + (low & plane).bit_count()
        return total * self._scale + self._base

    def rough_score(self, mask: int) -> int:
        """The same in unnamed units and to the leaves' highest bits only: enough to compare, in a third of the time."""
        low = mask & ~(mask - self._lowest)
        total = 0
        for plane in self._rough_planes:
            total += total + (low & plane).bit_count()
        return total


def _planes(leaves: Sequence[Sequence[int]]) -> list[int]:
    """For each bit of the leaves' values, the highest first, the leaves whose value has it."""
    flat = [value for values in leaves for value in values]
    planes = []
    for bit in reversed(range(PLANES)):
        digits = "".join("1" if value >> bit & 1 else "0" for value in reversed(flat))
        planes.append(int(digits, 2) if digits else 0)
    return planes


def _masks(tests: list[tuple[float, int, int]], everything: int) -> tuple[list[float], list[int]]:
    """The thresholds in order, and for each count of failed ones the leaves left standing."""
    thresholds: list[float] = []
    masks = [everything]
    for threshold, first, width in sorted(tests):
        kept = masks[-1] & ~(((1 << width) - 1) << first)
        if thresholds and thresholds[-1] == threshold:
            masks[-1] = kept
        else:
            thresholds.append(threshold)
            masks.append(kept)
    return thresholds, masks
