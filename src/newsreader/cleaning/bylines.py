"""Who wrote a story, from the lines in which pages say so."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsreader.cleaning.dates import MONTHS
from newsreader.cleaning.lexicon import KINDS, WORD, cue_words

LEAD = re.compile(
    r"(?:(?:written|story|words|text|reported|posted|published|analysis|review|interview|column|opinion|report|article)\s+)?"
    r"(?:by|von|par|por|di|door|av|af|przez|ein\s\w+\svon|un\s\w+\sde|text)\b\s*:?\s+",
    re.IGNORECASE,
)
GLUED = re.compile(r"By(?=[A-Z][a-z])")
"""Markup often sets "By" and the name apart without a space."""
LABEL = re.compile(
    r"(?:authors?|written by|by|autor(?:in|en|es|as)?|auteurs?|autore|autori|tekst|text|yazar|napisał(?:a)?)\s*:\s*",
    re.IGNORECASE,
)
JOINT = re.compile(
    r"\s*(?:,\s*(?:and|und|et|y|e|en|och|og|i|a)\s|,|;|&|\||·|•|/|\s(?:and|und|et|y|e|en|och|og|with|mit)\s)\s*"
)
PARTICLES = frozenset(
    "de da di do dos das del della der den van von zu zum zur la le el al bin ibn y e af av ten ter du des".split()
)
NOT_NAMES = frozenset(
    """news staff writer writers reporter reporters correspondent editor editors editorial desk team press
    associated agency
    agencies contributor contributing senior chief bureau analyst columnist online digital service services newsroom
    health politics business sport sports science technology world national local report published updated posted last
    min read minutes ago share the and for monday tuesday wednesday thursday friday saturday sunday january
    february march
    april june july august september october november december today follow advertisement comments photo photos
    getty images
    image video live breaking more home menu search sign log subscribe email print opinion culture
    entertainment""".split()
)
GIVEN_NAMES = frozenset("may june april august augusto julio abril mai maj jan mart mars avril".split())
"""Months that people are called by."""
OFFICES = frozenset(
    """redazione redaktion redacción rédaction redactie redaksjonen today times post herald gazette telegram tribune
    journal magazine sponsored admin administrator afp reuters ap dpa newspaper daily""".split()
)
TAIL = re.compile(
    r"\s*(?:[|·•–—]|\b(?:updated|published|posted|last|on|at|in|for|is|am|le|el|den)\b|\d|@|\().*$",
    re.IGNORECASE | re.DOTALL,
)
LONGEST_BYLINE = 120
WORDS_A_NAME = (2, 4)


def is_name(text: str) -> bool:
    """True for two to four capitalised words, particles apart, that name no office, desk or weekday."""
    words = text.replace("’", "'").split()
    big = [word for word in words if word.lower() not in PARTICLES]
    if not WORDS_A_NAME[0] <= len(words) <= WORDS_A_NAME[1] + 1 or not 2 <= len(big) <= WORDS_A_NAME[1]:
        return False
    return all(
        word[0].isupper() and not any(map(str.isdigit, word)) and not _is_no_name(word) and word.strip(".'-")
        for word in big
    ) and all(re.fullmatch(r"[^\W\d_]+(?:['.\-][^\W\d_]*)*", word) for word in big)


def _is_no_name(word: str) -> bool:
    bare = word.strip(".,").lower()
    return bare in NOT_NAMES or (bare in MONTHS and bare not in GIVEN_NAMES)


def is_person(name: str) -> bool:
    """False for what surely is an office, a desk or an agency; names come in more forms than a rule can know."""
    words = [word.strip(".,").casefold() for word in name.split()]
    return bool(words) and not any(word in NOT_NAMES or word in OFFICES for word in words)


def authors_of(line: str) -> tuple[str, ...]:
    """The names that a byline gives, or nothing where the line is no byline: "By Ann Lee and Bo Ek, 3 May"."""
    if len(line) > LONGEST_BYLINE:
        return ()
    text = " ".join(line.split())
    lead = LABEL.match(text) or LEAD.match(text) or GLUED.match(text)
    rest = text[lead.end() :] if lead else text
    names: list[str] = []
    for part in JOINT.split(rest):
        name = _without_month(TAIL.sub("", part).strip(" .,:;-–—·|"))
        if is_name(name):
            names.append(_calm(name))
        elif names or not lead:
            break
    # A colon leads to words that somebody says: "Ann Lee posted this reply:".
    if not lead and (text.endswith(":") or _others(rest, names) or _is_notice(text)):
        return ()
    return tuple(dict.fromkeys(names))


def _without_month(name: str) -> str:
    """A name without the month of a date that follows it."""
    head, _, last = name.rpartition(" ")
    return head if head and last.lower().rstrip(".") in MONTHS and " " in head else name


def _is_notice(text: str) -> bool:
    """True for a line of words such as "Share" and "Print", which look like names where nouns have capitals."""
    words = WORD.findall(text.lower())
    found = dict(zip(KINDS, cue_words(words), strict=True))
    return max(found["social"], found["navigation"], found["related"], found["newsletter"]) > len(words) / 2


def _others(text: str, names: Iterable[str]) -> bool:
    """True where a line without a leading "by" holds more than names and small change."""
    rest = text.lower()
    for name in names:
        rest = rest.replace(name.lower(), " ")
    return len([word for word in WORD.findall(rest) if word not in NOT_NAMES and not word.isdigit()]) > 2


def _calm(name: str) -> str:
    """A name in capitals as it is written otherwise."""
    return name.title() if name.isupper() and len(name) > 5 else name
