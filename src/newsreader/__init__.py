"""Read scraped news: the cleaned article, its entities and quotes, and everything that was cut.

The public face of the package; names are resolved on first use, so that importing one part does not import the rest.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.analysis import analyse, annotate, read
    from newsreader.article import (
        Article,
        Block,
        Entity,
        Link,
        Quote,
        Role,
        Section,
        Sourcing,
        Span,
        Speaker,
        SpeakerShare,
    )
    from newsreader.page import Page

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Block",
    "Entity",
    "Link",
    "Page",
    "Quote",
    "Role",
    "Section",
    "Sourcing",
    "Span",
    "Speaker",
    "SpeakerShare",
    "analyse",
    "annotate",
    "read",
]

_HOME = {
    **dict.fromkeys(("analyse", "annotate", "read"), "newsreader.analysis"),
    **dict.fromkeys(("Article", "Block", "Entity", "Link", "Quote", "Role", "Section"), "newsreader.article"),
    **dict.fromkeys(("Sourcing", "Span", "Speaker", "SpeakerShare"), "newsreader.article"),
    "Page": "newsreader.page",
}


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
