"""Who speaks by the form of the clause."""

from __future__ import annotations

import pytest

from newsreader.article import Block, Entity, Role, Span
from newsreader.quotes import find_quotes

from .test_find_quotes import read, said


def shown(text: str, *people: str) -> list[tuple[str, str | None]]:
    """(the quoted or reported words, the name shown) of each quote."""
    return [(" … ".join(pieces), name) for pieces, name in said(text, read(text, *people))]


@pytest.mark.parametrize(
    "lawyer", ["Iris Vance", "Dame Iris Vance", "Dame Iris Vance, KC", "Iris Vance, OBE", "Sir Carl Moss, KC, MP"]
)
def test_the_sentence_of_a_string_names_its_speaker(lawyer: str) -> None:
    name = "Carl Moss" if "Moss" in lawyer else "Iris Vance"
    text = f"Peter Holm, 54, denies wrongdoing. His lawyer, {lawyer}, said the claim was “a family row in a wig”."
    assert ("“a family row in a wig”", name) in shown(text, "Peter Holm", name)


@pytest.mark.parametrize("text", ["Greta Holm is said to lean to the left.", "Greta Holm is believed to favour a ban."])
def test_of_whom_something_is_said_has_not_said_it(text: str) -> None:
    assert all(name != "Greta Holm" for _, name in shown(text, "Greta Holm"))


def test_of_whom_quoted_words_are_said_has_not_said_them() -> None:
    text = "Greta Holm owns the mill. She is said to be “a menace”."
    assert [name for words, name in shown(text, "Greta Holm") if "menace" in words] in ([], [None])


def test_who_is_quoted_as_saying_something_has_said_it() -> None:
    assert ("“late again”", "Greta Holm") in shown(
        "Greta Holm was quoted as saying the ferry was “late again”.", "Greta Holm"
    )


def test_by_whom_somebody_was_warned_is_who_speaks() -> None:
    text = "Paul Adler was warned by the harbour office that the quay would close."
    assert shown(text, "Paul Adler") == [("that the quay would close", "the harbour office")]


def test_a_possessive_alone_is_no_source() -> None:
    text = "The hall was full. His repeated claim that the boat is “sound” was false."
    assert all(name is None for words, name in shown(text) if "sound" in words)


def test_a_surname_that_several_bear_is_the_one_who_spoke_last_and_that_is_not_sure() -> None:
    text = (
        "Peter Holm sold the farm in May. His brother Tom Holm kept the mill.\n"
        "“Peter is not a thief,” Tom Holm said. Mr Holm added that he would sell “as soon as the river falls”."
    )
    blocks = [Block(Span(0, len(text)), Role.PARAGRAPH, "test", 1.0)]
    people = [
        Entity("e1", "Peter Holm", "person", (Span(0, 10),)),
        Entity("e2", "Tom Holm", "person", tuple(Span(at, at + 8) for at in (text.find("Tom"), text.rfind("Tom")))),
    ]
    speaker = find_quotes(text, blocks, people, "en")[-1].speaker
    assert speaker is not None
    assert speaker.name == "Tom Holm"
    assert speaker.confidence < 0.75


@pytest.mark.parametrize("stamp", ["10.42", "10:42 GMT", "9.05pm"])
def test_she_does_not_reach_back_over_an_entry_of_a_live_page(stamp: str) -> None:
    text = f"10.15 Greta Holm opened the quay on Monday.\n{stamp} “It took a year,” she said."
    assert [name for words, name in shown(text, "Greta Holm") if "year" in words] == ["she"]


def test_she_does_not_reach_back_over_a_heading() -> None:
    text = "Greta Holm opened the quay on Monday.\nStorm closes the airport\n“It took a year,” she said."
    starts = [0, text.index("Storm"), text.index("“")]
    ends = [starts[1] - 1, starts[2] - 1, len(text)]
    roles = [Role.PARAGRAPH, Role.HEADING, Role.PARAGRAPH]
    blocks = [Block(Span(a, b), role, "test", 1.0) for a, b, role in zip(starts, ends, roles, strict=True)]
    (quote,) = find_quotes(text, blocks, [Entity("e1", "Greta Holm", "person", (Span(0, 10),))], "en")
    assert quote.speaker is not None
    assert quote.speaker.name == "she"
