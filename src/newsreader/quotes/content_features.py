"""What a stretch that a cue word may report looks like: its edges, its clauses, and what is left over."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from newsreader.quotes.features import EDGE, View, bucket

Form = Literal["after", "before", "around"]
"""Where a stretch stands to its cue."""

_RELATIVES = frozenset("which who that whom".split())
_INTRODUCING = frozenset("that to if whether how why what".split())
_FINITE = frozenset(
    """
    is are was were be been am has have had do does did will would shall can could may might must should isn't doesn't
    didn't won't can't wouldn't couldn't isn’t doesn’t didn’t won’t can’t
    """.split()
)
_NEAR = 6
"""How many units before the cue a relative pronoun may stand whose clause the cue is in."""
_FIRST_UNITS = 7
_SHORT = 3
"""Letters of a word whose ending tells nothing."""
_LEFT_OVER = 12
"""How many units after a stretch are looked at."""


class Looks(NamedTuple):
    """A stretch with its cue, its source and its sentence."""

    view: View
    cue: int
    form: Form
    side: str
    """Whether the source stands before ("b") or after ("a") the cue; "0" without one."""
    stretches: tuple[tuple[int, int], ...]
    first: int
    """The first unit of the sentence."""
    after: int
    """The unit after its last."""


def features(looks: Looks) -> list[str]:
    """All features of a stretch."""
    return _edges(looks) + _clauses(looks)


def _marks_after(looks: Looks, stop: int) -> tuple[str, str]:
    """The kinds of the two units after a stretch."""
    k = looks.view.padded
    return (k[stop + 3], k[stop + 4]) if stop < looks.after else (EDGE, EDGE)


def _opening(looks: Looks, start: int) -> str:
    k = looks.view.padded
    return k[start + 4] if k[start + 3] == "that" else k[start + 3]


def _edges(looks: Looks) -> list[str]:
    """Features of where a stretch begins and ends."""
    view, cue, form, side = looks.view, looks.cue, looks.form, looks.side
    k, g = view.padded, view.groups
    start, stop = looks.stretches[0][0], looks.stretches[-1][1]
    word, kind = view.kinds[cue], view.cue[cue]
    length = bucket(sum([after - first for first, after in looks.stretches]))
    whole = f"{start == looks.first:d}{stop == looks.after:d}"
    opening = _opening(looks, start)
    gap = start - cue if start > cue else 0
    mark, following = _marks_after(looks, stop)
    soon = _soon(view, stop)
    return [
        form + side,
        form + word,
        f"{form}{side}{whole}",
        f"{form}{side}{kind}{whole}",
        f"{form}{length}",
        f"{form}{gap if gap < 5 else 5}{side}{kind}",
        f"{form}<{k[start + 3]}{min(gap, 5)}",
        f"{form}<{k[start + 2]}",
        f"{form}<{k[start + 2]} {k[start + 3]}",
        f"{form}<{word} {k[start + 3]}",
        f"{form}>{mark}",
        f"{form}>{mark} {following}",
        f"{form}>{mark}{length}",
        f"{form}>{k[stop + 2]} {mark}",
        f"{form}c{k[cue + 4]}{side}",
        f"{form}c{k[cue + 2]} {k[cue + 4]}",
        f"{form}e{min(looks.after - cue, 4)}{min(cue - looks.first, 4)}{side}",
        f"{form}#{view.commas_before[stop] - view.commas_before[start]}{opening}",
        f"{form}#{opening} {mark} {following}",
        f"{form}^{k[looks.first + 3]}{mark}{start > cue:d}",
        f"{form}|{g[stop + 4]} {g[stop + 5]}{mark}" if stop < looks.after else form + "||",
        f"{form}|{g[stop + 2]} {mark} {g[stop + 4]}",
        f"{form}&{mark}{soon}",
        f"{form}&{mark}{following}{soon}",
        f"{form}@{k[start + 2]}{gap}{kind}",
        f"{form}@{g[start + 2]} {g[start + 3]}{kind}",
        f"{form}!{bucket(looks.after - stop)}{mark}",
        f"{form}%{kind}{mark}{whole}",
        f"{form}~{view.cues_before[max(stop, start)] - view.cues_before[start]}",
    ]


def _clauses(looks: Looks) -> list[str]:
    """Features of the clauses: whether what follows goes on with the cue's own, whether a verb is left over."""
    view, cue, form = looks.view, looks.cue, looks.form
    k, kinds = view.padded, view.kinds
    start, stop = looks.stretches[0][0], looks.stretches[-1][1]
    word, kind = kinds[cue], view.cue[cue]
    opening = _opening(looks, start)
    mark, following = _marks_after(looks, stop)
    same = f"{following == k[cue + 2]:d}{k[stop + 5] == k[cue + 2]:d}"
    relative = next((one for one in kinds[max(looks.first, cue - _NEAR) : cue][::-1] if one in _RELATIVES), "")
    commas = view.commas_before[stop] - view.commas_before[start]
    verbs = min(sum([one in _FINITE for one in kinds[start:stop]]), 2)
    left = int(not _FINITE.isdisjoint(kinds[stop : min(looks.after, stop + _LEFT_OVER)]))
    ahead = ""
    if form == "after":
        ahead = next((one for one in kinds[start : min(start + _FIRST_UNITS, stop)] if one in _INTRODUCING), "-")
    ending, own = _ending(following), _ending(word)
    return [
        f"{form}S{mark}{ending}{own}",
        f"{form}S{mark}{ending}{opening}",
        f"{form}P{mark}{same}",
        f"{form}3{mark} {following} {k[stop + 5]}",
        f"{form}4{mark} {following} {_ending(k[stop + 5])}{own}",
        f"{form}R{relative}{mark}{following}",
        f"{form}R{relative}{mark}{ending}{commas}",
        f"{form}V{verbs}{left}{mark}",
        f"{form}V{verbs}{opening}{mark}",
        f"{form}T{ahead}{looks.side}{kind}",
        f"{form}T{ahead}{word}",
    ]


@lru_cache(maxsize=4096)
def _ending(kind: str) -> str:
    """The ending of a word that tells a participle or an adverb; what is no word as it begins."""
    for ending in ("ing", "ed", "ly", "s"):
        if kind.endswith(ending) and len(kind) > _SHORT:
            return ending
    return "-" if kind[:1].isalpha() and kind[0].islower() else kind[:2]


def _soon(view: View, stop: int) -> str:
    """The class of a cue word soon after a boundary, and whether a subject stands before it."""
    for at in range(stop, min(stop + 6, len(view.kinds))):
        if view.cue[at]:
            return f"{view.cue[at]}{min(view.names_before[at] - view.names_before[stop], 1)}"
        if view.kinds[at] == ".":
            break
    return "-"
