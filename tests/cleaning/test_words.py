"""A block's words as buckets."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsreader.cleaning.words import BUCKETS, WORDS_READ, word_buckets

WORDS = "sign up for our letters from the quay".split()


def test_words_beyond_those_that_are_read_change_nothing() -> None:
    many = ["ferry"] * WORDS_READ

    assert word_buckets([*many, "bridge"]) == word_buckets([*many, "quay"])


def test_words_pairs_and_the_first_and_last_word_have_buckets() -> None:
    words, pairs, ends = 8, 7, 2

    assert len(word_buckets(WORDS)) == words + pairs + ends


def test_digits_are_folded() -> None:
    assert word_buckets(["7", "days"]) == word_buckets(["3", "days"])


@given(st.lists(st.text(min_size=1)))
def test_buckets_stay_in_their_range(words: list[str]) -> None:
    assert all(0 <= bucket < BUCKETS for bucket in word_buckets(words))
