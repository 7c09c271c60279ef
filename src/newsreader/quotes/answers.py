"""What is known of each answer to "who says this string?" once the whole story has been looked at: a row of numbers.

How sure the pointer was, what the string looks like by itself, who else speaks in the paragraph and in the story,
which answer belongs to the same noun phrase as another.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log
from operator import itemgetter

from newsreader.article import Span
from newsreader.quotes.features import Story, View, shape, surname
from newsreader.quotes.leanings import Leaning
from newsreader.quotes.phrases import DETERMINERS, phrase
from newsreader.quotes.pointer import Ballot, Place, Ranked
from newsreader.quotes.reported import Report, chance
from newsreader.quotes.string_features import view_form
from newsreader.quotes.voices import can_speak, climb

Row = list[float]

_CHOICES = {"none": 0.0, "unnamed": 1.0, "previous": 2.0, "unit": 3.0}
_SHAPES = {kind: float(number) for number, kind in enumerate("PNhiwtTn")}
_CUES = {"speech": 0.0, "according": 1.0, "stance": 2.0, "frame": 3.0, "noun": 4.0}
_PREPOSITIONS = frozenset(["of", "for", "to", "at", "from", "in", "with", "by", "on"])
_NUMBERED = {
    word: float(number) for number, word in enumerate("to by as in of for on with about after from at".split())
}
_FOLLOWING = "|.,—("
_FAR = 99.0
_MOST_COVERING = 24
"""How many drafts of reports that begin before a string are looked at: more than a sentence has."""
_NO_LEANING = (-9.0, -9.0)
WIDTH = 81
"""How many numbers describe an answer."""


class Neighbours:
    """What the pointer made of the other strings of the story."""

    def __init__(
        self,
        story: Story,
        ballots: Sequence[Ballot],
        leanings: Mapping[tuple[int, int], Leaning],
        drafts: Sequence[Report],
    ) -> None:
        self.story = story
        self.ballots = ballots
        self.leanings = leanings
        self.speakers = [self._likeliest(ballot) for ballot in ballots]
        self.reported: dict[int, list[tuple[int, float, Report]]] = defaultdict(list)
        for draft in drafts:
            self.reported[draft.paragraph].append((draft.content[0].start, chance(draft), draft))
        for several in self.reported.values():
            several.sort(key=itemgetter(0))
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

    def covering(self, paragraph: int, span: Span) -> list[tuple[float, Report]]:
        """The drafts of reports whose content holds a string, each with how likely it is."""
        drafts = self.reported.get(paragraph, [])
        before = bisect_right(drafts, span.start, key=itemgetter(0))
        return [
            (share, draft)
            for _, share, draft in drafts[max(0, before - _MOST_COVERING) : before]
            if span.end <= draft.content[-1].end + 1
        ]

    def key(self, place: Place) -> str:
        """What two mentions of one speaker share: the surname, or the noun."""
        unit = self.story.paragraphs[place.paragraph].units[place.unit]
        return surname(unit) if unit.is_name else unit.word.lower()


def rows(neighbours: Neighbours, number: int, least: float = 0.0) -> list[Row]:
    """The dense features of every answer of a ballot; none for those less likely than `least` behind the first two."""
    story, ballot = neighbours.story, neighbours.ballots[number]
    view = story.views[ballot.paragraph]
    paragraph = view.paragraph
    units = {one.place: one.share for one in ballot.answers if one.choice == "unit" and one.place is not None}
    none = next(answer.share for answer in ballot.answers if answer.choice == "none")
    form = view_form(view, ballot.string)
    string = paragraph.strings[ballot.string]
    covering = neighbours.covering(ballot.paragraph, string.span)
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
        max([share for share, _ in covering], default=0.0),
        float(len(covering)),
    ]
    return [
        _row(neighbours, number, rank, common, units, covering) if rank < 2 or answer.share >= least else []
        for rank, answer in enumerate(ballot.answers)
    ]


def _row(
    neighbours: Neighbours,
    number: int,
    rank: int,
    common: Row,
    units: dict[Place, float],
    covering: Sequence[tuple[float, Report]],
) -> Row:
    """The features of one answer: what all share, and what its unit adds."""
    ballot = neighbours.ballots[number]
    answer, rival = ballot.answers[rank], ballot.answers[1 if rank == 0 else 0]
    row = [
        _CHOICES[answer.choice],
        log(answer.share + 1e-6),
        float(rank),
        log(answer.share + 1e-6) - log(rival.share + 1e-6),
        *common,
    ]
    if answer.choice == "unit" and answer.place is not None:
        place = neighbours.story.paragraphs[ballot.paragraph].places[ballot.string]
        row += _of_unit(neighbours, ballot, answer, place, units)
        row += _turns(neighbours, number, answer.place)
        row += _reporting(covering, answer.place)
        row += _governed(neighbours, ballot, answer.place)
    row += [-1.0] * (WIDTH - len(row))
    return row


def _beside(neighbours: Neighbours, number: int, step: int) -> Row:
    """Of the string before or after: how likely it is none, how far it is; of the same paragraph, its looks."""
    at = number + step
    if not 0 <= at < len(neighbours.ballots):
        return [-1.0, 9.0, *_NO_LEANING]
    other = neighbours.ballots[at]
    none = next(answer.share for answer in other.answers if answer.choice == "none")
    far = abs(other.paragraph - neighbours.ballots[number].paragraph)
    return [none, float(min(far, 9)), *(_NO_LEANING if far else neighbours.leanings[other.paragraph, other.string])]


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


def _reporting(covering: Sequence[tuple[float, Report]], place: Place) -> Row:
    """Whether a candidate is the source of what may be reported around the string, or another is."""
    own = [share for share, draft in covering if (draft.paragraph, draft.source) == place]
    best = max(own, default=0.0)
    return [best, max([share for share, _ in covering], default=0.0) - best, float(bool(own))]


def _preposition(view: View, unit: int) -> float:
    """Of the preposition before a candidate's noun phrase the number; -1 where there is none."""
    at = phrase(view, unit)[0] - 1
    if at > 0 and view.kinds[at] in DETERMINERS:
        at -= 1
    return _NUMBERED.get(view.kinds[at], -1.0) if at >= 0 else -1.0


def _governed(neighbours: Neighbours, ballot: Ballot, place: Place) -> Row:
    """How a candidate stands to the cue words that may govern the string."""
    view = neighbours.story.views[place.paragraph]
    unit = place.unit
    found: Row = [float(can_speak(view, unit)), _CUES.get(view.story.cues.get(view.after_aside(unit), ""), 5.0)]
    found += [float(climb(view, unit) != unit), _preposition(view, unit)]
    if place.paragraph != ballot.paragraph:
        return found
    seats: dict[str, Row] = {}
    for label, verb in view.governors(ballot.string):
        low, high = (unit, verb) if unit < verb else (verb, unit)
        between = bisect_left(view.candidates, high) - bisect_right(view.candidates, low)
        seats[label] = [
            float(unit - verb),
            float(between),
            float(view.names_before[high] - view.names_before[low + 1]),
            float(view.commas_before[high] - view.commas_before[low + 1]),
            _CUES.get(view.cue[verb], 5.0),
        ]
    for label in ("0", "1", ">"):
        found += seats.get(label, [99.0, 99.0, 99.0, 99.0, 9.0])
    return found


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
