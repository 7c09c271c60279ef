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
    pointers,
)
from newsreader.document import RawBlock, Shape

LOOKED_AT = 4000
"""Characters of a block that are looked at: what a block is shows long before its four-thousandth character."""

LONG_WORD = 4
"""Letters from which a word is taken to say what a text is about."""

CUE_WORDS = 60
"""Words of a block in which cue phrases are sought; a paragraph that holds one later is a paragraph all the same."""

SENTENCE_END = re.compile(r"[.!?…](?=[\s\"'”’»)\]]|$)|[。！？؟।]")
CLOSING = "\"'”’»)]*†¹²³\u200b\ufeff "
QUOTE_MARKS = re.compile('["“”„«»「」]')
SEPARATORS = re.compile(r"[|·•›»>/—–]")
DATE = re.compile(
    r"\b(?:[12][09]\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:[12][09])?\d\d)\b"
    r"|\b\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s(?:de\s|d[ei]\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?[12][09]\d\d\b"
    r"|\b[^\W\d_]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s[12][09]\d\d\b|[12][09]\d\d年\d{1,2}月"
)
BULLET_MARK = re.compile(r"[•◦▪▫‣⁃∙●○■□◆◇►▸▶➤➢❯✓✔·*+–—-]\s+")


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
    "upper",
    "function_words",
    "quote_marks",
    "starts_lower",
    "starts_digit",
    "separators",
    "date",
    "second_person",
    "imperative",
    "pointer",
    *(f"cue_{kind}" for kind in KINDS),
    "shape",
    "level",
    "indent",
    "blank_before",
)

SHAPES = {shape: float(i) for i, shape in enumerate(Shape)}
SPACE = " "
DIGIT = re.compile(r"\d")
DIGITS = re.compile(r"\d+")
WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
"""Characters of scripts that do not part words by spaces; two of them count as a word."""
ENDS = frozenset(".!?。！？؟।")
SHORT, NOTE = 20, 200
"""Characters up to which a block has no sentences to count, and up to which dates and separators mean something."""
POINTER_LONGEST = 40
SOME_WORDS, SOME_CHARACTERS = 100, 300
REPEATED_WORDS = 30
"""Words by which repeats are told."""


def surface(text: str, block: RawBlock) -> Surface:
    """Measure one block of `text`."""
    raw = text[block.span.start : min(block.span.end, block.span.start + LOOKED_AT)]
    if block.shape is Shape.BULLET:
        mark = BULLET_MARK.match(raw)
        if mark and mark.end() < len(raw):
            raw = raw[mark.end() :]
    shown = WORD.findall(raw)
    words = SPACE.join(shown).lower().split(SPACE) if shown else []
    length, count = len(raw), len(shown)
    bare = raw.rstrip(CLOSING)
    last = bare[-1:] or raw[-1:]
    size = count if raw.isascii() else max(count, len(WIDE.findall(raw)) // 2)
    sentences = len(SENTENCE_END.findall(raw)) if length > SHORT else int(last in ENDS)
    ends = last in ENDS and size > 1
    some = shown[:SOME_WORDS]
    capitals = sum(word[0].isupper() for word in some)
    head = words[:CUE_WORDS]
    cues = cue_words(head)
    prose = size >= 10 and (ends or sentences > 1) and (count < 10 or capitals < 0.75 * len(some))
    shown_head = len(head) or 1
    small = length < NOTE
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
        len(DIGIT.findall(raw, 0, SOME_CHARACTERS)) / min(length, SOME_CHARACTERS),
        capitals / (len(some) + 1),
        sum(map(str.isupper, some)) / (len(some) + 1),
        len([word for word in head if word in ANY_FUNCTION_WORD]) / shown_head,
        float(min(6, len(QUOTE_MARKS.findall(raw)))),
        1.0 if raw[0].islower() else 0.0,
        1.0 if raw[0].isdigit() else 0.0,
        float(min(6, len(SEPARATORS.findall(raw)))) if small else 0.0,
        1.0 if small and DIGIT.search(raw) and DATE.search(raw) else 0.0,
        len([word for word in head if word in SECOND_PERSON]) / shown_head,
        1.0 if words and words[0] in IMPERATIVES else 0.0,
        1.0 if _is_pointer(raw) else 0.0,
        *[cue / shown_head for cue in cues],
        SHAPES[block.shape],
        float(block.level),
        float(min(block.indent, 20)),
        1.0 if block.blank_before else 0.0,
    ]
    folded = SPACE.join(words[:REPEATED_WORDS])
    if not folded.isalpha():
        folded = DIGITS.sub("0", folded or raw)
    long_words = frozenset([word for word in words if len(word) >= LONG_WORD])
    return Surface(raw, words, ends, prose, cues, long_words, folded, values)


def _is_pointer(raw: str) -> bool:
    """True for what opens by pointing to another story: "Read more: …"."""
    colon = raw.find(":", 0, POINTER_LONGEST)
    return colon > 0 and tuple(WORD.findall(raw[:colon].lower())) in pointers()
