"""Keys that come in one piece, as over a slow line: each is heard where the ones before it have led."""

from __future__ import annotations

import pytest
from driving import session
from textual.events import Key
from textual.widgets import Input

from newsreader.tui.app import NewsreaderApp
from newsreader.tui.key_queue import KeyQueue
from newsreader.tui.screens.dialogs import ExportScreen, HelpScreen
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


async def test_a_search_and_a_step_to_its_next_match_can_be_typed_in_one_piece() -> None:
    async with session() as reader:
        await reader.type_at_once("slash", *"quay", "enter", "n")
        assert reader.reader.search_line.input.value == "quay"
        assert not reader.reader.search_line.is_open
        assert reader.lit.casefold() == "quay"
        assert "2/" in reader.status


async def test_a_search_is_left_and_begun_again_in_one_piece() -> None:
    async with session() as reader:
        await reader.type_at_once("slash", *"oka", "escape", "slash", *"harb", "enter")
        assert reader.lit.casefold() == "harb"


async def test_enter_is_heard_that_was_typed_before_the_terminal_was_taken_over() -> None:
    async with session() as reader:
        await reader.type_at_once("slash", *"quay")
        reader.app.post_message(Key("ctrl+j", "\n"))
        await reader.pilot.pause()
        assert not reader.reader.search_line.is_open
        assert reader.lit.casefold() == "quay"


async def test_a_regular_expression_can_be_typed_in_one_piece() -> None:
    async with session() as reader:
        await reader.type_at_once("ctrl+r", *"harb.ur", "enter")
        assert reader.lit.casefold() == "harbour"


async def test_the_name_of_a_file_can_be_typed_behind_the_key_of_the_export() -> None:
    async with session() as reader:
        await reader.type_at_once("e", *"zz")
        assert reader.shows(ExportScreen)
        assert "zz" in reader.app.screen.query_one(Input).value


async def test_a_selection_can_be_made_and_copied_in_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr(NewsreaderApp, "copy_to_clipboard", lambda _, text: copied.append(text))
    async with session() as reader:
        await reader.type_at_once("v", "l", "l", "l", "y")
        assert copied == ["Harb"]


async def test_keys_behind_one_that_quits_lead_nowhere() -> None:
    async with session() as reader:
        for key in ("q", "j", "j"):
            reader.app.post_message(Key(key, key))
        await reader.pilot.pause()
        assert not reader.app.is_running or reader.app._exit


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


async def test_a_fault_while_one_waits_for_a_key_reaches_the_application(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(queue: KeyQueue) -> None:
        raise RuntimeError("no screen to wait for")

    monkeypatch.setattr(KeyQueue, "_settled", fails)
    with pytest.raises(RuntimeError, match="no screen to wait for"):
        async with session() as reader:
            await reader.press("j", "j")
