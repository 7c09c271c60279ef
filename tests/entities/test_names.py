"""Gathering mentions: which are one, and under what name."""

from __future__ import annotations

import pytest

from newsreader.article import EntityType, Span
from newsreader.entities.mention import Mention
from newsreader.entities.names import cluster_names, names


def given(*named: tuple[str, EntityType] | tuple[str, EntityType, str]) -> tuple[Mention, ...]:
    """Mentions one after the other, ten characters apart."""
    result = []
    start = 0
    for text, kind, *title in named:
        result.append(Mention(Span(start, start + len(text)), text, kind, title="".join(title)))
        start += len(text) + 10
    return tuple(result)


def people(*texts: str) -> list[tuple[str, int]]:
    return [(entity.name, len(entity.mentions)) for entity in names(given(*((text, "person") for text in texts)))]


def gathered(kind: EntityType, *texts: str) -> list[tuple[str, int]]:
    return [(entity.name, len(entity.mentions)) for entity in names(given(*((text, kind) for text in texts)))]


@pytest.mark.parametrize(
    "short",
    ["Okafor", "Maria", "Dr. Okafor", "M. Okafor", "Maria Chidi Okafor", "Okafor’s"],
)
def test_a_part_of_a_name_is_the_person(short: str) -> None:
    assert len(people("Maria Okafor", short)) == 1


def test_a_surname_before_its_full_name_is_the_person() -> None:
    assert people("Lindqvist", "Jonas Lindqvist", "Lindqvist") == [("Jonas Lindqvist", 3)]


def test_a_nickname_is_the_given_name() -> None:
    assert people("William Harrow", "Bill Harrow") == [("William Harrow", 2)]


def test_accents_do_not_part_a_name() -> None:
    assert len(people("José Núñez", "Nunez")) == 1


def test_relatives_are_kept_apart_by_the_given_name() -> None:
    assert people("Peter Harrow", "Anna Harrow", "Peter") == [("Peter Harrow", 2), ("Anna Harrow", 1)]


def test_an_honorific_chooses_among_relatives() -> None:
    found = names(given(("Peter Harrow", "person"), ("Anna Harrow", "person"), ("Harrow", "person", "mr")))
    assert [(entity.name, len(entity.mentions)) for entity in found] == [("Peter Harrow", 2), ("Anna Harrow", 1)]


def test_a_bare_surname_means_the_one_whom_the_story_names_in_full_most_often() -> None:
    assert people("Peter Harrow", "Anna Harrow", "Harrow", "Anna Harrow") == [("Peter Harrow", 1), ("Anna Harrow", 3)]


def test_of_two_who_are_named_as_often_it_means_the_one_named_first() -> None:
    assert people("Peter Harrow", "Anna Harrow", "Harrow", "Harrow") == [("Peter Harrow", 3), ("Anna Harrow", 1)]


def test_a_bare_surname_never_means_somebody_named_only_later() -> None:
    assert people("Peter Harrow", "Harrow", "Anna Harrow", "Anna Harrow") == [("Peter Harrow", 2), ("Anna Harrow", 2)]


def test_many_relatives_do_not_hide_the_one_whom_the_story_is_about() -> None:
    relatives = [f"{given_name} Harrow" for given_name in ("Anna", "Paul", "Greta", "Oscar", "Ruth", "Hugo")]
    assert people("Peter Harrow", "Peter Harrow", *relatives, "Harrow")[0] == ("Peter Harrow", 3)


def test_an_honorific_rather_chooses_a_relative_whose_given_name_agrees() -> None:
    found = names(given(("Xq Harrow", "person"), ("Anna Harrow", "person"), ("Harrow", "person", "ms")))
    assert [len(entity.mentions) for entity in found] == [1, 2]


def test_middle_initials_that_differ_are_two_people() -> None:
    assert len(people("Karl A. Winter", "Karl B. Winter")) == 2


def test_father_and_son_of_one_name_are_two_people() -> None:
    found = people("Paul Harrow Sr.", "Paul Harrow Jr.", "Harrow Sr.")
    assert [name for name, _ in found] == ["Paul Harrow Sr.", "Paul Harrow Jr."]


def test_a_middle_name_does_not_hide_the_generation() -> None:
    assert len(people("Carl Holm Harrow Jr.", "Carl Holm Harrow III", "Carl Holm Harrow")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("Jonas Müller", "Mueller"), ("Olena Verenskyy", "Verensky"), ("Olena Verenskiy", "Verenskyi")],
)
def test_spellings_of_one_surname(one: str, other: str) -> None:
    assert people(one, other) == [(one, 2)]


def test_a_generation_told_once_does_not_part_a_name() -> None:
    assert people("Paul Harrow Jr.", "Paul Harrow", "Harrow") == [("Paul Harrow Jr.", 3)]


def test_kings_of_one_name_are_told_by_their_numbers() -> None:
    assert len(people("Olav II", "Olav III")) == 2


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [("Don Harrow", "Don Harrow"), ("Don Miguel Harrow", "Miguel Harrow"), ("Saint Olav", "Saint Olav")],
)
def test_what_looks_like_a_title_may_be_part_of_the_name(given_name: str, shown: str) -> None:
    assert people(given_name) == [(shown, 1)]


