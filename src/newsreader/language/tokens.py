"""Words and marks of a text, with their offsets."""

from __future__ import annotations

import re
from typing import NamedTuple


class Token(NamedTuple):
    """A word, a number or a single mark: `text[start:end]`, code points, half-open."""

    start: int
    end: int
    text: str


# In this order: dotted abbreviations ("U.S.", "Ph.D."), numbers with their separators, words with inner
# apostrophes and hyphens, runs of one mark ("''", "...", "--"), and any other single character.
_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}(?!\w)
  | \d+(?:[.,:/]\d+)*
  | [^\W_]+(?:['’][^\W\d_]+)*
  | ''|``|\.{2,}|-{2,}
  | \S
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order; offsets are into the whole of `text`.

    Hyphens split ("Russian-German" is three tokens); a possessive stays with its word ("Putin’s") and is
    split off by whoever needs the bare name.
    """
    stop = len(text) if end is None else end
    return [Token(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text, start, stop)]
