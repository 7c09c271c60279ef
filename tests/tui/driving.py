"""Driving the real application as a person does: what a test presses, and what it asks of the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from story import annotated, page
from textual.events import Key
from textual.keys import key_to_character
from textual.pilot import Pilot
from textual.screen import Screen

from newsreader.article import Article, Role
from newsreader.tui.app import NewsreaderApp
from newsreader.tui.screens.reader import ReaderScreen
from newsreader.tui.widgets.article_view import ArticleView
from newsreader.tui.widgets.bars import KeyFooter


class Session:
    """The running application and what a test asks of it."""

    def __init__(self, app: NewsreaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def reader(self) -> ReaderScreen:
        return next(screen for screen in reversed(self.app.screen_stack) if isinstance(screen, ReaderScreen))

    def shows(self, kind: type[Screen[Any]]) -> bool:
        """True where a screen of that kind is on top."""
        return isinstance(self.app.screen, kind)

    @property
    def view(self) -> ArticleView:
        return self.reader.view

    @property
    def rows(self) -> list[str]:
        """What the article's pane shows."""
        return [self.view.render_line(y).text.strip() for y in range(self.view.size.height)]

    @property
    def listed(self) -> list[str]:
        """What the sidebar lists."""
        pane = self.reader.sidebar.list_pane
        return [pane.render_line(y).text.strip() for y in range(pane.size.height)]

    @property
    def words(self) -> str:
        """All that is on the screen."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips(self.app.size))

    @property
    def has_sidebar(self) -> bool:
        return self.reader.sidebar.display

    @property
    def status(self) -> str:
        return self.reader.query_one(KeyFooter).status

    @property
    def lit(self) -> str:
        """The words lit up as the present place."""
        trail = self.reader._following.trail
        return "" if trail is None else self.reader.article[trail.current]

    @property
    def told(self) -> str:
        """What the toasts say."""
        return "\n".join(str(toast.message) for toast in self.app._notifications)

    async def type_at_once(self, *keys: str) -> None:
        """Press keys as they come in one piece over a slow line: none of them waits for what the last one did."""
        for key in keys:
            self.app.post_message(Key(key, key_to_character(key)))
        await self.pilot.pause()
        while self.app._key_queue.is_busy:
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()


@asynccontextmanager
async def session(article: Article | None = None, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Session]:
    app = NewsreaderApp(article or annotated())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Session(app, pilot)


def long_story() -> Article:
    """Forty paragraphs with a run of noise after every tenth and a heading before."""
    pieces: list[tuple[Role, str]] = [(Role.TITLE, "A long story")]
    for number in range(40):
        if number % 10 == 0:
            pieces.append((Role.HEADING, f"Part {number // 10 + 1}"))
        pieces.append((Role.PARAGRAPH, f"Paragraph {number} " + "tells of the quay and its people. " * 6))
        if number % 10 == 9:
            pieces.append((Role.RELATED, f"Story {number}"))
    return page(pieces, entities=(), quotes=())
