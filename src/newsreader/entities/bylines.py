"""Who wrote the story: a byline names people, however little the tagger knows of their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsreader.article import Block, Role
from newsreader.entities.mention import LEAST, Mention
from newsreader.language.gazetteers import gazetteer, name_tails

MAX_WORDS = 4
"""Words of a person's name in a byline."""


def with_authors(mentions: Sequence[Mention], blocks: Sequence[Block]) -> tuple[Mention, ...]:
    """The mentions, those in bylines as persons where nothing in the name speaks against it.

    What looks like a person's name is not doubted there.
    """
    bylines = [block.span for block in blocks if block.role is Role.BYLINE]
    if not bylines:
        return tuple(mentions)
    return tuple(
        replace(mention, type="person", confidence=_confidence(mention))
        if any(span.covers(mention.span) for span in bylines) and _may_be_a_person(mention.text)
        else mention
        for mention in mentions
    )


def _confidence(mention: Mention) -> float:
    # Persons, places and organizations are what a lone unknown name is taken for by turns; a work is none of them.
    return mention.confidence if mention.type == "other" else max(mention.confidence, LEAST)


def _may_be_a_person(name: str) -> bool:
    words = name.split()
    known = gazetteer()
    listed = any({"organization", "place", "country"} & set(known.words.get(word, ())) for word in words)
    return (
        1 < len(words) <= MAX_WORDS
        and not listed
        and words[0] not in known.phrases
        and not any(word.lower() in name_tails() for word in words)
        and not name.isupper()
    )
