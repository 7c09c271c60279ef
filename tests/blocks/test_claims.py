"""What the markup of a page claims."""

from __future__ import annotations

import datetime
import json

import pytest

from newsreader.blocks.claims import parse_date
from newsreader.blocks.from_html import split_html
from newsreader.document import Claims

DAY = datetime.date(2024, 3, 9)


def claims(head: str, body: str = "", attributes: str = "") -> Claims:
    return split_html(f"<html {attributes}><head>{head}</head><body>{body}</body></html>").claims


def linked(data: object) -> Claims:
    return claims(f'<script type="application/ld+json">{json.dumps(data)}</script>')


ARTICLE = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Ferry strike &amp; no end",
    "description": "The boats stay in port.",
    "author": [{"@type": "Person", "name": "Mara Velde"}, {"@type": "Person", "name": "Jon Aske"}],
    "datePublished": "2024-03-09T23:30:00-05:00",
    "dateModified": "2024-03-10",
    "publisher": {"@type": "Organization", "name": "The Island Post"},
    "articleSection": ["Islands", "Work"],
    "inLanguage": "en-GB",
    "url": "https://example.org/ferry",
    "articleBody": "The boats\nstay.",
}


def test_json_ld_tells_everything() -> None:
    assert linked(ARTICLE) == Claims(
        title="Ferry strike & no end",
        subtitle="The boats stay in port.",
        authors=("Mara Velde", "Jon Aske"),
        published=DAY,
        updated=datetime.date(2024, 3, 10),
        language="en",
        outlet="The Island Post",
        section="Islands",
        url="https://example.org/ferry",
        article_body="The boats stay.",
        titles=("Ferry strike & no end",),
    )


@pytest.mark.parametrize(
    "data",
    [
        [{"@type": "WebSite", "name": "x"}, ARTICLE],
        {"@graph": [{"@type": "Organization", "name": "x"}, ARTICLE]},
        {"@type": "WebPage", "headline": "Page", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Thing", "https://schema.org/BlogPosting"]},
    ],
)
def test_the_article_is_found_wherever_it_stands(data: object) -> None:
    assert linked(data).title == "Ferry strike & no end"


def test_stories_in_a_list_are_not_the_page() -> None:
    assert linked({"@type": "ItemList", "itemListElement": [ARTICLE]}).title is None


def test_references_within_the_graph_are_resolved() -> None:
    author = {"@type": "Person", "@id": "#mara", "name": "Mara Velde"}
    assert linked({"@graph": [{**ARTICLE, "author": {"@id": "#mara"}}, author]}).authors == ("Mara Velde",)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Mara Velde", ("Mara Velde",)),
        ("By Mara Velde and Jon Aske", ("Mara Velde", "Jon Aske")),
        ("Mara Velde, Jon Aske", ("Mara Velde", "Jon Aske")),
        ("Mara Velde, Reuters", ("Mara Velde, Reuters",)),
        ({"name": ["Mara Velde", "Mara Velde"]}, ("Mara Velde",)),
        ([{"@type": "Organization", "name": "The Post"}, {"name": "Mara Velde"}], ("Mara Velde",)),
        ({"@type": "Organization", "name": "The Post"}, ("The Post",)),
        ("https://example.org/mara", ()),
        ({"name": None}, ()),
        (7, ()),
        ([[[["Mara Velde"]]]], ("Mara Velde",)),
    ],
)
def test_authors_come_in_many_forms(author: object, names: tuple[str, ...]) -> None:
    assert linked({**ARTICLE, "author": author}).authors == names


def test_meta_elements_are_read_where_there_is_no_json_ld() -> None:
    found = claims(
        """<title>Ferry strike | The Island Post</title>
        <meta property="og:title" content="Ferry strike"><meta name="author" content="Mara Velde">
        <meta property="article:author" content="https://social.example/mara">
        <meta property="article:published_time" content="2024-03-09T08:00:00Z">
        <meta property="og:site_name" content="The Island Post"><meta property="article:section" content="Islands">
        <meta name="description" content="The boats stay."><link rel="canonical" href="https://example.org/ferry">""",
        "<h1>Ferry strike, week three</h1>",
        "lang=en-US",
    )
    assert found == Claims(
        title="Ferry strike",
        subtitle="The boats stay.",
        authors=("Mara Velde",),
        published=DAY,
        language="en",
        outlet="The Island Post",
        section="Islands",
        url="https://example.org/ferry",
        titles=("Ferry strike", "Ferry strike | The Island Post", "Ferry strike, week three"),
    )


def test_elements_of_the_text_are_read_last() -> None:
    body = """<article><a rel="author" href="/mara">Mara Velde</a>
        <time datetime="2024-03-09T08:00">today</time></article>"""
    found = claims("", body)
    assert (found.authors, found.published) == (("Mara Velde",), DAY)


@pytest.mark.parametrize(
    "script",
    [
        "{broken", '{"a":' * 100_000, "[" * 100_000, "null", "7", '"x"', "", '{"@type": 7, "@graph": 7}',
        '{"@type": ["NewsArticle", 7]}',
    ],
)  # fmt: skip
def test_broken_json_ld_is_passed_over(script: str) -> None:
    found = claims(f"<script type='application/ld+json'>{script}</script><title>Ferry</title>")
    assert found.title == "Ferry"


def test_line_breaks_within_json_strings_are_forgiven() -> None:
    script = '{"@type": "NewsArticle", "headline": "Ferry\nstrike"};'
    assert claims(f"<script type='application/ld+json'>{script}</script>").title == "Ferry strike"


@pytest.mark.parametrize(
    "value",
    [
        "2024-03-09", "2024-03-09T23:59:59+02:00", "2024/3/9", "20240309T1200", "20240309",
        "Sat, 09 Mar 2024 08:00:00 GMT", "March 9, 2024",
        "9 March 2024", "9th Mar 2024", "1709971200", 1709971200, 1709971200000, "Published: 2024-03-09",
    ],
)  # fmt: skip
def test_dates_are_read_in_every_usual_form(value: object) -> None:
    assert parse_date(value) == DAY


@pytest.mark.parametrize(
    "value", [None, "", "yesterday", "2024-13-40", "09/03/2024", "99999999", [], 1e300, True, "9" * 999]
)
def test_what_is_no_clear_date_is_none(value: object) -> None:
    assert parse_date(value) is None
