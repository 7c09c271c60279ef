"""Tables and lists judged as wholes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.blocks import split
from newsreader.cleaning.surface import surface
from newsreader.cleaning.together import (
    GRID_IN_STORY,
    HEADING_ABOVE_STORY,
    TABLE_IN_STORY,
    headings_with_their_text,
    judged_together,
    quotations_and_cards,
)
from newsreader.document import Document
from newsreader.page import Page

PROSE = "<p>The ferry left the harbour at noon, and nobody on the pier was surprised to see it go.</p>"
TABLE = "<table><tr><td>Boats</td></tr><tr><td>Elsa</td></tr></table>"
DATA = "<table><tr><th>Boat</th><th>Crossings</th></tr><tr><td>Elsa</td><td>412</td></tr></table>"


def html(body: str) -> Document:
    return split(Page(f"<body><main>{body}</main></body>", "html"))


def together(document: Document, scores: list[float]) -> list[float]:
    surfaces = [surface(document.text, block) for block in document.blocks]
    return judged_together(document, surfaces, scores, 0.0)


def test_the_rows_of_a_table_get_one_score() -> None:
    document = html(PROSE + TABLE)

    assert together(document, [3.0, -1.0, 2.0])[1:] == [0.5] * 2


def test_a_table_between_paragraphs_of_the_story_gains() -> None:
    document = html(PROSE + TABLE + PROSE)

    assert together(document, [3.0, -1.0, -1.0, 3.0])[1:3] == pytest.approx([TABLE_IN_STORY - 1] * 2)
    assert together(document, [3.0, -1.0, -1.0, -3.0])[1:3] == [-1.0] * 2


def test_a_table_of_data_gains_more_and_beside_the_story_alone_in_its_container() -> None:
    gained = pytest.approx([TABLE_IN_STORY + GRID_IN_STORY - 1] * 2)

    assert together(html(PROSE + DATA + PROSE), [3.0, -1.0, -1.0, 3.0])[1:3] == gained
    assert together(html(PROSE + DATA), [3.0, -1.0, -1.0])[1:] == gained
    assert together(html(DATA + PROSE), [-1.0, -1.0, 3.0])[:2] == gained


def test_a_table_of_data_in_another_container_or_beside_no_story_gains_nothing() -> None:
    apart = split(Page(f"<body><main>{PROSE}</main><aside><div>{DATA}</div></aside></body>", "html"))

    assert together(apart, [3.0, -1.0, -1.0])[1:] == [-1.0] * 2
    assert together(html(PROSE + DATA), [-3.0, -1.0, -1.0])[1:] == [-1.0] * 2


def test_a_table_of_links_is_no_table_of_data() -> None:
    links = DATA.replace("Elsa", '<a href="/elsa">Elsa</a>').replace("Boat", '<a href="/boat">Boat</a>')
    links = links.replace("412", '<a href="/412">412</a>').replace("Crossings", '<a href="/c">Crossings</a>')

    assert together(html(PROSE + links), [3.0, -1.0, -1.0])[1:] == [-1.0] * 2


def quoted(document: Document, scores: list[float]) -> list[float]:
    surfaces = [surface(document.text, block) for block in document.blocks]
    return quotations_and_cards(document, surfaces, scores)


@pytest.mark.parametrize(
    "source", ["<footer>Margit Solheim</footer>", "<p>— Margit Solheim</p>", "<cite>Solheim</cite>"]
)
def test_who_is_quoted_is_judged_no_worse_than_the_words_quoted(source: str) -> None:
    document = html(f"<blockquote>{PROSE}{source}</blockquote><p>Menu</p>")

    assert quoted(document, [2.0, -2.0, -2.0]) == [2.0, 2.0, -2.0]
    assert quoted(document, [-3.0, -1.0, 1.0]) == [-3.0, -1.0, 1.0]


def test_the_words_of_a_quotation_are_judged_by_themselves() -> None:
    document = html(f"<blockquote>{PROSE}{PROSE}<footer>Solheim</footer></blockquote>")

    assert quoted(document, [4.0, -2.0, -2.0]) == pytest.approx([4.0, -2.0, 1.0])


def test_one_quotation_says_nothing_of_the_next() -> None:
    document = html("".join(f"<blockquote>{PROSE}<footer>Solheim</footer></blockquote>" for _ in range(3)))
    alone = html(f"<blockquote>{PROSE}</blockquote>" * 3)

    assert quoted(document, [4.0, 1.0, -5.0, -5.0, -5.0, -4.0]) == [4.0, 4.0, -5.0, -5.0, -5.0, -4.0]
    assert quoted(alone, [4.0, -5.0, -5.0]) == [4.0, -5.0, -5.0]


def test_a_card_is_no_part_of_the_story() -> None:
    card = '<span role="tooltip">A line of boats that has crossed since 1921.</span>'
    document = html(PROSE.replace("ferry", f'<a href="/f">ferry</a>{card}'))
    surfaces = [surface(document.text, block) for block in document.blocks]

    assert quotations_and_cards(document, surfaces, [2.0, 2.0])[0] == 2.0
    assert quotations_and_cards(document, surfaces, [2.0, 2.0])[1] < -2.0


def test_the_items_of_a_list_are_drawn_together_and_keep_their_order() -> None:
    document = html("<ul><li>Bring warm clothes</li><li>Bring good shoes</li></ul>")
    one, two = together(document, [-1.0, 2.0])

    assert -1.0 < one < two < 2.0


def test_two_lists_are_judged_apart() -> None:
    document = split(Page("- one boat\n- two boats\n\nAnd then\n\n- three menus\n- four menus", "text"))
    scores = together(document, [2.0, 2.0, 0.0, -2.0, -2.0])

    assert scores == [2.0, 2.0, 0.0, -2.0, -2.0]


@given(st.lists(st.floats(-5, 5), min_size=2, max_size=2))
def test_no_score_leaves_the_range_of_its_group_without_a_reason(scores: list[float]) -> None:
    document = html(TABLE)

    assert all(min(scores) - 1e-9 <= score <= max(scores) + 1e-9 for score in together(document, scores))


def test_a_heading_right_above_the_storys_text_gains_and_one_above_noise_does_not() -> None:
    document = html("<h2>What we know</h2>" + PROSE + "<h2>More news</h2>" + PROSE)

    assert headings_with_their_text(document, [-1.0, 3.0, -1.0, -3.0], 0.0) == [
        HEADING_ABOVE_STORY - 1.0,
        3.0,
        -1.0,
        -3.0,
    ]


def test_a_heading_in_another_container_gains_nothing() -> None:
    document = html("<aside><div><h2>Most read</h2></div></aside>" + PROSE)

    assert headings_with_their_text(document, [-1.0, 3.0], 0.0) == [-1.0, 3.0]
