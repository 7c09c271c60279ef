"""What a reader said of a block holds for its like on the next page of the site, and outranks the cleaning."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from newsreader.analysis import annotate, correct, read
from newsreader.article import Article, Block, Role, Span
from newsreader.corrections import Correction, Corrections, Label, corrected, keys_for, site_of
from newsreader.page import Page

DAY = datetime.date(2026, 11, 22)
PROSE = (
    "The ferry crews of the southern islands went back to work on Thursday after eleven days, “tired and poorer”, as "
    "their speaker {name} said. The boats had been idle since the company changed the night watches without asking."
)


def page(name: str, number: int) -> Page:
    paragraphs = "".join(f"<p>{PROSE.format(name=name)} It was day {n} of the quarrel.</p>" for n in range(6))
    return Page(
        text=(
            f"<html><head><title>Ferries {number}</title></head><body><article><h1>Ferries sail again</h1>{paragraphs}"
            f'<div class="factbox"><p>Box of the week, number {number}: the islands have nine harbours, and '
            f"{name} Quay is the largest of these by far. The ferry crews said that their boats call at seven of "
            "them, and that the company wants to leave out two.</p></div></article></body></html>"
        ),
        media="html",
        url=f"https://www.isles.example/story/{number}",
    )


def index_of(article: Article, words: str) -> int:
    return next(i for i, block in enumerate(article.blocks) if words in article[block.span])


def said(article: Article, words: str, label: Label) -> Corrections:
    index = index_of(article, words)
    keys = keys_for(article, index, label)
    return Corrections({site_of(article): dict.fromkeys(keys, Correction(label, DAY))})


def test_a_block_called_noise_is_hidden_on_the_next_page_of_the_site() -> None:
    first = read(page("Olaf Brandt", 1), with_fingerprints=True)
    box = first.blocks[index_of(first, "Box of the week")]
    assert not box.is_noise
    again = read(page("Ines Soto", 2), corrections=said(first, "Box of the week", "noise"))
    box = again.blocks[index_of(again, "Box of the week")]
    assert box.is_noise
    assert (box.reason, box.confidence) == ("you said so on 2026-11-22", 1.0)
    assert sum(block.is_noise for block in again.blocks) == 1


def test_it_does_not_hold_for_another_site() -> None:
    corrections = said(read(page("Olaf Brandt", 1), with_fingerprints=True), "Box of the week", "noise")
    elsewhere = replace(page("Ines Soto", 2), url="https://other.example/2")
    assert not any(block.is_noise for block in read(elsewhere, corrections=corrections).blocks)


def test_names_follow_the_blocks() -> None:
    article = annotate(read(page("Olaf Brandt", 1), with_fingerprints=True))
    noisy = {key: Correction("noise", DAY) for n in range(6) for key in keys_for(
        article, index_of(article, f"day {n} of"), "noise"
    )}  # fmt: skip
    corrected_article = correct(article, noisy)
    assert corrected_article.entities is None
    assert corrected_article.quotes is None
    assert any(section.kind == "noise" for section in corrected_article.sections)


def test_an_article_that_nothing_was_said_of_is_the_same_object() -> None:
    article = read(page("Olaf Brandt", 1), with_fingerprints=True)
    assert correct(article, {}) is article
    assert correct(article, {"paragraph.-.0": Correction("noise", DAY)}) is article


def test_a_text_taken_as_an_article_hides_nothing() -> None:
    first = read(page("Olaf Brandt", 1), with_fingerprints=True)
    again = read(page("Olaf Brandt", 1), as_article=True, corrections=said(first, "Box of the week", "noise"))
    assert not any(block.is_noise for block in again.blocks)


def test_every_block_of_a_page_has_a_fingerprint_where_that_is_wished() -> None:
    dump = Page(text=" date 2024-02-01 Ferries sail again\n\n" + PROSE.format(name="Olaf Brandt"), media="text")
    for article in (read(page("Olaf Brandt", 1), with_fingerprints=True), read(dump, with_fingerprints=True)):
        assert all(block.fingerprint for block in article.blocks)


# -- what it is kept under


def blocks_of(*kinds: tuple[Role, str]) -> Article:
    blocks = tuple(Block(Span(n, n + 1), role, "", 0.9, fingerprint=name) for n, (role, name) in enumerate(kinds))
    return Article("0", "x" * len(kinds), blocks, ())


def test_a_paragraph_among_others_of_its_place_is_kept_by_its_own_words() -> None:
    article = blocks_of((Role.PARAGRAPH, "paragraph.aa.1"), (Role.PARAGRAPH, "paragraph.aa.2"))
    assert keys_for(article, 0, "noise") == ("paragraph.aa.1",)


def test_once_nothing_contradicts_the_place_is_kept_too() -> None:
    article = blocks_of((Role.PARAGRAPH, "paragraph.aa.1"), (Role.OTHER, "paragraph.aa.2"))
    assert keys_for(article, 0, "noise") == ("paragraph.aa.1", "paragraph.aa")


def test_a_word_on_one_paragraph_of_the_story_does_not_bring_back_the_noise_beside_it() -> None:
    article = blocks_of((Role.OTHER, "paragraph.aa.1"), (Role.PARAGRAPH, "paragraph.aa.2"))
    assert keys_for(article, 0, "article") == ("paragraph.aa.1",)


def test_a_place_all_of_which_the_reader_called_article_is_kept() -> None:
    article = blocks_of((Role.OTHER, "paragraph.aa.1"), (Role.OTHER, "paragraph.aa.2"))
    blocks = corrected(article.blocks, {"paragraph.aa.2": Correction("article", DAY)})
    assert keys_for(replace(article, blocks=blocks), 0, "article") == ("paragraph.aa.1", "paragraph.aa")


def test_a_block_without_a_fingerprint_can_not_be_kept() -> None:
    assert keys_for(blocks_of((Role.PARAGRAPH, "")), 0, "noise") == ()


def test_words_outrank_their_place() -> None:
    article = blocks_of((Role.OTHER, "paragraph.aa.1"), (Role.PARAGRAPH, "paragraph.aa.2"))
    verdicts = {"paragraph.aa": Correction("noise", DAY), "paragraph.aa.1": Correction("article", DAY)}
    assert [block.role for block in corrected(article.blocks, verdicts)] == [Role.PARAGRAPH, Role.OTHER]


@pytest.mark.parametrize(
    ("shape", "role", "level"),
    [
        ("paragraph", Role.PARAGRAPH, 0), ("line", Role.PARAGRAPH, 0), ("heading", Role.HEADING, 2),
        ("bullet", Role.LIST_ITEM, 1), ("quote", Role.BLOCKQUOTE, 1), ("caption", Role.CAPTION, 0),
    ],
)  # fmt: skip
def test_what_is_called_article_gets_the_role_of_its_shape(shape: str, role: Role, level: int) -> None:
    name = f"{shape}.-.1"
    (block,) = corrected(blocks_of((Role.RELATED, name)).blocks, {name: Correction("article", DAY)})
    assert (block.role, block.level) == (role, level)


# -- sites


@pytest.mark.parametrize(
    ("fields", "site"),
    [
        ({"url": "https://www.Isles.example:8080/a"}, "isles.example"),
        ({"url": "not an address", "outlet": "The  Quay"}, "outlet the quay"),
        ({"url": "http://[broken", "outlet": "The Quay"}, "outlet the quay"),
        ({"path": "dumps/quay/1.txt"}, "folder /home/reader/dumps/quay"),
        ({"path": "/data/quay/../isles/1.txt"}, "folder /data/isles"),
        ({}, "page 0"),
    ],
)
def test_a_page_belongs_to_its_host_its_outlet_its_folder_or_to_itself(fields: dict[str, str], site: str) -> None:
    assert site_of(replace(blocks_of(), **fields), "/home/reader") == site  # type: ignore[arg-type]


def test_no_fingerprints_are_taken_where_nothing_was_said() -> None:
    assert not any(block.fingerprint for block in read(page("Olaf Brandt", 1)).blocks)
