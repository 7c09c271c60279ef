"""Whom a speaker's words mean."""

from __future__ import annotations

import pytest

from .test_find_quotes import read, said


def shown(text: str, *people: str) -> list[str | None]:
    """The names of the speakers of quoted speech, in order."""
    return [name for _, name in said(text, [one for one in read(text, *people) if one.kind != "indirect"])]


def test_he_who_answers_is_the_spokesman_who_spoke_before() -> None:
    text = (
        "“The crew did well,” said Karl Brandt, the duty officer.\n"
        "The ministry closed the tunnel.\n"
        "“We opened it too early,” a spokesman for the ministry said. Asked why, he said: “We were told to.”"
    )
    assert shown(text, "Karl Brandt")[-1] == "a spokesman for the ministry"


def test_who_is_the_noun_that_its_place_only_says_more_of() -> None:
    text = "A chemist at the institute, who said the water was “quite safe”, drank a glass of it."
    assert shown(text) == ["a chemist at the institute"]


def test_the_holder_of_a_joined_office_is_named_behind_it() -> None:
    text = (
        "Maria Okafor, the minister of trade, left on Monday.\n"
        "The minister of ports and inland waters, Greta Holm, called the plan “a leaking boat”."
    )
    assert shown(text, "Maria Okafor", "Greta Holm") == ["Greta Holm"]


@pytest.mark.parametrize("tail", ["familiar with the talks", "close to the captain"])
def test_the_words_of_the_story_tell_all_that_it_says_of_a_source(tail: str) -> None:
    assert shown(f"“They are nearly done,” said a person {tail}.") == [f"a person {tail}"]
