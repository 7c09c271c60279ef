"""Names in bylines are people's."""

from __future__ import annotations

import pytest

from newsreader.article import Block, EntityType, Role, Span
from newsreader.entities.bylines import with_authors
from newsreader.entities.mention import LEAST, Mention


def typed(name: str, kind: EntityType, role: Role) -> EntityType:
    block = Block(Span(0, len(name)), role, "", 1.0)
    (mention,) = with_authors((Mention(Span(0, len(name)), name, kind),), (block,))
    return mention.type


def test_an_unknown_name_in_a_byline_is_a_person() -> None:
    assert typed("Ilvaro Quenneth", "organization", Role.BYLINE) == "person"


@pytest.mark.parametrize("name", ["Norvik News", "Associated Press", "New York", "HERALD STAFF", "Reuters"])
def test_agencies_and_places_in_a_byline_stay_what_they_are(name: str) -> None:
    assert typed(name, "organization", Role.BYLINE) == "organization"


def test_elsewhere_nothing_changes() -> None:
    assert typed("Ilvaro Quenneth", "organization", Role.PARAGRAPH) == "organization"


@pytest.mark.parametrize(
    ("kind", "role", "kept"),
    [
        ("person", Role.BYLINE, True),
        ("place", Role.BYLINE, True),
        ("other", Role.BYLINE, False),
        ("person", Role.PARAGRAPH, False),
    ],
)
def test_a_doubted_name_is_believed_in_a_byline(kind: EntityType, role: Role, kept: bool) -> None:
    name = "Ilvaro Quenneth"
    block = Block(Span(0, len(name)), role, "", 1.0)
    (mention,) = with_authors((Mention(Span(0, len(name)), name, kind, LEAST / 2),), (block,))
    assert (mention.confidence >= LEAST) is kept
