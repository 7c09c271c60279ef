"""`newsreader` without a command: the reader on the screen, or its linear form where there is no screen."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from typing import TYPE_CHECKING

from newsreader.cli.background import asking
from newsreader.cli.engines import with_engine
from newsreader.cli.reading import clean_page, read_page, require_story, require_text
from newsreader.cli.settings import corrections, settings, words_per_minute
from newsreader.cli.streams import has_screen, is_terminal, take_keyboard, write
from newsreader.config import Config

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsreader.annotation import Annotation
    from newsreader.article import Article
    from newsreader.packing import PackedArticle
    from newsreader.page import Page


def run(options: argparse.Namespace) -> int:
    """Open a page, or the shelf of samples where none is named."""
    # Collecting garbage while everything is being imported costs a tenth of the start; the screen switches it on again.
    gc.disable()
    # Everything is read before the screen starts: an input that is slow or missing is then answered in the shell.
    page = None if options.file is None else read_page(options.file)
    with_engine(Config(), options)  # a missing one too
    keyboard = None if options.plain or not has_screen() else take_keyboard()
    if keyboard is not None:
        return _on_screen(page, options)
    if page is None:
        from newsreader.cli.plain import shelf

        write(shelf())
        return 0
    article = clean_page(page, options.file, as_article=options.as_article, corrections=corrections(options))
    require_story(article, options.file)
    if options.plain or is_terminal(sys.stdout):
        return _in_lines(article, with_engine(settings(), options))
    from newsreader.export.text import to_text

    write(to_text(article))
    return 0


def _in_lines(article: Article, config: Config) -> int:
    """The linear form: asking and answering where somebody sits at a terminal, else all of it at once."""
    from newsreader.analysis import LARGE, annotate

    def annotated(article: Article) -> Article:
        return annotate(article, engine=config.engine)

    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        from newsreader.cli.plain import to_plain

        write(to_plain(annotated(article)))
        return 0
    from newsreader.cli.asking import converse
    from newsreader.cli.conversation import Conversation

    gc.enable()
    # Names of a very long page take their time: they are looked for when they are asked for.
    article = article if len(article.text) > LARGE["text"] else annotated(article)
    converse(Conversation(article, annotate=annotated, words_per_minute=words_per_minute(config)))
    return 0


def _on_screen(page: Page | None, options: argparse.Namespace) -> int:
    """Open the screen; of a page too large to be cleaned before the first paint, its beginning."""
    if page is None:
        with asking(os.environ) as background:
            from newsreader.tui.app import run_reader
        return run_reader(
            None,
            theme=options.theme,
            config=with_engine(settings(is_told=False), options),
            is_light=background.is_light,
            typed=background.typed,
        )
    from newsreader.ahead import Ahead
    from newsreader.analysis import beginning, in_stages, joining, read

    def work() -> Iterator[PackedArticle | Annotation]:
        engine = with_engine(settings(is_told=False), options).engine
        said = corrections(options, is_told=False)
        return in_stages(page, as_article=options.as_article, corrections=said, engine=engine)

    # The page is cleaned in a second process while this one imports the screen, which takes twice as long.
    ahead = Ahead(work, fork=True, joined=joining(page))
    with asking(os.environ) as background:
        from newsreader.tui.app import run_reader

        config = with_engine(settings(is_told=False), options)
        first = beginning(page)
        article = ahead.first() if first is None else read(first, as_article=options.as_article)
    if first is None:
        require_text(article, options.file)
    return run_reader(
        article,
        ahead=ahead,
        is_beginning=first is not None,
        theme=options.theme,
        config=config,
        is_light=background.is_light,
        typed=background.typed,
        notice=page.notice,
    )
