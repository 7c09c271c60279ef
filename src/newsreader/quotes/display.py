"""Under which words a speaker is shown: a full name, or the story's own words for somebody whom it does not name."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.quotes.features import Story, View, surname
from newsreader.quotes.phrases import phrase, phrase_span

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Known:
    """Who a speaker is, as far as the story tells."""

    name: str
    entity_id: str | None
    sureness: float
    """How sure the link from the speaker's words to this name is, 0 to 1."""


def full_names(story: Story) -> dict[str, str]:
    """For each surname the longest name of the story that ends in it."""
    names: dict[str, str] = {}
    for paragraph in story.paragraphs:
        for unit in paragraph.units:
            if unit.is_name:
                name, key = clean_name(unit.word), surname(unit)
                if len(names.get(key, "")) < len(name) < _LONGEST_NAME:
                    names[key] = name
    return names


def clean_name(word: str) -> str:
    """A name on one line and without a possessive ending."""
    return " ".join((word[:-2] if word.endswith(("'s", "’s")) else word).split())


def own_words(view: View, head: int) -> str:
    """The story's words for a speaker, as they read in the middle of a sentence."""
    span = phrase_span(view, head)
    words = " ".join(view.story.text[span.start : span.end].split())
    first = view.paragraph.units[phrase(view, head)[0]]
    if words and words != "I" and not first.is_name and words[0].isupper() and not words.startswith("I "):
        words = words[0].lower() + words[1:]
    return words
