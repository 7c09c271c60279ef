"""What the story calls a person: "director of the port", "the longtime Belarusian dictator", "Kremlin spokesperson".

Two places are looked at: the words right before the name ("Kremlin spokesperson Dmitry …", "The dictator, …,") and
the apposition after it ("…, director of the port, said"). A noun for what people are or do must stand where the head
of such a phrase stands; without one there is no description.
"""

from __future__ import annotations

from functools import cache

from newsreader.article import Span
from newsreader.entities.features import Sentence
from newsreader.language.gazetteers import read_entries

MAX_AFTER = 25
"""Tokens of an apposition; what is longer is a clause."""
MAX_BEFORE = 12
"""Tokens of a description before the name."""
_HEAD_WITHIN = 8
"""The head noun stands among so many first tokens of an apposition."""

_DETERMINERS = frozenset("a an the his her its their our my another one".split())
_OF_ANOTHER = frozenset("and his her their its".split())
_QUALIFIERS = frozenset(
    "former longtime long-time then current outgoing incoming acting deputy vice assistant senior junior chief top"
    " leading prominent late veteran retired ex principal prime foreign interior defence defense finance home"
    " first second third new old young national international federal local regional global general public political"
    " military presidential royal executive managing associate founding editorial medical legal special permanent"
    " influential powerful famous renowned popular fellow state police opposition party government team union company"
    " human rights security intelligence press media communications army navy air force trade health education justice"
    " climate energy science sports television radio news film football basketball tennis law economics history"
    " co founder two-time three-time award-winning self-described elder younger eldest youngest only".split()
)
_JOINTS = frozenset({"of", "for", "at", "to", "and", "&", "on", "in"})
_STOPS = frozenset('.;:!?()[]—–“”"') | {"--", "...", "``", "''", ","}
_CLAUSE = frozenset(
    "who whom whose which that said says told tells added wrote tweeted is was were are has had have will would"
    " could can may might did does because when while after before but".split()
)


@cache
def _roles() -> frozenset[str]:
    return frozenset(read_entries("roles.txt"))


def _is_role(word: str) -> bool:
    lower = word.lower()
    return lower in _roles() or (lower.endswith("s") and lower[:-1] in _roles() and lower != "news")


def describe(sentence: Sentence, first: int, last: int) -> Span | None:
    """The description beside the person named by tokens `first` to `last`; of two the one after the name."""
    found = _after(sentence, last) or _before(sentence, first)
    return sentence.span(*found) if found else None


def _after(sentence: Sentence, last: int) -> tuple[int, int] | None:
    words = sentence.words
    start = last + 2
    if start >= len(words) or words[last + 1] not in (",", "(", "–", "—"):
        return None
    # An age between commas: "Okafor, 43, mayor of".
    if words[start].isdigit() and start + 2 < len(words) and words[start + 1] == ",":
        start += 2
    if not (words[start][0].islower() or words[start].lower() in _DETERMINERS or _is_role(words[start])):
        return None
    stop = start
    while stop < min(len(words), start + MAX_AFTER) and words[stop] not in _STOPS and words[stop] not in _CLAUSE:
        stop += 1
    if stop == start or stop == start + MAX_AFTER or not _has_head(words[start:stop]):
        return None
    # "Okafor, his deputy, Jonas Lindqvist, and …": the deputy is the next one.
    is_list = words[start].lower() in _OF_ANOTHER and stop + 1 < len(words) and words[stop] == ","
    if is_list and words[stop + 1][0].isupper():
        return None
    return start, stop - 1


def _has_head(words: tuple[str, ...]) -> bool:
    """True where a noun for a person stands before the first joint: not "in the words of a minister"."""
    for word in words[:_HEAD_WITHIN]:
        if word in _JOINTS and word not in ("and", "&"):
            return False
        if _is_role(word):
            return True
    return False


def _before(sentence: Sentence, first: int) -> tuple[int, int] | None:
    words = sentence.words
    last = first - 1
    if last >= 1 and words[last] == ",":
        last -= 1
        after_comma = True
    else:
        after_comma = False
    if last < 0 or not (words[last][0].isalpha() and (_is_role(words[last]) or _ends_title(words, last))):
        return None
    start = last
    while start > 0 and last - start < MAX_BEFORE and _belongs(sentence, start - 1):
        if _is_possessive(sentence, start - 1):
            break
        start -= 1
    while start < last and words[start] in _JOINTS:
        start += 1
    opened = start > 0 and (words[start - 1].lower() in _DETERMINERS or _is_possessive(sentence, start - 1))
    # "…, a minister, Okafor" is an apposition only where the phrase is opened by an article.
    if after_comma and not opened:
        return None
    return start, last


def _is_possessive(sentence: Sentence, index: int) -> bool:
    return len(sentence.words[index]) != len(sentence.tokens[index].text)


def _ends_title(words: tuple[str, ...], last: int) -> bool:
    """True for the last word of "Secretary of State" and "Minister for Foreign Affairs"."""
    if not words[last][0].isupper():
        return False
    index = last
    while index > 0 and last - index < 4 and words[index][0].isupper():
        index -= 1
    return index > 0 and words[index] in ("of", "for") and words[index - 1][0].isupper() and _is_role(words[index - 1])


def _belongs(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    word = words[index]
    lower = word.lower()
    if lower in _DETERMINERS:
        return False
    if word in ("of", "for"):
        return index > 0 and _is_role(words[index - 1])
    if word == "&":
        return True
    if word == "-":
        return sentence.tokens[index].end == sentence.tokens[index + 1].start
    return word[0].isupper() or lower in _QUALIFIERS or _is_role(word)
