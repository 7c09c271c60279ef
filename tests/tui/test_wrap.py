"""Cutting text into rows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsreader.tui.wrap import is_narrow, wrap

CLUSTERS = [
    "a",
    "b",
    " ",
    "c",
    "d",
    "é",
    "—",
    "“",
    "”",
    "市",
    "長",
    "三",
    "e\u0301",
    "👩\u200d🚀",
    "👍🏽",
    "\u200b",
    "א",
]
LETTERS = st.lists(st.sampled_from([*CLUSTERS, "\u200d"]), max_size=120).map("".join)
WELL_FORMED = st.lists(st.sampled_from(CLUSTERS), max_size=120).map("".join)
"""Without stray joiners, whose width nobody agrees on."""


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, 0, len(text), width)]


def test_breaks_at_blanks() -> None:
    assert rows("the fish market moves", 10) == ["the fish", "market", "moves"]


def test_a_row_may_be_exactly_full() -> None:
    assert rows("the fish market", 8) == ["the fish", "market"]


def test_a_word_longer_than_a_row_is_cut() -> None:
    assert rows("Donaudampfschiff fährt", 5) == ["Donau", "dampf", "schif", "f", "fährt"]


def test_wide_characters_take_two_cells() -> None:
    assert rows("港口委员会投票", 6) == ["港口委", "员会投", "票"]


def test_a_cluster_is_never_torn() -> None:
    family = "👨‍👩‍👧‍👦"
    assert rows(family * 3, 4) == [family * 2, family]


def test_a_wide_and_a_zero_width_character_do_not_cancel_out() -> None:
    assert not is_narrow("市\u0301", 0, 2)


def test_a_break_at_a_blank_makes_room_for_no_more_than_it_frees() -> None:
    assert rows("\u200b 三三", 3) == ["\u200b", "三", "三"]


def test_nothing_is_one_empty_row() -> None:
    assert wrap("abc", 1, 1, 10) == [(1, 1)]


def test_a_part_of_a_text_is_wrapped_in_offsets_of_the_whole() -> None:
    assert wrap("xx the fish market yy", 3, 18, 8) == [(3, 11), (12, 18)]


@given(LETTERS, st.integers(min_value=2, max_value=30))
def test_every_character_that_is_no_blank_stands_on_one_row(text: str, width: int) -> None:
    cut = wrap(text, 0, len(text), width)
    assert "".join("".join(text[start:end] for start, end in cut).split(" ")) == text.replace(" ", "")
    assert all(before[1] <= after[0] for before, after in pairwise(cut))


@given(WELL_FORMED, st.integers(min_value=2, max_value=30))
def test_no_row_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cell_len(row) <= width for row in rows(text, width))


@pytest.mark.parametrize("text", ["a" * 200_000, "市" * 50_000, "ab " * 60_000, " " * 100_000, "\u200b" * 50_000])
def test_long_texts_are_wrapped_whole(text: str) -> None:
    cut = wrap(text, 0, len(text), 72)
    assert sum(end - start for start, end in cut) >= len(text.replace(" ", ""))
