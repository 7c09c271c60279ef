"""Sentences of the screen that are made from an article. Pure."""

from __future__ import annotations

import datetime
import math
from typing import NamedTuple

from newsreader.article import WORDS_PER_MINUTE, Article, Quote, Role, Span
from newsreader.attribution import attributed, quote_text
from newsreader.pace import minutes
from newsreader.runs import Run, confidence, kind_runs, noise_runs, reason, role_name
from newsreader.safe import safe
from newsreader.tui.progress import Progress

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Fixed, so that the screen does not depend on the locale."""


def day(date: datetime.date) -> str:
    """ "15 Nov 2021"."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def heading_of(article: Article) -> str:
    """The title, or where the page came from when it has none."""
    return article.title or article.url or article.path or "Untitled page"


class Fact(NamedTuple):
    """Something that is told of an article as a whole."""

    words: str
    role: Role | None = None
    """The role of the block that tells it in the text itself, where there is one: see `head_blocks`."""


def facts_of(article: Article, words_per_minute: int = WORDS_PER_MINUTE) -> tuple[Fact, ...]:
    """By whom, when, how long at the reader's pace, and how much was hidden: what is known of it."""
    facts: list[Fact] = []
    if article.authors:
        authors = article.authors
        who = ", ".join(authors) if len(authors) <= 3 else f"{authors[0]} and {len(authors) - 1} others"
        facts.append(Fact(who, Role.BYLINE))
    if article.outlet:
        facts.append(Fact(article.outlet))
    if article.published:
        facts.append(Fact(day(article.published), Role.DATELINE))
    if article.word_count:
        facts.append(Fact(_duration(minutes(article, words_per_minute))))
    else:
        facts.append(Fact("no article found on this page"))
    hidden = sum(count for run in noise_runs(article) for _, count in run.kinds)
    if hidden:
        facts.append(Fact(f"{hidden:,} {'item' if hidden == 1 else 'items'} hidden"))
    return tuple(facts)


HEAD_BLOCKS = 40
"""Blocks of a page among which its title, authors and date stand."""

HEAD_LENGTH = 200
"""Characters of such a block that are looked at."""


def head_blocks(article: Article) -> tuple[tuple[Role, Span], ...]:
    """Where the text tells the title, the authors and the date by itself: the role of the fact, and the block."""
    found: list[tuple[Role, Span]] = []
    for block in article.blocks[:HEAD_BLOCKS]:
        words = article[block.span][:HEAD_LENGTH]
        if block.role is Role.TITLE:
            found.append((Role.TITLE, block.span))
        if block.role is Role.BYLINE and any(author in words for author in article.authors):
            found.append((Role.BYLINE, block.span))
        if block.role in (Role.BYLINE, Role.DATELINE) and article.published and str(article.published.year) in words:
            found.append((Role.DATELINE, block.span))
    return tuple(found)


def left_of(progress: Progress, offset: int, words_per_minute: int) -> str:
    """How much of the story is left at the reader's pace: "6 min left", and "" once there is none."""
    left = progress.words - progress.words_before(offset)
    return f"{_duration(math.ceil(left / words_per_minute))} left" if left >= 1 else ""


def _duration(minutes: int) -> str:
    return f"{minutes} min" if minutes < 180 else f"{round(minutes / 60):,} h"


def citation(article: Article, quote: Quote) -> str:
    """A quote as one would paste it: the words, who said them, how sure that is, and where."""
    where = [part for part in (f"“{article.title}”" if article.title else None, article.outlet) if part]
    if article.published:
        where.append(day(article.published))
    if article.url:
        where.append(article.url)
    who = attributed(quote) + (f", in {', '.join(where)}" if where else "")
    return safe(f"{quote_text(article, quote)}\n— {who}\n")


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
