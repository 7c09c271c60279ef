"""The reader as a person drives it: every key, on the real application."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from driving import Session, long_story, session
from story import annotated, page, story, whole_in_stages
from textual.color import Color
from textual.events import DescendantFocus, Key
from textual.widgets import Input

from newsreader.ahead import Ahead
from newsreader.article import Article, Quote, Role, Span
from newsreader.errors import NewsreaderError
from newsreader.tui.app import NewsreaderApp, Start
from newsreader.tui.screens.dialogs import ExportScreen, HelpScreen, WhyScreen
from newsreader.tui.screens.palette import PaletteScreen
from newsreader.tui.screens.reader import ReaderScreen
from newsreader.tui.screens.shelf import ShelfScreen
from newsreader.tui.view_state import NoiseShown
from newsreader.tui.widgets.article_view import ArticleView
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader
from newsreader.tui.widgets.list_pane import ListPane

BLACK = Color(0, 0, 0)


# -- reading


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


# -- noise


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


# -- places


async def test_brackets_go_from_section_to_section() -> None:
    async with session(size=(80, 12)) as reader:
        await reader.press("right_square_bracket", "right_square_bracket")
        assert "What comes next" in reader.rows[:3]
        await reader.press("left_square_bracket", "left_square_bracket")
        assert "Harbour council votes to move the fish market" in reader.rows[:3]
        await reader.press("left_square_bracket")
        assert "No section above this one." in reader.told


# -- sidebar


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


async def test_names_and_quotes_fill_in_after_the_article_is_shown() -> None:
    app = NewsreaderApp(story(), Start(ahead=Ahead(lambda: iter([annotated()]))))
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Session(app, pilot)
        assert any("northern quay" in row for row in reader.rows)
        for _ in range(50):
            await pilot.pause(0.02)
            if reader.reader.article.is_annotated:
                break
        await pilot.pause()
        assert any(row.startswith("Ines Okafor") for row in reader.listed)


async def test_an_engine_that_fails_leaves_the_article_readable() -> None:
    def fail() -> Iterator[Article]:
        raise ValueError("broken model")

    app = NewsreaderApp(story(), Start(ahead=Ahead(fail)))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        reader = Session(app, pilot)
        assert any("northern quay" in row for row in reader.rows)


# -- searching


async def test_search_lights_up_as_one_types_and_n_goes_on() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor")
        assert reader.lit == "Okafor"
        assert "1/3" in reader.status
        await reader.press("enter", "n")
        assert "2/3" in reader.status
        assert reader.view.has_focus


async def test_search_tells_of_matches_in_hidden_blocks() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor")
        assert "1 more in hidden blocks" in reader.status


async def test_where_all_matches_are_hidden_enter_opens_their_fold() -> None:
    async with session() as reader:
        await reader.press("slash", *"gull census", "enter")
        assert any("Gull census" in row for row in reader.rows)


async def test_escape_ends_the_search_where_it_began() -> None:
    async with session(long_story()) as reader:
        await reader.press("slash", *"paragraph 30")
        assert round(reader.view.scroll_y) > 0
        await reader.press("escape")
        assert reader.view.has_focus
        assert reader.lit == ""
        assert not reader.reader.search_line.is_open


async def test_a_search_without_a_match_says_so() -> None:
    async with session() as reader:
        await reader.press("slash", *"xyzzy")
        assert "no match" in reader.status


# -- doing


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


async def test_text_from_outside_is_shown_literally_and_harmlessly() -> None:
    article = page(
        [(Role.TITLE, "[bold]x[/bold] \x1b]0;owned\x07"), (Role.PARAGRAPH, "[/b] [@click=app.quit] \x9b31m")]
    )
    async with session(page([], text=article.text, blocks=article.blocks, sections=article.sections,
                            title=article.text[:26], entities=(), quotes=())) as reader:  # fmt: skip
        assert any("[bold]x[/bold] ␛]0;owned␇" in row for row in reader.rows)
        assert not any("\x1b" in row or "\x9b" in row for row in reader.rows)


async def test_an_empty_page_opens() -> None:
    async with session(page([], entities=(), quotes=())) as reader:
        await reader.press("j", "enter", "w", "b", "n", "right_curly_bracket", "right_square_bracket")
        await reader.press("Q", "enter", "G")
        assert reader.app.is_running


async def test_where_no_article_is_found_the_blocks_are_shown() -> None:
    async with session(page([(Role.NAVIGATION, "Home"), (Role.LEGAL, "All rights reserved")])) as reader:
        assert "┊ Home" in reader.rows
        assert "no article found" in reader.reader.query_one(StoryHeader).facts[0]


async def test_a_long_page_opens_with_its_beginning_and_keeps_the_place_when_the_rest_arrives() -> None:
    pieces = tuple((Role.PARAGRAPH, f"Paragraph {number} tells of the quay.") for number in range(300))
    app = NewsreaderApp(page(pieces[:60]), Start(ahead=Ahead(lambda: whole_in_stages(pieces)), is_beginning=True))
    async with app.run_test(size=(100, 30)) as pilot:
        reader = Session(app, pilot)
        assert "reading the page" in reader.reader.query_one(StoryHeader).facts[0]
        await reader.press("space")
        place = reader.view.place
        for _ in range(200):
            await pilot.pause(0.05)
            if reader.reader.article.is_annotated:
                break
        await pilot.pause()
        assert reader.view.place == place > 0
        assert reader.reader.article.text.endswith("Paragraph 299 tells of the quay.")
        assert "reading" not in reader.reader.query_one(StoryHeader).facts[0]


@pytest.mark.parametrize(
    ("theme", "background"), [(None, "#17181c"), ("newsreader-light", "#faf8f2"), ("nord", "#2e3440")]
)
async def test_the_theme_asked_for_is_drawn_from_the_first_frame(theme: str | None, background: str) -> None:
    app = NewsreaderApp(annotated(), Start(theme=theme))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert app.screen.styles.background.hex.casefold() == background
        reader = Session(app, pilot)
        row = next(strip for y in range(20) if "Okafor," in (strip := reader.view.render_line(y)).text)
        colours = {segment.style.color.name for segment in row if segment.style and segment.style.color}
        assert len(colours) > 1


async def test_without_colour_nothing_is_coloured_and_what_is_lit_up_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with session() as reader:
        assert reader.app.theme == "ansi-dark"
        await reader.press("P", "enter")
        strips = [reader.view.render_line(y) for y in range(20)]
        drawn = [segment for strip in strips for segment in strip.apply_filter(reader.app._filters[-1], BLACK)]
        assert all(s.style.color is None or s.style.color.is_default for s in drawn if s.style)
        assert all(s.style.bgcolor is None or s.style.bgcolor.is_default for s in drawn if s.style)
        assert {s.text for s in drawn if s.style and s.style.reverse} == {"Ines", "Okafor"}


async def test_an_empty_wish_for_no_colour_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    async with session() as reader:
        assert reader.app.theme == "newsreader-dark"


def test_a_theme_that_does_not_exist_is_refused() -> None:
    with pytest.raises(NewsreaderError, match="no theme is called xyzzy"):
        NewsreaderApp(story(), Start(theme="xyzzy"))


async def test_keys_typed_right_behind_the_search_key_land_in_the_search() -> None:
    async with session() as reader:
        for key in ("slash", *"okafor"):
            reader.app.post_message(Key(key, "/" if key == "slash" else key))
        await reader.pilot.pause()
        assert reader.lit == "Okafor"


async def test_a_search_that_lost_the_focus_is_over() -> None:
    async with session() as reader:
        await reader.press("slash", *"okafor", "tab")
        assert not reader.reader.search_line.is_open


async def test_late_news_of_a_focus_elsewhere_does_not_hide_the_line_that_is_typed_in() -> None:
    async with session() as reader:
        await reader.press("slash")
        reader.reader.post_message(DescendantFocus(reader.view))
        await reader.pilot.pause()
        assert reader.reader.search_line.is_open
        await reader.press("escape")
        assert reader.app.focused is reader.view


async def test_escape_from_a_search_brings_back_the_row_and_the_person_chosen_before() -> None:
    async with session(long_story()) as reader:
        await reader.press("j", "j", "slash", *"paragraph 30", "escape")
        assert round(reader.view.scroll_y) == 2
    async with session() as reader:
        await reader.press("P", "enter", "slash", *"quay", "escape")
        assert reader.lit == "Ines Okafor"


async def test_the_fold_that_enter_opens_is_the_one_marked_while_one_scrolls() -> None:
    pieces = [(Role.RELATED, "Story") if number % 2 else (Role.PARAGRAPH, f"Words {number}.") for number in range(60)]
    async with session(page(pieces, entities=(), quotes=()), size=(100, 16)) as reader:
        for _ in range(12):
            await reader.press("j")
            assert sum("Enter opens" in row for row in reader.rows) == 1


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


async def test_a_sample_opens_from_the_shelf_and_escape_leads_back() -> None:
    app = NewsreaderApp(None)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ShelfScreen)
        await pilot.press("enter")
        for _ in range(100):
            await pilot.pause(0.05)
            if not isinstance(app.screen, ShelfScreen):
                break
        reader = Session(app, pilot)
        assert "dam" in (reader.reader.article.title or "").casefold()
        await reader.press("escape")
        assert isinstance(app.screen, ShelfScreen)


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


async def test_the_pages_that_were_named_make_a_shelf(tmp_path: Path) -> None:
    (tmp_path / "tide.txt").write_text("The tide\n\nThe tide came in over the sill at six.\n")
    app = NewsreaderApp(None, Start(shelf=(str(tmp_path / "quay.txt"), str(tmp_path / "tide.txt"))))
    async with app.run_test() as pilot:
        await pilot.pause()
        shelf = app.screen.query_one("#shelf", ListPane)
        assert [entry.lines[0].text for entry in shelf.entries if entry.key] == ["quay.txt", "tide.txt"]
        await pilot.press("j", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "over the sill" in app.screen.query_one(ArticleView).article.text
        await pilot.press("H")
        await pilot.pause()
        assert isinstance(app.screen, ShelfScreen)


async def test_the_shelf_of_samples_says_what_to_press_in_an_article() -> None:
    app = NewsreaderApp(None)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        shelf = app.screen.query_one("#shelf", ListPane)
        words = " ".join(entry.lines[0].text for entry in shelf.entries)
        assert "b shows what was cut · P who is in it" in words
        assert "? lists every key" in words
