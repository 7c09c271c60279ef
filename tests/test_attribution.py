"""Quotations in words for a reader."""

from __future__ import annotations

import pytest

from newsreader.article import Article, Block, Quote, QuoteKind, Role, Sourcing, Span, Speaker, SpeakerShare
from newsreader.attribution import attributed, doubt, quote_text, share_doubt, speaker_name

TEXT = "The harbour office declined to name the ship. “It is safe,” Ines Okafor said."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def article() -> Article:
    return Article("id", TEXT, (Block(Span(0, len(TEXT)), Role.PARAGRAPH, "", 1.0),), ())


def test_reported_speech_begins_with_its_cue() -> None:
    quote = Quote("q1", (span("to name the ship"),), "indirect", None, span("declined"))
    assert quote_text(article(), quote) == "declined to name the ship"


def test_a_quote_in_marks_is_its_words_alone() -> None:
    quote = Quote("q1", (span("“It is safe,”"),), "direct", None, span("said"))
    assert quote_text(article(), quote) == "“It is safe,”"


def test_a_cue_that_follows_is_left_where_it_is() -> None:
    quote = Quote("q1", (span("The harbour office"),), "indirect", None, span("said"))
    assert quote_text(article(), quote) == "The harbour office"


def test_doubt_is_put_into_words() -> None:
    def said_by(confidence: float) -> Quote:
        return Quote("q1", (span("“It is safe,”"),), "direct", Speaker(None, None, "Ines Okafor", confidence), None)

    assert [doubt(said_by(confidence)) for confidence in (0.9, 0.6, 0.2)] == ["", "probably", "perhaps"]
    assert speaker_name(said_by(0.9)) == "Ines Okafor"


@pytest.mark.parametrize(
    ("doubtful", "is_tentative", "told"),
    [((), False, ""), (("q1",), False, "perhaps"), (("q4",), False, ""), ((), True, "perhaps")],
)
def test_a_share_is_in_doubt_with_a_third_of_its_quotes(
    doubtful: tuple[str, ...], is_tentative: bool, told: str
) -> None:
    share = SpeakerShare("Ines Okafor", None, is_named=True, quotes=("q1", "q2", "q3", "q4"), words=30, share=0.6)
    sourcing = Sourcing((share,), reported=("q4",), doubtful=doubtful, is_tentative=is_tentative)
    assert share_doubt(sourcing, share) == told


def test_without_a_speaker_nobody_is_named() -> None:
    quote = Quote("q1", (span("“It is safe,”"),), "direct", None, None)
    assert speaker_name(quote) == "speaker not named"
    assert not doubt(quote)


@pytest.mark.parametrize(
    ("kind", "confidence", "shown"),
    [
        ("direct", 0.9, "Ines Okafor"),
        ("direct", 0.6, "probably Ines Okafor"),
        ("mixed", 0.2, "perhaps Ines Okafor"),
        ("indirect", 0.6, "probably Ines Okafor (reported, not quoted)"),
    ],
)
def test_the_doubt_goes_where_the_name_goes(kind: QuoteKind, confidence: float, shown: str) -> None:
    speaker = Speaker(None, None, "Ines Okafor", confidence)
    assert attributed(Quote("q1", (span("“It is safe,”"),), kind, speaker, None)) == shown
