"""What came in from outside, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Page:
    """The decoded text of a page and where it came from."""

    text: str
    """The characters as they stand in the source, lines ended by "\\n"; for HTML the markup."""
    media: Literal["text", "html"]
    url: str | None = None
    path: str | None = None
    notice: str = ""
    """What a reader should be told about how the page was read: that it came compressed."""
