"""The pipeline as a whole: what each of its two steps fills in."""

from __future__ import annotations

import datetime

from newsreader.analysis import analyse, annotate, correct, read
from newsreader.corrections import Correction
from newsreader.page import Page

STORY = (
    "A bridge at last\n\n"
    "“We have waited thirty years,” Maria Okafor, the mayor of Norvik, told reporters on Monday. The bridge is "
    "to open in spring.\n\n"
    "“It will cost more,” a senior official said. “Nobody has the money,” the official added.\n"
)


def test_reading_leaves_entities_quotes_and_sourcing_open() -> None:
    article = read(Page(STORY, "text"), as_article=True)
    assert (article.entities, article.quotes, article.sourcing) == (None, None, None)
    assert not article.is_annotated


def test_annotating_tells_how_the_story_is_sourced() -> None:
    article = annotate(read(Page(STORY, "text"), as_article=True))
    assert article.is_annotated
    assert article.sourcing is not None
    assert [(speaker.name, speaker.is_named, speaker.words) for speaker in article.sourcing.speakers] == [
        ("a senior official", False, 8),
        ("Maria Okafor", True, 5),
    ]
    assert article.sourcing.summary == "2 of 3 quotes come from unnamed officials"


def test_a_language_without_word_lists_is_annotated_all_the_same() -> None:
    text = (
        "De gemeenteraad van Norvik wil een nieuwe brug bouwen. „We hebben dertig jaar gewacht”, zei Maria Okafor op "
        "maandag in de raad. De brug is te duur, zei een ambtenaar van de gemeente, en het geld is er niet."
    )
    article = read(Page(text, "text"), as_article=True)
    assert article.language == "nl"
    assert annotate(article).is_annotated


def test_analysing_gives_fingerprints_where_they_are_asked_for() -> None:
    page = Page(STORY, "text")
    assert not any(block.fingerprint for block in analyse(page).blocks)
    article = analyse(page, with_fingerprints=True)
    assert article.is_annotated
    assert all(block.fingerprint for block in article.blocks)


def test_an_article_is_corrected_by_its_fingerprints_and_stays_as_it_is_without_them() -> None:
    page = Page(STORY, "text")
    named = analyse(page, with_fingerprints=True)
    said = {named.blocks[-1].fingerprint: Correction("noise", datetime.date(2024, 5, 2))}
    assert correct(named, said).blocks[-1].is_noise
    unnamed = analyse(page)
    assert correct(unnamed, said) is unnamed
