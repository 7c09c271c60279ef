"""Indirect speech: what the story says, in its own words, that somebody said.

For every cue word outside quotation marks that is likely to report something, two choices in turn, both conditional
logit over sparse features: its source among the words of its sentence (or that it reports nothing), then the stretch
that it reports among the stretches that clause boundaries allow. Boosted trees say at last how likely the whole is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log

from newsreader.article import Span
from newsreader.quotes.contents import Content, Sentence, bare_stretch, contents, likeliest, sentence_of
from newsreader.quotes.features import Lasting, Story, Table, View, shape, sums
from newsreader.quotes.lexicons import PRONOUNS
from newsreader.quotes.no_report import is_no_report
from newsreader.quotes.scene import LONGEST_PROSE
from newsreader.quotes.sources import cue_units, near_units, of_cue, of_pair, where
from newsreader.quotes.statements import has_spoken, is_statement
from newsreader.quotes.subjects import source_of
from newsreader.quotes.trees import Trees

CUE_COLUMNS = ("G", "N", "S")
"""Whether a cue is looked at, "no report", "a report of an unnamed source"."""
MOST_PAIRS = 6
"""How many candidates for a source are looked at closely."""
_BEFORE, _AFTER = Lasting.COLUMNS.index("l"), Lasting.COLUMNS.index("r")
_SHAPES = {kind: float(number) for number, kind in enumerate("PNhiwtTn")}
_CLASSES = {"speech": 0.0, "according": 1.0, "stance": 2.0, "frame": 3.0, "noun": 4.0}
_VERBS = frozenset(
    """
    is are was were be been being am has have had do does did will would shall should can could may might must to not
    """.split()
)
_MOST_CUES = 12
"""How many cue words of a sentence are looked at."""
_POINTERS = PRONOUNS | frozenset(["this", "that", "so", "as much", "these", "those"])
"""What reports nothing by itself."""
_LEAST_ODDS = -1.1
"""How likely any source must be against "no report" (log odds) for its content to be looked for."""
_RIVALS = 7
"""How many drafts before and after one may say the same."""


@dataclass(frozen=True, slots=True)
class Report:
    """One piece of indirect speech."""

    paragraph: int
    cue: int
    source: int | None
    """The unit of the source's head, or None where the story names none."""
    content: tuple[Span, ...]
    sureness: float
    """The probability that the source is right, given that it is a report."""
    row: tuple[float, ...]
    """What is known of it by itself, in numbers."""


@dataclass(frozen=True, slots=True)
class ReportWeights:
    """What the choices were taught."""

    cues: frozenset[str]
    gate: float
    """The score of a cue below which it is not looked at."""
    cue: Table
    """For the features of a cue (see `CUE_COLUMNS`)."""
    pair: Mapping[str, float]
    """For the features of a cue with a source."""
    content: Mapping[str, float]
    judge: Trees
    least: float
    """Reports whose score is below this are left out."""


def chosen(story: Story, every: Sequence[Report], weights: ReportWeights) -> list[Report]:
    """The drafts that are indirect speech, in order."""
    scores = [weights.judge.score(row) for row in rivalry(story, every)]
    likely = [(score, one) for score, one in zip(scores, every, strict=True) if score >= weights.least]
    return best_of(story, voiced(story, likely))


def voiced(story: Story, scored: Sequence[tuple[float, Report]]) -> list[tuple[float, Report]]:
    """The reports that state something and whose source can have said it."""
    found = []
    for score, one in scored:
        view = story.views[one.paragraph]
        content = story.text[one.content[0].start : one.content[-1].end]
        if is_no_report(view, one.cue, content) or not is_statement(view, one.cue, content, score):
            continue
        if one.source is None:
            found.append((score, one))
            continue
        source = source_of(view, one.cue, one.source)
        if source is not None and has_spoken(view, source):
            found.append((score, one if source == one.source else replace(one, source=source)))
    return found


def drafts(story: Story, weights: ReportWeights, lasting: Lasting) -> list[Report]:
    """What may be indirect speech, in order."""
    found: list[Report] = []
    for number, view in enumerate(story.views):
        if len(view.paragraph.span) > LONGEST_PROSE:
            continue
        seen: Counter[int] = Counter()
        for cue in cue_units(view, weights.cues):
            sentence = view.paragraph.sentences[cue]
            seen[sentence] += 1
            # what repeats its cue words more often is no prose
            report = _draft(story, number, cue, weights, lasting) if seen[sentence] <= _MOST_CUES else None
            if report is not None:
                found.append(report)
    return found


def chance(draft: Report) -> float:
    """How likely a draft is right, source and content, before it is weighed against others."""
    return draft.row[2] / (1.0 + exp(-max(min(draft.row[1], 30.0), -30.0)))


def rivalry(story: Story, drafts: Sequence[Report]) -> list[list[float]]:
    """The rows of some drafts, in their order, with how they stand to those around them."""
    found: list[list[float]] = []
    cues = [_cue_start(story, one) for one in drafts]
    chances = [chance(one) for one in drafts]
    for index, one in enumerate(drafts):
        covered = alike = holds = 0.0
        for at in range(max(0, index - _RIVALS), min(len(drafts), index + _RIVALS + 1)):
            if at == index or drafts[at].paragraph != one.paragraph:
                continue
            if _reports_at(drafts[at], cues[index]):
                covered = max(covered, chances[at])
            if _reports_at(one, cues[at]):
                holds = max(holds, chances[at])
            if _shared(one, drafts[at]) >= 0.5:
                alike = max(alike, chances[at])
        found.append([*one.row, chances[index], covered, holds, alike, alike - chances[index]])
    return found


