"""What a block looks like, as a short name that is the same for its like on the next page of a site.

A fingerprint has three parts, "KIND.PLACE.WORDS": the block's shape in clear; a hash of where the markup puts it (tag,
three ancestors, six words of class and id; "-" where there are no such words); a hash of its first words and its rough
length. Digits count as one digit and letters without their case. Of an entry in a list of links, whose words change
with every page, the words are "*". No words of the page can be read back from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.document import Document, Element, RawBlock

BLOCKS_MOST = 4000
"""Blocks of a page up to which they are given fingerprints; each takes some ten microseconds."""

ANCESTORS = 3
CLASS_WORDS = 6
FIRST_WORDS = 4
LETTERS = 160
"""Letters of a block within which its first words are looked for."""
LENGTHS = (160, 800)
"""Characters that part short blocks from long and very long ones; below `LETTERS` words are counted."""
FEW_WORDS = 4
IN_A_LIST = 3
LINKED = 0.8
"""The share of linked characters, and the number of like things, from which a block is an entry in a list of links."""

_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")


def fingerprints(document: Document) -> tuple[str, ...]:
    """The fingerprint of each block, in order; none for a page of more than `BLOCKS_MOST` blocks."""
    if len(document.blocks) > BLOCKS_MOST:
        return ()
    return tuple(fingerprint(document.text, block) for block in document.blocks)


def fingerprint(text: str, block: RawBlock) -> str:
    """The fingerprint of one block of a text."""
    place = "-"
    words = _first_words(text, block)
    if block.element is not None and block.element.words:
        place = _hashed(_place(block.element))
        if block.element.link_density >= LINKED and block.element.repeats >= IN_A_LIST:
            return f"{block.shape}.{place}.*"
    return f"{block.shape}.{place}.{_hashed(words)}"


def place_of(fingerprint: str) -> str | None:
    """What the block is and where it stands, without its words; None where the markup tells nothing."""
    place, _, _ = fingerprint.rpartition(".")
    return None if not place or place.endswith("-") else place


def shape_of(fingerprint: str) -> str:
    """The block's shape: one of `document.Shape`, or "" for an empty fingerprint."""
    return fingerprint.partition(".")[0]


def _place(element: Element) -> Sequence[str]:
    words = (_DIGITS.sub("0", word) for word in element.words[:CLASS_WORDS])
    return (element.tag, *element.ancestors[:ANCESTORS], "|", *words)


def _first_words(text: str, block: RawBlock) -> Sequence[str]:
    opening = text[block.span.start : min(block.span.end, block.span.start + LETTERS)]
    words = _WORD.findall(_DIGITS.sub("0", opening.casefold()))
    length = sum(len(block.span) > limit for limit in LENGTHS)
    size = "few" if not length and len(words) <= FEW_WORDS else str(length)
    return (*(words[:FIRST_WORDS] or opening.split()[:FIRST_WORDS]), size)


def _hashed(parts: Sequence[str]) -> str:
    # Its import is a sensible part of a start, and the screen's process has no use for it.
    import hashlib

    data = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=6).hexdigest()
