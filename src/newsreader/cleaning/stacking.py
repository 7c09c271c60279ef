"""Scores of one model as features of the next: a block is judged by what its neighbours were judged to be."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log1p

from newsreader.cleaning.context import FAR, Column, shifted, since, until, windows

SHIFTS = (-3, -2, -1, 1, 2, 3)
RADII = (2, 5, 10)
SURE = 0.8
SURE_WORDS = 10
EDGE = 1e-4


def neighbour_scores(name: str, column: Sequence[float], outside: float) -> dict[str, Column]:
    """A column of scores and what surrounds each place in it; `outside` stands for neighbours beyond the page."""
    count = len(column)
    columns = {name: list(column)}
    for by in SHIFTS:
        columns[f"{name}_{by:+d}"] = shifted(column, by, outside)
    for radius in RADII:
        columns[f"{name}_~{radius}"] = windows(column, radius)
    columns[f"{name}_max"] = [max(column)] * count
    columns[f"{name}_mean"] = [sum(column) / count] * count
    return columns


def second_look(probabilities: Sequence[float], words: Sequence[int]) -> dict[str, Column]:
    """What the first pass's probabilities say about each block's surroundings.

    Args:
        probabilities: that each block is part of the story.
        words: how many words each block has.
    """
    columns = neighbour_scores("p", probabilities, -1.0)
    columns["p"] = [log(max(EDGE, p) / max(EDGE, 1 - p)) for p in probabilities]
    sure = [p > SURE and size >= SURE_WORDS for p, size in zip(probabilities, words, strict=True)]
    columns["since_sure"] = since(sure)
    columns["until_sure"] = until(sure)
    own = [p * size for p, size in zip(probabilities, words, strict=True)]
    total = sum(own) + 1e-9
    done = 0.0
    before: Column = []
    for mass in own:
        before.append(done / total)
        done += mass
    columns["mass_before"] = before
    columns["mass_own"] = [mass / total for mass in own]
    columns["mass"] = [log1p(total)] * len(own)
    return columns


__all__ = ["FAR", "neighbour_scores", "second_look"]
