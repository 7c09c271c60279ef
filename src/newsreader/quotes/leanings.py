"""What a quoted string looks like by itself: speech or something else in marks, a sentence of its own or a fragment.

Two logistic regressions over the string's outer features and the words within it.
"""

from __future__ import annotations

from typing import NamedTuple

from newsreader.quotes.features import Story, Table, View, bucket, sums
from newsreader.quotes.string_features import of_string

COLUMNS = ("speech", "direct")
_LONGEST = 24
"""How many words of a string are looked at."""
_MARKS = "\"'“”‘’„«»`.,;:!?()[]…—–-"


class Leaning(NamedTuple):
    """Log odds that a string is somebody's words, and that it is direct speech rather than a fragment."""

    speech: float
    direct: float


def of_words(view: View, string: int) -> list[str]:
    """Features of the words within a string."""
    story = view.story
    span = view.paragraph.strings[string].span
    inside = story.text[span.start : span.end]
    words = [bare for word in inside.split(None, _LONGEST)[:_LONGEST] if (bare := word.strip(_MARKS))]
    if not words:
        return ["_empty"]
    capital = sum(word[0].isupper() for word in words)
    count = bucket(len(words))
    known = [story.words.masked(word.lower()) for word in words]
    groups = [
        "X" if word[0].isupper() and one.kind[0] == "~" else one.group for word, one in zip(words, known, strict=True)
    ]
    return [
        f"_c{count}{'all' if capital == len(words) else min(capital, 3)}",
        f"_C{capital / len(words):.1f}{'L' if len(words) > 7 else ''}",
        f"_1{known[0].kind}",
        f"_-1{known[-1].kind}",
        *[f"_g{group}" for group in dict.fromkeys(groups)],
    ]


def around(view: View, string: int) -> list[str]:
    """Features of the words before and after a string."""
    place = view.paragraph.places[string]
    k, g = view.padded, view.groups
    found = [f"Al{g[at + 3]}" for at in range(max(0, place - 6), place)]
    found += [f"Ar{g[at + 3]}" for at in range(place + 1, min(len(view.kinds), place + 5))]
    for at in range(place - 1, max(-1, place - 5), -1):
        if view.cue[at]:
            found += [f"Alc{view.kinds[at]}{place - at}", f"Alk{view.cue[at]}{place - at}"]
            break
    found += [
        f"A3{k[place]} {k[place + 1]} {k[place + 2]}",
        f"Ag3{g[place]} {g[place + 1]} {g[place + 2]}",
        f"Ag2{g[place + 1]} {g[place + 2]}",
        f"Ah2{g[place + 4]} {g[place + 5]}",
    ]
    return found


def features(view: View, string: int) -> list[str]:
    """All features of a string."""
    return of_string(view, string) + around(view, string) + of_words(view, string)


def leanings(story: Story, table: Table) -> dict[tuple[int, int], Leaning]:
    """For each (paragraph, string) what it looks like."""
    return {
        (number, string): Leaning(*sums(features(view, string), table, len(COLUMNS)))
        for number, view in enumerate(story.views)
        for string in range(len(view.paragraph.strings))
    }
