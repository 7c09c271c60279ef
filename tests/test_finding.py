"""Searching as a reader means it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader import finding
from newsreader.article import Article, Block, Role, Span
from newsreader.finding import MOST, SearchError, SearchText, expression, folded, words


def article_of(text: str) -> Article:
    """An article whose blocks are parted by blank lines."""
    blocks, start = [], 0
    for piece in text.split("\n\n"):
        blocks.append(Block(Span(start, start + len(piece)), Role.PARAGRAPH, "", 0.9))
        start += len(piece) + 2
    return Article(id="test", text=text, blocks=tuple(blocks), sections=())


def found(text: str, query: str) -> list[str]:
    return matched(text, words(query))


def matched(text: str, wanted: finding.Finder | None) -> list[str]:
    article = article_of(text)
    return [] if wanted is None else [article[span] for span in SearchText(article).all(wanted)]


@pytest.mark.parametrize(
    ("text", "query", "matches"),
    [
        ("The Quay and the quay", "quay", ["Quay", "quay"]),
        ("the fish\n    market", "fish market", ["fish\n    market"]),
        ("“We’re late,” she said", "\"we're", ["“We’re"]),
        ("north—south", "north-south", ["north—south"]),
        ("İzmir and izmir", "zmir", ["zmir", "zmir"]),
        ("a.b or aXb", "a.b", ["a.b"]),
        ("nothing here", "quay", []),
        ("anything", "   ", []),
        ("Straße", "straße", ["Straße"]),
    ],
)
def test_finds(text: str, query: str, matches: list[str]) -> None:
    assert found(text, query) == matches


def test_gathers_no_more_matches_than_anyone_would_walk_through() -> None:
    assert len(found("a" * (MOST + 10), "a")) == MOST


@pytest.mark.parametrize(
    ("text", "pattern", "matches"),
    [
        ("The Quay and the quays", r"\bquays?\b", ["Quay", "quays"]),
        ("fish   market, fish\nmarket", "fish market", ["fish   market", "fish\nmarket"]),
        ("“We’re late,” she said", '"we\'re .*?"', ["“We’re late,”"]),
        ("the end\nof it\n\nthe next", "the .*", ["the end\nof it", "the next"]),
        ("a – b", "a [–] b", ["a – b"]),
        ("a]b", "[]x]", ["]"]),
        ("one two", "one *two", ["one two"]),
        ("x", "y*", []),
        ("anything", "", []),
        ("a b", r"a\ b", ["a b"]),
    ],
)
def test_a_regular_expression_finds(text: str, pattern: str, matches: list[str]) -> None:
    assert matched(text, expression(pattern)) == matches


@pytest.mark.parametrize("pattern", ["(", "[a", "a**", "(?P<x", "\\", "(?<=a+", "*"])
def test_what_is_no_regular_expression_says_why(pattern: str) -> None:
    with pytest.raises(SearchError, match=r"\w"):
        expression(pattern)


def test_a_regular_expression_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "PATIENCE_S", 0.05)
    with pytest.raises(SearchError, match="too long"):
        matched("x" * 30_000, expression("(x+x+)+y"))


@given(st.text())
def test_any_pattern_is_searched_for_or_refused(pattern: str) -> None:
    try:
        wanted = expression(pattern)
        matched("a b\nc", wanted)
    except SearchError:
        pass


def test_the_first_match_is_the_next_one_from_a_place_on_else_the_first_of_all() -> None:
    text = SearchText(article_of("one two one two"))
    one = words("one")
    assert one is not None
    starts = [span.start for offset in (0, 1, 9) if (span := text.first(one, offset))]
    assert starts == [0, 8, 0]
    assert text.first(one, 0, fits=lambda offset: offset > 20) is None


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)
