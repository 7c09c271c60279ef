"""What can be seen of a block by itself: its words, its punctuation, its marks; no neighbours, no meaning."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import log1p
from operator import itemgetter

from newsreader.cleaning.lexicon import (
    ANY_FUNCTION_WORD,
    KINDS,
    SECOND_PERSON,
    WORD,
    cue_words,
)
from newsreader.document import RawBlock, Shape

LOOKED_AT = 4000
"""Characters of a block that are looked at: what a block is shows long before its four-thousandth character."""

CUE_WORDS = 60
"""Words of a block in which cue phrases are sought; a paragraph that holds one later is a paragraph all the same."""

LONG_WORD = 4
"""Letters from which a word is taken to say what a text is about."""

SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’»)\]]|$)|[。！？؟।]")
CLOSING = "\"'”’»)]*†¹²³\u200b\ufeff "
DATE = re.compile(
    r"\b(?:[12][09]\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:[12][09])?\d\d)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s(?:de\s|d[ei]\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?[12][09]\d\d\b"
    r"|\b[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s[12][09]\d\d\b|[12][09]\d\d年\d{1,2}月"
)
BULLET_MARK = re.compile(r"[•◦▪▫‣⁃∙●○■□◆◇►▸▶➤➢❯✓✔·*+–—-]\s+")


@dataclass(slots=True, eq=False)
class Surface:
    """The measures of one block's words; `values` are those that the models read, in the order of `NAMES`.

    Blocks that read the same share one: it is never changed.
    """

    text: str
    """Without a bullet's mark, at most `LOOKED_AT` characters."""
    words: list[str]
    """Lower-case."""
    size: int
    """How many words there are; for scripts that part no words, half the wide characters."""
    ends: bool
    """Ends as a sentence does."""
    prose: bool
    """Long enough and punctuated like running text."""
    cues: list[int]
    """Words that belong to a cue phrase, for each of `KINDS`."""
    cued: bool
    """Whether any word does."""
    long_words: frozenset[str]
    """The words long enough to say what the block is about."""
    folded: str
    """The words by which repeats are told: lower-case, digits folded."""
    values: list[float]


NAMES = (
    "chars",
    "words",
    "letters_a_word",
    "sentences",
    "words_a_sentence",
    "ends",
    "ends_colon",
    "ends_ellipsis",
    "commas",
    "digits",
    "capitalised",
    "function_words",
    "quote_marks",
    "date",
    "second_person",
    *(f"cue_{kind}" for kind in KINDS),
)

EMPTY = [0.0] * len(NAMES)
FIRST_CUE, DIGITS_AT, DATE_AT = NAMES.index(f"cue_{KINDS[0]}"), NAMES.index("digits"), NAMES.index("date")
FIRST = itemgetter(0)
SPACE, QUOTE = " ", '"'
DIGIT = re.compile(r"\d")
DIGITS = re.compile(r"\d+")
WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
"""Characters of scripts that do not part words by spaces; two of them count as a word."""
ENDS = frozenset(".!?。！？؟।")
SHORT, NOTE = 20, 200
"""Characters up to which a block has no sentences to count, and up to which a date says something."""
QUOTES = "“”„«»「」"
SOME_WORDS, SOME_CHARACTERS = 100, 300
REPEATED_WORDS = 30
"""Words by which repeats are told."""
REMEMBERED, REMEMBERED_LONGEST = 4000, 120
"""Blocks whose measures are remembered, and the characters up to which they are."""
PROSE_WORDS = 10
"""Words from which a block may be running text."""


class _Remembered(dict[str, Surface]):
    """The measures of the short blocks met last, by what is looked at of them; emptied before it grows.

    Menus, notices and headings stand several times on a page and again on the next one of the site.
    """

    def __init__(self, measure: Callable[[str], Surface]) -> None:
        super().__init__()
        self._measure = measure

    def __missing__(self, raw: str) -> Surface:
        if len(self) >= REMEMBERED:
            self.clear()
        look = self[raw] = self._measure(raw)
        return look


