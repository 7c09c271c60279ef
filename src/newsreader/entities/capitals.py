"""Runs of capitalised words: what a word of a name is told by the name that it may be part of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.entities.features import WordEvidence

MAX_RUN = 12
"""Tokens of a run of capitalised words; what is longer is a headline."""
JOINTS = frozenset("of and for the de la del da dos du van von der den bin ibn al el ul on in to".split())
RUN_MARKS = frozenset("-&.'’")


def capitalised_runs(
    words: Sequence[str], seen: Sequence[WordEvidence], possessive: Sequence[bool]
) -> list[tuple[str, ...]]:
    """For each capitalised word what is known of the run of capitalised words it stands in: length, place, last word.

    Hyphens, ampersands and initials' stops go on with a run; a small joint ("of", "de") links two runs, whose
    tell-tale words then count for both.
    """
    result: list[tuple[str, ...]] = [()] * len(words)
    linked: list[tuple[int, int]] = []
    index = 0
    while index < len(words):
        if not words[index][0].isupper():
            index += 1
            continue
        first = index
        while index < len(words) and (
            words[index][0].isupper()
            or (words[index] in RUN_MARKS and index + 1 < len(words) and words[index + 1][0].isupper())
        ):
            index += 1
            if possessive[index - 1]:
                break
        if linked and words[first - 1] in JOINTS and linked[-1][1] == first - 1:
            before = linked.pop()
            _note_run(words, seen, (before[0], index), result, "R")
            linked.append((before[0], index))
        else:
            linked.append((first, index))
        _note_run(words, seen, (first, index), result, "r")
    return result


def _note_run(
    words: Sequence[str], seen: Sequence[WordEvidence], run: tuple[int, int], result: list[tuple[str, ...]], mark: str
) -> None:
    first, stop = run
    if stop - first < 2 or stop - first > MAX_RUN:
        return
    last = words[stop - 1].lower()
    # The evidence of a word stands two places on: the frame holds two edges before it.
    close, head = seen[stop + 1].classes, seen[first + 2].classes
    for index in range(first, stop):
        place = "first" if index == first else "last" if index == stop - 1 else "inner"
        result[index] += (
            f"{mark}n={min(stop - first, 5)}|{place}",
            f"{mark}w={last}",
            f"{mark}c={close}|{place}",
            f"{mark}h={head}|{place}",
        )
