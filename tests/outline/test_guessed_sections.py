"""An outline for a story without headings."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import Article, Block, Entity, Role, Section, Span
from newsreader.outline import FEWEST, guessed_sections
from newsreader.outline.cohesion import boundaries

HARBOUR = ("ferry", "harbour", "quay", "captain", "pilot", "mooring", "cargo", "crane", "vessel", "anchor")
ORCHARD = ("orchard", "apple", "blossom", "grafting", "cider", "pruning", "harvest", "beehive", "ladder", "frost")
LIBRARY = ("library", "shelf", "novel", "reader", "binding", "archive", "catalogue", "poetry", "lending", "manuscript")
SHARED = ("people", "morning", "council", "reported", "yesterday", "several", "together", "another")


def paragraphs(topic: tuple[str, ...], count: int, dice: random.Random) -> list[str]:
    """Sentences of a topic's words among words that every story has."""
    return [" ".join(dice.choices(topic, k=10) + dice.choices(SHARED, k=14)).capitalize() + "." for _ in range(count)]


def story(texts: list[str], role: Role = Role.PARAGRAPH) -> Article:
    blocks, start = [], 0
    for words in texts:
        blocks.append(Block(Span(start, start + len(words)), role, "", 1.0))
        start += len(words) + 2
    whole = (Section("Story", "story", range(len(blocks))),) if blocks else ()
    return Article(id="", text="\n\n".join(texts), blocks=tuple(blocks), sections=whole)


def three_topics() -> Article:
    dice = random.Random(7)
    return story([words for topic in (HARBOUR, ORCHARD, LIBRARY) for words in paragraphs(topic, 8, dice)])


def test_a_story_is_parted_where_its_words_change() -> None:
    sections = guessed_sections(three_topics())
    assert [section.blocks for section in sections] == [range(8), range(8, 16), range(16, 24)]
    assert all(section.is_guessed and section.kind == "story" for section in sections)


def test_a_part_is_titled_by_words_that_set_it_apart() -> None:
    for section, topic in zip(guessed_sections(three_topics()), (HARBOUR, ORCHARD, LIBRARY), strict=True):
        named = section.title.lower().replace(" · ", " ").split()
        assert named
        assert set(named) <= set(topic)


def test_a_name_heads_the_part_in_which_it_stands() -> None:
    article = three_topics()
    mentions = tuple(Span(article.blocks[index].span.start, article.blocks[index].span.start + 3) for index in range(8))
    sections = guessed_sections(article, (Entity("e1", "Maria Okafor", "person", mentions),))
    assert "Maria Okafor" in sections[0].title
    assert not any("Okafor" in section.title for section in sections[1:])


def test_a_story_of_one_subject_is_left_whole() -> None:
    article = story(paragraphs(HARBOUR, 24, random.Random(3)))
    assert guessed_sections(article) is article.sections


def test_shuffled_paragraphs_have_no_parts() -> None:
    dice = random.Random(5)
    mixed = [words for topic in (HARBOUR, ORCHARD, LIBRARY) for words in paragraphs(topic, 8, dice)]
    parted = 0
    for seed in range(10):
        random.Random(seed).shuffle(mixed)
        article = story(mixed)
        parted += guessed_sections(article) is not article.sections
    assert parted <= 1


def test_a_story_with_headings_keeps_its_own() -> None:
    article = three_topics()
    headed = replace(article, blocks=(replace(article.blocks[0], role=Role.HEADING), *article.blocks[1:]))
    assert guessed_sections(headed) is headed.sections


def test_a_short_story_is_left_whole() -> None:
    dice = random.Random(2)
    article = story([*paragraphs(HARBOUR, 4, dice), *paragraphs(ORCHARD, FEWEST - 5, dice)])
    assert guessed_sections(article) is article.sections


def test_noise_between_two_parts_stays_a_section_of_its_own() -> None:
    article = three_topics()
    noise = Section("Related stories", "noise", range(10, 11), Role.RELATED)
    blocks = (*article.blocks[:10], replace(article.blocks[10], role=Role.RELATED), *article.blocks[11:])
    parted = replace(
        article,
        blocks=blocks,
        sections=(Section("Story", "story", range(10)), noise, Section("Story", "story", range(11, 24))),
    )
    sections = guessed_sections(parted)
    parts = [range(8), range(8, 10), range(10, 11), range(11, 16), range(16, 24)]
    assert [section.blocks for section in sections] == parts
    assert sections[1].title == sections[3].title
    assert sections[2] is noise


@given(st.lists(st.text(max_size=60), max_size=30))
def test_sections_hold_every_block_once_whatever_the_text(texts: list[str]) -> None:
    article = story(texts)
    blocks = [index for section in guessed_sections(article) for index in section.blocks]
    assert blocks == list(range(len(texts)))


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=40), max_size=25))
def test_boundaries_are_ordered_and_lie_inside(units: list[list[str]]) -> None:
    cuts = boundaries(units)
    assert cuts == sorted(set(cuts))
    assert all(0 < cut < len(units) for cut in cuts)
