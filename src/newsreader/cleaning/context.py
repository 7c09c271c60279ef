"""What can be seen of a block from its page: neighbours, place, repeats, and what it shares with the story's core.

Everything here takes time in proportion to the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import accumulate
from math import log1p
from operator import itemgetter

from newsreader.cleaning.columns import FAR, Column, Columns, shifted, since, until, windows
from newsreader.cleaning.headlines import date_title
from newsreader.cleaning.lexicon import KINDS, WORD
from newsreader.cleaning.repeats import repeats
from newsreader.cleaning.rules import heaviest_prose, listings, rhythm
from newsreader.cleaning.surface import LONG_WORD, Surface
from newsreader.cleaning.surface import NAMES as SURFACE_NAMES
from newsreader.cleaning.titles import title_block
from newsreader.document import Document, RawBlock, Shape

VERY_FAR = 1000.0
"""Blocks beyond which the last heading of comments no longer matters."""
WINDOWS = (3, 8)
HEADING_WORDS = 12
DEEPEST_INDENT = 20
SHAPES = {shape: float(i) for i, shape in enumerate(Shape)}

WORDS = SURFACE_NAMES.index("words")
ENDS = SURFACE_NAMES.index("ends")
strongest = itemgetter(*[SURFACE_NAMES.index(f"cue_{kind}") for kind in KINDS if kind not in {"speech", "navigation"}])
COMMENTS = SURFACE_NAMES.index("cue_comments")
CREDIT = SURFACE_NAMES.index("cue_credit")
SURE_CREDIT = 0.4
"""Share of a line's words in phrases such as "contributed to this report" from which it surely is a credit."""
CREDIT_WORDS = 28
HEADING_CUES = [
    SURFACE_NAMES.index(f"cue_{kind}") for kind in ("related", "comments", "newsletter", "social", "navigation")
]


def context(columns: Columns, document: Document, surfaces: Sequence[Surface]) -> None:
    """Offer the page features, each a column with one value a block."""
    words = [look.values[WORDS] for look in surfaces]
    start, end = heaviest_prose(document.blocks, surfaces)
    _layout(columns, document.blocks)
    _places(columns, surfaces, start, end)
    _neighbours(columns, document, surfaces, words)
    _runs(columns, document, words)
    _headings(columns, document, surfaces)
    _shared(columns, document, surfaces, start, end)


def _layout(columns: Columns, blocks: Sequence[RawBlock]) -> None:
    offer = columns.offer
    offer("shape", lambda: [SHAPES[block.shape] for block in blocks])
    offer("level", lambda: [float(block.level) for block in blocks])
    offer("indent", lambda: [float(min(block.indent, DEEPEST_INDENT)) for block in blocks])
    offer("blank_before", lambda: [float(block.blank_before) for block in blocks])


def _places(columns: Columns, surfaces: Sequence[Surface], start: int, end: int) -> None:
    n = len(surfaces)
    prose = [look.prose for look in surfaces]
    sizes = [len(look.text) if look.prose else 0 for look in surfaces]
    total = sum(sizes) or 1
    offer = columns.offer
    offer("repeats", lambda: [log1p(count) for count in repeats(surfaces)])
    offer("from_start", lambda: [log1p(i) for i in range(n)])
    offer("from_end", lambda: [log1p(n - 1 - i) for i in range(n)])
    offer("place", lambda: [i / n for i in range(n)])
    offer("page_blocks", lambda: [log1p(n)] * n)
    offer("prose_before", lambda: [before / total for before in accumulate(sizes[:-1], initial=0)])
    offer("page_prose", lambda: [log1p(total)] * n)
    offer("prose_share", lambda: [size / total for size in sizes])
    offer("since_prose", lambda: shifted(since(prose), -1, FAR))
    offer("until_prose", lambda: shifted(until(prose), 1, FAR))
    offer("after_heaviest", lambda: _distances(n, end - 1))
    offer("after_heaviest_start", lambda: _distances(n, start))


def _distances(count: int, place: int) -> Column:
    """For each place how far it lies behind `place`, at most `FAR` to either side."""
    return [max(-FAR, min(FAR, float(i - place))) for i in range(count)]


def _neighbours(columns: Columns, document: Document, surfaces: Sequence[Surface], words: Column) -> None:
    blocks = document.blocks
    base = Columns()
    base.offer("words", lambda: words)
    base.offer("ends", lambda: [look.values[ENDS] for look in surfaces])
    base.offer("cues", lambda: [max(strongest(look.values)) if look.cued else 0.0 for look in surfaces])
    bullets = [float(block.shape is Shape.BULLET) for block in blocks]
    base.offer("bullet", lambda: bullets)
    base.offer("bullets", lambda: bullets)
    base.offer("blank", lambda: [float(block.blank_before) for block in blocks])
    base.offer("heading", lambda: [float(block.shape is Shape.HEADING) for block in blocks])
    for name, places in SHIFTED.items():
        for by in places:
            columns.offer(f"{name}_{by:+d}", partial(_shift, base, name, by))
    for radius in WINDOWS:
        for name in ("words", "ends", "bullets", "cues"):
            columns.offer(f"{name}_~{radius}", partial(_window, base, name, radius))


