"""Searching as a person does it: what is typed, and how it ends."""

from __future__ import annotations

from driving import long_story, session
from textual.events import DescendantFocus, Key


async def test_search_lights_up_as_one_types_and_n_goes_on() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor")
        assert reader.lit == "Okafor"
        assert "1/3" in reader.status
        await reader.press("enter", "n")
        assert "2/3" in reader.status
        assert reader.view.has_focus


async def test_search_tells_of_matches_in_hidden_blocks() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor")
        assert "1 more in hidden blocks" in reader.status


async def test_where_all_matches_are_hidden_enter_opens_their_fold() -> None:
    async with session() as reader:
        await reader.press("slash", *"gull census", "enter")
        assert any("Gull census" in row for row in reader.rows)


async def test_escape_ends_the_search_where_it_began() -> None:
    async with session(long_story()) as reader:
        await reader.press("slash", *"paragraph 30")
        assert round(reader.view.scroll_y) > 0
        await reader.press("escape")
        assert reader.view.has_focus
        assert reader.lit == ""
        assert not reader.reader.search_line.is_open


async def test_a_search_without_a_match_says_so() -> None:
    async with session() as reader:
        await reader.press("slash", *"xyzzy")
        assert "no match" in reader.status


async def test_keys_typed_right_behind_the_search_key_land_in_the_search() -> None:
    async with session() as reader:
        for key in ("slash", *"okafor"):
            reader.app.post_message(Key(key, "/" if key == "slash" else key))
        await reader.pilot.pause()
        assert reader.lit == "Okafor"


async def test_a_search_that_lost_the_focus_is_over() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor", "tab")
        assert not reader.reader.search_line.is_open


async def test_late_news_of_a_focus_elsewhere_does_not_hide_the_line_that_is_typed_in() -> None:
    async with session() as reader:
        await reader.press("slash")
        reader.reader.post_message(DescendantFocus(reader.view))
        await reader.pilot.pause()
        assert reader.reader.search_line.is_open
        await reader.press("escape")
        assert reader.app.focused is reader.view


async def test_escape_from_a_search_brings_back_the_row_and_the_person_chosen_before() -> None:
    async with session(long_story()) as reader:
        await reader.press("j", "j", "slash", *"paragraph 30", "escape")
        assert round(reader.view.scroll_y) == 2
    async with session() as reader:
        await reader.press("P", "enter", "slash", *"quay", "escape")
        assert reader.lit == "Ines Okafor"
