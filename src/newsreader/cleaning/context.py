"""What can be seen of a block from its page: neighbours, place, repeats, and what it shares with the story's core.

Everything here takes time in proportion to the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import log1p

from newsreader.cleaning.headlines import date_title
from newsreader.cleaning.lexicon import KINDS, WORD
from newsreader.cleaning.repeats import repeats
from newsreader.cleaning.rules import heaviest_prose, listings, rhythm
from newsreader.cleaning.surface import LONG_WORD, Surface
from newsreader.cleaning.surface import NAMES as SURFACE_NAMES
from newsreader.cleaning.titles import title_block
from newsreader.document import Document, RawBlock, Shape

FAR, VERY_FAR = 30.0, 1000.0
"""Blocks beyond which a distance no longer matters."""
WINDOWS = (3, 8)
HEADING_WORDS = 12

WORDS = SURFACE_NAMES.index("words")
ENDS = SURFACE_NAMES.index("ends")
CUES = [SURFACE_NAMES.index(f"cue_{kind}") for kind in KINDS if kind not in {"speech", "navigation"}]
COMMENTS = SURFACE_NAMES.index("cue_comments")
CREDIT = SURFACE_NAMES.index("cue_credit")
SURE_CREDIT = 0.4
"""Share of a line's words in phrases such as "contributed to this report" from which it surely is a credit."""
CREDIT_WORDS = 28
HEADING_CUES = [
    SURFACE_NAMES.index(f"cue_{kind}") for kind in ("related", "comments", "newsletter", "social", "navigation")
]

Column = list[float]


def windows(column: Sequence[float], radius: int) -> Column:
    """For each place the mean of the column over the places at most `radius` away."""
    n = len(column)
    sums = [0.0, *accumulate(column)]
    if n <= 2 * radius:
        return [
            (sums[min(n, i + radius + 1)] - sums[max(0, i - radius)]) / (min(n, i + radius + 1) - max(0, i - radius))
            for i in range(n)
        ]
    width = 2 * radius + 1
    first = [sums[i + radius + 1] / (i + radius + 1) for i in range(radius)]
    last = [(sums[n] - sums[i - radius]) / (n - i + radius) for i in range(n - radius, n)]
    return [*first, *[(b - a) / width for a, b in zip(sums, sums[width:], strict=False)], *last]


def shifted(column: Sequence[float], by: int, fill: float = -1.0) -> Column:
    """The column as seen from the neighbour: at i stands what was at i + by."""
    n = len(column)
    if abs(by) >= n:
        return [fill] * n
    pad = [fill] * abs(by)
    return [*column[by:], *pad] if by > 0 else [*pad, *column[:by]]


def since(marks: Sequence[bool], far: float = FAR) -> Column:
    """For each place how many places ago the last mark was, 0 at a mark, at most `far`."""
    out: Column = []
    distance = far
    for mark in marks:
        distance = 0.0 if mark else min(far, distance + 1)
        out.append(distance)
    return out


def until(marks: Sequence[bool]) -> Column:
    """For each place how far ahead the next mark is, 0 at a mark, at most `FAR`."""
    return since(marks[::-1])[::-1]


def context(document: Document, surfaces: Sequence[Surface]) -> dict[str, Column]:
    """The page features by name, each a column with one value a block."""
    columns: dict[str, Column] = {}
    words = [look.values[WORDS] for look in surfaces]
    ends = [look.values[ENDS] for look in surfaces]
    cues = [max(look.values[i] for i in CUES) for look in surfaces]
    prose = [look.prose for look in surfaces]
    start, end = heaviest_prose(document.blocks, surfaces)
    _places(columns, surfaces, prose, start, end)
    _neighbours(columns, document, words, ends, cues)
    _runs(columns, document, words)
    _headings(columns, document, surfaces)
    _shared(columns, document, surfaces, start, end)
    return columns


def _places(columns: dict[str, Column], surfaces: Sequence[Surface], prose: list[bool], start: int, end: int) -> None:
    n = len(surfaces)
    columns["repeats"] = [log1p(count) for count in repeats(surfaces)]
    columns["from_start"] = [log1p(i) for i in range(n)]
    columns["from_end"] = [log1p(n - 1 - i) for i in range(n)]
    columns["place"] = [i / n for i in range(n)]
    columns["page_blocks"] = [log1p(n)] * n
    sizes = [len(look.text) if look.prose else 0 for look in surfaces]
    total = sum(sizes) or 1
    done, before = 0, []
    for size in sizes:
        before.append(done / total)
        done += size
    columns["prose_before"] = before
    columns["page_prose"] = [log1p(total)] * n
    columns["prose_share"] = [size / total for size in sizes]
    columns["since_prose"] = shifted(since(prose), -1, FAR)
    columns["until_prose"] = shifted(until(prose), 1, FAR)
    columns["after_heaviest"] = [max(-FAR, min(FAR, float(i - end + 1))) for i in range(n)]
    columns["after_heaviest_start"] = [max(-FAR, min(FAR, float(i - start))) for i in range(n)]


