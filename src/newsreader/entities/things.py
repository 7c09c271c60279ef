"""Bodies and things that the tagger takes for persons, by the words in and beside their names.

"Holm Marine", "the airline Okavi" and "Okavi, a software company" are named like people. What is told of one mention
of a name holds for all of them, unless the document calls somebody so: with a title, after a given name, or by a role.
A name whose type stays open is called "other".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsreader.article import EntityType
from newsreader.entities.descriptions import describe
from newsreader.entities.features import Sentence
from newsreader.entities.tagger import TaggedName
from newsreader.language.gazetteers import forename_genders, gazetteer, title_words

_LEGAL_FORMS = frozenset(
    "Oy Oyj AB ASA ApS AG GmbH mbH KG KGaA SE SA SAS SARL SpA SRL Srl BV NV Kft Zrt Nyrt PLC Plc plc LLC LLP Ltd Inc"
    " Corp Corporation Limited Pty Pvt Bhd Sdn Tbk GK KK OÜ UAB SIA EOOD".split()
)
_BODY_TAILS = frozenset(
    "Marine Maritime Shipping Shipyard Shipyards Shipbuilders Logistics Freight Lines Airlines Airways Aviation"
    " Aerospace Motors Automotive Electronics Semiconductors Technologies Technology Software Systems Solutions"
    " Analytics Robotics Networks Telecom Energy Petroleum Chemicals Pharma Pharmaceuticals Biotech Therapeutics"
    " Healthcare Foods Beverages Breweries Brewery Distillery Dairy Farms Textiles Materials Metals Steel Mining"
    " Minerals Cement Engineering Construction Builders Properties Realty Estates Developments Investments Investment"
    " Advisors Advisers Associates Partners Brothers Bros Capital Ventures Equity Securities Insurance Financial"
    " Finance Bancorp Holdings Holding Group Groups Enterprises Industries International Global Worldwide Consulting"
    " Publishing Publishers Publications Media Entertainment Productions Pictures Studios Records Courier Chronicle"
    " Gazette Herald Tribune Observer Examiner Inquirer Sentinel Telegraph Dispatch Bulletin Newspapers Times"
    " Hospital Clinic University College Institute Academy School Foundation Council Rovers Wanderers Athletic".split()
)
_BODIES = frozenset(
    "company companies firm startup start-up airline airlines carmaker automaker manufacturer maker retailer chain"
    " supermarket bank lender insurer publisher newspaper tabloid weekly magazine broadcaster channel outlet website"
    " site agency consultancy subsidiary conglomerate corporation operator provider supplier shipbuilder shipyard"
    " brewer brewery developer contractor club band group trio duo quartet orchestra party militia charity"
    " foundation organization organisation institute university think-tank brand label platform".split()
)
_THINGS = frozenset(
    "ship ships vessel vessels ferry ferries tanker tankers freighter freighters trawler trawlers yacht yachts boat"
    " boats tugboat tug barge frigate destroyer submarine warship cruiser carrier icebreaker schooner satellite"
    " spacecraft rocket missile app film movie novel book song album opera painting sculpture game operation hurricane"
    " typhoon cyclone storm breed language dialect tribe".split()
)
_OF_BODIES = frozenset(
    "shares stock shareholders shareholder subsidiary subsidiaries bonds chairman chairwoman chairperson president ceo"
    " director goalkeeper keeper striker defender midfielder winger coach executives employees customers branches"
    " headquarters factory factories plant plants".split()
)
"""What follows the name of a body that has such; a person has them in the possessive."""
_ARTICLES = frozenset({"a", "an", "the"})
_QUOTES = frozenset('“‘"«„')
_JOINTS = frozenset("of in from for that which who with based on at by to and , . ; : ( ) – —".split())
"""Where a phrase has had its head."""
_AFTER_A_NAME = _JOINTS | frozenset("or is was are were has had have will would could can as ” ’".split())
"""What does not go on with a phrase that the name may only open: "the Okafor years"."""
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_MOST_BETWEEN = 6
"""Tokens of an apposition in which the word for what it is must stand."""
_DOUBT = 0.9
"""A person with an article may be one where the tagger is surer."""
Name = tuple[str, ...]


def without_things(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> list[list[TaggedName]]:
    """The names of a document, persons that are bodies or things as such.

    Args:
        document: what the names stand in.
        tagged: for each sentence its names, in order and disjoint.
    """
    told = _told_of(document, tagged)
    if not told:
        return [list(names) for names in tagged]
    return [
        [
            name._replace(type=told.get(sentence.words[name.first : name.last + 1], "person"))
            if name.type == "person"
            else name
            for name in names
        ]
        for sentence, names in zip(document, tagged, strict=True)
    ]


def _told_of(document: Sequence[Sentence], tagged: Sequence[Sequence[TaggedName]]) -> dict[Name, EntityType]:
    """What persons' names of a document are instead, where any of their mentions tells."""
    told: dict[Name, EntityType] = {}
    open_type, listed, people, ends = set[Name](), set[Name](), set[Name](), set[Name]()
    known = gazetteer().words
    for sentence, names in zip(document, tagged, strict=True):
        for name in names:
            if name.type != "person":
                continue
            words = sentence.words[name.first : name.last + 1]
            if kind := _told(sentence, name):
                told.setdefault(words, kind)
            elif _is_open(sentence, name):
                open_type.add(words)
            if len(words) > 1:
                ends.add(words[-1:])
            elif "organization" in known.get(words[0], ()):
                listed.add(words)
            people.update(_people(sentence, name))
    # A listed body is no person whose full name the document lacks.
    told.update(dict.fromkeys(listed - ends, "organization"))
    for words in open_type:
        told.setdefault(words, "other")
    return {words: kind for words, kind in told.items() if words not in people}


