"""Gradient-boosted regression trees as plain lists: what is learned elsewhere is only added up here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Tree = tuple[Sequence[int], Sequence[float], Sequence[int], Sequence[int], Sequence[float]]
"""Of every inner node: feature, threshold (at most that: left), left child, right child; of every leaf: its value.
A child below 0 is the leaf -1 - child."""


@dataclass(frozen=True, slots=True)
class Trees:
    """An ensemble whose score is the sum of one leaf a tree."""

    trees: Sequence[Tree]

    def score(self, row: Sequence[float]) -> float:
        """The sum over all trees for one row of features."""
        total = 0.0
        for feature, threshold, left, right, leaves in self.trees:
            node = 0 if feature else -1
            while node >= 0:
                node = left[node] if row[feature[node]] <= threshold[node] else right[node]
            total += leaves[-1 - node]
        return total
