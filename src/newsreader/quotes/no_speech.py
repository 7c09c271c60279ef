"""Quoted strings that are no speech by their form alone: nicknames, so-called things, titles of works."""

from __future__ import annotations

from newsreader.quotes.features import View

_WORKS = frozenset(
    """
    book books novel film movie documentary song single album show series programme program podcast episode play musical
    opera study essay article column paper memoir magazine poem story game exhibition painting report editorial titled
    entitled called named hit bestseller drama comedy sitcom thriller column headline headlined
    """.split()
)
_SMALL_IN_TITLES = frozenset("a an the of and or in on at to for from with by as but is vs".split())
_LONGEST_NICKNAME = 3


def is_no_speech(view: View, string: int) -> bool:
    """True for “Bobby” in: Robert “Bobby” Lane; for a so-called “thing”; for the study “Ten Ways to Cross a Fjord”."""
    place = view.paragraph.places[string]
    kinds, units, text = view.kinds, view.paragraph.units, view.story.text
    span = view.paragraph.strings[string].span
    words = text[span.start : span.end].strip("\"'“”‘’„«»`,.;: ").split()
    left = units[place - 1] if place else None
    right = units[place + 1] if place + 1 < len(units) else None
    if left is None or not words:
        return False
    if left.word.lower() == "called" and place > 2 and kinds[place - 2] == "-" and kinds[place - 3] == "so":
        return True
    if left.is_name and right is not None and right.is_name and len(words) <= _LONGEST_NICKNAME:
        return not left.word.endswith(("'s", "’s"))
    before = units[place - 2] if kinds[place - 1] == "," and place > 1 else left
    return before.word.lower() in _WORKS and _is_title(words)


def _is_title(words: list[str]) -> bool:
    capital = sum(word[0].isupper() or word[0].isdigit() for word in words)
    small = sum(word.lower() in _SMALL_IN_TITLES for word in words if word[0].islower())
    return len(words) > 1 and capital >= 2 and capital + small == len(words)
