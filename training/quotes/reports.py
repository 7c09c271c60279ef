"""What the two choices of indirect speech learn from: for every cue word its source, and what it reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gold import Row, Units
from logit import Question

from newsreader.quotes.features import Story
from newsreader.quotes.lexicons import cues
from newsreader.quotes.pointer import Place
from newsreader.quotes.reported import contents, cue_units, sources

CUE_LEAST = 4
CUE_SHARE = 0.15
"""A word is a cue when annotators marked it at least so often, and in at least this share of its uses."""
CUE_LISTED_SHARE = 0.04
"""A word of the lexicon is left out when annotators marked it more seldom than this."""
_RANK = {"according": 0, "speech": 1, "stance": 2, "frame": 3, "noun": 4, "": 5}

Pair = tuple[Row, Story]


def cue_words(articles: Iterable[Pair]) -> frozenset[str]:
    """The words in small letters that report: those of the lexicon, and those that annotators marked often."""
    used: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for row, story in articles:
        units = Units(story)
        for one in story.paragraphs:
            used.update(unit.kind for unit in one.units if unit.kind.isalpha() and unit.kind.islower())
        for attribution in row["attributions"]:
            for start, end in attribution["cue"]:
                for place in units.between(start, end):
                    kind = story.paragraphs[place.paragraph].units[place.unit].kind
                    if kind.isalpha() and kind.islower():
                        marked[kind] += 1
    learned = {
        word
        for word, count in marked.items()
        if len(word) > 3 and count >= CUE_LEAST and count >= CUE_SHARE * used[word]
    }
    listed = {word for word in cues("en") if used[word] and marked[word] >= CUE_LISTED_SHARE * used[word]}
    return frozenset(learned | listed)


def _cue_of(
    row_cue: Sequence[Sequence[int]], units: Units, words: frozenset[str], lexicon: dict[str, str]
) -> Place | None:
    places = [place for start, end in row_cue for place in units.between(start, end)]
    kinds = [(units.story.paragraphs[place.paragraph].units[place.unit].kind, place) for place in places]
    fitting = [
        (_RANK[lexicon.get(kind, "")], -index, place) for index, (kind, place) in enumerate(kinds) if kind in words
    ]
    return min(fitting)[2] if fitting else None


def report_questions(row: Row, story: Story, words: frozenset[str]) -> tuple[list[Question], list[Question]]:
    """(choices of the source, choices of the content) of one article."""
    units = Units(story)
    lexicon = cues("en")
    marked = {}
    for attribution in row["attributions"]:
        place = _cue_of(attribution["cue"], units, words, lexicon)
        if place is not None and attribution["kind"] != "direct":
            marked[place] = attribution
    by_source: list[Question] = []
    by_content: list[Question] = []
    for number, view in enumerate(story.views):
        for cue in cue_units(view, words):
            attribution = marked.get(Place(number, cue))
            answers = sources(view, cue)
            reported = attribution is not None and attribution["kind"] == "indirect"
            if attribution is None:
                right = {0}
                source = None
            else:
                heads = units.heads(attribution["source"])
                right = {
                    index
                    for index, answer in enumerate(answers)
                    if answer.unit is not None and Place(number, answer.unit) in heads
                } or {1}
                source = next((answers[index].unit for index in sorted(right)), None)
            by_source.append(
                Question([answer.all_features(view) for answer in answers], frozenset(right if reported else {0}))
            )
            if attribution is not None:
                question = _content_question(view, cue, source, attribution["content"])
                by_content += [question] if question else []
    return by_source, by_content


def _content_question(view: object, cue: int, source: int | None, gold: Sequence[Sequence[int]]) -> Question | None:
    stretches = contents(view, cue, source)  # type: ignore[arg-type]
    wanted = {place for start, end in gold for place in range(start, end)}
    units = view.paragraph.units  # type: ignore[attr-defined]
    overlaps = []
    for one in stretches:
        held = {place for first, after in one.stretches for place in range(units[first].start, units[after - 1].end)}
        overlaps.append(len(held & wanted) / len(held | wanted))
    if not overlaps or max(overlaps) < 0.5:
        return None
    right = frozenset(index for index, overlap in enumerate(overlaps) if overlap >= min(0.75, max(overlaps) - 0.02))
    return Question([one.features for one in stretches], right)
