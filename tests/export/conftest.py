"""Articles put together by hand, so that exports are tested apart from the engines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from newsreader.article import Article, Block, Role, Section, Span

Build = Callable[..., Article]


@pytest.fixture
def build() -> Build:
    """Makes an article of (role, text) pairs that stand a blank line apart; keywords set its other fields."""

    def made(*pieces: tuple[Role, str], level: int = 0, **fields: Any) -> Article:
        text, blocks = "", []
        for role, words in pieces:
            start = len(text)
            text += words
            blocks.append(Block(Span(start, len(text)), role, "made by hand", 0.9, level))
            text += "\n\n"
        title = next((words for role, words in pieces if role is Role.TITLE), None)
        article = Article(
            id="0123456789abcdef",
            text=text,
            blocks=tuple(blocks),
            sections=(Section("Story", "story", range(len(blocks))),) if blocks else (),
            title=title,
        )
        return replace(article, **fields)

    return made
