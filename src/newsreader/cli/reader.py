"""`newsreader` without a command: the reader on the screen, or its linear form where there is no screen."""

from __future__ import annotations

import argparse
import gc
import sys
from typing import TYPE_CHECKING

from newsreader.cli.reading import clean_page, read_page, require_story, require_text
from newsreader.cli.streams import has_screen, is_terminal, take_keyboard, write

if TYPE_CHECKING:
    from newsreader.page import Page


def run(options: argparse.Namespace) -> int:
    """Open a page, or the shelf of samples where none is named."""
    # Collecting garbage while everything is being imported costs a tenth of the start; the screen switches it on again.
    gc.disable()
    # Everything is read before the screen starts: an input that is slow or missing is then answered in the shell.
    page = None if options.file is None else read_page(options.file)
    keyboard = None if options.plain or not has_screen() else take_keyboard()
    if keyboard is not None:
        return _on_screen(page, options)
    article = None if page is None else clean_page(page, options.file, as_article=options.as_article)
    if article is None:
        from newsreader.cli.plain import shelf

        write(shelf())
        return 0
    require_story(article, options.file)
    if options.plain or is_terminal(sys.stdout):
        from newsreader.analysis import annotate
        from newsreader.cli.plain import to_plain

        write(to_plain(annotate(article)))
    else:
        from newsreader.export.text import to_text

        write(to_text(article))
    return 0


def _on_screen(page: Page | None, options: argparse.Namespace) -> int:
    """Open the screen; of a page too large to be cleaned before the first paint, its beginning."""
    if page is None:
        from newsreader.tui.app import run_reader

        return run_reader(None, theme=options.theme)
    from newsreader.ahead import Ahead
    from newsreader.analysis import beginning, in_stages, joined, read

    # The page is cleaned in a second process while this one imports the screen, which takes twice as long.
    ahead = Ahead(lambda: in_stages(page, as_article=options.as_article), fork=True, joined=joined)
    from newsreader.tui.app import run_reader

    first = beginning(page)
    article = ahead.first() if first is None else read(first, as_article=options.as_article)
    if first is None:
        require_text(article, options.file)
    return run_reader(
        article,
        ahead=ahead,
        is_beginning=first is not None,
        theme=options.theme,
    )
