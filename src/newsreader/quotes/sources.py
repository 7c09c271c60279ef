"""Whose words a cue reports: the nouns and names of its sentence, with their features."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from newsreader.quotes.contents import Sentence, sentence_of
from newsreader.quotes.features import View, bucket, shape

REACH = 25
"""How many units on either side of a cue are looked at for its source."""


def cue_units(view: View, cues: Collection[str]) -> list[int]:
    """The units that may report something."""
    return [index for index, kind in enumerate(view.kinds) if kind in cues]


def of_cue(view: View, cue: int, sentence: Sentence) -> list[str]:
    k, g, at = view.padded, view.groups, cue + 3
    word = k[at]
    ahead = sum(view.paragraph.units[index].string >= 0 for index in range(cue + 1, sentence.after))
    behind = sum(view.paragraph.units[index].string >= 0 for index in range(sentence.first, cue))
    next_string = next(
        (
            index - cue
            for index in range(cue + 1, min(sentence.after, cue + 12))
            if view.paragraph.units[index].string >= 0
        ),
        0,
    )
    left = next((str(min(cue - index, 4)) for index in range(cue - 1, sentence.first - 1, -1) if view.cue[index]), "")
    return [
        "*",
        word,
        f"{word} {k[at + 1]}",
        f"{k[at - 1]} {word}",
        f"{k[at - 2]} {k[at - 1]} {word}",
        f"{word} {k[at + 1]} {k[at + 2]}",
        f"{k[at - 1]} {word} {k[at + 1]}",
        f"+{k[at + 1]}",
        f"-{k[at - 1]}",
        f"G{g[at]} {g[at + 1]}",
        f"g{g[at - 1]} {g[at]}",
        f"+G{g[at + 1]} {g[at + 2]}",
        f"-G{g[at - 2]} {g[at - 1]}",
        f"s{min(ahead, 2)}{min(behind, 2)}{view.cue[cue]}",
        f"n{bucket(next_string)}",
        f"n{bucket(next_string)}{word}",
        f"l{left}",
        f"e{bucket(sentence.after - cue)}",
        f"b{bucket(cue - sentence.first)}",
        f"p{min(view.number, 2)}",
    ]


class Source(NamedTuple):
    """One answer to "whose words does this cue report?", besides "nothing" and "nobody whom the text names"."""

    unit: int
    features: list[str]
    side: str
    """Before ("l") or after ("r") the cue."""


def near_units(view: View, cue: int, sentence: Sentence) -> list[int]:
    """The units of its sentence that may be a cue's source."""
    near = view.candidates_near(cue, REACH)
    return [unit for unit in near if unit != cue and sentence.first <= unit < sentence.after]


def sources(view: View, cue: int) -> list[Source]:
    """The units that may be a cue's source, with the features that they have together."""
    sentence = sentence_of(view, cue)
    return [
        Source(unit, where(view, cue, unit) + of_pair(view, cue, unit, sentence), "l" if unit < cue else "r")
        for unit in near_units(view, cue, sentence)
    ]


def where(view: View, cue: int, unit: int) -> list[str]:
    """Where a unit stands to a cue: the few features by which most are left out."""
    low, high, side = (unit, cue, "b") if unit < cue else (cue, unit, "a")
    names = min(view.names_before[high] - view.names_before[low + 1], 3)
    cues = min(view.cues_before[high] - view.cues_before[low + 1], 3)
    commas = min(view.commas_before[high] - view.commas_before[low + 1], 3)
    strings = min(view.strings_before[high] - view.strings_before[low + 1], 1)
    return [f"d{side}{bucket(high - low - 1)}", f"n{side}{names}{cues}{commas}{strings}"]


def of_pair(view: View, cue: int, unit: int, sentence: Sentence) -> list[str]:
    kinds = view.kinds
    low, high, side = (unit, cue, "b") if unit < cue else (cue, unit, "a")
    gap = high - low - 1
    names = min(view.names_before[high] - view.names_before[low + 1], 3)
    cues = min(view.cues_before[high] - view.cues_before[low + 1], 3)
    commas = min(view.commas_before[high] - view.commas_before[low + 1], 3)
    kin = shape(kinds[unit])
    word = kinds[cue]
    features = [
        f"d{side}{bucket(gap)}{kin}",
        f"n{side}{names}{commas}{kin}",
        f"w{side}{word}",
        f"w{side}{word}{bucket(gap)}",
        f"k{side}{kin}{word}",
        f"c{side}{view.cue[cue]}{cues}{kin}",
        f"g{side}{view.groups[unit + 3]} {view.groups[cue + 3]}",
        f"f{side}{unit == view.first_candidate.get(view.paragraph.sentences[unit], -1):d}{cues}{names}",
        f"e{side}{min(sentence.after - high, 2)}{view.padded[cue + 2]}",
    ]
    if gap <= 4:
        path = " ".join(kinds[low + 1 : high])
        features += [f"h{side}{path}", f"H{side}{kin}{path}", f"K{side}{word}{path}"]
    return features
