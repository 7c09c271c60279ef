"""Columns of page features: means over windows, distances to marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.cleaning.columns import Columns, shifted, since, until, windows

COLUMN = st.lists(st.integers(0, 9).map(float), max_size=40)


@given(COLUMN, st.integers(1, 10))
def test_a_window_is_the_mean_of_what_lies_within_reach(column: list[float], radius: int) -> None:
    around = [column[max(0, i - radius) : i + radius + 1] for i in range(len(column))]

    assert windows(column, radius) == pytest.approx([sum(part) / len(part) for part in around])


@given(COLUMN, st.integers(-5, 5).filter(bool))
def test_shifting_shows_the_neighbour_or_the_filling(column: list[float], by: int) -> None:
    inside = range(len(column))

    assert shifted(column, by, -7.0) == [column[i + by] if i + by in inside else -7.0 for i in inside]


def test_distances_count_from_the_last_and_to_the_next_mark() -> None:
    marks = [False, True, False, False, True]

    assert since(marks)[1:] == [0, 1, 2, 0]
    assert until(marks) == [1, 0, 2, 1, 0]


def test_without_a_mark_every_distance_is_far() -> None:
    assert since([False, False], far=9.0) == [9.0, 9.0]


def test_a_column_is_made_when_it_is_first_asked_for_and_only_once() -> None:
    made: list[str] = []
    columns = Columns()
    columns.offer("words", lambda: made.append("words") or [1.0])  # type: ignore[func-returns-value]
    columns.offer("idle", lambda: made.append("idle") or [2.0])  # type: ignore[func-returns-value]

    assert columns["words"] == columns["words"] == [1.0]
    assert made == ["words"]
