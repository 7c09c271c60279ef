"""A page of HTML: whole, well formed, and with nothing from outside left unescaped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from newsreader.article import Article, Entity, Link, Quote, Role, Sourcing, Span, Speaker, SpeakerShare
from newsreader.export.html import to_html

Build = Callable[..., Article]


def texts(page: str, selector: str) -> list[str]:
    return [node.text() for node in LexborHTMLParser(page).css(selector)]


def test_story_headings_and_lists_become_elements(build: Build) -> None:
    page = to_html(
        build(
            (Role.TITLE, "A dam"),
            (Role.HEADING, "A wall"),
            (Role.PARAGRAPH, "It holds."),
            (Role.LIST_ITEM, "• one"),
            (Role.LIST_ITEM, "• two"),
            (Role.SOCIAL, "Share"),
            (Role.PARAGRAPH, "So."),
        )
    )
    assert texts(page, "title") == texts(page, "h1") == ["A dam"]
    assert texts(page, "article > h2") == ["A wall"]
    assert texts(page, "article > ul > li") == ["one", "two"]
    assert texts(page, "article > p:not(.meta)") == ["It holds.", "So."]
    assert "Share" not in page


def test_markup_in_the_text_is_shown_and_not_run(build: Build) -> None:
    hostile = "<script>alert(1)</script> & <b>bold</b>"
    page = to_html(build((Role.TITLE, hostile), (Role.PARAGRAPH, hostile), language='"><script>'))
    assert LexborHTMLParser(page).css_first("script") is None
    assert texts(page, "article > p:not(.meta)") == [hostile]


def test_only_links_that_are_safe_to_follow_are_kept(build: Build) -> None:
    links = (Link(Span(0, 3), "javascript:alert(1)"), Link(Span(4, 6), 'https://example.org/?a="b"&c'))
    page = LexborHTMLParser(to_html(build((Role.PARAGRAPH, "See it."), links=links)))
    assert [(node.text(), node.attributes["href"]) for node in page.css("a")] == [
        ("it", 'https://example.org/?a="b"&c')
    ]


def test_quotes_and_people_follow_the_story_once_they_are_known(build: Build) -> None:
    story = (Role.PARAGRAPH, "“It holds,” Dana Pruett said.")
    assert "<footer>" not in to_html(build(story))
    page = to_html(
        build(
            story,
            entities=(Entity("e1", "Dana Pruett", "person", (Span(12, 23),)),),
            quotes=(Quote("q1", (Span(0, 11),), "direct", Speaker(Span(12, 23), "e1", "Dana Pruett"), None),),
        )
    )
    assert texts(page, "footer li") == ["“It holds,” — Dana Pruett", "Dana Pruett person, 1×"]


def test_people_stand_below_with_what_the_story_calls_them_and_how_it_is_sourced(build: Build) -> None:
    text = "“It holds,” Dana Pruett, the engineer, said."
    article = build(
        (Role.PARAGRAPH, text),
        entities=(
            Entity("e1", "Dana Pruett", "person", (Span(12, 23),), Span(25, 37)),
            Entity("e2", "Kenyan", "other", (Span(0, 3),), kind="nationality"),
        ),
        quotes=(Quote("q1", (Span(0, 11),), "direct", Speaker(Span(12, 23), "e1", "Dana Pruett"), None),),
        sourcing=Sourcing((SpeakerShare("Dana Pruett", "e1", True, ("q1",), 2, 1.0),)),
    )
    page = to_html(article)
    assert texts(page, "footer li")[1:] == ["Dana Pruett, the engineer person, 1×", "Kenyan nationality, 1×"]
    assert texts(page, "footer p") == ["The only quote comes from a named source."]


def test_doubt_about_a_speaker_stands_with_the_quote(build: Build) -> None:
    speaker = Speaker(Span(12, 23), None, "Dana Pruett", 0.6)
    quotes = (
        Quote("q1", (Span(0, 11),), "direct", speaker, None),
        Quote("q2", (Span(24, 28),), "indirect", replace(speaker, confidence=0.3), None),
        Quote("q3", (Span(0, 11),), "direct", None, None),
    )
    page = to_html(build((Role.PARAGRAPH, "“It holds,” Dana Pruett said."), quotes=quotes))
    assert texts(page, "footer li") == [
        "“It holds,” — probably Dana Pruett",
        "said — perhaps Dana Pruett (reported, not quoted)",
        "“It holds,” — speaker not named",
    ]
