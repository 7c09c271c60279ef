"""What is known of each answer to "who says this string?" once the whole story has been looked at: a row of numbers.

How sure the pointer was, what the string looks like by itself, who else speaks in the paragraph and in the story,
which answer belongs to the same noun phrase as another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from newsreader.quotes.features import Story, shape, surname
from newsreader.quotes.leanings import Leaning
from newsreader.quotes.pointer import Ballot, Place, Ranked
from newsreader.quotes.string_features import view_form

Row = list[float]

_CHOICES = {"none": 0.0, "unnamed": 1.0, "previous": 2.0, "unit": 3.0}
_SHAPES = {kind: float(number) for number, kind in enumerate("PNhiwtTn")}
_CUES = {"speech": 0.0, "according": 1.0, "stance": 2.0, "frame": 3.0, "noun": 4.0}
_PREPOSITIONS = frozenset(["of", "for", "to", "at", "from", "in", "with", "by", "on"])
_FOLLOWING = "|.,—("
_FAR = 99.0
WIDTH = 53
"""How many numbers describe an answer."""


class Neighbours:
    """What the pointer made of the other strings of the story."""

    def __init__(self, story: Story, ballots: Sequence[Ballot], leanings: Mapping[tuple[int, int], Leaning]) -> None:
        self.story = story
        self.ballots = ballots
        self.leanings = leanings
        self.speakers = [self._likeliest(ballot) for ballot in ballots]
        self.by_name: dict[str, float] = defaultdict(float)
        self.by_place: dict[Place, float] = defaultdict(float)
        for ballot in ballots:
            for answer in ballot.answers:
                if answer.choice == "unit" and answer.place is not None:
                    self.by_name[self.key(answer.place)] += answer.share
                    self.by_place[answer.place] += answer.share

    def _likeliest(self, ballot: Ballot) -> str:
        """What the likeliest speaker of a string is called, empty where none is."""
        for answer in ballot.answers:
            if answer.choice in ("unit", "previous"):
                return self.key(answer.place) if answer.place is not None else ""
        return ""

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
        *_inside(neighbours, ballot),
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
            row += _turns(neighbours, number, answer.place)
        row += [-1.0] * (WIDTH - len(row))
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


def _inside(neighbours: Neighbours, ballot: Ballot) -> Row:
    """What the string looks like by itself."""
    view = neighbours.story.views[ballot.paragraph]
    span = view.paragraph.strings[ballot.string].span
    words = neighbours.story.text[span.start : span.end].split()
    capital = sum(word.lstrip("\"'“”‘’„«»`")[:1].isupper() for word in words)
    leaning = neighbours.leanings[ballot.paragraph, ballot.string]
    place = view.paragraph.places[ballot.string]
    following = view.kinds[place + 1] if place + 1 < len(view.kinds) else "|"
    return [
        leaning.speech,
        leaning.direct,
        float(min(len(words), 60)),
        capital / max(1, len(words)),
        float(_FOLLOWING.find(following[0]) if following[0] in _FOLLOWING else 9),
        float(view.paragraph.sentences[-1]),
    ]


def _turns(neighbours: Neighbours, number: int, place: Place) -> Row:
    """Whether the strings around are likeliest this speaker's: the one before, the next, the one before that."""
    key = neighbours.key(place)
    speakers = neighbours.speakers
    found: Row = []
    for step in (-1, 1, -2):
        at = number + step
        found.append(float(speakers[at] == key) if 0 <= at < len(speakers) else -1.0)
    view = neighbours.story.views[place.paragraph]
    return [
        *found,
        float("p" in view.kinds[place.unit]),
        float(len(view.kinds) - place.unit),
        _cue_class(view.cue, place.unit, 1),
        _cue_class(view.cue, place.unit, -1),
    ]


def _cue_class(cue: Sequence[str], unit: int, step: int) -> float:
    """Of the nearest cue word the class, as a number."""
    at = unit + step
    for _ in range(6):
        if not 0 <= at < len(cue):
            break
        if cue[at]:
            return _CUES.get(cue[at], 5.0)
        at += step
    return 9.0


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
