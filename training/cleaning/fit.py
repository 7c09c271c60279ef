"""Fits the two linear models and the two passes of trees, each later one on the out-of-fold scores of the earlier."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import lightgbm as lgb
import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression
from training.cleaning.corpus import Sample

from newsreader.cleaning.columns import Columns
from newsreader.cleaning.engine import OUTSIDE, features
from newsreader.cleaning.markup import signs_of
from newsreader.cleaning.sieve import coarse, gaps, worth_a_look
from newsreader.cleaning.stacking import neighbour_scores, second_look
from newsreader.cleaning.words import BUCKETS, sign_buckets, word_buckets

FOLDS = 5
TRIAL = 60
"""Trees of the trial by which the features that tell most are chosen."""
SEED = 7
SITES_FEWEST = 3
"""Families of sites on which a bucket must occur: what one site alone says is not learned."""
Shape = dict[str, float]
"""Leaves, learning rate and number of the trees, and how many features they may read: reading one takes time.

Where the trees of a kind of page differ, what share of the features and of the blocks each tree sees.
"""
SIEVE = {"num_leaves": 8, "learning_rate": 0.2}
SIEVE_ROUNDS = 40
SIEVE_LOSES = {"html": 0.001}
"""Share of the stories' words that the sieve may set aside, out of fold; dumps, which tell less, are not sieved."""
COUNTS = frozenset({"rounds", "features"})
FIRST: dict[str, Shape] = {
    "text": {"num_leaves": 12, "learning_rate": 0.12, "rounds": 120, "features": 52},
    "html": {
        "num_leaves": 16,
        "learning_rate": 0.06,
        "feature_fraction": 0.25,
        "bagging_fraction": 0.6,
        "rounds": 300,
        "features": 72,
    },
}
SECOND: dict[str, Shape | None] = {
    "text": {"num_leaves": 16, "learning_rate": 0.07, "rounds": 220, "features": 60},
    # The markup says so much of a block's surroundings that a second pass gained nothing.
    "html": None,
}
TREES = {
    "objective": "binary", "min_data_in_leaf": 60, "feature_fraction": 0.5, "bagging_fraction": 0.8,
    "bagging_freq": 1, "lambda_l2": 5.0, "num_threads": 1, "verbose": -1, "seed": SEED, "deterministic": True,
    "force_row_wise": True, "max_bin": 127,
}  # fmt: skip


@dataclass
class Table:
    """All blocks of the samples, one a row."""

    samples: Sequence[Sample]
    offsets: np.ndarray
    page: np.ndarray
    fold: np.ndarray
    family: np.ndarray
    label: np.ndarray
    known: np.ndarray
    weight: np.ndarray
    words: np.ndarray
    x: np.ndarray
    names: list[str]

    def by_page(self, column: np.ndarray) -> list[np.ndarray]:
        """A column cut into pages."""
        return [column[a:b] for a, b in zip(self.offsets, self.offsets[1:], strict=False)]


@dataclass
class Fitted:
    """What came of it, out of fold and over everything."""

    first: lgb.Booster
    second: lgb.Booster | None
    word_weights: np.ndarray
    word_bias: float
    sign_weights: np.ndarray | None
    sign_bias: float
    names: list[str]
    score: np.ndarray
    """The last pass's out-of-fold log-odds."""
    typical: dict[str, float]


@dataclass
class FittedSieve:
    """The sieve over everything, and what it does out of fold."""

    booster: lgb.Booster | None
    names: list[str]
    typical: dict[str, float]
    limit: float
    rate: float
    samples: list[Sample]
    """The samples with the blocks alone that the sieve keeps out of fold."""
    columns: list[Columns]
    """For each of them what the sieve tells the next stage."""
    aside: int
    """Blocks set aside."""


