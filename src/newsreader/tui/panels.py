"""The outline of a story, as parts and as the list of them. Pure; knows nothing of Textual."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsreader.article import Article, Role, Section
from newsreader.tui.entries import Entry, EntryLine, Narrowing, capped, heading, note, rows_of

OPENING = 60
"""Characters of a part's first words that stand for a title where there is none at all."""

TITLE_ROWS = 2
"""Rows that a title may take."""


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A part of the story as the outline shows it: sections under one title in a row are one part."""

    title: str
    start: int
    """Where it begins: an offset into the article's text."""
    words: int
    level: int
    is_guessed: bool = False

    @property
    def shown(self) -> str:
        """Its title; a sign before one that the page itself does not have."""
        return f"≈ {self.title}" if self.is_guessed else self.title


def outline(article: Article) -> list[OutlinePart]:
    """The parts of the story in order; what is noise is listed among the hidden things, not here.

    What stands below no heading belongs to the part before it: only the page gives titles, or the story's own words.
    """
    parts: list[OutlinePart] = []
    for section in article.sections:
        if not section.blocks or section.kind == "noise":
            continue
        first = article.blocks[section.blocks.start]
        words = sum(
            len(article[article.blocks[block].span].split())
            for block in section.blocks
            if not article.blocks[block].is_noise
        )
        has_title = section.kind != "story" or section.is_guessed or is_titled(article, section)
        is_head = section.kind == "headline" and len(parts) == 1
        if parts and (parts[-1].title == section.title or is_head or not has_title):
            parts[-1] = replace(parts[-1], words=parts[-1].words + words)
        else:
            level = first.level if section.kind == "story" else 0
            title = section.title if has_title else article.title or _opening(article[first.span])
            parts.append(OutlinePart(title, first.span.start, words, level, section.is_guessed))
    return parts


def is_titled(article: Article, section: Section) -> bool:
    """True where the page itself has a heading over a section."""
    return article.blocks[section.blocks.start].role in (Role.HEADING, Role.TITLE)


def _opening(text: str) -> str:
    words = text[:OPENING].split()
    return " ".join(words[:-1] if len(text) > OPENING else words) + "…"


class OutlinePanel:
    """The parts of the story in order; the key is the offset where each begins."""

    orders = ("in the order of the text",)

    def __init__(self, article: Article) -> None:
        self._parts = outline(article)
        self._narrowing = Narrowing[OutlinePart](lambda part: part.title)

    def entries(self, width: int, order: int = 0, query: str = "") -> list[Entry]:
        """Each part with its length."""
        fitting = self._narrowing.fitting(self._parts, query)
        if not fitting:
            return [note("No part is called that." if query.strip() else "Nothing to outline.")]
        is_guessed = any(part.is_guessed for part in fitting)
        entries = [note("≈ guessed from the words of the story"), heading("")] if is_guessed else []
        return [*entries, *capped(self._entry(part, width) for part in fitting)]

    def _entry(self, part: OutlinePart, width: int) -> Entry:
        indent = 2 * max(0, min(3, part.level - 2))
        style = "guessed" if part.is_guessed else "title" if part is self._parts[0] else "section"
        length = f"{part.words:,} words"
        first, *more = rows_of(part.shown, width - indent - len(length) - 3, TITLE_ROWS) or [""]
        lines = (EntryLine(first, length, style, indent), *(EntryLine(row, "", style, indent) for row in more))
        return Entry(str(part.start), lines)
