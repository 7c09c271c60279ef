"""A block's words as numbers of buckets: what the linear model over words reads, in training and at run time.

Words are hashed, so the model holds no vocabulary; digits are folded, so a date is a form and not a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from zlib import crc32

BUCKETS = 1 << 17
WORDS_READ = 60
WORDS_KNOWN = 20_000
_MASK = BUCKETS - 1
_PAIR, _FIRST, _LAST = 0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35


class _Hashes(dict[str, int]):
    """Hashes of the words met last; emptied before it grows large."""

    def __missing__(self, word: str) -> int:
        if len(self) >= WORDS_KNOWN:
            self.clear()
        folded = "0" * min(len(word), 5) if word[0].isdigit() else word
        value = self[word] = crc32(folded.encode("utf-8", "surrogatepass"))
        return value


_hashes = _Hashes()


def word_buckets(words: Sequence[str]) -> list[int]:
    """The buckets of a block's first words, lower-case, of the pairs of neighbours, of the first and the last word."""
    hashes = [_hashes[word] for word in words[:WORDS_READ]]
    buckets = [value & _MASK for value in hashes]
    buckets += [((one * _PAIR ^ two) >> 3) & _MASK for one, two in pairwise(hashes) if one]
    if hashes:
        buckets.append((hashes[0] * _FIRST >> 5) & _MASK)
        if len(words) <= WORDS_READ:
            buckets.append((hashes[-1] * _LAST >> 5) & _MASK)
    return buckets


def sign_buckets(signs: Sequence[str]) -> list[int]:
    """The buckets of strings that mark a block, such as the words of its class attribute."""
    return [crc32(sign.encode("utf-8", "surrogatepass")) & _MASK for sign in signs]
