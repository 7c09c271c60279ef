"""What holds for every labelled page, whatever comes in."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.article import Role
from newsreader.blocks import split
from newsreader.cleaning import Labelled, label, label_as_article
from newsreader.cleaning.quick import BLOCKS_MOST
from newsreader.document import Document
from newsreader.page import Page

STORY = (
    "The council put off a vote on ferry fares early on Wednesday after a debate that ran past two in the morning.\n\n"
    "“Nobody has told my neighbours how they are meant to get to work,” said Dana Osei, who led the walkout.\n\n"
    "The plan would raise a crossing to 4.50 crowns. The agency says the money is needed for two new ferries.\n\n"
    "Council president Ivo Marrin said the members would try again next month, and did not rule out a smaller rise."
)
LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                "  • Oops!",
                "    Try again later.",
                "Most read",
                "By Ann Lee",
                "12 May 2021",
                "Advertisement",
                "# Top",
            ]
        ),
        st.sampled_from(STORY.split("\n\n")),
        st.text(max_size=40),
    ),
    max_size=25,
)


def text_document(text: str) -> Document:
    return split(Page(text, "text"))


def holds(document: Document, labelled: Labelled) -> bool:
    covered = [i for section in labelled.sections for i in section.blocks]
    return (
        [block.span for block in labelled.blocks] == [raw.span for raw in document.blocks]
        and covered == list(range(len(document.blocks)))
        and all(0.0 <= block.confidence <= 1.0 and block.reason and block.items >= 0 for block in labelled.blocks)
    )


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(LINES)
def test_every_block_of_a_text_is_labelled_in_its_place(lines: list[str]) -> None:
    document = text_document("\n".join(lines))

    assert holds(document, label(document))
    assert label(document) == label(document)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(["<div class='nav'>", "</div>", "<p>", "<li>", "<h2>", "<table><td>", STORY, "x", "\x00"]))
)
def test_every_block_of_a_page_is_labelled_in_its_place(pieces: list[str]) -> None:
    document = split(Page("".join(pieces), "html"))

    assert holds(document, label(document))


def test_the_story_is_kept_and_what_stands_around_it_is_hidden() -> None:
    page = "Home\nSport\nLog in\nSubscribe\n\n" + STORY + "\n\nMost read\n\n  • Ten soups\n\n  • Parking rules\n"
    document = text_document(page)

    labelled = label(document)

    kept = [document.text[b.span.start : b.span.end] for b in labelled.blocks if b.role.is_body]
    assert kept == STORY.split("\n\n")
    assert {b.role for b in labelled.blocks[-3:]} == {Role.RELATED}


def test_a_credit_is_neither_story_nor_noise() -> None:
    labelled = label(text_document(STORY + "\n\nPetra Holm contributed to this report."))

    assert labelled.blocks[-1].role is Role.CREDIT
    assert labelled.sections[-1].kind == "credits"


def test_an_article_taken_as_such_has_no_noise_and_its_first_line_is_the_title() -> None:
    document = text_document("Ferry fares put off\n\n" + STORY + "\n\nAdvertisement")

    labelled = label_as_article(document)

    assert not any(block.is_noise for block in labelled.blocks)
    assert labelled.blocks[0].role is Role.TITLE
    assert labelled.title == "Ferry fares put off"


def test_the_date_line_of_a_dump_is_title_and_date() -> None:
    labelled = label(text_document(" date 2021-11-15 Ferry fares put off\n\n" + STORY))

    assert labelled.title == "Ferry fares put off"
    assert str(labelled.published) == "2021-11-15"


def test_a_page_beyond_the_models_reach_is_still_labelled_whole() -> None:
    document = text_document("Menu\n\n" + "\n\n".join([STORY] * (BLOCKS_MOST // 3)) + "\n\nHome\n\nContact")

    labelled = label(document)

    assert len(document.blocks) > BLOCKS_MOST
    assert holds(document, labelled)
    assert labelled.blocks[1].role is Role.PARAGRAPH
    assert labelled.blocks[-1].is_noise


def test_an_empty_page_has_nothing_to_label() -> None:
    assert label(text_document("")) == Labelled(blocks=(), sections=())


def test_a_line_right_below_the_title_that_opens_as_a_byline_is_one_whatever_the_name_holds() -> None:
    document = text_document("Harbour council delays its vote\n\nBy [click]Anna Keller[/]\n\n" + STORY)

    assert label(document).blocks[1].role is Role.BYLINE


def test_who_is_quoted_is_no_part_of_the_block_quotation() -> None:
    words = "<p>The harbour was closed at noon on Monday, and the boats of the town stayed where they were.</p>"
    quotation = "<blockquote><p>“We have lost the whole summer.”<cite>Margit Holm</cite></p></blockquote>"
    document = split(Page(f"<main><h1>The boats stay</h1>{words * 3}{quotation}{words}</main>", "html"))
    roles = {document.text[b.span.start : b.span.end]: b.role for b in label(document).blocks}

    assert roles["“We have lost the whole summer.”"] is Role.BLOCKQUOTE
    assert roles["Margit Holm"] is Role.PARAGRAPH
