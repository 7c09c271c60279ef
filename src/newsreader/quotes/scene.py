"""A paragraph as the attribution models see it: units (a word, a mark, a name, a quoted string) with masked classes.

A name is reduced to its shape and to what the story shows of it, so that no model can learn a person; a word that is
rare in general use is reduced to its ending.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from newsreader.article import Span
from newsreader.language.sentences import ABBREVIATIONS
from newsreader.language.tokens import tokenize
from newsreader.quotes.lexicons import CALENDAR, GIVEN_NAMES, PARTICLES, PRONOUNS, TITLES, cues
from newsreader.quotes.marks import QuotedString

STRING = "“”"
"""The class of a quoted string."""
NAME = "Xx"
"""The class of a name; longer classes begin with it."""

_CUES = cues("en")
RARE_CUES = {cue: "~" + cue for cue in sorted(set(_CUES.values()))}
"""By class of cue words the kind of those that are too rare to be kept as they are."""

CLOSED_CLASS = frozenset(
    """
    the a an this that these those of in on at by for to from with as about into over after before between under
    against during without through and or but nor so yet if because while when where than then though although is
    are was were be been being am has have had having do does did will would shall should can could may might must
    now further later soon earlier today yesterday tomorrow perhaps maybe instead meanwhile however
    not no also just only even still too very more most much such there here what why how which whether its his her
    their my our your ago per up down out off back away again once ever never always often
    """.split()
)
"""Words that are never the head of a speaker."""
_NOUNS_IN_LY = frozenset("family assembly ally bully daily weekly monthly jelly belly fly italy reply".split())
_ENDINGS = ("ing", "ed", "ly", "ists", "ist", "ers", "er", "ors", "or", "men", "man", "ies", "tion", "ment", "s")
_POSSESSIVE = ("'s", "’s")
_NAME_JOINTS = frozenset(["-", "–", ".", "&", "/"])
_ENDS_A_NAME = TITLES | CLOSED_CLASS | PRONOUNS | frozenset(CALENDAR)
_SENTENCE_END = frozenset(".!?…") | {"...", "...."}
_DASHES = dict.fromkeys(["―", "–", "--", "---", "—"], "—")
"""Dashes of whatever length are one mark."""
_MOST_KNOWN = 50_000
LONGEST_PROSE = 25_000
"""Code points of a block beyond which it is no paragraph that anybody wrote."""
_AROUND = 2_000
"""How far, in code points, such a block is looked at on either side of its quoted strings."""


class Masked(NamedTuple):
    """What models see of a word in small letters."""

    kind: str
    group: str
    is_candidate: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words in small letters that are frequent in general use."""

    kept: frozenset[str]
    """Those that features may hold as they are; all others are masked."""
    classes: Mapping[str, int]
    """The word class of these and of less frequent ones: words that keep the same company share a number."""
    _known: dict[str, Masked] = field(default_factory=dict, compare=False, repr=False)

    def masked(self, word: str) -> Masked:
        """What models see of a word in small letters; asked for often, so it is kept for a while."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[word] = self.of_kind(word, _masked(word, self))
        return found

    def of_kind(self, word: str, kind: str) -> Masked:
        """The same for a word whose kind is known."""
        letters = kind[0].isalpha() or kind[0] == "~"
        group = self.classes.get(word) if letters else None
        candidate = letters and kind not in CLOSED_CLASS and (not word.endswith("ly") or word in _NOUNS_IN_LY)
        return Masked(kind, kind if group is None else f"c{group}", candidate)


class Unit(NamedTuple):
    """A word, a mark, a whole name or a whole quoted string."""

    start: int
    end: int
    word: str
    """As written; for a name all its words."""
    kind: str
    """The masked class that models see."""
    group: str
    """The word class, or the kind where there is none."""
    string: int
    """For a quoted string its index in the paragraph, else -1."""
    is_name: bool
    """True for names of whatever sort."""
    is_candidate: bool
    """True for what might be the head of a speaker: a name, a pronoun, a word that could be a noun."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The units of one block of the story."""

    span: Span
    units: tuple[Unit, ...]
    sentences: tuple[int, ...]
    """For each unit the number of its sentence."""
    strings: tuple[QuotedString, ...]
    places: tuple[int, ...]
    """For each quoted string the index of its unit."""


def paragraph(text: str, block: Span, strings: Sequence[QuotedString], words: Words) -> Paragraph:
    """Fold a block's words, names and quoted strings into units.

    Args:
        text: the whole text.
        block: the paragraph.
        strings: its quoted strings, in order.
        words: which words are kept as they are, and the classes of words.
    """
    raw: list[tuple[int, int, str, int]] = []
    place = block.start
    for number, string in enumerate(strings):
        raw += _tokens(text, block, place, string.span.start)
        raw.append((string.span.start, string.span.end, STRING, number))
        place = string.span.end
    raw += _tokens(text, block, place, block.end)
    units, sentences = _fold(text, raw, words)
    places = tuple(index for index, unit in enumerate(units) if unit.string >= 0)
    return Paragraph(block, tuple(units), tuple(sentences), tuple(strings), places)


