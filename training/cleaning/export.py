"""Writes a trained model in the form that `newsreader.cleaning.weights` reads."""

from __future__ import annotations

import json
import zlib
from array import array
from typing import Any

import lightgbm as lgb
import numpy as np
from training.cleaning.groups import group_of

from newsreader.cleaning.ensemble import PLANES

STEPS = 110
"""Of a weight; more would fit a byte, but compress worse and tell no more."""
Arrays = dict[str, "array[Any]"]


def quantised(weights: np.ndarray) -> tuple[array[int], float]:
    """Weights in `STEPS` steps to either side, and what a step is worth."""
    scale = float(np.abs(weights).max()) / STEPS or 1.0
    return array("b", np.round(weights / scale).astype(int).tolist()), scale


def stage(
    name: str, booster: lgb.Booster, features: list[str], typical: dict[str, float], arrays: Arrays
) -> dict[str, Any]:
    """A booster as arrays, and the header that tells how to read them; features without a test are left out."""
    trees = [tree["tree_structure"] for tree in booster.dump_model()["tree_info"]]
    nodes: list[tuple[int, int, float, int, int]] = []
    leaves = [_walk(tree, number, nodes) for number, tree in enumerate(trees)]
    used = sorted({node[1] for node in nodes})
    number_of = {feature: i for i, feature in enumerate(used)}
    lowest = [min(values) for values in leaves]
    widest = max(max(values) - low for values, low in zip(leaves, lowest, strict=True))
    scale = widest / (2**PLANES - 1)
    flat = [round((value - low) / scale) for values, low in zip(leaves, lowest, strict=True) for value in values]
    arrays[f"{name}.tree"] = array("H", [node[0] for node in nodes])
    arrays[f"{name}.feature"] = array("B", [number_of[node[1]] for node in nodes])
    arrays[f"{name}.threshold"] = array("f", [node[2] for node in nodes])
    arrays[f"{name}.begin"] = array("B", [node[3] for node in nodes])
    arrays[f"{name}.end"] = array("B", [node[4] for node in nodes])
    arrays[f"{name}.leaves"] = array("H", flat)
    arrays[f"{name}.sizes"] = array("B", [len(values) for values in leaves])
    names = [features[i] for i in used]
    groups: dict[str, list[str]] = {}
    for feature in names:
        groups.setdefault(group_of(feature), []).append(feature)
    return {
        "features": names,
        "groups": dict(sorted(groups.items())),
        "typical": {feature: typical[feature] for feature in names},
        "scale": scale,
        "base": sum(lowest),
    }


def _walk(tree: dict[str, Any], number: int, nodes: list[tuple[int, int, float, int, int]]) -> list[float]:
    """The values of a tree's leaves from left to right; its tests are added to `nodes`."""
    leaves: list[float] = []

    def visit(node: dict[str, Any]) -> None:
        if "leaf_value" in node:
            leaves.append(node["leaf_value"])
            return
        begin = len(leaves)
        visit(node["left_child"])
        nodes.append((number, node["split_feature"], node["threshold"], begin, len(leaves)))
        visit(node["right_child"])

    visit(tree)
    return leaves


def to_bytes(header: dict[str, Any], arrays: Arrays) -> bytes:
    """The file's bytes; the same model gives the same bytes."""
    packed = []
    described = []
    for name, values in arrays.items():
        data = zlib.compress(values.tobytes(), 9)
        packed.append(data)
        described.append([name, values.typecode, len(data)])
    head = json.dumps({**header, "arrays": described}, ensure_ascii=False, sort_keys=True)
    return head.encode() + b"\n" + b"".join(packed)
