"""The title of an HTML page."""

from __future__ import annotations

import pytest

from newsreader.blocks import split
from newsreader.cleaning import label
from newsreader.page import Page

BODY = "<p>" + "The ferry left at noon, and nobody on the pier was surprised to see it go out late. " * 3 + "</p>"


def title_of(head: str, body: str) -> str | None:
    return label(split(Page(f"<html><head>{head}</head><body>{body}{BODY}{BODY}</body></html>", "html"))).title


OUTLET = "<meta property='og:site_name' content='The Ferrow Post'>"
SHORT = "<title>Night buses return | The Ferrow Post</title>"
CLAIM = "<meta property='og:title' content='Night buses return'>"
LONG = "<meta property='og:title' content='Night buses return in May'>"
TWO_LINES = "<title>Back on the road: Night buses return | The Ferrow Post</title>"


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (SHORT, "<h1>Night buses to return in May</h1>", "Night buses to return in May"),
        (SHORT + OUTLET, "", "Night buses return"),
        (CLAIM, "<h1>The Ferrow Post</h1><h2>Night buses return</h2>", "Night buses return"),
        ("", "<h1>Night buses to return in May</h1>", "Night buses to return in May"),
        (CLAIM + OUTLET, "<h1>Night buses return | The Ferrow Post</h1>", "Night buses return"),
        (CLAIM, "<h1>Transport: Night buses return</h1>", "Night buses return"),
        (LONG, "<h1><i>Harbour towns</i> Night buses return in May</h1>", "Night buses return in May"),
        (LONG, "<h1>12 Night buses return in May</h1>", "12 Night buses return in May"),
        (LONG, "<h1>Night busesreturn in May</h1>", "Night buses return in May"),
        (
            TWO_LINES + OUTLET,
            "<h1>Back on the road:<br><br>Night buses return</h1>",
            "Back on the road: Night buses return",
        ),
    ],
)
def test_the_heading_a_reader_sees_is_the_title(head: str, body: str, title: str) -> None:
    assert title_of(head, body) == title
