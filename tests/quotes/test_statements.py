"""What is shown as reported speech reads as a statement of somebody who can make one."""

from __future__ import annotations

import pytest

from newsreader.article import Block, Role, Span
from newsreader.quotes import read_story
from newsreader.quotes.features import View
from newsreader.quotes.statements import has_spoken, is_statement

SURE, UNSURE = 2.0, 0.0


def seen(text: str) -> View:
    return read_story(text, [Block(Span(0, len(text)), Role.PARAGRAPH, "test", 1.0)]).views[0]


def states(before: str, content: str, score: float) -> bool:
    view = seen(f"{before} {content}.")
    cue = next(at for at, unit in enumerate(view.paragraph.units) if unit.word == before.split()[-1])
    return is_statement(view, cue, content, score)


@pytest.mark.parametrize(
    ("before", "content"),
    [
        ("The harbour master said", "the cranes were old"),
        ("The harbour master said", "nobody wants the old cranes"),
        ("The harbour master promised", "to mend the cranes"),
        ("The harbour master warned", "that ice closes the quay"),
        ("The harbour master denied", "they sank the boat"),
    ],
)
def test_a_clause_and_an_infinitive_are_statements(before: str, content: str) -> None:
    assert states(before, content, UNSURE)


def test_a_noun_phrase_is_one_where_the_trees_are_sure() -> None:
    assert states("The union announced", "a strike of the crane drivers", SURE)
    assert not states("The union announced", "a strike of the crane drivers", UNSURE)


@pytest.mark.parametrize(
    ("before", "content"),
    [
        ("Paul Adler did not respond", "to requests for comment"),
        ("Police warned", "drivers of ice on the bridge"),
        ("The keeper said", "is why the lamp went out"),
        ("The keeper spoke", "about the lamp"),
    ],
)
def test_whom_it_is_said_to_and_a_predicate_without_its_subject_are_none(before: str, content: str) -> None:
    assert not states(before, content, SURE)


@pytest.mark.parametrize("before", ["Nobody asked why", "A photo showed that", "The version said that"])
def test_nobody_and_what_is_only_looked_at_have_not_spoken(before: str) -> None:
    view = seen(f"{before} the boat sank.")
    assert not has_spoken(view, 0 if before.startswith("Nobody") else 1)


def test_whoever_might_ask_has_not_spoken() -> None:
    assert not has_spoken(seen("Whenever somebody asks why the boat sank, the crew left."), 1)
    assert has_spoken(seen("On the quay somebody asked why the boat sank."), 3)
