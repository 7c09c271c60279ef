"""The list of quotes: how the story is sourced, and who says what. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, islice

from newsreader.article import Article, Quote, Sourcing, SpeakerShare
from newsreader.attribution import doubt, likely_speaker, quote_text, share_doubt
from newsreader.tui.entries import (
    BAR_CELLS,
    Entry,
    EntryLine,
    Narrowing,
    capped,
    counted,
    heading,
    note,
    rows_of,
    told,
)
from newsreader.tui.panels import is_titled
from newsreader.tui.progress import Progress

QUOTE_ROWS = 3
"""Rows that a quote may take in the list."""

SUMMARY_ROWS = 5
"""Rows that a sentence of the summary may take."""

REPORTED_WORDS = 4
"""Words of reported speech below which an entry says nothing to a reader ("it", "to us")."""

KINDS = {"direct": "direct", "mixed": "in part", "indirect": "reported"}

BY_SPEAKER = 0
"""The order in which quotes stand under their speakers."""


def of_same_speaker(article: Article, quote: Quote) -> list[Quote]:
    """The quotes of a quote's speaker, in order; the quote alone where nobody can be told to have said it."""
    shares = article.sourcing.speakers if article.sourcing is not None else ()
    ids = next((set(share.quotes) for share in shares if quote.id in share.quotes), {quote.id})
    return [other for other in article.quotes or () if other.id in ids]


