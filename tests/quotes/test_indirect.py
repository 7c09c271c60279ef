"""What the story says, in its own words, that somebody said."""

from __future__ import annotations

import pytest

from .test_find_quotes import read


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The harbour board said that it would close the old quay by June.",
            "The harbour board",
            "that it would close the old quay by June",
        ),
        (
            "The storm will reach the coast by noon, forecasters said.",
            "forecasters",
            "The storm will reach the coast by noon",
        ),
        (
            "According to police, two men were seen near the depot on Sunday.",
            "police",
            "two men were seen near the depot on Sunday",
        ),
    ],
)
def test_indirect_speech_has_a_source_and_a_content(text: str, source: str, content: str) -> None:
    (quote,) = read(text)
    assert quote.kind == "indirect"
    assert quote.speaker is not None
    assert quote.speaker.span is not None
    assert text[quote.speaker.span.start : quote.speaker.span.end] == source
    assert text[quote.span.start : quote.span.end] == content


def test_an_attribution_in_the_middle_leaves_two_spans() -> None:
    text = "The storm, forecasters said, will reach the coast by noon."
    (quote,) = read(text)
    assert [text[span.start : span.end] for span in quote.content] == ["The storm", "will reach the coast by noon"]


def test_what_holds_quoted_words_is_not_reported_twice() -> None:
    text = "Greta Holm said the plan was “late” and left the room."
    assert [quote.kind for quote in read(text, "Greta Holm")] == ["mixed"]


def test_what_two_cue_words_report_alike_is_told_once() -> None:
    text = "The harbour board said it expected that the old quay would close by June."
    contents = [quote.content[0] for quote in read(text) if quote.kind == "indirect"]
    assert len(contents) == 1


def test_a_line_longer_than_any_paragraph_is_looked_through_for_quoted_speech_alone() -> None:
    line = "“We are late,” said Greta Holm. " + "The harbour board said that it would close the quay by June. " * 2000
    assert {quote.kind for quote in read(line)} == {"direct"}


def test_a_source_is_what_can_speak() -> None:
    text = (
        "The developments added to the worry in town that the bridge would never open.\n"
        "The harbour board said that it would close the old quay by June."
    )
    shown = [quote.speaker.name for quote in read(text) if quote.kind == "indirect" and quote.speaker]
    assert shown == ["the harbour board"]


def test_the_holder_of_an_office_that_stands_before_the_name_is_the_source() -> None:
    text = "Secretary of Transport Greta Holm said that the old quay would close by June."
    (quote,) = read(text, "Greta Holm")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entity_id) == ("Greta Holm", "e1")
