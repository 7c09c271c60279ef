"""A second look at each string's best answers, by what the whole story shows.

The pointer sees one string at a time. Here its answers are weighed again by gradient-boosted trees over the dense
features of `answers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from newsreader.quotes.answers import Neighbours, rows
from newsreader.quotes.features import Story
from newsreader.quotes.leanings import Leaning
from newsreader.quotes.no_speech import is_no_speech
from newsreader.quotes.phrases import NEAR, owner
from newsreader.quotes.pointer import Attribution, Ballot, Place, Ranked
from newsreader.quotes.reported import Report
from newsreader.quotes.subjects import is_no_subject, leads_to, possessor, undergoes
from newsreader.quotes.told import told
from newsreader.quotes.trees import Trees
from newsreader.quotes.voices import climb

_COMPOUND = 0.1
"""How likely, against the best answer, the word after it must be to be the head of a compound with it."""
CERTAIN = 0.97
"""A speaker at least so likely among the speakers needs no second look."""
HOPELESS = 0.02
"""An answer less likely than this is not looked at again."""
_TOLD = 0.9
"""How sure a speaker is whom the form of the words tells."""
_LED = 0.8
"""How sure one is whom the string's own sentence names, where the models looked elsewhere."""
LOST = -20.0
"""The score of such an answer."""
_SURELY_SPEECH = 0.002, 4.0
"""A string that is so little likely to be none, and whose leaning towards speech is above this, needs none either."""


@dataclass(frozen=True, slots=True)
class Judge:
    """What the second look was taught."""

    speaker: Trees
    """Score an answer as the speaker of a string, given that it is speech."""
    speech: Trees
    """Score a string with its best answer as speech."""
    calibration: tuple[float, float, float]
    """Of a logistic curve: constant, weight of the best answer's score, weight of its margin."""
    least: float
    """Strings whose score as speech is below this are left out: the higher, the fewer false alarms."""


def _head(story: Story, ballot: Ballot, answer: Ranked) -> Place | None:
    """The last noun of a compound: of "crane driver" the second word, where that is an answer too.

    Of "her motto" it is "her".
    """
    place = answer.place
    if place is None:
        return None
    view = story.views[place.paragraph]
    shares = {one.place: one.share for one in ballot.answers if one.choice == "unit"}
    while True:
        following = Place(place.paragraph, place.unit + 1)
        if shares.get(following, 0.0) < _COMPOUND * answer.share or view.cue[following.unit]:
            break
        if view.paragraph.units[following.unit].word in NEAR:
            break
        place = following
    near = view.paragraph.units[place.unit].word in NEAR and place.unit > 0
    if near and view.paragraph.units[place.unit - 1].is_candidate:
        return Place(place.paragraph, place.unit - 1)
    whose = owner(view, place.unit)
    return Place(place.paragraph, climb(view, place.unit) if whose is None else whose)


def margin(scores: Sequence[float]) -> float:
    """How far the best score is above the next, at most 9."""
    first, *rest = sorted(scores, reverse=True)
    return min(first - rest[0], 9.0) if rest else 9.0


def attributions(
    story: Story,
    ballots: Sequence[Ballot],
    leanings: Mapping[tuple[int, int], Leaning],
    drafts: Sequence[Report],
    judge: Judge,
) -> list[Attribution]:
    """The quotations of a story with their speakers, in order; strings that are none are left out."""
    neighbours = Neighbours(story, ballots, leanings, drafts)
    result: list[Attribution] = []
    last: Place | None = None
    for number, ballot in enumerate(ballots):
        if is_no_speech(story.views[ballot.paragraph], ballot.string):
            continue
        must = ballot.goes_on and bool(result)
        chosen = _judged(neighbours, number, judge, must)
        if chosen is None:
            continue
        answer, sureness = chosen
        carried = answer.choice == "previous"
        plain = told(story.views[ballot.paragraph], ballot.string)
        if plain is not None:
            carried, sureness = False, max(sureness, _TOLD)
            last = Place(ballot.paragraph, plain)
        else:
            if not carried:
                last = _speaking(story, ballot, _head(story, ballot, answer))
            lead = _lead(story, ballot, last)
            if lead is not None:
                last, carried, sureness = lead, False, _LED
        result.append(Attribution(ballot.paragraph, ballot.string, last, carried, sureness))
    return result


def _speaking(story: Story, ballot: Ballot, place: Place | None) -> Place | None:
    """The place of a speaker; None for what is only spoken of or to; of "his repeated" the place of "his"."""
    if place is None:
        return None
    view = story.views[place.paragraph]
    if is_no_subject(view, place.unit):
        whose = possessor(view, place.unit)
        return None if whose is None else Place(place.paragraph, whose)
    here = place.paragraph == ballot.paragraph
    if here and undergoes(view, place.unit, view.paragraph.places[ballot.string]):
        return None
    return place


def _lead(story: Story, ballot: Ballot, chosen: Place | None) -> Place | None:
    """Whom the string's sentence names as its speaker, where another sentence was chosen."""
    view = story.views[ballot.paragraph]
    sentences = view.paragraph.sentences
    here = sentences[view.paragraph.places[ballot.string]]
    if chosen is not None and chosen.paragraph == ballot.paragraph and sentences[chosen.unit] == here:
        return None
    name = leads_to(view, ballot.string)
    return None if name is None else Place(ballot.paragraph, name)


def _judged(neighbours: Neighbours, number: int, judge: Judge, must: bool) -> tuple[Ranked, float] | None:
    """The speaker of a string with the probability that it is right; None for what is no speech, unless it must be."""
    ballot = neighbours.ballots[number]
    spoken = [index for index, answer in enumerate(ballot.answers) if answer.choice != "none"]
    first = ballot.answers[spoken[0]]
    speech = sum([ballot.answers[index].share for index in spoken])
    certain = first.share >= CERTAIN * speech
    leaning = neighbours.leanings[ballot.paragraph, ballot.string]
    surely = must or (1.0 - speech <= _SURELY_SPEECH[0] and leaning.speech >= _SURELY_SPEECH[1])
    if certain and surely:
        return first, first.share / speech
    table = rows(neighbours, number, HOPELESS)
    best, sureness = spoken[0], first.share / speech
    if not certain:
        best, sureness = _likeliest(ballot, spoken, table, judge)
    if not surely and judge.speech.score(table[best]) < judge.least:
        return None
    return ballot.answers[best], sureness


def _likeliest(
    ballot: Ballot, spoken: Sequence[int], table: Sequence[Sequence[float]], judge: Judge
) -> tuple[int, float]:
    """The index of the best answer by the trees, and how likely it is right."""
    scores = {
        index: judge.speaker.score(table[index]) if ballot.answers[index].share >= HOPELESS else LOST
        for index in spoken
    }
    best = max(scores, key=scores.__getitem__)
    if scores[best] == LOST:
        return spoken[0], 0.5
    base, by_score, by_margin = judge.calibration
    sureness = base + by_score * scores[best] + by_margin * margin(list(scores.values()))
    return best, 1.0 / (1.0 + exp(-max(min(sureness, 30.0), -30.0)))
