"""Themes and the terminal without colours, on the running application."""

from __future__ import annotations

import pytest
from driving import Session, session
from story import annotated, story
from textual.color import Color

from newsreader.errors import NewsreaderError
from newsreader.tui.app import NewsreaderApp, Start

BLACK = Color(0, 0, 0)


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
