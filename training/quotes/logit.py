"""Conditional (multinomial) logistic regression over sparse named features, L2, by L-BFGS: nothing in it is random."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import optimize, sparse


@dataclass(frozen=True)
class Question:
    """One choice: the features of each option, and which options are right (one of them is enough)."""

    options: Sequence[Sequence[str]]
    right: frozenset[int]


def fit(questions: Sequence[Question], l2: float, least: int = 3, iterations: int = 120) -> dict[str, float]:
    """Weights by feature.

    Args:
        questions: the choices to learn from.
        l2: the strength of the penalty; the objective is the summed log loss + l2/2 · |w|².
        least: features that fewer questions show are dropped.
        iterations: of L-BFGS at most.
    """
    counts: Counter[str] = Counter()
    for question in questions:
        counts.update({feature for option in question.options for feature in option})
    names = sorted(feature for feature, count in counts.items() if count >= least)
    index = {feature: number for number, feature in enumerate(names)}
    matrix, bounds, right = _matrix(questions, index)
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
        objective, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 8}
    )
    return {name: float(weight) for name, weight in zip(names, found.x, strict=True) if abs(weight) > 1e-4}


def _matrix(questions: Sequence[Question], index: dict[str, int]) -> tuple[sparse.csr_matrix, np.ndarray, np.ndarray]:
    columns: list[int] = []
    rows = [0]
    right: list[bool] = []
    bounds = [0]
    for question in questions:
        for number, option in enumerate(question.options):
            columns.extend(index[feature] for feature in option if feature in index)
            rows.append(len(columns))
            right.append(number in question.right)
        bounds.append(len(right))
    matrix = sparse.csr_matrix(
        (np.ones(len(columns), np.float32), np.array(columns, np.int32), np.array(rows, np.int64)),
        shape=(len(right), len(index)),
    )
    return matrix, np.array(bounds), np.array(right)