def surface(text: str, block: RawBlock) -> Surface:
    """Measure one block of `text`."""
    raw = _shown(text, block)
    return _surfaces[raw] if len(raw) <= REMEMBERED_LONGEST else _measured(raw)


def brief(text: str, block: RawBlock) -> Surface:
    """Measure no more of a block than tells one kind of noise from another; its other values stand at 0."""
    raw = _shown(text, block)
    return _briefs[raw] if len(raw) <= REMEMBERED_LONGEST else _briefly(raw)


def _shown(text: str, block: RawBlock) -> str:
    """What is looked at of a block, without a bullet's mark."""
    start, end = block.span.start, block.span.end
    raw = text[start : end if end - start <= LOOKED_AT else start + LOOKED_AT]
    if block.shape is Shape.BULLET:
        mark = BULLET_MARK.match(raw)
        if mark and mark.end() < len(raw):
            return raw[mark.end() :]
    return raw


def _measured(raw: str) -> Surface:
    shown = WORD.findall(raw)
    words = SPACE.join(shown).lower().split(SPACE) if shown else []
    length, count = len(raw), len(shown)
    bare = raw.rstrip(CLOSING)
    last = bare[-1:] or raw[-1:]
    plain = raw.isascii()
    size = count if plain else max(count, len(WIDE.findall(raw)) // 2)
    sentences = len(SENTENCE_END.findall(raw)) if length > SHORT else int(last in ENDS)
    ends = last in ENDS and size > 1
    some = shown[:SOME_WORDS]
    capitals = sum(map(str.isupper, map(FIRST, some)))
    head = words[:CUE_WORDS]
    cues = cue_words(head)
    prose = size >= PROSE_WORDS and (ends or sentences > 1) and (count < PROSE_WORDS or capitals < 0.75 * len(some))
    read = len(head) or 1
    digits = len(DIGIT.findall(raw, 0, SOME_CHARACTERS))
    quotes = raw.count(QUOTE) + (0 if plain else sum(map(raw.count, QUOTES)))
    values = [
        log1p(length),
        log1p(size),
        length / (count + 1),
        log1p(sentences),
        log1p(size / (sentences + 1)),
        1.0 if ends else 0.0,
        1.0 if last == ":" else 0.0,
        1.0 if last == "…" or bare.endswith("...") else 0.0,
        raw.count(",") / (count + 1),
        digits / min(length, SOME_CHARACTERS),
        capitals / (len(some) + 1),
        sum(map(ANY_FUNCTION_WORD.__contains__, head)) / read,
        float(min(6, quotes)),
        1.0 if digits and length < NOTE and DATE.search(raw) else 0.0,
        sum(map(SECOND_PERSON.__contains__, head)) / read,
        *[cue / read for cue in cues],
    ]
    folded = SPACE.join(words[:REPEATED_WORDS])
    if digits or length > SOME_CHARACTERS or not folded:
        folded = DIGITS.sub("0", folded or raw)
    long_words = frozenset([word for word in words if len(word) >= LONG_WORD])
    return Surface(raw, words, size, ends, prose, cues, any(cues), long_words, folded, values)


def _briefly(raw: str) -> Surface:
    words = WORD.findall(raw.lower())
    size = len(words)
    ends = size > 1 and raw.rstrip(CLOSING)[-1:] in ENDS
    head = words[:CUE_WORDS]
    cues = cue_words(head)
    read = len(head) or 1
    values = EMPTY.copy()
    values[FIRST_CUE : FIRST_CUE + len(cues)] = [cue / read for cue in cues]
    digits = len(DIGIT.findall(raw, 0, SOME_CHARACTERS))
    if digits:
        values[DIGITS_AT] = digits / min(len(raw), SOME_CHARACTERS)
        values[DATE_AT] = float(len(raw) < NOTE and DATE.search(raw) is not None)
    long_words = frozenset([word for word in words if len(word) >= LONG_WORD])
    folded = DIGITS.sub("0", SPACE.join(words[:REPEATED_WORDS]) or raw)
    prose = ends and size >= PROSE_WORDS
    return Surface(raw, words, size, ends, prose, cues, any(cues), long_words, folded, values)


_surfaces, _briefs = _Remembered(_measured), _Remembered(_briefly)
