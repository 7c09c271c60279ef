"""Where quotation marks open and close: strings in marks, whatever the marks are and whoever speaks.

This module knows marks, spaces and letters. Whether a string is speech, a title or a term is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from newsreader.article import Span

Ending = Literal["closed", "runs_on", "open"]
"""closed by its mark; left open because the next paragraph opens with a mark again; or never closed."""


@dataclass(frozen=True, slots=True)
class QuotedString:
    """A string in quotation marks within one block, marks included."""

    span: Span
    ending: Ending
    single: bool = False
    """True where the marks are single ones and stand in no double ones."""


_DOUBLE = re.compile(r"``|''|’’|‘‘|,,(?=\w)|[“”„‟«»\"「」『』]")
_SINGLE = re.compile(r"[‘’'‛‚‹›]")
_OPENING = frozenset(["“", "„", "‟", "«", "``", "‘‘", ",,", "「", "『"])
_CLOSING = frozenset(["”", "»", "」", "』"])
_CLOSED_BY = {
    "„": '“”‟"',
    ",,": "“”\"''",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
}
"""For openings whose closing mark would elsewhere be an opening one."""
_BEFORE_AN_OPENING = frozenset("([{<—–-―/‘'’…“\":*•|¿¡\u202a\u200b\ufeff")
_BEFORE_A_SINGLE = frozenset('([—–-:“"„«')
_SENTENCE_END = re.compile(r"[,.!?…—][’'”]?(?=\s)")
_LONGEST_REPAIR = 2_000
"""How far, in code points, the lost end of a string is looked for."""
_FARTHEST_MARK = 200
"""How many single marks (apostrophes are among them) may stand between an opening one and its closing one."""


class _Scan:
    """One pass over the double marks of a block."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.found: list[QuotedString] = []
        self.opened: int | None = None
        self.mark = ""
        self.depth = 0
        self.surplus = 0
        """Closing curly marks minus opening ones in what is left of the block."""

    def run(self) -> list[QuotedString]:
        """The strings in double marks, in order."""
        marks = [
            (match.start(), match.end(), match.group()) for match in _DOUBLE.finditer(self.text, self.start, self.end)
        ]
        self.surplus = sum((mark == "”") - (mark == "“") for _, _, mark in marks)
        for begin, stop, mark in marks:
            self.surplus -= (mark == "”") - (mark == "“")
            self._meet(begin, stop, mark)
        if self.opened is not None:
            stop = self.start + len(self.text[self.start : self.end].rstrip())
            if stop - self.opened > 2:
                self.found.append(QuotedString(Span(self.opened, stop), "open"))
        return self.found

    def _meet(self, begin: int, stop: int, mark: str) -> None:
        before = self.text[begin - 1] if begin > self.start else " "
        after = self.text[stop] if stop < self.end else " "
        if self.opened is None:
            if self._may_open(mark, before, after):
                self.opened, self.mark, self.depth = begin, mark, 0
            return
        if not self._opens_within(mark, before, after):
            if self.depth and mark == "”":
                self.depth -= 1
                return
            self.found.append(QuotedString(Span(self.opened, stop), "closed"))
            self.opened, self.depth = None, 0
        elif (mark in ("“", "‘‘") and self.mark in ('"', "''")) or (mark == self.mark == "“" and self.surplus >= 2):
            self.depth += 1
        else:
            self._mend(self.opened, begin)
            self.opened, self.mark, self.depth = begin, mark, 0

    def _may_open(self, mark: str, before: str, after: str) -> bool:
        free = before.isspace() or before in _BEFORE_AN_OPENING
        if mark in _OPENING:
            return free or not after.isspace()
        if mark in _CLOSING:
            return free and not after.isspace()
        return not after.isspace() and (free or not before.isalnum())

    def _opens_within(self, mark: str, before: str, after: str) -> bool:
        if mark in _CLOSED_BY.get(self.mark, ""):
            return False
        free = not after.isspace() and (before.isspace() or before in _BEFORE_AN_OPENING)
        if mark in _OPENING:
            return free or before.isspace() or self.depth > 0
        if mark in _CLOSING:
            return False
        return before.isspace() and free

    def _mend(self, opened: int, begin: int) -> None:
        """The closing mark before `begin` was left out: the string ends where its sentence or clause does."""
        cut = _SENTENCE_END.search(self.text, opened, min(begin, opened + _LONGEST_REPAIR))
        stop = cut.end() if cut else begin
        stop = opened + len(self.text[opened:stop].rstrip())
        if stop - opened > 2:
            self.found.append(QuotedString(Span(opened, stop), "open"))


