"""Clean text: the story and its head, nothing of the noise."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from newsreader.article import Article, Entity, Quote, Role, Span, Speaker
from newsreader.export.text import to_text

Build = Callable[..., Article]


def test_noise_is_left_out(build: Build) -> None:
    text = to_text(build((Role.SOCIAL, "Share"), (Role.PARAGRAPH, "It holds."), (Role.RELATED, "Read more")))
    assert text == "It holds.\n"


def test_the_head_is_title_subtitle_byline_and_date(build: Build) -> None:
    article = build(
        (Role.TITLE, "A dam"),
        (Role.BYLINE, "By Renata Oyelaran"),
        (Role.PARAGRAPH, "It holds."),
        subtitle="Nobody wants it",
        published=datetime.date(2023, 3, 14),
    )
    assert to_text(article) == "A dam\n\nNobody wants it\n\nBy Renata Oyelaran · 2023-03-14\n\nIt holds.\n"


def test_authors_known_from_elsewhere_stand_in_for_a_byline(build: Build) -> None:
    article = build((Role.TITLE, "A dam"), (Role.PARAGRAPH, "It holds."), authors=("Ana Sá", "Bo Ek"))
    assert "Ana Sá, Bo Ek" in to_text(article)


def test_the_title_is_the_articles_own_where_its_block_holds_more(build: Build) -> None:
    article = build((Role.TITLE, "date 2023-03-14 A dam"), (Role.PARAGRAPH, "It holds."), title="A dam")
    assert to_text(article).startswith("A dam\n\n")
    assert "2023" not in to_text(article)


def test_a_title_block_is_kept_where_the_article_has_no_title(build: Build) -> None:
    assert to_text(build((Role.TITLE, "A dam"), title=None)) == "A dam\n"


def test_paragraphs_are_one_line_each(build: Build) -> None:
    assert to_text(build((Role.PARAGRAPH, "It\n  holds.\tStill."))) == "It holds. Still.\n"


def test_items_of_a_list_stand_together_with_one_kind_of_bullet(build: Build) -> None:
    article = build(
        (Role.PARAGRAPH, "Two:"), (Role.LIST_ITEM, "• one"), (Role.LIST_ITEM, "* two"), (Role.PARAGRAPH, "So.")
    )
    assert to_text(article) == "Two:\n\n• one\n• two\n\nSo.\n"


def test_control_characters_and_overrides_never_reach_the_terminal(build: Build) -> None:
    text = to_text(build((Role.TITLE, "\x1b]0;owned\x07"), (Role.PARAGRAPH, "a\x1b[2J\x9b31m\u202eb")))
    assert not any(char in text for char in "\x1b\x07\x9b\u202e")
    assert "␛[2J" in text


def test_captions_credits_and_datelines_are_kept(build: Build) -> None:
    article = build((Role.CAPTION, "The wall."), (Role.DATELINE, "SALEM, Ore."), (Role.CREDIT, "Editing by X"))
    assert to_text(article) == "The wall.\n\nSALEM, Ore.\n\nEditing by X\n"


def test_quotes_and_people_follow_the_story_once_they_are_known(build: Build) -> None:
    article = build(
        (Role.PARAGRAPH, "“It holds,” Dana Pruett said."),
        entities=(Entity("e1", "Dana Pruett", "person", (Span(12, 23),)),),
        quotes=(Quote("q1", (Span(0, 11),), "direct", Speaker(Span(12, 23), "e1", "Dana Pruett", 0.6), None),),
    )
    assert to_text(article).split("\n\n")[1:] == [
        "Quotes",
        "• “It holds,” — probably Dana Pruett",
        "People and places",
        "• Dana Pruett (person, 1×)\n",
    ]
