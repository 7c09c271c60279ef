"""The trained weights of attribution, read once from the shipped file."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from newsreader.quotes.reported import ReportWeights
from newsreader.quotes.rerank import Judge
from newsreader.quotes.scene import Words
from newsreader.quotes.trees import Trees


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature; a feature that is not in a table weighs nothing."""

    words: Words
    speaker: dict[str, float]
    """For the choice of a string's speaker (see `pointer`)."""
    direct: dict[str, float]
    """For a string: direct speech (above 0) or a fragment within the story's own sentence."""
    judge: Judge
    """For the second look at the speaker (see `rerank`)."""
    report: ReportWeights
    """For indirect speech (see `reported`)."""


@cache
def model() -> Model:
    """The shipped model."""
    path = files("newsreader") / "models" / "quotes.json.gz"
    data = json.loads(gzip.decompress(path.read_bytes()))
    scale = data["scale"]
    tables = {
        name: {feature: weight * scale for feature, weight in zip(table["features"], table["weights"], strict=True)}
        for name, table in data["tables"].items()
    }
    first, second = data["report"], data["second"]
    return Model(
        Words(frozenset(data["kept"]), data["classes"]),
        tables["speaker"],
        tables["direct"],
        Judge(Trees(second["trees"]), tuple(second["calibration"]), second["caution"]),
        ReportWeights(frozenset(first["cues"]), tables["source"], tables["content"], first["least"]),
    )
