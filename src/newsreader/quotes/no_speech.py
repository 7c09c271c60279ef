"""Quoted strings that are no speech by their form alone: nicknames, titles of works, terms that are only mentioned.

The word lists and limits here are set by hand, from how English names works, people and terms; no data was counted for
them. They are narrow on purpose: a form that is missing leaves the string to the model, one too many loses speech.
"""

from __future__ import annotations

from newsreader.quotes.features import View
from newsreader.quotes.voices import is_human

_WORKS = frozenset(
    """
    book books novel film movie documentary song single album show series programme program podcast episode play musical
    opera study essay article column paper memoir magazine poem story game exhibition painting report editorial titled
    entitled called named hit bestseller drama comedy sitcom thriller column headline headlined
    """.split()
)
_SMALL_IN_TITLES = frozenset("a an the of and or in on at to for from with by as but is vs".split())
_LONGEST_NICKNAME = 3
"""Words of a nickname, at most: what is longer between two names is rather a remark."""
_LONGEST_TERM = 4
"""Words of a term, at most: what is longer after "known as" is rather what somebody said."""
_TERMS = frozenset("term word phrase expression acronym abbreviation nickname".split())
_MEANINGS = frozenset("means meant refers referred describes comes came derives stands denotes".split())
"""What says of a term that it is one, before it and after it."""
_CALL = frozenset(["call", "term", "dub"])
_LONGEST_NAMED = 6
"""How many units may stand between "call" and the term."""


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
    if _is_term(view, place, words):
        return True
    if left.is_name and right is not None and right.is_name and len(words) <= _LONGEST_NICKNAME:
        return not left.word.endswith(("'s", "’s"))
    before = units[place - 2] if kinds[place - 1] == "," and place > 1 else left
    return before.word.lower() in _WORKS and _is_title(words)


def _is_term(view: View, place: int, words: list[str]) -> bool:
    """True for the name of a thing: a so-called “…”, the term “…” means, known as “…”, bankers call such loans “…”."""
    kinds, units = view.kinds, view.paragraph.units
    at = place - 1
    if units[at].word.lower() == "called" and place > 2 and kinds[place - 2] == "-" and kinds[place - 3] == "so":
        return True
    if len(words) > _LONGEST_TERM:
        return False
    if kinds[at] in _TERMS and at and kinds[at - 1] == "the":
        opens = view.sentence_start[view.paragraph.sentences[at]] == at - 1
        return opens and place + 1 < len(kinds) and kinds[place + 1] in _MEANINGS
    while at > 1 and kinds[at] in ("a", "an", "the"):
        at -= 1
    if kinds[at] == "as" and kinds[at - 1] == "known":
        return True
    return _is_called(view, at)


def _is_called(view: View, at: int) -> bool:
    """True where people in general call something so: "bankers call such loans", "what traders call a"."""
    kinds, units, sentences = view.kinds, view.paragraph.units, view.paragraph.sentences
    for call in range(at, max(0, at - _LONGEST_NAMED), -1):
        if units[call].is_name or (view.cue[call] in ("speech", "according") and kinds[call] not in _CALL):
            return False
        if kinds[call] in _CALL and sentences[call] == sentences[at]:
            caller = units[call - 1]
            # an uncommon word that opens a sentence is taken for a name
            common = not caller.is_name or (view.story.count[caller.word] == 1 and is_human(caller.word))
            plural = caller.word.endswith("s") and caller.is_candidate and common
            opens = call - 1 == view.sentence_start[sentences[at]]
            return plural and (opens or kinds[call - 2] in ("what", "which"))
    return False


def _is_title(words: list[str]) -> bool:
    capital = sum(word[0].isupper() or word[0].isdigit() for word in words)
    small = sum(word.lower() in _SMALL_IN_TITLES for word in words if word[0].islower())
    return len(words) > 1 and capital >= 2 and capital + small == len(words)
