"""The pages that several words of a command line name: those of folders too, and not those that are missing."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from newsreader.cli.opening import COMMANDS
from newsreader.errors import NewsreaderError, SourceError
from newsreader.sources import is_there
from newsreader.sources.files import displayed

SUFFIXES = frozenset({".htm", ".html", ".md", ".shtml", ".text", ".txt", ".xhtml"})
"""How the names of pages in a folder end, and before ".gz" as well; what is named itself may end as it likes."""
PACKED = ".gz"


class Shelf(NamedTuple):
    """What opens as a list of pages."""

    pages: tuple[str, ...]
    """Paths and web addresses; at least one."""
    notice: str = ""
    """What was named and is not among them."""


def shelf_of(names: Sequence[str]) -> Shelf:
    """The pages that words name, in their order, a folder's by name.

    Raises:
        SourceError: standard input is among them, or there is none of them.
    """
    pages: list[str] = []
    left_out: list[str] = []
    for name in names:
        if name == "-":
            raise SourceError("standard input cannot be one of several files")
        if os.path.isdir(name):
            found = _pages_in(name)
            pages += found
            if not found:
                left_out.append(f"{displayed(name)}: no page in this folder (html, htm, txt, md; as gz too)")
        elif is_there(name):
            pages.append(name)
        else:
            left_out.append(f"{displayed(name)}: no such file")
    if not pages:
        raise SourceError(f"cannot read {_first_of(left_out)}")
    return Shelf(tuple(pages), f"Not on the shelf: {_first_of(left_out)}" if left_out else "")


def _first_of(lines: Sequence[str]) -> str:
    return lines[0] if len(lines) == 1 else f"{lines[0]}; and {len(lines) - 1:,} more"


def _pages_in(folder: str) -> list[str]:
    """The pages that lie in a folder itself, by name; none where it may not be read."""
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.path for entry in entries if _is_page(entry))
    except OSError:
        return []


def _is_page(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    suffix = os.path.splitext(name.removesuffix(PACKED))[1]
    return (suffix in SUFFIXES or (not suffix and name.endswith(PACKED))) and name[0] != "." and entry.is_file()


def refuse_mistyped(name: str) -> None:
    """Refuse the first word of a command line that is no file and nearly a command.

    Raises:
        NewsreaderError: it is.
    """
    if not name.isalpha() or is_there(name):
        return
    from difflib import get_close_matches

    for command in get_close_matches(name.lower(), COMMANDS, n=1):
        raise NewsreaderError(f"no command or file is called {displayed(name)}; did you mean {command}?")
