"""What counts as HTML."""

from __future__ import annotations

import pytest

from newsreader.sources.media import media_of


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><html>",
        "\n\n <!-- saved from a page --> <!-- twice -->\n<HTML lang=en>",
        "<?xml version='1.0'?><rss version='2.0'><channel>",
        "<p>A fragment.</p>",
        "<div class='story'",
        "<h1>Harbour</h1>",
        "Loose words. <p>One.</p><p>Two.</p><p>Three.</p><ul><li>Four.</li></ul>",
    ],
)
def test_markup_is_html(text: str) -> None:
    assert media_of(text) == "html"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The harbour council voted.",
        "<3 is a heart",
        "<anna@example.org> wrote:",
        "Write <b>bold</b> and [link]",
        "<person> is a made-up tag",
        '{"html": "<p>"}',
        "# Markdown\n\n<script>alert(1)</script>\n\n" + "Words of a story. " * 200,
        "<!--" * 5000,
    ],
)
def test_all_else_is_text(text: str) -> None:
    assert media_of(text) == "text"
