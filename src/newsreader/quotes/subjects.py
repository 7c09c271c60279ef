"""Who speaks by the form of the clause: its subject, its agent where the verb is passive, or nobody.

What the models choose is looked at again here: "is said to lean" says nothing of who said it, "his repeated" is nobody,
and "his lawyer, Iris Vance, said the claim was “…”" names its speaker, whoever was spoken of before.
"""

from __future__ import annotations

from newsreader.quotes.features import View
from newsreader.quotes.lexicons import PRONOUNS
from newsreader.quotes.phrases import DETERMINERS, phrase
from newsreader.quotes.voices import can_speak, climb, voice

_BE = frozenset("is are was were be been being am".split())
_BETWEEN = frozenset("also not now once often still been being long".split())
_UNDERGONE = frozenset(
    """
    accused advised alleged asked assumed believed called claimed considered deemed described estimated expected
    informed known quoted reminded reported rumored rumoured said supposed thought told understood urged warned
    """.split()
)
"""Participles of cue words of which the subject is what is said, or to whom; "concerned" is no such word."""
_SAYING = frozenset(["saying", "telling", "stating"])
_OBJECTS = frozenset(["me", "us", "him", "them"])
_POSSESSIVES = frozenset("his her their its my our your".split())
_DETERMINERS = DETERMINERS | _POSSESSIVES
_OF_OBJECTS = frozenset(["to", "by", "from", "for", "with", "of"])
_LONGEST_AGENT = 9
_LONGEST_LEAD = 30
"""How many units may stand between a cue word and the string that it leads to."""
_MOST_AFTER_NAME = 6


def source_of(view: View, cue: int, source: int) -> int | None:
    """The head of what a report comes from: a person or a body who can speak; None where the words name none.

    Args:
        view: the paragraph.
        cue: the unit of the cue word.
        source: the unit that a model chose.
    """
    if source < cue and is_passive(view, cue):
        found = _agent(view, cue)
        return None if found is None else voice(view, found)
    if is_no_subject(view, source):
        return None
    found = voice(view, source)
    return None if found is None else climb(view, found)


def is_passive(view: View, cue: int) -> bool:
    """True for "said" in "is widely said to", not for "quoted" in "was quoted as saying": that is who spoke."""
    kinds = view.kinds
    if view.paragraph.units[cue].word.lower() not in _UNDERGONE:
        return False
    if not _SAYING.isdisjoint(unit.word.lower() for unit in view.paragraph.units[cue + 1 : cue + 3]):
        return False
    at = cue - 1
    while at > 0 and (kinds[at] in _BETWEEN or view.paragraph.units[at].word.endswith("ly")):
        at -= 1
    return any(kind in _BE for kind in kinds[max(at, 0) : cue])


def _agent(view: View, cue: int) -> int | None:
    """The head after "by" in "was warned by the harbour office that"."""
    kinds, units = view.kinds, view.paragraph.units
    for by in range(cue + 1, min(len(units), cue + _LONGEST_AGENT)):
        if kinds[by] in (",", ".", ";", "that", "to") or units[by].string >= 0:
            return None
        if kinds[by] == "by":
            for at in range(by + 1, min(len(units), by + _LONGEST_AGENT)):
                if units[at].is_candidate and can_speak(view, at):
                    return at
                if kinds[at] in (",", ".", "that"):
                    break
            return None
    return None


def is_no_subject(view: View, head: int) -> bool:
    """True for "them" that nobody speaks from, and for what only belongs to a possessive: "his repeated"."""
    units, kinds = view.paragraph.units, view.kinds
    word = units[head].word.lower()
    if word in _OBJECTS:
        return not head or kinds[head - 1] not in _OF_OBJECTS
    if units[head].is_name or word in PRONOUNS or word in _POSSESSIVES:
        return False
    return possessor(view, head) is not None and word.endswith("ed") and not can_speak(view, head)


def possessor(view: View, head: int) -> int | None:
    """The unit of "his" in "his repeated"; None without one."""
    first = phrase(view, head)[0]
    return first if first < head and view.kinds[first] in _POSSESSIVES else None


def is_no_name(shown: str) -> bool:
    """True for "them" and "his" alone, of whom the story does not tell who they are."""
    return shown.lower() in _OBJECTS or shown.lower() in _POSSESSIVES


def undergoes(view: View, head: int, place: int) -> bool:
    """True for "she" in: She is said to be “a menace”.

    Args:
        view: the paragraph of both.
        head: the unit of the subject.
        place: the unit of the quoted string.
    """
    for at in range(phrase(view, head)[1], place):
        if view.cue[at]:
            return is_passive(view, at) and _agent(view, at) is None
        plain = view.kinds[at] in _BE or view.kinds[at] in _BETWEEN or view.paragraph.units[at].word.endswith("ly")
        if not plain:
            return False
    return False


def leads_to(view: View, string: int) -> int | None:
    """The name that speaks in “his lawyer, Iris Vance, said the claim was “…””, where nothing else of it can.

    The one verb of saying in the sentence stands before the string and right after the name; else None.
    """
    units, kinds, sentences = view.paragraph.units, view.kinds, view.paragraph.sentences
    place = view.paragraph.places[string]
    sentence = sentences[place]
    first = view.sentence_start[sentence]
    if place - first > _LONGEST_LEAD:
        return None
    verbs = [
        at
        for at in range(first + 1, min(len(units), place + _LONGEST_LEAD))
        if sentences[at] == sentence
        and view.cue[at] in ("speech", "according", "stance")
        and not units[at].is_name
        and kinds[at - 1] not in _DETERMINERS
    ]
    if len(verbs) != 1 or verbs[0] >= place or view.cue[verbs[0]] != "speech" or is_passive(view, verbs[0]):
        return None
    if any(units[at].string >= 0 for at in range(first, place)):
        return None
    name = verbs[0] - 1
    for _ in range(_MOST_AFTER_NAME):
        if name > 0 and (kinds[name] == "," or _is_post_nominal(view, name)):
            name -= 1
    if name < first or not units[name].is_name or units[name].word.endswith(("'s", "’s")):
        return None
    return climb(view, name)


def _is_post_nominal(view: View, at: int) -> bool:
    """True for "KC" between commas behind a name."""
    unit = view.paragraph.units[at]
    behind = at > 1 and view.kinds[at - 1] == "," and view.paragraph.units[at - 2].is_name
    return behind and unit.is_name and unit.word.isupper() and len(unit.word) <= len("FRCP")
