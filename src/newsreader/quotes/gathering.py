"""From strings with speakers to quotes: what belongs together, of which kind, and by which cue word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.article import QuoteKind, Span
from newsreader.quotes.features import Story, View, of_string
from newsreader.quotes.model import Model
from newsreader.quotes.pointer import Attribution, Place

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


def gather(story: Story, attributions: Sequence[Attribution], model: Model) -> list[Quotation]:
    """Join the strings of one quote: those that run on over paragraphs, and those that a cue splits."""
    groups: list[tuple[QuoteKind, list[Attribution]]] = []
    for attribution in attributions:
        kind = _kind(story, attribution, model)
        if groups and _belongs(story, groups[-1], attribution, kind):
            groups[-1][1].append(attribution)
        else:
            groups.append((kind, [attribution]))
    return [_quotation(story, kind, group) for kind, group in groups]


def _string_span(story: Story, attribution: Attribution) -> Span:
    return story.paragraphs[attribution.paragraph].strings[attribution.string].span


def _kind(story: Story, attribution: Attribution, model: Model) -> QuoteKind:
    features = of_string(story.views[attribution.paragraph], attribution.string)
    return "direct" if sum([model.direct.get(feature, 0.0) for feature in features]) > 0 else "mixed"


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
