"""The trees on big integers give what walking each tree gives."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsreader.cleaning.ensemble import Ensemble, Node

# Tree 0: a <= 1 ? 5 : (b <= 2 ? 7 : 100);  tree 1: b <= 0.5 ? 1 : 0
NODES = [Node(0, 0, 1.0, 0, 1), Node(0, 1, 2.0, 1, 2), Node(1, 1, 0.5, 0, 1)]
LEAVES = [[5, 7, 100], [1, 0]]


def walked(a: float, b: float) -> int:
    first = 5 if a <= 1.0 else (7 if b <= 2.0 else 100)
    return first + (1 if b <= 0.5 else 0)


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), min_size=1, max_size=20))
def test_scores_are_the_sums_of_the_exit_leaves(rows: list[tuple[float, float]]) -> None:
    trees = Ensemble(["a", "b"], NODES, LEAVES, scale=0.5, base=-3.0)
    columns = {"a": [a for a, _ in rows], "b": [b for _, b in rows]}

    masks = trees.masks(columns, ["a", "b"], len(rows))

    assert [trees.score(mask) for mask in masks] == [walked(a, b) * 0.5 - 3.0 for a, b in rows]


@given(st.lists(st.sampled_from([-1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 9.0]), min_size=1, max_size=20))
def test_looking_up_recurring_values_gives_what_finding_them_gives(values: list[float]) -> None:
    looking_up = Ensemble(["a", "b"], NODES, LEAVES, scale=1.0, base=0.0, recurring=["b"])
    finding = Ensemble(["a", "b"], NODES, LEAVES, scale=1.0, base=0.0)
    columns = {"a": values[::-1], "b": values}

    for _ in range(2):
        assert looking_up.masks(columns, ["a", "b"], len(values)) == finding.masks(columns, ["a", "b"], len(values))


def test_masks_of_groups_of_features_join_to_the_whole() -> None:
    trees = Ensemble(["a", "b"], NODES, LEAVES, scale=1.0, base=0.0)
    columns = {"a": [0.0, 2.0], "b": [3.0, 0.0]}

    joined = [x & y for x, y in zip(trees.masks(columns, ["a"], 2), trees.masks(columns, ["b"], 2), strict=True)]

    assert joined == trees.masks(columns, ["a", "b"], 2)


def test_features_that_are_not_given_rule_out_nothing() -> None:
    trees = Ensemble(["a", "b"], NODES, LEAVES, scale=1.0, base=0.0)

    assert trees.masks({}, [], 2) == [trees.everything, trees.everything]
