"""The strip beside the scroll bar: what it shows of an article, and where a click on it leads."""

from __future__ import annotations

from dataclasses import replace

import pytest
from driving import Session, long_story, session
from story import find_all

from newsreader.article import Article, Entity, Quote, Speaker
from newsreader.tui.widgets.article_view import ArticleView
from newsreader.tui.widgets.place_strip import GLYPHS, MEANINGS, PlaceStrip


def strip_of(reader: Session) -> PlaceStrip:
    return reader.reader.query_one(PlaceStrip)


def glyphs(reader: Session) -> list[str]:
    strip = strip_of(reader)
    return [strip.render_line(y).text for y in range(strip.size.height)]


def peopled() -> Article:
    """A long story with a name in five of its forty paragraphs and a quote in one."""
    article = long_story()
    places = [find_all(article, f"Paragraph {number} ", last_block=47)[0] for number in (1, 8, 16, 24, 38)]
    quoted = find_all(article, "Paragraph 33 tells of the quay", last_block=47)[0]
    quote = Quote("q1", (quoted,), "direct", Speaker(None, "e1", "Paragraph"), None)
    return replace(article, entities=(Entity("e1", "Paragraph", "person", tuple(places)),), quotes=(quote,))


async def click_on(reader: Session, row: int) -> None:
    await reader.pilot.click(PlaceStrip, offset=(0, row))
    await reader.pilot.pause()


def test_kinds_differ_in_shape_as_well_as_in_colour() -> None:
    assert len(set(GLYPHS.values())) == len(GLYPHS) == len(MEANINGS)
    assert all(len(glyph) == 1 for glyph in GLYPHS.values())


async def test_quotes_and_hidden_blocks_are_always_shown() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        assert set(glyphs(reader)) == {" ", GLYPHS["quote"], GLYPHS["noise"]}
        assert glyphs(reader).count(GLYPHS["noise"]) == 4


async def test_the_mentions_of_a_chosen_name_appear_and_the_present_one_is_marked() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        await reader.press("P", "enter")
        assert glyphs(reader).count(GLYPHS["chosen"]) == 4
        first = glyphs(reader).index(GLYPHS["current"])
        await reader.press("n", "n")
        assert glyphs(reader).index(GLYPHS["current"]) > first
        await reader.press("escape")
        assert GLYPHS["chosen"] not in glyphs(reader)


async def test_matches_of_a_search_have_a_mark_of_their_own() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        await reader.press("slash", *"part", "enter")
        await reader.app.workers.wait_for_complete()
        await reader.pilot.pause()
        assert GLYPHS["match"] in glyphs(reader)


async def test_a_click_on_a_mention_goes_there_and_n_goes_on_from_it() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        await reader.press("P", "enter")
        marked = [row for row, glyph in enumerate(glyphs(reader)) if glyph == GLYPHS["chosen"]]
        await click_on(reader, marked[2])
        assert "4/5" in reader.status
        assert any("Paragraph 24 " in row for row in reader.rows)
        await reader.press("n")
        assert "5/5" in reader.status


async def test_a_click_on_a_hidden_block_goes_to_its_fold_and_does_not_open_it() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        marked = [row for row, glyph in enumerate(glyphs(reader)) if glyph == GLYPHS["noise"]]
        await click_on(reader, marked[2])
        assert any("▸ 1 recommended story" in row for row in reader.rows)
        assert not any("Story 29" in row for row in reader.rows)


async def test_a_click_beside_the_marks_goes_to_that_part_of_the_article() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        blank = next(row for row, glyph in enumerate(glyphs(reader)) if row > 20 and glyph == " ")
        await click_on(reader, blank)
        assert any("Paragraph 3" in row for row in reader.rows)
        assert not any("Paragraph 1 " in row for row in reader.rows)


async def test_the_strip_is_worked_out_anew_by_changes_and_not_by_scrolling() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        bands = strip_of(reader).bands
        await reader.press("space", "j", "G")
        assert strip_of(reader).bands is bands
        await reader.press("b")
        assert strip_of(reader).bands is not bands


@pytest.mark.parametrize(("width", "is_shown"), [(120, True), (80, True), (60, True), (59, False), (40, False)])
async def test_the_strip_leaves_small_screens_to_the_text(width: int, is_shown: bool) -> None:
    async with session(peopled(), size=(width, 30)) as reader:
        assert strip_of(reader).display is is_shown


async def test_focus_mode_has_no_strip() -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        await reader.press("z")
        assert not strip_of(reader).display
        await reader.press("z")
        assert strip_of(reader).display


@pytest.mark.parametrize("theme", ["newsreader-dark", "newsreader-light", "nord", "ansi-dark"])
async def test_kinds_differ_in_style(theme: str) -> None:
    async with session(peopled(), size=(120, 30)) as reader:
        reader.app.theme = theme
        await reader.press("P", "enter", "n")
        strip = strip_of(reader)
        styles = {
            cell.text: cell.style for y in range(strip.size.height) for cell in strip.render_line(y) if cell.text != " "
        }
        assert len({str(style) for style in styles.values()}) == len(styles) == 4


async def test_the_text_does_not_move_when_the_strip_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    widths: list[int] = []

    laid_out = ArticleView.on_resize

    def on_resize(view: ArticleView) -> None:
        widths.append(view.size.width)
        laid_out(view)

    monkeypatch.setattr(ArticleView, "on_resize", on_resize)
    async with session(peopled(), size=(120, 30)) as reader:
        assert strip_of(reader).region.x == reader.view.region.right
    assert len(set(widths)) == 1
