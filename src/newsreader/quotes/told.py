"""Forms of words that tell by themselves whose words a string holds, whatever else the story says around it.

"called by the Herald a “…”", "with Greta Holm stating: “…”", "a line from Paul Adler: “…”".
"""

from __future__ import annotations

from newsreader.quotes.features import View
from newsreader.quotes.lexicons import PRONOUNS
from newsreader.quotes.phrases import phrase
from newsreader.quotes.voices import can_speak

_PAUSES = frozenset([",", ":", "—", "-"])
_ARTICLES = frozenset(["a", "an", "the", "his", "her", "its", "their", "one", "some"])
_CITED = frozenset("quote quotation quotations line lines passage verse words phrase maxim motto".split())
_BE = frozenset("is was are were be been being".split())
_MOST_BETWEEN = 6
_LONGEST_AGENT = 9


def told(view: View, string: int) -> int | None:
    """The unit whose words a string holds, where the form tells; else None.

    Args:
        view: the paragraph.
        string: the index of the string in it.
    """
    place = view.paragraph.places[string]
    at = place - 1
    while at >= 0 and view.kinds[at] in _PAUSES:
        at -= 1
    found = _cited(view, at)
    if found is None:
        found = _agent_before(view, at)
    if found is None:
        found = _agent_after(view, place)
    if found is None:
        found = _with(view, at)
    return found


def _cited(view: View, at: int) -> int | None:
    """ "a line from Paul Adler: “…”"."""
    if at < 2 or not view.paragraph.units[at].is_name or view.kinds[at - 1] not in ("from", "by", "of"):
        return None
    return at if view.paragraph.units[at - 2].word.lower() in _CITED else None


def _agent_before(view: View, at: int) -> int | None:
    """ "described by Paul Adler as the “…”"."""
    kinds = view.kinds
    while at >= 0 and kinds[at] in _ARTICLES:
        at -= 1
    if at < 3 or kinds[at] != "as":
        return None
    for by in range(at - 1, max(0, at - _LONGEST_AGENT), -1):
        if kinds[by] == "by":
            return _agent(view, by, at) if _is_participle(view, by - 1) else None
        if view.cue[by] == "speech" or kinds[by] in (".", ";"):
            return None
    return None


def _agent_after(view: View, place: int) -> int | None:
    """ "was called “…” by Paul Adler"."""
    kinds = view.kinds
    if place + 2 >= len(kinds) or kinds[place + 1] != "by":
        return None
    at = place - 1
    while at >= 0 and (kinds[at] in _ARTICLES or kinds[at] == "as"):
        at -= 1
    if at < 1 or not _is_participle(view, at) or kinds[at - 1] not in _BE:
        return None
    return _agent(view, place + 1, min(len(kinds), place + _LONGEST_AGENT))


def _is_participle(view: View, at: int) -> bool:
    return bool(view.cue[at]) and view.paragraph.units[at].word.endswith(("ed", "en", "old"))


def _agent(view: View, by: int, after: int) -> int | None:
    """The head of the noun phrase that begins after "by"."""
    for at in range(by + 1, after):
        unit = view.paragraph.units[at]
        if unit.is_name or (unit.is_candidate and can_speak(view, at)):
            # of "The Herald critic" the last word
            while at + 1 < after and view.paragraph.units[at + 1].is_candidate and not view.cue[at + 1]:
                at += 1
            return at if can_speak(view, at) else None
        if unit.string >= 0 or view.kinds[at] in ("of", ",", "."):
            return None
    return None


def _with(view: View, at: int) -> int | None:
    """ "with Greta Holm stating: “…”"."""
    units, kinds = view.paragraph.units, view.kinds
    for verb in range(at, max(1, at - _MOST_BETWEEN), -1):
        if view.cue[verb]:
            if view.cue[verb] != "speech" or not units[verb].word.endswith("ing"):
                return None
            head = verb - 1
            if not units[head].is_candidate or kinds[head] in PRONOUNS or not can_speak(view, head):
                return None
            first, _ = phrase(view, head)
            return head if first and kinds[first - 1] == "with" else None
        if units[verb].is_name or kinds[verb] in (".", ";"):
            return None
    return None
