"""The word lists of attribution: cue words by language, titles, pronouns, given names by gender."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

PRONOUNS = frozenset(
    "i we you he she they it me us him them who himself herself themselves itself one everyone someone".split()
)
MALE_PRONOUNS = frozenset(["he", "him", "his", "himself"])
FEMALE_PRONOUNS = frozenset(["she", "her", "hers", "herself"])
PLURAL_PRONOUNS = frozenset(["they", "them", "their", "themselves", "we", "us", "our"])
FIRST_PERSON = frozenset(["i", "me", "my", "we", "us", "our"])
PARTICLES = frozenset("de da di du del della dos van von der den la le el al bin ibn".split())
TITLES = frozenset(
    """
    mr mrs ms miss dr sir lord lady dame prof professor sen senator rep representative gov governor lt gen general
    col colonel capt captain maj major sgt sergeant adm admiral rev reverend president vice prime minister chancellor
    king queen prince princess secretary ambassador attorney judge justice chief mayor sheriff officer detective
    congressman congresswoman councilman councilwoman councillor alderman commissioner director chairman chairwoman
    chair speaker leader deputy spokesman spokeswoman spokesperson coach pope cardinal archbishop bishop father sister
    imam rabbi pastor ayatollah sheikh justice inspector superintendent constable lieutenant commander
    """.split()
)
ROLES = frozenset(
    """
    president senator congressman congresswoman representative governor mayor candidate nominee frontrunner runner
    contender hopeful businessman businesswoman billionaire mogul tycoon republican democrat politician lawmaker
    legislator secretary minister chancellor chairman chairwoman premier leader judge justice pope actor actress singer
    author star comedian entertainer socialist democrat libertarian incumbent challenger rival lady secretary
    """.split()
)
"""Nouns by which a story calls somebody whom it has named, to vary: "the billionaire"."""
OFFICES = frozenset(
    """
    ceo chair chairman chairwoman chancellor chief commissioner director governor head leader mayor minister president
    prime principal secretary speaker
    """.split()
)
"""Offices that stand before their holder's name together with what they are of: "Secretary of State Iris Vance"."""
SAYINGS = frozenset(
    """
    accusation accusations allegation allegations argument arguments assertion assertions belief claim claims comment
    comments complaint complaints concern concerns creed criticism explanation idea line mantra message messages motto
    notion opinion phrase pledge prediction predictions promise promises refrain remark remarks slogan suggestion view
    views vow warning warnings word words
    """.split()
)
"""Nouns for what is said: of "her motto" it is she who speaks."""
CALENDAR = {
    **dict.fromkeys("monday tuesday wednesday thursday friday saturday sunday".split(), "monday"),
    **dict.fromkeys(
        "january february march april june july august september october november december".split(), "january"
    ),
}
"""Days and months with the one class that stands for each."""


@cache
def _pairs(name: str) -> dict[str, str]:
    path = files("newsreader") / "language" / "lexicons" / f"{name}.txt"
    pairs: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, _, value = line.partition(" ")
            pairs[word] = value
    return pairs


CUE_LANGUAGES = ("en", "de", "fr", "es")


def cues(language: str) -> dict[str, str]:
    """Cue words of a language with their class: speech, stance, frame, noun or according."""
    return _pairs(f"cues_{language}")


GIVEN_NAMES: dict[str, str] = _pairs("given_names")
"""Given names in small letters, each "m", "f" or "u" (either)."""


@cache
def forename_genders_abroad() -> dict[str, str]:
    """Given names that are common in German, French or Spanish too, as `GIVEN_NAMES` has them."""
    found = dict(GIVEN_NAMES)
    for name, gender in _pairs("given_names_abroad").items():
        found[name] = gender if found.get(name, gender) == gender else "u"
    return found


_MALE_NOUNS = frozenset(
    """
    congressman businessman chairman spokesman councilman alderman policeman fireman salesman king prince lord duke
    father son brother husband actor uncle nephew grandfather pope priest gentleman man boy widower
    """.split()
)
_FEMALE_NOUNS = frozenset(
    """
    congresswoman businesswoman chairwoman spokeswoman councilwoman policewoman queen princess lady duchess mother
    daughter sister wife actress aunt niece grandmother nun woman girl widow
    """.split()
)


def gender_of_noun(word: str) -> str:
    """ "m" or "f" for a noun that tells it, else an empty string."""
    return "m" if word in _MALE_NOUNS else "f" if word in _FEMALE_NOUNS else ""
