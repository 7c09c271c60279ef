"""The outline of a labelled page: the headline, the story by its headings, the credits, and each run of noise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsreader.article import Block, Role, Section, SectionKind

NAMES_OF_NOISE = {
    Role.ERROR_PLACEHOLDER: "Error placeholders",
    Role.NAVIGATION: "Navigation",
    Role.RELATED: "Related stories",
    Role.ADVERTISEMENT: "Advertising",
    Role.NEWSLETTER: "Newsletter",
    Role.COMMENTS: "Comments",
    Role.SOCIAL: "Sharing",
    Role.LEGAL: "Legal",
    Role.PAYWALL: "Subscription",
    Role.METADATA: "Page details",
    Role.OTHER: "Other",
}
LONGEST_TITLE = 100


def sections_of(text: str, blocks: Sequence[Block], title: str | None) -> tuple[Section, ...]:
    """The sections of a page in order; together they hold every block once.

    A run of noise is one section, named after its most frequent kind. What follows it goes on under the heading that
    stood before it.
    """
    first_body = next((i for i, block in enumerate(blocks) if block.role.is_body), len(blocks))
    heading = ""
    parts: list[tuple[SectionKind, str, int, int]] = []
    for i, block in enumerate(blocks):
        if block.role is Role.HEADING:
            heading = " ".join(text[block.span.start : block.span.end].split())[:LONGEST_TITLE]
        kind = _kind(block, before_story=i < first_body)
        name = {"headline": title or "Headline", "story": heading or "Story", "credits": "Credits", "noise": ""}[kind]
        if parts and parts[-1][:2] == (kind, name) and block.role is not Role.HEADING:
            parts[-1] = (kind, name, parts[-1][2], i + 1)
        else:
            parts.append((kind, name, i, i + 1))
    return tuple(_section(blocks, *part) for part in parts)


def _kind(block: Block, *, before_story: bool) -> SectionKind:
    if block.is_noise:
        return "noise"
    if block.role is Role.CREDIT:
        return "credits"
    return "headline" if before_story else "story"


def _section(blocks: Sequence[Block], kind: SectionKind, name: str, first: int, end: int) -> Section:
    if kind != "noise":
        return Section(name, kind, range(first, end))
    roles = Counter(block.role for block in blocks[first:end])
    role = roles.most_common(1)[0][0]
    return Section(NAMES_OF_NOISE[role], kind, range(first, end), role)
