"""Markdown: structure kept, marks of the text itself escaped, links only where they are safe to follow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsreader.article import Article, Entity, Link, Quote, Role, Span, Speaker
from newsreader.export.markdown import escape, escape_opening, to_markdown

Build = Callable[..., Article]


def paragraph(build: Build, text: str) -> str:
    return to_markdown(build((Role.PARAGRAPH, text))).rstrip("\n")


def test_title_headings_lists_and_quotes_become_their_marks(build: Build) -> None:
    article = build(
        (Role.TITLE, "A dam"),
        (Role.HEADING, "A wall"),
        (Role.LIST_ITEM, "• one"),
        (Role.LIST_ITEM, "• two"),
        (Role.BLOCKQUOTE, "Cold is fine."),
        (Role.CAPTION, "The wall."),
    )
    assert to_markdown(article) == "# A dam\n\n## A wall\n\n- one\n- two\n\n> Cold is fine.\n\n*The wall.*\n"


def test_the_shallowest_heading_of_the_story_stands_under_the_title(build: Build) -> None:
    assert "\n\n## A wall\n" in to_markdown(build((Role.TITLE, "A dam"), (Role.HEADING, "A wall"), level=3))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("5 * 3 * 2", r"5 \* 3 \* 2"),
        ("snake_case_name", r"snake\_case\_name"),
        ("[Reuters] said", r"\[Reuters\] said"),
        ("a <b> c", r"a \<b\> c"),
        ("AT&T", "AT&T"),
        ("&amp; so", r"\&amp; so"),
        ("back\\slash `code`", r"back\\slash \`code\`"),
    ],
)
def test_marks_within_a_line_are_escaped(text: str, written: str) -> None:
    assert escape(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# not a heading", r"\# not a heading"),
        ("- not a list", r"\- not a list"),
        ("+ nor this", r"\+ nor this"),
        ("2023. A year", r"2023\. A year"),
        ("1) first", r"1\) first"),
        ("2023.5 is a number", "2023.5 is a number"),
    ],
)
def test_a_line_makes_no_block_of_its_first_characters(text: str, written: str) -> None:
    assert escape_opening(text) == written


def test_links_are_kept_and_white_space_stays_outside_them(build: Build) -> None:
    article = build((Role.PARAGRAPH, "See the ledger of 1939."), links=(Link(Span(3, 15), "https://example.org/l"),))
    assert to_markdown(article) == "See [the ledger](https://example.org/l) of 1939.\n"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "x y"]
)
def test_a_link_that_is_not_safe_to_follow_is_text(build: Build, url: str) -> None:
    article = build((Role.PARAGRAPH, "See it."), links=(Link(Span(4, 6), url),))
    assert to_markdown(article) == "See it.\n"


def test_an_address_with_brackets_cannot_end_its_link(build: Build) -> None:
    article = build((Role.PARAGRAPH, "See it."), links=(Link(Span(4, 6), "https://example.org/a_(b)"),))
    assert to_markdown(article) == "See [it](<https://example.org/a_(b)>).\n"


def test_links_that_overlap_or_leave_their_block_do_not_harm_the_text(build: Build) -> None:
    links = (
        Link(Span(0, 3), "https://a.example"),
        Link(Span(2, 6), "https://b.example"),
        Link(Span(4, 9), "https://c.example"),
    )
    article = build((Role.PARAGRAPH, "See it."), (Role.PARAGRAPH, "So."), links=links)
    assert to_markdown(article) == "[See](https://a.example) it.\n\nSo.\n"


def test_control_characters_become_visible(build: Build) -> None:
    assert paragraph(build, "a\x1b[2Jb") == r"a␛\[2Jb"


def test_quotes_and_people_follow_the_story_once_they_are_known(build: Build) -> None:
    article = build(
        (Role.PARAGRAPH, "“It [holds],” Dana Pruett said."),
        entities=(Entity("e1", "Dana Pruett", "person", (Span(14, 25),)),),
        quotes=(Quote("q1", (Span(0, 13),), "direct", Speaker(Span(14, 25), "e1", "Dana Pruett", 0.6), None),),
    )
    assert to_markdown(article).split("\n\n")[1:] == [
        "## Quotes",
        "- “It \\[holds\\],” — probably Dana Pruett",
        "## People and places",
        "- Dana Pruett (person, 1×)\n",
    ]
