"""What is remembered of a model's features, and beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.blocks import split
from newsreader.cleaning.columns import Columns
from newsreader.cleaning.engine import features
from newsreader.cleaning.stacking import neighbour_scores, second_look
from newsreader.cleaning.surface import surface
from newsreader.cleaning.weights import SELDOM_THE_SAME, load_weights
from newsreader.page import Page

PAGES = sorted((Path(__file__).parents[1] / "quality" / "cleaning").iterdir())
RETURN = 0.7
"""Share of distinct values up to which looking one up pays."""
COUNTS = {"since_sure", "until_sure"}


@pytest.mark.parametrize("name", ["word", "sign", "sieve"])
def test_no_score_of_another_model_is_taken_to_return(name: str) -> None:
    columns = Columns()
    neighbour_scores(columns, name, [0.1, 0.2, 0.3], 0.0)

    assert [feature for feature in columns.ways if not SELDOM_THE_SAME.match(feature)] == []


def test_of_a_second_look_only_distances_are_taken_to_return() -> None:
    columns = Columns()
    second_look(columns, [0.1, 0.2, 0.3], [3, 3, 3])

    assert {feature for feature in columns.ways if not SELDOM_THE_SAME.match(feature)} == COUNTS


@pytest.mark.parametrize("media", ["text", "html"])
def test_what_is_taken_to_return_returns_on_pages_of_that_kind(media: str) -> None:
    seen: dict[str, list[float]] = {}
    read = set(load_weights(media).first.trees.features)
    for path in PAGES:
        if (path.suffix == ".html") == (media == "html"):
            document = split(Page(path.read_text(encoding="utf-8"), "html" if media == "html" else "text"))
            columns = features(document, [surface(document.text, block) for block in document.blocks])
            for name in read.intersection(columns.ways):
                seen.setdefault(name, []).extend(columns[name])
    distinct = {name: len(set(values)) / len(values) for name, values in seen.items()}

    assert distinct
    assert {name: share for name, share in distinct.items() if share > RETURN and not SELDOM_THE_SAME.match(name)} == {}


def test_a_model_is_equal_to_itself_alone_and_holds_no_memory_of_pages() -> None:
    assert load_weights("text") == load_weights("text")
    assert load_weights("text") != load_weights("html")
    assert len({load_weights("text"), load_weights("html")}) == 2
