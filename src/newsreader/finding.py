"""Searching an article as a reader means it: case, kinds of quotation marks and dashes, and line breaks aside. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from newsreader.article import Article, Block, Span

MOST = 10_000
"""Matches that are gathered at most; more would only tell that the query says nothing."""

PATIENCE_S = 1.0
"""How long a regular expression may work; one that backtracks without end is given up then."""

_ALIKE = {
    **dict.fromkeys("‘’‚‛`´′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "\u00a0": " ",
}

Finder = Callable[[str, int], Iterator[tuple[int, int]]]
"""The matches in a folded text from an offset on, in order and disjoint: (start, end)."""


class SearchError(ValueError):
    """A regular expression that means nothing, or that takes too long; `str(error)` says which."""


def folded(text: str) -> str:
    """The text in lower case with one kind of quotation mark and of dash: code point for code point."""
    lower = text.lower()
    if len(lower) != len(text):
        # A few letters have a longer small form ("İ"): they stay as they are, so that offsets hold.
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    if not lower.isascii():
        # Ten times as fast on a long text as one table for all.
        for mark, plain in _ALIKE.items():
            lower = lower.replace(mark, plain)
    return lower


class SearchText:
    """A text made ready for searching; worth keeping for one that is long.

    Args:
        article: what is searched. Its folded text has the line breaks between blocks alone, so that what is looked
            for may stand over the end of a line.
    """

    def __init__(self, article: Article) -> None:
        self.text = _joined_lines(folded(article.text), article.blocks)

    def first(
        self, wanted: Finder, offset: int, fits: Callable[[int], bool] = lambda _: True, most: int = MOST
    ) -> Span | None:
        """The first match that begins at an offset or after it, else the first of all.

        Args:
            wanted: what is looked for.
            offset: where to begin.
            fits: whether a match that begins at an offset counts.
            most: matches that are looked at.
        """
        for start in (offset, 0):
            for found in islice(wanted(self.text, start), most):
                if fits(found[0]):
                    return Span(*found)
        return None

    def all(self, wanted: Finder) -> tuple[Span, ...]:
        """Every match in order, at most `MOST`.

        Raises:
            SearchError: it takes too long.
        """
        return tuple(Span(*found) for found in islice(wanted(self.text, 0), MOST))


def _joined_lines(text: str, blocks: Sequence[Block]) -> str:
    pieces, reached = [], 0
    for block in blocks:
        start, end = block.span.start, block.span.end
        if text.find("\n", start, end) >= 0:
            pieces += [text[reached:start], text[start:end].replace("\n", " ")]
            reached = end
    return "".join([*pieces, text[reached:]]) if pieces else text


def words(query: str) -> Finder | None:
    """What finds a query's words with any white space between them; None for no words."""
    wanted = folded(query).split()
    if not wanted:
        return None
    compiled = re.compile(r"\s+".join(re.escape(word) for word in wanted))
    return lambda text, start: (match.span() for match in compiled.finditer(text, start))


def expression(query: str) -> Finder | None:
    """What finds a regular expression; None for an empty one.

    Case is left aside, a blank stands for any white space, a quotation mark or dash for every kind of it, and a dot
    does not reach beyond its block.

    Raises:
        SearchError: it is none.
    """
    if not query:
        return None
    # The standard library's engine can neither be stopped nor leaves the interpreter to the screen meanwhile.
    import regex

    try:
        compiled = regex.compile(_loosened(query), regex.IGNORECASE | regex.MULTILINE)
    except regex.error as error:
        raise SearchError(f"{error.msg}, at character {(error.pos or 0) + 1}") from None
    except (OverflowError, RecursionError, ValueError) as error:
        raise SearchError(str(error) or "too large") from None

    def find(text: str, start: int) -> Iterator[tuple[int, int]]:
        try:
            for match in compiled.finditer(text, start, timeout=PATIENCE_S, concurrent=True):
                if match.end() > match.start():
                    yield match.span()
        except TimeoutError:
            raise SearchError("takes too long") from None

    return find


_ALIKE_TABLE = str.maketrans(_ALIKE)


def _loosened(pattern: str) -> str:
    """A pattern whose blanks match any white space, and whose marks are those of a folded text."""
    parts: list[str] = []
    in_class = False
    index = 0
    while index < len(pattern):
        letter = pattern[index]
        if letter == "\\":
            parts.append(pattern[index : index + 2])
            index += 2
            continue
        plain = letter.translate(_ALIKE_TABLE)
        if plain == " " and not in_class:
            while pattern[index + 1 : index + 2] == " ":
                index += 1
            parts.append(r"\s" if pattern[index + 1 : index + 2] in ("*", "+", "?", "{") else r"\s+")
        elif plain != letter and in_class:
            parts.append("\\" + plain)
        else:
            parts.append(plain)
            if letter == "[":
                in_class = True
                # A bracket that closes at once is one of the letters.
                for first in ("^", "]"):
                    if pattern[index + 1 : index + 2] == first:
                        index += 1
                        parts.append(first)
            elif letter == "]":
                in_class = False
        index += 1
    return "".join(parts)
