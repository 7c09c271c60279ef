"""The reader as a person drives it: every key, on the real application."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from driving import long_story, session
from story import page, story

from newsreader.article import Role
from newsreader.tui.screens.dialogs import HelpScreen, WhyScreen
from newsreader.tui.screens.palette import PaletteScreen
from newsreader.tui.screens.reader import ReaderScreen
from newsreader.tui.view_state import NoiseShown
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        (("j",), 1), (("down", "down"), 2), (("j", "j", "k"), 1), (("j", "up"), 0), (("space",), 33),
        (("pagedown", "pageup"), 0), (("ctrl+d",), 17), (("ctrl+d", "ctrl+u"), 0), (("end", "home"), 0),
        (("G", "g"), 0),
    ],
)  # fmt: skip
async def test_scrolling(keys: tuple[str, ...], row: int) -> None:
    async with session(long_story()) as reader:
        reader.view.focus()
        height = reader.view.size.height
        await reader.press(*keys)
        expected = {33: height - 2, 17: height // 2}.get(row, row)
        assert round(reader.view.scroll_y) == expected


async def test_the_end_is_the_end() -> None:
    async with session(long_story()) as reader:
        await reader.press("G")
        assert round(reader.view.scroll_y) == reader.view.rows.height - reader.view.size.height
        assert reader.status.endswith("100%")


async def test_the_header_names_the_story_and_what_was_hidden() -> None:
    async with session() as reader:
        header = reader.reader.query_one(StoryHeader)
        assert "6 items hidden" in header.facts


async def test_the_header_tells_what_the_text_in_view_does_not() -> None:
    async with session(size=(80, 12)) as reader:
        header = reader.reader.query_one(StoryHeader)
        assert header.heading == ""
        assert "Marta Lindqvist" not in header.facts
        assert "5 Mar 2024" in header.facts
        await reader.press("G")
        assert header.heading == "Harbour council votes to move the fish market"
        assert "Marta Lindqvist" in header.facts
        row = header.render_line(0).text
        assert row.startswith("Harbour council votes to move the fish market   ")
        assert row.rstrip().endswith("6 items hidden")


async def test_a_date_that_the_page_gives_itself_is_told_once() -> None:
    article = replace(story(), published=datetime.date(2024, 3, 5))
    head = page([(Role.DATELINE, "date 2024-03-05"), (Role.PARAGRAPH, "Words. " * 900)], entities=(), quotes=())
    async with session(replace(head, published=article.published), size=(80, 12)) as reader:
        header = reader.reader.query_one(StoryHeader)
        assert "5 Mar 2024" not in header.facts
        await reader.press("space")
        assert "5 Mar 2024" in header.facts


async def test_the_footer_tells_how_much_is_left() -> None:
    async with session(long_story(), size=(80, 24)) as reader:
        assert "left" not in reader.status
        await reader.press("space")
        assert re.search(r"\d+ min left · \d+%$", reader.status)
        await reader.press("G")
        assert "left" not in reader.status


async def test_b_walks_hidden_dimmed_shown() -> None:
    async with session() as reader:
        assert "▸ 2 error placeholders · 4 lines  Enter opens, w why" in reader.rows
        await reader.press("b")
        assert reader.view.view_state.noise is NoiseShown.DIMMED
        assert "┊ • The player is resting." in reader.rows
        await reader.press("b", "b")
        assert not any("resting" in row for row in reader.rows)


async def test_enter_opens_the_fold_at_hand_and_closes_it_again() -> None:
    async with session() as reader:
        await reader.press("enter")
        assert any("resting" in row for row in reader.rows)
        assert not any("Advertisement" in row for row in reader.rows)
        await reader.press("enter")
        assert not any("resting" in row for row in reader.rows)


async def test_braces_go_from_fold_to_fold_and_enter_opens_the_one_gone_to() -> None:
    async with session() as reader:
        await reader.press("right_curly_bracket", "right_curly_bracket", "enter")
        assert any("┊ Advertisement" in row for row in reader.rows)
        assert not any("resting" in row for row in reader.rows)
        await reader.press("left_curly_bracket", "enter")
        assert any("resting" in row for row in reader.rows)


async def test_w_says_why() -> None:
    async with session() as reader:
        await reader.press("w")
        assert reader.shows(WhyScreen)
        assert "Hidden: 2 error placeholders · 4 lines" in reader.words
        await reader.press("escape")
        assert reader.shows(ReaderScreen)


async def test_brackets_go_from_section_to_section() -> None:
    async with session(size=(80, 12)) as reader:
        await reader.press("right_square_bracket", "right_square_bracket")
        assert "What comes next" in reader.rows[:3]
        await reader.press("left_square_bracket", "left_square_bracket")
        assert "Harbour council votes to move the fish market" in reader.rows[:3]
        await reader.press("left_square_bracket")
        assert "No section above this one." in reader.told


async def test_digits_open_the_tabs() -> None:
    async with session() as reader:
        await reader.press("Q")
        assert reader.listed[0] == "Sourcing"
        await reader.press("O")
        assert any(row.startswith("What comes next") for row in reader.listed)
        await reader.press("B")
        assert any(row.startswith("Advertisements") for row in reader.listed)
        await reader.press("P")
        assert any(row.startswith("Ines Okafor") for row in reader.listed)


async def test_a_person_is_gone_to_and_n_goes_on_through_the_mentions() -> None:
    async with session() as reader:
        await reader.press("P", "enter")
        assert reader.lit == "Ines Okafor"
        assert "Ines Okafor 1/3" in reader.status
        await reader.press("n")
        assert reader.lit == "Okafor"
        assert "2/3" in reader.status
        await reader.press("N", "N")
        assert "3/3" in reader.status


async def test_a_quote_is_gone_to_and_n_goes_on_through_the_speakers_quotes() -> None:
    async with session() as reader:
        await reader.press("Q", "enter")
        assert reader.lit.startswith("“We have waited")
        await reader.press("n")
        assert reader.lit == "wants the northern quay open by autumn"


async def test_a_key_puts_quotes_into_another_order_and_back() -> None:
    async with session() as reader:
        await reader.press("Q", "o")
        assert "2 quotes · in the order of the text" in reader.listed
        await reader.press("o")
        assert "2 quotes · by speaker" in reader.listed


async def test_an_outline_entry_leads_to_its_section() -> None:
    async with session(long_story(), size=(120, 20)) as reader:
        await reader.press("O", "enter")
        assert "A long story" in reader.rows[:3]


async def test_a_hidden_entry_opens_its_fold() -> None:
    async with session() as reader:
        await reader.press("B", "down", "enter")
        assert "┊ Advertisement" in reader.rows


async def test_tab_moves_between_article_and_sidebar() -> None:
    async with session() as reader:
        await reader.press("tab")
        assert reader.reader.sidebar.has_focus_within
        await reader.press("tab")
        assert reader.view.has_focus


async def test_s_hides_and_shows_the_sidebar() -> None:
    async with session() as reader:
        await reader.press("s")
        assert not reader.has_sidebar
        await reader.press("s")
        assert reader.has_sidebar


async def test_in_a_narrow_terminal_the_sidebar_comes_over_the_article() -> None:
    async with session(size=(80, 24)) as reader:
        assert not reader.has_sidebar
        width = reader.view.size.width
        await reader.press("P")
        assert reader.has_sidebar
        assert reader.view.size.width == width
        await reader.press("enter")
        assert not reader.has_sidebar
        assert reader.view.has_focus


async def test_question_mark_helps() -> None:
    async with session() as reader:
        await reader.press("question_mark")
        assert reader.shows(HelpScreen)
        await reader.press("question_mark")
        assert reader.shows(ReaderScreen)


async def test_the_palette_goes_to_people_by_typing() -> None:
    async with session() as reader:
        await reader.press("ctrl+p")
        assert reader.shows(PaletteScreen)
        await reader.press(*"okafor", "enter")
        assert reader.shows(ReaderScreen)
        assert reader.lit == "Ines Okafor"


async def test_the_palette_survives_keys_pressed_at_once() -> None:
    async with session() as reader:
        await reader.press("ctrl+p", "p", "down", "pagedown", "escape", "ctrl+p", "up", "enter")
        assert reader.app.is_running


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_ways_out(key: str) -> None:
    async with session() as reader:
        await reader.press(key)
        assert not reader.app.is_running or reader.app._exit


async def test_a_click_on_a_fold_opens_it() -> None:
    async with session() as reader:
        row = next(y for y, words in enumerate(reader.rows) if "error placeholders" in words)
        await reader.pilot.click(reader.view, offset=(10, row))
        await reader.pilot.pause()
        assert any("resting" in words for words in reader.rows)


async def test_a_click_on_a_name_chooses_it() -> None:
    async with session() as reader:
        row, words = next((y, words) for y, words in enumerate(reader.rows) if "Okafor said" in words)
        margin = reader.view.column.margin
        await reader.pilot.click(reader.view, offset=(margin + words.index("Okafor said"), row))
        await reader.pilot.pause()
        assert reader.lit == "Okafor"
        assert "Ines Okafor 2/3" in reader.status


async def test_a_click_on_a_key_in_the_footer_does_what_the_key_does() -> None:
    async with session() as reader:
        footer = reader.reader.query_one(KeyFooter)
        at = footer.render().plain.index("b boilerplate")
        await reader.pilot.click(footer, offset=(at, 0))
        await reader.pilot.pause()
        assert reader.view.view_state.noise is NoiseShown.DIMMED


async def test_the_fold_that_enter_opens_is_the_one_marked_while_one_scrolls() -> None:
    pieces = [(Role.RELATED, "Story") if number % 2 else (Role.PARAGRAPH, f"Words {number}.") for number in range(60)]
    async with session(page(pieces, entities=(), quotes=()), size=(100, 16)) as reader:
        for _ in range(12):
            await reader.press("j")
            assert sum("Enter opens" in row for row in reader.rows) == 1


async def test_a_dialog_that_is_asked_to_close_twice_closes_once() -> None:
    async with session() as reader:
        await reader.press("ctrl+p")
        palette = reader.app.screen
        assert isinstance(palette, PaletteScreen)
        palette.action_close()
        palette.action_close()
        await reader.pilot.pause()
        assert reader.app.is_running
        assert reader.shows(ReaderScreen)
