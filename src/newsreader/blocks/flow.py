"""The rendered text of an HTML page as it grows, and the blocks it falls into."""

from __future__ import annotations

from collections.abc import Mapping

from newsreader.article import Link, Span
from newsreader.blocks.tree import MARGIN, PROSE, SENTENCES, Apart, Frame, element_of
from newsreader.document import RawBlock, Shape

CELLS_JOINED_LONGEST = 120
"""Characters of a row after which a new cell is a block of its own: rows of data are short, layouts hold prose."""
LAYOUT_ATTRIBUTES = ("cellpadding", "cellspacing", "width", "bgcolor")
"""Attributes of tables made before style sheets, mostly to lay out a page."""

CELLS = frozenset({"td", "th"})
SPACE, LINE, COLUMN, BLANK_LINE = " ", "\n", "\t", "\n\n"


_Pending = tuple[Span, Shape, int, bool, Frame, int, int, int]
"""A block that is written, while its element is still open: span, shape, level, whether a blank line stands before it,
its frame, and its linked characters, all its characters and its links, to be counted by `element_of`."""


class Flow:
    """Takes the page's elements and texts in document order; `text`, `blocks()` and `links` are what came of them."""

    def __init__(self, body: Frame) -> None:
        self.links: list[Link] = []
        self._stack = [body]
        self._written: list[str] = []
        self._length = 0
        self._done: list[_Pending] = []
        self._blank = True
        self._url: str | None = None
        self._url_depth = 0
        self._closed: str | None = None
        self._quotations = 0
        self._frame = body
        self._lowest = self._frame_depth = 1
        self._begin()

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._written)

    def blocks(self) -> tuple[RawBlock, ...]:
        """The blocks with their evidence; to be asked for when all is read."""
        if self._pieces:
            self._flush()
        return tuple(
            [
                RawBlock(span, shape, level, blank, element_of(frame, linked, characters, links))
                for span, shape, level, blank, frame, linked, characters, links in self._done
            ]
        )

    @property
    def in_sentence(self) -> bool:
        """True where a sentence is being written into the innermost block-level element, and it is made for such."""
        return bool(self._pieces) and self._stack[-1].block_tag in PROSE

    @property
    def in_quotation(self) -> bool:
        """True within a <blockquote>."""
        return self._stack[-1].setting.quote_depth > 0

    @property
    def block_depth(self) -> int:
        """Levels from <body> to the innermost block-level element."""
        frame = self._stack[-1]
        return (frame.block or frame).depth

    def open(self, tag: str, attributes: Mapping[str, str | None], url: str | None, apart: Apart | None = None) -> None:
        """An element begins.

        Args:
            tag: its name.
            attributes: its attributes.
            url: where it leads, if it is a link.
            apart: why it is a block though its tag does not say so, if it is one.
        """
        stack = self._stack
        frame = Frame(tag, attributes, stack[-1])
        if apart is not None:
            frame.stand_apart(apart)
        if tag == "blockquote" and not frame.setting.quotation:
            self._quotations += 1
            frame.setting.quotation = self._quotations
        if frame.is_block:
            if self._pieces and not (tag in CELLS and self._joins_row(frame)):
                self._flush()
            if tag in MARGIN:
                self._blank = True
        elif self._closed is not None and (self._closed == tag == "a" or frame.block_tag not in SENTENCES):
            # Two inline elements side by side that are no parts of a sentence: style sheets set them apart.
            self._pend(SPACE)
        self._closed = None
        stack.append(frame)
        if url is not None and self._url is None:
            self._url = url
            self._url_depth = len(stack)
            self._link_start = -1
        if tag == "q":
            self.write("“")

    def close(self) -> None:
        """The innermost element ends."""
        stack = self._stack
        frame = stack[-1]
        tag = frame.tag
        if tag == "q":
            self._separator = ""
            self.write("”")
        if frame.is_block and tag not in CELLS:
            if self._pieces:
                self._flush()
            if tag in MARGIN:
                self._blank = True
            self._closed = None
        else:
            self._closed = tag
        if self._url is not None and self._url_depth == len(stack):
            self._end_link()
            self._url = None
        stack.pop()
        if len(stack) < self._lowest:
            self._lowest = len(stack)

    def line_break(self) -> None:
        """A <br>: in prose a line of the block ends, elsewhere the block; two in a row end it everywhere."""
        self._closed = None
        frame = self._stack[-1]
        if frame.setting.pre:
            self.write("\n")
        elif self._separator == LINE or frame.block_tag not in PROSE:
            if self._pieces:
                self._flush()
            else:
                self._blank = True
        else:
            self._pend(LINE)

    def write(self, raw: str) -> None:
        """A text; its white space is folded where it is not preformatted."""
        if self._stack[-1].setting.pre:
            self._write_preformatted(raw)
            return
        words = raw.split()
        if not words:
            # Most texts of a page are the line ends between its tags.
            if raw:
                self._closed = None
                if self._pieces and not self._separator:
                    self._separator = SPACE
            return
        if raw[0].isspace():
            self._pend(SPACE)
        folded = words[0] if len(words) == 1 else SPACE.join(words)
        self._put(folded, len(folded) - len(words) + 1)
        if raw[-1].isspace():
            self._separator = SPACE

    def _write_preformatted(self, raw: str) -> None:
        kept = raw if self._pieces else raw.lstrip()
        if kept:
            self._put(kept, sum(map(len, kept.split())))

    def _put(self, piece: str, characters: int) -> None:
        depth = len(self._stack)
        if self._pieces:
            if self._separator:
                self._pieces.append(self._separator)
                self._size += 1
            if self._lowest < self._frame_depth:
                self._frame_depth = self._lowest
                self._frame = self._stack[self._lowest - 1]
        else:
            self._frame_depth = depth
            self._frame = self._stack[-1]
        self._lowest = depth
        self._separator = ""
        self._closed = None
        if self._url is not None:
            if self._link_start < 0:
                self._link_start = self._size
                self._link_count += 1
            self._linked += characters
        self._pieces.append(piece)
        self._size += len(piece)
        self._characters += characters

    def _pend(self, separator: str) -> None:
        """White space that is written only if more of the block follows; a column outranks a line, a line a space."""
        if self._pieces and (not self._separator or self._separator == SPACE or separator == COLUMN):
            self._separator = separator

    def _joins_row(self, frame: Frame) -> bool:
        """True where a table cell goes on with the block of its row."""
        if self._size > CELLS_JOINED_LONGEST:
            return False
        row = frame.parent
        table = row
        while table is not None and table.tag in ("tr", "tbody", "thead", "tfoot"):
            table = table.parent
        if row is None or table is None or table.attributes.get("role") == "presentation":
            return False
        if any(name in table.attributes for name in LAYOUT_ATTRIBUTES):
            return False
        self._pend(COLUMN)
        return True

    def _end_link(self) -> None:
        if self._url and self._link_start >= 0 and self._pieces:
            start = self._length + self._gap() + self._link_start
            self.links.append(Link(Span(start, self._length + self._gap() + self._size), self._url))
        self._link_start = -1

    def _cut_links(self) -> None:
        """Take the white space off links that a preformatted block ended with."""
        cut: list[Link] = []
        while self.links and self.links[-1].span.end > self._length:
            link = self.links.pop()
            if link.span.start < self._length:
                cut.append(Link(Span(link.span.start, self._length), link.url))
        self.links += reversed(cut)

    def _gap(self) -> int:
        """Line ends between the last block and this one."""
        return (2 if self._blank else 1) if self._written else 0

    def _begin(self) -> None:
        self._pieces: list[str] = []
        self._size = self._characters = self._linked = self._link_count = 0
        self._separator = ""
        self._link_start = -1

    def _flush(self) -> None:
        """End the block that is being written; there must be one."""
        if self._url is not None:
            self._end_link()
        pieces = self._pieces
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        pre = self._frame.setting.pre
        if pre:
            text = text.rstrip()
        start = self._length
        if self._written:
            self._written.append(BLANK_LINE if self._blank else LINE)
            start += 2 if self._blank else 1
        self._written.append(text)
        self._length = start + len(text)
        if pre:
            self._cut_links()
        shape, level = _shape(self._frame)
        self._done.append(
            (
                Span(start, self._length), shape, level, self._blank, self._frame,
                self._linked, self._characters, self._link_count,
            )
        )  # fmt: skip
        self._blank = False
        self._begin()


def _shape(frame: Frame) -> tuple[Shape, int]:
    """Shape and level of a block; marks its list item as begun."""
    setting = frame.setting
    item = setting.item
    opens_item = item is not None and not item.used
    if item is not None:
        item.used = True
    if setting.heading:
        return Shape.HEADING, setting.heading
    if setting.caption:
        return Shape.CAPTION, 0
    if setting.pre:
        return Shape.CODE, 0
    if opens_item:
        return Shape.BULLET, max(1, setting.list_depth)
    if setting.quote_depth:
        return Shape.QUOTE, setting.quote_depth
    tag = frame.block_tag
    if tag == "p":
        return Shape.PARAGRAPH, 0
    return (Shape.CELL if tag in ("td", "th", "tr") else Shape.LINE), 0
