"""How likely each block is part of the story, by the trained model, and which kind of evidence decided.

A sieve of few trees on coarse features sets aside what surely is no story; it need not be read. On the rest two passes
of trees: the first sees the blocks and their page, the second also what the first made of the neighbours.
A linear model over words (for HTML another over the markup's words) feeds both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import compress, repeat
from math import exp, sqrt
from operator import and_

from newsreader.cleaning.columns import Codes, Column, Columns, since, until
from newsreader.cleaning.context import context
from newsreader.cleaning.markup import markup, signs_of
from newsreader.cleaning.sieve import coarse, gaps, worth_a_look
from newsreader.cleaning.stacking import neighbour_scores, second_look
from newsreader.cleaning.surface import NAMES, REMEMBERED, REMEMBERED_LONGEST, Surface
from newsreader.cleaning.together import headings_with_their_text, judged_together, quotations_and_cards
from newsreader.cleaning.weights import Stage, Weights
from newsreader.cleaning.words import sign_buckets, word_buckets
from newsreader.document import Document, Element

FIRST_LOOK = "first look"
SURELY_NOISE, DOUBT_REACH = 0.12, 2
"""The first look's probability up to which a block is noise beyond doubt, unless one within this reach is not."""
MODELS_KNOWN = 2
"""Models of which the scores of short blocks are remembered: that for text and that for HTML."""
OUTSIDE = -9.0
"""The word score that stands for neighbours beyond the page."""


@dataclass(slots=True)
class Verdict:
    """What the model says of a page, one value a block."""

    probabilities: list[float]
    """Calibrated; 0.5 and more means part of the story."""
    evidence: list[str]
    """For a block that is no part of the story the group of features that spoke most against it, else ""."""


@dataclass(slots=True)
class Sieved:
    """What the sieve made of a page."""

    document: Document
    """With the blocks alone that are worth a closer look."""
    kept: list[int]
    """Their places among all blocks of the page."""
    scores: list[float]
    """The sieve's scores for them."""
    count: int
    """Of all blocks."""
    run: _Run | None
    """The sieve's findings for all blocks; None where there is no sieve."""


def sieve(document: Document, weights: Weights) -> Sieved:
    """Set aside the blocks that are surely no story."""
    count = len(document.blocks)
    if weights.sieve is None:
        return Sieved(document, list(range(count)), [], count, None)
    run = _run(weights.sieve, coarse(document), range(count))
    kept = worth_a_look(document, run.scores, weights.sieve_limit)
    blocks = document.blocks
    left = replace(document, blocks=tuple([blocks[i] for i in kept]))
    return Sieved(left, kept, [run.scores[i] for i in kept], count, run)


def features(document: Document, surfaces: Sequence[Surface]) -> Columns:
    """The measured features of a page, each a column with one value a block."""
    columns = Columns()
    rows = [look.values for look in surfaces]
    for name, column in zip(NAMES, zip(*rows, strict=True), strict=True):
        columns.offer(name, partial(list, column))
    context(columns, document, surfaces)
    markup(columns, document, surfaces)
    return columns


def linear(buckets: Sequence[int], weights: Sequence[int], scale: float, bias: float) -> float:
    """The linear model's score of a block, each bucket counted once."""
    distinct = set(buckets)
    if not distinct:
        return bias
    return sum(map(weights.__getitem__, distinct)) * scale / sqrt(len(distinct) + 1) + bias


def judge(sieved: Sieved, surfaces: Sequence[Surface], weights: Weights) -> Verdict:
    """Judge every block of a page.

    Args:
        sieved: the page.
        surfaces: the measures of the blocks that the sieve kept.
        weights: the model.
    """
    if not surfaces:
        return Verdict([], [])
    close = _look_closely(sieved, surfaces, weights)
    if sieved.run is None:
        return close
    kept = set(sieved.kept)
    probabilities = [weights.sieve_rate] * sieved.count
    aside = [i for i in range(sieved.count) if i not in kept]
    evidence = [""] * sieved.count
    for place, group in zip(aside, _decisive(sieved.run, aside), strict=True):
        evidence[place] = group
    for place, probability, group in zip(sieved.kept, close.probabilities, close.evidence, strict=True):
        probabilities[place], evidence[place] = probability, group
    return Verdict(probabilities, evidence)


def _look_closely(sieved: Sieved, surfaces: Sequence[Surface], weights: Weights) -> Verdict:
    document, count = sieved.document, len(surfaces)
    columns = features(document, surfaces)
    if sieved.run:
        columns.offer_all(gaps(sieved.kept, sieved.count))
        neighbour_scores(columns, "sieve", sieved.scores, OUTSIDE)
    neighbour_scores(columns, "word", _word_scores(surfaces, weights), OUTSIDE)
    if weights.signs:
        signs = _sign_scores(document, weights)
        neighbour_scores(columns, "sign", signs, OUTSIDE)
    first = _run(weights.first, columns, range(count))
    scores = first.scores
    second = None
    if weights.second:
        probabilities = [_logistic(score) for score in scores]
        second_look(columns, probabilities, [max(1, len(look.words)) for look in surfaces])
        second = _run(weights.second, columns, _in_doubt(probabilities))
        scores = list(scores)
        for place, score in zip(second.places, second.scores, strict=True):
            scores[place] = score
    scores = judged_together(document, surfaces, scores, weights.threshold)
    scores = quotations_and_cards(document, surfaces, scores)
    scores = headings_with_their_text(document, scores, weights.threshold)
    return Verdict(
        [_calibrated(score, weights) for score in scores], _evidence(first, second, scores, weights.threshold)
    )


