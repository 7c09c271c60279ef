"""How plain-text dumps are cut into blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.blocks import split
from newsreader.blocks.from_text import split_text
from newsreader.document import Document, RawBlock, Shape
from newsreader.page import Page


def texts(document: Document) -> list[str]:
    return [document.text[block.span.start : block.span.end] for block in document.blocks]


def shapes(document: Document) -> list[Shape]:
    return [block.shape for block in document.blocks]


def only(text: str) -> RawBlock:
    (block,) = split_text(text).blocks
    return block


PORTAL_DUMP = """\
 date 2023-04-02 Ferry strike enters its third week

  • Sorry!
    This part did not load.
    Come back later.
  • Sorry!
    This part did not load.
    Come back later.
Mara Velde
·6 min read
In this story:

The ferries of the northern islands stayed in port on Sunday.

Talks broke off at midnight.
"""


def test_a_portal_dump_falls_into_its_parts() -> None:
    document = split_text(PORTAL_DUMP)
    assert document.text == PORTAL_DUMP
    assert texts(document) == [
        "date 2023-04-02 Ferry strike enters its third week",
        "• Sorry!\n    This part did not load.\n    Come back later.",
        "• Sorry!\n    This part did not load.\n    Come back later.",
        "Mara Velde",
        "·6 min read",
        "In this story:",
        "The ferries of the northern islands stayed in port on Sunday.",
        "Talks broke off at midnight.",
    ]
    assert shapes(document) == [
        Shape.DATE_TITLE,
        Shape.BULLET,
        Shape.BULLET,
        Shape.LINE,
        Shape.LINE,
        Shape.LINE,
        Shape.PARAGRAPH,
        Shape.PARAGRAPH,
    ]
    assert [block.blank_before for block in document.blocks] == [True, True, False, False, False, False, True, True]
    assert document.blocks[1].indent == 2


def test_a_teaser_below_a_bulleted_headline_is_a_block_of_its_own() -> None:
    document = split_text("  • Harbour opens\n\n    The harbour opened on Monday.\n\n  • Mayor resigns")
    assert texts(document) == ["• Harbour opens", "The harbour opened on Monday.", "• Mayor resigns"]
    assert [block.level for block in document.blocks] == [1, 0, 1]


def test_the_depth_of_bullets_follows_their_indent() -> None:
    document = split_text(
        "  • News\n    • World\n      • Asia\n    • Sport\n  • Weather\n\nA paragraph.\n\n      • Alone"
    )
    assert [block.level for block in document.blocks] == [1, 2, 3, 2, 1, 0, 1]


@pytest.mark.parametrize("line", ["- milk", "* milk", "• milk", "1. milk", "12) milk", "a) milk", "▪ milk", "  – milk"])
def test_marks_and_numbers_make_bullets(line: str) -> None:
    assert only(line).shape is Shape.BULLET


@pytest.mark.parametrize(
    "line", ["– Nie, he said.", "·8 min read", "-5 degrees", "2021. was", "*footnote", "J. Moreau", "•"]
)
def test_dialogue_dashes_and_signs_without_a_space_make_no_bullets(line: str) -> None:
    assert only(line).shape is not Shape.BULLET


@pytest.mark.parametrize(
    ("text", "level"), [("# Harbour", 1), ("### Harbour", 3), ("Harbour\n=======", 1), ("Harbour\n---", 2)]
)
def test_marked_and_underlined_headings_know_their_level(text: str, level: int) -> None:
    block = only(text)
    assert (block.shape, block.level) == (Shape.HEADING, level)
    assert len(block.span) == len(text)


def test_a_short_line_in_capitals_between_blank_lines_looks_like_a_heading() -> None:
    assert shapes(split_text("One.\n\nTHE LONG ROAD\n\nTwo.")) == [Shape.PARAGRAPH, Shape.HEADING, Shape.PARAGRAPH]


@pytest.mark.parametrize("line", ["USA", "STOP SHOUTING!", "THE WORDS " * 10, "Harbour", "2021"])
def test_abbreviations_shouting_and_common_lines_look_like_no_heading(line: str) -> None:
    assert only(line).shape is Shape.PARAGRAPH


@pytest.mark.parametrize("line", ["Pos.\t\tDriver\t\tPoints", "| Pos. | Driver |"])
def test_columns_make_cells(line: str) -> None:
    assert only(line).shape is Shape.CELL


def test_quoted_mail_knows_its_depth() -> None:
    document = split_text("> one\n> > two")
    assert [(block.shape, block.level) for block in document.blocks] == [(Shape.QUOTE, 1), (Shape.QUOTE, 2)]


WRAPPED = """\
The council of the northern islands met on Monday evening to hear from
the captains, who had kept their boats in port for three weeks and said
that they would go on doing so until somebody listened to what they had
to say about the winter timetable.

