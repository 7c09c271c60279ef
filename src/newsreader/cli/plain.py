"""The article in a linear form, one thing after another: for screen readers and dumb terminals."""

from __future__ import annotations

from newsreader.article import Article, EntityType
from newsreader.cli.telling import quote_line
from newsreader.export.story import head, one_line
from newsreader.export.text import story_paragraphs
from newsreader.runs import noise_runs, reason
from newsreader.samples import samples

_TYPES: dict[EntityType, str] = {
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "other": "Other names",
}


def to_plain(article: Article) -> str:
    """Title, authors, date, the story, what was hidden, quotes and people; safe to show; ends with a newline."""
    parts = [
        "\n".join(head_lines(article, article.reading_minutes)),
        "Story",
        *story_paragraphs(article),
        _hidden(article),
    ]
    if article.quotes is not None:
        parts.append(_quotes(article))
    if article.entities is not None:
        parts += _entities(article)
    return "\n\n".join(parts) + "\n"


def shelf() -> str:
    """The sample articles with what they are and where they lie; ends with a newline."""
    listed = [f"{sample.title}\n  {sample.description}\n  {sample.path}" for sample in samples()]
    return "\n\n".join(["Sample articles", *(listed or ["none found"])]) + "\n"


def head_lines(article: Article, minutes: int) -> list[str]:
    """Title, authors, date and the minutes that reading takes, each under its name."""
    top = head(article)
    lines = {
        "Title": top.title or "none found",
        "Subtitle": top.subtitle,
        "By": one_line(", ".join(article.authors)),
        "Byline": "" if article.authors else top.byline,
        "Date": top.date,
        "Reading time": f"{minutes} {'minute' if minutes == 1 else 'minutes'}",
    }
    return [f"{name}: {value}" for name, value in lines.items() if value]


def _hidden(article: Article) -> str:
    runs = noise_runs(article)
    if not runs:
        return "Hidden: nothing"
    items = sum(count for run in runs for _, count in run.kinds)
    lines = [f"Hidden: {items:,} {'item' if items == 1 else 'items'}"]
    lines += [f"{number}. {run.summary} ({one_line(reason(article, run))})" for number, run in enumerate(runs, 1)]
    return "\n".join(lines)


def _quotes(article: Article) -> str:
    quotes = article.quotes or ()
    lines = [f"Quotes: {len(quotes):,}" if quotes else "Quotes: none found"]
    lines += [f"{number}. {quote_line(article, quote)}" for number, quote in enumerate(quotes, 1)]
    return "\n".join(lines)


def _entities(article: Article) -> list[str]:
    parts: list[str] = []
    for kind, title in _TYPES.items():
        entities = [entity for entity in article.entities or () if entity.type == kind]
        if entities:
            named = (f"{one_line(entity.name)}, {len(entity.mentions):,} times" for entity in entities)
            parts.append("\n".join([f"{title}: {len(entities):,}", *named]))
    return [part.replace(", 1 times", ", once") for part in parts] or ["People: none found"]
