"""The list of what was hidden: each stretch of one kind of noise, with its size and the reason. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from newsreader.article import Article, Role
from newsreader.runs import Run, confidence, kind_runs, noise_runs, reason, role_name
from newsreader.tui.entries import (
    MOST_ENTRIES,
    Entry,
    EntryLine,
    Narrowing,
    counted,
    heading,
    note,
    rows_of,
    told,
)

FIRST_WORDS = 160
"""Characters of a stretch that are shown of it."""

REASON_ROWS = 2
"""Rows that a reason may take."""


class HiddenPanel:
    """Hidden stretches by kind, or in the order of the page; the key is the first block of each."""

    orders = ("by kind", "in the order of the page")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._width = 0
        self._narrowing = Narrowing(self._text)

    @cached_property
    def _parts(self) -> list[Run]:
        return [part for run in noise_runs(self._article) for part in kind_runs(self._article, run)]

    def entries(self, width: int, order: int = 0, query: str = "") -> list[Entry]:
        """Each stretch with its first words, its length, and why it is hidden, how surely."""
        if not self._parts:
            return [note("Nothing was hidden.")]
        parts = self._narrowing.fitting(self._parts, query)
        self._width = width
        entries = [told(_items(parts), _items(self._parts), ("item", "items"), self.orders[order])]
        shown = parts[:MOST_ENTRIES]
        if order:
            entries.extend(self._entry(part, part.summary, "") for part in shown)
        else:
            for role, group in _by_role(shown).items():
                entries.extend((heading(""), _heading(role, group)))
                entries.extend(self._entry(part, self._first_words(part), _counted([part])) for part in group)
        if len(parts) > MOST_ENTRIES:
            entries.append(note(f"… and {len(parts) - MOST_ENTRIES:,} more further down the page"))
        return entries

    def _entry(self, part: Run, words: str, size: str) -> Entry:
        sure = f"{confidence(self._article, part):.0%} sure"
        first, *more = rows_of(reason(self._article, part), self._width - 5 - len(sure), REASON_ROWS) or [""]
        why = (EntryLine(first, sure, "faint", 2), *(EntryLine(row, style="faint", indent=2) for row in more))
        return Entry(str(part.blocks.start), (EntryLine(words, size, "noise"), *why))

    def _first_words(self, part: Run) -> str:
        span = self._article.blocks[part.blocks.start].span
        return " ".join(self._article.text[span.start : min(span.end, span.start + FIRST_WORDS)].split())

    def _text(self, part: Run) -> str:
        named = f"{role_name(part.kinds[0][0])} {reason(self._article, part)} "
        return named + " ".join(self._article[part.span].split())


def _by_role(parts: list[Run]) -> dict[Role, list[Run]]:
    groups: dict[Role, list[Run]] = {}
    for part in parts:
        groups.setdefault(part.kinds[0][0], []).append(part)
    return groups


def _heading(role: Role, group: list[Run]) -> Entry:
    title = role_name(role)
    return heading(title[:1].upper() + title[1:], _counted(group))


def _items(parts: Sequence[Run]) -> int:
    """How many things some stretches hide, counted as the header and the folds count them."""
    return sum(count for part in parts for _, count in part.kinds)


def _counted(parts: Sequence[Run]) -> str:
    return counted(_items(parts), "item", "items")
