"""The trained weights of attribution, read once from the shipped file."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from newsreader.quotes.features import Table
from newsreader.quotes.pointer import SpeakerWeights
from newsreader.quotes.reported import ReportWeights
from newsreader.quotes.rerank import Judge
from newsreader.quotes.scene import Words
from newsreader.quotes.trees import read_trees


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature; a feature that is not in a table weighs nothing."""

    words: Words
    lasting: Table
    """For the features of a candidate itself (see `features.Lasting`)."""
    leaning: Table
    """For what a string looks like by itself (see `leanings`)."""
    speaker: SpeakerWeights
    """For the choice of a string's speaker (see `pointer`)."""
    judge: Judge
    """For the second look at the speaker (see `rerank`)."""
    report: ReportWeights
    """For indirect speech (see `reported`)."""


def read_model(data: Mapping[str, Any]) -> Model:
    """A model as it is stored: weights as whole multiples of a scale, in columns."""
    scale = data["scale"]

    def table(name: str) -> Table:
        stored = data["tables"][name]
        columns = [[weight * scale for weight in column] for column in stored["columns"]]
        return dict(zip(stored["features"], zip(*columns, strict=True), strict=True))

    def plain(name: str) -> dict[str, float]:
        return {feature: weights[0] for feature, weights in table(name).items()}

    second, report = data["second"], data["report"]
    return Model(
        Words(frozenset(data["kept"]), data["classes"]),
        table("lasting"),
        table("leaning"),
        SpeakerWeights(table("string"), plain("pair")),
        Judge(
            read_trees(second["speaker"]), read_trees(second["speech"]), tuple(second["calibration"]), second["least"]
        ),
        ReportWeights(
            frozenset(report["cues"]),
            report["gate"],
            table("cue"),
            plain("source"),
            plain("content"),
            read_trees(report["trees"]),
            report["least"],
        ),
    )


@cache
def model() -> Model:
    """The shipped model."""
    path = files("newsreader") / "models" / "quotes.json.gz"
    return read_model(json.loads(gzip.decompress(path.read_bytes())))
