"""From strings with speakers to quotes: what belongs together, of which kind, and by which cue word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsreader.article import QuoteKind, Span
from newsreader.quotes.dialogue import Turn
from newsreader.quotes.features import Story, View, shape
from newsreader.quotes.leanings import Leaning
from newsreader.quotes.pointer import Attribution, Place
from newsreader.quotes.reported import Report
from newsreader.quotes.string_features import view_form

_NEAR_CUE = 8


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quote with its speaker's place in the story, not yet named."""

    content: tuple[Span, ...]
    kind: QuoteKind
    speaker: Place | None
    carried: bool
    """True where the story does not repeat the speaker for this quote."""
    confidence: float
    cue: Span | None
    labelled: bool = False
    """True for a turn of a transcript that the speaker's name opens."""


def gather(
    story: Story, attributions: Sequence[Attribution], leanings: Mapping[tuple[int, int], Leaning]
) -> list[Quotation]:
    """Join the strings of one quote: those that run on over paragraphs, and those that a cue splits."""
    groups: list[tuple[QuoteKind, list[Attribution]]] = []
    for attribution in attributions:
        kind = _kind(story, attribution, leanings)
        if groups and _belongs(story, groups[-1], attribution, kind):
            groups[-1][1].append(attribution)
        else:
            groups.append((kind, [attribution]))
    return [_quotation(story, kind, group) for kind, group in groups]


def _string_span(story: Story, attribution: Attribution) -> Span:
    return story.paragraphs[attribution.paragraph].strings[attribution.string].span


def _kind(story: Story, attribution: Attribution, leanings: Mapping[tuple[int, int], Leaning]) -> QuoteKind:
    leaning = leanings.get((attribution.paragraph, attribution.string))
    if leaning is None:
        return _kind_by_form(story.views[attribution.paragraph], attribution.string)
    return "direct" if leaning.direct > 0 else "mixed"


def _kind_by_form(view: View, string: int) -> QuoteKind:
    """Without a model: a sentence in marks begins with a capital and ends with a stop, or a comma stands after it."""
    form = view_form(view, string)
    place = view.paragraph.places[string]
    stopped = form[1] != "w" or view.padded[place + 4] in (",", ".", "|")
    return "direct" if form[0] == "c" and stopped and form[2] != "1" else "mixed"


def _belongs(
    story: Story, group: tuple[QuoteKind, list[Attribution]], attribution: Attribution, kind: QuoteKind
) -> bool:
    """True where a string goes on with the quote before it."""
    before = group[1][-1]
    paragraph = story.paragraphs[before.paragraph]
    strings = paragraph.strings
    if before.paragraph == attribution.paragraph:
        if before.speaker != attribution.speaker:
            return False
        places = paragraph.places[before.string], paragraph.places[attribution.string]
        spoken = attribution.speaker
        if spoken is None and paragraph.sentences[places[0]] != paragraph.sentences[places[1]]:
            return False
        between = spoken is not None and spoken.paragraph == before.paragraph and places[0] < spoken.unit < places[1]
        # "…," she said, "…": the second part begins in mid-sentence and is no fragment for that
        split = between and paragraph.sentences[places[0]] == paragraph.sentences[places[1]]
        return group[0] == kind or (group[0] == "direct" and split)
    runs_on = before.string == len(strings) - 1 and strings[before.string].ending == "runs_on"
    return runs_on and attribution.paragraph == before.paragraph + 1 and attribution.string == 0


def _quotation(story: Story, kind: QuoteKind, group: Sequence[Attribution]) -> Quotation:
    # The first string of a long quote may stand far from its cue, so the surest one tells the speaker.
    surest = max(group, key=lambda one: (one.speaker is not None and not one.carried, one.confidence))
    cue = None
    if surest.speaker is not None and not surest.carried:
        cue = find_cue(story.views[surest.speaker.paragraph], surest.speaker.unit, _place(story, surest))
    content = tuple(_string_span(story, one) for one in group)
    return Quotation(content, kind, surest.speaker, surest.carried, surest.confidence, cue)


