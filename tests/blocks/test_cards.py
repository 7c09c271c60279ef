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


def test_an_element_that_begins_with_the_words_of_the_link_before_it_is_a_card() -> None:
    card = f'<span class="x1"><b>Halden Lines</b> <span>{WORDS}</span></span>'

    assert texts(f"<p>The boats of {LINK} {card}stayed in port.</p>") == [
        "The boats of Halden Lines stayed in port.",
        f"Halden Lines {WORDS}",
    ]


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


def test_the_name_with_which_a_quotation_ends_is_a_block_and_a_title_within_it_is_not() -> None:
    assert texts("<blockquote>No bridge brings that back.<cite>Margit Solheim</cite> </blockquote>") == [
        "No bridge brings that back.",
        "Margit Solheim",
    ]
    assert texts("<blockquote>She read <cite>The Quay</cite> twice.</blockquote>") == ["She read The Quay twice."]


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
