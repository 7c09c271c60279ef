"""A second look at each string's best answers, by what the whole story shows.

The pointer sees one string at a time. Here its answers are weighed again by gradient-boosted trees over a few dense
features: how sure the pointer was, who else speaks in the paragraph and in the story, which answer belongs to the same
noun phrase as another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

from newsreader.quotes.features import Story, shape, surname
from newsreader.quotes.no_speech import is_no_speech
from newsreader.quotes.pointer import Attribution, Ballot, Place, Ranked
from newsreader.quotes.string_features import view_form
from newsreader.quotes.trees import Trees

Row = list[float]

_CHOICES = {"none": 0.0, "unnamed": 1.0, "previous": 2.0, "unit": 3.0}
_SHAPES = {kind: float(number) for number, kind in enumerate("PNhiwtTn")}
_PREPOSITIONS = frozenset(["of", "for", "to", "at", "from", "in", "with", "by", "on"])
_FAR = 99.0
_COMPOUND = 0.1
"""How likely, against the best answer, the word after it must be to be the head of a compound with it."""
CERTAIN = 0.985
"""An answer at least so likely needs no second look."""
HOPELESS = 0.004
"""An answer less likely than this is not looked at again."""
LOST = -20.0
"""The score of such an answer."""
FEATURES = 40
"""How many numbers describe an answer."""


@dataclass(frozen=True, slots=True)
class Judge:
    """What the second look was taught."""

    trees: Trees
    calibration: tuple[float, float, float]
    """Of a logistic curve: constant, weight of the best answer's score, weight of its margin."""
    caution: float
    """Added to the score of "no quotation": above 0 fewer strings are taken for speech."""


class Neighbours:
    """What the pointer made of the other strings of the story."""

    def __init__(self, story: Story, ballots: Sequence[Ballot]) -> None:
        self.story = story
        self.ballots = ballots
        self.by_name: dict[str, float] = defaultdict(float)
        self.by_place: dict[Place, float] = defaultdict(float)
        for ballot in ballots:
            for answer in ballot.answers:
                if answer.choice == "unit" and answer.place is not None:
                    self.by_name[self.key(answer.place)] += answer.share
                    self.by_place[answer.place] += answer.share

    def key(self, place: Place) -> str:
        """What two mentions of one speaker share: the surname, or the noun."""
        unit = self.story.paragraphs[place.paragraph].units[place.unit]
        return surname(unit) if unit.is_name else unit.word.lower()


def rows(neighbours: Neighbours, number: int) -> list[Row]:
    """The dense features of every answer of a ballot."""
    story, ballot = neighbours.story, neighbours.ballots[number]
    view = story.views[ballot.paragraph]
    paragraph = view.paragraph
    place = paragraph.places[ballot.string]
    units = {one.place: one.share for one in ballot.answers if one.choice == "unit" and one.place is not None}
    none = next(answer.share for answer in ballot.answers if answer.choice == "none")
    best = ballot.answers[0]
    form = view_form(view, ballot.string)
    string = paragraph.strings[ballot.string]
    common: Row = [
        log(none + 1e-6),
        float(form[0] == "c"),
        float(",.w".index(form[1])),
        min(float(len(string.span)), 400.0),
        float(string.single),
        float(len(paragraph.strings)),
        float(ballot.string),
        float(ballot.goes_on),
        float(view.cues_before[-1]),
        float(len(view.candidates)),
        *_beside(neighbours, number, -1),
        *_beside(neighbours, number, 1),
        float(ballot.paragraph == 0),
    ]
    result: list[Row] = []
    for rank, answer in enumerate(ballot.answers):
        row = [
            _CHOICES[answer.choice],
            log(answer.share + 1e-6),
            float(rank),
            log(answer.share + 1e-6) - log((ballot.answers[1].share if rank == 0 else best.share) + 1e-6),
            *common,
        ]
        if answer.choice == "unit" and answer.place is not None:
            row += _of_unit(neighbours, ballot, answer, place, units)
        row += [-1.0] * (FEATURES - len(row))
        result.append(row)
    return result


def _beside(neighbours: Neighbours, number: int, step: int) -> Row:
    """Of the string before or after: how likely it is none, and how far it is."""
    at = number + step
    if not 0 <= at < len(neighbours.ballots):
        return [-1.0, 9.0]
    other = neighbours.ballots[at]
    none = next(answer.share for answer in other.answers if answer.choice == "none")
    return [none, float(min(abs(other.paragraph - neighbours.ballots[number].paragraph), 9))]


