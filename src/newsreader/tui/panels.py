"""What the sidebar lists for an article, as entries of plain lines. Pure; knows nothing of Textual."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from rich.cells import set_cell_size

from newsreader.article import Article, Entity, EntityType, Quote
from newsreader.safe import safe_line
from newsreader.tui.runs import confidence, kind_runs, noise_runs, reason
from newsreader.tui.wrap import wrap

MOST_ENTRIES = 2_000
"""Entries that a list shows; nobody reads further, and each costs memory and time to lay out."""

QUOTE_ROWS = 3
"""Rows that a quote may take in the list."""

REPORTED_WORDS = 4
"""Words of reported speech below which an entry says nothing to a reader ("it", "to us")."""

TYPE_HEADINGS: dict[EntityType, str] = {
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "other": "Other names",
}


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One row of a list."""

    text: str
    right: str = ""
    """What stands at the right edge: a count."""
    style: str = ""
    """The style sheet's name for it: "person", "faint", "heading"."""
    indent: int = 0
    bar: float = 0.0
    """Share from 0 to 1 drawn as a bar at the right, before `right`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose, or a heading between things."""

    key: str
    """What is chosen; empty for what cannot be."""
    lines: tuple[EntryLine, ...]


def heading(text: str, right: str = "") -> Entry:
    """A line between entries that cannot be chosen."""
    return Entry("", (EntryLine(text, right, "heading"),))


def note(text: str) -> Entry:
    """A faint line that says why there is nothing to choose."""
    return Entry("", (EntryLine(text, style="faint"),))


def people_entries(article: Article, *, by_name: bool = False) -> list[Entry]:
    """Entities by type, with how often each is named; most often first, or by name."""
    entities = [entity for entity in article.entities or () if entity.mentions]
    if not entities:
        return [note("No names found.")]
    entries: list[Entry] = []
    for entity_type, words in TYPE_HEADINGS.items():
        group = [entity for entity in entities if entity.type == entity_type]
        if not group:
            continue
        if by_name:
            group.sort(key=lambda entity: entity.name.casefold())
        else:
            group.sort(key=lambda entity: (-len(entity.mentions), entity.mentions[0]))
        if entries:
            entries.append(heading(""))
        entries.append(heading(words, f"{len(group):,}"))
        entries.extend(_entity_entry(article, entity) for entity in group[:MOST_ENTRIES])
        if len(group) > MOST_ENTRIES:
            entries.append(note(f"… and {len(group) - MOST_ENTRIES:,} more"))
    return entries


def _entity_entry(article: Article, entity: Entity) -> Entry:
    lines = [EntryLine(entity.name, f"{len(entity.mentions):,}", entity.type)]
    if entity.description is not None:
        lines.append(EntryLine(" ".join(article[entity.description].split()), style="faint", indent=2))
    return Entry(entity.id, tuple(lines))


def quote_entries(article: Article, width: int, *, by_speaker: bool = False) -> list[Entry]:
    """Each quote under its speaker: in the order of the text, or gathered by speaker with the share of words quoted."""
    quotes = [quote for quote in article.quotes or () if quote.kind != "indirect"]
    indirect = [
        quote
        for quote in article.quotes or ()
        if quote.kind == "indirect" and quoted_words(article, quote) >= REPORTED_WORDS
    ]
    if not quotes and not indirect:
        return [note("No quotes found.")]
    entries = _by_speaker(article, quotes, width) if by_speaker else _in_order(article, quotes, width)
    if indirect:
        if entries:
            entries.append(heading(""))
        entries.append(heading("Reported, not quoted", f"{len(indirect):,}"))
        entries.extend(_in_order(article, indirect, width))
    return entries


def speaker_name(quote: Quote) -> str:
    """Who a quote is shown as coming from."""
    return quote.speaker.name if quote.speaker is not None else "speaker not named"


def quoted_words(article: Article, quote: Quote) -> int:
    """Words within a quote's spans."""
    return sum(len(article[span].split()) for span in quote.content)


