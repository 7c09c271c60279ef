"""The noun phrase around a speaker's head word: its span, its words, and the names and descriptions beside it."""

from __future__ import annotations

import re

from newsreader.article import Span
from newsreader.quotes.features import View
from newsreader.quotes.lexicons import PRONOUNS, SAYINGS, TITLES

DETERMINERS = frozenset(
    """
    the a an this that these those one some many several both another other no every each any two three four five
    """.split()
)
INDEFINITE = frozenset("a an one another some several many two three four five".split())
DEFINITE = frozenset("the this that these those".split())
_POSSESSIVES = frozenset("his her their its my our".split())
_TAIL = frozenset("of for at from with in on".split())
NEAR = frozenset(["familiar", "close", "privy"])
"""What stands between a noun and what it says more of: "a person close to the captain"."""
_NEAR_TO = frozenset(["with", "to"])
_BARRIERS = frozenset(
    """
    of in on at by for to from with as about into over after before between and or but nor so if because while when
    where than then is are was were be been being am has have had will would can could may might do does did not
    who whom which that what how why though although yet also just only even still too according said says told
    whenever wherever unless until since whether once monday january later earlier yesterday today meanwhile however
    """.split()
)
_OPENING = frozenset("whenever wherever unless until since whether once".split())
_CLOCK = re.compile(r"\d{1,2}[.:]\d\d$")
"""The time of day that opens a paragraph of a live page: "19.30 Minister defends warning"."""
_SELVES = frozenset("himself herself itself themselves".split())
_PAST = frozenset(
    """
    became began bought brought built came caught drew drove fell fought gave got grew held kept knew lost meant met
    paid ran rose sank sat saw sent shot sold sought spent spoke stood struck swore took threw told went won wrote
    """.split()
)
"""Past forms that do not end in -ed."""
_MANY = frozenset("dozens hundreds thousands tens millions billions scores".split())
LONGEST_HEAD = 8
"""How many units may stand between a determiner and its noun."""
_LONGEST_TAIL = 14
_LONGEST_SAYING = 5
_MOST_OWNERS = 3


def phrase(view: View, head: int) -> tuple[int, int]:
    """The units of the noun phrase around a head, first and after last: titles, adjectives and an "of …" tail too."""
    return _first(view, head), _after(view, head)


def opening_of(view: View, head: int) -> int:
    """The first unit of all that belongs to a noun phrase: of "the prime minister’s spokesman" the article."""
    first = _first(view, head)
    for _ in range(_MOST_OWNERS):
        own = first
        if view.kinds[first].endswith("’s"):
            first = _first(view, first)
        if first and view.paragraph.units[first].is_name and view.kinds[first - 1] in DETERMINERS:
            first -= 1
        if first == own:
            break
    return first


def phrase_span(view: View, head: int) -> Span:
    """The noun phrase around a head; a possessive ending is left out, and the verb after a name at its end."""
    units = view.paragraph.units
    if view.kinds[head] in _SELVES and head and (units[head - 1].is_candidate and not view.cue[head - 1]):
        head -= 1
    first, after = phrase(view, head)
    while first < head and (units[first].word.lower() in _OPENING or (not first and _CLOCK.match(units[first].word))):
        first += 1
    after = next((at for at in range(head + 2, after) if verb_of_a_name(view, at)), after)
    start, end = units[first].start, units[after - 1].end
    if units[after - 1].word.endswith(("'s", "’s")):
        end -= 2
    return Span(start, end)


def verb_of_a_name(view: View, at: int) -> bool:
    """True for what a name does, or how, right after it: "Iris Vance recently", "the Navy moved"."""
    units = view.paragraph.units
    before, word = units[at - 1], units[at].word
    if not before.is_name or before.word.endswith(("'s", "’s")):
        return False
    if not word.endswith("ed"):
        return word.endswith("ly") or word in _PAST
    # "registered voters" is what somebody is, "moved thousands" what they did
    after = units[at + 1] if at + 1 < len(units) else None
    return after is None or not after.is_candidate or after.is_name or after.word in _MANY


