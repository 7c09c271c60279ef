"""Reading colours and attributes from the style sheets for rows that a widget draws by itself."""

from __future__ import annotations

from dataclasses import replace

from textual.style import Style
from textual.widget import Widget


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
