"""The reader's word on blocks, on the real application with pages read by the real engines."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from driving import Session
from textual.geometry import Offset
from textual.selection import Selection

from newsreader.ahead import Ahead
from newsreader.analysis import annotate, correct, read
from newsreader.article import Article, Role
from newsreader.correction_store import corrections_path, load
from newsreader.page import Page
from newsreader.tui.app import NewsreaderApp, Start

PROSE = (
    "The ferry crews of the southern islands went back to work on Thursday after eleven days, “tired and poorer”, as "
    "their speaker {name} said. The boats had been idle since the company changed the night watches without asking."
)


def page(name: str = "Olaf Brandt", number: int = 1) -> Article:
    paragraphs = "".join(f"<p>{PROSE.format(name=name)} It was day {n} of the quarrel.</p>" for n in range(12))
    return read(
        Page(
            text=(
                f"<html><head><title>Ferries {number}</title></head><body><article><h1>Ferries sail again</h1>"
                f'<div class="factbox"><p>Box of the week, number {number}: the islands have nine harbours, and '
                f"Petra Quill of the harbour board counts the boats in every one of them.</p></div>{paragraphs}"
                "</article></body></html>"
            ),
            media="html",
            url=f"https://isles.example/story/{number}",
        ),
        with_fingerprints=True,
    )


@asynccontextmanager
async def session(article: Article, size: tuple[int, int] = (120, 30)) -> AsyncIterator[Session]:
    app = NewsreaderApp(annotate(article))
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Session(app, pilot)


def index_of(article: Article, words: str) -> int:
    return next(i for i, block in enumerate(article.blocks) if words in article[block.span])


def box(reader: Session) -> Role:
    article = reader.reader.article
    return article.blocks[index_of(article, "Box of the week")].role


async def select(reader: Session, words: str) -> None:
    index = index_of(reader.reader.article, words)
    reader.reader.selections = {reader.view: Selection(Offset(0, index), Offset(5, index))}
    await reader.pilot.pause()


async def names_found(reader: Session) -> set[str]:
    """The names of the article, once they were looked for anew."""
    for _ in range(400):
        if reader.reader.article.is_annotated:
            return {entity.name for entity in reader.reader.article.entities or ()}
        await asyncio.sleep(0.02)
        await reader.pilot.pause()
    raise AssertionError("no names were looked for")


def told(reader: Session) -> str:
    return "\n".join(str(one.message) for one in reader.app._notifications)


async def test_a_block_becomes_noise_and_is_taken_back() -> None:
    async with session(page()) as reader:
        assert "Petra Quill" in await names_found(reader)
        await select(reader, "Box of the week")
        await reader.press("m")
        assert box(reader) is Role.OTHER
        assert "Box of the week" in told(reader)
        assert "is noise now; blocks like it on this site will be too. u takes it back." in told(reader)
        assert "Petra Quill" not in await names_found(reader)
        await reader.press("u")
        assert box(reader) is Role.PARAGRAPH
        assert "Taken back: “Box of the week, number 1: the islands h…” is article again." in told(reader)
        assert "Petra Quill" in await names_found(reader)
        assert not load(corrections_path()).corrections.by_site["isles.example"]


async def test_it_holds_for_the_next_page_of_the_site_and_says_so() -> None:
    async with session(page()) as reader:
        await select(reader, "Box of the week")
        await reader.press("m")
    corrections = load(corrections_path()).corrections
    assert set(corrections.by_site) == {"isles.example"}
    (date,) = {one.date for one in corrections.by_site["isles.example"].values()}
    next_page = page("Ines Soto", 2)
    next_page = correct(next_page, corrections.of(next_page))
    block = next_page.blocks[index_of(next_page, "Box of the week")]
    assert block.is_noise
    async with session(next_page) as reader:
        await reader.press("w")
        assert f"you said so on {date.isoformat()}" in reader.words


async def test_a_fold_is_opened_first_and_then_its_blocks_are_article() -> None:
    article = page()
    async with session(article) as reader:
        for words in ("Box of the week", "day 0 of"):
            await select(reader, words)
            await reader.press("m")
        assert reader.view.mark.is_on_closed_fold
        await reader.press("m")
        assert "Opened, to see what is meant. m again: “Box of the week" in told(reader)
        assert box(reader) is Role.OTHER
        await reader.press("m")
        assert box(reader) is Role.PARAGRAPH
        assert "is article now" in told(reader)


async def test_a_block_selected_by_keyboard_is_the_one_that_is_meant() -> None:
    async with session(page()) as reader:
        await reader.press("v", "right_curly_bracket", "m")
        article = reader.reader.article
        assert article.blocks[0].is_noise
        await reader.press("j")
        assert not reader.status.startswith("selecting")


async def test_the_first_visible_words_stay() -> None:
    async with session(page(), size=(80, 12)) as reader:
        await reader.press("space", "space")
        before, place = next(row for row in reader.rows if row), reader.view.place
        await select(reader, "Box of the week")
        await reader.press("m")
        assert reader.view.place == place
        assert next(row for row in reader.rows if row) == before
        await names_found(reader)
        assert reader.view.place == place


async def test_what_was_found_before_does_not_come_back_over_it() -> None:
    article = page()
    app = NewsreaderApp(article, Start(ahead=Ahead(lambda: [annotate(article)])))
    async with app.run_test(size=(120, 30)) as pilot:
        reader = Session(app, pilot)
        await pilot.pause()
        await names_found(reader)
        await select(reader, "Box of the week")
        await reader.press("m")
        stale = reader.view.prepare(annotate(article))
        reader.reader.post_message(reader.reader.Arrived(stale))
        await pilot.pause()
        assert box(reader) is Role.OTHER
        assert "Petra Quill" not in await names_found(reader)


async def test_a_store_that_cannot_be_written_is_told_of_and_the_page_changes_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("NEWSREADER_CORRECTIONS", str(tmp_path / "file" / "said.jsonl"))
    async with session(page()) as reader:
        await select(reader, "Box of the week")
        await reader.press("m")
        assert box(reader) is Role.OTHER
        assert "It could not be kept: " in told(reader)


async def test_there_is_nothing_to_take_back_at_first() -> None:
    async with session(page()) as reader:
        await reader.press("u")
        assert "Nothing was said of a block" in told(reader)


async def test_what_is_explained_can_be_contradicted_there() -> None:
    async with session(page()) as reader:
        await select(reader, "Box of the week")
        await reader.press("w")
        assert "m says that it is noise" in reader.words
        await reader.press("m")
        assert box(reader) is Role.OTHER
        await reader.press("w", "m")
        assert box(reader) is Role.PARAGRAPH
