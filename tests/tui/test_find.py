"""Searching as a reader means it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.tui.find import MOST, find, folded


def found(text: str, query: str) -> list[str]:
    return [text[span.start : span.end] for span in find(text, query)]


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
    assert len(find("a" * (MOST + 10), "a")) == MOST


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)