def _tokens(text: str, block: Span, start: int, end: int) -> list[tuple[int, int, str, int]]:
    """The tokens between two quoted strings, or a string and an end of the block; of an endless block those nearby."""
    if len(block) <= LONGEST_PROSE:
        near = [(start, end)]
    else:
        left = min(end, start + _AROUND) if start > block.start else start
        right = max(left, end - _AROUND) if end < block.end else end
        near = [(start, left), (right, end)]
    return [(token.start, token.end, token.text, -1) for first, after in near for token in tokenize(text, first, after)]


def _fold(text: str, raw: list[tuple[int, int, str, int]], words: Words) -> tuple[list[Unit], list[int]]:
    units: list[Unit] = []
    sentences: list[int] = []
    sentence = index = 0
    fresh = True
    count = len(raw)
    while index < count:
        start, end, word, string = raw[index]
        after = index + 1
        if string >= 0:
            units.append(Unit(start, end, STRING, STRING, STRING, string, False, False))
        elif word[0].isalpha():
            if word[0].islower() or word[0].lower() == word[0]:
                kind, group, candidate = words.masked(word.lower())
            else:
                kind, after = _capital(raw, index, fresh, words)
                end = raw[after - 1][1]
                named = kind.startswith(NAME)
                group, candidate = (kind, True) if named else words.of_kind(text[start:end].lower(), kind)[1:]
            units.append(Unit(start, end, text[start:end], kind, group, -1, kind.startswith(NAME), candidate))
        else:
            kind = "9" if word[0].isdigit() else _mark(raw, index)
            units.append(Unit(start, end, word, kind, kind, -1, False, False))
        sentences.append(sentence)
        ends = word in _SENTENCE_END and string < 0 and after < count and _opens(raw[after])
        if string >= 0:
            tail = text[start:end].rstrip("\"'”’»“ ")[-1:]
            ends = tail in (".", "…") and after < count and _opens(raw[after])
        if ends:
            sentence += 1
        fresh = ends or (fresh and not word[0].isalnum() and string < 0) or word in (":", "•") or word in _DASHES
        index = after
    return units, sentences


def _mark(raw: list[tuple[int, int, str, int]], index: int) -> str:
    """The class of a mark; a hyphen between blanks is a dash."""
    start, end, word, _ = raw[index]
    if word == "-" and index + 1 < len(raw) and raw[index + 1][0] > end and (not index or raw[index - 1][1] < start):
        return "—"
    return _DASHES.get(word, word)


def _opens(raw: tuple[int, int, str, int]) -> bool:
    return raw[3] >= 0 or not raw[2][0].islower()


def _capital(raw: list[tuple[int, int, str, int]], index: int, fresh: bool, words: Words) -> tuple[str, int]:
    """(class, index after) of a word with a capital: a title, an ordinary word that opens a sentence, or a name."""
    _, end, word, _ = raw[index]
    bare = _bare(word)
    lower = bare.lower()
    stop = index + 1 < len(raw) and raw[index + 1][2] == "." and raw[index + 1][0] == end
    if lower in TITLES and not (word.isupper() and len(word) > 3):
        return lower, index + 2 if stop and lower in ABBREVIATIONS else index + 1
    if lower in CALENDAR:
        return CALENDAR[lower], index + 1
    if lower in PRONOUNS or (fresh and (lower in words.kept or lower in CLOSED_CLASS)):
        return lower, index + 1
    after = _name_end(raw, index)
    last = raw[after - 1][2]
    length = sum(raw[at][2][0].isalpha() for at in range(index, after))
    shape = "A" if bare.isupper() and len(bare) > 1 and length == 1 else str(min(length, 3))
    person = "p" if length > 1 and lower in GIVEN_NAMES else ""
    return NAME + shape + person + ("’s" if last.endswith(_POSSESSIVE) else ""), after


def _name_end(raw: list[tuple[int, int, str, int]], index: int) -> int:
    """The index after the name that begins at `index`."""
    at = index + 1
    count = len(raw)
    while at < count and at < index + 12:
        start, _, word, string = raw[at]
        before = raw[at - 1]
        if string >= 0 or before[2].endswith(_POSSESSIVE):
            break
        if word[0].isupper() and word.lower() not in _ENDS_A_NAME and (before[1] < start or before[2] in _NAME_JOINTS):
            at += 1
        elif (
            word in _NAME_JOINTS
            and start == before[1]
            and at + 1 < count
            and raw[at + 1][3] < 0
            and raw[at + 1][2][0].isupper()
            and (raw[at + 1][0] == start + 1 or (word == "." and _is_initial(before[2])))
        ) or (word in PARTICLES and at + 1 < count and raw[at + 1][3] < 0 and raw[at + 1][2][0].isupper()):
            at += 2
        elif word == "." and start == before[1] and (_is_initial(before[2]) or before[2].lower() in ("jr", "sr")):
            at += 1
        else:
            break
    return min(at, count)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isupper()


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(_POSSESSIVE) else word


def _masked(word: str, words: Words) -> str:
    if word in words.kept or word in CLOSED_CLASS or word in PRONOUNS or word in TITLES:
        return word
    bare = _bare(word)
    if bare != word:
        return (bare if bare in words.kept else "~") + "’s"
    cue = _CUES.get(word)
    if cue is not None:
        return RARE_CUES[cue]
    group = words.classes.get(word)
    if group is not None:
        return f"~{group}"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return "~" + ending
    return "~"
