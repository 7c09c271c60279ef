"""What stands after a cue word and reports nothing: whom somebody spoke to, when, and that they would not be named."""

from __future__ import annotations

from newsreader.quotes.features import View
from newsreader.quotes.lexicons import CALENDAR

_SPEAK = frozenset("speak speaks speaking spoke spoken talk talks talking talked".split())
_TOPIC = frozenset("about of on that how why whether against".split())
_NAMELESS = frozenset(["named", "identified", "quoted"])
_TIMES = (
    frozenset("on in by at last next this late early the week month year night morning afternoon evening".split())
    | frozenset("today yesterday tomorrow earlier later".split())
    | frozenset(CALENDAR)
)
_BEGINNING = 6
"""How many words of a content tell what it is."""
_LATEST_NOT = 3


def is_no_report(view: View, cue: int, content: str) -> bool:
    """True for "to us from the hospital" after "spoke", for "not to be named" and "on Monday" after whatever.

    Args:
        view: the paragraph.
        cue: the unit of the cue word.
        content: what it would report.
    """
    words = content.lower().split()
    beginning = words[:_BEGINNING]
    if "not" in words[:_LATEST_NOT] and not _NAMELESS.isdisjoint(beginning):
        return True
    if any(word.startswith("anonym") for word in beginning):
        return True
    if _TIMES.issuperset(words):
        return True
    spoke = view.paragraph.units[cue].word.lower() in _SPEAK
    return spoke and words[:1] in (["to"], ["with"]) and _TOPIC.isdisjoint(words)
