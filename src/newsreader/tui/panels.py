"""What the sidebar lists for an article, as entries of plain lines. Pure; knows nothing of Textual."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newsreader.article import Article, Entity, EntityType, Quote
from newsreader.tui.runs import confidence, kind_runs, noise_runs, reason

MOST_ENTRIES = 2_000
"""Entries that a list shows; nobody reads further, and each costs memory and time to lay out."""

QUOTE_ROWS = 3
"""Rows that a quote may take in the list."""

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
    entities = article.entities or ()
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
    indirect = [quote for quote in article.quotes or () if quote.kind == "indirect"]
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
        if entries:
            entries.append(heading(""))
        name = EntryLine(speaker_name(group[0]), f"{share:.0%}", _speaker_style(group[0]), bar=share)
        entries.append(Entry("", (name,)))
        entries.extend(
            Entry(quote.id, _quote_lines(article, quote, width)) for quote in group[: MOST_ENTRIES - len(entries)]
        )
    return entries


def _quote_lines(article: Article, quote: Quote, width: int) -> tuple[EntryLine, ...]:
    words = quote_text(article, quote)
    room = max(8, width - 4)
    rows: list[str] = []
    while words and len(rows) < QUOTE_ROWS:
        if len(words) <= room:
            rows.append(words)
            words = ""
            break
        cut = words.rfind(" ", 0, room + 1)
        cut = cut if cut > 0 else room
        rows.append(words[:cut])
        words = words[cut:].lstrip()
    if words:
        rows[-1] = rows[-1][: room - 1].rstrip() + "…"
    return tuple(EntryLine(row, style="quote", indent=2) for row in rows)


def outline_entries(article: Article) -> list[Entry]:
    """The sections of the page in order; the key is the section's index."""
    entries = []
    for index, section in enumerate(article.sections[:MOST_ENTRIES]):
        if not section.blocks:
            continue
        level = article.blocks[section.blocks.start].level if section.kind == "story" else 0
        style = {"headline": "title", "story": "section"}.get(section.kind, "faint")
        words = sum(len(article[article.blocks[block].span].split()) for block in section.blocks)
        indent = 2 * max(0, min(3, level - 2))
        entries.append(Entry(str(index), (EntryLine(section.title, f"{words:,} w", style, indent),)))
    return entries or [note("Nothing to outline.")]


def hidden_entries(article: Article) -> list[Entry]:
    """Every run of noise with its kind, size and reason; the key is the run's first block."""
    entries: list[Entry] = []
    for run in noise_runs(article):
        for part in kind_runs(article, run):
            if len(entries) == MOST_ENTRIES:
                return [*entries, note("… and more further down the page")]
            sure = f"{confidence(article, part):.0%}"
            summary = part.summary
            lines = (EntryLine(summary, sure, "noise"), EntryLine(reason(article, part), style="faint", indent=2))
            entries.append(Entry(str(part.blocks.start), lines))
    return entries or [note("Nothing was hidden.")]
