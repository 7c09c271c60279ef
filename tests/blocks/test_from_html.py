"""How HTML pages are rendered and cut into blocks."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.blocks import split
from newsreader.blocks.from_html import split_html
from newsreader.document import Document, Element, RawBlock, Shape
from newsreader.page import Page


def texts(html: str) -> list[str]:
    document = split_html(html)
    return [document.text[block.span.start : block.span.end] for block in document.blocks]


def only(html: str) -> RawBlock:
    (block,) = split_html(html).blocks
    return block


def element(html: str) -> Element:
    found = only(html).element
    assert found is not None
    return found


def check(document: Document) -> None:
    """Every non-space character lies in exactly one block, and links lie inside the text."""
    text = document.text
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end
        assert not text[end : block.span.start].strip()
        inside = text[block.span.start : block.span.end]
        assert inside == inside.strip()
        assert block.element is not None
        assert 0 <= block.element.link_density <= 1
        end = block.span.end
    assert not text[end:].strip()
    for link in document.links:
        assert 0 <= link.span.start < link.span.end <= len(text)


PAGE = """\
<!doctype html>
<html><head><title>Ferry strike</title><style>p { color: red }</style></head>
<body>
  <nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
  <main><article>
    <h1>Ferry strike enters
        its third week</h1>
    <p class="byline">By <a rel="author" href="/mara">Mara Velde</a></p>
    <p>The ferries stayed in <em>port</em> on Sunday.<script>track("p")</script></p>
    <figure><img src="x.jpg" alt="A ferry"><figcaption>A ferry in port.</figcaption></figure>
    <h2>Talks</h2>
    <blockquote><p>“We will not sail.”</p></blockquote>
    <ul><li>Monday: talks</li><li>Tuesday: <b>no</b> talks<ul><li>Night: more</li></ul></li></ul>
    <table><tr><th>Day</th><th>Boats</th></tr><tr><td>Sunday</td><td>0</td></tr></table>
  </article></main>
  <footer><div>All rights reserved</div></footer>
