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

from newsreader.quotes.features import REACH, Story, View, bucket, shape
from newsreader.quotes.string_features import of_pair, of_string, view_form

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
    """One answer to "who says this string?"."""

    choice: Choice
    place: Place | None
    features: list[str]
    side: str = ""
    """For a unit: before ("b") or after ("a") the string, or in the paragraph before ("X")."""

    def all_features(self, story: Story) -> list[str]:
        """Its own features and the lasting ones of its unit."""
        if self.place is None or not self.side:
            return self.features
        return self.features + story.views[self.place.paragraph].lasting_features(self.place.unit, self.side)

    def score(self, story: Story, weights: Mapping[str, float]) -> float:
        """The summed weight of all features."""
        get = weights.get
        own = sum([get(feature, 0.0) for feature in self.features])
        if self.place is None or not self.side:
            return own
        return own + story.views[self.place.paragraph].lasting_score(self.place.unit, self.side, weights)


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


def options(story: Story, paragraph: int, string: int, previous: Said | None) -> list[Option]:
    """All answers for one string with their features; the first is "no quotation", the second "unnamed"."""
    view = story.views[paragraph]
    own = of_string(view, string)
    found = [
        Option("none", None, ["N" + feature for feature in own]),
        Option("unnamed", None, ["S" + feature for feature in own]),
    ]
    spoke_here: int | None = None
    if previous is not None:
        if previous.speaker is not None and previous.speaker.paragraph == paragraph:
            spoke_here = previous.speaker.unit
        else:
            found.append(Option("previous", previous.speaker, _carried(story, view, string, previous, own)))
    place = view.paragraph.places[string]
    near = view.candidates_near(place, REACH)
    if spoke_here is not None and near and not near[0] <= spoke_here <= near[-1]:
        near = [spoke_here, *near]
    for unit in near:
        side = "b" if unit < place else "a"
        found.append(Option("unit", Place(paragraph, unit), of_pair(view, string, unit, spoke_here), side))
    if paragraph and (place <= 2 or not view.candidates):
        found += _from_before(story, view, string)
    return found


def _carried(story: Story, view: View, string: int, previous: Said, own: list[str]) -> list[str]:
    gap = min(view.number - previous.paragraph, 3)
    known = "k" if previous.speaker else "u"
    form = view_form(view, string)
    ending = story.paragraphs[previous.paragraph].strings[previous.string].ending
    bare = len(view.paragraph.units) == len(view.paragraph.strings)
    cues = min(view.cues_before[-1], 2)
    return ["P" + feature for feature in own] + [
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
    tag = f"X{colon:d}{bool(view.candidates):d}"
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


def ballots(story: Story, weights: Mapping[str, float]) -> list[Ballot]:
    """The best answers for every quoted string of a story, in order."""
    result: list[Ballot] = []
    previous: Said | None = None
    for number, paragraph in enumerate(story.paragraphs):
        for string in range(len(paragraph.strings)):
            answers = options(story, number, string, previous)
            scores = [answer.score(story, weights) for answer in answers]
            top = max(scores)
            total = sum([exp(max(score - top, -60.0)) for score in scores])
            ranked = [
                Ranked(answer.choice, answer.place, exp(max(score - top, -60.0)) / total)
                for score, answer in zip(scores, answers, strict=True)
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
