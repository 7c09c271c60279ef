"""A small invented page, put together by hand so that the screen's tests depend on no engine."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsreader.article import Article, Block, Entity, Quote, Role, Section, Sourcing, Span, Speaker, SpeakerShare

Piece = tuple[Role, str]

STORY: tuple[Piece, ...] = (
    (Role.TITLE, "Harbour council votes to move the fish market"),
    (Role.ERROR_PLACEHOLDER, "• The player is resting.\n    Please come back later."),
    (Role.ERROR_PLACEHOLDER, "• The player is resting.\n    Please come back later."),
    (Role.BYLINE, "By Marta Lindqvist"),
    (
        Role.PARAGRAPH,
        (
            "The harbour council voted on Tuesday to move the fish market to the northern quay, ending a quarrel that "
            "had lasted for eleven years. Ines Okafor, who chairs the council, called the vote a relief."
        ),
    ),
    (Role.ADVERTISEMENT, "Advertisement"),
    (
        Role.PARAGRAPH,
        (
            "“We have waited for this since the last storm,” Okafor said. “The old hall leaks.” "
            "A senior port official was less sure. “Nobody has counted the stalls,” the official said."
        ),
    ),
    (Role.HEADING, "What comes next"),
    (Role.PARAGRAPH, "Work begins in spring. Okafor wants the northern quay open by autumn."),
    (Role.LIST_ITEM, "• Stalls move first, with their cold stores"),
    (Role.LIST_ITEM, "• The auction clock follows"),
    (Role.CREDIT, "Jonas Weber contributed reporting."),
    (Role.RELATED, "Recommended stories"),
    (Role.RELATED, "• Ferry strike enters its second week"),
    (Role.RELATED, "• Gull census finds more gulls than Okafor expected"),
)


def page(pieces: Sequence[Piece], **more: object) -> Article:
    """An article of the given blocks, a blank line between each two."""
    text, blocks = "", []
    for role, words in pieces:
        text += "\n\n" if text else ""
        span = Span(len(text), len(text) + len(words))
        blocks.append(Block(span, role, f"looks like {role.value}", 0.9))
        text += words
    sections = (Section("All", "story", range(len(blocks))),) if blocks else ()
    article = Article(id="test", text=text, blocks=tuple(blocks), sections=sections)
    return replace(article, **more)  # type: ignore[arg-type]


def find_all(article: Article, words: str, last_block: int = 11) -> tuple[Span, ...]:
    """Every place of some words up to a block."""
    spans, start, stop = [], article.text.find(words), article.blocks[last_block].span.end
    while 0 <= start < stop:
        spans.append(Span(start, start + len(words)))
        start = article.text.find(words, start + 1)
    return tuple(spans)


def story() -> Article:
    """The page as `read` would give it: cleaned, not annotated."""
    article = page(
        STORY,
        title="Harbour council votes to move the fish market",
        authors=("Marta Lindqvist",),
        published=datetime.date(2024, 3, 5),
        outlet="The Quay",
        url="https://news.example/harbour",
    )
    return replace(
        article,
        sections=(
            Section("Harbour council votes to move the fish market", "headline", range(1)),
            Section("2 error placeholders", "noise", range(1, 3), Role.ERROR_PLACEHOLDER),
            Section("Story", "story", range(3, 7)),
            Section("What comes next", "story", range(7, 11)),
            Section("Credits", "credits", range(11, 12)),
            Section("Recommended stories", "noise", range(12, 15), Role.RELATED),
        ),
    )


def annotated(article: Article | None = None) -> Article:
    """The page with its people and quotes."""
    article = article or story()
    okafor = tuple(sorted([*find_all(article, "Ines Okafor"), *find_all(article, " Okafor ")]))
    spans = tuple(
        span if article[span] == "Ines Okafor" else Span(span.start + 1, span.end - 1)
        for span in okafor
        if article[Span(span.start - 4, span.start)] != "Ines"
    )
    council = find_all(article, "harbour council")
    entities = (
        Entity("e1", "Ines Okafor", "person", spans),
        Entity("e2", "harbour council", "organization", council),
    )

    def where(words: str) -> Span:
        return find_all(article, words)[0]

    chair = Speaker(spans[1], "e1", "Ines Okafor")
    official = Speaker(where("A senior port official"), None, "a senior port official", 0.4)
    quotes = (
        Quote("q1", (where("“We have waited for this since the last storm,”"), where("“The old hall leaks.”")),
              "direct", chair, where("said")),
        Quote("q2", (where("“Nobody has counted the stalls,”"),), "direct", official, None),
        Quote("q3", (where("wants the northern quay open by autumn"),), "indirect", chair, where("wants")),
    )  # fmt: skip
    sourcing = Sourcing(
        (
            SpeakerShare("Ines Okafor", "e1", is_named=True, quotes=("q1", "q3"), words=13, share=13 / 18),
            SpeakerShare("a senior port official", None, is_named=False, quotes=("q2",), words=5, share=5 / 18),
        )
    )
    return replace(article, entities=entities, quotes=quotes, sourcing=sourcing)


def whole_in_stages(pieces: Sequence[Piece]) -> Iterator[Article]:
    """What comes of a long page: all of it, then the same annotated."""
    whole = page(pieces)
    yield whole
    yield replace(whole, entities=(), quotes=())
