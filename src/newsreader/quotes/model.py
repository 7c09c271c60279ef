"""The trained weights of attribution, read once from the shipped file."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature; a feature that is not in a table weighs nothing."""

    vocabulary: frozenset[str]
    """The words in small letters that features may hold; all others are masked."""
    speaker: dict[str, float]
    """For the choice of a string's speaker (see `pointer`)."""
    direct: dict[str, float]
    """For a string: direct speech (above 0) or a fragment within the story's own sentence."""


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
    return Model(frozenset(data["vocabulary"]), tables["speaker"], tables["direct"])
