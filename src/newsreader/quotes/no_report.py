"""What stands after a cue word and reports nothing: whom somebody spoke to, when, and that they would not be named."""

from __future__ import annotations

import re

from newsreader.quotes.features import View
from newsreader.quotes.lexicons import CALENDAR

_SPEAK = frozenset("speak speaks speaking spoke spoken talk talks talking talked".split())
_TOPIC = frozenset("about of on that how why whether against".split())
_NAMELESS = re.compile(
    r"(?:that \w+ )?(?:not to be|to not be|not be) (?:further )?(?:named|identified|quoted)\b"
    r"|(?:(?:on|under) (?:the )?condition (?:of|that)|to (?:remain|stay)|for) (?:\w+ ){0,3}?"
    r"(?:anonym(?:ity|ous)|not be (?:named|identified|quoted))\b"
    r"|anonymously\b|anonymity\b(?! (?:is|was|has|had|will|would|can|could|may|might|must|should)\b)"
)
"""How it begins that a source would not be named: an infinitive or a condition, never a clause of its own.

"said an anonymous donor had paid" and "said they had not identified the victim" do report something.
"""
_TIMES = (
    frozenset("on in by at last next this late early the week month year night morning afternoon evening".split())
    | frozenset("today yesterday tomorrow earlier later".split())
    | frozenset(CALENDAR)
)


def is_no_report(view: View, cue: int, content: str) -> bool:
    """True for "to us from the hospital" after "spoke", for "not to be named" and "on Monday" after whatever.

    Args:
        view: the paragraph.
        cue: the unit of the cue word.
        content: what it would report.
    """
    words = content.lower().split()
    if _NAMELESS.match(" ".join(words)):
        return True
    if _TIMES.issuperset(words):
        return True
    spoke = view.paragraph.units[cue].word.lower() in _SPEAK
    return spoke and words[:1] in (["to"], ["with"]) and _TOPIC.isdisjoint(words)
