"""Who says each quoted string: a multinomial logistic choice among the words around it.

For every string the options are the heads of noun phrases and names in its paragraph, those of the paragraph before
where that leads over to it, the speaker of the string before, "nobody whom the text names" and "no quotation at all".
Conditional (McFadden) logit over sparse features; strings are taken in the order of the text, so that an option may
know who spoke last. Comparable to the mention-ranking attribution of O'Keefe et al. (2012), without a parse.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from typing import Literal, NamedTuple

from newsreader.quotes.features import REACH, Lasting, Story, Table, View, bucket, shape, sums
from newsreader.quotes.string_features import beside, of_pair, of_string, view_form

Choice = Literal["unit", "previous", "unnamed", "none"]
"""A unit of the text; the speaker of the string before; a speaker whom the text does not name; no quotation."""

CARRY = 40
"""How many units of the paragraph before are options, counted from its end."""


class Place(NamedTuple):
    """A unit of the story."""

    paragraph: int
    unit: int


class Said(NamedTuple):
    """A quoted string that was taken for speech, and its speaker."""

    paragraph: int
    string: int
    speaker: Place | None


class Option(NamedTuple):
    """One answer to "who says this string?", besides "no quotation" and "nobody whom the text names"."""

    choice: Choice
    place: Place | None
    features: list[str]
    side: str = ""
    """For a unit: before ("b") or after ("a") the string, or in the paragraph before ("X")."""


@dataclass(frozen=True, slots=True)
class SpeakerWeights:
    """What the choice of a speaker was taught."""

    string: Table
    """For the features of a string: "no quotation", "unnamed", "the speaker of the string before"."""
    pair: Mapping[str, float]
    """For the features of a string with an option."""


STRING_COLUMNS = ("N", "S", "P")
_SIDES = {side: column for column, side in enumerate(Lasting.COLUMNS)}
MOST_PAIRS = 8
"""How many candidates are looked at closely; the others are left out for where they stand and what they are."""

BEST = 6
"""How many answers besides "no quotation" are kept for a second look."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The answer for one quoted string."""

    paragraph: int
    string: int
    speaker: Place | None
    carried: bool
    """True where the speaker is that of the string before."""
    confidence: float
    """The probability that the model gives to this speaker, given that the string is a quotation."""


def candidates(view: View, string: int, spoke_here: int | None) -> list[int]:
    """The units of its own paragraph that may be a string's speaker."""
    near = view.candidates_near(view.paragraph.places[string], REACH)
    if spoke_here is not None and near and not near[0] <= spoke_here <= near[-1]:
        near = [spoke_here, *near]
    return near


def options(story: Story, paragraph: int, string: int, previous: Said | None) -> list[Option]:
    """All answers for one string that name a speaker, with their features.

    Those of `Lasting`, which belong to the unit, and those of `of_string`, which belong to the string, are not among
    them.
    """
    view = story.views[paragraph]
    found: list[Option] = []
    spoke_here = _spoke_here(previous, paragraph)
    if previous is not None and spoke_here is None:
        found.append(Option("previous", previous.speaker, _carried(story, view, string, previous)))
    place = view.paragraph.places[string]
    for unit in candidates(view, string, spoke_here):
        features = beside(view, string, unit) + of_pair(view, string, unit, spoke_here)
        found.append(Option("unit", Place(paragraph, unit), features, "b" if unit < place else "a"))
    if paragraph and (place <= 2 or not view.candidates):
        found += _from_before(story, view, string)
    return found


def _spoke_here(previous: Said | None, paragraph: int) -> int | None:
    """The unit that spoke the string before, where that stands in this paragraph."""
    if previous is None or previous.speaker is None or previous.speaker.paragraph != paragraph:
        return None
    return previous.speaker.unit


def _carried(story: Story, view: View, string: int, previous: Said) -> list[str]:
    gap = min(view.number - previous.paragraph, 3)
    known = "k" if previous.speaker else "u"
    form = view_form(view, string)
    ending = story.paragraphs[previous.paragraph].strings[previous.string].ending
    bare = len(view.paragraph.units) == len(view.paragraph.strings)
    cues = min(view.cues_before[-1], 2)
    return [
        f"P{gap}{known}",
        f"P{gap}{known}{form}",
        f"P{gap}{ending}{form}",
        f"P{gap}{bool(view.candidates):d}{bare:d}",
        f"Pc{gap}{cues}{min(len(view.candidates), 3)}",
        f"Pa{gap}{story.views[previous.paragraph].last_kind}",
    ]


