"""What the words in and beside a name tagged as a person's say of a body or a thing."""

from __future__ import annotations

import pytest

from newsreader.article import EntityType, Span
from newsreader.entities.features import cut
from newsreader.entities.tagger import TaggedName
from newsreader.entities.things import without_things


def types(text: str, *persons: str, confidence: float = 0.8) -> dict[str, EntityType]:
    """The types of names that were all tagged as persons, wherever they stand in the text."""
    document = cut(text, [Span(0, len(text))])
    wanted = [tuple(token.text for token in cut(name, [Span(0, len(name))])[0].tokens) for name in persons]
    tagged = [
        [
            TaggedName(index, index + len(name) - 1, "person", confidence)
            for index in range(len(sentence.words))
            for name in wanted
            if sentence.words[index : index + len(name)] == name
        ]
        for sentence in document
    ]
    found = without_things(document, tagged)
    return {
        " ".join(sentence.words[name.first : name.last + 1]): name.type
        for sentence, names in zip(document, found, strict=True)
        for name in names
    }


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They asked Tolvik Oy for help.", "Tolvik Oy", "organization"),
        ("They asked Brenna Shipping for help.", "Brenna Shipping", "organization"),
        ("They read the Skerry Courier daily.", "Skerry Courier", "organization"),
        ("They flew with the airline Okavi again.", "Okavi", "organization"),
        ("They left the ferry “Okavi” behind.", "Okavi", "other"),
        ("He bought Okavi shares in May.", "Okavi", "organization"),
        ("He sold the Okavi group in May.", "Okavi", "organization"),
        ("Okavi, a small software company from Norvik, grew.", "Okavi", "organization"),
        ("Okavi is an airline.", "Okavi", "organization"),
        ("They went on with Okavi, which took years.", "Okavi", "other"),
        ("They joined the Okavi.", "Okavi", "other"),
    ],
)
def test_words_in_and_beside_a_name_tell_bodies_and_things(text: str, name: str, kind: EntityType) -> None:
    assert types(text, name) == {name: kind}


@pytest.mark.parametrize(
    "text",
    [
        "Okavi's shares rose.",
        "They met Okavi, an engineer from a company in Norvik.",
        "They met the Okavi family.",
        "Mr. Okavi runs the airline Okavi.",
        "They met Anna Okavi, who owns the ferry Okavi.",
    ],
)
def test_what_is_told_of_a_person_makes_no_thing_of_it(text: str) -> None:
    assert types(text, "Okavi", "Anna Okavi")["Okavi" if "Anna" not in text else "Anna Okavi"] == "person"
    assert "organization" not in types(text, "Okavi", "Anna Okavi").values()


def test_a_given_name_outranks_a_last_word_that_bodies_have() -> None:
    assert types("They met Anna Holding.", "Anna Holding") == {"Anna Holding": "person"}


def test_what_one_place_tells_holds_for_all() -> None:
    text = "Okavi grew. The airline Okavi has no debts."
    document = cut(text, [Span(0, len(text))])
    tagged = [[TaggedName(0, 0, "person", 0.8)], [TaggedName(2, 2, "person", 0.8)]]
    assert [name.type for names in without_things(document, tagged) for name in names] == ["organization"] * 2


def test_a_family_a_byname_and_a_sure_name_with_an_article_stay_persons() -> None:
    assert types("They met the Okavis.", "Okavis") == {"Okavis": "person"}
    assert types("They met the Okavator.", "Okavator") == {"Okavator": "person"}
    assert types("They met the Okavi.", "Okavi", confidence=0.95) == {"Okavi": "person"}


def test_a_listed_body_is_a_person_only_where_somebody_is_named_so_in_full() -> None:
    assert types("That is what Bloomberg says.", "Bloomberg") == {"Bloomberg": "organization"}
    assert types("Ida Bloomberg left. Bloomberg says so.", "Ida Bloomberg", "Bloomberg")["Bloomberg"] == "person"
    assert types("Mr. Bloomberg left. Bloomberg says so.", "Bloomberg") == {"Bloomberg": "person"}
