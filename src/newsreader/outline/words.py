"""The words of each paragraph as segmentation and labels count them, in whatever language."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newsreader.article import Article, Entity

SHORTEST = 4
"""Letters of the shortest word that counts; nearly all of a language's function words are shorter."""

STEM = 6
"""Letters by which words are told apart: "harbour" and "harbours", "elected" and "election" are one."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands, and the stem under which it is counted; both empty for a word that does not count."""

    shown: str
    stem: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the story."""

    block: int
    """Index into `Article.blocks`."""
    words: tuple[Word, ...]
    """In order."""
    names: tuple[str, ...]
    """The id of the entity of every mention in it."""

    @property
    def terms(self) -> list[str]:
        """What is counted: stems, and names, which weigh as much as words."""
        return [word.stem for word in self.words if word.stem] + [f"@{name}" for name in self.names]


def passages(article: Article, blocks: Sequence[int], entities: Sequence[Entity]) -> list[Passage]:
    """The words and names of some blocks."""
    mentions = sorted((mention.start, entity.id) for entity in entities for mention in entity.mentions)
    starts = [start for start, _ in mentions]
    result = []
    for index in blocks:
        span = article.blocks[index].span
        words = tuple(_word(match.group()) for match in _WORD.finditer(article.text, span.start, span.end))
        first, after = bisect_left(starts, span.start), bisect_left(starts, span.end)
        result.append(Passage(index, words, tuple(name for _, name in mentions[first:after])))
    return result


def _word(shown: str) -> Word:
    bare = shown.removesuffix("’s").removesuffix("'s")
    return Word(bare, bare.lower()[:STEM] if len(bare) >= SHORTEST else "")
