"""The noun phrase around a speaker's head word: its span, its words, and the names and descriptions beside it."""

from __future__ import annotations

from newsreader.article import Span
from newsreader.quotes.features import View
from newsreader.quotes.lexicons import PRONOUNS, TITLES

DETERMINERS = frozenset(
    """
    the a an this that these those one some many several both another other no every each any two three four five
    """.split()
)
INDEFINITE = frozenset("a an one another some several many two three four five".split())
DEFINITE = frozenset("the this that these those".split())
_POSSESSIVES = frozenset("his her their its my our".split())
_TAIL = frozenset("of for at from with in on".split())
_BARRIERS = frozenset(
    """
    of in on at by for to from with as about into over after before between and or but nor so if because while when
    where than then is are was were be been being am has have had will would can could may might do does did not
    who whom which that what how why though although yet also just only even still too according said says told
    monday january later earlier yesterday today meanwhile however
    """.split()
)
_LONGEST_HEAD = 8
_LONGEST_TAIL = 14


def phrase(view: View, head: int) -> tuple[int, int]:
    """The units of the noun phrase around a head, first and after last: titles, adjectives and an "of …" tail too."""
    return _first(view, head), _after(view, head)


def phrase_span(view: View, head: int) -> Span:
    """The noun phrase around a head; a possessive ending is left out."""
    first, after = phrase(view, head)
    units = view.paragraph.units
    start, end = units[first].start, units[after - 1].end
    if units[after - 1].word.endswith(("'s", "’s")):
        end -= 2
    return Span(start, end)


def _first(view: View, head: int) -> int:
    units, kinds = view.paragraph.units, view.kinds
    if kinds[head] in PRONOUNS:
        return head
    if units[head].is_name:
        return _titles_before(view, head)
    limit = max(0, head - _LONGEST_HEAD)
    first = head
    for at in range(head - 1, limit - 1, -1):
        kind = kinds[at]
        if kind in DETERMINERS or kind in _POSSESSIVES:
            return at
        hyphen = kind == "-" and at > 0 and units[at].start == units[at - 1].end
        possessive = kind.endswith("’s")
        if possessive:
            return at
        if not (kind[0].isalnum() or kind[0] == "~" or hyphen) or kind in _BARRIERS or kind in PRONOUNS:
            break
        if view.cue[at] in ("speech", "according", "stance") and kind not in TITLES:
            break
        if kind.endswith("ly") or units[at].string >= 0:
            break
        if units[at].is_name and at + 1 < len(units) and kinds[at + 1] == ",":
            break
        first = at
    return first


def _titles_before(view: View, head: int) -> int:
    """ "Kremlin spokesperson Dmitry Peskov": the lower-case and capital titles right before a name."""
    kinds, units = view.kinds, view.paragraph.units
    first = head
    titled = False
    for at in range(head - 1, max(-1, head - 5), -1):
        kind = kinds[at]
        if kind in TITLES or (kind == "former" and titled):
            first, titled = at, True
        elif titled and (units[at].is_name and not kind.endswith("’s")):
            first = at
        else:
            break
    return first


def _after(view: View, head: int) -> int:
    units, kinds = view.paragraph.units, view.kinds
    after = head + 1
    if kinds[head] in PRONOUNS or units[head].is_name:
        return after
    at = head + 1
    limit = min(len(units), head + _LONGEST_TAIL)
    while at < limit and kinds[at] in _TAIL:
        stop = _tail_end(view, at + 1, limit)
        if stop is None:
            break
        after = at = stop
    return after


def _tail_end(view: View, at: int, limit: int) -> int | None:
    """The index after the noun phrase that begins at `at`, or None where there is none."""
    units, kinds = view.paragraph.units, view.kinds
    begin = at
    while at < limit:
        kind = kinds[at]
        if kind in DETERMINERS or kind in _POSSESSIVES or units[at].is_name:
            at += 1
        elif kind in _BARRIERS or kind in PRONOUNS or view.cue[at] or units[at].string >= 0 or kind == "january":
            break
        elif kind[0].isalpha() or kind[0] == "~" or (kind == "-" and units[at].start == units[at - 1].end):
            at += 1
        else:
            break
    if at < limit and kinds[at] in ("who", "has", "have", "had", "is", "was", "are", "were"):
        pass
    words = [index for index in range(begin, at) if units[index].is_candidate]
    return at if words else None


def described_by(view: View, head: int) -> set[str]:
    """The common nouns and titles that the text puts beside a name: before it, and between commas after it."""
    kinds, units = view.kinds, view.paragraph.units
    found: set[str] = set()
    for at in range(head - 1, max(-1, head - 6), -1):
        kind = kinds[at]
        if (kind in _BARRIERS and kind not in ("of", "and")) or not (kind[0].isalpha() or kind in ("~", "-")):
            break
        if view.cue[at] in ("speech", "according"):
            break
        if not units[at].is_name:
            found.add(units[at].word.lower())
    at = head + 1
    if at < len(kinds) and kinds[at] in (",", "—", "–"):
        for index in range(at + 1, min(len(kinds), at + 16)):
            kind = kinds[index]
            if (
                kind in (",", ".", "—", "–", ";", "who", "which")
                or units[index].string >= 0
                or view.cue[index] == "speech"
            ):
                break
            if not units[index].is_name:
                found.add(units[index].word.lower())
    return found
