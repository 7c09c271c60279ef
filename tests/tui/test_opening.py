"""Pages as they arrive: whole, in parts, empty, or hostile."""

from __future__ import annotations

from collections.abc import Iterator

from driving import Session, session
from story import annotated, page, story, whole_in_stages

from newsreader.ahead import Ahead
from newsreader.article import Article, Role
from newsreader.tui.app import NewsreaderApp, Start
from newsreader.tui.widgets.bars import StoryHeader


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
