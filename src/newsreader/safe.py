"""Makes text from outside harmless for a terminal, code point for code point, so that offsets hold.

No control character, escape sequence, lone surrogate or override of the writing direction gets through.
"""

from __future__ import annotations

CONTROL_PICTURES = 0x2400
"""Start of the Unicode block that has a picture for each of the first 32 control characters."""


def safe(text: str) -> str:
    """The text with every harmful character replaced by one visible character; line ends become newlines."""
    return text.translate(_SAFE)


def safe_line(text: str) -> str:
    """`safe`, for a field of one line: newlines become spaces."""
    return text.translate(_SAFE_LINE)


def _table() -> dict[int, str]:
    table = {code: chr(CONTROL_PICTURES + code) for code in range(0x20)}
    table[0x7F] = "␡"
    replaced = [*range(0x80, 0xA0), *range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0)]
    replaced += [plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF)]
    # Embeddings, overrides and isolates: an order on the screen that is not the order of the text.
    replaced += [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
    table |= dict.fromkeys(replaced, "\ufffd")
    table |= dict.fromkeys([0x200E, 0x200F, 0x061C, 0xAD], "\u200b")
    table |= dict.fromkeys([0x09, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " ")
    table |= dict.fromkeys([0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], "\n")
    return table


_SAFE = str.maketrans(_table())
_SAFE_LINE = str.maketrans({code: " " if mark == "\n" else mark for code, mark in _table().items()})
