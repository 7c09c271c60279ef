"""Taking something along as a person does it: copying, exporting."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from driving import Session, session
from story import page, story
from textual.widgets import Input

from newsreader.ahead import Ahead
from newsreader.article import Quote, Role, Span
from newsreader.tui.app import NewsreaderApp, Start
from newsreader.tui.screens.dialogs import ExportScreen
from newsreader.tui.screens.reader import ReaderScreen


async def test_y_copies_the_quote_at_hand_with_speaker_and_source() -> None:
    async with session() as reader:
        await reader.press("Q", "y")
        assert "— Ines Okafor, in “Harbour council votes" in reader.app.clipboard


async def test_a_selection_is_copied_without_the_breaks_of_the_layout() -> None:
    async with session(size=(60, 30)) as reader:
        row = next(y for y, words in enumerate(reader.rows) if words.startswith("The harbour council"))
        await reader.pilot.mouse_down(reader.view, offset=(3, row))
        await reader.pilot.hover(reader.view, offset=(20, row + 1))
        await reader.pilot.mouse_up(reader.view, offset=(20, row + 1))
        await reader.press("y")
        assert "\n" not in reader.app.clipboard.strip()
        assert reader.app.clipboard in reader.reader.article.text
        assert len(reader.app.clipboard) > 56


async def test_e_exports_in_the_form_that_the_ending_names(tmp_path: Path) -> None:
    async with session() as reader:
        await reader.press("e")
        assert reader.shows(ExportScreen)
        target = tmp_path / "story.json"
        reader.app.screen.query_one(Input).value = str(target)
        await reader.press("enter")
        assert json.loads(target.read_text(encoding="utf-8"))["title"].startswith("Harbour council")


async def test_export_asks_before_it_writes_over_a_file(tmp_path: Path) -> None:
    target = tmp_path / "story.md"
    target.write_text("mine")
    async with session() as reader:
        await reader.press("e")
        reader.app.screen.query_one(Input).value = str(target)
        await reader.press("enter")
        assert target.read_text() == "mine"
        await reader.press("enter")
        assert "northern quay" in target.read_text(encoding="utf-8")


async def test_a_selection_that_ends_on_a_blank_row_ends_there() -> None:
    async with session() as reader:
        row = next(y for y, words in enumerate(reader.rows) if words.startswith("The harbour council"))
        blank = next(y for y, words in enumerate(reader.rows) if y > row and not words)
        await reader.pilot.mouse_down(reader.view, offset=(3, row))
        await reader.pilot.hover(reader.view, offset=(20, blank))
        await reader.pilot.mouse_up(reader.view, offset=(20, blank))
        await reader.press("y")
        assert reader.app.clipboard.startswith("The harbour council voted")
        assert reader.app.clipboard.endswith("called the vote a relief.")


async def test_a_quote_in_view_is_copied_without_choosing_it() -> None:
    async with session() as reader:
        await reader.press("y")
        assert reader.app.clipboard.startswith("“We have waited for this")


async def test_what_is_copied_holds_no_command_for_a_terminal() -> None:
    pieces = [(Role.PARAGRAPH, "“Come \x1b[201~ in,” Okafor said.")]
    article = page(pieces)
    quote = Quote("q1", (Span(0, 16),), "direct", None, None)
    async with session(replace(article, entities=(), quotes=(quote,))) as reader:
        await reader.press("y")
        assert "\x1b" not in reader.app.clipboard
        assert "Come ␛[201~ in" in reader.app.clipboard


@pytest.mark.parametrize("path", ["~nosuchuser/x.md", "x" * 300 + ".md", "/nowhere/x.md", "x.exe", ""])
async def test_a_path_that_cannot_be_written_is_answered_in_the_dialog(path: str) -> None:
    async with session() as reader:
        await reader.press("e")
        reader.app.screen.query_one(Input).value = path
        await reader.press("enter")
        assert reader.app.is_running
        assert reader.shows(ExportScreen)


async def test_the_beginning_of_a_page_is_not_exported_as_all_of_it() -> None:
    app = NewsreaderApp(story(), Start(ahead=Ahead(lambda: iter([])), is_beginning=True))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        reader = Session(app, pilot)
        await reader.press("e")
        assert reader.shows(ReaderScreen)
