"""Why a quote or a name of the sidebar is there: what it was taken for and how surely, in lines. Pure."""

from __future__ import annotations

from collections import Counter

from newsreader.article import Article, Entity, EntityType, Quote
from newsreader.attribution import attributed, quote_text

MOST_WORDS = 160
"""Characters of a quote that are shown of it."""

MOST_FORMS = 6
"""Forms of a name that are told."""

_KINDS = {
    "direct": "A direct quote: all of it stands in quotation marks.",
    "mixed": "Quoted in part: some of it stands in quotation marks, some is the story's own words.",
    "indirect": "Reported, not quoted: the story tells in its own words what was said.",
}

_TYPES: dict[EntityType, str] = {
    "person": "a person",
    "organization": "an organization",
    "place": "a place",
    "other": "a name of another kind",
}


def why_quote(article: Article, quote: Quote) -> tuple[str, ...]:
    """Who a quote was given to, by which words and how surely, and of which kind it is."""
    said = quote_text(article, quote)
    shown = f"“{said[:MOST_WORDS].strip('“”')}{'…' if len(said) > MOST_WORDS else ''}”"
    speaker = quote.speaker
    if speaker is None:
        return "The speaker is not named", shown, _KINDS[quote.kind]
    told = f"{attributed(quote)}, {speaker.confidence:.0%} sure"
    words = " ".join(article[speaker.span].split()) if speaker.span is not None else ""
    cue = " ".join(article[quote.cue].split()) if quote.cue is not None else ""
    parts = [f"“{words}”" if words else "", f"with “{cue}”" if cue else ""]
    grounds = f"Because the story says {' '.join(filter(None, parts))}" if words or cue else ""
    return tuple(filter(None, (told[:1].upper() + told[1:], grounds, _KINDS[quote.kind], shown)))


def why_name(article: Article, entity: Entity) -> tuple[str, ...]:
    """What a name was taken for, under which forms it stands in the story, and what the story calls it."""
    count = len(entity.mentions)
    forms = Counter(" ".join(article[mention].split()) for mention in entity.mentions).most_common(MOST_FORMS)
    lines = [
        f"{entity.name}: taken for {_TYPES[entity.type]}",
        f"Named {count:,} {'time' if count == 1 else 'times'}: {', '.join(f'{form} {n}×' for form, n in forms)}",
    ]
    if entity.description is not None:
        lines.append(f"The story calls it “{' '.join(article[entity.description].split())}”")
    return tuple(lines)
