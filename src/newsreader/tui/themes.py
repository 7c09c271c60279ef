"""The program's own pair of themes, and the colours that entities, quotes and lists have in any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from textual.color import Color
from textual.theme import Theme

from newsreader.tui.contrast import READABLE, contrast, readable

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
    "on-current": "#f4f1e8",
    "bars": "#1f2126",
    "cursor": "#3b3529",
    "strong": "#d9a441",
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
    "on-current": "#2c2a26",
    "bars": "#efece3",
    "cursor": "#e8dbc2",
    "strong": "#8a4b00",
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
    "on-current": "ansi_default",
    "bars": "ansi_default",
    "cursor": "ansi_default",
    "strong": "ansi_default",
}
"""The terminal's own colours, those that can be read on a dark ground; the style sheets mark by attributes too."""

_ANSI_LIGHT = {"person": "ansi_red", "organization": "ansi_blue", "place": "ansi_default"}
"""What is another on a light ground, where yellow, cyan and green cannot be read."""


def hues(theme: Theme) -> dict[str, str]:
    """The variables that the style sheets use beyond Textual's own, for a theme that does not name them."""
    if theme.ansi:
        return dict(_ANSI) if theme.dark else _ANSI | _ANSI_LIGHT
    own = _DARK if theme.dark else _LIGHT
    return dict(own) if theme.name in (DARK.name, LIGHT.name) else _fitted(theme, own)


def has_few_colours(environ: Mapping[str, str]) -> bool:
    """True for a terminal that knows 16 colours: the nearest of them to a faint one may not be readable at all."""
    return Console(force_terminal=True, _environ=environ).color_system == "standard"


HUES = ("person", "organization", "place", "other-name", "unnamed", "quoted", "strong")
"""What must be readable in the text, lit up or not, in the sidebar, and under its cursor."""

AMPLE = 7.0
"""The contrast that plain text keeps where a theme allows it; hues then need less light to be read, and stay hues."""


def _fitted(theme: Theme, own: dict[str, str]) -> dict[str, str]:
    """Grounds made of a theme's own colours, and our hues as far towards black or white as they need to be read."""
    generated = theme.to_color_system().generate()
    background, foreground, primary, warning = (
        Color.parse(generated[name]) for name in ("background", "foreground", "primary", "warning")
    )
    bars = _ground(background, foreground, foreground, (0.06, 0.04, 0.02))
    cursor = _ground(bars, primary, foreground, (0.2, 0.16, 0.12), AMPLE)
    chosen = _ground(background, warning, foreground, (0.22, 0.16, 0.12), AMPLE)
    match = _ground(background, warning, foreground, (0.3, 0.22, 0.16), AMPLE)
    current = background.blend(warning, 0.45)
    fitted = {"bars": bars, "cursor": cursor, "chosen": chosen, "match": match, "current": current}
    for name in HUES:
        hue = primary if name == "strong" else Color.parse(own[name])
        fitted[name] = readable(hue, (background, bars, cursor, chosen, match))
    fitted["faint"] = readable(Color.parse(own["faint"]), (background, bars))
    fitted["on-current"] = readable(foreground, (current,))
    return {name: color.hex for name, color in fitted.items()}


def _ground(background: Color, hue: Color, text: Color, shares: Sequence[float], wanted: float = READABLE) -> Color:
    """The background with as large a share of a hue as leaves the text on it readable; the least share if none does."""
    grounds = [background.blend(hue, share) for share in shares]
    return next((ground for ground in grounds if contrast(text, ground) >= wanted), grounds[-1])


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
