"""What the two choices of indirect speech learn from: for every cue word its source, and what it reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gold import Row, Units
from logit import Question

from newsreader.quotes.contents import contents, sentence_of
from newsreader.quotes.features import Story, View
from newsreader.quotes.lexicons import cues
from newsreader.quotes.pointer import Place
from newsreader.quotes.scene import CLOSED_CLASS, RARE_CUES
from newsreader.quotes.sources import Source, cue_units, of_cue, sources

CUE_LEAST = 4
CUE_SHARE = 0.15
"""A word is a cue when annotators marked it at least so often, and in at least this share of its uses."""
CUE_LISTED_SHARE = 0.04
"""A word of the lexicon is left out when annotators marked it more seldom than this."""
_RANK = {"according": 0, "speech": 1, "stance": 2, "frame": 3, "noun": 4, "": 5}

_RARE = frozenset(RARE_CUES.values())

Pair = tuple[Row, Story]


def cue_words(articles: Iterable[Pair]) -> frozenset[str]:
    """The words in small letters that report: those of the lexicon, and those that annotators marked often."""
    used: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    lexicon = _lexicon()
    for row, story in articles:
        units = Units(story)
        for one in story.paragraphs:
            used.update(unit.kind for unit in one.units if _is_word(unit.kind))
        for attribution in row["attributions"]:
            places = [place for start, end in attribution["cue"] for place in units.between(start, end)]
            kinds = [story.paragraphs[place.paragraph].units[place.unit].kind for place in places]
            # of "also wrote" it is the verb that reports
            marked.update([kind for kind in kinds if kind in lexicon] or [kind for kind in kinds if _may_report(kind)])
    learned = {
        word
        for word, count in marked.items()
        if len(word) > 3 and count >= CUE_LEAST and count >= CUE_SHARE * used[word]
    }
    listed = {word for word in lexicon if used[word] and marked[word] >= CUE_LISTED_SHARE * used[word]}
    return frozenset(learned | listed)


def _lexicon() -> dict[str, str]:
    return {**cues("en"), **{kind: cue for cue, kind in RARE_CUES.items()}}


def _may_report(kind: str) -> bool:
    return _is_word(kind) and kind not in CLOSED_CLASS and not kind.endswith("ly")


def _is_word(kind: str) -> bool:
    """True for a word in small letters, and for the class of rare ones."""
    return (kind.isalpha() and kind.islower()) or kind in _RARE


def _cue_of(
    row_cue: Sequence[Sequence[int]], units: Units, words: frozenset[str], lexicon: dict[str, str]
) -> Place | None:
    places = [place for start, end in row_cue for place in units.between(start, end)]
    kinds = [(units.story.paragraphs[place.paragraph].units[place.unit].kind, place) for place in places]
    fitting = [
        (_RANK[lexicon.get(kind, "")], -index, place) for index, (kind, place) in enumerate(kinds) if kind in words
    ]
    return min(fitting)[2] if fitting else None


def report_questions(row: Row, story: Story, words: frozenset[str]) -> dict[str, list[Question]]:
    """The choices of one article: whether a cue is looked at ("gate"), its "source", its "content"."""
    units = Units(story)
    lexicon = _lexicon()
    marked = {}
    for attribution in row["attributions"]:
        place = _cue_of(attribution["cue"], units, words, lexicon)
        if place is not None and attribution["kind"] != "direct":
            marked[place] = attribution
    found: dict[str, list[Question]] = {"gate": [], "source": [], "content": []}
    for number, view in enumerate(story.views):
        for cue in cue_units(view, words):
            attribution = marked.get(Place(number, cue))
            own = of_cue(view, cue, sentence_of(view, cue))
            answers = sources(view, cue)
            reported = attribution is not None and attribution["kind"] == "indirect"
            heads = () if attribution is None else units.heads(attribution["source"])
            named = [index for index, answer in enumerate(answers) if Place(number, answer.unit) in heads]
            found["gate"].append(Question([["G|" + feature for feature in own], []], frozenset([0 if reported else 1])))
            right = frozenset([0]) if not reported else frozenset(index + 2 for index in named) or frozenset([1])
            found["source"].append(Question(_options(view, own, answers), right))
            if attribution is not None:
                source = answers[named[0]].unit if named else None
                question = _content_question(view, cue, source, attribution["content"])
                found["content"] += [question] if question else []
    return found


def _options(view: View, own: Sequence[str], answers: Sequence[Source]) -> list[list[str]]:
    """The features of "no report", of "an unnamed source" and of every source, marked by the table they belong to."""
    options = [["N|" + feature for feature in own], ["S|" + feature for feature in own]]
    for answer in answers:
        lasting = [f"{answer.side}|{feature}" for feature in view.of_candidate(answer.unit)]
        options.append(lasting + ["p|" + feature for feature in answer.features])
    return options


def _content_question(view: View, cue: int, source: int | None, gold: Sequence[Sequence[int]]) -> Question | None:
    stretches = contents(view, cue, source)
    wanted = {place for start, end in gold for place in range(start, end)}
    units = view.paragraph.units
    overlaps = []
    for one in stretches:
        held = {place for first, after in one.stretches for place in range(units[first].start, units[after - 1].end)}
        overlaps.append(len(held & wanted) / len(held | wanted))
    if not overlaps or max(overlaps) < 0.5:
        return None
    right = frozenset(index for index, overlap in enumerate(overlaps) if overlap >= min(0.75, max(overlaps) - 0.02))
    return Question([one.features for one in stretches], right)
