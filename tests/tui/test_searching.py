"""Searching on the screen: regular expressions, long texts, and keys that come faster than matches."""

from __future__ import annotations

import pytest
from driving import Session, session
from story import page
from textual.widgets import Input

from newsreader import finding
from newsreader.article import Article, Role
from newsreader.tui.screens import searching


async def searched(reader: Session) -> None:
    """Wait until all matches are counted and shown."""
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


def long_page() -> Article:
    filler = "Words that stand here for their number alone, as many as it takes. " * 20
    pieces = [(Role.PARAGRAPH, f"Paragraph {number}: the heron waits.\n{filler}") for number in range(300)]
    return page([*pieces, (Role.RELATED, "Another heron, elsewhere")])


async def test_a_regular_expression_is_searched_for_on_a_key() -> None:
    async with session() as reader:
        await reader.press("slash", "ctrl+r", *"ok.for|coun?cil")
        await searched(reader)
        assert "expression" in reader.reader.query_one("#search", Input).placeholder
        assert "/ok.for|coun?cil/ 1/6" in reader.status
        assert reader.lit.lower() == "council"
        await reader.press("enter", "n")
        assert "2/6" in reader.status


async def test_the_key_makes_words_of_the_expression_again() -> None:
    async with session() as reader:
        await reader.press("slash", "ctrl+r", *"ok.for")
        await searched(reader)
        assert reader.lit == "Okafor"
        await reader.press("ctrl+r")
        assert "no match" in reader.status


async def test_what_is_no_expression_yet_says_so_and_keeps_what_was_found() -> None:
    async with session() as reader:
        await reader.press("slash", "ctrl+r", *"okafor")
        await searched(reader)
        await reader.press("(")
        await searched(reader)
        assert "regex: missing )" in reader.status
        assert reader.lit == "Okafor"


async def test_an_expression_that_never_ends_is_given_up_and_the_screen_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(finding, "PATIENCE_S", 0.05)
    async with session(page([(Role.PARAGRAPH, "x" * 30_000)])) as reader:
        await reader.press("slash", "ctrl+r", *"(x+x+)+y")
        await searched(reader)
        assert "takes too long" in reader.status
        await reader.press("escape")
        assert not reader.reader.search_line.is_open


async def test_in_a_long_text_the_first_match_comes_before_the_count() -> None:
    article = long_page()
    assert len(article.text) > searching.LONG
    async with session(article) as reader:
        await reader.press("slash")
        reader.reader.search_line.search("heron waits")
        assert reader.lit == "heron waits"
        assert "“heron waits” …" in reader.status
        await searched(reader)
        assert "“heron waits” 1/300" in reader.status


async def test_in_a_long_text_what_is_hidden_alone_is_opened_though_enter_came_first() -> None:
    async with session(long_page()) as reader:
        await reader.press("slash")
        reader.reader.query_one("#search", Input).value = "another heron"
        await reader.press("enter")
        await searched(reader)
        assert reader.lit == "Another heron"
        assert reader.view.rows.is_visible(reader.reader.article.text.index("Another heron"))


async def test_what_an_abandoned_search_finds_late_is_not_shown() -> None:
    async with session(long_page()) as reader:
        await reader.press("slash")
        reader.reader.search_line.search("heron")
        await reader.press("escape")
        await searched(reader)
        assert reader.lit == ""


async def test_a_phrase_that_the_layout_breaks_is_found_and_lit_on_both_rows() -> None:
    words = "seven words before it the old harbour master and others after"
    async with session(page([(Role.PARAGRAPH, words)]), size=(44, 12)) as reader:
        await reader.press("slash", "ctrl+r", *"harbour master")
        await searched(reader)
        assert reader.lit == "harbour master"
        rows = [row for row in reader.rows if "harbour" in row or "master" in row]
        assert len(rows) == 2


async def test_the_line_says_what_it_is_and_the_footer_how_to_leave_it() -> None:
    async with session() as reader:
        await reader.press("slash")
        last = reader.words.splitlines()[-2:]
        assert last[0].startswith(" / words of the article")
        assert "Enter keeps  Esc goes back  Ctrl+r regex" in last[1]
        await reader.press("ctrl+r")
        assert reader.words.splitlines()[-2].startswith(" regex / a regular expression")


async def test_next_after_a_search_in_vain_says_that_there_is_no_match() -> None:
    async with session() as reader:
        await reader.press("slash", *"xyzzy", "enter")
        assert "no match for “xyzzy”" in reader.status
        await reader.press("n")
        assert "No match for “xyzzy”." in reader.told


async def test_enter_without_words_searches_again_for_the_last() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor", "enter", "escape")
        assert reader.lit == ""
        await reader.press("slash", "enter")
        assert reader.lit == "Okafor"


async def test_going_round_is_told() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor", "enter", "N")
        assert "from the last again" in reader.status
        await reader.press("n")
        assert "from the first again" in reader.status
