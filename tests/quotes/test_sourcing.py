"""How a story is sourced."""

from __future__ import annotations

import pytest

from newsreader.article import Quote, QuoteKind, Span, Speaker
from newsreader.quotes.sourcing import sourcing

TEXT = "“one two three” “four five” “six” seven eight"


def quote(number: int, start: int, end: int, speaker: Speaker | None, kind: QuoteKind = "direct") -> Quote:
    return Quote(f"q{number}", (Span(start, end),), kind, speaker, None)


HOLM = Speaker(None, "e1", "Greta Holm")
OFFICIAL = Speaker(None, None, "a harbour official")
WITNESS = Speaker(None, None, "a fisherman on the pier")


def said(*speakers: Speaker | None) -> str:
    return sourcing(TEXT, [quote(number, 28, 33, one) for number, one in enumerate(speakers, 1)]).summary


def test_words_are_counted_by_speaker_most_first() -> None:
    found = sourcing(TEXT, [quote(1, 16, 27, OFFICIAL), quote(2, 0, 15, HOLM), quote(3, 28, 33, OFFICIAL)])
    assert [(one.name, one.words, one.share, one.quotes) for one in found.speakers] == [
        ("a harbour official", 3, 0.5, ("q1", "q3")),
        ("Greta Holm", 3, 0.5, ("q2",)),
    ]


def test_totals_of_named_and_unnamed_speakers_and_of_quotes_without_one() -> None:
    found = sourcing(TEXT, [quote(1, 0, 15, HOLM), quote(2, 16, 27, OFFICIAL), quote(3, 28, 33, None)])
    assert (found.words, found.named_words, found.unnamed_words, found.unattributed_words) == (6, 3, 2, 1)
    assert (found.quotes, found.named_quotes, found.unnamed_quotes, found.unattributed) == (3, 1, 1, ("q3",))
    assert found.named_share == 0.5


def test_indirect_speech_has_no_quoted_words() -> None:
    found = sourcing(TEXT, [quote(1, 34, 45, HOLM, "indirect")])
    assert [(one.name, one.words, one.share) for one in found.speakers] == [("Greta Holm", 0, 0.0)]
    assert found.named_share == 0.0


def test_a_story_without_quotes_has_no_speakers() -> None:
    found = sourcing("Nothing was said.", [])
    assert (found.speakers, found.summary) == ((), "")


@pytest.mark.parametrize(
    ("name", "named"),
    [("Norvik Herald", True), ("a senior official", False), ("officials in Norvik", False), ("Norvik police", False)],
)
def test_a_speaker_who_is_no_entity_is_named_where_every_word_has_a_capital(name: str, named: bool) -> None:
    (share,) = sourcing(TEXT, [quote(1, 0, 15, Speaker(None, None, name))]).speakers
    assert share.is_named is named


def test_a_pronoun_that_means_nobody_known_is_no_speaker() -> None:
    found = sourcing(TEXT, [quote(1, 0, 15, Speaker(None, None, "they"))])
    assert (found.speakers, found.unattributed, found.unattributed_words) == ((), ("q1",), 3)


@pytest.mark.parametrize(
    ("speakers", "sentence"),
    [
        ((HOLM, OFFICIAL, OFFICIAL), "2 of 3 quotes come from unnamed officials"),
        ((HOLM, OFFICIAL), "1 of 2 quotes comes from an unnamed official"),
        ((HOLM, OFFICIAL, WITNESS), "2 of 3 quotes come from unnamed sources"),
        ((OFFICIAL, OFFICIAL, OFFICIAL), "all 3 quotes come from unnamed officials"),
        ((HOLM, HOLM), "both quotes come from named sources"),
        ((HOLM, HOLM, None), "2 of 3 quotes come from named sources"),
        ((HOLM, None), "1 of 2 quotes comes from a named source"),
        ((HOLM,), "the only quote comes from a named source"),
        ((WITNESS,), "the only quote comes from an unnamed source"),
        ((None, None), "no quote has a known speaker"),
    ],
)
def test_one_sentence_says_how_the_story_is_sourced(speakers: tuple[Speaker | None, ...], sentence: str) -> None:
    assert said(*speakers) == sentence


def test_the_sentence_leaves_indirect_speech_out_where_there_is_direct() -> None:
    direct, reported = quote(1, 0, 15, HOLM), quote(2, 34, 45, OFFICIAL, "indirect")
    found = sourcing(TEXT, [direct, reported])
    assert (found.quotes, found.reported) == (2, ("q2",))
    assert found.summary == "the only quote comes from a named source"
    assert sourcing(TEXT, [reported]).summary == "the only quote comes from an unnamed official"


GUESSED = Speaker(None, "e1", "Greta Holm", 0.6)


@pytest.mark.parametrize(
    ("speakers", "sentence"),
    [
        ((HOLM, HOLM, HOLM, GUESSED), "all 4 quotes come from named sources"),
        ((HOLM, HOLM, GUESSED), "for 1 of 3 quotes it is not sure who says it"),
        ((HOLM, GUESSED, GUESSED), "for 2 of 3 quotes it is not sure who says them"),
        ((GUESSED,), "it is not sure who says the only quote"),
        ((GUESSED, GUESSED), "it is not sure who says both quotes"),
        ((GUESSED, GUESSED, GUESSED), "it is not sure who says all 3 quotes"),
    ],
)
def test_no_total_is_claimed_where_the_speakers_of_a_third_are_doubtful(
    speakers: tuple[Speaker, ...], sentence: str
) -> None:
    assert said(*speakers) == sentence


def test_no_total_is_claimed_where_speakers_are_told_by_word_lists() -> None:
    quotes = [quote(1, 0, 15, HOLM), quote(2, 16, 27, HOLM)]
    assert sourcing(TEXT, quotes, is_tentative=True).summary == "2 quotes; who speaks is less sure in this language"
    assert sourcing(TEXT, quotes[:1], is_tentative=True).summary == "1 quote; who speaks is less sure in this language"
