"""How fast somebody reads: learned from how they move through articles, or set by them.

A state file holds a line for each reading that was long enough: its words a minute. No title, no time, nothing else.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from newsreader.article import WORDS_PER_MINUTE, Article

SLOWEST, FASTEST = 80, 800
"""Words a minute; who moves slower has left the desk, who moves faster looks for something."""
STRETCH = 80
"""Words after which a stretch is timed: about a page of a small terminal."""
STRETCHES_LEAST = 5
"""Timed stretches that make a reading long enough to learn from."""
READINGS_LEAST = 3
"""Readings that are needed before the learned pace is believed."""
READINGS_LATEST = 20
"""Readings that the pace is made of: it follows a reader who changes."""
_BYTES_READ = 4096


class Stopwatch:
    """Times stretches of a story from where the reader is at which moment."""

    def __init__(self) -> None:
        self._words: float | None = None
        self._seconds = 0.0
        self._rates: list[float] = []

    def at(self, words: float, seconds: float) -> None:
        """The reader has moved.

        Args:
            words: words of the story that lie before the place.
            seconds: on a clock that only goes forward.
        """
        if self._words is not None and 0 <= words - self._words < STRETCH:
            return
        if self._words is not None and words > self._words and seconds > self._seconds:
            rate = 60 * (words - self._words) / (seconds - self._seconds)
            if SLOWEST <= rate <= FASTEST:
                self._rates.append(rate)
        self._words, self._seconds = words, seconds

    @property
    def words_per_minute(self) -> int | None:
        """The median of the stretches; None where there are too few."""
        return _median(self._rates) if len(self._rates) >= STRETCHES_LEAST else None


def _median(rates: Sequence[float]) -> int:
    # The module that has a median takes longer to import than the screen can wait for.
    ordered = sorted(rates)
    middle = len(ordered) // 2
    return round((ordered[middle] + ordered[-1 - middle]) / 2)


def minutes(article: Article, words_per_minute: int = WORDS_PER_MINUTE) -> int:
    """Whole minutes to read the story at a pace, at least 1."""
    return max(1, -(-article.word_count // words_per_minute))


def pace_path() -> Path:
    """The state file."""
    from platformdirs import user_state_path

    return user_state_path("newsreader") / "pace.txt"


def learned(path: Path | None = None) -> int:
    """The reader's words a minute; an average reader's until enough is known. Never raises."""
    try:
        with open(path or pace_path(), "rb") as stream:
            stream.seek(0, os.SEEK_END)
            stream.seek(max(0, stream.tell() - _BYTES_READ))
            data = stream.read(_BYTES_READ)
    except OSError:
        return WORDS_PER_MINUTE
    rates = [int(line) for line in re.findall(rb"^\d{2,3}$", data, re.MULTILINE)]
    rates = [rate for rate in rates if SLOWEST <= rate <= FASTEST][-READINGS_LATEST:]
    return _median(rates) if len(rates) >= READINGS_LEAST else WORDS_PER_MINUTE


def remember(words_per_minute: int, path: Path | None = None) -> None:
    """Add a reading to the state file.

    Raises:
        OSError: the file cannot be written.
    """
    path = path or pace_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "ab") as stream:
        stream.write(b"%d\n" % words_per_minute)
