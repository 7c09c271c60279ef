"""What the attribution models look at: features of a quoted string, of a candidate speaker, and of the pair.

A feature is a short string made of masked classes (see `scene`) and small counts, so that a weight can be read.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from newsreader.quotes.lexicons import FEMALE_PRONOUNS, MALE_PRONOUNS, PRONOUNS, TITLES
from newsreader.quotes.scene import NAME, RARE_CUES, STRING, Paragraph, Unit, Words

EDGE = "|"
"""The class of what lies outside the paragraph."""
_BEFORE = [EDGE, EDGE, EDGE]
_BEHIND = [EDGE, EDGE, EDGE, EDGE]
_PAUSES = frozenset([",", ";", ":", "—", "-"])
REACH = 60
"""How many units on either side of a string are looked at for its speaker."""
MOST_STRINGS = 7
"""How many other strings may stand between a string and its speaker."""
_PERSON_TITLES = frozenset("mr mrs ms miss dr sen rep gov sir lord lady professor prof senator judge".split())
_BRACKETS = {"(": ")", "[": "]"}


class Story:
    """The paragraphs of one story with what they show together: which names are people, how often each is named."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], cues: Mapping[str, str], words: Words) -> None:
        self.text = text
        self.words = words
        self.paragraphs = paragraphs
        self.cues = {**cues, **{kind: cue for cue, kind in RARE_CUES.items()}}
        self.people: set[str] = set()
        self.count: Counter[str] = Counter()
        self.repeated: Counter[str] = Counter()
        for paragraph in paragraphs:
            self._survey(paragraph)
        self.views = [View(self, number) for number in range(len(paragraphs))]

    def _survey(self, paragraph: Paragraph) -> None:
        before = ""
        for unit in paragraph.units:
            if unit.is_name:
                key = surname(unit)
                self.count[key] += 1
                if "p" in unit.kind or before in _PERSON_TITLES:
                    self.people.add(key)
            before = unit.kind
        for string in paragraph.strings:
            self.repeated[bare(self.text, string.span.start, string.span.end)] += 1


def surname(unit: Unit) -> str:
    """The last word of a name, without a possessive ending."""
    word = unit.word.rsplit(None, 1)[-1]
    return word[:-2] if word.endswith(("'s", "’s")) else word


def bare(text: str, start: int, end: int) -> str:
    """The inside of a string in marks, in small letters, without punctuation at its ends."""
    return text[start:end].strip(" \n\"'“”„«»‘’`,.!?;:").lower()


