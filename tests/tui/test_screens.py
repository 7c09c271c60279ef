"""Whole screens as plain text, compared with golden files: what a reader sees at three sizes, in each state.

`pytest tests/tui/test_screens.py --update-goldens` writes them anew; the difference is for a person to read.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from story import annotated

from newsreader.tui.app import NewsreaderApp

GOLDEN = Path(__file__).parent / "golden"
SIZES = ((40, 12), (80, 24), (120, 40), (200, 50))
STATES: dict[str, tuple[str, ...]] = {
    "hidden": (),
    "dimmed": ("b",),
    "shown": ("b", "b"),
    "fold-opened": ("right_curly_bracket", "enter"),
    "people": ("P",),
    "people-filtered": ("P", "f", *"harb"),
    "quotes": ("Q", "down"),
    "quotes-in-order": ("Q", "o"),
    "outline": ("O",),
    "hidden-list": ("B",),
    "mention": ("P", "enter", "n"),
    "search": ("slash", *"okafor"),
    "help": ("question_mark",),
    "why": ("w",),
    "palette": ("ctrl+p", *"oka"),
    "export": ("e",),
}
SMALL = ("hidden", "people", "quotes", "help")
"""States that are looked at on the smallest screen too."""


def rows_of(app: NewsreaderApp) -> str:
    strips = app.screen._compositor.render_strips(app.size)
    below = app.screen_stack[-2] if len(app.screen_stack) > 1 else None
    assert below is None or below.is_attached
    return "\n".join(strip.text.rstrip() for strip in strips) + "\n"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
async def test_screen(state: str, size: tuple[int, int], update_goldens: bool) -> None:
    if size == SIZES[0] and state not in SMALL:
        pytest.skip("the smallest screen is looked at in fewer states")
    app = NewsreaderApp(annotated())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        if STATES[state]:
            await pilot.press(*STATES[state])
        await pilot.pause()
        drawn = rows_of(app)
    golden = GOLDEN / f"{state}-{size[0]}x{size[1]}.txt"
    if update_goldens:
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(drawn, encoding="utf-8")
    assert drawn == golden.read_text(encoding="utf-8")
