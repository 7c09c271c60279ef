"""What is known of a story beside its words: who said what, how it is sourced, who is in it. For reading, a line each.

Each line is safe to show; none is escaped for a form yet.
"""

from __future__ import annotations

from newsreader.article import Article, Entity
from newsreader.attribution import attributed, quote_text
from newsreader.export.story import one_line


def quotes(article: Article) -> list[tuple[str, str]]:
    """Each quote in order with who said it, and with the doubt where there is one: "probably Dana Pruett"."""
    return [(one_line(quote_text(article, quote)), one_line(attributed(quote))) for quote in article.quotes or ()]


def sources(article: Article) -> list[str]:
    """How the story is sourced, in a sentence; nothing where that was not looked for."""
    summary = one_line(article.sourcing.summary) if article.sourcing else ""
    return [f"{summary[:1].upper()}{summary[1:]}."] if summary else []


def people(article: Article) -> list[tuple[str, str]]:
    """Each of those named with what the story calls them, and with the kind of name and how often it stands there."""
    return [_entity(article, entity) for entity in article.entities or ()]


def _entity(article: Article, entity: Entity) -> tuple[str, str]:
    described = f", {one_line(article[entity.description])}" if entity.description else ""
    return one_line(entity.name) + described, f"{entity.kind or entity.type}, {len(entity.mentions)}×"
