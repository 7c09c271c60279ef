"""What the choices learn from: every article as questions, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from gold import Row, Truth, read_story, truths
from logit import Coded, Coder, Question
from reports import cue_words, report_questions

from newsreader.quotes.features import Story
from newsreader.quotes.leanings import features
from newsreader.quotes.pointer import Option, Said, options
from newsreader.quotes.scene import Words
from newsreader.quotes.string_features import of_string

FOLDS = 5

Labels = dict[tuple[int, int], Truth | None]


@dataclass(frozen=True)
class Lesson:
    """One article with what the annotators say of it."""

    row: Row
    story: Story
    labels: Labels
    coded: dict[str, Coded]
    """Its questions by the choice that learns from them."""

    @property
    def fold(self) -> int:
        """The fold of the article, told by its text."""
        return crc32(self.story.text.encode()) % FOLDS


@dataclass(frozen=True)
class Course:
    """All articles with what their questions are coded by."""

    words: Words
    cues: frozenset[str]
    coders: dict[str, Coder]
    every: list[Lesson]


def lessons(rows: Sequence[Row], words: Words) -> Course:
    """The articles as questions."""
    stories = [read_story(row["text"], words) for row in rows]
    reporting = cue_words(zip(rows, stories, strict=True))
    coders = {name: Coder() for name in ("speaker", "speech", "direct", "gate", "source", "content")}
    every = []
    for row, story in zip(rows, stories, strict=True):
        labels = truths(row, story)
        asked = {
            "speaker": speaker_questions(story, labels),
            **leaning_questions(story, labels),
            **report_questions(row, story, reporting),
        }
        every.append(Lesson(row, story, labels, {name: coders[name].code(own) for name, own in asked.items()}))
    return Course(words, reporting, coders, every)


def speaker_questions(story: Story, labels: Labels) -> list[Question]:
    """One choice a string, the string before taken as annotated; first "no quotation", then "unnamed"."""
    questions = []
    previous: Said | None = None
    known: Truth | None = None
    for (number, string), truth in labels.items():
        answers = options(story, number, string, previous)
        right: set[int]
        if truth is None:
            right = {0}
        elif not truth.speakers:
            right = {1}
        else:
            right = {
                index
                for index, answer in enumerate(answers, 2)
                if answer.choice == "unit" and answer.place in truth.speakers
            }
            if not right and known and _same(known, truth):
                right = {index for index, answer in enumerate(answers, 2) if answer.choice == "previous"}
            right = right or {1}
        questions.append(Question(_marked(story, number, string, answers), frozenset(right)))
        if truth is not None:
            known = truth
            previous = Said(number, string, truth.speakers[0] if truth.speakers else None)
    return questions


def _marked(story: Story, number: int, string: int, answers: Sequence[Option]) -> list[list[str]]:
    """The features of every answer, each marked by the table that its weight belongs to."""
    own = of_string(story.views[number], string)
    found = [["N|" + feature for feature in own], ["S|" + feature for feature in own]]
    for answer in answers:
        features = ["p|" + feature for feature in answer.features]
        if answer.choice == "previous":
            features += ["P|" + feature for feature in own]
        elif answer.place is not None:
            lasting = story.views[answer.place.paragraph].of_candidate(answer.place.unit)
            features += [f"{answer.side}|{feature}" for feature in lasting]
        found.append(features)
    return found


def _same(known: Truth, truth: Truth) -> bool:
    return known.attribution == truth.attribution or bool(set(known.speakers) & set(truth.speakers))


def leaning_questions(story: Story, labels: Labels) -> dict[str, list[Question]]:
    """For each string: speech or not; for each that is: direct speech or a fragment."""
    found: dict[str, list[Question]] = {"speech": [], "direct": []}
    for (number, string), truth in labels.items():
        own = features(story.views[number], string)
        found["speech"].append(Question([own, []], frozenset([1 if truth is None else 0])))
        if truth is not None:
            found["direct"].append(Question([own, []], frozenset([0 if truth.kind == "direct" else 1])))
    return found