def _people(sentence: Sentence, name: TaggedName) -> Iterator[Name]:
    """The forms that a mention shows to be somebody's name: of "Anna Holm" also "Holm" and "Anna"."""
    words = sentence.words[name.first : name.last + 1]
    if len(words) > 1 and words[0].lower() in forename_genders() and words[-1] not in _LEGAL_FORMS:
        yield from (words, words[-1:], words[:1])
    stop = name.first - (name.first > 1 and sentence.words[name.first - 1] == ".")
    before = sentence.words[stop - 1] if stop else ""
    if before.lower().rstrip(".") in title_words() or describe(sentence, name.first, name.last):
        yield from (words, words[-1:])


def _told(sentence: Sentence, name: TaggedName) -> EntityType | None:
    """What the words say that a name tagged as a person's is instead, or None."""
    words = sentence.words[name.first : name.last + 1]
    is_given = words[0].lower() in forename_genders()
    if len(words) > 1 and (words[-1] in _LEGAL_FORMS or (words[-1] in _BODY_TAILS and not is_given)):
        return "organization"
    return _told_before(sentence, name) or _told_after(sentence, name)


def _told_before(sentence: Sentence, name: TaggedName) -> EntityType | None:
    """ "The airline Okavi", "aboard the ferry “Okavi"."""
    index = name.first - 1
    if index > 0 and sentence.words[index] in _QUOTES:
        index -= 1
    return _named_by(sentence.words[index]) if index >= 0 else None


def _told_after(sentence: Sentence, name: TaggedName) -> EntityType | None:
    """ "Okavi shares", "the Okavi group", "Okavi, an airline from Norvik", "Okavi is an airline"."""
    rest = sentence.words[name.last + 1 : name.last + 4 + _MOST_BETWEEN]
    if not rest or _is_possessive(sentence, name.last):
        return None
    if rest[0] in _OF_BODIES:
        return "organization"
    if _has_article(sentence, name) and (kind := _named_by(rest[0])):
        return kind
    if rest[0] not in (",", "is", "was") or len(rest) < 3 or rest[1] not in _ARTICLES:
        return None
    head = ""
    for word in rest[2:]:
        if word in _JOINTS:
            break
        head = word
    return _named_by(head)


def _named_by(word: str) -> EntityType | None:
    return "organization" if word in _BODIES else "other" if word in _THINGS else None


def _has_article(sentence: Sentence, name: TaggedName) -> bool:
    return name.first > 0 and sentence.words[name.first - 1].lower() == "the"


def _is_possessive(sentence: Sentence, index: int) -> bool:
    has_ending = len(sentence.words[index]) != len(sentence.tokens[index].text)
    return has_ending or (index + 1 < len(sentence.words) and sentence.words[index + 1] in _POSSESSIVES)


def _is_open(sentence: Sentence, name: TaggedName) -> bool:
    """True for "Okavi, which", and for "the Okavi" where no list knows the name and the tagger is not sure of it.

    Not for a family, "the Okafors", nor a byname, "the Okavator", and not where a title or a people stands in the name.
    """
    words = sentence.words[name.first : name.last + 1]
    known = gazetteer().words
    after = (*sentence.words[name.last + 1 : name.last + 3], ".")
    if after[:2] == (",", "which"):
        return True
    return (
        name.confidence < _DOUBT
        and _has_article(sentence, name)
        and after[0] in _AFTER_A_NAME
        and not words[-1].endswith(("s", "er", "or"))
        and not any(word in known or word.lower() in title_words() for word in words)
    )
