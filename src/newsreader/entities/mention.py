"""One place where the story names somebody or something."""

from __future__ import annotations

from dataclasses import dataclass

from newsreader.article import EntityKind, EntityType, Span

LEAST = 0.5
"""A mention that is less sure is none, unless something else speaks for it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text, without title, leading "the" and possessive."""

    span: Span
    text: str
    """The characters of the span."""
    type: EntityType
    confidence: float = 1.0
    """The estimated probability, 0 to 1, that this is a name of this type with these bounds."""
    title: str = ""
    """The title before it, in small letters: "president" for "President Biden"."""
    description: Span | None = None
    """Where the text beside the name says who this is: "director of the port"."""
    kind: EntityKind | None = None
    """What a name of type "other" names, where the engine told."""
