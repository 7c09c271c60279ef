"""Draws docs/reader.svg, the README's picture: a sample article with a person chosen.

Run from the top of a checkout: `python docs/picture.py`.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from newsreader import analyse
from newsreader.sources import open_source
from newsreader.tui.app import NewsreaderApp

SAMPLE = Path("sample_articles/dam_portal.txt")
TARGET = Path("docs/reader.svg")


async def draw() -> str:
    """The screen at 118 × 34 with the sidebar's cursor on the first person and her mentions lit up."""
    app = NewsreaderApp(analyse(open_source(str(SAMPLE))))
    async with app.run_test(size=(118, 34)) as pilot:
        await pilot.pause()
        await pilot.press("P", "enter")
        await pilot.pause()
        return app.export_screenshot(title="newsreader")


if __name__ == "__main__":
    svg = asyncio.run(draw())
    # The picture asks nobody for a font.
    TARGET.write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.S), encoding="utf-8")
