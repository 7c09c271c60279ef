"""Where quotation marks open and close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import Span
from newsreader.quotes.marks import QuotedString, quoted_strings


def strings(text: str) -> list[str]:
    """The quoted strings of a text of one block."""
    (found,) = quoted_strings(text, [Span(0, len(text))])
    return [text[one.span.start : one.span.end] for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She said “no” twice.", ["“no”"]),
        ('She said "no" twice.', ['"no"']),
        ("She said ''no'' twice.", ["''no''"]),
        ("She said ‘no’ twice.", ["‘no’"]),
        ("Sie sagte „nein“ und ging.", ["„nein“"]),
        ("Sie sagte »nein« und ging.", ["»nein«"]),
        ("Elle a dit « non » deux fois.", ["« non »"]),
        ("她说「不」。", ["「不」"]),
        ("“He told me, ‘Go home,’ and I went,” she said.", ["“He told me, ‘Go home,’ and I went,”"]),
        ('"The minister said “never” and left."', ['"The minister said “never” and left."']),
        ("“We sail tonight,’’ he said.", ["“We sail tonight,’’"]),
        ("‘He wrote “never” to me,’ she said.", ["‘He wrote “never” to me,’"]),
        ("‘It’s the sailors’ fault,’ said Holm.", ["‘It’s the sailors’ fault,’"]),
        ("“We sail. “We do not.”", ["“We sail.", "“We do not.”"]),
    ],
)
def test_marks_pair(text: str, found: list[str]) -> None:
    assert strings(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The sailors' club and the dockers' union met at six o'clock; it's the first time since '98.",
        "The plank is 6' 4\" long.",
        "It was rock ’n’ roll back in the ’90s, y’all.",
        "No marks at all.",
        "",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text: str) -> None:
    assert strings(text) == []


def test_a_string_runs_on_where_the_next_block_opens_with_a_mark() -> None:
    text = "“One.\n“Two.”\n“Three.\nFour."
    lines = [Span(0, 5), Span(6, 12), Span(13, 20), Span(21, 26)]
    assert [[one.ending for one in found] for found in quoted_strings(text, lines)] == [
        ["runs_on"],
        ["closed"],
        ["open"],
        [],
    ]


@given(st.text(alphabet="ab .,s\"'“”‘’„«»`“”", max_size=80))
def test_strings_are_disjoint_and_in_order_within_their_block(text: str) -> None:
    (found,) = quoted_strings(text, [Span(0, len(text))])
    ends = [0, *(one.span.end for one in found)]
    assert all(isinstance(one, QuotedString) and end <= one.span.start for end, one in zip(ends, found, strict=False))
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
