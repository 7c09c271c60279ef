"""The first visible words stay where they are, whatever changes around them."""

from __future__ import annotations

import pytest
from driving import Session, long_story, session
from story import page, whole_in_stages

from newsreader.ahead import Ahead
from newsreader.article import Role
from newsreader.tui.app import NewsreaderApp, Start


def top_words(reader: Session) -> str:
    """The first words of the pane."""
    row = reader.view.rows.line(round(reader.view.scroll_y) + reader.view._lead)
    assert row is not None
    assert row.start <= reader.view.place <= row.end
    return reader.reader.article.text[reader.view.place :][:12]


@pytest.mark.parametrize(
    "keys",
    [
        ("b", "b", "b"),
        ("b",),
        ("plus", "minus"),
        ("plus",),
        ("s",),
        ("s", "s"),
        ("t",),
        ("p",),
        ("p", "p"),
        ("s", "c"),
        ("z",),
        ("z", "z"),
    ],
    ids="-".join,
)
async def test_through_a_change_of_looks(keys: tuple[str, ...]) -> None:
    async with session(long_story(), size=(200, 40)) as reader:
        await reader.press("space", "space", "j")
        before = top_words(reader)
        for key in keys:
            await reader.press(key)
            assert top_words(reader) == before


async def test_through_narrow_and_back() -> None:
    async with session(long_story(), size=(200, 40)) as reader:
        await reader.press("space", "space", "j")
        before = top_words(reader)
        for size in ((80, 40), (200, 40), (80, 24), (200, 50)):
            await reader.pilot.resize_terminal(*size)
            await reader.pilot.pause()
            assert top_words(reader) == before


async def test_through_the_arrival_of_names_and_quotes() -> None:
    pieces = tuple((Role.PARAGRAPH, f"Paragraph {number} tells of the quay.") for number in range(300))
    app = NewsreaderApp(page(pieces[:60]), Start(ahead=Ahead(lambda: whole_in_stages(pieces)), is_beginning=True))
    async with app.run_test(size=(100, 30)) as pilot:
        reader = Session(app, pilot)
        await reader.press("space")
        before = top_words(reader)
        for _ in range(200):
            await pilot.pause(0.05)
            if reader.reader.article.is_annotated:
                break
        await pilot.pause()
        assert reader.reader.article.is_annotated
        assert top_words(reader) == before
