"""The date of a crawl dump stands apart from its title, and a line that names the authors is their byline."""

from __future__ import annotations

from newsreader.analysis import read
from newsreader.article import Article, Role
from newsreader.page import Page

DUMP = """\
 date 2023-03-14 The dam that nobody owns

By Renata Oyelaran

Walter Pruett has put his hand against the concrete every spring since he was nine years old.

“It holds,” said Dana Pruett, who has read the painted stick at the crest twice a day for eleven years.
"""


def roles(article: Article) -> list[tuple[Role, str]]:
    return [(block.role, article[block.span]) for block in article.blocks]


def test_the_date_of_a_crawl_dump_stands_apart_from_the_title() -> None:
    assert roles(read(Page(DUMP, "text")))[:2] == [
        (Role.DATELINE, "date 2023-03-14"),
        (Role.TITLE, "The dam that nobody owns"),
    ]


def test_a_line_that_names_the_authors_is_their_byline() -> None:
    assert (Role.BYLINE, "By Renata Oyelaran") in roles(read(Page(DUMP, "text")))


def test_a_sentence_that_names_an_author_stays_in_the_story() -> None:
    told = DUMP + "\nRenata Oyelaran lives below the dam.\n"
    assert (Role.PARAGRAPH, "Renata Oyelaran lives below the dam.") in roles(read(Page(told, "text")))


def test_a_date_without_a_title_is_left_alone() -> None:
    article = read(
        Page(" date 2023-03-14\n\nWalter Pruett has put his hand against the concrete every spring.\n", "text")
    )
    assert article.blocks[0].span.end == len(" date 2023-03-14")


def test_on_a_page_of_a_few_blocks_little_is_called_noise() -> None:
    article = read(Page("<title>Bridge</title><p>Body of few words that follow.", "html"))
    assert [article[block.span] for block in article.blocks if not block.is_noise] == ["Body of few words that follow."]
