"""Cards within a sentence's markup, and the names with which quotations end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.blocks.from_html import split_html
from newsreader.document import Document

LINK = '<a href="/halden">Halden Lines</a>'
WORDS = "A line of boats that has crossed the harbour since 1921."


def texts(html: str) -> list[str]:
    return [document_text for document_text, _ in pieces(split_html(html))]


def pieces(document: Document) -> list[tuple[str, bool]]:
    """Each block's text, and whether it is a card."""
    return [
        (document.text[b.span.start : b.span.end], b.element is not None and "card" in b.element.within)
        for b in document.blocks
    ]


@pytest.mark.parametrize(
    "card",
    [
        f'<span role="tooltip">{WORDS}</span>',
        f"<span popover>{WORDS}</span>",
        f'<span class="c-hoverCard">{WORDS}</span>',
        f'<span class="hover-card"><span class="hover-card-text">{WORDS}</span></span>',
        f'<span class="tooltip-content">{WORDS}</span>',
    ],
)
def test_a_card_stands_after_the_sentence_that_holds_it(card: str) -> None:
    document = split_html(f"<p>The boats of {LINK}{card} stayed in port.</p><p>All of them.</p>")

    assert pieces(document) == [
        ("The boats of Halden Lines stayed in port.", False),
        (WORDS, True),
        ("All of them.", False),
    ]


@pytest.mark.parametrize(
    "card",
    [
        f"<span hidden><b>Halden Lines</b> <span>{WORDS}</span></span>",
        f'<span aria-hidden="true">Halden Lines {WORDS}</span>',
        f'<span style="display: none">Halden Lines: {WORDS}</span>',
        f'<span class="x1-popup">Halden Lines {WORDS}</span>',
        f'<span class="x1"><span class="company-profile">Halden Lines {WORDS}</span></span>',
        f'<span><img src="/boat.png">Halden Lines {WORDS}</span>',
        f"<span><div>Halden Lines</div> {WORDS}</span>",
    ],
)
def test_what_repeats_its_link_and_shows_a_second_sign_stands_after_the_sentence_to_be_judged_by_itself(
    card: str,
) -> None:
    document = split_html(f"<ul><li>The boats of {LINK} {card}stayed in port.</li></ul>")
    (first, _), *rest = pieces(document)

    assert first == "The boats of Halden Lines stayed in port."
    assert not any(is_declared for _, is_declared in rest)
    assert "".join("".join(text for text, _ in rest).replace(":", "").split()) == "".join(
        f"Halden Lines {WORDS}".split()
    )


@pytest.mark.parametrize(
    ("link", "words"),
    [
        ("Acme", "Acme said on Monday that its profit had doubled."),
        ("Ann", '<span class="preview">Annual figures were due on Monday, she said.</span>'),
        ("She", "<b hidden></b>Sherwood Forest was closed on Monday until noon."),
    ],
)
def test_a_sentence_that_begins_with_the_link_before_it_stays_in_its_paragraph(link: str, words: str) -> None:
    found = texts(f'<p>Read more on <a href="/x">{link}</a> <span>{words}</span></p>')

    assert found == [f"Read more on {link} {re.sub('<[^<>]*>', '', words)}"]


def test_what_holds_the_link_and_its_card_is_no_card() -> None:
    both = f'<span class="tooltip">Halden<span class="tooltiptext">{WORDS}</span></span>'

    assert texts(f"<p>The boats of {both} stayed in port.</p>") == ["The boats of Halden stayed in port.", WORDS]


def test_a_word_that_is_named_after_the_card_it_opens_stays_in_its_sentence() -> None:
    assert texts('<p>The <span class="has-tooltip">draught</span> of a boat.</p>') == ["The draught of a boat."]


def test_what_is_only_hidden_stays_in_its_sentence() -> None:
    assert texts('<p>The boats <span style="display:none">of the harbour</span> stayed.</p>') == [
        "The boats of the harbour stayed."
    ]