def _from_before(story: Story, view: View, string: int) -> list[Option]:
    """Options of the paragraph before: where it ends in a colon, or where the string's own offers next to nothing."""
    before = story.views[view.number - 1]
    colon = before.last_kind == ":"
    if not colon and len(view.candidates) >= 3:
        return []
    tag = f"Y{colon:d}{bool(view.candidates):d}"
    form = view_form(view, string)
    count = len(before.kinds)
    found: list[Option] = []
    for unit in before.candidates_near(count, CARRY):
        kind = before.kinds[unit]
        features = [tag, tag + kind, tag + bucket(count - unit), tag + form + shape(kind)]
        found.append(Option("unit", Place(before.number, unit), features, "X"))
    return found


def _goes_on(story: Story, previous: Said, paragraph: int, string: int) -> bool:
    strings = story.paragraphs[previous.paragraph].strings
    return (
        string == 0
        and previous.paragraph == paragraph - 1
        and previous.string == len(strings) - 1
        and strings[previous.string].ending == "runs_on"
    )


class Ranked(NamedTuple):
    """An answer with the probability that the model gives it."""

    choice: Choice
    place: Place | None
    share: float


@dataclass(frozen=True, slots=True)
class Ballot:
    """The best answers for one quoted string, best first; "no quotation" is among them."""

    paragraph: int
    string: int
    answers: tuple[Ranked, ...]
    goes_on: bool
    """True where the string goes on with an unclosed quotation."""


def _scored(
    story: Story, weights: SpeakerWeights, lasting: Lasting, number: int, string: int, previous: Said | None
) -> list[tuple[Choice, Place | None, float]]:
    """Every answer for one string with its score; the first is "no quotation"."""
    view = story.views[number]
    none, unnamed, carried = sums(of_string(view, string), weights.string, len(STRING_COLUMNS))
    found: list[tuple[Choice, Place | None, float]] = [("none", None, none), ("unnamed", None, unnamed)]
    get = weights.pair.get
    spoke_here = _spoke_here(previous, number)
    if previous is not None and spoke_here is None:
        features = _carried(story, view, string, previous)
        found.append(("previous", previous.speaker, carried + sum([get(feature, 0.0) for feature in features])))
    place = view.paragraph.places[string]
    rough: list[tuple[float, int]] = []
    for unit in candidates(view, string, spoke_here):
        known = lasting.scores(number, unit)[unit > place]
        rough.append((known + sum([get(feature, 0.0) for feature in beside(view, string, unit)]), unit))
    rough.sort(key=lambda one: (one[1] == spoke_here, *one), reverse=True)
    for score, unit in rough[:MOST_PAIRS]:
        features = of_pair(view, string, unit, spoke_here)
        found.append(("unit", Place(number, unit), score + sum([get(feature, 0.0) for feature in features])))
    if number and (place <= 2 or not view.candidates):
        for option in _from_before(story, view, string):
            assert option.place is not None
            score = lasting.scores(*option.place)[_SIDES["X"]]
            found.append(("unit", option.place, score + sum([get(feature, 0.0) for feature in option.features])))
    return found


def ballots(story: Story, weights: SpeakerWeights, lasting: Lasting) -> list[Ballot]:
    """The best answers for every quoted string of a story, in order."""
    result: list[Ballot] = []
    previous: Said | None = None
    for number, paragraph in enumerate(story.paragraphs):
        for string in range(len(paragraph.strings)):
            answers = _scored(story, weights, lasting, number, string, previous)
            top = max([score for _, _, score in answers])
            lifted = [exp(max(score - top, -60.0)) for _, _, score in answers]
            total = sum(lifted)
            ranked = [
                Ranked(choice, place, share / total) for share, (choice, place, _) in zip(lifted, answers, strict=True)
            ]
            ranked = [*sorted(ranked[1:], key=lambda one: -one.share)[:BEST], ranked[0]]
            ranked.sort(key=lambda one: -one.share)
            # what goes on with an unclosed quotation is quotation
            goes_on = previous is not None and _goes_on(story, previous, number, string)
            result.append(Ballot(number, string, tuple(ranked), goes_on))
            best = ranked[1] if goes_on and ranked[0].choice == "none" else ranked[0]
            if best.choice != "none":
                previous = Said(number, string, best.place)
    return result
