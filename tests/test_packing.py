"""An article comes out as it went in."""

from __future__ import annotations

import pickle

import pytest

from newsreader.analysis import read
from newsreader.packing import packed
from newsreader.page import Page

HTML = (
    "<title>Herons</title><nav><a href='/a'>Home</a></nav><h1>Herons</h1><p>The heron waits.</p><ul><li>One</li></ul>"
)


@pytest.mark.parametrize("page", [Page("By Ada Lund\n\nThe heron waits.\n\n• One", "text"), Page(HTML, "html")])
def test_an_article_is_unpacked_as_it_was(page: Page) -> None:
    article = read(page)
    again = pickle.loads(pickle.dumps(packed(article))).unpacked()
    assert again == article
    assert again.blocks == article.blocks