class View:
    """One paragraph as features see it."""

    def __init__(self, story: Story, number: int) -> None:
        self.story = story
        self.number = number
        self.paragraph = story.paragraphs[number]
        units = self.paragraph.units
        self.kinds = [unit.kind for unit in units]
        for index, unit in enumerate(units):
            kind = unit.kind
            if kind.endswith("’s"):
                self.kinds[index] = kind.replace("’s", "p’s")
            elif unit.is_name and "p" not in kind and surname(unit) in story.people:
                self.kinds[index] = kind + "p"
        self.padded = [*_BEFORE, *self.kinds, *_BEHIND]
        groups = [unit.group if unit.group[0] == "c" else kind for unit, kind in zip(units, self.kinds, strict=True)]
        self.groups = [*_BEFORE, *groups, *_BEHIND]
        cues = story.cues
        self.cue = [cues.get(kind, "") for kind in self.kinds]
        self.candidates = [index for index, unit in enumerate(units) if unit.is_candidate]
        self.last_kind = self.kinds[-1] if self.kinds else EDGE
        self._governors: dict[int, list[tuple[str, int]]] = {}
        self.cues_before = _running(self.cue)
        self.strings_before = _running([unit.string >= 0 for unit in units])
        self.names_before = _running([unit.is_name or unit.kind in PRONOUNS for unit in units])
        self.commas_before = _running([kind in _PAUSES for kind in self.kinds])
        self.sentence_start: dict[int, int] = {}
        self.first_candidate: dict[int, int] = {}
        for index, sentence in enumerate(self.paragraph.sentences):
            self.sentence_start.setdefault(sentence, index)
            if units[index].is_candidate:
                self.first_candidate.setdefault(sentence, index)

    def candidates_near(self, place: int, reach: int) -> list[int]:
        """The candidates at most `reach` units from a place and few strings away, in order."""
        places = self.paragraph.places
        low, high = place - reach, place + reach
        if len(places) > MOST_STRINGS:
            index = bisect_left(places, place)
            low = max(low, places[max(0, index - MOST_STRINGS)])
            high = min(high, places[min(len(places) - 1, index + MOST_STRINGS)])
        return self.candidates[bisect_left(self.candidates, low) : bisect_right(self.candidates, high)]

    def governors(self, string: int) -> list[tuple[str, int]]:
        """Cue words that may govern a string, with their place: nearest and next to the left, nearest to the right."""
        found = self._governors.get(string)
        if found is None:
            found = self._governors[string] = self._find_governors(self.paragraph.places[string])
        return found

    def _find_governors(self, place: int) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        sentences = self.paragraph.sentences
        for at in range(place - 1, max(-1, place - REACH), -1):
            if sentences[at] != sentences[place]:
                break
            if self.cue[at] and self.cue[at] != "noun":
                found.append((f"{len(found)}", at))
                if len(found) == 2:
                    break
        for at in range(place + 1, min(len(self.kinds), place + REACH // 2)):
            if sentences[at] > sentences[place] or self.paragraph.units[at].string >= 0:
                break
            if self.cue[at] and self.cue[at] != "noun":
                found.append((">", at))
                break
        return found

    def of_candidate(self, index: int) -> list[str]:
        """Features of a candidate that do not depend on the string or the cue."""
        k, at = self.padded, index + 3
        left2, left, here, right, right2 = k[at - 2 : at + 3]
        features = [
            "0" + here,
            "-1" + left,
            "+1" + right,
            f"-2{left2} {left}",
            f"+2{right} {right2}",
            f"-10{left} {here}",
            f"01{here} {right}",
            f"-11{left} {here} {right}",
        ]
        g = self.groups
        features += [
            "G0" + g[at],
            f"G-1{g[at - 1]} {g[at]}",
            f"G+1{g[at]} {g[at + 1]}",
            f"G+2{g[at + 1]} {g[at + 2]}",
            f"G-2{g[at - 2]} {g[at - 1]}",
            f"G-11{g[at - 1]} {g[at]} {g[at + 1]}",
        ]
        sentence = self.paragraph.sentences[index]
        if self.first_candidate.get(sentence) == index:
            features += ["first", "first" + shape(here)]
        features.append(self._next_cue(index))
        features.append(self._last_cue(index))
        skipped = self.after_aside(index)
        if skipped:
            features += ["aside" + skipped, f"aside{shape(here)} {self.story.cues.get(skipped, '')}"]
        unit = self.paragraph.units[index]
        if unit.is_name:
            features.append(f"named{min(self.story.count[surname(unit)], 4)}")
        features.append(f"in{min(index, 3)}")
        return features

    def _next_cue(self, index: int) -> str:
        """The first cue word to the right, and what lies between."""
        names = commas = 0
        end = min(len(self.kinds), index + 10)
        for at in range(index + 1, end):
            if self.cue[at]:
                return f">{self.cue[at]}{min(at - index, 4)}{names}{commas}{shape(self.kinds[index])}"
            kind = self.kinds[at]
            names += kind.startswith(NAME) or kind in PRONOUNS
            commas += kind in (",", ";", "—")
            if kind in (".", STRING) or names > 2:
                break
        return ">none" + shape(self.kinds[index])

    def _last_cue(self, index: int) -> str:
        names = commas = 0
        for at in range(index - 1, max(-1, index - 7), -1):
            if self.cue[at]:
                return f"<{self.cue[at]}{min(index - at, 4)}{names}{commas}{shape(self.kinds[index])}"
            kind = self.kinds[at]
            names += kind.startswith(NAME) or kind in PRONOUNS
            commas += kind in (",", ";", "—")
            if kind in (".", STRING) or names > 1:
                break
        return "<none" + shape(self.kinds[index])

    def after_aside(self, index: int) -> str:
        """What stands after an aside that follows the candidate: ", director of the centre, said" gives "said"."""
        count = len(self.kinds)
        at = index + 1
        if at < count and self.kinds[at] in _BRACKETS:
            close = _BRACKETS[self.kinds[at]]
            for stop in range(at + 1, min(count, at + 10)):
                if self.kinds[stop] == close:
                    at = stop + 1
                    break
            else:
                return ""
            if at >= count or self.kinds[at] != ",":
                return self.kinds[at] if at < count else EDGE
        # a tail of the noun phrase: "a spokesman for the ministry, said"
        for ahead in range(at, min(count, at + 7)):
            if self.kinds[ahead] in (",", ".", STRING, "—") or self.cue[ahead]:
                at = ahead
                break
        if at >= count or self.kinds[at] not in (",", "—"):
            return ""
        for stop in range(at + 1, min(count, at + 30)):
            if self.kinds[stop] in (",", "—"):
                return self.kinds[stop + 1] if stop + 1 < count else EDGE
            if self.kinds[stop] in (".", STRING):
                return ""
        return ""


def _running(flags: Sequence[object]) -> list[int]:
    return list(accumulate(map(bool, flags), initial=0))


Table = Mapping[str, tuple[float, ...]]
"""For each feature its weights, one a column."""


def sums(features: Iterable[str], table: Table, columns: int) -> list[float]:
    """The summed weights of some features, one sum a column."""
    get = table.get
    found = [weights for feature in features if (weights := get(feature)) is not None]
    return list(map(sum, zip(*found, strict=True))) if found else [0.0] * columns


class Lasting:
    """What a candidate's own features weigh, by the sides of a string or a cue on which it may stand; summed once."""

    COLUMNS = ("b", "a", "X", "l", "r")
    """Before a string, after it, in the paragraph before; before a cue, after it."""

    def __init__(self, story: Story, table: Table) -> None:
        self._story = story
        self._table = table
        self._known: dict[tuple[int, int], list[float]] = {}

    def scores(self, paragraph: int, unit: int) -> list[float]:
        """The weights of a unit, one for each of `COLUMNS`."""
        found = self._known.get((paragraph, unit))
        if found is None:
            features = self._story.views[paragraph].of_candidate(unit)
            found = self._known[paragraph, unit] = sums(features, self._table, len(self.COLUMNS))
        return found


def shape(kind: str) -> str:
    """A class of candidates: person, other name, gendered or other pronoun, title, common noun."""
    if kind.startswith(NAME):
        return "P" if "p" in kind else "N"
    if kind in MALE_PRONOUNS or kind in FEMALE_PRONOUNS:
        return "h"
    if kind in PRONOUNS:
        return "i" if kind in ("i", "we", "you", "me", "us") else "w" if kind == "who" else "t"
    return "T" if kind in TITLES else "n"


def bucket(number: int) -> str:
    """A small number as it is, a large one by its order of size."""
    if number < 6:
        return str(number)
    return "6" if number < 9 else "9" if number < 14 else "e" if number < 22 else "m" if number < 36 else "z"
