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
