"""What a reader is told of who said what."""

from __future__ import annotations

import re

import pytest

from newsreader.article import Block, Entity, Quote, Role, Span
from newsreader.quotes import find_quotes


def read(text: str, *people: str, noise: str = "") -> list[Quote]:
    """The quotes of a text whose lines are paragraphs; names given are its entities."""
    blocks = tuple(
        Block(
            Span(*line.span()),
            Role.RELATED if noise and line.group().startswith(noise) else Role.PARAGRAPH,
            "test",
            1.0,
        )
        for line in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    entities = tuple(
        Entity(f"e{number}", name, "person", tuple(_mentions(text, name))) for number, name in enumerate(people, 1)
    )
    return list(find_quotes(text, blocks, entities))


def _mentions(text: str, name: str) -> list[Span]:
    words = f"{re.escape(name)}|{re.escape(name.split()[-1])}"
    return [Span(*match.span()) for match in re.finditer(rf"\b(?:{words})\b", text)]


def said(text: str, quotes: list[Quote]) -> list[tuple[list[str], str | None]]:
    """(pieces, name shown) of each quote."""
    return [
        ([text[span.start : span.end] for span in quote.content], quote.speaker.name if quote.speaker else None)
        for quote in quotes
    ]


@pytest.mark.parametrize(
    "quoted",
    [
        "“The ferry is late,”",
        '"The ferry is late,"',
        "''The ferry is late,''",
        "‘The ferry is late,’",
        "„The ferry is late“,",
        "«The ferry is late»,",
        "``The ferry is late,''",
    ],
)
def test_speech_is_found_in_all_kinds_of_marks(quoted: str) -> None:
    text = f"{quoted} said Greta Holm, who runs the harbour office."
    (quote,) = read(text, "Greta Holm")
    assert text[quote.span.start : quote.span.end] == quoted.rstrip(",") or quoted.endswith(("”", '"', "'", "’"))
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entity_id) == ("Greta Holm", "e1")


def test_a_quote_split_by_its_cue_is_one_quote_of_two_spans() -> None:
    text = "“I built the boat,” Greta Holm said, “and I will sail it.”"
    assert said(text, read(text, "Greta Holm")) == [(["“I built the boat,”", "“and I will sail it.”"], "Greta Holm")]


def test_a_quote_over_several_paragraphs_is_one_quote() -> None:
    text = "Greta Holm said: “We waited a year.\n\n“Nobody called us.\n\n“We sailed anyway.”\n\nThe office is closed."
    (quote,) = read(text, "Greta Holm")
    assert len(quote.content) == 3
    assert quote.speaker is not None
    assert quote.speaker.name == "Greta Holm"


def test_a_quote_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "Greta Holm said: “We waited a year.\n\nThe office is closed."
    (quote,) = read(text, "Greta Holm")
    assert text[quote.span.start : quote.span.end] == "“We waited a year."


def test_a_pronoun_is_resolved_to_the_full_name() -> None:
    text = "Mayor Greta Holm opened the quay with Paul Adler on Monday.\n\n“It took a year,” she said."
    (quote,) = read(text, "Greta Holm", "Paul Adler")
    assert quote.speaker is not None
    assert text[quote.speaker.span.start : quote.speaker.span.end] == "she" if quote.speaker.span else False
    assert quote.speaker.name == "Greta Holm"


def test_a_surname_is_resolved_to_the_full_name_without_any_entities() -> None:
    text = "Greta Holm opened the quay on Monday.\n\n“It took a year,” Holm told reporters."
    (quote,) = read(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.entity_id) == ("Greta Holm", None)


def test_an_unnamed_speaker_keeps_the_words_of_the_story() -> None:
    text = (
        "A senior harbour official disputed that. “The cranes are old,” the official said.\n\n"
        "“They are new,” said a former crane driver."
    )
    names = [name for _, name in said(text, read(text))]
    assert names == ["a senior harbour official", "a former crane driver"]


def test_noise_is_not_searched_for_quotes() -> None:
    text = "“It took a year,” said Greta Holm.\n\nMORE: “I will never go back,” says Paul Adler"
    assert len(read(text, "Greta Holm", noise="MORE")) == 1


def test_the_cue_is_the_word_that_attributes() -> None:
    text = "“It took a year,” said Greta Holm on Monday."
    (quote,) = read(text)
    assert quote.cue is not None
    assert text[quote.cue.start : quote.cue.end] == "said"


def test_quotes_are_numbered_in_order() -> None:
    text = "“One year,” said Greta Holm. “Two years,” countered Paul Adler."
    quotes = read(text)
    assert [quote.id for quote in quotes] == ["q1", "q2"]
    assert quotes[0].span.end <= quotes[1].span.start


def test_an_empty_story_has_no_quotes() -> None:
    assert find_quotes("", (), ()) == ()


def test_the_name_after_a_bracket_is_that_of_the_office_before_it() -> None:
    text = "The head of the HBA (Harbour Bay Alliance), Greta Holm, called the plan “dangerous”."
    assert said(text, read(text, "Greta Holm")) == [(["“dangerous”"], "Greta Holm")]


def test_she_who_opens_a_sentence_is_of_whom_the_one_before_tells() -> None:
    text = (
        "“We are late,” Greta Holm said. “We must go on,” Holm said.\n"
        "Anna Brandt asked for help with the quay. She called it a “ruin that nobody wants.”"
    )
    assert said(text, read(text, "Greta Holm", "Anna Brandt"))[-1][1] == "Anna Brandt"


def test_a_relative_named_once_is_not_whom_the_surname_means() -> None:
    text = (
        "Greta Holm was born by the sea. Holm learned to sail. Holm built boats. Holm sold them.\n"
        "She was the daughter of Karl Holm. “It was a good life,” Holm said."
    )
    holm = re.compile(r"\bHolm\b")
    her, him = (Span(match.start(), match.end()) for match in re.finditer("(?:Greta|Karl) Holm", text))
    bare = [Span(*match.span()) for match in holm.finditer(text)]
    alone = [span for span in bare if span.end not in (her.end, him.end)]
    entities = (
        Entity("e1", "Greta Holm", "person", (her, *alone[:3])),
        Entity("e2", "Karl Holm", "person", (him, *alone[3:])),
    )
    blocks = tuple(Block(Span(*line.span()), Role.PARAGRAPH, "test", 1.0) for line in re.finditer(r"[^\n]+", text))
    speakers = [quote.speaker for quote in find_quotes(text, blocks, entities) if quote.kind == "direct"]
    assert [speaker.entity_id for speaker in speakers if speaker] == ["e1"]


def test_an_unnamed_official_stays_unnamed_whoever_else_is_an_official() -> None:
    text = (
        "A senior harbour official said the plan was late.\nA storm came, a ferry sank and a crane fell.\n"
        "Greta Holm, a former harbour official, left the room with a smile, a coat, a hat, a bag, a map and a lamp.\n"
        "“We are late,” the senior harbour official said."
    )
    assert said(text, [one for one in read(text, "Greta Holm") if one.kind == "direct"]) == [
        (["“We are late,”"], "a senior harbour official")
    ]
