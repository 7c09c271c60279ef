"""How well one colour can be read on others, and the nearest colour that can. Pure.

Luminance and contrast as WCAG 2.2 defines them (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
"""

from __future__ import annotations

from collections.abc import Sequence

from textual.color import BLACK, WHITE, Color

READABLE = 4.5
"""The contrast that WCAG asks of small text (level AA)."""

_STEPS = 40


def luminance(color: Color) -> float:
    """The relative luminance of an opaque colour: 0 for black, 1 for white."""
    red, green, blue = (_linear(part / 255) for part in (color.r, color.g, color.b))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def contrast(one: Color, other: Color) -> float:
    """The contrast of two opaque colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(color: Color, grounds: Sequence[Color], wanted: float = READABLE) -> Color:
    """The colour itself, or the first on its way to black or white that can be read on all of some grounds.

    Args:
        color: the hue that is wanted.
        grounds: what it will stand on, opaque.
        wanted: the least contrast; where none reaches it, black or white comes back, whichever is better.
    """

    def worst(candidate: Color) -> float:
        return min(contrast(candidate, ground) for ground in grounds)

    end = max((BLACK, WHITE), key=worst)
    candidates = (color.blend(end, step / _STEPS) for step in range(_STEPS + 1))
    return next((candidate for candidate in candidates if worst(candidate) >= wanted), end)
