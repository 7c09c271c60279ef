"""A page on its way to the screen: opened, read and annotated by one process, shown by another.

The process that shows it needs no more than the article: all that pages are read with is imported where it is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from newsreader.article import Article
from newsreader.packing import PackedArticle, packed

if TYPE_CHECKING:
    from newsreader.annotation import Annotation
    from newsreader.corrections import Corrections
    from newsreader.page import Page

LARGE = {"text": 100_000, "html": 1_000_000}
"""Characters beyond which a page takes longer to read than a first paint may wait for."""

BEGINNING = 20_000
"""Characters of a large text that are shown until all of it has been read: some ten screens."""


class Opened(NamedTuple):
    """The first that can be shown of a page."""

    article: PackedArticle
    is_beginning: bool
    """Only the beginning of the page was read so far."""
    notice: str
    """What a reader should be told about how the page was read."""


class Options(NamedTuple):
    """How a page is to be read."""

    corrections: Corrections
    as_article: bool = False
    """Take the text as an article that is already clean: nothing is called noise."""
    engine: str = "crf"
    """What finds the names: see `newsreader.entities`."""


def stages(page: Page, options: Options) -> Iterator[Opened | PackedArticle | Annotation]:
    """What can be shown at once, then the whole of a long page, then what is found in it: see `Joining`."""
    from newsreader.analysis import read
    from newsreader.annotation import annotation_of

    def article_of(page: Page) -> Article:
        return read(page, as_article=options.as_article, corrections=options.corrections, with_fingerprints=True)

    first = beginning(page)
    if first is None:
        article = article_of(page)
        yield Opened(packed(article), False, page.notice)
    else:
        yield Opened(packed(article_of(first)), True, page.notice)
        article = article_of(page)
        yield packed(article)
    yield annotation_of(article, engine=options.engine)


def beginning(page: Page) -> Page | None:
    """The first screens of a page that is too large to be read before the first paint; None for one that is not.

    For text its first lines, so that offsets are those of the whole; for HTML, which has to be parsed first, nothing.
    """
    if len(page.text) <= LARGE[page.media]:
        return None
    if page.media == "html":
        return replace(page, text="", media="text")
    cut = page.text.rfind("\n", 0, BEGINNING)
    return replace(page, text=page.text[: cut if cut > 0 else BEGINNING])


class Joining:
    """Makes articles of the parts that `stages` yields, each with the article before it."""

    def __init__(self) -> None:
        self.is_beginning = False
        """The first article is only the beginning of its page."""
        self.notice = ""
        """What a reader should be told about how the page was read."""

    def __call__(self, before: Article | None, part: Opened | PackedArticle | Annotation) -> Article:
        """The article that a part tells of."""
        if isinstance(part, Opened):
            self.is_beginning, self.notice = part.is_beginning, part.notice
            return part.article.unpacked()
        if isinstance(part, PackedArticle):
            return part.unpacked()
        assert before is not None
        return part.applied_to(before)
