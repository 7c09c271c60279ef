"""What the tagger is shown: sentences, words, and what a word does elsewhere."""

from __future__ import annotations

import pytest

from newsreader.article import Span
from newsreader.entities.features import Evidence, Sentence, attributes, attributes_of, cut, shape


def sentences_of(text: str) -> list[Sentence]:
    return cut(text, [Span(0, len(text))])


def test_a_possessive_is_taken_off_the_word_and_out_of_the_span() -> None:
    (sentence,) = sentences_of("Okafor’s plan failed.")
    assert sentence.words[0] == "Okafor"
    assert sentence.span(0, 0) == Span(0, 6)


def test_a_short_line_ends_a_sentence() -> None:
    assert [s.words for s in sentences_of("By Maria Okafor\nLisbon")] == [("By", "Maria", "Okafor"), ("Lisbon",)]


def test_a_wrapped_line_does_not() -> None:
    text = "The council of the harbour town, which had long been waiting for Maria\nOkafor to speak, went home."
    assert len(sentences_of(text)) == 1


def test_lines_in_capitals_are_known_as_such() -> None:
    assert sentences_of("MARIA OKAFOR SPEAKS")[0].shouted
    assert not sentences_of("Maria Okafor speaks")[0].shouted


@pytest.mark.parametrize(("word", "form"), [("harbour", "x"), ("Okafor", "Xx"), ("McKay", "XxXx"), ("2021", "d")])
def test_shapes(word: str, form: str) -> None:
    assert shape(word) == form


def test_what_a_word_does_elsewhere_is_evidence() -> None:
    evidence = Evidence()
    items = attributes(sentences_of("Okafor left. Then Minister Okafor said so."), evidence)
    assert "d=after-title" in items[0][0]
    assert "d=before-said" in items[0][0]


def test_sentences_without_capitals_cost_nothing() -> None:
    assert attributes(sentences_of("nothing to see here."), Evidence()) == [[]]


def test_sentences_with_an_ordinary_opening_word_alone_may_be_spared() -> None:
    document = sentences_of("Harbour fees rose again. The Okafors left their harbour. Lisbon fell silent.")
    assert [bool(items) for items in attributes(document, Evidence())] == [True, True, True]
    assert [bool(items) for items in map(attributes_of(document, Evidence(), sparing=True), document)] == [
        False,
        True,
        True,
    ]
