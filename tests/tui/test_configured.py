"""The screen as the configuration wants it: what is set holds, what is wrong is told, the keys are those in force."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from driving import Session, long_story
from story import annotated

from newsreader.article import Article
from newsreader.config import Config
from newsreader.config_file import parse
from newsreader.pace import Stopwatch, pace_path, remember
from newsreader.tui.app import NewsreaderApp, Start
from newsreader.tui.screens.dialogs import HelpScreen, WhyScreen
from newsreader.tui.screens.palette import PaletteScreen
from newsreader.tui.screens.reader import ReaderScreen
from newsreader.tui.view_state import NoiseShown
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader


@asynccontextmanager
async def session(
    text: str, article: Article | None = None, *, has_shelf: bool = False, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Session]:
    config = parse(text.encode(), "~/config.toml")
    app = NewsreaderApp(None if has_shelf else article or annotated(), Start(config=config))
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Session(app, pilot)


async def test_width_spacing_and_noise() -> None:
    async with session('width = 50\nspacing = 2\nnoise = "shown"') as reader:
        assert reader.view.measure == 50
        assert reader.view.view_state.spacing == 2
        assert reader.view.view_state.noise is NoiseShown.SHOWN


async def test_the_sidebar_may_be_away_at_first() -> None:
    async with session("sidebar = false") as reader:
        assert not reader.has_sidebar
        await reader.press("s")
        assert reader.has_sidebar


async def test_the_sidebar_opens_at_a_tab() -> None:
    async with session('tab = "hidden"') as reader:
        assert reader.reader.sidebar.tab == "hidden"
        assert any(row.startswith("Error placeholders") for row in reader.listed)


async def test_nothing_but_the_text() -> None:
    async with session("focus = true") as reader:
        assert not reader.has_sidebar
        assert not reader.reader.query_one(StoryHeader).display
        await reader.press("escape")
        assert reader.has_sidebar


async def test_the_theme() -> None:
    async with session('theme = "nord"') as reader:
        assert reader.app.theme == "nord"


async def test_the_environment_comes_before_the_theme_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_THEME", "gruvbox")
    async with session('theme = "nord"') as reader:
        assert reader.app.theme == "gruvbox"


async def test_no_color_comes_before_the_theme_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with session('theme = "nord"') as reader:
        assert reader.app.theme.startswith("ansi")


async def test_mistakes_are_counted_in_one_line_and_the_default_holds() -> None:
    async with session('theme = "foo"\nwidth = 9\n[keys]\n"quit" = "b"\n') as reader:
        told = [str(one.message) for one in reader.app._notifications]
        assert told == ["3 mistakes in the configuration: newsreader config check"]
        assert reader.app.theme == "newsreader-dark"
        assert reader.view.measure == Config().width


# -- keys

REMAPPED = """
[keys]
"noise.next" = "x"
"help" = "F2"
"noise.why" = "ctrl+w"
"palette" = "K"
"search" = "S"
"tab.quotes" = "J"
"quit" = "X"
"""


async def test_another_key_does_it_and_the_old_one_no_more() -> None:
    async with session(REMAPPED) as reader:
        await reader.press("b")
        assert reader.view.view_state.noise is NoiseShown.HIDDEN
        await reader.press("x")
        assert reader.view.view_state.noise is NoiseShown.DIMMED
        await reader.press("j")
        assert round(reader.view.scroll_y) >= 0


async def test_two_commands_may_change_places() -> None:
    async with session('[keys]\n"noise.next" = "w"\n"noise.why" = "b"') as reader:
        await reader.press("w")
        assert reader.view.view_state.noise is NoiseShown.DIMMED
        await reader.press("b")
        assert reader.shows(WhyScreen)
        await reader.press("b")
        assert not reader.shows(WhyScreen)


async def test_the_footer_shows_the_keys_in_force() -> None:
    async with session(REMAPPED) as reader:
        row = reader.reader.query_one(KeyFooter).render_line(0).text
        assert "x boilerplate" in row
        assert "F2 help" in row
        assert "X quit" in row


async def test_the_help_shows_the_keys_in_force_and_closes_by_its_own() -> None:
    async with session(REMAPPED, size=(120, 80)) as reader:
        await reader.press("f2")
        assert reader.shows(HelpScreen)
        assert re.search(r"x +Boilerplate: hidden, dimmed, shown", reader.words)
        await reader.press("f2")
        assert not reader.shows(HelpScreen)


async def test_the_palette_shows_the_keys_in_force() -> None:
    async with session(REMAPPED) as reader:
        await reader.press("K")
        assert reader.shows(PaletteScreen)
        await reader.press(*"Boilerpl")
        assert re.search(r"Boilerplate: hidden, dimmed, shown +x ", reader.words)


async def test_hints_name_the_keys_in_force() -> None:
    async with session(REMAPPED, long_story()) as reader:
        await reader.press("n")
        assert any("or search with S." in str(one.message) for one in reader.app._notifications)
        await reader.press("y")
        assert any("in the sidebar (J)" in str(one.message) for one in reader.app._notifications)


async def test_the_line_of_a_fold_names_the_keys_in_force() -> None:
    async with session(REMAPPED) as reader:
        await reader.press("right_curly_bracket")
        assert any(row.endswith("Enter opens, Ctrl+w why") for row in reader.rows)


async def test_the_shelf_shows_the_keys_in_force() -> None:
    async with session(REMAPPED, has_shelf=True) as reader:
        assert "X quit" in reader.app.screen.query_one(KeyFooter).render_line(0).text
        await reader.press("f2")
        assert reader.shows(HelpScreen)


# -- pace


def minutes(reader: Session) -> str:
    return next(fact for fact in reader.reader.query_one(StoryHeader).facts if fact.endswith(" min"))


async def test_the_minutes_are_those_of_the_pace_that_was_set() -> None:
    words = long_story().word_count
    async with session("pace = 100", long_story()) as reader:
        assert minutes(reader) == f"{-(-words // 100)} min"


async def test_the_minutes_are_those_of_the_pace_that_was_learned() -> None:
    for _ in range(3):
        remember(90)
    words = long_story().word_count
    async with session("", long_story()) as reader:
        assert minutes(reader) == f"{-(-words // 90)} min"


async def read_on(reader: Session, monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Go through the story, so many seconds a page."""
    now = 0.0
    monkeypatch.setattr("newsreader.tui.screens.timing.monotonic", lambda: now)
    reader.reader.timing.stopwatch = Stopwatch()
    reader.reader.timing.take()
    for _ in range(8):
        now += seconds
        reader.view.action_pages(1)
        await reader.pilot.pause()


async def test_a_reading_is_learned_from(monkeypatch: pytest.MonkeyPatch) -> None:
    async with session("", long_story(), size=(80, 20)) as reader:
        await read_on(reader, monkeypatch, 30)
        pace = reader.reader.timing.stopwatch.words_per_minute
    assert pace_path().read_text().split() == [str(pace)]


async def test_nothing_is_learned_where_the_pace_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    async with session("pace = 300", long_story(), size=(80, 20)) as reader:
        await read_on(reader, monkeypatch, 30)
        assert reader.reader.timing.stopwatch.words_per_minute is not None
    assert not pace_path().exists()


def test_the_screen_has_the_defaults_without_a_configuration() -> None:
    assert ReaderScreen.__init__.__kwdefaults__["config"] == Config()  # type: ignore[index]


async def test_digits_that_were_given_to_commands_are_no_numbers() -> None:
    async with session('[keys]\n"tab.people" = "1"\n"tab.quotes" = "2"') as reader:
        await reader.press("2")
        assert reader.reader.sidebar.tab == "quotes"
        await reader.press("3", "j")
        assert "3 ·" not in reader.status
