"""What can be seen of a block by itself: its words, its punctuation, its marks; no neighbours, no meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import log1p

from newsreader.cleaning.lexicon import (
    ANY_FUNCTION_WORD,
    IMPERATIVES,
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

SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’»)\]]|$)|[。！？؟।]")
CLOSING = "\"'”’»)]*†¹²³\u200b\ufeff "
QUOTE_MARKS = re.compile('["“”„«»「」]')
SEPARATORS = re.compile(r"[|·•›»>/—–]")
ADDRESS = re.compile(r"https?://|www\.|\S@\S+\.\w|\b\w+\.(?:com|org|net|co|de|fr)\b")
HANDLE = re.compile(r"(?:^|\s)[@#]\w")
DATE = re.compile(
    r"\b(?:[12][09]\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:[12][09])?\d\d)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s(?:de\s|d[ei]\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?[12][09]\d\d\b"
    r"|\b[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s[12][09]\d\d\b|[12][09]\d\d年\d{1,2}月"
)
CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)
BULLET_MARK = re.compile(r"(?:[•◦▪▫‣⁃∙●○■□◆◇►▸▶➤➢❯✓✔·*+–—-]|(?:[0-9]{1,3}|[A-Za-z])[.)])\s+")


@dataclass(slots=True)
class Surface:
    """The measures of one block; `values` are those that the models read, in the order of `NAMES`."""

    text: str
    """Without a bullet's mark, at most `LOOKED_AT` characters."""
    words: list[str]
    """Lower-case."""
    ends: bool
    """Ends as a sentence does."""
    prose: bool
    """Long enough and punctuated like running text."""
    cues: list[int]
    """Words that belong to a cue phrase, for each of `KINDS`."""
    folded: str
    """The text by which repeats are told: lower-case, digits and spaces folded."""
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
    "upper",
    "function_words",
    "quote_marks",
    "starts_lower",
    "starts_digit",
    "starts_quote",
    "separators",
    "address",
    "handle",
    "date",
    "clock",
    "second_person",
    "imperative",
    "question",
    "bracketed",
    *(f"cue_{kind}" for kind in KINDS),
    "shape",
    "level",
    "indent",
    "blank_before",
)

SHAPES = {shape: float(i) for i, shape in enumerate(Shape)}
DIGITS = re.compile(r"\d+")


def surface(text: str, block: RawBlock) -> Surface:
    """Measure one block of `text`."""
    raw = text[block.span.start : min(block.span.end, block.span.start + LOOKED_AT)]
    if block.shape is Shape.BULLET:
        mark = BULLET_MARK.match(raw)
        if mark and mark.end() < len(raw):
            raw = raw[mark.end() :]
    lower = raw.lower()
    words = WORD.findall(lower)
    length = len(raw)
    count = len(words)
    bare = raw.rstrip(CLOSING)
    last = bare[-1:] or raw[-1:]
    wide = sum(1 for c in raw[::5] if c > "\u2e80") * 5 if not raw.isascii() else 0
    size = max(count, wide // 2)
    sentences = len(SENTENCE_END.findall(raw)) if length > 20 else int(last in ".!?。！？")
    ends = last in ".!?。！？؟।" and size > 1
    capitals = sum(word[0].isupper() for word in WORD.findall(raw[:600])) if count else 0
    head = words[:CUE_WORDS]
    cues = cue_words(head)
    prose = size >= 10 and (ends or sentences > 1) and (count < 10 or capitals < 0.75 * min(count, 100))
    shown = max(1, len(head))
    short = length < 200
    values = [
        log1p(length),
        log1p(size),
        length / (count + 1),
        log1p(sentences),
        log1p(size / (sentences + 1)),
        ends,
        last == ":",
        last == "…" or bare.endswith("..."),
        raw.count(",") / (count + 1),
        sum(map(str.isdigit, raw[:300])) / min(length, 300),
        capitals / (min(count, 100) + 1),
        sum(map(str.isupper, raw[:300])) / min(length, 300),
        sum(word in ANY_FUNCTION_WORD for word in head) / shown,
        min(6, len(QUOTE_MARKS.findall(raw))),
        raw[0].islower(),
        raw[0].isdigit(),
        raw[0] in "\"'“‘„«",
        min(6, len(SEPARATORS.findall(raw))) if short else 0,
        1.0 if ("." in raw or "@" in raw) and ADDRESS.search(raw) else 0.0,
        1.0 if ("@" in raw or "#" in raw) and HANDLE.search(raw) else 0.0,
        1.0 if short and DATE.search(raw) else 0.0,
        1.0 if short and CLOCK.search(raw) else 0.0,
        sum(word in SECOND_PERSON for word in head) / shown,
        1.0 if words and words[0] in IMPERATIVES else 0.0,
        last == "?",
        raw[0] in "([（" and raw[-1] in ")]）",
        *(cue / shown for cue in cues),
        SHAPES[block.shape],
        block.level,
        min(block.indent, 20),
        block.blank_before,
    ]
    folded = DIGITS.sub("0", " ".join(lower.split())[:200])
    return Surface(raw, words, ends, prose, cues, folded, [float(value) for value in values])
