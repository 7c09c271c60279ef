"""A press where something has just gone is a press on nothing."""

from __future__ import annotations

import pytest
from driving import session
from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static


async def test_a_press_on_what_has_just_gone_is_a_press_on_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(screen: Screen[None], x: int, y: int) -> tuple[Widget, Offset]:
        return Static("a toast"), Offset(1, 0)

    async with session() as reader:
        monkeypatch.setattr(Screen, "get_widget_and_offset_at", gone)
        await reader.pilot.mouse_down(reader.view)
        await reader.pilot.hover(reader.view, offset=(9, 9))
        await reader.pilot.mouse_up(reader.view)
        assert reader.app.crash is None


async def test_what_stands_is_found() -> None:
    async with session() as reader:
        found, _ = reader.reader.get_widget_and_offset_at(*reader.view.region.offset)
        assert found is reader.view