def fit_sieve(samples: Sequence[Sample]) -> FittedSieve:
    """Fit the sieve, or none for what is not sieved."""
    if samples[0].document.media not in SIEVE_LOSES:
        return FittedSieve(None, [], {}, 0.0, 0.0, list(samples), [Columns() for _ in samples], 0)
    pages = [coarse(s.document) for s in samples]
    names = list(pages[0])
    x = np.vstack([np.array([columns[name] for name in names]).T for columns in pages])
    t = _table(samples, x, names)
    parameters = TREES | SIEVE | {"feature_fraction": 1.0, "min_data_in_leaf": 100}
    weight = t.weight * np.where(t.label == 1, 3, 1)
    used = weight > 0

    def model(rows: np.ndarray) -> lgb.Booster:
        return lgb.train(parameters, lgb.Dataset(x[rows], t.label[rows], weight=weight[rows]), SIEVE_ROUNDS)

    score = np.zeros(len(x))
    for k in range(FOLDS):
        score[t.fold == k] = model(used & (t.fold != k)).predict(x[t.fold == k], raw_score=True)
    story = np.bincount(t.page, t.words * t.label, minlength=len(samples)) + 1
    whole = np.array([bool(s.gold.get("body")) for s in samples])[t.page]
    share = t.words * t.label / story[t.page] * whole
    order = np.argsort(score, kind="stable")
    allowed = SIEVE_LOSES[samples[0].document.media] * share.sum()
    limit = round(float(score[order][int((np.cumsum(share[order]) <= allowed).sum()) - 1]), 6)
    aside = (score <= limit) & t.known & whole
    rate = round(float(t.label[aside].mean()), 5)
    left, columns = [], []
    for s, own in zip(samples, t.by_page(score), strict=True):
        kept = worth_a_look(s.document, [float(v) for v in own], limit)
        told = Columns()
        told.offer_all(gaps(kept, len(own)))
        neighbour_scores(told, "sieve", [float(own[i]) for i in kept], OUTSIDE)
        columns.append(told)
        left.append(
            replace(
                s,
                document=replace(s.document, blocks=tuple(s.document.blocks[i] for i in kept)),
                surfaces=[s.surfaces[i] for i in kept],
                shares=[s.shares[i] for i in kept],
            )
        )
    typical = dict(zip(names, np.median(x[(t.label == 1) & (t.words >= 20)], axis=0).tolist(), strict=True))
    return FittedSieve(
        model(used), names, typical, limit, rate, left, columns, len(score) - sum(len(s.surfaces) for s in left)
    )


def table(sieved: FittedSieve) -> Table:
    """The measured features of the blocks that the sieve keeps, their labels, weights and folds."""
    pages = []
    for s, told in zip(sieved.samples, sieved.columns, strict=True):
        columns = features(s.document, s.surfaces)
        columns.ways.update(told.ways)
        pages.append(columns)
    names = list(pages[0].ways)
    return _table(sieved.samples, np.vstack([_matrix(page, names) for page in pages]), names)


def _matrix(columns: Columns, names: Sequence[str]) -> np.ndarray:
    return np.array([columns[name] for name in names]).T


def _table(samples: Sequence[Sample], x: np.ndarray, names: list[str]) -> Table:
    sizes = [len(s.surfaces) for s in samples]
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    page = np.repeat(np.arange(len(samples)), sizes)
    share = np.array([np.nan if v is None else v for s in samples for v in s.shares], dtype=float)
    known = ~np.isnan(share)
    share = np.nan_to_num(share)
    label = (share >= 0.5).astype(int)
    words = np.array([max(1, len(look.words)) for s in samples for look in s.surfaces], dtype=float)
    families = sorted({s.family for s in samples})
    random.Random(SEED).shuffle(families)
    number = {family: i for i, family in enumerate(families)}
    family = np.array([number[s.family] for s in samples])[page]
    return Table(
        samples, offsets, page, family % FOLDS, family, label, known,
        _weights(share, known, words, label, page, np.array(sizes)), words, x, names,
    )  # fmt: skip


def _weights(
    share: np.ndarray, known: np.ndarray, words: np.ndarray, label: np.ndarray, page: np.ndarray, sizes: np.ndarray
) -> np.ndarray:
    """What a mistake on a block costs the page: its words as a share of the story's; every page counts once."""
    story = np.bincount(page, words * label, minlength=len(sizes)) + 30
    weight = 9 / np.maximum(60, sizes)[page] + 20 * words / np.maximum(100, story[page])
    sure = 0.3 + 0.7 * np.abs(share - 0.5) * 2
    return np.where(known, np.minimum(weight, 5) * sure, 0)


