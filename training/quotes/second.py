"""The second look at each string's answers: trees and the calibration of their confidence, from answers out of fold.

The pointer that gives the answers must not have seen the article, or the trees would learn to trust it too much; so
the articles are cut into folds, and each is answered by a pointer that was taught by the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from zlib import crc32

import lightgbm
import numpy as np
from gold import Truth
from logit import Question, fit
from sklearn.linear_model import LogisticRegression

from newsreader.quotes.features import Story
from newsreader.quotes.pointer import Ballot, ballots
from newsreader.quotes.rerank import Neighbours, margin, rows

FOLDS = 5
PARAMETERS = {
    "objective": "binary",
    "learning_rate": 0.06,
    "num_leaves": 31,
    "min_data_in_leaf": 60,
    "lambda_l2": 5.0,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "num_threads": 1,
    "verbose": -1,
    "seed": 1,
    "deterministic": True,
}
ROUNDS = 150

Labels = dict[tuple[int, int], Truth | None]
Answered = tuple[Story, Labels, list[Ballot]]


def fold_of(text: str) -> int:
    """The fold of an article, told by its text."""
    return crc32(text.encode()) % FOLDS


def out_of_fold(
    articles: Sequence[tuple[Story, Labels]], questions: Sequence[Sequence[Question]], l2: float
) -> list[Answered]:
    """Every article with the answers of a pointer that did not see it."""
    folds = [fold_of(story.text) for story, _ in articles]
    answered: list[Answered | None] = [None] * len(articles)
    for fold in range(FOLDS):
        weights = fit([one for at, own in zip(folds, questions, strict=True) if at != fold for one in own], l2)
        for index, (story, labels) in enumerate(articles):
            if folds[index] == fold:
                answered[index] = story, labels, ballots(story, weights)
    return [one for one in answered if one is not None]


def rights(ballot: Ballot, truth: Truth | None) -> list[bool]:
    """Which answers of a ballot are right."""
    if truth is None:
        return [answer.choice == "none" for answer in ballot.answers]
    found = [answer.choice in ("unit", "previous") and answer.place in truth.speakers for answer in ballot.answers]
    return found if any(found) else [answer.choice == "unnamed" for answer in ballot.answers]


def _table(answered: Sequence[Answered]) -> tuple[list[np.ndarray], list[list[bool]]]:
    tables, right = [], []
    for story, labels, votes in answered:
        neighbours = Neighbours(story, votes)
        for number, ballot in enumerate(votes):
            tables.append(np.array(rows(neighbours, number)))
            right.append(rights(ballot, labels[ballot.paragraph, ballot.string]))
    return tables, right


def boost(tables: Sequence[np.ndarray], right: Sequence[Sequence[bool]]) -> lightgbm.Booster:
    """Trees that score an answer from its dense features."""
    data = lightgbm.Dataset(np.concatenate(tables), np.concatenate([np.array(one) for one in right]))
    return lightgbm.train(PARAMETERS, data, ROUNDS)


def second_look(answered: Sequence[Answered]) -> tuple[lightgbm.Booster, list[float]]:
    """(the trees, three numbers that turn the best answer's score and margin into a probability)."""
    tables, right = _table(answered)
    folds = [fold_of(story.text) for story, _, votes in answered for _ in votes]
    scores: list[np.ndarray] = [np.zeros(0)] * len(tables)
    for fold in range(FOLDS):
        kept = [index for index, at in enumerate(folds) if at != fold]
        booster = boost([tables[index] for index in kept], [right[index] for index in kept])
        for index, at in enumerate(folds):
            if at == fold:
                scores[index] = booster.predict(tables[index], raw_score=True)
    examples, truth = [], []
    votes = [ballot for _, _, votes in answered for ballot in votes]
    for ballot, score, own in zip(votes, scores, right, strict=True):
        speech = [index for index, answer in enumerate(ballot.answers) if answer.choice != "none"]
        none = next(index for index, answer in enumerate(ballot.answers) if answer.choice == "none")
        best = max(speech, key=lambda index: score[index])
        if not own[none] and score[best] > score[none]:
            examples.append([float(score[best]), margin([float(score[index]) for index in speech])])
            truth.append(own[best])
    line = LogisticRegression(C=10.0).fit(examples, truth)
    return boost(tables, right), [float(line.intercept_[0]), *map(float, line.coef_[0])]


def plain(booster: lightgbm.Booster) -> list[list[list[float]]]:
    """The trees as `newsreader.quotes.trees` reads them."""
    return [_plain_tree(info["tree_structure"]) for info in booster.dump_model()["tree_info"]]


def _plain_tree(root: dict[str, Any]) -> list[list[float]]:
    features: list[float] = []
    thresholds: list[float] = []
    lefts: list[float] = []
    rights_: list[float] = []
    leaves: list[float] = []

    def visit(node: dict[str, Any]) -> int:
        if "leaf_value" in node:
            leaves.append(round(node["leaf_value"], 4))
            return -len(leaves)
        index = len(features)
        features.append(node["split_feature"])
        thresholds.append(float(f"{node['threshold']:.6g}"))
        lefts.append(0)
        rights_.append(0)
        lefts[index] = visit(node["left_child"])
        rights_[index] = visit(node["right_child"])
        return index

    visit(root)
    return [features, thresholds, lefts, rights_, leaves]