def past_brackets(view: View, at: int) -> int:
    """The index after what stands in round brackets at `at`, else `at`."""
    if view.kinds[at : at + 1] == ["("]:
        for close in range(at + 1, min(len(view.kinds), at + _LONGEST_TAIL)):
            if view.kinds[close] == ")":
                return close + 1
    return at


def _first(view: View, head: int) -> int:
    units, kinds = view.paragraph.units, view.kinds
    if kinds[head] in PRONOUNS or kinds[head] in _POSSESSIVES:
        return head
    if units[head].is_name:
        return _titles_before(view, head)
    limit = max(0, head - LONGEST_HEAD)
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
    # never from the middle of a compound: "state-run media"
    return first - 1 if kinds[first] == "-" and first else first


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
    if kinds[head] in PRONOUNS or kinds[head] in _POSSESSIVES or units[head].is_name:
        return after
    at = head + 1
    limit = min(len(units), head + _LONGEST_TAIL)
    while at < limit:
        # "a person familiar with the talks"
        near = units[at].word in NEAR and at + 1 < limit and kinds[at + 1] in _NEAR_TO
        if not near and kinds[at] not in _TAIL:
            break
        stop = _tail_end(view, at + 1 + near, limit)
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
    while at > begin and kinds[at - 1] in DETERMINERS:
        at -= 1
    words = [index for index in range(begin, at) if units[index].is_candidate]
    return at if words else None


def owner(view: View, head: int) -> int | None:
    """Whose saying a noun is: of "her motto", "the mayor’s old motto" the unit of "her", of "mayor’s"; else None."""
    if view.paragraph.units[head].word.lower() not in SAYINGS:
        return None
    for at in range(head - 1, max(-1, head - _LONGEST_SAYING), -1):
        kind = view.kinds[at]
        if kind in _POSSESSIVES or kind.endswith("’s"):
            return at
        if kind in DETERMINERS or kind in _BARRIERS or not (kind[0].isalpha() or kind[0] in "~-"):
            break
    return None


def described_by(view: View, head: int) -> tuple[set[str], set[str]]:
    """What the text calls a named person: (nouns that say what they are, words that go with these).

    Of "New York businessman Carl Moss, a former mayor of Troy," businessman and mayor, then new, york and former.
    """
    nouns: set[str] = set()
    others: set[str] = set()
    _described_before(view, head, nouns, others)
    at = head + 1
    if at < len(view.kinds) and view.kinds[at] in (",", "—"):
        _described_after(view, at + 1, nouns, others)
    return {_FULL_TITLES.get(noun, noun) for noun in nouns}, others


def _described_before(view: View, head: int, nouns: set[str], others: set[str]) -> None:
    kinds, units = view.kinds, view.paragraph.units
    for at in range(head - 1, max(-1, head - 7), -1):
        kind = kinds[at]
        if (kind in _BARRIERS and kind != "of") or not (kind[0].isalpha() or kind[0] in "~-") or kind in PRONOUNS:
            return
        if view.cue[at] in ("speech", "according", "stance") and kind not in TITLES:
            return
        word = units[at].word.lower().rstrip(".")
        if at == head - 1 and units[at].is_name:
            return
        if not units[at].is_name and (at == head - 1 or kind in TITLES) and kind not in DETERMINERS:
            nouns.add(word)
        else:
            others.update(word.split())
        if kind in DETERMINERS:
            return


def _described_after(view: View, start: int, nouns: set[str], others: set[str]) -> None:
    kinds, units = view.kinds, view.paragraph.units
    noun = ""
    for at in range(start, min(len(kinds), start + 14)):
        kind = kinds[at]
        if units[at].string >= 0 or view.cue[at] == "speech" or not (kind[0].isalpha() or kind[0] in "~-9"):
            break
        if kind in _BARRIERS:
            break
        word = units[at].word.lower().rstrip(".")
        if units[at].is_name or kind in DETERMINERS or not units[at].is_candidate:
            others.update(word.split())
        else:
            others.update([noun] if noun else [])
            noun = word
    if noun and (
        kinds[start] in DETERMINERS or kinds[start] in _POSSESSIVES or noun in TITLES or start + 1 < len(kinds)
    ):
        nouns.add(noun)


_FULL_TITLES = {"sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "prof": "professor"}
