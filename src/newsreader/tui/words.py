"""Sentences of the screen that are made from an article. Pure."""

from __future__ import annotations

import datetime

from newsreader.article import WORDS_PER_MINUTE, Article, Quote
from newsreader.attribution import quote_text, speaker_name
from newsreader.pace import minutes
from newsreader.runs import Run, confidence, kind_runs, noise_runs, reason, role_name
from newsreader.safe import safe

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Fixed, so that the screen does not depend on the locale."""


def day(date: datetime.date) -> str:
    """ "15 Nov 2021"."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def heading_of(article: Article) -> str:
    """The title, or where the page came from when it has none."""
    return article.title or article.url or article.path or "Untitled page"


def facts_of(article: Article, words_per_minute: int = WORDS_PER_MINUTE) -> tuple[str, ...]:
    """By whom, when, how long at the reader's pace, and how much was hidden: what is known of it."""
    facts: list[str] = []
    if article.authors:
        authors = article.authors
        facts.append(", ".join(authors) if len(authors) <= 3 else f"{authors[0]} and {len(authors) - 1} others")
    if article.outlet:
        facts.append(article.outlet)
    if article.published:
        facts.append(day(article.published))
    if article.word_count:
        facts.append(_duration(minutes(article, words_per_minute)))
    else:
        facts.append("no article found on this page")
    hidden = sum(count for run in noise_runs(article) for _, count in run.kinds)
    if hidden:
        facts.append(f"{hidden:,} {'item' if hidden == 1 else 'items'} hidden")
    return tuple(facts)


def _duration(minutes: int) -> str:
    return f"{minutes} min" if minutes < 180 else f"{round(minutes / 60):,} h"


def citation(article: Article, quote: Quote) -> str:
    """A quote as one would paste it: the words, who said them, and where."""
    where = [part for part in (f"“{article.title}”" if article.title else None, article.outlet) if part]
    if article.published:
        where.append(day(article.published))
    if article.url:
        where.append(article.url)
    who = speaker_name(quote) + (" (reported, not quoted)" if quote.kind == "indirect" else "")
    return safe(f"{quote_text(article, quote)}\n— {who}" + (f", in {', '.join(where)}" if where else "") + "\n")


MOST_REASONS = 6
"""Kinds within one fold that are explained; more would not fit on a small screen."""


def why(article: Article, index: int) -> tuple[str, ...]:
    """What a block was taken for and on what grounds, in lines."""
    block = article.blocks[index]
    kind = role_name(block.role)
    verdict = f"Hidden as {kind}" if block.is_noise else f"Kept as {kind}"
    first = " ".join(article[block.span].split())
    return (
        f"{verdict}, {block.confidence:.0%} sure",
        f"Because: {block.reason}",
        f"“{first[:160]}{'…' if len(first) > 160 else ''}”",
    )


def why_hidden(article: Article, run: Run, list_key: str = "4") -> tuple[str, ...]:
    """What each kind of noise in a fold was taken for, and on what grounds, in lines.

    Args:
        article: whose noise it is.
        run: the fold.
        list_key: the key that shows all of what is hidden.
    """
    parts = kind_runs(article, run)
    if len(parts) == 1 and len(run.blocks) == 1:
        return why(article, run.blocks.start)
    lines = [f"Hidden: {run.summary}"]
    for part in parts[:MOST_REASONS]:
        first = " ".join(article[article.blocks[part.blocks.start].span].split())
        shown = f"“{first[:60]}{'…' if len(first) > 60 else ''}”"
        lines.append(f"{part.summary}, {confidence(article, part):.0%} sure\n{reason(article, part)}\n{shown}")
    if len(parts) > MOST_REASONS:
        lines.append(f"and {len(parts) - MOST_REASONS} more: see the list of hidden things ({list_key})")
    return tuple(lines)
