"""Puts in words which evidence decided that a block is no part of the story."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.cleaning.context import HEADING_CUES, heading_before
from newsreader.cleaning.repeats import repeats
from newsreader.cleaning.surface import Surface
from newsreader.document import Document, RawBlock

QUOTED = 48
"""Characters of a heading that a reason quotes."""
ANNOUNCES = 0.3
"""Share of a heading's words in cue phrases from which it announces what follows."""
LINKS_ALL, LINKS_MOST = 0.9, 0.5
FEW_WORDS = 6
PARTS_OF_A_PAGE = {
    "card": "is shown while the pointer rests on a link",
    "nav": "stands in a menu of the page",
    "footer": "stands in the page's footer",
    "aside": "stands beside the story, in an aside",
    "header": "stands in the page's header",
    "form": "stands in a form",
    "dialog": "stands in a dialog",
    "figure": "stands beside a picture",
    "table": "stands in a table",
    "list": "stands in a list apart from the story",
}


def quoted(heading: str) -> str:
    """A heading in quotation marks, cut where it is long."""
    flat = " ".join(heading.split())
    return "“" + (flat if len(flat) <= QUOTED else flat[: QUOTED - 1].rstrip() + "…") + "”"


def reasons(
    document: Document, surfaces: Sequence[Surface], evidence: Sequence[str], body: Sequence[bool]
) -> list[str]:
    """A reason for each block with evidence against it, "" for the others.

    Args:
        document: the page.
        surfaces: its blocks' measures.
        evidence: for each block the group of features that decided, as `engine` names them.
        body: which blocks are part of the story.
    """
    counts = repeats(surfaces)
    above = heading_before(document, surfaces)
    first = body.index(True) if True in body else len(body)
    last = len(body) - 1 - body[::-1].index(True) if True in body else -1
    out: list[str] = []
    for i, group in enumerate(evidence):
        block, look = document.blocks[i], surfaces[i]
        if group == "repeats":
            out.append(_repeated(counts[i]))
        elif group == "heading":
            out.append(_headed(above[i]))
        elif group == "place":
            out.append(_place(i, first, last))
        else:
            out.append(_of_group(group, block, look))
    return out


def _headed(heading: Surface | None) -> str:
    """A reason of the heading above a block; one that announces nothing is not worth quoting."""
    if heading and any(heading.values[cue] >= ANNOUNCES for cue in HEADING_CUES):
        return f"follows the heading {quoted(heading.text)}"
    return "stands under no heading of the story"


def _repeated(count: int) -> str:
    return f"repeats {count} times on the page" if count > 1 else "is one of a row of like blocks"


def _place(i: int, first: int, last: int) -> str:
    if i < first:
        return "stands before the story begins"
    return "stands after the story has ended" if i > last else "stands where the story pauses"


def _of_group(group: str, block: RawBlock, look: Surface) -> str:
    if group == "words":
        return "has the words of a notice, not of a story"
    if group == "form":
        few = len(look.words) <= FEW_WORDS and not look.ends
        return "is a few words without a sentence" if few else "does not read like running text"
    if group == "topic":
        return "shares few words with the story"
    if group == "neighbours":
        return "stands among other lines that are no story"
    if group == "hidden":
        return "is hidden by the page's markup"
    if group == "links":
        return _links(block)
    if group == "markup":
        within = block.element.within if block.element else ()
        return next(
            (words for part, words in PARTS_OF_A_PAGE.items() if part in within), "stands apart in the page's markup"
        )
    return ""


def _links(block: RawBlock) -> str:
    density = block.element.link_density if block.element else 0.0
    if density >= LINKS_ALL:
        return "is link text only"
    return "is mostly link text" if density >= LINKS_MOST else "holds links as no story does"
