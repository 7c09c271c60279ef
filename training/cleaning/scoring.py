"""The measures that training watches: F1 of word 4-grams as the public article-extraction benchmark counts them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from training.cleaning.corpus import Sample

WORD = re.compile(r"\w+")


def _shingles(text: str, n: int = 4) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(s for s in (tuple(words[i : i + n]) for i in range(max(1, len(words) - n + 1))) if s)


def page_counts(sample: Sample, kept: Sequence[bool]) -> tuple[float, float, float]:
    """`counts_of` for the blocks that are kept of a page."""
    text = sample.document.text
    blocks = zip(sample.document.blocks, kept, strict=True)
    return counts_of("\n".join(text[b.span.start : b.span.end] for b, keep in blocks if keep), sample.gold)


def counts_of(body: str, gold: dict[str, Any]) -> tuple[float, float, float]:
    """True positives, false positives and false negatives of a page's body, as shares of their sum.

    Paragraphs that the gold calls optional count only where most of them is there.
    """
    have = _shingles(body)
    wanted = gold["body"]
    for optional in gold.get("optional") or ():
        part = _shingles(optional)
        if sum((part & have).values()) < 0.5 * sum(part.values()):
            wanted = wanted.replace(optional, "", 1)
    want = _shingles(wanted)
    tp = sum((want & have).values())
    fp, fn = sum(have.values()) - tp, sum(want.values()) - tp
    total = tp + fp + fn
    return (tp / total, fp / total, fn / total) if total else (0.0, 0.0, 0.0)


def precision_recall_f1(counts: Sequence[tuple[float, float, float]]) -> tuple[float, float, float]:
    """Mean precision, mean recall and their harmonic mean over pages."""
    ps = [1.0 if fp == fn == 0 else tp / (tp + fp) for tp, fp, fn in counts if tp + fp > 0]
    rs = [1.0 if fp == fn == 0 else tp / (tp + fn) for tp, fp, fn in counts if tp + fn > 0]
    p, r = float(np.mean(ps)) if ps else 0.0, float(np.mean(rs)) if rs else 0.0
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def by_set(
    samples: Sequence[Sample], probabilities: Sequence[np.ndarray], threshold: float = 0.5
) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 for each set and density."""
    groups: dict[str, list[tuple[float, float, float]]] = {}
    for sample, p in zip(samples, probabilities, strict=True):
        if sample.gold.get("body"):
            groups.setdefault(f"{sample.set}.{sample.media}", []).append(page_counts(sample, list(p >= threshold)))
    return {name: precision_recall_f1(counts) for name, counts in groups.items()}


def calibration(p: np.ndarray, y: np.ndarray, bins: int = 10) -> tuple[float, list[tuple[float, float, int]]]:
    """Expected calibration error and, for each bin of confidence, mean confidence, accuracy and size."""
    confidence = np.maximum(p, 1 - p)
    right = ((p >= 0.5) == (y >= 0.5)).astype(float)
    edges = np.linspace(0.5, 1.0, bins + 1)
    curve, error = [], 0.0
    for low, high in zip(edges, [*edges[1:-1], 1.01], strict=False):
        inside = (confidence >= low) & (confidence < high)
        if inside.any():
            mean, accuracy, size = confidence[inside].mean(), right[inside].mean(), int(inside.sum())
            curve.append((float(mean), float(accuracy), size))
            error += abs(mean - accuracy) * size / len(p)
    return float(error), curve
