"""Keys that come in one piece, as over a slow line: each is heard where the ones before it have led."""

from __future__ import annotations

from driving import session
from textual.events import Key
from textual.widgets import Input

from newsreader.tui.screens.dialogs import HelpScreen
from newsreader.tui.screens.palette import PaletteScreen


async def test_what_is_typed_behind_the_search_key_is_searched_for() -> None:
    async with session() as reader:
        await reader.type_at_once("slash", *"bottle neck")
        assert reader.reader.search_line.input.value == "bottle neck"


async def test_what_is_typed_behind_the_filter_key_is_filtered_for() -> None:
    async with session() as reader:
        await reader.press("P")
        await reader.type_at_once("f", *"qubmt")
        assert reader.reader.query_one("#filter", Input).value == "qubmt"
        assert reader.app.is_running


async def test_a_tab_its_filter_and_words_can_be_typed_in_one_piece() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.type_at_once("P", "f", *"harb")
        assert reader.reader.query_one("#filter", Input).value == "harb"
        assert any(row.startswith("harbour council") for row in reader.listed)


async def test_what_is_typed_behind_the_palettes_key_is_looked_for() -> None:
    async with session() as reader:
        await reader.type_at_once("ctrl+p", *"quota")
        assert reader.shows(PaletteScreen)
        assert reader.app.screen.query_one(Input).value == "quota"


async def test_escape_and_a_key_at_once_are_not_alt_and_the_key() -> None:
    async with session() as reader:
        await reader.press("slash", *"oka")
        reader.app.post_message(Key("alt+j", "j"))
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert not reader.reader.search_line.is_open
        assert round(reader.view.scroll_y) == min(1, reader.view.max_scroll_y)
        reader.app.post_message(Key("alt+shift+b", "B"))
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert reader.reader.sidebar.tab == "hidden"


async def test_escape_and_a_key_at_once_leave_a_dialog_first() -> None:
    async with session() as reader:
        await reader.press("question_mark")
        assert reader.shows(HelpScreen)
        reader.app.post_message(Key("alt+b", "b"))
        await reader.pilot.pause()
        await reader.pilot.pause()
        assert "boilerplate dimmed" in reader.status


async def test_escape_and_q_at_once_leave() -> None:
    async with session() as reader:
        await reader.press("slash", *"oka")
        reader.app.post_message(Key("alt+q", "q"))
        await reader.pilot.pause()
        assert not reader.app.is_running or reader.app._exit
