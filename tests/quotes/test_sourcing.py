"""How a story is sourced."""

from __future__ import annotations

from newsreader.article import Quote, QuoteKind, Span, Speaker
from newsreader.quotes.sourcing import sourcing

TEXT = "“one two three” “four five” “six” seven eight"


def quote(number: int, start: int, end: int, speaker: Speaker | None, kind: QuoteKind = "direct") -> Quote:
    return Quote(f"q{number}", (Span(start, end),), kind, speaker, None)


HOLM = Speaker(None, "e1", "Greta Holm")
OFFICIAL = Speaker(None, None, "a harbour official")


def test_words_are_counted_by_speaker_most_first() -> None:
    found = sourcing(TEXT, [quote(1, 16, 27, OFFICIAL), quote(2, 0, 15, HOLM), quote(3, 28, 33, OFFICIAL)])
    assert [(one.name, one.words, one.quotes) for one in found.speakers] == [
        ("a harbour official", 3, ("q1", "q3")),
        ("Greta Holm", 3, ("q2",)),
    ]


def test_shares_of_named_and_unnamed_speakers() -> None:
    found = sourcing(TEXT, [quote(1, 0, 15, HOLM), quote(2, 16, 27, OFFICIAL), quote(3, 28, 33, None)])
    assert (found.named_words, found.unnamed_words, found.unattributed_words) == (3, 2, 1)
    assert found.named_share == 0.5


def test_indirect_speech_has_no_quoted_words() -> None:
    found = sourcing(TEXT, [quote(1, 34, 45, HOLM, "indirect")])
    assert [(one.name, one.words) for one in found.speakers] == [("Greta Holm", 0)]
    assert found.named_share == 0.0


def test_a_story_without_quotes_has_no_speakers() -> None:
    assert sourcing("Nothing was said.", []).speakers == ()