def fit(t: Table, first_shape: Shape, second_shape: Shape | None) -> Fitted:
    """Fit everything; the result's `score` comes from models that never saw the page's family of sites."""
    columns, names = [t.x], list(t.names)
    word = _sparse(t, lambda s, i: word_buckets(s.surfaces[i].words))
    word_score, word_weights, word_bias = _linear(t, word)
    _add(columns, names, t, word_score, "word")
    sign_weights, sign_bias = None, 0.0
    if t.samples[0].document.media == "html":
        sign = _sparse(t, lambda s, i: sign_buckets(signs_of(s.document.blocks[i].element)))
        sign_score, sign_weights, sign_bias = _linear(t, sign)
        _add(columns, names, t, sign_score, "sign")
    x = np.hstack(columns)
    score, first = _trees(t, x, first_shape)
    second = None
    if second_shape:
        looks = []
        for of_page, words in zip(t.by_page(score), t.by_page(t.words), strict=True):
            looks.append(Columns())
            second_look(looks[-1], [float(p) for p in 1 / (1 + np.exp(-of_page))], [int(w) for w in words])
        more = list(looks[0].ways)
        x = np.hstack([x, np.vstack([_matrix(look, more) for look in looks])])
        names += more
        score, second = _trees(t, x, second_shape)
    story = (t.label == 1) & (t.words >= 20)
    typical = dict(zip(names, np.median(x[story], axis=0).tolist(), strict=True))
    return Fitted(first, second, word_weights, word_bias, sign_weights, sign_bias, names, score, typical)


def _add(columns: list[np.ndarray], names: list[str], t: Table, score: np.ndarray, name: str) -> None:
    """Add a column of scores with its neighbours."""
    pages = [Columns() for _ in t.samples]
    for page, of_page in zip(pages, t.by_page(score), strict=True):
        neighbour_scores(page, name, [float(v) for v in of_page], OUTSIDE)
    more = list(pages[0].ways)
    names += more
    columns.append(np.vstack([_matrix(page, more) for page in pages]))


def _sparse(t: Table, buckets_of: Callable[[Sample, int], list[int]]) -> sp.csr_matrix:
    """One row of buckets a block, weighted as at run time."""
    indices: list[int] = []
    ends = [0]
    data: list[float] = []
    for sample in t.samples:
        for i in range(len(sample.surfaces)):
            buckets = sorted(set(buckets_of(sample, i)))
            indices += buckets
            data += [1 / float(np.sqrt(len(buckets) + 1))] * len(buckets)
            ends.append(len(indices))
    matrix = sp.csr_matrix((np.array(data), np.array(indices), np.array(ends)), shape=(len(t.page), BUCKETS))
    pairs = np.unique(
        np.stack([matrix.indices, np.repeat(t.family, np.diff(matrix.indptr))]).astype(np.int64), axis=1
    )  # fmt: skip
    common = np.bincount(pairs[0], minlength=BUCKETS) >= SITES_FEWEST
    return matrix @ sp.diags(common.astype(float)).tocsr()


def _linear(t: Table, matrix: sp.csr_matrix) -> tuple[np.ndarray, np.ndarray, float]:
    """Out-of-fold scores, and weights and bias of the model over everything."""
    score = np.zeros(len(t.page))

    def model(rows: np.ndarray) -> LogisticRegression:
        regression = LogisticRegression(C=4.0, solver="liblinear", max_iter=60, random_state=SEED)
        return regression.fit(matrix[rows], t.label[rows], sample_weight=t.weight[rows])

    used = t.weight > 0
    for k in range(FOLDS):
        score[t.fold == k] = model(used & (t.fold != k)).decision_function(matrix[t.fold == k])
    whole = model(used)
    return score, whole.coef_[0], float(whole.intercept_[0])


def _trees(t: Table, x: np.ndarray, shape: Shape) -> tuple[np.ndarray, lgb.Booster]:
    """Out-of-fold log-odds, and the booster over everything."""
    parameters = TREES | {key: value for key, value in shape.items() if key not in COUNTS}
    number = int(shape["rounds"])
    used = t.weight > 0
    trial = lgb.train(
        parameters | {"learning_rate": 0.2}, lgb.Dataset(x[used], t.label[used], weight=t.weight[used]), TRIAL
    )
    idle = np.argsort(-trial.feature_importance("gain"), kind="stable")[int(shape["features"]) :]
    x = x.copy()
    x[:, idle] = 0.0

    def model(rows: np.ndarray) -> lgb.Booster:
        return lgb.train(parameters, lgb.Dataset(x[rows], t.label[rows], weight=t.weight[rows]), number)

    score = np.zeros(len(x))
    for k in range(FOLDS):
        score[t.fold == k] = model(used & (t.fold != k)).predict(x[t.fold == k], raw_score=True)
    return score, model(used)
