"""Numbers before a key, as vi and less have them."""

from __future__ import annotations

import pytest
from driving import Session, long_story, session


def top(reader: Session) -> int:
    return round(reader.view.scroll_y)


async def test_a_number_repeats_a_movement() -> None:
    async with session(long_story()) as reader:
        await reader.press("5", "j")
        assert top(reader) == 5
        await reader.press("1", "2", "down")
        assert top(reader) == 17
        await reader.press("1", "0", "k")
        assert top(reader) == 7


async def test_a_number_holds_for_one_key() -> None:
    async with session(long_story()) as reader:
        await reader.press("5", "j", "j")
        assert top(reader) == 6


async def test_the_footer_shows_the_number_while_it_is_typed() -> None:
    async with session(long_story()) as reader:
        await reader.press("4", "2")
        assert reader.status.startswith("42 · ")
        await reader.press("j")
        assert not reader.status.startswith("42")


async def test_another_key_and_escape_forget_the_number() -> None:
    async with session(long_story()) as reader:
        await reader.press("9", "escape", "j")
        assert top(reader) == 1
        await reader.press("9", "b", "j")
        assert top(reader) == 2


async def test_halves_and_pages_are_counted() -> None:
    async with session(long_story(), size=(80, 24)) as reader:
        height = reader.view.size.height
        await reader.press("3", "ctrl+d")
        assert top(reader) == 3 * (height // 2)
        await reader.press("2", "space")
        assert top(reader) == 3 * (height // 2) + 2 * (height - 2)


async def test_sections_hidden_blocks_and_matches_are_counted() -> None:
    async with session(long_story(), size=(80, 24)) as reader:
        await reader.press("3", "right_curly_bracket")
        assert reader.view.mark.block == reader.view.rows.runs[2].blocks.start
        await reader.press("2", "left_curly_bracket")
        assert reader.view.mark.block == reader.view.rows.runs[0].blocks.start
        await reader.press("slash", *"paragraph", "enter", "1", "0", "n")
        assert "/40" in reader.status
        first = int(reader.status.split("/40")[0].split()[-1])
        await reader.press("3", "n")
        assert f" {(first + 2) % 40 + 1}/40" in reader.status


async def test_a_number_sends_to_a_row_or_a_per_cent() -> None:
    async with session(long_story(), size=(80, 24)) as reader:
        await reader.press("3", "0", "G")
        assert top(reader) == 29
        await reader.press("7", "g")
        assert top(reader) == 6
        await reader.press("5", "0", "percent_sign")
        assert any(row.startswith("Paragraph 20") for row in reader.rows[:5])
        await reader.press("percent_sign")
        assert "Type a number first" in reader.told


async def test_the_list_counts_too() -> None:
    async with session() as reader:
        await reader.press("B", "2", "j")
        pane = reader.reader.sidebar.list_pane
        keys = [entry.key for entry in pane.entries if entry.key]
        assert keys.index(pane.chosen_key) == 2
        await reader.press("9", "9", "k")
        assert keys.index(pane.chosen_key) == 0


@pytest.mark.parametrize("keys", [("9",) * 12, ("9", "9", "9", "9", "9", "9", "right_parenthesis"), ("0", "j")])
async def test_numbers_beyond_all_reason_do_no_harm(keys: tuple[str, ...]) -> None:
    async with session(long_story()) as reader:
        await reader.press(*keys, "n")
        assert reader.app.is_running


async def test_a_digit_in_a_line_is_typed() -> None:
    async with session() as reader:
        await reader.press("slash", *"5j")
        assert reader.reader.search_line.input.value == "5j"
