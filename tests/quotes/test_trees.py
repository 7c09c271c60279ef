"""Boosted trees as they are read from the model."""

from __future__ import annotations

from newsreader.quotes.trees import read_trees

STORED = [[0, 2.5, -1.0, [1, 0.0, 0.25, 0.5]], 4.0]


def test_a_row_goes_low_up_to_and_with_the_threshold() -> None:
    assert read_trees(STORED).score([2.5, 9.0]) == 4.0 - 1.0


def test_a_row_goes_high_above_the_threshold() -> None:
    assert read_trees(STORED).score([2.6, 0.0]) == 4.0 + 0.25
    assert read_trees(STORED).score([2.6, 0.1]) == 4.0 + 0.5


def test_no_trees_score_nothing() -> None:
    assert read_trees([]).score([1.0]) == 0.0
