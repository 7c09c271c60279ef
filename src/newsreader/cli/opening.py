"""What `newsreader FILE …` asks for, and the plainest of its command lines taken apart.

Importing and making a parser takes as long as reading and cutting up a page; one word that names a file needs none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

COMMANDS = ("clean", "show", "batch", "config", "completion")
"""The first words that are no file."""


class Opening:
    """The words of a command line that opens pages; `argparse` fills it in as it does its own namespace."""

    command: str = "reader"
    files: Sequence[str] = ()
    plain: bool = False
    theme: str | None = None
    engine: str | None = None
    as_article: bool = False
    no_corrections: bool = False

    def __init__(self, **words: Any) -> None:
        vars(self).update(words)

    @property
    def file(self) -> str | None:
        """The only file; None where there is none."""
        return self.files[0] if self.files else None


def lone_file(words: Sequence[str]) -> Opening | None:
    """What a command line of one word that is neither a command nor an option asks for; None for any other."""
    if len(words) != 1 or words[0] in COMMANDS or (words[0].startswith("-") and words[0] != "-"):
        return None
    return Opening(files=[words[0]])
