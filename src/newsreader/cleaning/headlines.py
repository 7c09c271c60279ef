"""The title of a plain-text page: the line that a reader would take for the headline."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.cleaning.bylines import LEAD, authors_of
from newsreader.cleaning.repeats import core_words, overlap
from newsreader.cleaning.surface import NAMES, Surface
from newsreader.document import RawBlock, Shape

FEWEST, MOST = 3, 30
"""Words of a headline; a language without spaces counts as fewer words and is measured in characters."""
FEWEST_WIDE = 8
REACH = 40
"""Blocks before the first paragraph that are looked at."""
STANDFIRST = 0.6
"""By so much must a line just below a candidate outdo it."""
CUES = [
    i
    for i, name in enumerate(NAMES)
    if name.startswith("cue_") and name not in {"cue_speech", "cue_byline", "cue_navigation"}
]


def date_title(text: str) -> str:
    """The title in a line "date YYYY-MM-DD TITLE"."""
    parts = text.split(maxsplit=2)
    return " ".join(parts[2].split()) if len(parts) > 2 else ""


def headline(blocks: Sequence[RawBlock], surfaces: Sequence[Surface], content: Sequence[bool]) -> int | None:
    """The index of the block that most likely is the title, or None.

    Looked at are the blocks before the first running paragraph of the story.
    """
    first = next((i for i, look in enumerate(surfaces) if content[i] and look.prose), None)
    if first is None:
        return None
    core = core_words([look for look, is_content in zip(surfaces, content, strict=True) if is_content])
    best, best_score = None, 0.0
    for i in range(max(0, first - REACH), first):
        score = _score(blocks[i], surfaces[i], core, first - i)
        # A standfirst stands directly below the title and often shares more words with the story.
        below = best is not None and i - best <= 2
        if score > best_score + (STANDFIRST if below else 0.0):
            best, best_score = i, score
    return best


def _score(block: RawBlock, look: Surface, core: dict[str, int], distance: int) -> float:
    words = len(look.words)
    wide = not look.text.isascii() and len(look.text) >= FEWEST_WIDE and words < FEWEST
    if block.shape is Shape.BULLET or not (FEWEST <= words <= MOST or wide):
        return 0.0
    if sum(look.values[i] for i in CUES) > 0.5:
        return 0.0
    if LEAD.match(look.text) and authors_of(look.text):
        return 0.0
    shared = overlap(look, core)
    score = shared + 0.4 * (block.shape is Shape.HEADING) + 0.2 * block.blank_before
    score += 0.3 if 5 <= words <= 18 else 0.0
    score -= 0.4 * (look.ends and look.text[-1] not in "?!")
    return score - 0.02 * distance if shared > 0 or block.shape is Shape.HEADING else 0.0
