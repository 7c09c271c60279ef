"""From lessons to the tables of weights that are stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lessons import Course, Lesson
from logit import fit

from newsreader.quotes.features import Lasting
from newsreader.quotes.leanings import COLUMNS
from newsreader.quotes.pointer import STRING_COLUMNS
from newsreader.quotes.reported import CUE_COLUMNS

SCALE = 0.01
"""Weights are stored as whole multiples of this."""
SMALLEST = 0.07
"""Weights nearer to zero are left out."""
FITTING: Mapping[str, tuple[float, int, int]] = {
    "speaker": (2.0, 3, 120),
    "speech": (8.0, 3, 100),
    "direct": (6.0, 3, 100),
    "gate": (4.0, 4, 70),
    "source": (4.0, 4, 70),
    "content": (4.0, 4, 70),
}
"""For each choice the penalty, how many options must show a feature, and the steps at most."""
GATE = -2.5
"""A cue whose log odds of reporting anything are below this is not looked at."""

Weights = Mapping[str, float]


def stored(course: Course, taught: Sequence[Lesson]) -> dict[str, Any]:
    """The model that some of the articles teach, without its trees."""
    by_choice = {
        name: fit(course.coders[name], [lesson.coded[name] for lesson in taught], l2, least, steps)
        for name, (l2, least, steps) in FITTING.items()
    }
    speaker, source = by_choice["speaker"], by_choice["source"]
    lasting = {side: _marked({**speaker, **source}, side) for side in Lasting.COLUMNS}
    cue = {"G": _marked(by_choice["gate"], "G"), "N": _marked(source, "N"), "S": _marked(source, "S")}
    return {
        "scale": SCALE,
        "kept": sorted(course.words.kept),
        "classes": course.words.classes,
        "tables": {
            "lasting": _columns([lasting[side] for side in Lasting.COLUMNS]),
            "leaning": _columns([by_choice[name] for name in COLUMNS]),
            "string": _columns([_marked(speaker, column) for column in STRING_COLUMNS]),
            "pair": _columns([_marked(speaker, "p")]),
            "cue": _columns([cue[column] for column in CUE_COLUMNS]),
            "source": _columns([_marked(source, "p")]),
            "content": _columns([by_choice["content"]]),
        },
        "second": {"speaker": [], "speech": [], "calibration": [0.0, 0.0, 0.0], "least": 0.0},
        "report": {"cues": sorted(course.cues), "gate": GATE, "trees": [], "least": 0.0},
    }


def _marked(weights: Weights, mark: str) -> Weights:
    """The weights of the features that are marked so, without their mark."""
    begin = mark + "|"
    return {feature[len(begin) :]: weight for feature, weight in weights.items() if feature.startswith(begin)}


def _columns(columns: Sequence[Weights]) -> dict[str, Any]:
    """Several tables as one with a column for each."""
    kept = [{feature: weight for feature, weight in column.items() if abs(weight) >= SMALLEST} for column in columns]
    features = sorted(set().union(*kept))
    return {
        "features": features,
        "columns": [[round(column.get(feature, 0.0) / SCALE) for feature in features] for column in kept],
    }