def _single_strings(text: str, start: int, end: int, doubles: Sequence[QuotedString]) -> list[QuotedString]:
    """Strings in single marks: apostrophes are told from marks by their neighbours.

    A string may hold a string in double marks when it is closed by a mark after punctuation, as British papers do.
    """
    marks = [match.start() for match in _SINGLE.finditer(text, start, end)]
    if not marks:
        return []
    masked = bytearray(end - start)
    for string in doubles:
        masked[string.span.start - start : string.span.end - start] = b"\1" * len(string.span)
    marks = [place for place in marks if not masked[place - start]]
    found: list[QuotedString] = []
    index = 0
    while index < len(marks):
        place = marks[index]
        index += 1
        if not _opens_single(text, start, end, place):
            continue
        closing, index_after = _closing_single(text, start, end, marks, index)
        if closing is None:
            continue
        crosses = any(masked[place - start : closing - start])
        if crosses and text[closing - 1] not in ",.!?…":
            continue
        found.append(QuotedString(Span(place, closing + 1), "closed", single=True))
        index = index_after
    return found


def _opens_single(text: str, start: int, end: int, place: int) -> bool:
    before = text[place - 1] if place > start else " "
    after = text[place + 1] if place + 1 < end else " "
    if text[place] in "’›" or after.isspace() or not (before.isspace() or before in _BEFORE_A_SINGLE):
        return False
    return text[place] != "'" or after.isalpha() or after in '[“"'


def _closing_single(text: str, start: int, end: int, marks: list[int], index: int) -> tuple[int | None, int]:
    """(the mark that closes a string whose opening mark stands before `marks[index]`, the index after it)."""
    doubtful: tuple[int | None, int] = (None, index)
    for at in range(index, min(len(marks), index + _FARTHEST_MARK)):
        place = marks[at]
        following = text[place + 1] if place + 1 < end else " "
        spaced = text[place - 1].isspace()
        if text[place] in "’'‘›" and not following.isalnum() and not spaced:
            if text[place - 1] != "s":
                return place, at + 1
            if doubtful[0] is None:
                doubtful = place, at + 1
        elif text[place] in "‘'‚‹" and spaced and following.isalpha():
            break
    return doubtful


def _outermost(strings: Sequence[QuotedString]) -> list[QuotedString]:
    kept: list[QuotedString] = []
    for string in strings:
        if not kept or string.span.start >= kept[-1].span.end:
            kept.append(string)
    return kept


def quoted_strings(text: str, blocks: Sequence[Span]) -> list[list[QuotedString]]:
    """The outermost quoted strings of each block, in order; those inside others are not given.

    A string that is not closed ends with its block: it runs on where the next block opens with a mark.

    Args:
        text: the whole text.
        blocks: paragraphs, in order; offsets into `text`.

    Returns:
        One list a block.
    """
    result: list[list[QuotedString]] = []
    for number, block in enumerate(blocks):
        strings = _Scan(text, block.start, block.end).run()
        singles = _single_strings(text, block.start, block.end, strings)
        if singles:
            strings = _outermost(sorted(strings + singles, key=lambda one: one.span))
        strings = [one for one in strings if any(map(str.isalnum, text[one.span.start : one.span.end]))]
        last = strings[-1] if strings else None
        if (
            last
            and last.ending == "open"
            and last.span.end >= block.start + len(text[block.start : block.end].rstrip())
        ):
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            if following and _DOUBLE.match(text, following.start, following.end):
                strings[-1] = QuotedString(last.span, "runs_on")
        result.append(strings)
    return result
