"""Indirect speech: what the story says, in its own words, that somebody said.

For every cue word outside quotation marks two choices in turn, both conditional logit over sparse features: its source
among the words of its sentence (or that it reports nothing), then the stretch that it reports among the stretches that
clause boundaries allow.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from newsreader.article import Span
from newsreader.quotes.features import EDGE, Story, View, bucket, shape
from newsreader.quotes.phrases import phrase

REACH = 25
"""How many units on either side of a cue are looked at for its source."""
_CLAUSE_MARKS = frozenset([",", ";", ":", "—", "–", "--", "...", "…"])
_CLAUSE_WORDS = frozenset("but while although though after before because when as and which who where if since".split())
_TIMES = frozenset(["monday", "january", "yesterday", "today", "9", "week", "month", "year", "night"])
_INTRODUCES = frozenset(["that", ":", ",", "to", "if", "whether", "how", "why", "what"])
_MOST_BOUNDARIES = 6
_MOST_STARTS = 6
_LONGEST = 120
_RIVALS = 7
"""How many answers for a content are weighed against each other."""


class Source(NamedTuple):
    """One answer to "whose words does this cue report?": a unit, -1 for an unnamed source, None for no report."""

    unit: int | None
    features: list[str]
    side: str = ""
    """For a unit: before ("b") or after ("a") the cue."""

    def all_features(self, view: View) -> list[str]:
        """Its own features and the lasting ones of its unit."""
        if self.unit is None or not self.side:
            return self.features
        return self.features + view.lasting_features(self.unit, self.side)

    def score(self, view: View, weights: Mapping[str, float]) -> float:
        """The summed weight of all features."""
        get = weights.get
        own = sum([get(feature, 0.0) for feature in self.features])
        if self.unit is None or not self.side:
            return own
        return own + view.lasting_score(self.unit, self.side, weights)


class Content(NamedTuple):
    """Units that are reported, first and after last; two stretches where the attribution stands between them."""

    stretches: tuple[tuple[int, int], ...]
    features: list[str]


@dataclass(frozen=True, slots=True)
class Report:
    """One piece of indirect speech."""

    paragraph: int
    cue: int
    source: int | None
    """The unit of the source's head, or None where the story names none."""
    content: tuple[Span, ...]
    confidence: float
    """The probability that it is a report of about this content."""
    sureness: float
    """The probability that the source is right, given that it is a report."""


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


def cue_units(view: View, cues: Collection[str]) -> list[int]:
    """The units that may report something."""
    return [index for index, kind in enumerate(view.kinds) if kind in cues]


def _of_cue(view: View, cue: int, sentence: Sentence) -> list[str]:
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


def sources(view: View, cue: int) -> list[Source]:
    """All answers for one cue; the first is "no report", the second "unnamed"."""
    sentence = sentence_of(view, cue)
    own = _of_cue(view, cue, sentence)
    found = [Source(None, ["N" + feature for feature in own]), Source(-1, ["S" + feature for feature in own])]
    for unit in view.candidates_near(cue, REACH):
        if unit != cue and sentence.first <= unit < sentence.after:
            side = "b" if unit < cue else "a"
            found.append(Source(unit, _of_pair(view, cue, unit, sentence), side))
    return found


