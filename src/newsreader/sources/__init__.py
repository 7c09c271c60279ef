"""Where pages come from: files, standard input, the web. What comes out is a `Page`, or an error of one clear line.

Bytes become text here and nowhere else, and here it is decided, by content and never by name, whether a page is HTML.
"""

from __future__ import annotations

import os
import re
import sys

from newsreader.page import Page
from newsreader.sources.files import read_file, read_stdin

URL = re.compile(r"https?://", re.IGNORECASE)

__all__ = ["is_there", "open_source", "read_file", "read_stdin"]


def open_source(argument: str) -> Page:
    """The page that a word of the command line names: "-" is standard input, then come URLs, all else is a path.

    Raises:
        SourceError: it cannot be read, or there is nothing in it.
    """
    if argument == "-":
        # Python leaves None where the program was started with standard input closed.
        return read_stdin(sys.stdin.buffer if sys.stdin is not None else None)
    if URL.match(argument):
        # The HTTP client takes longer to import than a page takes to be read.
        from newsreader.sources.web import read_url

        return read_url(argument)
    return read_file(argument)


def is_there(argument: str) -> bool:
    """True for a URL, whose page nobody has asked for yet, and for the path of something that exists."""
    return bool(URL.match(argument)) or os.path.exists(argument)
