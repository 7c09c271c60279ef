"""What the words in and beside a name say of its ends and its type."""

from __future__ import annotations

import pytest

from newsreader.article import EntityType, Span
from newsreader.entities.bounds import bounded
from newsreader.entities.features import cut
from newsreader.entities.tagger import TaggedName


def names(text: str, *tagged: tuple[str, EntityType], confidence: float = 0.9) -> list[tuple[str, EntityType]]:
    """What becomes of names that were tagged so, in order."""
    (sentence,) = cut(text, [Span(0, len(text))])
    found = []
    for name, kind in tagged:
        words = [token.text for token in cut(name, [Span(0, len(name))])[0].tokens]
        tokens = [token.text for token in sentence.tokens]
        first = next(i for i in range(len(tokens)) if tokens[i : i + len(words)] == words)
        found.append(TaggedName(first, first + len(words) - 1, kind, confidence))
    spans = [(sentence.span(name.first, name.last), name.type) for name in bounded(sentence, found)]
    return [(text[span.start : span.end], kind) for span, kind in spans]


@pytest.mark.parametrize(
    ("tagged", "kind", "name"),
    [
        ("Okafor administration", "organization", "Okafor"),
        ("province of Norvik", "place", "Norvik"),
        ("Norvik statistics", "organization", "Norvik"),
        ("Norvik river", "place", "Norvik river"),
        ("de Okafor", "person", "de Okafor"),
        ("Lee Cheuk-yan", "person", "Lee Cheuk-yan"),
        ("Norvik trials", "other", "Norvik trials"),
    ],
)
def test_small_words_at_the_ends_are_no_part_of_a_name(tagged: str, kind: EntityType, name: str) -> None:
    assert names(f"They saw the {tagged} again.", (tagged, kind)) == [(name, kind)]


@pytest.mark.parametrize("initials", ["J. D.", "J.D.", "JD", "J."])
def test_initials_belong_to_the_person(initials: str) -> None:
    full = f"{initials} Okafor"
    assert names(f"Then {full} spoke.", ("Okafor", "person")) == [(full, "person")]


def test_a_shortened_given_name_belongs_to_the_person() -> None:
    assert names("They asked Thos. Okafor to wait.", ("Okafor", "person")) == [("Thos. Okafor", "person")]


@pytest.mark.parametrize(
    ("tagged", "kind", "name"),
    [
        ('Anna Okafor "Oko', "person", "Anna Okafor"),
        ('Anna "Oko" Okafor', "person", 'Anna "Oko" Okafor'),
        ("Norvik Museum with Library", "organization", "Norvik Museum"),
        ("Lisbon Sheriff", "place", "Lisbon"),
        ("Hey Anna Okafor", "person", "Anna Okafor"),
        ("Dear, Anna Okafor", "person", "Anna Okafor"),
        ("Oh Min-jae", "person", "Oh Min-jae"),
        ("No Hye-rin", "person", "No Hye-rin"),
        ("Dances with Otters", "other", "Dances with Otters"),
    ],
)
def test_what_goes_on_after_a_name_or_greets_it_is_no_part_of_it(tagged: str, kind: EntityType, name: str) -> None:
    assert names(f"They saw {tagged} there.", (tagged, kind)) == [(name, kind)]


def test_a_bracket_that_explains_an_acronym_is_one_name() -> None:
    text = "He speaks for NEC (Norwegian Episcopal Conference) here."
    tagged = names(text, ("NEC", "organization"), ("Norwegian", "other"), ("Episcopal Conference", "organization"))
    assert tagged == [("NEC", "organization"), ("Norwegian Episcopal Conference", "organization")]


def test_initials_that_were_tagged_apart_belong_to_the_person() -> None:
    assert names("Then JD Okafor spoke.", ("JD", "organization"), ("Okafor", "person")) == [("JD Okafor", "person")]


@pytest.mark.parametrize("before", ["U.S.", "UN", "MP", "Dr.", "EU"])
def test_capitals_that_mean_something_are_no_initials(before: str) -> None:
    assert names(f"Then {before} Okafor spoke.", ("Okafor", "person")) == [("Okafor", "person")]


def test_a_given_name_beside_a_role_is_a_persons() -> None:
    text = "The director, Anna Holm, agreed."
    assert names(text, ("Anna Holm", "organization")) == [("Anna Holm", "person")]
    assert names("They met in Anna Holm again.", ("Anna Holm", "place")) == [("Anna Holm", "place")]
    assert names("The director, Anna University, agreed.", ("Anna University", "organization"))[0][1] == "organization"


def test_titles_alone_are_no_person() -> None:
    assert names("They met First Lady there.", ("First Lady", "person")) == []


@pytest.mark.parametrize("text", ["They met Prince backstage.", "They met Earl backstage.", "They met Duke, a dancer."])
def test_a_title_may_be_the_name_of_a_person(text: str) -> None:
    name = text.split()[2].rstrip(",")
    assert names(text, (name, "person")) == [(name, "person")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("They met the Prince backstage.", "Prince"),
        ("They met Vice-Admiral backstage.", "Admiral"),
        ("They met Rector of Norvik.", "Rector"),
        ("They met CEO there.", "CEO"),
    ],
)
def test_a_title_that_stands_as_one_is_no_person_however_sure_the_tagger_is(text: str, title: str) -> None:
    assert names(text, (title, "person"), confidence=0.99) == []


def test_a_lone_title_is_no_person_where_the_tagger_is_unsure() -> None:
    assert names("They met Prince backstage.", ("Prince", "person"), confidence=0.6) == []