</body></html>
"""


def test_a_page_is_read_in_order() -> None:
    document = split(Page(PAGE, "html", url="https://example.org/ferry"))
    assert document.text == (
        "Home\nNews\n\nFerry strike enters its third week\n\nBy Mara Velde\n\nThe ferries stayed in port on Sunday.\n\n"
        "A ferry in port.\n\nTalks\n\n“We will not sail.”\n\nMonday: talks\nTuesday: no talks\n\nNight: more\n\n"
        "Day\tBoats\nSunday\t0\n\nAll rights reserved"
    )
    assert [(block.shape, block.level) for block in document.blocks] == [
        (Shape.BULLET, 1),
        (Shape.BULLET, 1),
        (Shape.HEADING, 1),
        (Shape.PARAGRAPH, 0),
        (Shape.PARAGRAPH, 0),
        (Shape.CAPTION, 0),
        (Shape.HEADING, 2),
        (Shape.QUOTE, 1),
        (Shape.BULLET, 1),
        (Shape.BULLET, 1),
        (Shape.BULLET, 2),
        (Shape.CELL, 0),
        (Shape.CELL, 0),
        (Shape.LINE, 0),
    ]
    check(document)


def test_links_lie_on_their_words_and_lead_to_full_addresses() -> None:
    document = split_html(PAGE, "https://example.org/ferry")
    assert [(document.text[link.span.start : link.span.end], link.url) for link in document.links] == [
        ("Home", "https://example.org/"),
        ("News", "https://example.org/news"),
        ("Mara Velde", "https://example.org/mara"),
    ]


@pytest.mark.parametrize(
    ("head", "url", "href", "leads_to"),
    [
        ("", "https://example.org/a/ferry", "../strike?day=2", "https://example.org/strike?day=2"),
        ("", "https://example.org/a/ferry", "//mail.example.org/x", "https://mail.example.org/x"),
        ("", "https://example.org/a/ferry", "#talks", "https://example.org/a/ferry#talks"),
        ("<base href='/news/'>", "https://example.org/a/ferry", "strike", "https://example.org/news/strike"),
        (
            "<link rel=canonical href='https://example.org/a/ferry'>",
            None,
            "/strike/2/",
            "https://example.org/strike/2/",
        ),
        ("<base href='javascript:x'>", None, "/strike", "/strike"),
        ("", None, "#talks", "#talks"),
        ("", "https://example.org/a/ferry", "/a/../strike", "https://example.org/strike"),
        ("", "https://example.org/a/ferry", "mailto:mara@example.org", "mailto:mara@example.org"),
    ],
)
def test_relative_links_start_from_the_base(head: str, url: str | None, href: str, leads_to: str) -> None:
    document = split_html(f"<head>{head}</head><p>See <a href='{href}'>the talks</a>.</p>", url)
    assert [(document.text[link.span.start : link.span.end], link.url) for link in document.links] == [
        ("the talks", leads_to)
    ]


@pytest.mark.parametrize("href", ["#", "#top", "javascript:alert(1)", "data:text/html,x", "", "file:///etc/passwd"])
def test_links_to_no_place_are_none_but_count_as_links(href: str) -> None:
    document = split_html(f"<p><a href='{href}'>Up</a></p>")
    assert document.links == ()
    assert document.blocks[0].element is not None
    assert document.blocks[0].element.link_density == 1.0


def test_a_link_around_blocks_is_one_link_in_each() -> None:
    document = split_html("<a href='https://example.org/x'><h3>Head</h3><p>Teaser</p></a>")
    assert [document.text[link.span.start : link.span.end] for link in document.links] == ["Head", "Teaser"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>  a \n b&nbsp;&nbsp;c\t</p>", "a b c"),
        ("<p>one<!-- two -->three</p>", "onethree"),
        ("<p><span>D</span>rop <b>cap</b>s</p>", "Drop caps"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p>a <br> b</p>", "a\nb"),
        ("<p>a<br></p>", "a"),
        ("<p>H<sub>2</sub>O</p>", "H2O"),
        ("<p>He said <q>no</q>.</p>", "He said “no”."),
        ("<pre>\n  one\n    two\n</pre>", "one\n    two"),
        ("<div><span>Mara</span><span>Monday</span></div>", "Mara Monday"),
        ("<ul><li><b>7:00</b><span>News</span></li></ul>", "7:00 News"),
        ("<p><i>Har</i><b>bour</b></p>", "Harbour"),
        ("<p><a href=x>One</a><a href=y>Two</a></p>", "One Two"),
        ("<p>&lt;b&gt; &amp; &#8220;x&#8221;</p>", "<b> & “x”"),
        ("<p>a\u2028b\u0085c</p>", "a b c"),
    ],
)
def test_inline_text_is_folded_as_a_reader_sees_it(html: str, text: str) -> None:
    assert split_html(html).text == text


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<div>one<br>two</div>", ["one", "two"]),
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<p>one<br> <br>two</p>", ["one", "two"]),
        ("<div>bare<p>para</p>bare</div>", ["bare", "para", "bare"]),
        ("<p>one<p>two", ["one", "two"]),
        ("<ul><li><h3>Head</h3><p>Teaser</p></li></ul>", ["Head", "Teaser"]),
        ("<button>Share</button><button>Save</button>", ["Share", "Save"]),
        ("<p>Press <button>this</button> now</p>", ["Press this now"]),
        ("<table width=600><tr><td>Menu</td><td>Story</td></tr></table>", ["Menu", "Story"]),
        ("<table><tr><td>Menu</td><td><p>Story</p></td></tr></table>", ["Menu", "Story"]),
        ("<span style='display:block'>one</span>two", ["one", "two"]),
    ],
)
def test_where_blocks_end(html: str, blocks: list[str]) -> None:
    assert texts(html) == blocks


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>", "<style>x</style>", "<body><noscript><p>x</p></noscript>",
        "<template><p>x</p></template>",
        "<svg><title>x</title><text>x</text></svg>", "<iframe>x</iframe>", "<textarea>x</textarea>",
        "<select><option>x</option></select>", "<!-- x -->", "<video>x</video>", "<img alt=x>", "<input value=x>", "",
        "<p>&nbsp;</p>", "<frameset><frame src=x></frameset>",
    ],
)  # fmt: skip
def test_what_shows_no_text_makes_no_block(html: str) -> None:
    document = split_html(html)
    assert (document.text, document.blocks) == ("", ())


@pytest.mark.parametrize(
    "html",
    [
        "<p hidden>x</p>",
        "<div aria-hidden=true><p>x</p></div>",
        "<p style='color:red; DISPLAY : none'>x</p>",
        "<p style='visibility:hidden'>x</p>",
        "<dialog><p>x</p></dialog>",
    ],
)
def test_hidden_elements_are_kept_and_marked(html: str) -> None:
    assert element(html).hidden


def test_what_follows_a_hidden_element_is_not_hidden() -> None:
    document = split_html("<div hidden><p>x</p></div><p>y</p><dialog open>z</dialog>")
    assert [block.element and block.element.hidden for block in document.blocks] == [True, False, False]


def test_the_element_tells_where_a_block_stands() -> None:
    html = """<main><article class="storyBody"><div id="c-12" data-component="text_block">
        <p class="a">x</p><p class="a">y</p><p><strong>z <a href="/q">q</a></strong></p></div></article></main>"""
    document = split_html(html)
    first, _, last = (block.element for block in document.blocks)
    assert first == Element(
        tag="p",
        ancestors=("div", "article", "main", "body"),
        words=("a", "c", "text", "block", "story", "body"),
        within=("article", "main"),
        depth=4,
        siblings=3,
        alike=2,
        repeats=2,
    )
    assert last is not None
    assert (last.tag, last.inner, last.index, last.alike, last.links) == ("p", ("strong",), 2, 1, 1)
    assert last.link_density == 0.5


def test_roles_count_like_their_elements() -> None:
    assert element("<div role=navigation><div role=list><p>x").within == ("list", "nav")
    block = only("<div role=heading aria-level=3>x</div>")
    assert (block.shape, block.level) == (Shape.HEADING, 3)


def test_like_items_of_a_list_are_counted_from_within() -> None:
    document = split_html("<ul>" + "<li class=teaser><a href=x><h3>Head</h3></a></li>" * 7 + "</ul>")
    assert {block.element and block.element.repeats for block in document.blocks} == {7}


def test_only_the_first_block_of_an_item_is_its_bullet() -> None:
    document = split_html("<ul><li><p>One</p><p>Two</p></li></ul>")
    assert [block.shape for block in document.blocks] == [Shape.BULLET, Shape.PARAGRAPH]


def test_lone_surrogates_become_replacement_characters() -> None:
    assert split_html("<p>a\ud800b").text == "a\ufffdb"


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + "<p>Inner.",
        "<ul><li>" * 5_000 + "Inner." + "</li></ul>" * 5_000,
        "<table><tr><td>" * 3_000 + "Inner.",
        "<b><i><font>" * 10_000 + "<p>Inner.",
        "<blockquote>" * 20_000 + "Inner.",
        "<p " + " ".join(f"a{number}='{number}'" for number in range(100_000)) + ">Inner.",
        "<select>" + "<option>x" * 100_000 + "</select>Inner.",
        "<p class='" + "c " * 100_000 + "'>Inner.",
    ],
)
def test_hostile_markup_is_read(html: str) -> None:
    document = split_html(html)
    assert document.text == "Inner."
    check(document)


def test_levels_beyond_bounds_are_dropped_and_their_text_kept() -> None:
    levels = 20_000
    document = split_html("".join(f"<div>{number} " for number in range(levels)) + "</div>" * levels + "<p>End.</p>")
    assert document.text.split()[:levels] == [str(number) for number in range(levels)]
    last = document.blocks[-1].element
    assert last is not None
    assert (last.tag, last.depth) == ("p", 1)


def test_twenty_thousand_open_items_are_not_nested() -> None:
    document = split_html("<ul>" + "<li>x" * 20_000)
    assert len(document.blocks) == 20_000
    assert {block.level for block in document.blocks} == {1}


TAGS = (
    "p div span a b li ul ol h1 h2 br blockquote pre table tr td th figure figcaption q hr button em nav dl dt x-y"
).split()
MARKUP = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(["<a href='/x'>", "<p hidden>", "<!--", "-->", "<script>", "</script>", "&nbsp;"]),
    st.text(max_size=8),
)


@given(st.lists(MARKUP, max_size=40).map("".join))
def test_every_non_space_character_lies_in_exactly_one_block(html: str) -> None:
    check(split_html(html, "https://example.org/"))


def test_reading_text_does_not_load_the_html_parser() -> None:
    code = (
        "import sys; from newsreader.blocks import split; from newsreader.page import Page;"
        "split(Page('One.', 'text')); sys.exit('selectolax' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
