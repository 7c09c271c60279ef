"""`newsreader` without a command: the reader on the screen, or its linear form where there is no screen."""

from __future__ import annotations

import argparse
import gc
import sys

from newsreader.cli.reading import read_article, require_story
from newsreader.cli.streams import has_screen, is_terminal, take_keyboard, write


def run(options: argparse.Namespace) -> int:
    """Open a page, or the shelf of samples where none is named."""
    # Collecting garbage while everything is being imported costs a tenth of the start; the screen switches it on again.
    gc.disable()
    # Everything is read before the screen starts: an input that is slow or missing is then answered in the shell.
    article = None if options.file is None else read_article(options.file, as_article=options.as_article)
    keyboard = None if options.plain or not has_screen() else take_keyboard()
    if keyboard is not None:
        from newsreader.tui.app import run_reader

        return run_reader(article, keyboard_on_tty=keyboard, theme=options.theme)
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
