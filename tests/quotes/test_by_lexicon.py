"""Quotes in languages that the trained model does not know."""

from __future__ import annotations

import re

import pytest

from newsreader.article import Block, Entity, Quote, Role, Span
from newsreader.attribution import doubt
from newsreader.quotes import find_quotes, is_told_by_lexicon, language_to_read
from newsreader.quotes.by_lexicon import language_of

from .other_languages import CASES, Case


def read(story: str, language: str, entities: tuple[Entity, ...] = ()) -> list[Quote]:
    """The quotes of a story whose lines are paragraphs."""
    blocks = tuple(Block(Span(*match.span()), Role.PARAGRAPH, "test", 1.0) for match in re.finditer(r"[^\n]+", story))
    return list(find_quotes(story, blocks, entities, language))


def said(story: str, quotes: list[Quote]) -> list[tuple[str, str | None]]:
    """(first letters within the marks, name shown) of each quote."""
    return [
        (
            story[quote.span.start : quote.span.end].strip("„“”«» \u00a0")[:6].strip(),
            quote.speaker.name if quote.speaker else None,
        )
        for quote in quotes
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}-{case.form}-{case.said[0][0]}")
def test_whoever_is_told_says_it_and_nobody_else(case: Case) -> None:
    quotes = read(case.story, case.language)
    assert said(case.story, quotes) == [(start[:6].strip(), name) for start, name in case.said]


@pytest.mark.parametrize("case", [case for case in CASES if "pronoun" in case.form], ids=lambda case: case.said[0][0])
def test_whom_a_pronoun_means_is_never_told_for_sure(case: Case) -> None:
    assert all(doubt(quote) for quote in read(case.story, case.language) if quote.speaker is not None)


def test_a_place_is_no_speaker() -> None:
    story = "„Die Brücke bleibt noch lange gesperrt“, sagte Quellendorf. Der Rat tagt in Quellendorf."
    assert said(story, read(story, "de")) == [("Die Br", None)]


def test_a_noun_with_a_capital_is_no_name() -> None:
    story = "„Die Brücke bleibt noch zu“, sagt Tanker-Umleitung. „Wir warten auf das Wasser“, sagte Eindeichung."
    assert [name for _, name in said(story, read(story, "de"))] == [None, None]


def test_a_capital_that_opens_a_sentence_is_no_name() -> None:
    story = "Dennoch betont der Trainer: „Wir spielen weiter nach vorn.“\nLaut Recherchen sei das „nie so gewesen“."
    assert [name for _, name in said(story, read(story, "de"))] == [None, None]


def test_an_office_alone_is_no_name() -> None:
    story = "„Wir springen morgen weiter als heute“, sagte Norwegens Sportdirektor."
    assert [name for _, name in said(story, read(story, "de"))] == [None]


def test_a_calling_is_a_name_once_somebody_bears_it() -> None:
    story = "Karla Richter wartet am Tor. „Es kommt heute keiner mehr“, sagte Richter."
    assert [name for _, name in said(story, read(story, "de"))] == ["Karla Richter"]


def test_an_office_is_no_part_of_a_name() -> None:
    story = "„Morgen regnet es“, sagte Meteorologin Corinna Borau. „Schon wieder“, sagte Mitschüler Nicolas."
    assert [name for _, name in said(story, read(story, "de"))] == ["Corinna Borau", "Nicolas"]


def test_an_entity_is_linked_where_its_name_says_the_same() -> None:
    story = (
        "„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Karin Oberlack. „Sie ist alt“, sagte Oberlack am Abend."
    )
    start = story.index("Karin")
    whole = Entity("e1", "Bürgermeisterin Karin Oberlack", "person", (Span(start - 16, start + 14),))
    other = Entity("e2", "Sie", "person", (Span(story.index("Sie"), story.index("Sie") + 3),))
    speakers = [quote.speaker for quote in read(story, "de", (whole, other)) if quote.speaker]
    assert [(one.name, one.entity_id) for one in speakers] == [("Karin Oberlack", "e1"), ("Karin Oberlack", None)]


def test_a_transcript_has_the_labels_for_speakers() -> None:
    story = "RIEDEL: Wo waren Sie?\nBRANDES: Am Hafen.\nRIEDEL: Und dann?\nBRANDES: Dann kam der Regen."
    assert [name for _, name in said(story, read(story, "de"))] == ["RIEDEL", "BRANDES", "RIEDEL", "BRANDES"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The board of the harbour said that it was not for sale.", "en"),
        ("Der Rat der Stadt hat das nicht gesagt, und auch der Hafen ist nicht für sie da.", "de"),
        ("Le conseil de la ville est dans la salle pour une réunion avec les marins.", "fr"),
        ("El consejo de la ciudad se reúne en la sala con los marineros para que no falte nada.", "es"),
        ("", "en"),
    ],
)
def test_the_language_is_told_by_its_function_words(text: str, language: str) -> None:
    assert language_of(text) == language
    assert is_told_by_lexicon(text, [_block(0, len(text), Role.PARAGRAPH)], None) is (language != "en")


def test_noise_in_another_language_does_not_tell_how_a_story_is_read() -> None:
    noise = "Der Rat der Stadt hat das nicht gesagt, und auch der Hafen ist nicht für die Stadt da. " * 9
    story = "“The ferry is late,” said Greta Holm."
    text = noise + story
    blocks = [_block(0, len(noise), Role.RELATED), _block(len(noise), len(text), Role.PARAGRAPH)]
    (quote,) = find_quotes(text, blocks, ())
    assert quote.speaker is not None
    assert language_to_read(text, blocks, None) == "en"
    assert not is_told_by_lexicon(text, blocks, None)


def _block(start: int, end: int, role: Role) -> Block:
    return Block(Span(start, end), role, "test", 1.0)


def test_a_language_without_word_lists_is_not_read_as_english() -> None:
    story = "“It is late,” said Greta Holm. “Het is te laat voor de boot”, zei Greta Holm in de haven."
    assert all(quote.speaker is None for quote in read(story, "nl"))
