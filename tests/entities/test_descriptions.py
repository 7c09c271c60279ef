"""What the story calls a person, by the words beside the name."""

from __future__ import annotations

import pytest

from newsreader.article import Span
from newsreader.entities.descriptions import describe
from newsreader.entities.features import cut


def described(text: str, name: str) -> str | None:
    (sentence,) = cut(text, [Span(0, len(text))])
    words = name.split()
    first = next(i for i in range(len(sentence.words)) if list(sentence.words[i : i + len(words)]) == words)
    span = describe(sentence, first, first + len(words) - 1)
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("“No,” said Maria Okafor, director of the Port of Norvik.", "director of the Port of Norvik"),
        ("Maria Okafor, 52, a former mayor of Norvik, declined.", "a former mayor of Norvik"),
        ("Council spokesperson Maria Okafor declined.", "Council spokesperson"),
        ("Foreign Minister Maria Okafor declined.", "Foreign Minister"),
        ("Minister for Foreign Affairs Maria Okafor declined.", "Minister for Foreign Affairs"),
        ("The longtime Norvik dictator, Maria Okafor, declined.", "longtime Norvik dictator"),
        ("They met the mayor’s principal deputy, Maria Okafor.", "principal deputy"),
        ("Maria Okafor, who was there, declined.", None),
        ("Maria Okafor, in the words of a minister, declined.", None),
        ("In the rain Maria Okafor declined.", None),
        ("Maria Okafor, his deputy, Jonas Lindqvist, and others declined.", None),
    ],
)
def test_the_words_beside_a_name(text: str, description: str | None) -> None:
    assert described(text, "Maria Okafor") == description
