"""The outline of a story, as parts and as the list of them. Pure; knows nothing of Textual."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsreader.article import Article
from newsreader.tui.entries import MOST_ENTRIES, Entry, EntryLine, folded, heading, holds, note, query_words


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
    """The parts of the story in order; what is noise is listed among the hidden things, not here."""
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
        if parts and (parts[-1].title == section.title or (section.kind == "headline" and len(parts) == 1)):
            parts[-1] = replace(parts[-1], words=parts[-1].words + words)
        else:
            level = first.level if section.kind == "story" else 0
            parts.append(OutlinePart(section.title, first.span.start, words, level, section.is_guessed))
    return parts


class OutlinePanel:
    """The parts of the story in order; the key is the offset where each begins."""

    orders = ("in the order of the text",)

    def __init__(self, article: Article) -> None:
        self._parts = outline(article)

    def entries(self, width: int, order: int = 0, query: str = "") -> list[Entry]:
        """Each part with its length."""
        words = query_words(query)
        is_guessed = any(part.is_guessed for part in self._parts)
        entries = [heading("Parts, guessed from the story’s words")] if is_guessed else []
        for index, part in enumerate(self._parts[:MOST_ENTRIES]):
            if words and not holds(folded(part.title), words):
                continue
            indent = 2 * max(0, min(3, part.level - 2))
            style = "guessed" if part.is_guessed else "section" if index else "title"
            line = EntryLine(part.shown, f"{part.words:,} words", style, indent)
            entries.append(Entry(str(part.start), (line,)))
        return entries or [note("No part is called that." if words else "Nothing to outline.")]
