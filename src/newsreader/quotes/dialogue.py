"""Speech without quotation marks: transcripts ("WALLER: Did you sign it?") and block quotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.article import Span

_LABEL = re.compile(
    r"(?:Q|A|(?:[A-Z][\w.’'\-]*)(?: (?:[A-Z][\w.’'\-]*|de|van|von|al)){0,3})(?: ?\([^()\n]{1,40}\))? ?:(?=\s)"
)
_FEWEST_TURNS = 3
"""A label makes a transcript of a story that has at least so many turns."""
_SIGNED = re.compile(r"\s[—–―-]{1,2} ?(?=[A-Z])")
_LONGEST_SIGNATURE = 80


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in a block of its own."""

    block: int
    label: Span | None
    """The words that name the speaker, where the block itself does."""
    content: Span


def turns(text: str, blocks: Sequence[Span], has_strings: Sequence[bool]) -> list[Turn]:
    """The turns of a transcript: blocks that open with a label, when the story has several and two speakers or more.

    Args:
        text: the whole text.
        blocks: the story's blocks, in order.
        has_strings: for each block whether its speech stands in quotation marks; such a block is no turn.
    """
    found: list[Turn] = []
    for number, block in enumerate(blocks):
        match = None if has_strings[number] else _LABEL.match(text, block.start, block.end)
        if match is None:
            continue
        label = Span(match.start(), match.start() + len(match.group().rstrip(": ")))
        start = match.end() + len(text[match.end() : block.end]) - len(text[match.end() : block.end].lstrip())
        end = block.start + len(text[block.start : block.end].rstrip())
        if end > start:
            found.append(Turn(number, label, Span(start, end)))
    labels = Counter(text[turn.label.start : turn.label.end] for turn in found if turn.label)
    spoken = {label for label, count in labels.items() if count > 1}
    if len(found) < _FEWEST_TURNS or not spoken or len(labels) < 2:
        return []
    return found


def block_quote(text: str, number: int, block: Span) -> Turn:
    """A block quote as one turn; a signature at its end ("— Jane Cole") names the speaker."""
    end = block.start + len(text[block.start : block.end].rstrip())
    start = end - len(text[block.start : end].lstrip("> \t\n"))
    signature = None
    for match in _SIGNED.finditer(text, max(start, end - _LONGEST_SIGNATURE), end):
        signature = match
    if signature is None:
        return Turn(number, None, Span(start, end))
    name = Span(signature.end(), end)
    comma = text.find(",", name.start, name.end)
    bracket = text.find(" (", name.start, name.end)
    stops = [stop for stop in (comma, bracket) if stop > 0]
    content_end = start + len(text[start : signature.start()].rstrip())
    return Turn(number, Span(name.start, min([*stops, name.end])), Span(start, max(content_end, start + 1)))
