"""What other names name, and which place a people belongs to."""

from __future__ import annotations

import pytest

from newsreader.article import Entity, EntityKind, EntityType, Span
from newsreader.entities.kinds import kind_of, place_of
from newsreader.entities.mention import Mention
from newsreader.entities.names import names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Portuguese", "nationality"),
        ("Portuguese people", None),
        ("North African", "nationality"),
        ("Lutherans", "group"),
        ("Harbour Act", "law"),
        ("Harbour Act 1988", "law"),
        ("Treaty of Norvik", "law"),
        ("Convention on Herring", "law"),
        ("source code", None),
        ("World War II", "event"),
        ("Battle of Norvik", "event"),
        ("Norvik Film Festival", "event"),
        ("climate summit", "event"),
        ("Xbox 360", "product"),
        ("Ilvaro", None),
        ("", None),
        ("1988", None),
    ],
)
def test_a_kind_is_told_only_where_a_list_or_the_head_of_the_name_is_sure(name: str, kind: EntityKind | None) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize(("name", "place"), [("Kenyans", "Kenya"), ("American", "United States"), ("Lutheran", None)])
def test_a_people_has_a_place(name: str, place: str | None) -> None:
    assert place_of(name) == place


def entities(*named: tuple[str, EntityType]) -> dict[str, Entity]:
    mentions, at = [], 0
    for name, kind in named:
        mentions.append(Mention(Span(at, at + len(name)), name, kind))
        at += len(name) + 1
    return {entity.name: entity for entity in names(mentions)}


@pytest.mark.parametrize(
    ("place", "people"),
    [
        ("Russia", "Russian"),
        ("U.S.", "Americans"),
        ("the United States", "American"),
        ("UK", "British"),
        ("KENYA", "Kenyan"),
        ("Europe", "European"),
    ],
)
def test_a_people_is_linked_to_its_place_under_whatever_name_the_story_calls_that(place: str, people: str) -> None:
    found = entities((place, "place"), ("Lisbon", "place"), (people, "other"))
    assert found[people].place == "e1"
    assert found[people].kind == "nationality"


def test_one_and_many_of_a_people_are_linked_once() -> None:
    found = entities(("Russian", "other"), ("Russia", "place"), ("Russians", "other"), ("Russian", "other"))
    assert found["Russian"].place == found["Russia"].id
    assert len(found["Russian"].mentions) == 3


def test_a_people_whose_place_the_story_does_not_name_has_its_name_alone() -> None:
    found = entities(("Russian", "other"), ("Kenya", "place"))
    assert (found["Russian"].place, found["Russian"].place_name) == (None, "Russia")


def test_only_other_names_have_a_kind_and_a_place() -> None:
    found = entities(("Harbour Act", "organization"), ("German", "person"), ("Germany", "place"))
    assert [(one.kind, one.place, one.place_name) for one in found.values()] == [(None, None, None)] * 3
