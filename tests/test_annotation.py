"""What is found in a page, whatever its length."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis import read
from newsreader.annotation import LONG, STRETCH, annotation_of, stretches
from newsreader.article import Block, Role, Span
from newsreader.page import Page

PARAGRAPH = (
    "The council of Norvik met on Monday to hear Maria Okafor, the director of the harbour. “We have waited thirty "
    "years,” Okafor told reporters. Nobody answered her.\n\n"
)


def row_of_blocks(lengths: list[int]) -> list[Block]:
    blocks, start = [], 0
    for length in lengths:
        blocks.append(Block(Span(start, start + length), Role.PARAGRAPH, "", 1.0))
        start += length + 2
    return blocks


@given(st.lists(st.integers(1, 400)), st.integers(1, 300))
def test_stretches_hold_every_character_once_in_order_and_none_is_too_long(lengths: list[int], size: int) -> None:
    blocks = row_of_blocks(lengths)
    parts = list(stretches(blocks, size))
    offsets = [offset for part in parts for block in part for offset in range(block.span.start, block.span.end)]
    assert offsets == [offset for block in blocks for offset in range(block.span.start, block.span.end)]
    assert all(0 < sum(len(block.span) for block in part) <= size for part in parts)


def test_a_page_longer_than_any_article_has_its_people_as_one_and_all_its_quotes() -> None:
    count = LONG // len(PARAGRAPH) + STRETCH // len(PARAGRAPH)
    article = read(Page(PARAGRAPH * count, "text"), as_article=True)
    found = annotation_of(article)
    okafor = [entity for entity in found.entities if entity.name == "Maria Okafor"]
    assert len(okafor) == 1
    assert len(okafor[0].mentions) == 2 * count
    assert [quote.id for quote in found.quotes] == [f"q{number}" for number in range(1, len(found.quotes) + 1)]
    spoken = [quote for quote in found.quotes if quote.kind == "direct"]
    assert len(spoken) == count
    assert {article[quote.span] for quote in spoken} == {"“We have waited thirty years,”"}
    assert {quote.speaker.entity_id for quote in spoken if quote.speaker} == {okafor[0].id}