def _of_unit(neighbours: Neighbours, ballot: Ballot, answer: Ranked, place: int, units: dict[Place, float]) -> Row:
    story = neighbours.story
    assert answer.place is not None
    number, unit = answer.place
    view = story.views[number]
    kind = shape(view.kinds[unit])
    here = number == ballot.paragraph
    low, high = (unit, place) if unit < place else (place, unit)
    key = neighbours.key(answer.place)
    sentences = view.paragraph.sentences
    before, after = _in_phrase(view.kinds, number, unit, units)
    return [
        _SHAPES[kind],
        float(unit - place) if here else -_FAR,
        float(sentences[high] - sentences[low]) if here else _FAR,
        float(view.names_before[high] - view.names_before[low + 1]) if here else _FAR,
        float(view.commas_before[high] - view.commas_before[low + 1]) if here else _FAR,
        float(view.cues_before[high] - view.cues_before[low + 1]) if here else _FAR,
        float(view.strings_before[high] - view.strings_before[low + 1]) if here else _FAR,
        neighbours.by_place[answer.place] - answer.share,
        min(neighbours.by_name[key] - answer.share, 9.0),
        float(story.count[key]),
        float(view.first_candidate.get(sentences[unit]) == unit),
        float(unit),
        before,
        after,
        _verb_distance(view.cue, unit, -1),
        _verb_distance(view.cue, unit, 1),
        float("’s" in view.kinds[unit]),
        float(unit > 0 and view.kinds[unit - 1] in _PREPOSITIONS),
        float(unit + 1 < len(view.kinds) and view.kinds[unit + 1] in _PREPOSITIONS),
        float(unit + 1 < len(view.kinds) and view.paragraph.units[unit + 1].is_candidate),
    ]


def _in_phrase(kinds: Sequence[str], number: int, unit: int, units: dict[Place, float]) -> Row:
    """The shares of answers close before and close after in what may be the same noun phrase."""
    before = after = 0.0
    for at in range(unit - 1, max(-1, unit - 6), -1):
        if not (kinds[at][0].isalnum() or kinds[at][0] in "~-"):
            break
        before += units.get(Place(number, at), 0.0)
    for at in range(unit + 1, min(len(kinds), unit + 6)):
        if not (kinds[at][0].isalnum() or kinds[at][0] in "~-"):
            break
        after += units.get(Place(number, at), 0.0)
    return [before, after]


def _verb_distance(cue: Sequence[str], unit: int, step: int) -> float:
    at = unit + step
    for distance in range(1, 7):
        if not 0 <= at < len(cue):
            break
        if cue[at] and cue[at] != "noun":
            return float(distance)
        at += step
    return 9.0


def _head(story: Story, ballot: Ballot, answer: Ranked) -> Place | None:
    """The last noun of a compound: of "crane driver" the second word, where that is an answer too."""
    place = answer.place
    if place is None:
        return None
    view = story.views[place.paragraph]
    shares = {one.place: one.share for one in ballot.answers if one.choice == "unit"}
    while True:
        following = Place(place.paragraph, place.unit + 1)
        if shares.get(following, 0.0) < _COMPOUND * answer.share or view.cue[following.unit]:
            return place
        place = following


def margin(scores: Sequence[float]) -> float:
    """How far the best score is above the next, at most 9."""
    first, *rest = sorted(scores, reverse=True)
    return min(first - rest[0], 9.0) if rest else 9.0


def attributions(story: Story, ballots: Sequence[Ballot], judge: Judge) -> list[Attribution]:
    """The quotations of a story with their speakers, in order; strings that are none are left out."""
    neighbours = Neighbours(story, ballots)
    result: list[Attribution] = []
    last: Place | None = None
    for number, ballot in enumerate(ballots):
        if is_no_speech(story.views[ballot.paragraph], ballot.string):
            continue
        must = ballot.goes_on and bool(result)
        chosen = (
            _certain(ballot, must) if ballot.answers[0].share >= CERTAIN else _judged(neighbours, number, judge, must)
        )
        if chosen is None:
            continue
        answer, sureness = chosen
        carried = answer.choice == "previous"
        last = last if carried else _head(story, ballot, answer)
        result.append(Attribution(ballot.paragraph, ballot.string, last, carried, sureness))
    return result


def _certain(ballot: Ballot, must: bool) -> tuple[Ranked, float] | None:
    """The pointer's own answer, None for "no quotation"; `must` rules that one out."""
    first = ballot.answers[0]
    if first.choice == "none":
        return (ballot.answers[1], ballot.answers[1].share) if must else None
    return first, first.share


def _judged(neighbours: Neighbours, number: int, judge: Judge, must: bool) -> tuple[Ranked, float] | None:
    """The best answer by the trees with the probability that it is right; None for "no quotation"."""
    answers = neighbours.ballots[number].answers
    scores = [
        judge.trees.score(row) if answer.share >= HOPELESS or answer.choice == "none" else LOST
        for row, answer in zip(rows(neighbours, number), answers, strict=True)
    ]
    spoken = [index for index, answer in enumerate(answers) if answer.choice != "none"]
    none = next(index for index, answer in enumerate(answers) if answer.choice == "none")
    best = max(spoken, key=scores.__getitem__)
    if scores[none] + judge.caution >= scores[best] and not must:
        return None
    base, by_score, by_margin = judge.calibration
    sureness = base + by_score * scores[best] + by_margin * margin([scores[index] for index in spoken])
    return answers[best], 1.0 / (1.0 + exp(-max(min(sureness, 30.0), -30.0)))
