"""Scores of one model as features of the next: a block is judged by what its neighbours were judged to be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from math import log, log1p

from newsreader.cleaning.columns import Columns, shifted, since, until, windows

SHIFTS = (-3, -2, -1, 1, 2, 3)
RADII = (2, 5, 10)
SURE = 0.8
SURE_WORDS = 10
EDGE = 1e-4


def neighbour_scores(columns: Columns, name: str, scores: Sequence[float], outside: float) -> None:
    """Offer a column of scores and what surrounds each place in it.

    Args:
        columns: to which they are offered.
        name: the first column's name; the others' begin with it.
        scores: one a block.
        outside: what stands for neighbours beyond the page.
    """
    count = len(scores)
    columns.offer(name, partial(list, scores))
    for by in SHIFTS:
        columns.offer(f"{name}_{by:+d}", partial(shifted, scores, by, outside))
    for radius in RADII:
        columns.offer(f"{name}_~{radius}", partial(windows, scores, radius))
    columns.offer(f"{name}_max", lambda: [max(scores)] * count)
    columns.offer(f"{name}_mean", lambda: [sum(scores) / count] * count)


def second_look(columns: Columns, probabilities: Sequence[float], words: Sequence[int]) -> None:
    """Offer what the first pass's probabilities say about each block's surroundings.

    Args:
        columns: to which it is offered.
        probabilities: that each block is part of the story.
        words: how many words each block has.
    """
    neighbour_scores(columns, "p", probabilities, -1.0)
    columns.offer("p", lambda: [log(max(EDGE, p) / max(EDGE, 1 - p)) for p in probabilities])
    sure = [p > SURE and size >= SURE_WORDS for p, size in zip(probabilities, words, strict=True)]
    columns.offer("since_sure", lambda: since(sure))
    columns.offer("until_sure", lambda: until(sure))
    own = [p * size for p, size in zip(probabilities, words, strict=True)]
    total = sum(own) + 1e-9
    columns.offer("mass_before", lambda: [before / total for before in accumulate(own[:-1], initial=0.0)])
    columns.offer("mass_own", lambda: [mass / total for mass in own])
    columns.offer("mass", lambda: [log1p(total)] * len(own))
