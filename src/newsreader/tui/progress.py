"""How far one has read: words of the story before an offset. Noise and furniture do not count. Pure."""

from __future__ import annotations

from array import array
from bisect import bisect_right

from newsreader.article import Article


class Progress:
    """Counts words of the running story once, then answers for any offset."""

    def __init__(self, article: Article) -> None:
        self._article = article
        # Numbers in arrays, not in lists: a long text has a hundred thousand blocks.
        self._starts: array[int] = array("i")
        self._blocks: array[int] = array("i")
        self._before: array[int] = array("i", [0])
        for index, block in enumerate(article.blocks):
            if block.role.is_body:
                self._starts.append(block.span.start)
                self._blocks.append(index)
                self._before.append(self._before[-1] + len(article[block.span].split()))

    @property
    def words(self) -> int:
        """Words of the story in all."""
        return self._before[-1]

    def per_cent(self, offset: int) -> int:
        """How much of the story ends before `offset`, 0 to 100."""
        return min(100, int(100 * self.words_before(offset) / self.words)) if self.words else 100

    def offset_at(self, per_cent: float) -> int:
        """Where so much of the story has been read: the start of the paragraph in which that is."""
        if not self._starts:
            return 0
        place = bisect_right(self._before, per_cent / 100 * self.words) - 1
        return self._starts[max(0, min(place, len(self._starts) - 1))]

    def words_before(self, offset: int) -> float:
        """Words of the story that stand before `offset`; of a paragraph that it stands in, its share."""
        place = bisect_right(self._starts, offset) - 1
        if place < 0:
            return 0.0
        block = self._article.blocks[self._blocks[place]]
        read = min(offset, block.span.end) - block.span.start
        words = self._before[place + 1] - self._before[place]
        return self._before[place] + words * read / max(1, len(block.span))
