"""`newsreader` without a command: the reader on the screen, or its linear form where there is no screen."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from newsreader.cli.background import asking
from newsreader.cli.engines import with_engine
from newsreader.cli.reading import clean_page, read_page, require_story, require_text
from newsreader.cli.settings import corrections, settings, words_per_minute
from newsreader.cli.streams import (
    has_piped_page,
    has_screen,
    is_standard_input,
    is_terminal,
    take_keyboard,
    write,
)
from newsreader.config import Config
from newsreader.errors import NewsreaderError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsreader.annotation import Annotation
    from newsreader.article import Article
    from newsreader.cli.opening import Opening
    from newsreader.packing import PackedArticle
    from newsreader.page import Page
    from newsreader.stages import Opened


def run(options: Opening) -> int:
    """Open a page, a shelf of several, or that of the samples where none is named."""
    # Collecting garbage while everything is being imported costs a tenth of the start; the screen switches it on again.
    gc.disable()
    options.files = _named(options.files)
    wants_screen = not options.plain and has_screen()
    if len(options.files) > 1 or (wants_screen and options.file is not None and os.path.isdir(options.file)):
        return _several(options)
    with_engine(Config(), options)  # a missing one is told in the shell
    if options.file is None:
        return _on_shelf(options) if wants_screen and take_keyboard() is not None else _listed()
    if wants_screen and os.path.isfile(options.file) and take_keyboard() is not None:
        return _on_screen(options.file, None, options)
    # All else is read before the screen starts: it may be slow, or be where the keyboard is to come from.
    page = read_page(options.file)
    if wants_screen and take_keyboard() is not None:
        return _on_screen(options.file, page, options)
    article = clean_page(page, options.file, as_article=options.as_article, corrections=corrections(options))
    require_story(article, options.file)
    if options.plain or is_terminal(sys.stdout):
        return _in_lines(article, with_engine(settings(), options))
    from newsreader.export.text import to_text

    write(to_text(article))
    return 0


def _listed() -> int:
    from newsreader.cli.plain import shelf

    write(shelf())
    return 0


def _in_lines(article: Article, config: Config) -> int:
    """The linear form: asking and answering where somebody sits at a terminal, else all of it at once."""
    from newsreader.analysis import annotate
    from newsreader.stages import LARGE

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


def _named(files: Sequence[str]) -> list[str]:
    """The files that the words name, standard input as "-": also where it was piped in and nothing is named.

    Raises:
        NewsreaderError: the first is no file and nearly a command.
    """
    if not files:
        return ["-"] if is_terminal(sys.stdout) and has_piped_page() else []
    if not os.path.exists(files[0]):
        from newsreader.cli.shelf import refuse_mistyped

        refuse_mistyped(files[0])
    # Under another name it would be gone where the keyboard takes its place.
    return ["-" if is_standard_input(name) else name for name in files]


def _several(options: Opening) -> int:
    """A shelf of the pages that were named, of those in a folder too.

    Raises:
        NewsreaderError: there is no screen, or none of them is there.
    """
    if options.plain or not has_screen() or take_keyboard() is None:
        raise NewsreaderError("several files open on a full screen only: name one; newsreader batch reads many")
    from newsreader.cli.shelf import shelf_of

    shelf = shelf_of(options.files)
    with_engine(Config(), options)  # a missing one is told in the shell
    return _on_shelf(options, shelf=shelf.pages, notice=shelf.notice)


def _on_shelf(options: Opening, shelf: Sequence[str] | None = None, notice: str = "") -> int:
    """Open the screen at a shelf: of the pages given, else of the samples."""
    with asking(os.environ) as background:
        _import_asyncio()
        from newsreader.tui.app import Start, run_reader

        config = with_engine(settings(is_told=False), options)
    return run_reader(
        None,
        Start(
            shelf=shelf,
            theme=options.theme,
            config=config,
            is_light=background.is_light,
            typed=background.typed,
            notice=notice,
        ),
    )


def _on_screen(name: str, page: Page | None, options: Opening) -> int:
    """Open the screen at a page; of one too large to be cleaned before the first paint, at its beginning.

    Args:
        name: what the command line calls it.
        page: None for one that is still to be read.
        options: the other words of the command line.

    Raises:
        NewsreaderError: it cannot be read, or nothing of it is text.
    """
    from newsreader.ahead import Ahead
    from newsreader.stages import Joining

    def work() -> Iterator[Opened | PackedArticle | Annotation]:
        from newsreader.stages import Options, stages

        read = page or read_page(name)
        engine = with_engine(settings(is_told=False), options).engine
        return stages(read, Options(corrections(options, is_told=False), options.as_article, engine))

    # The page is read in a second process while this one imports the screen, which takes twice as long.
    joining = Joining()
    ahead = Ahead(work, fork=True, joined=joining)
    with asking(os.environ) as background:
        _import_asyncio()
        from newsreader.tui.app import Start, run_reader

        config = with_engine(settings(is_told=False), options)
        article = ahead.first()
    if not joining.is_beginning:
        require_text(article, name)
    return run_reader(
        article,
        Start(
            ahead=ahead,
            is_beginning=joining.is_beginning,
            theme=options.theme,
            config=config,
            is_light=background.is_light,
            typed=background.typed,
            notice=joining.notice,
        ),
    )


def _import_asyncio() -> None:
    """Import the event loop without TLS, which it can do without: loading that library takes longer than the loop.

    The loop has none from then on. Web pages are not opened by it but by `urllib` in a thread, which imports TLS itself
    and finds it.
    """
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]
