"""The help screen: keys beside their words, however narrow it is, and keys to walk through it."""

from __future__ import annotations

import pytest
from driving import session
from textual.containers import VerticalScroll

from newsreader.tui.keys import COMMANDS, key_name
from newsreader.tui.screens.dialogs import help_row

PAGE_UP = next(command for command in COMMANDS if command.id == "page.up")


@pytest.mark.parametrize("room", [67, 40, 30])
def test_neither_keys_nor_words_go_on_under_the_other(room: int) -> None:
    first, *further = help_row(PAGE_UP, room).plain.rstrip("\n").split("\n")
    column = first.index("One")
    assert all(row[:column].startswith("  ") and row[column - 1] == " " for row in [first, *further] if row[column:])
    assert " ".join(row[column:].strip() for row in [first, *further]).strip() == PAGE_UP.words
    assert " ".join(" ".join(row[:column].split()) for row in [first, *further]) == " ".join(PAGE_UP.key_names)


def test_the_equals_sign_reads_as_it_looks() -> None:
    assert key_name("equals_sign") == "="


async def test_g_goes_to_the_end_and_the_top() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("question_mark", "G")
        dialog = reader.app.screen.query_one("#dialog", VerticalScroll)
        assert dialog.scroll_y == dialog.max_scroll_y > 0
        await reader.press("g")
        assert dialog.scroll_y == 0
