"""Conditional (multinomial) logistic regression over sparse named features, L2, by L-BFGS: nothing in it is random."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import optimize, sparse


@dataclass(frozen=True)
class Question:
    """One choice: the features of each option, and which options are right (one of them is enough)."""

    options: Sequence[Sequence[str]]
    right: frozenset[int]


@dataclass(frozen=True)
class Coded:
    """Questions as numbers."""

    features: np.ndarray
    """Of all options, one after another."""
    lengths: np.ndarray
    """How many features each option has."""
    sizes: np.ndarray
    """How many options each question has."""
    right: np.ndarray
    """For each option whether it is right."""


class Coder:
    """Gives every feature a number."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def code(self, questions: Iterable[Question]) -> Coded:
        """Questions as numbers; features that were not seen before get the next ones."""
        numbers = self.numbers
        features: list[int] = []
        lengths: list[int] = []
        sizes: list[int] = []
        right: list[bool] = []
        for question in questions:
            for index, option in enumerate(question.options):
                features += [numbers.setdefault(feature, len(numbers)) for feature in option]
                lengths.append(len(option))
                right.append(index in question.right)
            sizes.append(len(question.options))
        return Coded(
            np.array(features, np.int32), np.array(lengths, np.int64), np.array(sizes, np.int64), np.array(right, bool)
        )


def fit(coder: Coder, parts: Sequence[Coded], l2: float, least: int = 3, iterations: int = 120) -> dict[str, float]:
    """Weights by feature.

    Args:
        coder: what the questions were coded by.
        parts: the choices to learn from.
        l2: the strength of the penalty; the objective is the summed log loss + l2/2 · |w|².
        least: features that fewer options show are dropped.
        iterations: of L-BFGS at most.
    """
    matrix, kept, bounds, right = _matrix(coder, parts, least)
    transposed = matrix.T.tocsr()
    sizes = np.diff(bounds)

    def shares(scores: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        top = np.maximum.reduceat(scores, bounds[:-1])
        lifted = np.exp(scores - np.repeat(top, sizes))
        total = np.add.reduceat(lifted, bounds[:-1])
        return top + np.log(total), lifted / np.repeat(total, sizes)

    def objective(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = (matrix @ weights.astype(np.float32)).astype(np.float64)
        every, share = shares(scores)
        wanted, wanted_share = shares(np.where(right, scores, -1e9))
        slope = (transposed @ (share - wanted_share).astype(np.float32)).astype(np.float64)
        return float((every - wanted).sum() + 0.5 * l2 * (weights @ weights)), slope + l2 * weights

    found = optimize.minimize(
        objective, np.zeros(len(kept)), jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 8}
    )
    names = list(coder.numbers)
    weights = {names[number]: float(weight) for number, weight in zip(kept, found.x, strict=True)}
    return {name: weights[name] for name in sorted(weights) if abs(weights[name]) > 1e-4}


def _matrix(
    coder: Coder, parts: Sequence[Coded], least: int
) -> tuple[sparse.csr_matrix, np.ndarray, np.ndarray, np.ndarray]:
    """(options by features, the numbers of these features, where each question begins, which options are right)."""
    features = np.concatenate([part.features for part in parts])
    lengths = np.concatenate([part.lengths for part in parts])
    sizes = np.concatenate([part.sizes for part in parts])
    kept = np.flatnonzero(np.bincount(features, minlength=len(coder.numbers)) >= least)
    column = np.full(len(coder.numbers), -1, np.int32)
    column[kept] = np.arange(len(kept), dtype=np.int32)
    columns = column[features]
    held = columns >= 0
    ends = np.concatenate([[0], np.cumsum(held)])[np.concatenate([[0], np.cumsum(lengths)])]
    matrix = sparse.csr_matrix(
        (np.ones(int(held.sum()), np.float32), columns[held], ends), shape=(len(lengths), len(kept))
    )
    bounds = np.concatenate([[0], np.cumsum(sizes)])
    return matrix, kept, bounds, np.concatenate([part.right for part in parts])
