"""Every theme can be read, and nothing is told by hue alone."""

from __future__ import annotations

from itertools import combinations

import pytest
from story import annotated
from textual.color import Color

from newsreader.tui.app import NewsreaderApp, Start
from newsreader.tui.contrast import READABLE, contrast, luminance, readable
from newsreader.tui.themes import CYCLE, DARK, HUES, LIGHT, has_few_colours, hues

THEMES = {name: theme for name, theme in NewsreaderApp(None).available_themes.items() if not theme.ansi}

ON: dict[str, tuple[str, ...]] = {
    "foreground": ("background", "bars"),
    "faint": ("background", "bars"),
    **dict.fromkeys(HUES, ("background", "bars", "cursor", "chosen", "match")),
    "on-current": ("current",),
}
"""Which colours stand as text on which grounds."""


def colours(name: str) -> dict[str, Color]:
    theme = THEMES[name]
    variables = {**hues(theme), **theme.to_color_system().generate(), **theme.variables}
    names = {*ON, *(ground for grounds in ON.values() for ground in grounds)}
    return {name: Color.parse(variables[name]) for name in names}


@pytest.mark.parametrize("name", sorted(THEMES))
def test_all_text_can_be_read_on_all_it_stands_on(name: str) -> None:
    shown = colours(name)
    pale = {
        f"{text} on {ground}": round(contrast(shown[text], shown[ground]), 2)
        for text, grounds in ON.items()
        for ground in grounds
        if contrast(shown[text], shown[ground]) < READABLE
    }
    assert not pale


@pytest.mark.parametrize("name", sorted(THEMES))
def test_faint_text_stays_fainter_than_plain_text(name: str) -> None:
    shown = colours(name)
    assert contrast(shown["faint"], shown["background"]) <= contrast(shown["foreground"], shown["background"]) + 0.5


def test_contrast_is_that_of_the_guidelines() -> None:
    black, white = Color(0, 0, 0), Color(255, 255, 255)
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(white, Color.parse("#767676")) == pytest.approx(4.54, abs=0.01)
    assert luminance(Color.parse("#808080")) == pytest.approx(0.2159, abs=0.001)


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    black, yellow = Color(0, 0, 0), Color.parse("#e6b673")
    assert readable(yellow, (black,)) == yellow


def test_a_colour_that_cannot_goes_only_as_far_as_it_must() -> None:
    white, yellow = Color(255, 255, 255), Color.parse("#e6b673")
    fitted = readable(yellow, (white,))
    assert READABLE <= contrast(fitted, white) < READABLE + 1


@pytest.mark.parametrize("theme", [*CYCLE])
async def test_kinds_of_names_differ_without_hue(theme: str) -> None:
    app = NewsreaderApp(annotated(), Start(theme=theme))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        view = app.screen.query_one("#article")
        looks = {}
        for kind in ("person", "organization", "place", "other"):
            style = view.get_component_styles(f"article--{kind}").text_style
            looks[kind] = (style.bold, style.italic, style.underline)
        plain = (None, None, None)
        # Where there are hues, what is neither person, place nor organization may have nothing else.
        marked = looks.values() if app.current_theme.ansi else [looks[kind] for kind in looks if kind != "other"]
        assert all(look != plain for look in marked)
        assert all(looks[one] != looks[other] for one, other in combinations(looks, 2))


@pytest.mark.parametrize(
    ("environ", "few"),
    [
        ({"TERM": "xterm"}, True),
        ({"TERM": "linux"}, True),
        ({"TERM": "xterm-256color"}, False),
        ({"TERM": "screen", "COLORTERM": "truecolor"}, False),
    ],
)
def test_a_terminal_of_16_colours_is_known(environ: dict[str, str], few: bool) -> None:
    assert has_few_colours(environ) is few


@pytest.mark.parametrize("name", ["ansi-dark", "ansi-light"])
def test_in_the_terminals_own_colours_nothing_is_made_fainter_than_they_are(name: str) -> None:
    named = hues(NewsreaderApp(None).available_themes[name])
    assert named["faint"] == named["strong"] == "ansi_default"
    unreadable = {"ansi_yellow", "ansi_cyan", "ansi_green"} if name == "ansi-light" else {"ansi_blue"}
    assert not unreadable & set(named.values())


@pytest.mark.parametrize("theme", [*CYCLE])
async def test_no_name_of_the_story_looks_like_a_link(theme: str) -> None:
    app = NewsreaderApp(annotated(), Start(theme=theme))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        kinds = ("person", "organization", "place", *(() if app.current_theme.ansi else ("other",)))
        for name, widget in (("article", app.screen.query_one("#article")), ("list", app.screen.query_one("#entries"))):
            assert not [kind for kind in kinds if widget.get_component_styles(f"{name}--{kind}").text_style.underline]


def test_the_pair_is_of_one_dark_and_one_light() -> None:
    assert DARK.dark
    assert not LIGHT.dark
