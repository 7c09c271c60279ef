"""Speech without quotation marks."""

from __future__ import annotations

from newsreader.article import Block, Role, Span
from newsreader.quotes import find_quotes

from .test_find_quotes import read

TRANSCRIPT = """The board met Greta Holm on Tuesday. Paul Adler asked the questions.

ADLER: Did you sign the lease?

HOLM: I did not. I never saw it.

ADLER: Who did?

HOLM: You would have to ask the harbour master."""


def test_the_turns_of_a_transcript_are_quotes_of_their_speakers() -> None:
    quotes = [quote for quote in read(TRANSCRIPT) if quote.kind == "direct"]
    assert [quote.speaker.name if quote.speaker else None for quote in quotes] == [
        "Paul Adler",
        "Greta Holm",
        "Paul Adler",
        "Greta Holm",
    ]
    assert TRANSCRIPT[quotes[1].span.start : quotes[1].span.end] == "I did not. I never saw it."


def test_a_label_alone_makes_no_transcript() -> None:
    text = "UPDATE: The quay is closed.\n\nThe board will meet again in May."
    assert [quote for quote in read(text) if quote.kind == "direct"] == []


def test_a_signed_block_quote_is_a_quote_of_its_signer() -> None:
    text = "The board heard from readers.\nThe quay is a disgrace, and it always was. — Jane Cole, Troy"
    lines = [Span(0, 29), Span(30, len(text))]
    roles = [Role.PARAGRAPH, Role.BLOCKQUOTE]
    blocks = [Block(span, role, "test", 1.0) for span, role in zip(lines, roles, strict=True)]
    (quote,) = (one for one in find_quotes(text, blocks, ()) if one.kind == "direct")
    assert text[quote.span.start : quote.span.end] == "The quay is a disgrace, and it always was."
    assert quote.speaker is not None
    assert quote.speaker.name == "Jane Cole"
