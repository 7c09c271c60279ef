"""Gradient-boosted regression trees as nested tuples: what is learned elsewhere is only added up here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Node = tuple[int, float, Any, Any] | float
"""A leaf's value; or a feature, a threshold, and the nodes for what is at most that and for what is more."""


@dataclass(frozen=True, slots=True)
class Trees:
    """An ensemble whose score is the sum of one leaf a tree."""

    trees: Sequence[Node]

    def score(self, row: Sequence[float]) -> float:
        """The sum over all trees for one row of features."""
        total = 0.0
        for node in self.trees:
            while isinstance(node, tuple):
                feature, threshold, low, high = node
                node = low if row[feature] <= threshold else high
            total += node
        return total


def read_trees(plain: Sequence[Any]) -> Trees:
    """Trees as they are stored: every inner node a list of four, every leaf a number."""
    return Trees(tuple(map(_node, plain)))


def _node(plain: Any) -> Node:
    if isinstance(plain, list):
        feature, threshold, low, high = plain
        return int(feature), float(threshold), _node(low), _node(high)
    return float(plain)
