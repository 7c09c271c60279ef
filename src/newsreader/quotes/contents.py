"""What a cue word reports: the stretches of its sentence that clause boundaries allow, with their features."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from newsreader.quotes.content_features import Form, Looks, features
from newsreader.quotes.features import View
from newsreader.quotes.phrases import opening_of, phrase

_CLAUSE_MARKS = frozenset([",", ";", ":", "—", "...", "…"])
_CLAUSE_WORDS = frozenset("but while although though after before because when as and which who where if since".split())
_TIMES = frozenset(["monday", "january", "yesterday", "today", "9", "week", "month", "year", "night"])
_INTRODUCES = frozenset(["that", ":", ",", "to", "if", "whether", "how", "why", "what"])
_MOST_BOUNDARIES = 6
_MOST_STARTS = 6
_LONGEST = 120
_RIVALS = 7
"""How many answers for a content are weighed against each other."""


class Content(NamedTuple):
    """Units that are reported, first and after last; two stretches where the attribution stands between them."""

    stretches: tuple[tuple[int, int], ...]
    features: list[str]


class Sentence(NamedTuple):
    """The units of a sentence, first and after last, final punctuation left out."""

    first: int
    after: int


def sentence_of(view: View, unit: int) -> Sentence:
    """The sentence that holds a unit, cut to a bounded length."""
    sentences = view.paragraph.sentences
    number = sentences[unit]
    first = max(view.sentence_start[number], unit - _LONGEST)
    after = unit + 1
    while after < len(sentences) and sentences[after] == number and after < unit + _LONGEST:
        after += 1
    while after > unit + 1 and view.kinds[after - 1] in (".", "?", "!", "…", ")"):
        after -= 1
    return Sentence(first, after)


def _boundaries(view: View, first: int, after: int) -> list[int]:
    """The places where a clause may end between two units, nearest to the first one first."""
    kinds = view.kinds
    found: list[int] = []
    for at in range(first, after):
        joined = kinds[at] == "and" and any(view.cue[at + 1 : at + 4])
        if joined or kinds[at] in _CLAUSE_MARKS or (kinds[at] in _CLAUSE_WORDS and kinds[at - 1] not in _CLAUSE_MARKS):
            found.append(at)
    return found


def contents(view: View, cue: int, source: int | None) -> list[Content]:
    """The stretches that a cue may report."""
    sentence = sentence_of(view, cue)
    low = high = cue
    if source is not None and source >= 0:
        _, after = phrase(view, source)
        low, high = min(cue, opening_of(view, source)), max(cue, after - 1)
    found: list[Content] = []
    for start in _starts(view, cue, source, high, sentence):
        stops = [at for at in _boundaries(view, start + 1, sentence.after) if at > start][:_MOST_BOUNDARIES]
        for stop in [*stops, sentence.after]:
            _add(found, view, cue, source, "after", ((start, stop),), sentence)
    stop = low
    while stop > sentence.first and view.kinds[stop - 1] in (",", "as", "and", "—", "("):
        stop -= 1
    if stop > sentence.first:
        starts = [sentence.first, *[at + 1 for at in _boundaries(view, sentence.first + 1, stop)][-_MOST_BOUNDARIES:]]
        for start in starts:
            if start < stop:
                _add(found, view, cue, source, "before", ((start, stop),), sentence)
        rest = high + 1
        while rest < sentence.after and view.kinds[rest] in (",", "—", ")"):
            rest += 1
        if rest < sentence.after:
            _add(found, view, cue, source, "around", ((sentence.first, stop), (rest, sentence.after)), sentence)
            _add(found, view, cue, source, "around", ((starts[-1], stop), (rest, sentence.after)), sentence)
    return found


def _starts(view: View, cue: int, source: int | None, high: int, sentence: Sentence) -> list[int]:
    """Where a reported clause may begin after its cue: at once, after the source, after "that" or a comma."""
    starts: list[int] = []
    for base in dict.fromkeys((cue + 1, high + 1)):
        while base < sentence.after and view.kinds[base] == ")":
            base += 1
        if base < sentence.after:
            starts.append(base)
        for at in range(base, min(base + 8, sentence.after - 1)):
            if view.kinds[at] in _INTRODUCES or view.kinds[at] == "to":
                starts.append(at if view.kinds[at] not in (",", ":") else at + 1)
            elif view.kinds[at] in _TIMES or (
                view.cue[cue] == "speech" and view.paragraph.units[at].is_candidate and at < base + 3
            ):
                starts.append(at + 1)
    return list(dict.fromkeys(starts))[:_MOST_STARTS]


def _add(
    found: list[Content],
    view: View,
    cue: int,
    source: int | None,
    form: Form,
    stretches: tuple[tuple[int, int], ...],
    sentence: Sentence,
) -> None:
    side = "0" if source is None or source < 0 else "b" if source < cue else "a"
    looks = Looks(view, cue, form, side, stretches, sentence.first, sentence.after)
    found.append(Content(stretches, features(looks)))


def likeliest(answers: Sequence[Content], scores: Sequence[float]) -> tuple[Content, float]:
    """The answer that shares most with what is likely (least expected loss), and how likely it is about right."""
    top = max(scores)
    shares = [exp(max(score - top, -30.0)) for score in scores]
    total = sum(shares)
    ranked = sorted(zip(shares, answers, strict=True), key=lambda one: -one[0])[:_RIVALS]
    best, most = ranked[0][1], -1.0
    for _, answer in ranked:
        shared = sum(share * _agreement(_overlap(answer, other)) for share, other in ranked)
        if shared > most:
            best, most = answer, shared
    about = sum(share for share, other in ranked if _overlap(best, other) >= 0.5)
    return best, about / total


def bare_stretch(view: View, first: int, after: int) -> tuple[int, int]:
    """A stretch without marks at its ends."""
    while first < after and view.kinds[first] in _CLAUSE_MARKS:
        first += 1
    while after > first and view.kinds[after - 1] in _CLAUSE_MARKS:
        after -= 1
    return first, after


def _agreement(overlap: float) -> float:
    """Half right counts for most of what right counts for."""
    return overlap + 2.0 if overlap >= 0.5 else overlap


def _overlap(one: Content, other: Content) -> float:
    """Units shared over units covered, asides within counted in."""
    start, stop = one.stretches[0][0], one.stretches[-1][1]
    first, after = other.stretches[0][0], other.stretches[-1][1]
    shared = min(stop, after) - max(start, first)
    return shared / (max(stop, after) - min(start, first)) if shared > 0 else 0.0
