"""Reads a trained model from its file: word and sign weights, ensembles of trees, the calibration.

The file is a line of JSON (the header), then the arrays it names, in order, each compressed by zlib. It is written by
`training/cleaning`; nothing in it depends on the machine.
"""

from __future__ import annotations

import json
import re
import sys
import zlib
from array import array
from dataclasses import dataclass
from functools import cache, reduce
from operator import and_
from pathlib import Path
from typing import Any

from newsreader.cleaning.ensemble import Ensemble, Node

SCORES_KNOWN = 1000
SELDOM_THE_SAME = re.compile(
    r"(?:chars|words|cues|prose)_~|(?:p|word|sign|sieve|mass)(?:_|$)|(?:page|container|twin)_prose|prose_|place$|run_words"
)
"""Features whose values hardly return: scores, means over neighbours, shares of the page."""
FILES = {"text": "cleaning-text.model", "html": "cleaning-html.model"}


@dataclass(frozen=True, slots=True)
class Stage:
    """One ensemble with the features it reads, gathered into groups by what they tell."""

    trees: Ensemble
    groups: dict[str, tuple[str, ...]]
    swayed: dict[str, Swayed]
    """For each group what its features alone would make of a typical block of a story."""
    typical_score: int
    """The rough score of a typical block of a story."""


class Swayed(dict[int, int]):
    """The rough score of a typical block of a story by the leaves that one group of another block leaves standing.

    Most blocks share them; emptied before it grows.
    """

    def __init__(self, trees: Ensemble, without: int) -> None:
        super().__init__()
        self._trees = trees
        self._without = without

    def __missing__(self, mask: int) -> int:
        if len(self) >= SCORES_KNOWN:
            self.clear()
        score = self[mask] = self._trees.rough_score(self._without & mask)
        return score


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """A trained model; two are equal if they are one."""

    sieve: Stage | None
    """The few trees of the first, coarse look; None where every block is looked at closely."""
    sieve_limit: float
    """The sieve's score up to which a block is set aside as no story."""
    sieve_rate: float
    """How often such a block was part of the story all the same."""
    words: array[int]
    """A weight for each bucket of words, in steps of `word_scale`."""
    word_scale: float
    word_bias: float
    signs: array[int]
    """The same for signs of markup; empty for plain text."""
    sign_scale: float
    sign_bias: float
    first: Stage
    second: Stage | None
    threshold: float
    """The score of the last stage, in log-odds, from which a block is part of the story."""
    calibration: tuple[tuple[float, ...], tuple[float, ...]]
    """Rising log-odds and their probabilities, between which a score is turned into a probability."""


@cache
def load_weights(media: str) -> Weights:
    """The model that ships for "text" or "html"."""
    path = Path(__file__).resolve().parents[1] / "models" / FILES[media]
    return read_weights(path.read_bytes())


def read_weights(data: bytes) -> Weights:
    """A model from its bytes."""
    head, _, rest = data.partition(b"\n")
    header: dict[str, Any] = json.loads(head)
    arrays: dict[str, array[Any]] = {}
    at = 0
    for name, kind, size in header["arrays"]:
        values = array(kind)
        values.frombytes(zlib.decompress(rest[at : at + size]))
        if sys.byteorder == "big":
            values.byteswap()
        arrays[name] = values
        at += size
    return Weights(
        sieve=_stage(header["sieve"], "sieve", arrays) if "sieve" in header else None,
        sieve_limit=header.get("sieve_limit", 0.0),
        sieve_rate=header.get("sieve_rate", 0.0),
        words=arrays["words"],
        word_scale=header["word_scale"],
        word_bias=header["word_bias"],
        signs=arrays.get("signs", array("b")),
        sign_scale=header.get("sign_scale", 0.0),
        sign_bias=header.get("sign_bias", 0.0),
        first=_stage(header["first"], "first", arrays),
        second=_stage(header["second"], "second", arrays) if "second" in header else None,
        threshold=header["threshold"],
        calibration=(tuple(x for x, _ in header["calibration"]), tuple(y for _, y in header["calibration"])),
    )


def _stage(header: dict[str, Any], name: str, arrays: dict[str, array[Any]]) -> Stage:
    parts = (arrays[f"{name}.{part}"] for part in ("tree", "feature", "threshold", "begin", "end"))
    nodes = [Node(*values) for values in zip(*parts, strict=True)]
    flat = arrays[f"{name}.leaves"]
    leaves, at = [], 0
    for size in arrays[f"{name}.sizes"]:
        leaves.append(flat[at : at + size])
        at += size
    recurring = [feature for feature in header["features"] if not SELDOM_THE_SAME.match(feature)]
    trees = Ensemble(header["features"], nodes, leaves, header["scale"], header["base"], recurring)
    groups = {group: tuple(names) for group, names in header["groups"].items()}
    typical = {
        group: trees.masks({feature: [header["typical"][feature]] for feature in names}, names, 1)[0]
        for group, names in groups.items()
    }
    without = {
        group: reduce(and_, (mask for other, mask in typical.items() if other != group), trees.everything)
        for group in groups
    }
    swayed = {group: Swayed(trees, mask) for group, mask in without.items()}
    return Stage(trees, groups, swayed, trees.rough_score(reduce(and_, typical.values(), trees.everything)))