SHIFTED = {
    "words": (-2, -1, 1, 2), "ends": (-2, -1, 1, 2), "bullet": (-1, 1), "cues": (-1, 1), "heading": (-1, 1),
    "blank": (1,),
}  # fmt: skip


def _shift(base: Columns, name: str, by: int) -> Column:
    return shifted(base[name], by)


def _window(base: Columns, name: str, radius: int) -> Column:
    return windows(base[name], radius)


def _runs(columns: Columns, document: Document, words: Column) -> None:
    columns.offer("rhythm", lambda: [log1p(pairs) for pairs in rhythm(document.blocks)])
    made: list[tuple[Column, Column, Column]] = []

    def run(part: int) -> Column:
        if not made:
            made.append(_run_columns(document, words))
        return made[0][part]

    for part, name in enumerate(("run_length", "run_place", "run_words")):
        columns.offer(name, partial(run, part))


def _run_columns(document: Document, words: Column) -> tuple[Column, Column, Column]:
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
    return length, place, mean


def _headings(columns: Columns, document: Document, surfaces: Sequence[Surface]) -> None:
    """The last heading-like line before each block: how far back, and what it announces."""
    blocks = document.blocks
    are_headings = [_is_heading(*pair) for pair in zip(blocks, surfaces, strict=True)]
    above = _above(surfaces, are_headings)
    offer = columns.offer
    offer("since_heading", lambda: shifted(since(are_headings), -1, FAR))
    offer("since_credit", lambda: shifted(since([_is_credit(look) for look in surfaces]), -1, FAR))
    comments = [
        is_heading and look.values[COMMENTS] >= SURE_CREDIT
        for is_heading, look in zip(are_headings, surfaces, strict=True)
    ]
    offer("since_comments", lambda: [log1p(far) for far in shifted(since(comments, VERY_FAR), -1, VERY_FAR)])
    offer("listed", lambda: [float(listed) for listed in listings(blocks, surfaces)])
    offer("heading_words", lambda: [heading.values[WORDS] if heading else -1.0 for heading in above])
    for index in HEADING_CUES:
        columns.offer(f"heading_{SURFACE_NAMES[index]}", partial(_values_of, above, index))


def _values_of(looks: Sequence[Surface | None], index: int) -> Column:
    return [look.values[index] if look else 0.0 for look in looks]


def _is_credit(look: Surface) -> bool:
    return look.values[CREDIT] >= SURE_CREDIT and len(look.words) <= CREDIT_WORDS


def heading_before(document: Document, surfaces: Sequence[Surface]) -> list[Surface | None]:
    """For each block the last heading-like line before it."""
    return _above(surfaces, [_is_heading(*pair) for pair in zip(document.blocks, surfaces, strict=True)])


def _above(surfaces: Sequence[Surface], are_headings: Sequence[bool]) -> list[Surface | None]:
    above: list[Surface | None] = []
    last: Surface | None = None
    for look, is_heading in zip(surfaces, are_headings, strict=True):
        above.append(last)
        if is_heading:
            last = look
    return above


def _is_heading(block: RawBlock, look: Surface) -> bool:
    if block.shape is Shape.HEADING:
        return True
    return block.blank_before and block.shape is not Shape.BULLET and not look.ends and len(look.words) <= HEADING_WORDS


def _shared(columns: Columns, document: Document, surfaces: Sequence[Surface], start: int, end: int) -> None:
    """Words and names that a block shares with the title and with the core, the heaviest stretch of prose."""
    core: Counter[str] = Counter()
    for i in range(start, end):
        if surfaces[i].prose:
            core.update(surfaces[i].long_words)
    title, place = _title(document, surfaces, start, end)
    once = frozenset(core)
    twice = frozenset([word for word, count in core.items() if count > 1])
    core_share: Column = []
    for i, look in enumerate(surfaces):
        known = twice if look.prose and start <= i < end else once
        core_share.append(len(look.long_words & known) / len(look.long_words) if look.long_words else -1.0)
    columns.offer_all({"in_core": core_share})
    n = len(surfaces)
    columns.offer(
        "in_title",
        lambda: [len(title & look.long_words) / len(look.long_words) if look.long_words else -1.0 for look in surfaces],
    )
    columns.offer(
        "of_title", lambda: [len(title & look.long_words) / len(title) if title else -1.0 for look in surfaces]
    )
    columns.offer("after_title", lambda: [-FAR - 1] * n if place is None else _distances(n, place))


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
