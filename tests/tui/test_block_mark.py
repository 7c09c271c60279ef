"""The mark in the margin: which block a question or a command is about, seen before anything is said."""

from __future__ import annotations

import pytest
from driving import Session, long_story, session
from story import page

from newsreader.article import Role
from newsreader.tui.screens.dialogs import WhyScreen
from newsreader.tui.view_state import NoiseShown
from newsreader.tui.widgets.bars import KeyFooter

MARK = "▌"


def marked(reader: Session) -> list[str]:
    """The rows beside which the mark stands."""
    return [row.removeprefix(MARK).strip() for row in reader.rows if row.startswith(MARK)]


async def test_nothing_is_marked_until_something_is_asked() -> None:
    async with session() as reader:
        assert not marked(reader)
        await reader.press("j", "space", "right_square_bracket")
        assert not marked(reader)


async def test_the_first_key_that_asks_marks_what_is_meant() -> None:
    async with session() as reader:
        await reader.press("w", "escape")
        assert marked(reader) == ["▸ 2 error placeholders · 4 lines  Enter opens, w why"]


async def test_a_step_to_hidden_blocks_is_seen_although_the_first_is_in_view() -> None:
    async with session() as reader:
        await reader.press("right_curly_bracket")
        assert marked(reader)[0].startswith("▸ 2 error placeholders")
        await reader.press("right_curly_bracket")
        assert marked(reader)[0].startswith("▸ 1 advertisement")
        await reader.press("left_curly_bracket")
        assert marked(reader)[0].startswith("▸ 2 error placeholders")


async def test_where_nothing_is_hidden_further_on_the_reader_is_told() -> None:
    async with session() as reader:
        await reader.press(*["right_curly_bracket"] * 4)
        assert "Nothing hidden further down." in reader.told
        await reader.press(*["left_curly_bracket"] * 4)
        assert "Nothing hidden further up." in reader.told


async def test_the_mark_goes_from_block_to_block() -> None:
    async with session() as reader:
        await reader.press("right_parenthesis")
        assert marked(reader) == ["Harbour council votes to move the fish market"]
        await reader.press("right_parenthesis", "right_parenthesis")
        assert marked(reader) == ["By Marta Lindqvist"]
        await reader.press("left_parenthesis")
        assert marked(reader)[0].startswith("▸ 2 error placeholders")


async def test_all_rows_of_a_block_are_marked() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("4", "right_parenthesis")
        assert marked(reader)[0].startswith("The harbour council voted")
        assert len(marked(reader)) == 3


async def test_scrolling_pushes_the_mark_along() -> None:
    async with session(long_story(), size=(80, 24)) as reader:
        await reader.press("right_parenthesis", "space", "space")
        block = reader.view.mark.block
        assert block is not None
        assert reader.view.rows.rows_at(block).start in reader.view.rows_in_view
        assert marked(reader)


async def test_w_tells_of_the_marked_block_and_not_of_a_fold_beside_it() -> None:
    async with session() as reader:
        await reader.press("3", "right_parenthesis", "w")
        assert reader.shows(WhyScreen)
        assert "Kept as byline" in reader.words


async def test_enter_opens_the_marked_fold_and_closes_it_from_within() -> None:
    async with session() as reader:
        await reader.press("right_curly_bracket", "right_curly_bracket", "right_curly_bracket", "enter")
        assert "┊ • Ferry strike enters its second week" in [row.removeprefix(MARK).strip() for row in reader.rows]
        await reader.press("right_parenthesis")
        assert "Ferry strike" in marked(reader)[0]
        await reader.press("enter")
        assert marked(reader)[0].startswith("▸ 3 recommended stories")


async def test_enter_on_the_article_says_how_to_get_to_a_fold() -> None:
    async with session() as reader:
        await reader.press("right_parenthesis", "enter")
        assert "There is no fold here. } goes to the next hidden block." in reader.told


async def test_m_marks_first_what_it_would_speak_of() -> None:
    article = page([(Role.TITLE, "Gulls"), (Role.PARAGRAPH, "They came back.")], entities=(), quotes=())
    async with session(article) as reader:
        await reader.press("m")
        assert marked(reader) == ["Gulls"]
        assert "Marked, to see what is meant. m again: “Gulls” is noise. ) and ( mark another block." in reader.told
        assert not any(block.is_noise for block in reader.reader.article.blocks)
        await reader.press("right_parenthesis")
        assert marked(reader) == ["They came back."]


async def test_m_on_a_fold_opens_it_and_says_so() -> None:
    async with session() as reader:
        await reader.press("m")
        assert marked(reader)[0].startswith("┊ • The player is resting.")
        assert "Opened, to see what is meant. m again: “• The player is resting." in reader.told


async def test_a_click_moves_the_mark_where_there_is_one() -> None:
    async with session() as reader:
        await reader.press("right_parenthesis")
        row = next(y for y, words in enumerate(reader.rows) if "Work begins" in words)
        await reader.pilot.click(reader.view, offset=(reader.view.column.margin + 1, row))
        await reader.pilot.pause()
        assert marked(reader)[0].startswith("Work begins in spring")


async def test_escape_takes_the_mark_away() -> None:
    async with session() as reader:
        await reader.press("right_parenthesis", "escape")
        assert not marked(reader)
        assert reader.app.is_running


@pytest.mark.parametrize("change", ["b", "plus", "p", "s"])
async def test_the_mark_stays_on_its_words_through_changes_of_the_view(change: str) -> None:
    async with session() as reader:
        await reader.press("6", "right_parenthesis")
        before = marked(reader)[0][:20]
        await reader.press(change)
        assert marked(reader)[0][:20] == before
        assert change != "b" or reader.view.view_state.noise is NoiseShown.DIMMED


async def test_the_footer_offers_what_can_be_done_with_a_marked_block() -> None:
    async with session() as reader:
        footer = reader.reader.query_one(KeyFooter)
        assert "article/noise" not in footer.render().plain
        await reader.press("right_parenthesis")
        assert footer.render().plain.startswith(" m article/noise  ) block  Space page")
        await reader.press("escape")
        assert "article/noise" not in footer.render().plain
