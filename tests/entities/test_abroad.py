"""Names in stories of other languages: who counts as named, and by what."""

from __future__ import annotations

import pytest

from newsreader.article import Block, Role, Span
from newsreader.entities import find_entities

GERMAN = (
    "Der Rat der Stadt hat am Montag getagt, und die Leiterin Annette Okafor war mit dem Ergebnis nicht zufrieden. "
    "Okafor sagte, das sei ein Fehler. Im Saal war auch Ulrich Koch, der von der Sache nichts hielt. "
    "Okafors Antwort kam nach der Sitzung. Der Koch des Hauses schwieg."
)
FRENCH = (
    "Le conseil de la ville est en crise, et la directrice Élodie Okafor a dit que les travaux sont dans une impasse. "
    "Pour Okafor, le projet est une erreur. Les habitants ne sont pas de cet avis."
)


def people(text: str) -> dict[str, list[str]]:
    """The persons of a text with their forms."""
    blocks = (Block(Span(0, len(text)), Role.PARAGRAPH, "", 1.0),)
    return {
        entity.name: [text[span.start : span.end] for span in entity.mentions]
        for entity in find_entities(text, blocks)
        if entity.type == "person"
    }


@pytest.mark.parametrize(("text", "name"), [(GERMAN, "Annette Okafor"), (FRENCH, "Élodie Okafor")])
def test_a_surname_alone_is_the_person_named_in_full(text: str, name: str) -> None:
    assert people(text)[name][:2] == [name, "Okafor"]


def test_a_genitive_is_no_part_of_the_surname() -> None:
    assert people(GERMAN)["Annette Okafor"] == ["Annette Okafor", "Okafor", "Okafor"]


def test_a_common_noun_behind_an_article_is_nobody() -> None:
    assert people(GERMAN)["Ulrich Koch"] == ["Ulrich Koch"]


def test_a_role_may_stand_before_a_surname_and_another_given_name_may_not() -> None:
    german = GERMAN.replace("Okafor sagte", "Kämmerer Okafor sagte").replace("Okafors Antwort", "Xaverine Okafor")
    assert people(german)["Annette Okafor"] == ["Annette Okafor", "Okafor"]


def test_a_place_of_the_same_name_is_nobody() -> None:
    german = GERMAN.replace("Okafors Antwort kam", "Die Antwort aus Okafor kam")
    assert people(german)["Annette Okafor"] == ["Annette Okafor"]
