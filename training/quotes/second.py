"""The second looks, at speakers and at reports: trees that learn from answers out of fold.

What gives the answers must not have seen the article, or the trees would learn to trust it too much; so the articles
are cut into folds, and each is answered by weights that the others taught.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import lightgbm
import numpy as np
from gold import Truth
from lessons import FOLDS, Course, Lesson
from sklearn.linear_model import LogisticRegression
from tables import stored

from newsreader.quotes.answers import Neighbours, rows
from newsreader.quotes.features import Lasting
from newsreader.quotes.leanings import Leaning, leanings
from newsreader.quotes.model import Model, read_model
from newsreader.quotes.pointer import Ballot, ballots
from newsreader.quotes.reported import Report, best_of, drafts, rivalry
from newsreader.quotes.rerank import margin

PARAMETERS: Mapping[str, Any] = {
    "objective": "binary",
    "lambda_l2": 5.0,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "num_threads": 1,
    "verbose": -1,
    "seed": 1,
    "deterministic": True,
}
SPEAKER_TREES = {"learning_rate": 0.08, "num_leaves": 31, "min_data_in_leaf": 60}
SPEAKER_ROUNDS = 100
SPEECH_TREES = {"learning_rate": 0.06, "num_leaves": 8, "min_data_in_leaf": 30}
SPEECH_ROUNDS = 120
FALSE_ALARMS = 0.33
"""The share of the strings that are no speech which may be called speech."""
REPORT_TREES = {"learning_rate": 0.12, "num_leaves": 8, "min_data_in_leaf": 60}
REPORT_ROUNDS = 45


@dataclass(frozen=True)
class Answered:
    """An article with what weights that did not see it make of it."""

    lesson: Lesson
    looks: Mapping[tuple[int, int], Leaning]
    votes: Sequence[Ballot]
    reports: Sequence[Report]


def out_of_fold(course: Course) -> list[Answered]:
    """Every article with the answers of weights that did not see it."""
    answered = []
    for fold in range(FOLDS):
        model = read_model(stored(course, [lesson for lesson in course.every if lesson.fold != fold]))
        answered += [answer(lesson, model) for lesson in course.every if lesson.fold == fold]
    return answered


def answer(lesson: Lesson, model: Model) -> Answered:
    """An article with what a model makes of it."""
    story = lesson.story
    lasting = Lasting(story, model.lasting)
    return Answered(
        lesson,
        leanings(story, model.leaning),
        ballots(story, model.speaker, lasting),
        drafts(story, model.report, lasting),
    )


def rights(ballot: Ballot, truth: Truth | None) -> list[bool]:
    """Which answers of a ballot are right."""
    if truth is None:
        return [answer.choice == "none" for answer in ballot.answers]
    found = [answer.choice in ("unit", "previous") and answer.place in truth.speakers for answer in ballot.answers]
    return found if any(found) else [answer.choice == "unnamed" for answer in ballot.answers]


@dataclass(frozen=True)
class Table:
    """The rows of numbers that trees learn from, one group a choice."""

    groups: list[np.ndarray]
    right: list[np.ndarray]
    folds: list[int]

    def some(self, wanted: Sequence[int]) -> tuple[np.ndarray, np.ndarray]:
        """The rows of some groups with what is right, one below another."""
        return np.concatenate([self.groups[at] for at in wanted]), np.concatenate([self.right[at] for at in wanted])

    def boost(self, wanted: Sequence[int], shape: Mapping[str, Any], rounds: int) -> lightgbm.Booster:
        """Trees taught by some groups."""
        data, right = self.some(wanted)
        return lightgbm.train({**PARAMETERS, **shape}, lightgbm.Dataset(data, right), rounds)

    def scores(self, shape: Mapping[str, Any], rounds: int, teaching: Sequence[int] | None = None) -> list[np.ndarray]:
        """For each group the scores of trees that other folds taught; `teaching`: the groups that may teach."""
        found: list[np.ndarray] = [np.zeros(0)] * len(self.groups)
        for fold in range(FOLDS):
            wanted = range(len(self.groups)) if teaching is None else teaching
            booster = self.boost([at for at in wanted if self.folds[at] != fold], shape, rounds)
            for at in [at for at, own in enumerate(self.folds) if own == fold]:
                found[at] = np.asarray(booster.predict(self.groups[at], raw_score=True))
        return found


def speaker_table(answered: Sequence[Answered]) -> Table:
    """The speakers that may be answered, for every quoted string that is speech or may be."""
    table = Table([], [], [])
    for one in answered:
        neighbours = Neighbours(one.lesson.story, one.votes, one.looks, one.reports)
        for number, ballot in enumerate(one.votes):
            truth = one.lesson.labels[ballot.paragraph, ballot.string]
            spoken = [index for index, answer in enumerate(ballot.answers) if answer.choice != "none"]
            table.groups.append(np.array(rows(neighbours, number))[spoken])
            right = rights(ballot, truth)
            table.right.append(np.array([right[index] for index in spoken]))
            table.folds.append(one.lesson.fold)
    return table


def second_look(answered: Sequence[Answered]) -> dict[str, Any]:
    """The trees of `rerank.Judge`, as they are stored."""
    table = speaker_table(answered)
    truths = [one.lesson.labels[ballot.paragraph, ballot.string] for one in answered for ballot in one.votes]
    speech = np.array([truth is not None for truth in truths])
    spoken = [at for at, own in enumerate(speech) if own]
    scores = table.scores(SPEAKER_TREES, SPEAKER_ROUNDS, spoken)
    strings = speech_table(table, scores, speech)
    odds = np.concatenate(strings.scores(SPEECH_TREES, SPEECH_ROUNDS))
    examples = [[float(max(scores[at])), margin([float(score) for score in scores[at]])] for at in spoken]
    truth = [bool(table.right[at][int(np.argmax(scores[at]))]) for at in spoken]
    line = LogisticRegression(C=10.0).fit(examples, truth)
    return {
        "speaker": plain(table.boost(spoken, SPEAKER_TREES, SPEAKER_ROUNDS)),
        "speech": plain(strings.boost(range(len(strings.groups)), SPEECH_TREES, SPEECH_ROUNDS)),
        "calibration": [float(line.intercept_[0]), *map(float, line.coef_[0])],
        "least": round(float(np.quantile(odds[~speech], 1 - FALSE_ALARMS)), 3),
    }


def speech_table(table: Table, scores: Sequence[np.ndarray], speech: np.ndarray) -> Table:
    """Every string with its best speaker."""
    best = [group[[int(np.argmax(score))]] for group, score in zip(table.groups, scores, strict=True)]
    return Table(best, [np.array([own]) for own in speech], table.folds)


def report_table(answered: Sequence[Answered]) -> tuple[Table, list[list[bool]]]:
    """(every draft of a report, and which of them is a reported statement)."""
    table, statements = Table([], [], []), []
    for one in answered:
        if not one.reports:
            continue
        right, stated = _matched(one.reports, one.lesson)
        table.groups.append(np.array(rivalry(one.lesson.story, one.reports)))
        table.right.append(np.array(right))
        table.folds.append(one.lesson.fold)
        statements.append(stated)
    return table, statements


def _matched(reports: Sequence[Report], lesson: Lesson) -> tuple[list[bool], list[bool]]:
    """(which reports are what annotators marked, each mark once; which of these are statements)."""
    pairs = []
    attributions = lesson.row["attributions"]
    for number, attribution in enumerate(attributions):
        spans = attribution["content"]
        for index, report in enumerate(reports):
            start, end = report.content[0].start, report.content[-1].end
            shared = sum(max(0, min(end, b) - max(start, a)) for a, b in spans)
            overlap = shared / (end - start + sum(b - a for a, b in spans) - shared)
            if overlap >= 0.5:
                cue = lesson.story.paragraphs[report.paragraph].units[report.cue].start
                pairs.append((any(a <= cue < b for a, b in attribution["cue"]), overlap, -index, number))
    right, stated = [False] * len(reports), [False] * len(reports)
    used: set[int] = set()
    for _, _, index, number in sorted(pairs, reverse=True):
        if not right[-index] and number not in used:
            used.add(number)
            right[-index] = True
            stated[-index] = attributions[number]["kind"] == "indirect" and bool(attributions[number].get("speech"))
    return right, stated


def weigh_reports(answered: Sequence[Answered]) -> tuple[list[Any], float]:
    """(the trees, the score from which on a report is kept: where F1 of reported statements is best)."""
    table, statements = report_table(answered)
    scores = table.scores(REPORT_TREES, REPORT_ROUNDS)
    asked = sum(
        attribution["kind"] == "indirect" and bool(attribution.get("speech"))
        for one in answered
        for attribution in one.lesson.row["attributions"]
    )
    reporting = [one for one in answered if one.reports]
    best, least = 0.0, 0.0
    for step in range(-10, 11):
        given = good = found = 0
        for one, score, right, stated in zip(reporting, scores, table.right, statements, strict=True):
            known = {id(report): at for at, report in enumerate(one.reports)}
            likely = [(own, report) for own, report in zip(score, one.reports, strict=True) if own >= step / 10]
            kept = [known[id(report)] for report in best_of(one.lesson.story, likely)]
            given += len(kept)
            good += sum(bool(right[at]) for at in kept)
            found += sum(stated[at] for at in kept)
        precision, recall = good / max(1, given), found / asked
        harmonic = 2 * precision * recall / max(precision + recall, 1e-9)
        if harmonic > best:
            best, least = harmonic, step / 10
    return plain(table.boost(range(len(table.groups)), REPORT_TREES, REPORT_ROUNDS)), least


def plain(booster: lightgbm.Booster) -> list[Any]:
    """The trees as `newsreader.quotes.trees` reads them."""
    return [_plain_node(info["tree_structure"]) for info in booster.dump_model()["tree_info"]]


def _plain_node(node: Mapping[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], 4)
    threshold = float(f"{node['threshold']:.6g}")
    return [node["split_feature"], threshold, _plain_node(node["left_child"]), _plain_node(node["right_child"])]