def _place(story: Story, attribution: Attribution) -> int | None:
    if attribution.speaker is None or attribution.paragraph != attribution.speaker.paragraph:
        return None
    return story.paragraphs[attribution.paragraph].places[attribution.string]


def find_cue(view: View, speaker: int, place: int | None) -> Span | None:
    """The word that attributes: the cue word nearest to the speaker, rather one on the way to the string."""
    units, sentences = view.paragraph.units, view.paragraph.sentences
    best: int | None = None
    least = 99.0
    for at in range(max(0, speaker - _NEAR_CUE), min(len(units), speaker + 3 * _NEAR_CUE)):
        if not view.cue[at] or sentences[at] != sentences[speaker] or at == speaker:
            continue
        distance = float(abs(at - speaker))
        if place is not None and not min(place, speaker) < at < max(place, speaker):
            distance += 3.0
        if view.cue[at] == "noun":
            distance += 6.0
        if view.cue[at] == "according" and at > speaker:
            distance += 10.0
        if distance < least:
            least, best = distance, at
    if best is None:
        return None
    end = units[best].end
    if view.cue[best] == "according" and best + 1 < len(units) and units[best + 1].word.lower() == "to":
        end = units[best + 1].end
    return Span(units[best].start, end)


def indirect(story: Story, found: Sequence[Report], quoted: Sequence[Quotation]) -> list[Quotation]:
    """Indirect speech as quotes; what holds quoted words is a mixed quote already and is left out."""
    taken = sorted(span for quotation in quoted for span in quotation.content)
    starts = [span.start for span in taken]
    result: list[Quotation] = []
    for report in found:
        end = report.content[-1].end
        index = bisect_left(starts, end) - 1
        if (index >= 0 and taken[index].end > report.content[0].start) or _leads_over(story, report):
            continue
        units = story.paragraphs[report.paragraph].units
        cue = Span(units[report.cue].start, units[report.cue].end)
        if units[report.cue].kind == "according" and units[report.cue + 1 : report.cue + 2]:
            cue = Span(cue.start, units[report.cue + 1].end)
        speaker = None if report.source is None else Place(report.paragraph, report.source)
        result.append(Quotation(report.content, "indirect", speaker, False, report.sureness, cue))
    return result


def _leads_over(story: Story, report: Report) -> bool:
    """True where what is reported ends in a colon, after which the next paragraph quotes it: "posted this reply:"."""
    view = story.views[report.paragraph]
    if view.last_kind != ":" or report.paragraph + 1 >= len(story.paragraphs):
        return False
    following = story.paragraphs[report.paragraph + 1].places
    return report.content[-1].end >= view.paragraph.units[-1].start - 1 and following[:1] == (0,)


def spoken_in_turns(story: Story, turns: Sequence[Turn]) -> list[Quotation]:
    """The turns of a transcript and block quotes as quotes."""
    result: list[Quotation] = []
    for turn in turns:
        speaker: Place | None = None
        if turn.label is not None:
            units = story.paragraphs[turn.block].units
            heads = [index for index, unit in enumerate(units) if turn.label.start <= unit.start < turn.label.end]
            names = [index for index in heads if units[index].is_candidate]
            speaker = Place(turn.block, names[0] if names else heads[0]) if heads else None
        elif turn.block:
            speaker = _who_leads_over(story, turn.block - 1)
        carried = turn.label is None
        sureness = 0.6 if carried else 0.95
        result.append(Quotation((turn.content,), "direct", speaker, carried, sureness, None, not carried))
    return result


def _who_leads_over(story: Story, number: int) -> Place | None:
    """The subject of the last cue word of a paragraph that ends in a colon or introduces what follows."""
    view = story.views[number]
    for at in range(len(view.cue) - 1, -1, -1):
        if view.cue[at] in ("speech", "stance", "frame"):
            for unit in reversed(view.candidates[: bisect_left(view.candidates, at)]):
                kin = shape(view.kinds[unit])
                if view.paragraph.sentences[unit] != view.paragraph.sentences[at]:
                    break
                if kin in "PNhtT" and not view.cue[unit]:
                    return Place(number, unit)
    return None
