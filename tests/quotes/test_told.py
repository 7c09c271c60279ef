"""Speakers whom the form of the words tells."""

from __future__ import annotations

import pytest

from .test_find_quotes import read, said


@pytest.mark.parametrize(
    "text",
    [
        "Karl Brandt was described by Greta Holm as a “stubborn old fool” on Monday.",
        "Karl Brandt was called a “stubborn old fool” by Greta Holm on Monday.",
        "Karl Brandt answered critics of the harbour, with Greta Holm stating: “He is a stubborn old fool.”",
    ],
)
def test_the_agent_speaks(text: str) -> None:
    assert [name for _, name in said(text, read(text, "Greta Holm", "Karl Brandt"))] == ["Greta Holm"]
