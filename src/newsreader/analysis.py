"""The whole pipeline on one page: page → blocks → labelled blocks → article, then entities and quotes.

`read` is fast enough to run before the first paint; `annotate` may take longer and belongs in a worker.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from newsreader.article import Article
from newsreader.page import Page


def read(page: Page, *, as_article: bool = False) -> Article:
    """Cut a page into blocks, say what each one is, and gather title, authors, date and sections.

    Args:
        page: the decoded page.
        as_article: take the text as an article that is already clean: nothing is called noise.
    """
    # Imported here, not at the top: the screen's process has the page read by another and needs neither.
    from newsreader.blocks import split
    from newsreader.cleaning import label, label_as_article

    document = split(page)
    labelled = label_as_article(document) if as_article else label(document)
    return Article(
        id=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        text=document.text,
        blocks=labelled.blocks,
        sections=labelled.sections,
        title=labelled.title,
        subtitle=labelled.subtitle,
        authors=labelled.authors,
        published=labelled.published,
        updated=labelled.updated,
        language=labelled.language,
        outlet=labelled.outlet,
        url=page.url or labelled.url,
        path=page.path,
        links=document.links,
    )


def annotate(article: Article) -> Article:
    """Find who is in the story and who said what.

    Returns:
        A new article with `entities`, `quotes` and `sourcing` filled in.
    """
    # The taggers' runtime costs more to import than all of `read`.
    from newsreader.entities import find_entities
    from newsreader.quotes import find_quotes
    from newsreader.quotes.sourcing import sourcing

    entities = find_entities(article.text, article.blocks)
    quotes = find_quotes(article.text, article.blocks, entities, article.language)
    return replace(article, entities=entities, quotes=quotes, sourcing=sourcing(article.text, quotes))


def analyse(page: Page, *, as_article: bool = False) -> Article:
    """`read`, then `annotate`."""
    return annotate(read(page, as_article=as_article))


LARGE = {"text": 100_000, "html": 1_000_000}
"""Characters beyond which a page takes longer to read than a first paint may wait for."""

BEGINNING = 20_000
"""Characters of a large text that are shown until all of it has been read: some ten screens."""


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


def in_stages(page: Page, as_article: bool = False) -> Iterator[Article]:
    """The article as `read` gives it, then the same one annotated."""
    article = read(page, as_article=as_article)
    yield article
    yield annotate(article)
