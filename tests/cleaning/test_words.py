"""A block's words as buckets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsreader.cleaning.words import BUCKETS, word_buckets

WORDS = "sign up for our letters from the quay".split()


def test_words_beyond_those_that_are_read_change_nothing_but_the_last() -> None:
    assert word_buckets(WORDS, 4, 4) == word_buckets([*WORDS[:4], "bridge", "ferry"], 4, 4)
    assert word_buckets(WORDS[:4], 4, 4)[:-1] == word_buckets(WORDS, 4, 4)


def test_pairs_are_read_of_the_first_words_alone() -> None:
    words, first, last = 8, 1, 1

    assert len(word_buckets(WORDS, 60, 60)) == words + 7 + first + last
    assert len(word_buckets(WORDS, 60, 3)) == words + 2 + first + last


def test_digits_are_folded() -> None:
    assert word_buckets(["7", "days"], 60, 60) == word_buckets(["3", "days"], 60, 60)


@given(st.lists(st.text(min_size=1)), st.integers(1, 60), st.integers(1, 60))
def test_buckets_stay_in_their_range(words: list[str], read: int, paired: int) -> None:
    assert all(0 <= bucket < BUCKETS for bucket in word_buckets(words, read, paired))