def best_of(story: Story, scored: Sequence[tuple[float, Report]]) -> list[Report]:
    """The reports of which none says the same as a better one, nor has its cue in what a better one reports."""
    left = [True] * len(scored)
    for index in sorted(range(len(scored)), key=lambda at: -scored[at][0]):
        if not left[index]:
            continue
        one = scored[index][1]
        for at in range(max(0, index - _RIVALS), min(len(scored), index + _RIVALS + 1)):
            other = scored[at][1]
            if (
                at != index
                and other.paragraph == one.paragraph
                and (_shared(one, other) >= 0.5 or _reports_at(one, _cue_start(story, other)))
            ):
                left[at] = False
    return [one for kept, (_, one) in zip(left, scored, strict=True) if kept]


def _shared(one: Report, other: Report) -> float:
    """Characters shared over characters covered, asides within counted in."""
    start, end = one.content[0].start, one.content[-1].end
    first, last = other.content[0].start, other.content[-1].end
    return max(0.0, min(end, last) - max(start, first)) / (max(end, last) - min(start, first))


def _cue_start(story: Story, report: Report) -> int:
    return story.paragraphs[report.paragraph].units[report.cue].start


def _reports_at(report: Report, place: int) -> bool:
    return report.content[0].start <= place < report.content[-1].end


def _draft(story: Story, number: int, cue: int, weights: ReportWeights, lasting: Lasting) -> Report | None:
    view = story.views[number]
    sentence = sentence_of(view, cue)
    gate, none, unnamed = sums(of_cue(view, cue, sentence), weights.cue, len(CUE_COLUMNS))
    if gate < weights.gate:
        return None
    scored = _sources(view, cue, sentence, weights, lasting)
    best, source = max([(unnamed, -1), *scored])
    lifted = [exp(max(score - best, -30.0)) for score, _ in scored] + [exp(max(unnamed - best, -30.0))]
    odds = best + log(sum(lifted)) - none
    stretches = contents(view, cue, source) if odds >= _LEAST_ODDS else []
    if not stretches:
        return None
    get = weights.content.get
    content, about = likeliest(stretches, [sum([get(feature, 0.0) for feature in one.features]) for one in stretches])
    spans = _spans(view, content)
    if not spans or view.story.text[spans[0].start : spans[-1].end].lower() in _POINTERS:
        return None
    row = (gate, odds, about, 1.0 / sum(lifted), *_row(view, cue, source, content, sentence))
    return Report(number, cue, source if source >= 0 else None, spans, 1.0 / sum(lifted), row)


def _sources(
    view: View, cue: int, sentence: Sentence, weights: ReportWeights, lasting: Lasting
) -> list[tuple[float, int]]:
    """(score, unit) of the likeliest sources of a cue."""
    get = weights.pair.get
    rough: list[tuple[float, int]] = []
    for unit in near_units(view, cue, sentence):
        known = lasting.scores(view.number, unit)[_BEFORE if unit < cue else _AFTER]
        distance, between = where(view, cue, unit)
        rough.append((known + (get(distance, 0.0) + get(between, 0.0)), unit))
    return [
        (score + sum([get(feature, 0.0) for feature in of_pair(view, cue, unit, sentence)]), unit)
        for score, unit in sorted(rough, reverse=True)[:MOST_PAIRS]
    ]


def _spans(view: View, content: Content) -> tuple[Span, ...]:
    units = view.paragraph.units
    return tuple(
        Span(units[first].start, units[after - 1].end)
        for first, after in (bare_stretch(view, *stretch) for stretch in content.stretches)
        if after > first
    )


def _row(view: View, cue: int, source: int, content: Content, sentence: Sentence) -> Sequence[float]:
    """What a report looks like."""
    units, kinds = view.paragraph.units, view.kinds
    start, stop = content.stretches[0][0], content.stretches[-1][1]
    length = sum(after - first for first, after in content.stretches)
    inside = [at for first, after in content.stretches for at in range(first, after)]
    return (
        float(_CLASSES.get(view.cue[cue], 5.0)),
        float(_SHAPES[shape(kinds[source])]) if source >= 0 else -1.0,
        float(source - cue) if source >= 0 else 99.0,
        float(start - cue),
        float(length),
        float(len(content.stretches)),
        float(start == sentence.first),
        float(stop == sentence.after),
        float(sentence.after - sentence.first),
        float(kinds[start] == "that"),
        float(kinds[start] == "to"),
        float(sum(kinds[at] in _VERBS for at in inside)),
        float(sum(kinds[at].endswith(("ed", "ing")) for at in inside)),
        float(sum(units[at].is_candidate for at in inside)),
        float(view.strings_before[sentence.after] - view.strings_before[sentence.first]),
        float(view.cues_before[stop] - view.cues_before[start]),
        float(cue - sentence.first),
        float(cue > 0 and kinds[cue - 1] in _VERBS),
        float(cue + 1 < len(kinds) and kinds[cue + 1] in ("that", ":", ",")),
        float(source >= 0 and units[source].is_name),
        float(view.number == 0),
        float(source >= 0 and view.first_candidate.get(view.paragraph.sentences[source]) == source),
    )
