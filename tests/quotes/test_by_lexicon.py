"""Quotes in languages that the trained model does not know."""

from __future__ import annotations

import pytest

from newsreader.quotes.by_lexicon import language_of

from .test_find_quotes import read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("„Das Schiff kommt zu spät an“, sagte Greta Holm am Montag im Rathaus der Stadt.", "Greta Holm"),
        ("Greta Holm sagte am Montag im Rathaus: „Das Schiff kommt heute zu spät an.“", "Greta Holm"),
        ("« Le bateau arrivera en retard », a déclaré Greta Holm dans la salle du conseil.", "Greta Holm"),
        ("Le maire est venu dans la salle. « Le bateau arrivera en retard », a expliqué Paul Adler.", "Paul Adler"),
        ("«El barco llega tarde», dijo Greta Holm en la sala del consejo de la ciudad.", "Greta Holm"),
        ("“El barco llega tarde”, explicó Greta Holm en la sala del consejo de la ciudad.", "Greta Holm"),
    ],
)
def test_the_speaker_stands_beside_the_cue(text: str, name: str) -> None:
    (quote,) = read(text, "Greta Holm", "Paul Adler")
    assert quote.speaker is not None
    assert quote.speaker.name == name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The board of the harbour said that it was not for sale.", "en"),
        ("Der Rat der Stadt hat das nicht gesagt, und auch der Hafen ist nicht für sie da.", "de"),
        ("Le conseil de la ville est dans la salle pour une réunion avec les marins.", "fr"),
        ("El consejo de la ciudad se reúne en la sala con los marineros para que no falte nada.", "es"),
        ("", "en"),
    ],
)
def test_the_language_is_told_by_its_function_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_pronoun_is_resolved_in_german() -> None:
    text = (
        "Greta Holm kam am Montag in das Rathaus der Stadt und sprach mit der Presse.\n\n"
        "„Das Schiff kommt heute nicht mehr an“, sagte sie auf dem Weg in den Saal."
    )
    (quote,) = read(text, "Greta Holm")
    assert quote.speaker is not None
    assert quote.speaker.span is not None
    assert text[quote.speaker.span.start : quote.speaker.span.end] == "sie"
    assert quote.speaker.name == "Greta Holm"
