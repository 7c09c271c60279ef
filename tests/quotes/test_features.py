"""What the models see of a paragraph."""

from __future__ import annotations

import pytest

from newsreader.article import Block, Role, Span
from newsreader.quotes import read_story
from newsreader.quotes.features import Lasting, View, sums


def view(text: str) -> View:
    """A paragraph of its own."""
    return read_story(text, [Block(Span(0, len(text)), Role.PARAGRAPH, "test", 1.0)]).views[0]


@pytest.mark.parametrize("dash", ["—", "–", "―", "--", "-"])
def test_dashes_of_any_length_are_one_mark(dash: str) -> None:
    assert view(f"“We are late.” {dash} Greta Holm").kinds[1] == "—"


def test_a_hyphen_within_a_word_is_no_dash() -> None:
    assert "—" not in view("The long-awaited ferry came.").kinds


def test_names_are_masked() -> None:
    assert not any("Holm" in kind or "Greta" in kind for kind in view("Greta Holm spoke of Greta Holm’s boat.").kinds)


def test_features_are_summed_column_by_column() -> None:
    table = {"a": (1.0, 2.0), "b": (0.5, -2.0)}
    assert sums(["a", "b", "unknown"], table, 2) == [1.5, 0.0]
    assert sums(["unknown"], table, 2) == [0.0, 0.0]


def test_what_a_candidate_weighs_is_told_for_every_side() -> None:
    one = view("Greta Holm said so.")
    here = next(index for index, unit in enumerate(one.paragraph.units) if unit.is_name)
    weights = dict.fromkeys(one.of_candidate(here)[:1], (1.0, 2.0, 3.0, 4.0, 5.0))
    assert Lasting(one.story, weights).scores(0, here) == [1.0, 2.0, 3.0, 4.0, 5.0]
