"""Asking a story's entities who is meant at a place, by a name, by a pronoun."""

from __future__ import annotations

import pytest

from newsreader.article import Entity, Span
from newsreader.language.people import PersonIndex, gender_of

MARIA = Entity("e1", "Maria Okafor", "person", (Span(0, 12), Span(100, 106)))
JONAS = Entity("e2", "Jonas Lindqvist", "person", (Span(40, 55),))
PORT = Entity("e3", "Lisbon", "place", (Span(60, 66),))
PETER = Entity("e4", "Peter Okafor", "person", (Span(150, 162),))
INDEX = PersonIndex((MARIA, JONAS, PORT, PETER))


def test_a_span_on_a_mention_gives_its_entity() -> None:
    assert INDEX.at(Span(6, 12)) is MARIA
    assert INDEX.at(Span(60, 66)) is PORT


def test_a_span_between_mentions_gives_nobody() -> None:
    assert INDEX.at(Span(13, 40)) is None
    assert INDEX.at(Span(170, 180)) is None


def test_a_span_over_several_mentions_gives_the_last() -> None:
    assert INDEX.at(Span(0, 66)) is PORT


def test_within_gives_every_mention_in_order() -> None:
    assert INDEX.within(Span(0, 120)) == (MARIA, JONAS, PORT, MARIA)


def test_a_surname_means_the_one_named_last() -> None:
    assert INDEX.called("Okafor", 120) is MARIA
    assert INDEX.called("Okafor", 170) is PETER


def test_a_name_before_any_mention_means_the_next() -> None:
    assert INDEX.called("Lindqvist", 5) is JONAS


def test_every_word_of_the_name_must_be_there() -> None:
    assert INDEX.called("Anna Okafor", 200) is None
    assert INDEX.called("", 200) is None


def test_every_form_that_the_story_uses_is_known_with_its_text() -> None:
    text = "The Institute for Coastal Research (ICR) wrote to J. D. Núñez."
    entities = (
        Entity("e1", "Institute for Coastal Research", "organization", (Span(4, 34), Span(36, 39))),
        Entity("e2", "J. D. Núñez", "person", (Span(50, 61),)),
    )
    index = PersonIndex(entities, text)
    assert index.called("ICR", 60) is entities[0]
    assert PersonIndex(entities).called("ICR", 60) is None


@pytest.mark.parametrize("name", ["Nunez", "NÚÑEZ", "J. Núñez", "J D Núñez"])
def test_accents_capitals_and_dots_do_not_count(name: str) -> None:
    entity = Entity("e1", "J. D. Núñez", "person", (Span(0, 11),))
    assert PersonIndex((entity,)).called(name, 20) is entity


def test_only_near_mentions_are_asked_so_that_a_question_stays_cheap() -> None:
    maria = Entity("e1", "Maria Okafor", "person", tuple(Span(10 * n, 10 * n + 6) for n in range(1, 3000)))
    anna = Entity("e2", "Anna Okafor", "person", (Span(0, 6),))
    index = PersonIndex((maria, anna))
    assert index.called("Anna Okafor", 5000) is anna
    assert index.called("Okafor", 5000) is maria


def test_the_latest_person_of_a_gender() -> None:
    assert INDEX.latest_person(90) is JONAS
    assert INDEX.latest_person(90, "f") is MARIA
    assert INDEX.latest_person(0) is None


def test_a_person_of_unknown_gender_stands_in_where_nobody_is_known() -> None:
    index = PersonIndex((Entity("e1", "Okafor", "person", (Span(0, 6),)),))
    assert index.latest_person(50, "f") is not None


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Maria Okafor", "f"), ("Jonas Lindqvist", "m"), ("Mrs. Okafor", "f"), ("Okafor", None), ("", None)],
)
def test_title_or_given_name_tells_the_gender(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender
