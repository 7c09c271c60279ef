"""An article written out: as JSON (schema 1), clean text, Markdown and a page of HTML. Needs the article alone."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.export.html import to_html
    from newsreader.export.json import SCHEMA, to_dict, to_json
    from newsreader.export.markdown import to_markdown
    from newsreader.export.text import to_text

__all__ = ["SCHEMA", "to_dict", "to_html", "to_json", "to_markdown", "to_text"]

_HOME = {
    "SCHEMA": "json",
    "to_dict": "json",
    "to_html": "html",
    "to_json": "json",
    "to_markdown": "markdown",
    "to_text": "text",
}


def __getattr__(name: str) -> object:
    if name in _HOME:
        return getattr(import_module(f"newsreader.export.{_HOME[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