class QuotesPanel:
    """Quotes under their speakers with each one's share of the words quoted, or in the order of the text.

    Reported speech stands apart, below what is quoted.
    """

    orders = ("by speaker", "in the order of the text")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._quotes = {quote.id: quote for quote in article.quotes or ()}
        self._sourcing = article.sourcing or Sourcing()
        self._narrowing = Narrowing(self._text)
        self._width = 0

    @cached_property
    def _progress(self) -> Progress:
        return Progress(self._article)

    @cached_property
    def _parts(self) -> list[tuple[int, str]]:
        """Where each titled part of the story begins; empty for a story in one piece."""
        blocks = self._article.blocks
        sections = self._article.sections
        # The title of a guessed part is made of names: beside a quote it would read as who said it.
        stories = [part for part in sections if part.kind == "story" and part.blocks and not part.is_guessed]
        stories = [part for part in stories if is_titled(self._article, part)]
        return [(blocks[part.blocks.start].span.start, part.title) for part in stories]

    def entries(self, width: int, order: int = BY_SPEAKER, query: str = "") -> list[Entry]:
        """The sourcing of the story, then every quote with its speaker, kind and place."""
        if not self._quotes:
            return [note("No quotes found.")]
        self._width = width
        is_narrowed = bool(query.strip())
        fitting = self._narrowing.fitting(self._quotes.values(), query)
        entries = [] if is_narrowed else self._summary()
        quoted = [quote for quote in fitting if quote.kind != "indirect"]
        all_quoted = sum(quote.kind != "indirect" for quote in self._quotes.values())
        entries.append(told(len(quoted), all_quoted, ("quote", "quotes"), self.orders[order]))
        reported = [quote for quote in fitting if quote.kind == "indirect"]
        telling = [quote for quote in reported if is_narrowed or self._length(quote) >= REPORTED_WORDS]
        is_by_speaker = order == BY_SPEAKER and bool(self._sourcing.quotes)
        entries.extend(capped(self._by_speaker(quoted) if is_by_speaker else self._in_order(quoted)))
        if reported:
            entries.extend((heading(""), heading("Reported, not quoted", f"{len(reported):,}")))
            entries.extend(capped(self._reported_by_speaker(telling) if is_by_speaker else self._in_order(telling)))
        if len(telling) < len(reported):
            scraps = len(reported) - len(telling)
            entries.append(note(f"… and {scraps:,} of fewer than {REPORTED_WORDS} words"))
        return entries

    # -- the summary

    def _summary(self) -> list[Entry]:
        """How the story is sourced: named and unnamed, and who has most of the words."""
        sourcing = self._sourcing
        if not sourcing.quotes:
            return []
        lines = [EntryLine("Sourcing", style="heading")]
        told_of = [f"{sourcing.summary[:1].upper()}{sourcing.summary[1:]}."]
        if sourcing.words and sourcing.speakers[:1] and sourcing.speakers[0].words:
            most = sourcing.speakers[0]
            whose = f"{share_doubt(sourcing, most)} {_genitive(most.name)}".lstrip()
            told_of.append(f"{most.share:.0%} of the words quoted are {whose}.")
        for sentence in told_of:
            lines.extend(EntryLine(row, style="summary") for row in rows_of(sentence, self._width - 2, SUMMARY_ROWS))
        if sourcing.words:
            parts = (
                ("named", sourcing.named_words),
                ("unnamed", sourcing.unnamed_words),
                ("not known", sourcing.unattributed_words),
            )
            lines.append(EntryLine("Words quoted, by source", style="faint"))
            for name, words in parts:
                if words:
                    share = words / sourcing.words
                    lines.append(EntryLine(name, f"{share:.0%}".rjust(4), "faint", 1, share))
        return [Entry("", tuple(lines)), heading("")]

    # -- by speaker

    def _by_speaker(self, quotes: Sequence[Quote]) -> Iterator[Entry]:
        wanted = {quote.id for quote in quotes}
        for share in self._sourcing.speakers:
            if share.is_named:
                yield from self._of_speaker(share, wanted)
        unnamed = [share for share in self._sourcing.speakers if not share.is_named and wanted & set(share.quotes)]
        if unnamed:
            count = sum(quote_id in wanted for share in unnamed for quote_id in share.quotes)
            share_of_words = f"{sum(share.share for share in unnamed):.0%}"
            yield heading("")
            yield heading("Unnamed sources", f"{counted(count, 'quote', 'quotes')} · {share_of_words}")
            yield from islice(chain.from_iterable(self._of_speaker(share, wanted) for share in unnamed), 1, None)
        yield from self._without_speaker(wanted)

    def _of_speaker(self, share: SpeakerShare, wanted: set[str]) -> list[Entry]:
        quotes = [self._quotes[quote_id] for quote_id in share.quotes if quote_id in wanted]
        if not quotes:
            return []
        # Without a word in quotation marks there is no share to draw a bar of.
        per_cent = f"{share.share:.0%}".rjust(4) if share.words else ""
        name = self._who(share.name, per_cent, self._style(share), share.share)
        return [heading(""), Entry("", name), *(self._below_speaker(quote) for quote in quotes)]

    def _who(self, name: str, right: str, style: str, bar: float = 0.0) -> tuple[EntryLine, ...]:
        """A name in at most two rows, the first of which has a bar and some words beside it."""
        room = self._width - 2 - (len(right) + 1 if right else 0) - (BAR_CELLS + 1 if bar else 0)
        first, *more = rows_of(name, room, 2) or [""]
        return (EntryLine(first, right, style, bar=bar), *(EntryLine(row, style=style) for row in more))

    def _without_speaker(self, wanted: set[str]) -> list[Entry]:
        quotes = [self._quotes[quote_id] for quote_id in self._sourcing.unattributed if quote_id in wanted]
        if not quotes:
            return []
        return [
            heading(""),
            heading("Speaker not known", counted(len(quotes), "quote", "quotes")),
            *(self._below_speaker(quote) for quote in quotes),
        ]

    def _reported_by_speaker(self, quotes: Sequence[Quote]) -> Iterator[Entry]:
        wanted = {quote.id for quote in quotes}
        for share in self._sourcing.speakers:
            said = [self._quotes[quote_id] for quote_id in share.quotes if quote_id in wanted]
            if said:
                yield Entry("", self._who(share.name, "", self._style(share)))
                yield from (self._below_speaker(quote) for quote in said)
        yield from self._without_speaker(wanted)

    def _below_speaker(self, quote: Quote) -> Entry:
        # What must not be cut off comes first.
        facts = [f"{doubt(quote)} theirs"] if doubt(quote) else []
        facts += [KINDS[quote.kind], self._place(quote)]
        part = self._part(quote)
        if part:
            facts.append(part)
        return Entry(quote.id, (*self._said(quote), EntryLine(" · ".join(facts), style="faint", indent=2)))

    def _style(self, share: SpeakerShare) -> str:
        entity = self._article.entity(share.entity_id) if share.entity_id is not None else None
        if entity is not None:
            return entity.type
        return "person" if share.is_named else "unnamed"

    # -- in order

    def _in_order(self, quotes: Sequence[Quote]) -> Iterator[Entry]:
        part = ""
        for quote in quotes:
            if self._part(quote) != part:
                part = self._part(quote)
                yield heading("")
                yield heading(part)
            facts = f"{KINDS[quote.kind]} · {self._place(quote)}"
            who = likely_speaker(quote)
            style = "doubtful" if doubt(quote) else self._speaker_style(quote)
            yield Entry(quote.id, (*self._who(who, facts, style), *self._said(quote)))

    def _speaker_style(self, quote: Quote) -> str:
        if quote.speaker is None:
            return "faint"
        entity = self._article.entity(quote.speaker.entity_id) if quote.speaker.entity_id is not None else None
        return entity.type if entity is not None else "unnamed"

    # -- one quote

    def _said(self, quote: Quote) -> Iterable[EntryLine]:
        style = "reported" if quote.kind == "indirect" else "quote"
        rows = rows_of(quote_text(self._article, quote), self._width - 4, QUOTE_ROWS)
        return (EntryLine(row, style=style, indent=2) for row in rows)

    def _place(self, quote: Quote) -> str:
        return f"at {self._progress.per_cent(quote.span.start)}%"

    def _part(self, quote: Quote) -> str:
        index = bisect_right(self._parts, quote.span.start, key=lambda part: part[0]) - 1
        return self._parts[index][1] if index >= 0 else ""

    def _length(self, quote: Quote) -> int:
        return sum(len(self._article[span].split()) for span in quote.content)

    def _text(self, quote: Quote) -> str:
        """What is looked through for a quote."""
        who = "" if quote.speaker is None else quote.speaker.name
        return f"{who} {quote_text(self._article, quote)} {KINDS[quote.kind]}"


def _genitive(name: str) -> str:
    return f"{name}’" if name.endswith("s") and name[:1].islower() else f"{name}’s"
