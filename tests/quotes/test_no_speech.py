"""Quoted strings that are told from speech by their form alone."""

from __future__ import annotations

import pytest

from newsreader.article import Block, Role, Span
from newsreader.quotes import read_story
from newsreader.quotes.no_speech import is_no_speech


def is_none(text: str) -> bool:
    view = read_story(text, [Block(Span(0, len(text)), Role.PARAGRAPH, "test", 1.0)]).views[0]
    return is_no_speech(view, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Sailors call such a sea “confused” and stay in port.",
        "It was what dockers call a “ghost shift” in the small hours.",
        "The term “slack water” means that the tide stands still.",
        "The rock, known as the “Old Hen”, is bare at low tide.",
        "The so-called “winter ferry” runs in June.",
        "Robert “Bobby” Lane steered.",
        "She wrote the book “Ten Ways to Cross a Fjord” in a winter.",
    ],
)
def test_names_of_things_people_and_works_are_no_speech(text: str) -> None:
    assert is_none(text)


@pytest.mark.parametrize(
    "text",
    [
        "Greta Holm called the plan “confused” on Monday.",
        "The mayor calls the sea “my oldest colleague” in every speech.",
        "Holm said that sailors call and ask “where are you?” all day.",
        "The term “slack” was shouted across the hall.",
    ],
)
def test_what_somebody_calls_a_thing_is_theirs(text: str) -> None:
    assert not is_none(text)
