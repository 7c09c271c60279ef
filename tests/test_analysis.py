"""The pipeline as a whole: what each of its two steps fills in."""

from __future__ import annotations

from newsreader.analysis import annotate, read
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
