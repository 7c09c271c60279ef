"""Which noun phrases can be a source."""

from __future__ import annotations

import pytest

from newsreader.article import Block, Role, Span
from newsreader.quotes import read_story
from newsreader.quotes.features import View
from newsreader.quotes.voices import can_speak, climb, voice


def view_of(text: str) -> View:
    return read_story(text, [Block(Span(0, len(text)), Role.PARAGRAPH, "test", 1.0)]).views[0]


def head_of(view: View, word: str) -> int:
    return next(index for index, unit in enumerate(view.paragraph.units) if unit.word == word)


@pytest.mark.parametrize("word", ["official", "state-run media", "crews", "she", "report", "Herald", "economists"])
def test_people_bodies_and_writings_speak(word: str) -> None:
    view = view_of(f"On the quay the {word} was heard.")
    assert can_speak(view, head_of(view, word.split("-")[-1].split()[-1]))


@pytest.mark.parametrize("word", ["developments", "frustration", "inspired", "Monday", "weather"])
def test_events_states_and_verbs_do_not(word: str) -> None:
    view = view_of(f"On the quay the {word} was felt.")
    assert voice(view, head_of(view, word)) is None


def test_a_phrase_with_a_verb_in_it_is_no_source() -> None:
    view = view_of("Last May the Navy moved hundreds of sailors north.")
    assert not can_speak(view, head_of(view, "hundreds"))


def test_of_what_says_more_of_a_noun_the_noun_speaks() -> None:
    view = view_of("A poll taken last week said so.")
    week, poll = head_of(view, "week"), head_of(view, "poll")
    assert voice(view, week) == poll


@pytest.mark.parametrize(
    ("text", "word", "noun"),
    [
        ("Aides to Mr. Holm waited outside.", "Holm", "Aides"),
        ("A person close to the captain waited.", "captain", "person"),
        ("The couple rescued off Karmsund waited.", "Karmsund", "couple"),
        ("The council sat with Greta Holm.", "Greta Holm", "Greta Holm"),
    ],
)
def test_a_name_that_only_says_more_of_a_noun_leads_to_it(text: str, word: str, noun: str) -> None:
    view = view_of(text)
    assert climb(view, head_of(view, word)) == head_of(view, noun)
