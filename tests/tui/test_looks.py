"""How the text is set: the distance of paragraphs, columns, and nothing but the text."""

from __future__ import annotations

import pytest
from driving import Session, long_story, session
from story import annotated

from newsreader.tui.app import NewsreaderApp, Start
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader


async def test_paragraphs_move_apart_and_close_up() -> None:
    async with session(long_story(), size=(80, 40)) as reader:

        def blanks() -> int:
            first = next(y for y, row in enumerate(reader.rows) if row.startswith("Paragraph 0"))
            second = next(y for y, row in enumerate(reader.rows) if row.startswith("Paragraph 1"))
            return sum(not row for row in reader.rows[first:second])

        assert blanks() == 1
        await reader.press("p")
        assert blanks() == 2
        await reader.press("p")
        assert blanks() == 0


async def test_paragraphs_without_distance_are_set_in() -> None:
    async with session(long_story(), size=(80, 40)) as reader:
        await reader.press("p", "p")
        rows = [reader.view.render_line(y).text for y in range(40)]
        edge = next(len(row) - len(row.lstrip()) for row in rows if "Paragraph 0" in row)
        assert next(len(row) - len(row.lstrip()) for row in rows if "Paragraph 1" in row) == edge + 2


async def test_two_columns_go_on_from_each_other() -> None:
    async with session(long_story(), size=(160, 20)) as reader:
        await reader.press("s", "c")
        height = reader.view.size.height
        left = reader.view.rows.line(height - 1)
        right = reader.view.rows.line(height)
        assert left is not None
        assert right is not None
        text = reader.view.render_line(height - 1).text[:80].strip()
        assert text == reader.reader.article.text[left.start : left.end].strip()
        assert (
            reader.view.render_line(0).text[80:].strip() == reader.reader.article.text[right.start : right.end].strip()
        )
        await reader.press("space")
        assert round(reader.view.scroll_y) == 2 * height - 2
        await reader.press("G")
        assert "Story 39" not in reader.rows[-1]
        assert "100%" in reader.status


async def test_where_two_columns_do_not_fit_the_reader_is_told() -> None:
    async with session(long_story(), size=(100, 20)) as reader:
        await reader.press("c")
        assert reader.view.columns == 1
        assert any("Two columns need" in str(toast.message) for toast in reader.app._notifications)


async def test_focus_mode_shows_nothing_but_the_text_until_escape() -> None:
    async with session(long_story()) as reader:
        await reader.press("z")
        bars = (reader.reader.query_one(StoryHeader), reader.reader.query_one(KeyFooter), reader.reader.sidebar)
        assert not any(bar.display for bar in bars)
        assert reader.view.size == reader.app.size
        await reader.press("escape")
        assert all(bar.display for bar in bars)


async def test_a_tab_of_the_sidebar_ends_focus_mode() -> None:
    async with session(long_story()) as reader:
        await reader.press("z", "Q")
        assert reader.has_sidebar
        assert reader.reader.query_one(StoryHeader).display


@pytest.mark.parametrize(
    ("is_light", "theme"), [(True, "newsreader-light"), (False, "newsreader-dark"), (None, "newsreader-dark")]
)
async def test_the_theme_follows_the_terminal(is_light: bool | None, theme: str) -> None:
    app = NewsreaderApp(annotated(), Start(is_light=is_light))
    async with app.run_test():
        assert app.theme == theme


async def test_a_theme_that_was_asked_for_outranks_the_terminal() -> None:
    app = NewsreaderApp(annotated(), Start(is_light=True, theme="nord"))
    async with app.run_test():
        assert app.theme == "nord"


async def test_what_was_typed_before_the_screen_was_there_is_heard() -> None:
    app = NewsreaderApp(long_story(), Start(typed="jj\x1b[B"))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert round(Session(app, pilot).view.scroll_y) == 3


async def test_how_the_page_was_read_is_told_on_the_screen() -> None:
    app = NewsreaderApp(annotated(), Start(notice="The page came [gzip] compressed."))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert [toast.message for toast in app._notifications] == ["The page came [gzip] compressed."]
