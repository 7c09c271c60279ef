"""The sidebar as a person drives it: its filter, its orders, its width."""

from __future__ import annotations

import pytest
from driving import Session, session
from story import annotated, story
from textual.widgets import Input

from newsreader.tui.widgets.list_pane import ListPane
from newsreader.tui.widgets.sidebar import LEAST_WIDTH


def filter_line(reader: Session) -> Input:
    return reader.reader.sidebar.query_one("#filter", Input)


def chosen(reader: Session) -> str:
    return reader.reader.sidebar.list_pane.chosen_key


async def test_a_list_is_narrowed_down_as_one_types() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"harb")
        assert reader.listed[0] == "1 of 2 names · most named first"
        assert not any("Okafor" in row for row in reader.listed)
        await reader.press("backspace", "backspace", "backspace", "backspace")
        assert any("Okafor" in row for row in reader.listed)


async def test_enter_in_the_filter_goes_to_the_entry_at_hand_and_keeps_the_filter() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"HARB", "enter")
        assert reader.lit == "harbour council"
        assert isinstance(reader.app.focused, ListPane)
        assert reader.listed[0] == "1 of 2 names · most named first"


async def test_arrows_move_in_the_list_while_one_types() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"o")
        first = chosen(reader)
        await reader.press("down")
        assert chosen(reader) != first
        assert filter_line(reader).has_focus
        await reader.press("up")
        assert chosen(reader) == first


async def test_escape_lists_everything_again_and_is_back_in_the_list() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"harb", "escape")
        assert reader.listed[0] == "2 names · most named first"
        assert isinstance(reader.app.focused, ListPane)
        assert not filter_line(reader).display


async def test_escape_in_the_list_takes_the_filter_away_before_anything_else() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"harb", "enter", "escape")
        assert reader.listed[0] == "2 names · most named first"
        assert reader.lit == "harbour council"
        await reader.press("escape")
        assert reader.lit == ""


async def test_keys_are_letters_while_one_types() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"q/?o1")
        assert filter_line(reader).value == "q/?o1"
        assert reader.has_sidebar


async def test_a_filter_does_not_search_the_article() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"harb")
        assert reader.lit == ""
        assert "harb" not in reader.status


async def test_each_tab_has_its_own_filter() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"harb", "enter", "Q")
        assert not filter_line(reader).display
        assert any(row.startswith("2 quotes") for row in reader.listed)
        await reader.press("P")
        assert filter_line(reader).value == "harb"
        assert reader.listed[0] == "1 of 2 names · most named first"


@pytest.mark.parametrize(
    ("tab", "typed", "left"),
    [("Q", "stalls", "1 of 2 quotes"), ("O", "next", "What comes next"), ("B", "ferry", "3 of 6")],
)
async def test_every_tab_can_be_filtered(tab: str, typed: str, left: str) -> None:
    async with session() as reader:
        await reader.press(tab, "f", *typed)
        assert reader.listed[0].startswith(left)


async def test_a_name_that_the_filter_leaves_out_shows_again_when_it_is_clicked_in_the_text() -> None:
    async with session() as reader:
        await reader.press("P", "f", *"harb", "enter")
        reader.reader.sidebar.choose("people", "e1")
        await reader.pilot.pause()
        assert chosen(reader) == "e1"
        assert reader.listed[0] == "2 names · most named first"


async def test_o_walks_the_orders_and_the_list_says_which() -> None:
    async with session() as reader:
        await reader.press("P")
        orders = []
        for _ in range(4):
            orders.append(reader.listed[0].partition(" · ")[2])
            await reader.press("o")
        assert orders == ["most named first", "in the order of the text", "by name", "most named first"]


async def test_the_cursor_stays_on_its_entry_through_a_change_of_order() -> None:
    async with session() as reader:
        await reader.press("Q", "j")
        before = chosen(reader)
        await reader.press("o")
        assert chosen(reader) == before


async def test_what_heads_the_first_entry_is_in_view_with_it() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("Q", "G", "g")
        assert reader.listed[0] == "Sourcing"


async def test_a_quote_of_the_list_is_walked_on_from_with_the_count_shown() -> None:
    async with session() as reader:
        await reader.press("Q", "enter")
        assert "Ines Okafor 1/2" in reader.status
        await reader.press("n")
        assert "Ines Okafor 2/2" in reader.status
        await reader.press("N", "N")
        assert "Ines Okafor 2/2" in reader.status


async def test_y_copies_the_quote_under_the_cursor_with_its_source() -> None:
    async with session() as reader:
        await reader.press("Q", "y")
        assert reader.app.clipboard.startswith(
            "“We have waited for this since the last storm,” … “The old hall leaks.”"
        )
        assert "— Ines Okafor, in “Harbour council votes" in reader.app.clipboard


async def test_the_sidebar_grows_and_shrinks_by_a_key() -> None:
    async with session() as reader:
        before = reader.reader.sidebar.size.width
        await reader.press("<", "<")
        assert reader.reader.sidebar.size.width == before + 8
        for _ in range(12):
            await reader.press(">")
        assert reader.reader.sidebar.size.width == LEAST_WIDTH


async def test_a_filter_survives_the_coming_of_names_and_quotes() -> None:
    async with session(story()) as reader:
        await reader.press("B", "f", *"ferry")
        reader.reader.sidebar.show_article(annotated())
        await reader.pilot.pause()
        assert reader.listed[0].startswith("3 of 6 items")
