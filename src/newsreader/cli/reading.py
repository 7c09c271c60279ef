"""From a word of the command line to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.cli.streams import notice_when_slow
from newsreader.errors import NoArticleError, SourceError

if TYPE_CHECKING:
    from newsreader.article import Article
    from newsreader.corrections import Corrections
    from newsreader.page import Page


def read_page(argument: str) -> Page:
    """Read the page that a word of the command line names.

    Args:
        argument: a path, a web address, or "-" for standard input.

    Raises:
        NewsreaderError: it cannot be read, or holds no text at all.
    """
    from newsreader.sources import open_source

    with notice_when_slow(name_of(argument)):
        page = open_source(argument)
    if not page.text.strip():
        raise SourceError(f"cannot read {name_of(argument)}: there is no text in it")
    return page


def read_article(argument: str, *, as_article: bool = False, corrections: Corrections | None = None) -> Article:
    """Read and clean the page that a word of the command line names; entities and quotes are not looked for.

    Args:
        argument: a path, a web address, or "-" for standard input.
        as_article: take the text as an article that is already clean.
        corrections: what the reader said of blocks; None: nothing.

    Raises:
        NewsreaderError: it cannot be read, or holds no text at all.
    """
    return clean_page(read_page(argument), argument, as_article=as_article, corrections=corrections)


def clean_page(
    page: Page, argument: str, *, as_article: bool = False, corrections: Corrections | None = None
) -> Article:
    """Clean a page that has been read.

    Raises:
        SourceError: nothing of it is text (a page of HTML with tags alone).
    """
    from newsreader.analysis import read
    from newsreader.corrections import NOTHING_SAID

    article = read(page, as_article=as_article, corrections=corrections or NOTHING_SAID)
    require_text(article, argument)
    return article


def require_text(article: Article, argument: str) -> None:
    """Refuse a page that shows nothing.

    Raises:
        SourceError: nothing of it is text (a page of HTML with tags alone).
    """
    if not article.text.strip():
        raise SourceError(f"cannot read {name_of(argument)}: there is no text in it")


def name_of(argument: str) -> str:
    """An input as messages name it."""
    return "standard input" if argument == "-" else argument


def require_story(article: Article, argument: str) -> None:
    """Refuse an input without an article.

    Raises:
        NoArticleError: every block is noise.
    """
    if all(block.is_noise for block in article.blocks):
        raise NoArticleError(f"no article found in {name_of(argument)}")
