"""From a word of the command line to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.cli.streams import notice_when_slow
from newsreader.errors import NoArticleError, SourceError

if TYPE_CHECKING:
    from newsreader.article import Article


def read_article(argument: str, *, as_article: bool = False) -> Article:
    """Read and clean the page that a word of the command line names; entities and quotes are not looked for.

    Args:
        argument: a path, a web address, or "-" for standard input.
        as_article: take the text as an article that is already clean.

    Raises:
        NewsreaderError: it cannot be read, or holds no text at all.
    """
    from newsreader.sources import open_source

    name = "standard input" if argument == "-" else argument
    with notice_when_slow(name):
        page = open_source(argument)
    from newsreader.analysis import read

    article = read(page, as_article=as_article)
    if not article.text.strip():
        raise SourceError(f"cannot read {name}: there is no text in it")
    return article


def require_story(article: Article, argument: str) -> None:
    """Refuse an input without an article.

    Raises:
        NoArticleError: every block is noise.
    """
    if all(block.is_noise for block in article.blocks):
        name = "standard input" if argument == "-" else argument
        raise NoArticleError(f"no article found in {name}")
