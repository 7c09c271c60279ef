"""What is sent on of a page makes the article that is read here."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

from newsreader.analysis import annotate, read
from newsreader.article import Article
from newsreader.corrections import NOTHING_SAID
from newsreader.page import Page
from newsreader.stages import BEGINNING, LARGE, Joining, Options, stages

PARAGRAPH = "“We have waited thirty years,” said Maria Okafor. The bridge of Norvik is to open in spring.\n\n"
SHORT = Page(PARAGRAPH * 3, "text", notice="It came compressed.")
LONG = Page(PARAGRAPH * (LARGE["text"] // len(PARAGRAPH) + 1), "text")


def as_read(page: Page) -> Article:
    return read(page, with_fingerprints=True)


def joined(page: Page, joining: Joining) -> list[Article]:
    """The articles of all stages, the parts pickled on their way."""
    articles: list[Article] = []
    for part in stages(page, Options(NOTHING_SAID)):
        articles.append(joining(articles[-1] if articles else None, pickle.loads(pickle.dumps(part))))
    return articles


def test_a_short_page_is_read_then_annotated() -> None:
    joining = Joining()
    assert joined(SHORT, joining) == [as_read(SHORT), annotate(as_read(SHORT))]
    assert not joining.is_beginning
    assert joining.notice == SHORT.notice


def test_of_a_long_page_the_beginning_comes_first() -> None:
    joining = Joining()
    first, whole, annotated = joined(LONG, joining)
    assert joining.is_beginning
    assert 0 < len(first.text) <= BEGINNING
    assert whole.text.startswith(first.text)
    assert whole == as_read(LONG)
    assert annotated.is_annotated


@pytest.mark.parametrize("page", [SHORT, LONG], ids=["short", "long"])
def test_a_page_is_taken_for_an_article_where_that_is_wished(page: Page) -> None:
    part = next(stages(page, Options(NOTHING_SAID, as_article=True)))
    assert not any(block.is_noise for block in Joining()(None, part).blocks)


def test_whoever_shows_a_page_imports_nothing_that_reads_one() -> None:
    script = (
        "import sys; import newsreader.stages, newsreader.cli.reader; "
        "readers = {f'newsreader.{name}' for name in ('analysis', 'annotation', 'corrections', 'sources')}; "
        "print(sorted(readers & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"
