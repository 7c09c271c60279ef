"""Blocks of a plain-text dump; `Document.text` is the given text, unchanged to the last character.

The natural unit is one line of the dump, with three exceptions that make one block of several lines: a bullet with the
indented lines directly below it, a heading with its underline, and hard-wrapped prose. A line of white space, of
whatever kind, is a blank line. Every Unicode line end counts, a lone carriage return too.

Shapes:
    DATE_TITLE: the first line, where it reads "date YYYY-MM-DD TITLE"; the block is the whole line.
    BULLET: begins with a mark or a number set off by a space, mark included; `level` is its depth, outermost 1.
    HEADING: "# words" (`level` counts the marks), words underlined with === (1) or --- (2), or a short line in capitals
        between blank lines (2; it is only a shape: an advertising mark looks the same).
    QUOTE: begins with "> "; `level` counts the marks.
    CELL: a line of columns set off by tabs or vertical bars.
    PARAGRAPH: a line, or hard-wrapped lines, between blank lines.
    LINE: every other line: one of a run that no blank line parts.

`blank_before` is true for the first block too. `indent` is the number of columns before the block's first character.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsreader.article import Span
from newsreader.blocks.wrapping import Line, document_width, run_width, runs_on
from newsreader.document import Document, RawBlock, Shape

DATE_TITLE = re.compile(r"date [0-9]{4}-[0-9]{2}-[0-9]{2}(?: |$)")
BULLET = re.compile(r"(?:[•◦▪▫‣⁃∙●○■□◆◇►▸▶➤➢❯✓✔·*+–-]|[0-9]{1,3}[.)]|[a-z]\))[ \t\xa0]")
MARKDOWN_HEADING = re.compile(r"#{1,6} ")
UNDERLINE = re.compile(r"={3,}$|-{3,}$")
QUOTE = re.compile(r"(?:> ?)*> ")
COLUMNS = re.compile(r"\S[^\t]{0,100}\t|\|[^|]+\|")

TAB_COLUMNS = 4
HEADING_LONGEST = 100
CAPITALS_LONGEST = 80
"""A longer line in capitals is taken to be shouting, not a heading."""
CAPITALS_FEWEST = 4
"""Fewer letters in capitals are an abbreviation."""
ROW_LONGEST = 300
"""A longer line with a tab in it is taken to be prose."""


def split_text(text: str, url: str | None = None) -> Document:
    """Cut a plain-text dump into blocks, in linear time."""
    lines = list(_lines(text))
    groups = list(_groups(lines))
    width = document_width([lines[i:j] for shape, i, j in groups if shape in WRAPPABLE and j - i > 1])
    blocks: list[RawBlock] = []
    depths: list[int] = []
    for shape, i, j in groups:
        if shape is Shape.BULLET:
            while depths and depths[-1] >= lines[i].indent:
                depths.pop()
            depths.append(lines[i].indent)
            blocks.append(_block(lines, i, j, shape, len(depths)))
            continue
        if not lines[i].indent:
            depths.clear()
        if shape in WRAPPABLE and j - i > 1:
            blocks += _paragraphs(lines, shape, i, j, width)
        else:
            blocks.append(_block(lines, i, j, *_single(lines, shape, i, j)))
    return Document(text=text, blocks=tuple(blocks), media="text", url=url)


def _lines(text: str) -> Iterator[Line]:
    """The lines that hold something, in order."""
    offset = 0
    blank = True
    for raw in text.splitlines(keepends=True):
        body = raw.strip()
        if body:
            lead = raw.find(body[0])
            indent = len(raw[:lead].expandtabs(TAB_COLUMNS)) if lead else 0
            start = offset + lead
            yield Line(start, start + len(body), indent, body, blank)
        blank = not body
        offset += len(raw)


WRAPPABLE = frozenset({Shape.PARAGRAPH, Shape.QUOTE})


def _groups(lines: Sequence[Line]) -> Iterator[tuple[Shape, int, int]]:
    """Ranges of lines that belong together by their marks; PARAGRAPH stands for every run of lines without a mark."""
    i, last = 0, len(lines)
    if lines and DATE_TITLE.match(lines[0].body):
        yield Shape.DATE_TITLE, 0, 1
        i = 1
    while i < last:
        shape = _shape(lines[i])
        j = i + 1
        if shape is Shape.BULLET:
            while j < last and _continues(lines[i], lines[j]):
                j += 1
        elif shape is Shape.PARAGRAPH and _is_underlined(lines, i):
            shape = Shape.HEADING
            j += 1
        elif shape in WRAPPABLE:
            while j < last and not lines[j].blank_before and _shape(lines[j]) is shape:
                j += 1
        yield shape, i, j
        i = j


def _shape(line: Line) -> Shape:
    """The shape that a line's own marks give it; PARAGRAPH where it has none."""
    body = line.body
    # Most lines begin with a letter and hold no tab: for them two cheap looks replace four patterns.
    if not body[0].isalpha() or body[1:2] == ")":
        # A dash at the margin opens a line of dialogue in many languages.
        if BULLET.match(body) and (line.indent or body[0] != "–"):
            return Shape.BULLET
        if MARKDOWN_HEADING.match(body):
            return Shape.HEADING if len(body) <= HEADING_LONGEST else Shape.PARAGRAPH
        if QUOTE.match(body):
            return Shape.QUOTE
    if ("\t" in body or body[0] == "|") and len(body) <= ROW_LONGEST and COLUMNS.match(body):
        return Shape.CELL
    return Shape.PARAGRAPH