def _in_doubt(probabilities: Sequence[float]) -> list[int]:
    """The blocks that a second look may yet turn: those near one that the first took for more than surely noise."""
    near = until([p > SURELY_NOISE for p in probabilities])
    far = since([p > SURELY_NOISE for p in probabilities])
    return [i for i, (a, b) in enumerate(zip(near, far, strict=True)) if min(a, b) <= DOUBT_REACH]


def _word_scores(surfaces: Sequence[Surface], weights: Weights) -> Column:
    known = _known_scores(weights)
    scores: Column = []
    for look in surfaces:
        score = known.get(look.text)
        if score is None:
            score = linear(word_buckets(look.words), weights.words, weights.word_scale, weights.word_bias)
            if len(look.text) <= REMEMBERED_LONGEST:
                if len(known) >= REMEMBERED:
                    known.clear()
                known[look.text] = score
        scores.append(score)
    return scores


@lru_cache(maxsize=MODELS_KNOWN)
def _known_scores(weights: Weights) -> dict[str, float]:
    """The scores that a model gave the short blocks met last, by their text."""
    return {}


def _sign_scores(document: Document, weights: Weights) -> Column:
    codes: Codes[tuple[object, ...] | None] = Codes()
    elements: list[Element | None] = []
    places: list[int] = []
    for block in document.blocks:
        element = block.element
        place = codes[(element.tag, *element.ancestors[:2], element.words) if element else None]
        if place == len(elements):
            elements.append(element)
        places.append(place)
    buckets = [sign_buckets(signs_of(element)) for element in elements]
    known = [linear(signs, weights.signs, weights.sign_scale, weights.sign_bias) for signs in buckets]
    return [known[place] for place in places]


def _logistic(score: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


@dataclass(slots=True)
class _Run:
    """A stage's scores for some blocks, and for each group of features the leaves that it leaves standing."""

    stage: Stage
    places: Sequence[int]
    scores: Column
    joined: list[int]
    masks: dict[str, list[int]]


def _run(stage: Stage, columns: Mapping[str, Column], places: Sequence[int]) -> _Run:
    count = len(places)
    if not count:
        return _Run(stage, places, [], [], {})
    chosen = {name: columns[name] for name in stage.trees.features}
    total = len(next(iter(chosen.values())))
    if count < total:
        wanted = [False] * total
        for place in places:
            wanted[place] = True
        chosen = {name: list(compress(column, wanted)) for name, column in chosen.items()}
    masks = {group: stage.trees.masks(chosen, names, count) for group, names in stage.groups.items()}
    joined = [stage.trees.everything] * count
    for of_group in masks.values():
        joined = list(map(and_, joined, of_group))
    return _Run(stage, places, list(map(stage.trees.score, joined)), joined, masks)


def _calibrated(score: float, weights: Weights) -> float:
    scores, probabilities = weights.calibration
    at = bisect_left(scores, score)
    if at == 0:
        return probabilities[0]
    if at == len(scores):
        return probabilities[-1]
    below, above = probabilities[at - 1], probabilities[at]
    return below + (above - below) * (score - scores[at - 1]) / (scores[at] - scores[at - 1])


def _evidence(first: _Run, second: _Run | None, scores: Column, threshold: float) -> list[str]:
    """For each block below the threshold the group of features that decided, "" for the others.

    Where the second look rests on the first look's own score, what decided there counts.
    """
    evidence = [""] * len(scores)
    if second:
        places = [k for k, place in enumerate(second.places) if scores[place] < threshold]
        for k, group in zip(places, _decisive(second, places), strict=True):
            evidence[second.places[k]] = group
        looked_at = set(second.places)
    else:
        looked_at = set()
    left = [
        i
        for i, score in enumerate(scores)
        if score < threshold and (i not in looked_at or evidence[i] == FIRST_LOOK)
    ]  # fmt: skip
    for i, group in zip(left, _decisive(first, left), strict=True):
        evidence[i] = group
    return evidence


def _decisive(run: _Run, rows: Sequence[int]) -> list[str]:
    """For each row of a run the group that alone would pull a typical block of a story down most, "" where none would.

    The score of the typical block stands first, so that it wins where none does.
    """
    names = ["", *run.masks]
    swayed = [
        map(run.stage.swayed[group].__getitem__, map(masks.__getitem__, rows)) for group, masks in run.masks.items()
    ]
    typical = repeat(run.stage.typical_score, len(rows))
    return [names[scores.index(min(scores))] for scores in zip(typical, *swayed, strict=True)]
