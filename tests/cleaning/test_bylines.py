"""Names in bylines."""

from __future__ import annotations

import pytest

from newsreader.cleaning.bylines import authors_of


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Odile Marsh", ("Odile Marsh",)),
        ("By Tomas Verhoeven and Ilse Brandt", ("Tomas Verhoeven", "Ilse Brandt")),
        ("Von Henrike Sandmann, Lindenau", ("Henrike Sandmann",)),
        ("Par Solène Carpentier", ("Solène Carpentier",)),
        ("Written by: Ana de la Cruz | 3 May 2021", ("Ana de la Cruz",)),
        ("ByVera Lantos", ("Vera Lantos",)),
        ("MARTA QUILL", ("Marta Quill",)),
        ("By Kisha Ode Dec 4, 2022", ("Kisha Ode",)),
    ],
)
def test_the_names_are_taken_out_of_the_line(line: str, names: tuple[str, ...]) -> None:
    assert authors_of(line) == names


@pytest.mark.parametrize("line", ["Breaking News", "Share this", "By the river, nobody slept that night", "", "Monday"])
def test_a_line_without_a_person_gives_none(line: str) -> None:
    assert authors_of(line) == ()


def test_a_name_before_a_colon_is_who_speaks() -> None:
    assert authors_of("Ann Lee posted this answer:") == ()
    assert authors_of("Words by: Ann Lee") == ("Ann Lee",)