def _neighbours(columns: dict[str, Column], document: Document, words: Column, ends: Column, cues: Column) -> None:
    bullets = [float(block.shape is Shape.BULLET) for block in document.blocks]
    blank = [float(block.blank_before) for block in document.blocks]
    headings = [float(block.shape is Shape.HEADING) for block in document.blocks]
    for by in (-2, -1, 1, 2):
        columns[f"words_{by:+d}"] = shifted(words, by)
        columns[f"ends_{by:+d}"] = shifted(ends, by)
    for by in (-1, 1):
        columns[f"bullet_{by:+d}"] = shifted(bullets, by)
        columns[f"cues_{by:+d}"] = shifted(cues, by)
        columns[f"heading_{by:+d}"] = shifted(headings, by)
    columns["blank_+1"] = shifted(blank, 1)
    for radius in WINDOWS:
        columns[f"words_~{radius}"] = windows(words, radius)
        columns[f"ends_~{radius}"] = windows(ends, radius)
        columns[f"bullets_~{radius}"] = windows(bullets, radius)
        columns[f"cues_~{radius}"] = windows(cues, radius)


def _runs(columns: dict[str, Column], document: Document, words: Column) -> None:
    """Runs of blocks of one shape and indent: how long, where in it, how wordy."""
    n = len(words)
    length, place, mean = [0.0] * n, [0.0] * n, [0.0] * n
    i = 0
    while i < n:
        j = i + 1
        first = document.blocks[i]
        while j < n and document.blocks[j].shape is first.shape and document.blocks[j].indent == first.indent:
            j += 1
        average = sum(words[i:j]) / (j - i)
        for k in range(i, j):
            length[k], place[k], mean[k] = log1p(j - i), log1p(k - i), average
        i = j
    columns["rhythm"] = [log1p(pairs) for pairs in rhythm(document.blocks)]
    columns["run_length"], columns["run_place"], columns["run_words"] = length, place, mean


def _headings(columns: dict[str, Column], document: Document, surfaces: Sequence[Surface]) -> None:
    """The last heading-like line before each block: how far back, and what it announces."""
    above = heading_before(document, surfaces)
    none = [0.0] * len(SURFACE_NAMES)
    values = [heading.values if heading else none for heading in above]
    columns["since_heading"] = shifted(
        since([_is_heading(*pair) for pair in zip(document.blocks, surfaces, strict=True)]), -1, FAR
    )
    thanks = [look.values[CREDIT] >= SURE_CREDIT and len(look.words) <= CREDIT_WORDS for look in surfaces]
    columns["since_credit"] = shifted(since(thanks), -1, FAR)
    comments = [
        _is_heading(block, look) and look.values[COMMENTS] >= SURE_CREDIT
        for block, look in zip(document.blocks, surfaces, strict=True)
    ]
    columns["since_comments"] = [log1p(distance) for distance in shifted(since(comments, VERY_FAR), -1, VERY_FAR)]
    columns["listed"] = [float(listed) for listed in listings(document.blocks, surfaces)]
    columns["heading_words"] = [heading.values[WORDS] if heading else -1.0 for heading in above]
    for index in HEADING_CUES:
        columns[f"heading_{SURFACE_NAMES[index]}"] = [row[index] for row in values]


def heading_before(document: Document, surfaces: Sequence[Surface]) -> list[Surface | None]:
    """For each block the last heading-like line before it."""
    above: list[Surface | None] = []
    last: Surface | None = None
    for block, look in zip(document.blocks, surfaces, strict=True):
        above.append(last)
        if _is_heading(block, look):
            last = look
    return above


def _is_heading(block: RawBlock, look: Surface) -> bool:
    if block.shape is Shape.HEADING:
        return True
    return block.blank_before and block.shape is not Shape.BULLET and not look.ends and len(look.words) <= HEADING_WORDS


def _shared(columns: dict[str, Column], document: Document, surfaces: Sequence[Surface], start: int, end: int) -> None:
    """Words and names that a block shares with the title and with the core, the heaviest stretch of prose."""
    core: Counter[str] = Counter()
    for i in range(start, end):
        if surfaces[i].prose:
            core.update(surfaces[i].long_words)
    title, place = _title(document, surfaces, start, end)
    core_share, in_title, of_title = [], [], []
    for i, look in enumerate(surfaces):
        own_words = look.long_words
        own = int(look.prose and start <= i < end)
        shared = len([word for word in own_words if core.get(word, 0) > own])
        core_share.append(shared / len(own_words) if own_words else -1.0)
        common = len(title & own_words)
        in_title.append(common / len(own_words) if own_words else -1.0)
        of_title.append(common / len(title) if title else -1.0)
    columns["in_core"], columns["in_title"], columns["of_title"] = core_share, in_title, of_title
    n = len(surfaces)
    columns["after_title"] = [
        max(-FAR, min(FAR, float(i - place))) if place is not None else -FAR - 1 for i in range(n)
    ]


def _title(document: Document, surfaces: Sequence[Surface], start: int, end: int) -> tuple[set[str], int | None]:
    """The long words of the title as far as it is known by now, and the block where it stands."""
    content = [start <= i < end for i in range(len(surfaces))]
    place = title_block(document, surfaces, content)
    text = document.claims.title
    if not text and place is not None:
        text = surfaces[place].text
        if document.blocks[place].shape is Shape.DATE_TITLE:
            text = date_title(text)
    return {word for word in WORD.findall((text or "").lower()) if len(word) >= LONG_WORD}, place