def test_particles_belong_to_the_surname() -> None:
    assert people("Ilse van der Berg", "van der Berg") == [("Ilse van der Berg", 2)]


def test_the_name_shown_is_the_fullest_without_titles() -> None:
    assert people("Harrow", "Sen. Peter Harrow", "PETER HARROW") == [("Peter Harrow", 3)]


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Institute for Coastal Research", "ICR"),
        ("Department of Fisheries", "Fisheries Department"),
        ("Norvik Shipping Co.", "Norvik Shipping"),
        ("Norvik Shipping", "Norvik"),
        ("the Harbour Council", "Harbour Council"),
        ("U.N.", "UN"),
    ],
)
def test_forms_of_one_organization(long: str, short: str) -> None:
    assert len(gathered("organization", long, short)) == 1


def test_an_acronym_in_brackets_is_the_name_before_it() -> None:
    long, short = "Northern Fishermen’s Union of Norvik", "NFUX"
    found = names(
        (
            Mention(Span(0, len(long)), long, "organization"),
            Mention(Span(len(long) + 2, len(long) + 2 + len(short)), short, "organization"),
        )
    )
    assert len(found) == 1


def found_in(text: str, *named: tuple[str, EntityType]) -> list[tuple[str, int]]:
    """What becomes of names that stand in a text, each looked for behind the one before."""
    mentions, at = [], 0
    for name, kind in named:
        at = text.index(name, at)
        mentions.append(Mention(Span(at, at + len(name)), name, kind))
        at += len(name)
    return [(entity.name, len(entity.mentions)) for entity in names(mentions, text)]


@pytest.mark.parametrize(("pronoun", "meant"), [("his", "Peter Harrow"), ("her", "Anna Harrow")])
def test_the_pronoun_that_follows_chooses_among_relatives(pronoun: str, meant: str) -> None:
    text = f"Peter Harrow met Anna Harrow. Harrow had sold {pronoun} boat."
    found = dict(found_in(text, ("Peter Harrow", "person"), ("Anna Harrow", "person"), ("Harrow", "person")))
    assert found[meant] == 2


def test_a_pronoun_in_the_next_sentence_tells_nothing() -> None:
    text = "Peter Harrow met Anna Harrow. Harrow left. She stayed, and her boat too."
    found = dict(found_in(text, ("Peter Harrow", "person"), ("Anna Harrow", "person"), ("Harrow", "person")))
    assert found["Peter Harrow"] == 2


@pytest.mark.parametrize("short", ["FBN", "ZdF", "NFUX"])
def test_a_short_form_in_brackets_needs_no_initials_where_the_text_is_known(short: str) -> None:
    text = f"The Northern Fishermen’s Union ({short}) met. The {short} voted."
    name = "Northern Fishermen’s Union"
    assert found_in(text, (name, "organization"), (short, "organization"), (short, "organization")) == [(name, 3)]


def test_a_name_in_brackets_behind_its_short_form_is_the_same() -> None:
    text = "NFU (Northern Fishers) met."
    assert len(found_in(text, ("NFU", "organization"), ("Northern Fishers", "organization"))) == 1


def test_names_in_a_list_are_not_in_brackets() -> None:
    text = "Norvik Shipping, NFU and others met."
    assert len(found_in(text, ("Norvik Shipping", "organization"), ("NFU", "organization"))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norvik University", "Norvik Council"),
        ("BBC World Service", "BBC"),
        ("Reuters Institute", "Reuters"),
        ("United Nations Mission in Norvik", "United Nations"),
    ],
)
def test_different_organizations_stay_apart(one: str, other: str) -> None:
    assert len(gathered("organization", one, other)) == 2


def test_the_last_word_alone_is_the_only_organization_that_ends_so() -> None:
    assert gathered("organization", "Harbour Commission", "Commission") == [("Harbour Commission", 2)]
    assert len(gathered("organization", "Harbour Commission", "Fishery Commission", "Commission")) == 3


def test_one_and_many_of_a_group_are_one() -> None:
    assert len(gathered("organization", "Social Democrats", "Social Democrat")) == 1
    assert len(gathered("other", "Lutherans", "Lutheran")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("United States", "U.S."), ("Britain", "United Kingdom"), ("Burma", "Myanmar"), ("Norvik Strip", "Norvik")],
)
def test_names_of_one_place(one: str, other: str) -> None:
    assert len(gathered("place", one, other)) == 1


@pytest.mark.parametrize("other", ["Mexico City", "Norvik County", "Norvik River", "Norvik Island"])
def test_what_lies_in_a_place_or_runs_through_it_is_another(other: str) -> None:
    assert len(gathered("place", other.split()[0], other)) == 2


def test_types_are_never_mixed() -> None:
    assert len(names(given(("Jordan", "person"), ("Jordan", "place")))) == 2


def test_given_names_can_be_clustered_without_their_text() -> None:
    rows = [
        {"text": mention.text, "type": mention.type, "start": mention.span.start, "end": mention.span.end}
        for mention in given(("Maria Okafor", "person"), ("Lisbon", "place"), ("Okafor", "person"))
    ]
    first, second, third = cluster_names(rows, None)
    assert first == third != second


def test_many_people_of_one_surname_cost_no_quadratic_look_up() -> None:
    texts = [f"Ab{number:x} Harrow" for number in range(20_000)]
    assert len(people(*texts)) == 20_000
