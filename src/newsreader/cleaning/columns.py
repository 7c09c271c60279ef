"""Columns of a page, one value a block: seen through a window, from a neighbour, as distances to marks."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from itertools import accumulate
from typing import TypeVar

FAR = 30.0
"""Blocks beyond which a distance no longer matters."""

Column = list[float]
Thing = TypeVar("Thing", bound=Hashable)


class Columns(dict[str, Column]):
    """Columns by name, each made when it is first asked for: a model reads half of what could be measured."""

    def __init__(self) -> None:
        super().__init__()
        self.ways: dict[str, Callable[[], Column]] = {}
        """How to make each column, those already made included."""

    def offer(self, name: str, way: Callable[[], Column]) -> None:
        """Say how a column is made."""
        self.ways[name] = way

    def offer_all(self, columns: Mapping[str, Column]) -> None:
        """Offer columns that are there already."""
        for name, column in columns.items():
            self.ways[name] = partial(_same, column)

    def __missing__(self, name: str) -> Column:
        column = self[name] = self.ways[name]()
        return column


class Codes(dict[Thing, int]):
    """A number for each thing, in the order in which they were met: long tuples are hashed once and no more."""

    def __missing__(self, thing: Thing) -> int:
        code = self[thing] = len(self)
        return code


def _same(column: Column) -> Column:
    return column


def windows(column: Sequence[float], radius: int) -> Column:
    """For each place the mean of the column over the places at most `radius` away."""
    n = len(column)
    sums = [0.0, *accumulate(column)]
    if n <= 2 * radius:
        return [
            (sums[min(n, i + radius + 1)] - sums[max(0, i - radius)]) / (min(n, i + radius + 1) - max(0, i - radius))
            for i in range(n)
        ]
    width = 2 * radius + 1
    first = [sums[i + radius + 1] / (i + radius + 1) for i in range(radius)]
    last = [(sums[n] - sums[i - radius]) / (n - i + radius) for i in range(n - radius, n)]
    return [*first, *[(b - a) / width for a, b in zip(sums, sums[width:], strict=False)], *last]


def shifted(column: Sequence[float], by: int, fill: float = -1.0) -> Column:
    """The column as seen from the neighbour: at i stands what was at i + by."""
    n = len(column)
    if abs(by) >= n:
        return [fill] * n
    pad = [fill] * abs(by)
    return [*column[by:], *pad] if by > 0 else [*pad, *column[:by]]


def since(marks: Sequence[bool], far: float = FAR) -> Column:
    """For each place how many places ago the last mark was, 0 at a mark, at most `far`."""
    out: Column = []
    distance = far
    for mark in marks:
        distance = 0.0 if mark else distance + 1 if distance < far else far
        out.append(distance)
    return out


def until(marks: Sequence[bool], far: float = FAR) -> Column:
    """For each place how far ahead the next mark is, 0 at a mark, at most `far`."""
    return since(marks[::-1], far)[::-1]
