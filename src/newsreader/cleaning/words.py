"""A block's words as numbers of buckets: what the linear model over words reads, in training and at run time.

Words are hashed, so the model holds no vocabulary; digits are folded, so a date is a form and not a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import xor
from zlib import crc32

BUCKETS = 1 << 17
WORDS_READ = 60
WORDS_KNOWN = 20_000
_MASK = BUCKETS - 1
_PAIR, _FIRST, _LAST = 0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35


class _Hashes(dict[str, tuple[int, int, int, int, int]]):
    """For each word met last its buckets alone, as one of a pair, and as first and last; emptied before it grows."""

    def __missing__(self, word: str) -> tuple[int, int, int, int, int]:
        if len(self) >= WORDS_KNOWN:
            self.clear()
        folded = "0" * min(len(word), 5) if word[0].isdigit() else word
        value = crc32(folded.encode("utf-8", "surrogatepass"))
        first, last = value * _FIRST >> 5, value * _LAST >> 5
        buckets = self[word] = (
            value & _MASK, value * _PAIR >> 3 & _MASK, value >> 3 & _MASK, first & _MASK, last & _MASK,
        )  # fmt: skip
        return buckets


class _SignBuckets(dict[str, int]):
    """The bucket of each sign met last; emptied before it grows."""

    def __missing__(self, sign: str) -> int:
        if len(self) >= WORDS_KNOWN:
            self.clear()
        bucket = self[sign] = crc32(sign.encode("utf-8", "surrogatepass")) & _MASK
        return bucket


_hashes, _sign_buckets = _Hashes(), _SignBuckets()


def word_buckets(words: Sequence[str]) -> list[int]:
    """The buckets of a block's first words, lower-case, of the pairs of neighbours, of the first and the last word."""
    if not words:
        return []
    hashes = [_hashes[word] for word in words[:WORDS_READ]]
    alone, left, right, first, last = zip(*hashes, strict=True)
    buckets = [*alone, *map(xor, left, right[1:]), first[0]]
    if len(words) <= WORDS_READ:
        buckets.append(last[-1])
    return buckets


def sign_buckets(signs: Sequence[str]) -> list[int]:
    """The buckets of strings that mark a block, such as the words of its class attribute."""
    return [_sign_buckets[sign] for sign in signs]
