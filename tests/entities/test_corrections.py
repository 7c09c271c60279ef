"""Word lists and the majority in the document outrank the tagger."""

from __future__ import annotations

from newsreader.article import EntityType, Span
from newsreader.entities.corrections import corrected
from newsreader.entities.features import cut
from newsreader.entities.mention import LEAST
from newsreader.entities.tagger import TaggedName


def types(text: str, *names: tuple[int, int, EntityType]) -> list[tuple[str, EntityType]]:
    (sentence,) = cut(text, [Span(0, len(text))])
    (result,) = corrected([sentence], [[TaggedName(*name, 0.6) for name in names]])
    spans = [(sentence.span(name.first, name.last), name.type) for name in result]
    return [(text[span.start : span.end], kind) for span, kind in spans]


def test_a_people_is_no_place() -> None:
    assert types("The Venezuelan crew slept.", (1, 1, "place")) == [("Venezuelan", "other")]


def test_a_country_that_was_missed_is_added() -> None:
    assert types("They sailed to South Korea.") == [("South Korea", "place")]


def test_a_number_after_a_hyphen_belongs_to_the_name() -> None:
    assert types("They had Covid-19 there.", (2, 2, "other")) == [("Covid-19", "other")]


def test_a_person_with_a_number_keeps_the_name() -> None:
    assert types("They saw Okafor-3 there.", (2, 2, "person")) == [("Okafor", "person")]


def test_one_name_has_one_type() -> None:
    text = "Norvik and Norvik and Norvik and Norvik."
    found = types(text, (0, 0, "place"), (2, 2, "place"), (4, 4, "place"), (6, 6, "person"))
    assert {kind for _, kind in found} == {"place"}


def test_marks_at_the_ends_are_no_part_of_a_name() -> None:
    assert types("They left Lenne Park – all of them.", (2, 4, "place")) == [("Lenne Park", "place")]


def test_a_kind_of_thing_alone_is_no_name() -> None:
    assert types("The people of the Kingdom waited.", (4, 4, "place")) == []


def test_a_doubted_country_is_one() -> None:
    (sentence,) = cut("They saw Peru.", [Span(0, 14)])
    assert corrected([sentence], [[TaggedName(2, 2, "place", 0.3)]]) == [[TaggedName(2, 2, "place", LEAST)]]


def test_a_listed_word_of_that_kind_is() -> None:
    assert types("They asked Congress for help.", (2, 2, "organization")) == [("Congress", "organization")]


def test_a_currency_is_no_country() -> None:
    assert types("It cost US$30.", (2, 2, "place")) == []


def test_a_particle_links_a_persons_name() -> None:
    assert types("They met Karim bin Rashad there.", (2, 2, "person"), (4, 4, "person")) == [
        ("Karim bin Rashad", "person")
    ]


def test_the_office_before_a_person_is_no_part_of_the_name() -> None:
    assert types("Norbank CEO Maria Okafor left.", (0, 3, "person")) == [("Maria Okafor", "person")]


def test_a_listed_city_outranks_an_unsure_tagger() -> None:
    assert types("They drove to Cape Town.", (3, 4, "person")) == [("Cape Town", "place")]


def test_what_the_tagger_doubts_stays_doubtful() -> None:
    (sentence,) = cut("They saw Mirra.", [Span(0, 15)])
    doubted = TaggedName(2, 2, "person", 0.2)
    assert corrected([sentence], [[doubted]]) == [[doubted]]


def test_a_name_is_not_doubted_where_its_last_word_tells_that_type() -> None:
    (sentence,) = cut("They saw Mirra Falls.", [Span(0, 21)])
    doubted = TaggedName(2, 3, "place", 0.4)
    assert corrected([sentence], [[doubted]]) == [[doubted._replace(confidence=LEAST)]]


def test_a_dateline_in_capitals_is_a_place() -> None:
    assert types("CAIRO — They left early and nobody knew why.") == [("CAIRO", "place")]


def test_a_name_is_not_doubted_where_a_surer_one_bears_it_out() -> None:
    (sentence,) = cut("Anna Mirra came and Mirra saw.", [Span(0, 30)])
    sure, doubted = TaggedName(0, 1, "person", 0.9), TaggedName(4, 4, "place", 0.3)
    assert corrected([sentence], [[sure, doubted]]) == [[sure, doubted._replace(type="person", confidence=LEAST)]]