def test_several_cards_keep_their_order() -> None:
    cards = [f'<a href="/{name}">{name}</a><span role="tooltip">{name} of the board</span>' for name in ("Ada", "Bo")]

    assert texts(f"<ul><li>{cards[0]} and {cards[1]} met.<ul><li>Twice.</li></ul></li></ul>") == [
        "Ada and Bo met.",
        "Twice.",
        "Ada of the board",
        "Bo of the board",
    ]


@pytest.mark.parametrize(
    "quotation",
    [
        "No bridge brings that back.<cite>Margit Solheim</cite> ",
        "No bridge brings that back. <cite>Margit Solheim</cite><script>let a = 1</script><br>",
        "<p>“No bridge brings that back.”<cite>Margit Solheim</cite></p>",
        "<div><p><em>No bridge brings that back</em><cite>Margit Solheim</cite></p></div>",
        "<q>No bridge brings that back</q> <cite>Margit Solheim</cite>",
        "<p>No bridge brings that back</p><cite>Margit Solheim</cite>",
        "No bridge brings that back —<br><cite>Margit Solheim</cite>",
    ],
)
def test_who_is_quoted_stands_on_a_line_of_its_own(quotation: str) -> None:
    words, source = texts(f"<blockquote>{quotation}</blockquote>")

    assert words.strip("“”.— ") == "No bridge brings that back"
    assert source == "Margit Solheim"


@pytest.mark.parametrize(
    ("quotation", "expected"),
    [
        ("She read <cite>The Quay</cite>", ["She read The Quay"]),
        ("She read <cite>The Quay</cite> twice.", ["She read The Quay twice."]),
        ("In her book <cite>The Quay</cite> <em>all is white</em>", ["In her book The Quay all is white"]),
        ("<p>No bridge. (<cite>The Quay</cite>)</p>", ["No bridge. (The Quay)"]),
        ("<cite>The Quay</cite> was her first book.", ["The Quay was her first book."]),
    ],
)  # fmt: skip
def test_a_title_within_a_quotation_is_a_part_of_its_sentence(quotation: str, expected: list[str]) -> None:
    assert texts(f"<blockquote>{quotation}</blockquote>") == expected


def test_what_a_quotation_goes_on_with_after_its_source_is_no_part_of_the_sources_line() -> None:
    assert texts("<blockquote>No bridge<cite>Solheim</cite><p>No boat</p></blockquote>") == [
        "No bridge",
        "Solheim",
        "No boat",
    ]


def test_a_title_outside_of_a_quotation_stays_in_its_sentence() -> None:
    assert texts("<p>“No bridge.” <cite>The Quay</cite></p>") == ["“No bridge.” The Quay"]


def test_blocks_know_which_quotation_they_stand_in() -> None:
    document = split_html(
        "<blockquote><p>A</p><blockquote>B</blockquote></blockquote><p>C</p><blockquote>D</blockquote>"
    )

    assert [block.element.quotation for block in document.blocks if block.element] == [1, 1, 0, 2]


def test_the_footer_of_a_quotation_is_no_footer_of_the_page() -> None:
    document = split_html("<blockquote><p>No bridge.</p><footer>Margit Solheim</footer></blockquote>")
    element = document.blocks[-1].element

    assert element is not None
    assert element.within == ("blockquote",)


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<li>", "<ul>", "</ul>", "<div>", "</div>", LINK, "<span role=tooltip>", "<span>", "</span>",
         "<blockquote>", "</blockquote>", "<cite>", "</cite>", "word ", "a sentence. ", "<table><tr><td>", "</table>"]
    ),
    max_size=40,
)  # fmt: skip


@given(MARKUP)
def test_no_letter_is_lost_or_written_twice(markup: list[str]) -> None:
    document = split_html("".join(markup))
    written = re.sub(r"<[^<>]*>", "", "".join(markup))

    # White space apart: it is folded, and elements that style sheets set apart are parted.
    assert sorted("".join(document.text.split())) == sorted("".join(written.split()))
    assert sum(len("".join(text.split())) for text, _ in pieces(document)) == len("".join(document.text.split()))
