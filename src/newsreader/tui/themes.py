"""The program's own pair of themes, and the colours that entities and quotes have in any other."""

from __future__ import annotations

from textual.theme import Theme

_DARK = {
    "person": "#e6b673",
    "organization": "#8ab8e6",
    "place": "#95c991",
    "other-name": "#c8a2dc",
    "unnamed": "#d59a86",
    "quoted": "#f1e9d6",
    "faint": "#8b8e96",
    "chosen": "#3d3a2c",
    "current": "#554717",
    "match": "#3f3511",
}
_LIGHT = {
    "person": "#8a4b00",
    "organization": "#1b5a9c",
    "place": "#2a6b30",
    "other-name": "#743a94",
    "unnamed": "#9a3d20",
    "quoted": "#3a2c08",
    "faint": "#6d6a63",
    "chosen": "#f3e6bf",
    "current": "#ffd766",
    "match": "#ffe49a",
}


_ANSI = {
    "person": "ansi_yellow",
    "organization": "ansi_cyan",
    "place": "ansi_green",
    "other-name": "ansi_magenta",
    "unnamed": "ansi_default",
    "quoted": "ansi_default",
    "faint": "ansi_default",
    "chosen": "ansi_default",
    "current": "ansi_default",
    "match": "ansi_default",
}
"""The terminal's own colours; what they stand on is marked by attributes in the style sheets."""


def hues(theme: Theme) -> dict[str, str]:
    """The variables that the style sheets use beyond Textual's own, for a theme that does not name them."""
    if theme.ansi:
        return dict(_ANSI)
    return dict(_DARK if theme.dark else _LIGHT)


DARK = Theme(
    name="newsreader-dark",
    primary="#d9a441",
    secondary="#8ab8e6",
    accent="#d9a441",
    foreground="#cfccc4",
    background="#17181c",
    surface="#17181c",
    panel="#1f2126",
    warning="#e6b673",
    error="#e27c6f",
    success="#95c991",
    dark=True,
    variables=_DARK,
)
LIGHT = Theme(
    name="newsreader-light",
    primary="#8a4b00",
    secondary="#1b5a9c",
    accent="#8a4b00",
    foreground="#2c2a26",
    background="#faf8f2",
    surface="#faf8f2",
    panel="#efece3",
    warning="#8a4b00",
    error="#a8281b",
    success="#2a6b30",
    dark=False,
    variables=_LIGHT,
)

CYCLE = (
    "newsreader-dark",
    "newsreader-light",
    "textual-dark",
    "textual-light",
    "nord",
    "gruvbox",
    "solarized-light",
    "ansi-dark",
    "ansi-light",
)
"""The themes that the key walks through; any other of Textual's can be named at start."""
