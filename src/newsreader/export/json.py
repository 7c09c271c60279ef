"""The public JSON form of an article, schema 1: docs/schema.md says what each key means.

Offsets are code points into the object's "text", half-open, as in `Article`.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections import Counter
from typing import Any

from newsreader.article import Article, Entity, Quote, Sourcing, Span, Speaker

SCHEMA = 1
"""Counted up when a key changes its meaning or goes; new keys may come without."""

Json = dict[str, Any]

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
# The encoder escapes C0 alone. C1 and DEL drive terminals, bidi controls turn what is shown around, U+2028 and U+2029
# end lines for some readers of "one object a line", and a lone surrogate cannot be written as UTF-8.
_ESCAPED = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def to_json(article: Article, *, id: str | int | None = None) -> str:  # noqa: A002 - the key's own name
    """One line of JSON, without a newline at its end.

    Args:
        article: what is written.
        id: written in place of the article's own id.
    """
    return dumps(to_dict(article) if id is None else to_dict(article) | {"id": id})


def dumps(thing: Json) -> str:
    """Compact JSON on one line that any terminal and any line-wise reader takes unharmed."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", _ENCODER.encode(thing))


def to_dict(article: Article) -> Json:
    """The article as plain dicts, lists, strings and numbers."""
    return {
        "schema": SCHEMA,
        "id": article.id,
        "source": {"url": article.url, "path": article.path},
        "title": article.title,
        "subtitle": article.subtitle,
        "authors": list(article.authors),
        "date": article.published.isoformat() if article.published else None,
        "updated": article.updated.isoformat() if article.updated else None,
        "language": article.language,
        "outlet": article.outlet,
        "reading_minutes": article.reading_minutes,
        "word_count": article.word_count,
        "text": article.text,
        "blocks": _blocks(article),
        "sections": [
            {
                "title": section.title,
                "kind": section.kind,
                "role": section.role,
                "first_block": section.blocks.start,
                "last_block": section.blocks.stop - 1,
                "guessed": section.is_guessed,
            }
            for section in article.sections
            if section.blocks
        ],
        "links": [{**_span(link.span), "url": link.url} for link in article.links],
        "entities": None if article.entities is None else [_entity(article, entity) for entity in article.entities],
        "quotes": None
        if article.quotes is None
        else [row for quote in article.quotes for row in _quote(article, quote)],
        "sourcing": None if article.sourcing is None else _sourcing(article.sourcing),
    }


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end}


def _maybe_span(span: Span | None) -> Json | None:
    return None if span is None else _span(span)


def _blocks(article: Article) -> list[Json]:
    section_of = {
        block: index
        for index, section in enumerate(section for section in article.sections if section.blocks)
        for block in section.blocks
    }
    return [
        {
            "start": block.span.start,
            "end": block.span.end,
            "role": block.role,
            "noise": block.is_noise,
            "reason": block.reason,
            "confidence": round(block.confidence, 3),
            "level": block.level,
            "items": block.items,
            "section": section_of.get(index),
        }
        for index, block in enumerate(article.blocks)
    ]


def _entity(article: Article, entity: Entity) -> Json:
    description = entity.description
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "kind": entity.kind,
        "place": entity.place,
        "place_name": entity.place_name,
        "aliases": _aliases(article, entity),
        "description": None
        if description is None
        else {**_span(description), "text": " ".join(article[description].split())},
        "mentions": [_span(mention) for mention in entity.mentions],
    }


def _aliases(article: Article, entity: Entity) -> list[str]:
    """The other forms under which the story names an entity, each on one line, the most frequent first."""
    forms = Counter(" ".join(article[mention].split()) for mention in entity.mentions)
    return [form for form, _ in forms.most_common() if form != entity.name]


def _quotes(article: Article, quotes: tuple[Quote, ...]) -> list[Json]:
    return [row for quote in quotes for row in _quote(article, quote)]


def _quote(article: Article, quote: Quote) -> list[Json]:
    """A row for each stretch of quoted words: what its cue interrupts is one quote in several rows of one id.

    `start` and `end` of a row then hold quoted words alone; `spans` are those of the whole quote.
    """
    shared: Json = {
        "spans": [_span(span) for span in quote.content],
        "kind": quote.kind,
        "speaker": None if quote.speaker is None else _speaker(article, quote, quote.speaker),
        "cue": _maybe_span(quote.cue),
    }
    stretches = (quote.span,) if quote.kind == "indirect" else quote.content
    return [{"id": quote.id, **_span(stretch), **shared} for stretch in stretches]


def _speaker(article: Article, quote: Quote, speaker: Speaker) -> Json:
    span = speaker.span or _last_named(article, quote, speaker)
    return {
        "start": None if span is None else span.start,
        "end": None if span is None else span.end,
        "stated": speaker.span is not None,
        "entity": speaker.entity_id,
        "name": speaker.name,
        "confidence": round(speaker.confidence, 3),
    }


def _sourcing(sourcing: Sourcing) -> Json:
    return {
        "summary": sourcing.summary,
        "quotes": sourcing.quotes,
        "named_quotes": sourcing.named_quotes,
        "unnamed_quotes": sourcing.unnamed_quotes,
        "words": sourcing.words,
        "named_words": sourcing.named_words,
        "unnamed_words": sourcing.unnamed_words,
        "speakers": [
            {
                "name": speaker.name,
                "entity": speaker.entity_id,
                "named": speaker.is_named,
                "quotes": list(speaker.quotes),
                "words": speaker.words,
                "share": round(speaker.share, 3),
            }
            for speaker in sourcing.speakers
        ],
        "unattributed": list(sourcing.unattributed),
        "unattributed_words": sourcing.unattributed_words,
        "reported": list(sourcing.reported),
        "doubtful": list(sourcing.doubtful),
        "tentative": sourcing.is_tentative,
    }


def _last_named(article: Article, quote: Quote, speaker: Speaker) -> Span | None:
    """Where the story last named, before the quote, a speaker whom it does not name beside it."""
    entity = article.entity(speaker.entity_id) if speaker.entity_id is not None else None
    if entity is None or not entity.mentions:
        return None
    # Mentions are in order and disjoint, so that their ends are in order too.
    before = bisect_right(entity.mentions, quote.span.start, key=lambda mention: mention.end)
    return entity.mentions[max(0, before - 1)]
