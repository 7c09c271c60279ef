"""From "how likely is this block part of the story" to a role, a reason and a confidence for every block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.article import Block, Role
from newsreader.cleaning.bylines import LEAD, authors_of
from newsreader.cleaning.context import CREDIT_WORDS, SURE_CREDIT
from newsreader.cleaning.dates import find_dates
from newsreader.cleaning.kinds import Kind, noise_kinds
from newsreader.cleaning.surface import NAMES, Surface
from newsreader.cleaning.together import names_source
from newsreader.document import Document, RawBlock, Shape

CREDIT = NAMES.index("cue_credit")
CAPTION = NAMES.index("cue_caption")
METADATA = NAMES.index("cue_metadata")
HEADLINE_ZONE = 12
"""Blocks around the title and before the first paragraph in which a byline or a dateline may stand."""
LONGEST_MATTER = 300
"""Characters of a block that are read for a byline or a date."""
CREDIT_ZONE = 8
"""Blocks around the story's end in which a credit may stand."""
BYLINE_WORDS, BARE_BYLINE_WORDS, DATELINE_WORDS = 14, 8, 10
SURE_METADATA = 0.12
"""Share of a line's words such as "published" from which a date beside them is surely the story's."""
CREDITS = "says who contributed or where the report comes from"
READING_TIME = re.compile(r"[·•|\s]*\d+\s?-?\s?(?:min|minutes?|mins?|minuten|minuti|minutos)\b", re.IGNORECASE)


@dataclass(slots=True)
class Judged:
    """What is known before roles are given."""

    document: Document
    surfaces: list[Surface]
    probabilities: list[float]
    """That the block is part of the story's body."""
    reasons: list[str]
    """For what is no part of the story: what decided."""
    title: int | None
    """The index of the block that is the title."""


def roles_of(judged: Judged) -> list[Block]:
    """A role for every block."""
    blocks = judged.document.blocks
    body = [p >= 0.5 for p in judged.probabilities]
    special = _around_the_story(judged, body)
    noise = [not is_body and role is None for is_body, role in zip(body, special, strict=True)]
    kinds = noise_kinds(blocks, judged.surfaces, noise)
    return [_block(judged, i, special[i], kinds[i]) for i in range(len(blocks))]


def _block(judged: Judged, i: int, special: tuple[Role, str] | None, kind: Kind | None) -> Block:
    block = judged.document.blocks[i]
    p = judged.probabilities[i]
    if special:
        return Block(block.span, special[0], special[1], max(p, 1 - p), _level(block, special[0]))
    if kind:
        decided = judged.reasons[i]
        reason = f"{kind.reason}; {decided}" if decided and decided != kind.reason else kind.reason
        return Block(block.span, kind.role, reason, 1 - p, 0, kind.items)
    role = body_role(block, judged.surfaces, i, judged.document.blocks)
    return Block(block.span, role, "reads like the story", p, _level(block, role))


def _level(block: RawBlock, role: Role) -> int:
    if role is Role.HEADING:
        return block.level or 2
    if role in {Role.LIST_ITEM, Role.BLOCKQUOTE}:
        return max(1, block.level)
    return 1 if role is Role.TITLE else 0


def body_role(block: RawBlock, surfaces: Sequence[Surface], i: int, blocks: Sequence[RawBlock]) -> Role:
    """The role of a block of the story, by its shape and what follows it; who is quoted is no words of theirs."""
    look = surfaces[i]
    if block.shape is Shape.BULLET:
        return Role.LIST_ITEM
    if block.shape is Shape.QUOTE:
        return Role.PARAGRAPH if names_source(block) else Role.BLOCKQUOTE
    if block.shape is Shape.HEADING:
        return Role.HEADING
    if block.element is not None or not block.blank_before:
        return Role.PARAGRAPH
    follows = i + 1 < len(blocks) and (surfaces[i + 1].prose or blocks[i + 1].shape is Shape.BULLET)
    titled = (
        1 <= len(look.words) <= 12 and len(look.text) <= 100 and not look.ends and look.text[-1] not in ":;,…\"”’'»"
    )
    if follows and titled and not look.text[0].islower() and look.text[0] not in "\"“„«‘'(":
        return Role.HEADING
    return Role.PARAGRAPH


def _around_the_story(judged: Judged, body: Sequence[bool]) -> list[tuple[Role, str] | None]:
    """Title, byline, dateline, captions and credits: no body, and no noise either."""
    found: list[tuple[Role, str] | None] = [None] * len(body)
    first = next((i for i, is_body in enumerate(body) if is_body), None)
    if judged.title is not None:
        found[judged.title] = (Role.TITLE, "is the page's title")
    if first is None:
        return found
    last = max(i for i, is_body in enumerate(body) if is_body)
    zone = range(max(0, (first if judged.title is None else min(judged.title, first)) - 3), min(first + 3, last))
    for i in range(len(body)):
        look = judged.surfaces[i]
        if i > first and look.values[CREDIT] >= SURE_CREDIT and len(look.words) <= CREDIT_WORDS:
            found[i] = (Role.CREDIT, CREDITS)
        if found[i] is None and i in zone and i > first - HEADLINE_ZONE:
            span = judged.document.blocks[i].span
            text = judged.document.text[span.start : min(span.end, span.start + LONGEST_MATTER)]
            below_title = judged.title is not None and i == judged.title + 1
            matter = _headline_matter(text, look) or (_opening_byline(text, look) if below_title else None)
            sure = look.values[METADATA] >= SURE_METADATA or (matter and below_title and matter[0] is Role.BYLINE)
            if matter and (sure or not body[i]):
                found[i] = matter
        if found[i] or body[i]:
            continue
        if first < i < last and found[i] is None and _is_caption(judged.document.blocks[i], look):
            found[i] = (Role.CAPTION, "reads like the caption of a picture")
        if last - CREDIT_ZONE < i <= last + CREDIT_ZONE and found[i] is None and _is_credit(look):
            found[i] = (Role.CREDIT, CREDITS)
    return found


def _headline_matter(text: str, look: Surface) -> tuple[Role, str] | None:
    if not look.words or len(look.words) > BYLINE_WORDS or READING_TIME.match(text):
        return None
    if authors_of(text) and (LEAD.match(text) or len(look.words) <= BARE_BYLINE_WORDS):
        return Role.BYLINE, "names who wrote the story"
    if len(look.words) <= DATELINE_WORDS and next(find_dates(text), None):
        return Role.DATELINE, "says when the story was published"
    return None


def _opening_byline(text: str, look: Surface) -> tuple[Role, str] | None:
    """A few words after "by", whatever the name among them holds."""
    if look.ends or not 1 < len(look.words) <= BARE_BYLINE_WORDS or not LEAD.match(text):
        return None
    return Role.BYLINE, "opens as a byline does, right below the title"


def _is_caption(block: RawBlock, look: Surface) -> bool:
    return block.shape is Shape.CAPTION or (look.values[CAPTION] > 0.08 and 2 < len(look.words) < 60)


def _is_credit(look: Surface) -> bool:
    return look.values[CREDIT] >= 0.15 and 3 <= len(look.words) <= 60
