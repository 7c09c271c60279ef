"""Whether what stands after a cue word states something that its source can have said.

A reader is shown reported speech under a name, so it has to read as a statement: a clause, an infinitive, or, where the
trees are sure of it, a noun phrase ("announced a strike"). Word lists and limits are set by hand; the score that a noun
phrase needs was chosen by cross-validation as high as recall allows.
"""

from __future__ import annotations

from newsreader.quotes.features import View

_FINITE = frozenset(
    """
    is are was were be been being am has have had do does did will would shall should can could may might must cannot
    ain't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't
    """.split()
)
_CONTRACTED = ("n't", "'re", "'ll", "'ve", "'m", "'d")
_PAST = frozenset(
    """
    became began bought brought built came caught cut drew drove fell felt fought found gave got grew heard held hit
    hurt kept knew led left let lost made meant met paid put ran rose said sank sat saw sent set shot sold sought spent
    spoke stood struck swore thought threw told took went won wrote
    """.split()
)
_OPENS_A_CLAUSE = frozenset("that if whether how why what who when where".split())
_OPENS_A_PHRASE = frozenset("of in on at by for from with about into over after before against as".split())
_ANSWERS = frozenset(
    "respond react object refer referr reply replied replies speak spoke talk answer point listen appeal".split()
)
"""Verbs after which "to" is a preposition: "responded to requests"."""
_ADDRESSING = frozenset("ask warn tell told remind urge inform advis".split())
"""Verbs whose bare object is whom they are said to."""
_CLAUSAL = frozenset("say said claim argu insist add not think thought believ hop know accord tweet wrote writ".split())
"""Stems of verbs after which a clause stands, though its verb may be none that is known here."""
_ASKED_OF_NOBODY = frozenset(["nobody", "no-one", "anybody", "anyone"])
_SOMEBODY = frozenset(["somebody", "someone", "one", "you", "people"])
_SUPPOSES = frozenset(["whenever", "if", "unless", "when", "should"])
_SEEN = frozenset(
    """
    photo photos photograph photographs picture pictures image images footage version versions graphic graphics
    """.split()
)
"""What is looked at, and says nothing."""
SURE_OF_A_PHRASE = 0.6
"""The score from which on a noun phrase alone is taken for what somebody said."""
_ENDINGS = ("ing", "ed", "es", "s", "")


def is_statement(view: View, cue: int, content: str, score: float) -> bool:
    """True for a clause or an infinitive, and for a noun phrase of which the score is sure.

    Args:
        view: the paragraph.
        cue: the unit of the cue word.
        content: what it would report.
        score: how likely it is to be a report at all.
    """
    words = [word.strip('.,;:()—“”"') for word in content.lower().replace("’", "'").split()]
    words = [word for word in words if word]
    if not words or words[0] in _FINITE:
        return False
    verb = view.paragraph.units[cue].word.lower()
    if words[0] == "to" and _is_form_of(verb, _ANSWERS):
        return False
    if words[0] in _OPENS_A_CLAUSE or _is_form_of(verb, _CLAUSAL):
        return True
    if "to" in words and words[0] not in _OPENS_A_PHRASE:
        return True
    if any(word in _FINITE or word in _PAST or word.endswith(_CONTRACTED) or _is_past(word) for word in words):
        return True
    if words[0] in _OPENS_A_PHRASE or _is_form_of(verb, _ADDRESSING):
        return False
    return score >= SURE_OF_A_PHRASE


def has_spoken(view: View, source: int) -> bool:
    """False for nobody, for whoever might speak ("whenever somebody asks"), and for what is only looked at."""
    word = view.paragraph.units[source].word.lower()
    if word in _ASKED_OF_NOBODY or word in _SEEN:
        return False
    supposed = source > 0 and view.paragraph.units[source - 1].word.lower() in _SUPPOSES
    return not (supposed and word in _SOMEBODY)


def _is_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > len("need")


def _is_form_of(word: str, verbs: frozenset[str]) -> bool:
    return any(word.endswith(ending) and word.removesuffix(ending) in verbs for ending in _ENDINGS)