def speaker_key(quote: Quote) -> str:
    """Quotes with the same key come from the same speaker."""
    speaker = quote.speaker
    if speaker is None:
        return "unknown"
    return speaker.entity_id or f"words:{speaker.name.casefold()}"


def quote_text(article: Article, quote: Quote) -> str:
    """A quote on one line; an ellipsis stands for the words between its parts."""
    return " … ".join(" ".join(article[span].split()) for span in quote.content)


def _speaker_style(quote: Quote) -> str:
    if quote.speaker is None:
        return "faint"
    return "person" if quote.speaker.is_named else "unnamed"


def _in_order(article: Article, quotes: list[Quote], width: int) -> list[Entry]:
    entries = []
    for quote in quotes[:MOST_ENTRIES]:
        mark = "?" if quote.speaker is not None and quote.speaker.confidence < 0.5 else ""
        who = EntryLine(speaker_name(quote), mark, _speaker_style(quote))
        entries.append(Entry(quote.id, (who, *_quote_lines(article, quote, width))))
    if len(quotes) > MOST_ENTRIES:
        entries.append(note(f"… and {len(quotes) - MOST_ENTRIES:,} more"))
    return entries


def _by_speaker(article: Article, quotes: list[Quote], width: int) -> list[Entry]:
    groups: dict[str, list[Quote]] = {}
    words: Counter[str] = Counter()
    for quote in quotes:
        groups.setdefault(speaker_key(quote), []).append(quote)
        words[speaker_key(quote)] += quoted_words(article, quote)
    total = max(1, words.total())
    entries: list[Entry] = []
    for key in sorted(groups, key=lambda key: -words[key]):
        group = groups[key]
        share = words[key] / total
        if len(entries) >= MOST_ENTRIES:
            return [*entries, note("… and further speakers")]
        if entries:
            entries.append(heading(""))
        name = EntryLine(speaker_name(group[0]), f"{share:.0%} of words", _speaker_style(group[0]), bar=share)
        entries.append(Entry("", (name,)))
        entries.extend(Entry(quote.id, _quote_lines(article, quote, width)) for quote in group[:MOST_ENTRIES])
    return entries


def _quote_lines(article: Article, quote: Quote, width: int) -> tuple[EntryLine, ...]:
    words = safe_line(quote_text(article, quote)[: 4 * QUOTE_ROWS * width])
    room = max(8, width - 4)
    rows = [words[start:end] for start, end in wrap(words, 0, len(words), room)]
    if len(rows) > QUOTE_ROWS:
        rows[QUOTE_ROWS - 1] = set_cell_size(rows[QUOTE_ROWS - 1], room - 1).rstrip(" .,…") + "…"
    return tuple(EntryLine(row, style="quote", indent=2) for row in rows[:QUOTE_ROWS])


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """A part of the story as the outline shows it: sections under one title in a row are one part."""

    title: str
    start: int
    """Where it begins: an offset into the article's text."""
    words: int
    level: int


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
            parts.append(OutlinePart(section.title, first.span.start, words, level))
    return parts


def outline_entries(article: Article) -> list[Entry]:
    """The parts of the story in order; the key is the offset where each begins."""
    entries = []
    for index, part in enumerate(outline(article)[:MOST_ENTRIES]):
        indent = 2 * max(0, min(3, part.level - 2))
        line = EntryLine(part.title, f"{part.words:,} words", "section" if index else "title", indent)
        entries.append(Entry(str(part.start), (line,)))
    return entries or [note("Nothing to outline.")]


def hidden_entries(article: Article) -> list[Entry]:
    """Every run of noise with its kind, size and reason; the key is the run's first block."""
    entries: list[Entry] = []
    for run in noise_runs(article):
        for part in kind_runs(article, run):
            if len(entries) == MOST_ENTRIES:
                return [*entries, note("… and more further down the page")]
            sure = f"{confidence(article, part):.0%} sure"
            summary = part.summary
            lines = (EntryLine(summary, sure, "noise"), EntryLine(reason(article, part), style="faint", indent=2))
            entries.append(Entry(str(part.blocks.start), lines))
    return entries or [note("Nothing was hidden.")]