def _of_pair(view: View, cue: int, unit: int, sentence: Sentence) -> list[str]:
    kinds = view.kinds
    low, high, side = (unit, cue, "b") if unit < cue else (cue, unit, "a")
    gap = high - low - 1
    names = min(view.names_before[high] - view.names_before[low + 1], 3)
    cues = min(view.cues_before[high] - view.cues_before[low + 1], 3)
    commas = min(view.commas_before[high] - view.commas_before[low + 1], 3)
    strings = min(view.strings_before[high] - view.strings_before[low + 1], 1)
    kin = shape(kinds[unit])
    word = kinds[cue]
    features = [
        f"d{side}{bucket(gap)}",
        f"d{side}{bucket(gap)}{kin}",
        f"n{side}{names}{cues}{commas}{strings}",
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
        first, after = phrase(view, source)
        low, high = min(cue, first), max(cue, after - 1)
    found: list[Content] = []
    for start in _starts(view, cue, source, high, sentence):
        stops = [at for at in _boundaries(view, start + 1, sentence.after) if at > start][:_MOST_BOUNDARIES]
        for stop in [*stops, sentence.after]:
            _add(found, view, cue, source, "after", ((start, stop),), sentence)
    stop = low
    while stop > sentence.first and view.kinds[stop - 1] in (",", "as", "and", "—", "–", "(", "--"):
        stop -= 1
    if stop > sentence.first:
        starts = [sentence.first, *[at + 1 for at in _boundaries(view, sentence.first + 1, stop)][-_MOST_BOUNDARIES:]]
        for start in starts:
            if start < stop:
                _add(found, view, cue, source, "before", ((start, stop),), sentence)
        rest = high + 1
        while rest < sentence.after and view.kinds[rest] in (",", "—", "–", ")", "--"):
            rest += 1
        if rest < sentence.after:
            _add(found, view, cue, source, "around", ((sentence.first, stop), (rest, sentence.after)), sentence)
            _add(found, view, cue, source, "around", ((starts[-1], stop), (rest, sentence.after)), sentence)
    return found


def _starts(view: View, cue: int, source: int | None, high: int, sentence: Sentence) -> list[int]:
    """Where a reported clause may begin after its cue: at once, after the source, after "that" or a comma."""
    starts: list[int] = []
    for base in dict.fromkeys((cue + 1, high + 1)):
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


def _soon(view: View, stop: int) -> str:
    """The class of a cue word soon after a boundary, and whether a subject stands before it."""
    for at in range(stop, min(stop + 6, len(view.kinds))):
        if view.cue[at]:
            return f"{view.cue[at]}{min(view.names_before[at] - view.names_before[stop], 1)}"
        if view.kinds[at] == ".":
            break
    return "-"


def _add(
    found: list[Content],
    view: View,
    cue: int,
    source: int | None,
    form: str,
    stretches: tuple[tuple[int, int], ...],
    sentence: Sentence,
) -> None:
    k, g = view.padded, view.groups
    start, stop = stretches[0][0], stretches[-1][1]
    word = view.kinds[cue]
    kind = view.cue[cue]
    side = "0" if source is None or source < 0 else "b" if source < cue else "a"
    length = bucket(sum(after - first for first, after in stretches))
    whole = f"{start == sentence.first:d}{stop == sentence.after:d}"
    opening = k[start + 4] if k[start + 3] == "that" else k[start + 3]
    gap = start - cue if start > cue else 0
    stop_mark = k[stop + 3] if stop < sentence.after else EDGE
    after_mark = k[stop + 4] if stop < sentence.after else EDGE
    found.append(
        Content(
            stretches,
            [
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
                f"{form}>{stop_mark}",
                f"{form}>{stop_mark} {after_mark}",
                f"{form}>{stop_mark}{length}",
                f"{form}>{k[stop + 2]} {stop_mark}",
                f"{form}c{k[cue + 4]}{side}",
                f"{form}c{k[cue + 2]} {k[cue + 4]}",
                f"{form}e{min(sentence.after - cue, 4)}{min(cue - sentence.first, 4)}{side}",
                f"{form}#{view.commas_before[stop] - view.commas_before[start]}{opening}",
                f"{form}#{opening} {stop_mark} {after_mark}",
                f"{form}^{k[sentence.first + 3]}{stop_mark}{start > cue:d}",
                f"{form}|{g[stop + 4]} {g[stop + 5]}{stop_mark}" if stop < sentence.after else form + "||",
                f"{form}|{g[stop + 2]} {stop_mark} {g[stop + 4]}",
                f"{form}&{stop_mark}{_soon(view, stop)}",
                f"{form}&{stop_mark}{after_mark}{_soon(view, stop)}",
                f"{form}@{k[start + 2]}{gap}{kind}",
                f"{form}@{g[start + 2]} {g[start + 3]}{kind}",
                f"{form}!{bucket(sentence.after - stop)}{stop_mark}",
                f"{form}%{kind}{stop_mark}{whole}",
                f"{form}~{view.cues_before[max(stop, start)] - view.cues_before[start]}",
            ],
        )
    )


@dataclass(frozen=True, slots=True)
class ReportWeights:
    """What the two choices were taught."""

    cues: frozenset[str]
    source: Mapping[str, float]
    content: Mapping[str, float]
    least: float
    """Reports less likely than this are left out."""


def reports(story: Story, weights: ReportWeights) -> list[Report]:
    """The indirect speech of a story, in order."""
    found: list[Report] = []
    for number, view in enumerate(story.views):
        for cue in cue_units(view, weights.cues):
            report = _report(story, number, cue, weights)
            if report is not None:
                found.append(report)
    return _outermost(found, story)


def _likeliest(answers: Sequence[Content], scores: Sequence[float]) -> tuple[Content, float]:
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


def _bare(view: View, first: int, after: int) -> tuple[int, int]:
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


def _outermost(reports: Sequence[Report], story: Story) -> list[Report]:
    """Without those whose cue stands in what another one reports."""
    kept: list[Report] = []
    for index, report in enumerate(reports):
        cue = _cue_start(story, report)
        near = reports[max(0, index - _RIVALS) : index + _RIVALS + 1]
        if not any(_reports_at(other, cue) and not _reports_at(report, _cue_start(story, other)) for other in near):
            kept.append(report)
    return kept


def _cue_start(story: Story, report: Report) -> int:
    return story.paragraphs[report.paragraph].units[report.cue].start


def _reports_at(report: Report, place: int) -> bool:
    return report.content[0].start <= place < report.content[-1].end


def _report(story: Story, number: int, cue: int, weights: ReportWeights) -> Report | None:
    view = story.views[number]
    answers = sources(view, cue)
    scores = [answer.score(view, weights.source) for answer in answers]
    top = max(scores)
    lifted = [exp(score - top) for score in scores]
    share = 1.0 - lifted[0] / sum(lifted)
    if share < weights.least:
        return None
    best = max(range(1, len(scores)), key=scores.__getitem__)
    source = answers[best].unit
    get = weights.content.get
    stretches = contents(view, cue, source)
    if not stretches:
        return None
    content, sureness = _likeliest(
        stretches, [sum([get(feature, 0.0) for feature in one.features]) for one in stretches]
    )
    units = view.paragraph.units
    spans = tuple(
        Span(units[first].start, units[after - 1].end)
        for first, after in (_bare(view, *stretch) for stretch in content.stretches)
        if after > first
    )
    if not spans:
        return None
    confidence = share * sureness
    rightly = lifted[best] / (sum(lifted) - lifted[0])
    if confidence < weights.least:
        return None
    return Report(number, cue, source if source is not None and source >= 0 else None, spans, confidence, rightly)
