"""Labelled articles as the attribution models see them: for every quoted string the units that are its speaker.

Input is JSON lines, one article a line: {"text", "split", "attributions": [{"source", "cue", "content": [[start, end],
…], "kind"}]}, offsets in code points into "text" (the layout of PolNeAR once its spans are joined with its texts).
"""

from __future__ import annotations

import gzip
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsreader.article import Span
from newsreader.language.tokens import tokenize
from newsreader.quotes.features import Story
from newsreader.quotes.lexicons import cues
from newsreader.quotes.marks import quoted_strings
from newsreader.quotes.pointer import Place
from newsreader.quotes.scene import Words, paragraph

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_PREPOSITIONS = frozenset("of at from with for in on who whose which that by to near as".split())
_BREAKS = frozenset(",;:([—–")
_CONJUNCTIONS = frozenset(["and", "or", "&"])
VOCABULARY_LEAST = 10
"""A word is kept as it is when at least so many training articles hold it in small letters."""

Row = dict[str, Any]


def read_rows(path: Path, split: str | None = None) -> list[Row]:
    """The articles of a file, all or those of one split."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line) for line in data.decode().split("\n") if line.strip()]
    return [row for row in rows if split is None or row.get("split") == split]


def vocabulary(rows: Iterable[Row]) -> frozenset[str]:
    """Words that are frequent in small letters and not chiefly names."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for row in rows:
        words: set[str] = set()
        names: set[str] = set()
        before = "."
        for token in tokenize(row["text"]):
            if token.text.islower() and token.text.isalpha():
                words.add(token.text)
            elif token.text[0].isupper() and before[0].isalnum():
                names.add(token.text.lower())
            before = token.text
        small.update(words)
        capital.update(names)
    return frozenset(word for word, count in small.items() if count >= VOCABULARY_LEAST and 2 * count >= capital[word])


def read_story(text: str, words: Words) -> Story:
    """An article whose every line is a paragraph."""
    blocks = [Span(*match.span()) for match in _LINE.finditer(text)]
    found = quoted_strings(text, blocks)
    paragraphs = [paragraph(text, block, strings, words) for block, strings in zip(blocks, found, strict=True)]
    return Story(text, paragraphs, cues("en"), words)


@dataclass(frozen=True)
class Truth:
    """What the annotators say of one quoted string."""

    speakers: tuple[Place, ...]
    """Head units of the source; none where the attribution has no source."""
    attribution: int
    """The index of the attribution."""
    kind: str


class Units:
    """Finds the units at a place of the text."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.all = [
            (unit.start, unit.end, Place(number, index))
            for number, one in enumerate(story.paragraphs)
            for index, unit in enumerate(one.units)
        ]
        self.starts = [start for start, _, _ in self.all]

    def between(self, start: int, end: int) -> list[Place]:
        """The units that share a character with a stretch of the text."""
        at = max(0, bisect_right(self.starts, start) - 1)
        places = []
        while at < len(self.all) and self.all[at][0] < end:
            if self.all[at][1] > start:
                places.append(self.all[at][2])
            at += 1
        return places

    def heads(self, spans: list[list[int]]) -> tuple[Place, ...]:
        """Head units of a source: the last before the first comma or preposition, of each conjunct, and a name in
        apposition to a common noun."""
        if not spans:
            return ()
        heads: list[Place] = []
        last: Place | None = None
        places = self.between(*spans[0])
        for number, place in enumerate(places):
            unit = self.story.paragraphs[place.paragraph].units[place.unit]
            word = unit.word.lower()
            if unit.kind in _BREAKS or (word in _PREPOSITIONS and last is not None):
                if last is not None and unit.kind == "," and not self._unit(last).is_name:
                    heads += [last]
                    following = places[number + 1] if number + 1 < len(places) else None
                    last = following if following and self._unit(following).is_name else None
                break
            if word in _CONJUNCTIONS:
                heads += [last] if last else []
                last = None
            elif unit.is_candidate:
                last = place
        heads += [last] if last else []
        return tuple(heads)

    def _unit(self, place: Place) -> Any:
        return self.story.paragraphs[place.paragraph].units[place.unit]


def truths(row: Row, story: Story) -> dict[tuple[int, int], Truth | None]:
    """For every (paragraph, string) the attribution that holds most of it, or None where it is no attributed speech."""
    text = row["text"]
    units = Units(story)
    attributions = row["attributions"]
    heads = [units.heads(one["source"]) for one in attributions]

    def letters(start: int, end: int) -> int:
        return sum(map(str.isalnum, text[start:end]))

    found: dict[tuple[int, int], Truth | None] = {}
    for number, one in enumerate(story.paragraphs):
        for index, string in enumerate(one.strings):
            start, end = string.span.start, string.span.end
            best, most = 0, 0
            for candidate, attribution in enumerate(attributions):
                held = sum(
                    letters(max(start, a), min(end, b)) for a, b in attribution["content"] if a < end and b > start
                )
                if held > most:
                    best, most = candidate, held
            if 2 * most < letters(start, end) or not most:
                found[number, index] = None
            else:
                found[number, index] = Truth(heads[best], best, attributions[best]["kind"])
    return found
