"""The shelf: the samples or the pages that were named, and the way back to it."""

from __future__ import annotations

from pathlib import Path

from driving import Session

from newsreader.tui.app import NewsreaderApp, Start
from newsreader.tui.screens.shelf import ShelfScreen
from newsreader.tui.widgets.article_view import ArticleView
from newsreader.tui.widgets.list_pane import ListPane


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
        assert "Esc shelf" in reader.words
        await reader.press("escape")
        assert isinstance(app.screen, ShelfScreen)


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
