"""Walking along mentions, quotes and matches."""

from __future__ import annotations

from newsreader.article import Span
from newsreader.tui.trail import Trail

TRAIL = Trail("mentions", "Ines Okafor", (Span(5, 9), Span(20, 24), Span(40, 44)))


def test_says_which_of_how_many() -> None:
    assert TRAIL.moved(1).position == "2/3"


def test_goes_round_at_both_ends() -> None:
    assert TRAIL.moved(-1).current == Span(40, 44)
    assert TRAIL.moved(3).current == Span(5, 9)


def test_starts_at_the_first_place_not_before_an_offset() -> None:
    assert TRAIL.at(10).current == Span(20, 24)
    assert TRAIL.at(99).current == Span(5, 9)


def test_can_be_put_on_a_place() -> None:
    assert TRAIL.on(Span(20, 24)).index == 1


def test_lights_all_parts_of_a_quote_that_its_cue_interrupts() -> None:
    trail = Trail("quotes", "Okafor", (Span(5, 30),), 0, ((Span(5, 10), Span(20, 30)),))
    assert trail.lit == trail.all_lit == (Span(5, 10), Span(20, 30))
