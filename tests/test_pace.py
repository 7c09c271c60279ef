"""The pace: the median of what somebody really reads, whatever else they do in between."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.article import WORDS_PER_MINUTE, Article, Block, Role, Span
from newsreader.pace import Stopwatch, learned, minutes, pace_path, remember


def read(*steps: tuple[float, float]) -> int | None:
    """The pace of somebody who moves by so many words after so many seconds, each time."""
    watch, words, seconds = Stopwatch(), 0.0, 0.0
    watch.at(words, seconds)
    for more_words, more_seconds in steps:
        words, seconds = words + more_words, seconds + more_seconds
        watch.at(words, seconds)
    return watch.words_per_minute


def test_pages_are_timed() -> None:
    assert read(*[(200, 40)] * 6) == 300


def test_single_rows_add_up_to_stretches() -> None:
    assert read(*[(10, 2)] * 60) == 300


def test_a_jump_and_a_break_do_not_count() -> None:
    assert read((200, 40), (5000, 1), (200, 40), (200, 3600), *[(200, 40)] * 4) == 300


def test_going_back_begins_anew() -> None:
    assert read((200, 40), (-150, 1), *[(200, 40)] * 5) == 300


def test_a_short_reading_tells_nothing() -> None:
    assert read((200, 40), (200, 40)) is None


def test_leafing_through_tells_nothing() -> None:
    assert read(*[(300, 1)] * 30) is None


def test_an_average_reader_is_assumed_until_three_readings_are_known() -> None:
    assert learned() == WORDS_PER_MINUTE
    remember(400)
    remember(300)
    assert learned() == WORDS_PER_MINUTE
    remember(310)
    assert learned() == 310


def test_only_the_latest_readings_count(tmp_path: Path) -> None:
    for rate in [100] * 50 + [500] * 20:
        remember(rate, tmp_path / "pace.txt")
    assert learned(tmp_path / "pace.txt") == 500


@pytest.mark.parametrize("rubbish", [b"", b"\xff\x00\n", b"12345\n99999\n1\n", b"fast\n" * 2000])
def test_rubbish_in_the_file_is_passed_over(rubbish: bytes) -> None:
    pace_path().parent.mkdir(parents=True)
    pace_path().write_bytes(rubbish + b"\n")
    assert learned() == WORDS_PER_MINUTE
    for _ in range(3):
        remember(250)
    assert learned() == 250


def test_minutes_are_rounded_up() -> None:
    text = "word " * 900
    article = Article("0", text, (Block(Span(0, len(text)), Role.PARAGRAPH, "", 1.0),), ())
    assert (minutes(article, 300), minutes(article, 299), minutes(article, 800)) == (3, 4, 2)
