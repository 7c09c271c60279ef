"""The style sheets: where they lie, and colours and attributes from them for rows that a widget draws by itself."""

from __future__ import annotations

from dataclasses import replace

from textual.style import Style
from textual.widget import Widget

from newsreader.shipped import shipped


def sheet(name: str) -> str:
    """What a style sheet says; for a widget's own, which Textual reads when the first of them is mounted."""
    return (shipped("styles") / name).read_text(encoding="utf-8")


def component_style(widget: Widget, name: str) -> Style:
    """The style of a component class alone, to be laid over another.

    Textual's own partial visual style keeps alpha and attributes, which the rich one loses, but blends an opaque
    background away and forgets reverse video; so these are taken from the rules themselves.
    """
    style = widget.get_visual_style(name, partial=True)
    rules = widget.get_component_styles(name)
    if rules.text_style.reverse:
        style = replace(style, reverse=True)
    return replace(style, background=rules.background) if rules.has_rule("background") else style