Nobody did. The meeting ended at midnight with a vote to meet again, as
all the meetings before it had.
"""


def test_hard_wrapped_prose_is_joined_into_paragraphs() -> None:
    document = split_text(WRAPPED)
    assert shapes(document) == [Shape.PARAGRAPH, Shape.PARAGRAPH]
    assert [text.count("\n") for text in texts(document)] == [3, 1]


def test_hard_wrapped_paragraphs_without_blank_lines_end_at_short_lines() -> None:
    document = split_text(WRAPPED.replace("\n\n", "\n"))
    assert [text.count("\n") for text in texts(document)] == [3, 1]


def test_quoted_hard_wrapped_mail_is_joined() -> None:
    document = split_text("".join(f"> {line}\n" for line in WRAPPED.splitlines() if line))
    assert [(block.shape, block.level) for block in document.blocks] == [(Shape.QUOTE, 1), (Shape.QUOTE, 1)]


def test_headlines_of_like_length_stay_apart() -> None:
    headlines = [
        "Harbour council votes for a second bridge across the northern bay",
        "Mayor of the islands resigns after a long night of hard questions",
        "Ferry captains say that they would rather sink than sail in winter",
        "Fishermen welcome the new rules that nobody else has understood yet",
    ]
    assert texts(split_text("\n".join(headlines))) == headlines


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_counts(end: str) -> None:
    text = end.join(["One.", "", "Two.", "Three."])
    document = split_text(text)
    assert document.text == text
    assert texts(document) == ["One.", "Two.", "Three."]
    assert [block.blank_before for block in document.blocks] == [True, True, False]


def test_a_line_of_odd_spaces_is_blank() -> None:
    assert shapes(split_text("One.\n \u00a0\u2003\t\nTwo.")) == [Shape.PARAGRAPH, Shape.PARAGRAPH]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00a0\n\u2028"])
def test_nothing_makes_no_block(text: str) -> None:
    assert split_text(text) == Document(text=text, blocks=())


def test_split_takes_a_text_page_as_text() -> None:
    document = split(Page("<b>One</b>.", "text", url="https://example.org/one"))
    assert (document.text, document.media, document.url) == ("<b>One</b>.", "text", "https://example.org/one")


MARKS = "• |- |1. |# |> |===|---|date 2020-01-01 |\x00|\u200b|\t|  |    |\n|\n\n|\r|\r\n|\u2028".split("|")
WORDS = ["word ", "ABBA ", "|", "A sentence of some length that goes on and on until it ends at last. "]


@given(st.one_of(st.text(), st.lists(st.sampled_from(MARKS + WORDS), max_size=40).map("".join)))
def test_every_non_space_character_lies_in_exactly_one_block(text: str) -> None:
    document = split_text(text)
    assert document.text == text
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end
        assert not text[end : block.span.start].strip()
        inside = text[block.span.start : block.span.end]
        assert inside == inside.strip()
        end = block.span.end
    assert not text[end:].strip()
