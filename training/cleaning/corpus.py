"""Reads labelled pages: documents cut into blocks, and for each block the share of it that the gold body holds.

A set is a gzipped file of JSON lines: {"id", "url", "text" or "html", "gold": {"body", "optional"?, "with"?,
"without"?}, "lines"?: [[start, end, share], …]}.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from newsreader.blocks import split
from newsreader.cleaning.surface import Surface, surface
from newsreader.document import Document
from newsreader.page import Page as Source

WORD = re.compile(r"\w+")
GRAM = 4
ANCHOR_WORDS = 8
"""Words from which a block found in the gold shows where the gold lies on the page."""
ANCHOR_REACH = 6
"""Blocks beyond the outermost anchors in which a short block may still belong to the gold."""
SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go"})


@dataclass
class Sample:
    """One labelled page."""

    id: str
    set: str
    media: str
    site: str
    document: Document
    surfaces: list[Surface]
    gold: dict[str, Any]
    shares: list[float | None]
    """Share of each block that the gold holds; None where the gold does not say."""
    family: str = ""
    extra: dict[str, Any] = field(default_factory=dict)


def load(path: Path) -> Iterator[Sample]:
    """The samples of a set file; the set's name is the file's first part."""
    name, density = path.name.split(".")[:2]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield _sample(json.loads(line), name, density)


def _sample(row: dict[str, Any], name: str, density: str) -> Sample:
    source = Source(row["html"], "html", row.get("url")) if "html" in row else Source(row["text"], "text")
    document = split(source)
    surfaces = [surface(document.text, block) for block in document.blocks]
    if row.get("lines"):
        shares = shares_of_lines(document, row["lines"])
    elif row["gold"].get("body"):
        shares = _shares_of_body(document, [row["gold"]["body"], *(row["gold"].get("optional") or ())])
    else:
        shares = _shares_of_segments(document, row["gold"])
    return Sample(
        row["id"],
        name,
        density,
        site_of(row.get("url")),
        document,
        surfaces,
        row["gold"],
        shares,
        extra={"lines": row.get("lines")},
    )


def site_of(url: str | None) -> str:
    """The name under which a site is registered: "bbc" for www.bbc.co.uk."""
    parts = (urlsplit(url or "").hostname or "unknown").split(".")
    while len(parts) > 2 and (len(parts[-1]) <= 2 and parts[-2] in SECOND_LEVEL):
        parts = parts[:-1]
    return parts[-2] if len(parts) > 1 else parts[0]


def shares_of_lines(document: Document, lines: list[Any]) -> list[float | None]:
    """From shares of lines by offsets to shares of blocks; both are in order."""
    shares: list[float | None] = []
    at = 0
    for block in document.blocks:
        while at < len(lines) and lines[at][1] <= block.span.start:
            at += 1
        total = hit = 0.0
        k = at
        while k < len(lines) and lines[k][0] < block.span.end:
            size = min(lines[k][1], block.span.end) - max(lines[k][0], block.span.start)
            total += size
            hit += size * lines[k][2]
            k += 1
        shares.append(hit / total if total else 0.0)
    return shares


def _shares_of_body(document: Document, bodies: list[str]) -> list[float | None]:
    """Shares of each block's words that lie in a word 4-gram of the gold, over the borders of blocks.

    The longest stretches in common are matched first and each gold occurrence is used once, so that a teaser does not
    take the paragraph's place. Short blocks that stand alone count where a gold line reads the same.
    """
    gold = "\n".join(bodies)
    words: list[str] = []
    ends: list[int] = []
    for block in document.blocks:
        words += WORD.findall(document.text[block.span.start : block.span.end])
        ends.append(len(words))
    covered = _covered(words, Counter(_grams(WORD.findall(gold))))
    lines = Counter(" ".join(WORD.findall(line)) for line in gold.split("\n"))
    starts = [0, *ends[:-1]]
    shares: list[float | None] = [
        sum(covered[i:j]) / (j - i) if j > i else 0.0 for i, j in zip(starts, ends, strict=True)
    ]  # fmt: skip
    anchors = [
        k for k, (i, j) in enumerate(zip(starts, ends, strict=True)) if j - i >= ANCHOR_WORDS and (shares[k] or 0) > 0.5
    ]
    if anchors:
        for k in range(max(0, anchors[0] - ANCHOR_REACH), min(len(shares), anchors[-1] + ANCHOR_REACH + 1)):
            text = " ".join(words[starts[k] : ends[k]])
            if starts[k] < ends[k] < starts[k] + GRAM and not shares[k] and lines[text] > 0:
                lines[text] -= 1
                shares[k] = 1.0
    return shares


def _covered(words: list[str], left: Counter[tuple[str, ...]]) -> list[bool]:
    """Which words lie in a matched 4-gram."""
    grams = [tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)]
    stretches: list[tuple[int, int]] = []
    i = 0
    while i < len(grams):
        j = i
        while j < len(grams) and grams[j] in left:
            j += 1
        if j > i:
            stretches.append((i, j))
        i = j + 1
    covered = [False] * len(words)
    for i, j in sorted(stretches, key=lambda stretch: stretch[0] - stretch[1]):
        for k in range(i, j):
            if left[grams[k]] > 0:
                left[grams[k]] -= 1
                covered[k : k + GRAM] = [True] * GRAM
    return covered


def _grams(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)]


def _shares_of_segments(document: Document, gold: dict[str, Any]) -> list[float | None]:
    """Only blocks that hold one of the wanted or unwanted segments are labelled."""
    shares: list[float | None] = []
    wanted = [_squeeze(segment) for segment in gold.get("with") or ()]
    unwanted = [_squeeze(segment) for segment in gold.get("without") or ()]
    for block in document.blocks:
        text = _squeeze(document.text[block.span.start : block.span.end])
        good = any(segment in text for segment in wanted)
        bad = any(segment in text for segment in unwanted)
        shares.append(None if good == bad else float(good))
    return shares


def _squeeze(text: str) -> str:
    return " ".join(text.split())
