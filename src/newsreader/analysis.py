"""The whole pipeline on one page: page → blocks → labelled blocks → article, then entities and quotes.

`read` is fast enough to run before the first paint; `annotate` may take longer and belongs in a worker.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.annotation import annotation_of
from newsreader.article import Article, Block
from newsreader.corrections import NOTHING_SAID, Corrections, Said, corrected
from newsreader.page import Page

if TYPE_CHECKING:
    from newsreader.document import Document


def read(
    page: Page, *, as_article: bool = False, corrections: Corrections = NOTHING_SAID, with_fingerprints: bool = False
) -> Article:
    """Cut a page into blocks, say what each one is, and gather title, authors, date and sections.

    Args:
        page: the decoded page.
        as_article: take the text as an article that is already clean: nothing is called noise.
        corrections: what readers have said of blocks of this and other sites; it outranks the cleaning.
        with_fingerprints: name each block by its looks also where nothing was said of any, so that it can be
            (see `correct`).
    """
    # Imported here, not at the top: the screen's process has the page read by another and needs neither.
    import hashlib

    from newsreader.blocks import split
    from newsreader.cleaning import label, label_as_article

    # Of use to corrections alone, and they take their time.
    with_fingerprints = with_fingerprints or bool(corrections.by_site)
    document = split(page)
    labelled = label_as_article(document) if as_article else label(document)
    article = Article(
        id=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        text=document.text,
        blocks=_with_fingerprints(labelled.blocks, document) if with_fingerprints else labelled.blocks,
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
    return article if as_article else correct(article, corrections.of(article))


def _with_fingerprints(blocks: tuple[Block, ...], document: Document) -> tuple[Block, ...]:
    """The blocks with the fingerprints of those that they were made from; one may have been made two."""
    from newsreader.fingerprints import fingerprints

    names = fingerprints(document)
    if not names:
        return blocks
    named, raw = [], 0
    for block in blocks:
        while document.blocks[raw].span.end < block.span.end:
            raw += 1
        named.append(replace(block, fingerprint=names[raw]))
    return tuple(named)


def correct(article: Article, said: Said) -> Article:
    """Give blocks the roles that a reader gave them, and the page its outline anew.

    Args:
        article: a page as it was read `with_fingerprints`, by which its blocks are known; without them it stays as
            it is.
        said: what was said of blocks of its site.

    Returns:
        The same article where nothing was said of its blocks; else one without entities and quotes.
    """
    blocks = corrected(article.blocks, said)
    if blocks is article.blocks:
        return article
    from newsreader.cleaning.sections import sections_of

    sections = sections_of(article.text, blocks, article.title)
    return replace(article, blocks=blocks, sections=sections, entities=None, quotes=None, sourcing=None)


def annotate(article: Article, *, engine: str = "crf") -> Article:
    """Find who is in the story and who said what.

    Args:
        article: a page as it was read.
        engine: what finds the names: see `newsreader.entities`.

    Raises:
        NewsreaderError: there is no such engine, or its library or model is not installed.

    Returns:
        A new article with `entities`, `quotes` and `sourcing` filled in.
    """
    return annotation_of(article, engine=engine).applied_to(article)


def analyse(
    page: Page,
    *,
    as_article: bool = False,
    corrections: Corrections = NOTHING_SAID,
    engine: str = "crf",
    with_fingerprints: bool = False,
) -> Article:
    """`read`, then `annotate`: their arguments, and what they raise."""
    article = read(page, as_article=as_article, corrections=corrections, with_fingerprints=with_fingerprints)
    return annotate(article, engine=engine)
