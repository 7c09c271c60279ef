"""80 columns: the sidebar has the screen to itself, and gives the text back."""

from __future__ import annotations

import pytest
from driving import long_story, session


async def test_the_sidebar_takes_all_of_a_small_screen() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("P")
        assert reader.reader.sidebar.size.width == 80
        assert not any("northern quay" in row for row in reader.words.splitlines())


@pytest.mark.parametrize("key", ["escape", "tab", "s"])
async def test_each_way_out_gives_the_text_and_the_focus_back(key: str) -> None:
    async with session(long_story(), size=(80, 24)) as reader:
        await reader.press("space")
        place = reader.view.place
        await reader.press("O", key)
        assert not reader.has_sidebar
        assert reader.view.has_focus
        assert reader.view.place == place


async def test_choosing_gives_the_text_back_with_the_mention_in_view() -> None:
    async with session(size=(80, 12)) as reader:
        await reader.press("G", "P", "enter")
        assert not reader.has_sidebar
        assert reader.view.has_focus
        assert reader.lit == "Ines Okafor"
        assert any("Ines" in row for row in reader.rows)
        await reader.press("n")
        assert "2/3" in reader.status


async def test_a_filtered_entry_is_chosen_by_enter_alone() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("P", "f", *"harb", "enter")
        assert not reader.has_sidebar
        assert reader.lit.casefold() == "harbour council"


async def test_the_tabs_follow_each_other_by_the_keys_of_vi() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("P", "l")
        assert reader.reader.sidebar.tab == "quotes"
        await reader.press("h", "h")
        assert reader.reader.sidebar.tab == "hidden"
        await reader.press("right")
        assert reader.reader.sidebar.tab == "people"


async def test_the_list_is_where_it_was_left() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("P", "j", "enter", "P")
        assert reader.reader.sidebar.list_pane.chosen_key == "e2"
