"""The linear form: everything under a plain heading, one thing after another, for ears as much as for eyes."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import newsreader.samples
from newsreader.article import Article, Block, Entity, Quote, Role, Section, Span, Speaker
from newsreader.cli.plain import shelf, to_plain
from newsreader.samples import samples

TEXT = "Share\n\nIt holds, she said.\n\nRead on"
BLOCKS = (
    Block(Span(0, 5), Role.SOCIAL, "a share bar", 0.9),
    Block(Span(7, 26), Role.PARAGRAPH, "prose", 0.9),
    Block(Span(28, 35), Role.RELATED, "a list of links", 0.9),
)


def article(**fields: object) -> Article:
    sections = (Section("Story", "story", range(3)),)
    return Article("0", TEXT, BLOCKS, sections, **fields)  # type: ignore[arg-type]


def test_the_head_names_what_it_tells() -> None:
    out = to_plain(article(title="A dam", authors=("Renata Oyelaran",), published=datetime.date(2023, 3, 14)))
    assert out.startswith(
        "Title: A dam\nBy: Renata Oyelaran\nDate: 2023-03-14\nReading time: 1 minute\n\nStory\n\nIt holds"
    )


def test_what_was_hidden_is_counted_and_says_why() -> None:
    assert "Hidden: 2 items\n1. 1 share link · 1 line (a share bar)\n2. 1 recommended story" in to_plain(article())


def test_quotes_come_with_their_speakers() -> None:
    quotes = (
        Quote("q1", (Span(7, 16),), "direct", Speaker(Span(17, 20), None, "a neighbour"), None),
        Quote("q2", (Span(7, 9), Span(10, 15)), "direct", None, None),
    )
    out = to_plain(article(quotes=quotes, entities=()))
    assert "Quotes: 2\n1. a neighbour: It holds,\n2. Speaker not named: It … holds\n" in out


def test_names_are_gathered_by_type_with_how_often_each_is_named() -> None:
    entities = (
        Entity("e1", "Dana Pruett", "person", (Span(7, 9), Span(17, 20))),
        Entity("e2", "Salem", "place", (Span(10, 15),)),
    )
    out = to_plain(article(quotes=(), entities=entities))
    assert out.endswith("Quotes: none found\n\nPeople: 1\nDana Pruett, 2 times\n\nPlaces: 1\nSalem, once\n")


def test_quotes_and_people_are_left_out_until_they_were_looked_for() -> None:
    out = to_plain(article())
    assert "Quotes" not in out
    assert "People" not in out


def test_the_shelf_tells_title_kind_and_place_of_each_sample() -> None:
    assert shelf().count("\n\n") == len(samples())


def test_the_shelf_is_empty_where_the_samples_are_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(newsreader.samples, "shipped", lambda folder: tmp_path / folder)
    assert samples() == ()
    assert shelf() == "Sample articles\n\nnone found\n"