def _continues(bullet: Line, line: Line) -> bool:
    """True for an indented line directly below a bullet that is no bullet itself."""
    return not line.blank_before and line.indent > bullet.indent and _shape(line) is not Shape.BULLET


def _is_underlined(lines: Sequence[Line], i: int) -> bool:
    if i + 1 >= len(lines) or len(lines[i].body) > HEADING_LONGEST:
        return False
    below = lines[i + 1]
    return lines[i].blank_before and not below.blank_before and UNDERLINE.match(below.body) is not None


def _single(lines: Sequence[Line], shape: Shape, i: int, j: int) -> tuple[Shape, int]:
    """Shape and level of a group that makes one block."""
    body = lines[i].body
    if shape is Shape.HEADING:
        if j - i == 2:
            return shape, 1 if lines[i + 1].body[0] == "=" else 2
        return shape, len(body) - len(body.lstrip("#"))
    if shape is Shape.QUOTE:
        return shape, _quote_level(body)
    if shape is Shape.PARAGRAPH:
        alone = lines[i].blank_before and (j == len(lines) or lines[j].blank_before)
        if not alone:
            return Shape.LINE, 0
        if _is_capitals(body):
            return Shape.HEADING, 2
    return shape, 0


def _paragraphs(lines: Sequence[Line], shape: Shape, i: int, j: int, width: int) -> Iterator[RawBlock]:
    """The blocks of a run of lines: wrapped prose joined, all else line by line."""
    width = width or run_width(lines[i:j])
    first = i
    for k in range(i + 1, j + 1):
        if width and k < j and runs_on(lines[k - 1], lines[k], width):
            continue
        level = _quote_level(lines[first].body) if shape is Shape.QUOTE else 0
        whole = first == i and k == j
        several = k - first > 1
        single = Shape.PARAGRAPH if whole or several else Shape.LINE
        yield _block(lines, first, k, shape if shape is Shape.QUOTE else single, level)
        first = k


def _quote_level(body: str) -> int:
    match = QUOTE.match(body)
    return match[0].count(">") if match else 1


def _is_capitals(body: str) -> bool:
    if len(body) > CAPITALS_LONGEST or not body.isupper() or body[-1] in ".!?":
        return False
    return sum(map(str.isalpha, body)) >= CAPITALS_FEWEST


def _block(lines: Sequence[Line], i: int, j: int, shape: Shape, level: int) -> RawBlock:
    first = lines[i]
    span = Span(first.start, lines[j - 1].end)
    return RawBlock(span, shape, level, first.blank_before, indent=first.indent)
