"""Which words can be a source: who is named, people and bodies of people, and what is written to be read."""

from __future__ import annotations

import re
from functools import cache

from newsreader.language.gazetteers import read_entries
from newsreader.quotes.features import View
from newsreader.quotes.lexicons import CALENDAR, PRONOUNS, ROLES, SAYINGS, TITLES
from newsreader.quotes.phrases import DETERMINERS, phrase, verb_of_a_name

_PEOPLE = frozenset(
    """
    addict addicts adolescents adult adults advocates aficionado aficionados agent agents aide aides all allies ally
    amateur another any anybody anyone applicant applicants array assistants associates athletes attendant
    attendants audience aunts baby band blacks bosses both boy boys cabinet camp camps captive cast celebrities
    celebrity centrist chairs chefs chiefs child children chorus circle claimant claimants classmate classmates
    clergy clerks client clients coaches colleague conservative conservatives consultants cop cops correspondents
    couple couples cousins crew criminal criminals crowd crowds dad dads defendant defendants delegates descendant
    descendants diplomats dove doves dozens duo each eight either elderly electorate eleven elite elites enemies
    enemy establishment evangelical evangelicals everybody ex-husband ex-wife faithful families family fathers
    female few fiance fiancé fiancée figure figures five foe foes folk folks four fourths frontrunner generation
    gentleman gentlemen girl girls graduates granddaughter grandparents grandson greens guard guards guest guests
    guy guys half handful hawk hawks heads hero heroes hopeful hopefuls host hosts household households housemate
    human humans hundreds husbands in-law independent independents individual individuals inhabitant inhabitants
    insider insiders intellectual intellectuals judges jury justices kid kids kin ladies leadership liberal liberals
    libertarian locals lot mainstream majorities majority male man many mastermind mate men merchants migrant
    migrants militant militants millennials millions minorities minority mob moderate moderates mom moms most
    mothers mum mums nationals native natives neighborhood neighbourhood neither nephews neurosurgeon nine no-one
    nobody nominees none notable notables number officials one ones operative operatives opponent opponents other
    others pair parent parents participant participants passer-by passers-by passersby patient patients patriot
    patriots peer peers people peoples per percent percentage person personnel persons pilots plaintiff plaintiffs
    plurality poor population pro professional professionals progressive progressives proponent proponents
    proportion pros public pundit pundits quarter quarters raft rank rebels relative relatives respondent
    respondents rest rich rival rivals roommate royals runner-up self seven several sibling siblings side sides six
    slice some somebody someone source sources spies spouse spy staff staffer staffers stepfather stepmother
    superdelegate superdelegates surgeons surrogate surrogates survivors talent teen teens ten tenant tenants these
    third thirds those thousands three trio troops twelve twenty twin twins two uncles user users veterans voice
    voices wave whites wives woman women youngster youngsters youth youths zealot
    """.split()
)
_BODIES = frozenset(
    """
    academy administration agencies agency airline airlines airport alliance ambulance army assembly association
    authorities authority bank banks base battalion bench bloc board boards bodies body branch brass brigade bureau
    bureaucracy business businesses campaign campaigns caucus center centers centre centres chain chamber charities
    charity church churches cities city clinic club clubs coalition coast college colleges command commission
    committee committees communities community companies company conglomerate congress consortium consulate
    corporation corporations council councils countries country county court courts defence defense delegation
    department departments desk diocese division embassies embassy enforcement faction factions factory faculty
    federation firm firms fleet force forces foundation foundations fund funds giant government governments group
    groups guild headquarters hospital hospitals hotel house industries industry institute institutes institution
    institutions intelligence junta kremlin lab laboratory league left legislature lobby management market markets
    media military militia ministries ministry monarchy mosque movement movements municipality museum nation nations
    navy network networks news newsroom ngo ngos non-profit nonprofit nonprofits office offices opposition
    organisation organisations organization organizations outfit outlet outlets palace panel panels parish
    parliament parties partnership party personnel police presidency press prison profession programme project
    prosecution province publication radio railway regime region republic right school schools secretariat sector
    senate service services shop site sites societies society squad staff start-up startup state states station
    store street studio subcommittee supermarket syndicate synod tank tanks taskforce team teams television temple
    territory theater theatre think tower town towns tribe tribes tribunal troupe trust union unions unit units
    universities university venue village watchdog watchdogs website websites wing world zoo
    """.split()
)
_WRITINGS = frozenset(
    """
    accord account accounts ad adage ads advert advertisement advertisements advisory affidavit agreement alert
    amendment analyses analysis announcement announcements appeal application argument article articles assessment
    assessments audit average averages bible bill biography blog blueprint boast book books brief briefing broadcast
    brochure bulletin bulletins bylaws cable cables calculations call calls caption census chapter charges chart
    charter clip code column columns comment commentary communication communique communiqué communiqués complaint
    complaints constitution contract convention copy count coverage critique data database debate debates decision
    declaration decree description diary dictionary directive disclosure dispatch document documentary documents
    dossier draft e-mail e-mails edict editorial editorials email emails encyclopedia entry episode essay estimate
    estimates evidence excerpt excerpts exit experiment experiments feed figures file files filing filings film
    finding findings flier flyer footage footnote forecast forecasts form graffiti graphics guidance guide guideline
    guidelines headline headlines history hymn image images index indicators indictment info information initiative
    inquiry inscription instructions interview interviews inventory investigation investigations invitation invoice
    journal journals label law laws lawsuit lawsuits leaflet legend legislation letter letters list lists log logs
    lore lyrics magazine magazines manifesto manual map maps material materials measure measures memo memoir memoirs
    memorandum memorandums memos message messages minutes missive missives model models monitor monologue motion
    movie narration narrative narrator newsletter newspaper newspapers note notes notice notices novel numbers
    obituary opinion order orders ordinance outline page pages pamphlet paper papers paragraph passage passages
    petition petitions photo photograph photographs photos piece placard placards plan plaque platform podcast poem
    policies policy poll polling polls post poster posters posts precedents prediction predictions presentation
    proclamation profile program projection projections proposal proposals prospectus protocol proverb provision
    précis questionnaire quiz readout rebuttal receipt receipts recommendation recommendations record recording
    recordings records references register regulation regulations release releases reply report reporting reports
    research resolution response responses results resumé retort returns review reviews rhetoric rule rules ruling
    rulings rumor rumors rumour rumours saying script scripture scriptures section sentence series sheet show shows
    sign signs slide slides slogan song sources speech speeches spot standards statement statements statistics
    statute statutes stories story studies study submission subpoena suit summary survey surveys table tabloid
    tabloids tale tape tapes telegram test testimony tests text texts theories theory thesis timeline title
    tradition trailer transcript transcripts translation treaty tweet tweets update updates verdict version versions
    video videos warrant website wire wisdom witness writ writing writings
    """.split()
)
_AGENTS = (
    *("er", "ers", "or", "ors", "ist", "ists", "ian", "ians", "man", "men", "woman", "women", "eer", "eers"),
    *("crat", "crats", "ee", "ees", "folk", "people", "person", "persons"),
)
_NO_AGENTS = frozenset(
    """
    after agree anger answer anterior arbor barrier barriers behavior behaviour better bigger blunder border butter
    cancer career careers chapter character clamor clearer closer cluster coffee color colour computer consider
    corner counter cover danger december decree deeper degree degrees differ dinner disagree disaster door doors
    earlier easier error errors ever exterior factor factors favor fee fees fervor fever fewer fiber filter finger
    flavor flee floor flower foresee former free frontier further fury gender glamor greater guarantee guarantees
    harbor harder higher honor horror hunger indoor inferior interior knee later latter layer letter level lever
    liquor longer lower major manner matter matters median meter minor mirror monster motor murder murders never
    newer november number october offer offers older order other outer over paper pedigree pier poor poorer
    posterior powder power powers prior quarter quicker rather remember river rumor see september shelter shoulder
    silver slower smaller smoother sooner spider stronger stupor sugar summer super superior temper tenor terror
    theater three thunder tower trailer transfer tree trees trigger tumor ulterior under upper vapor war wars water
    waters weaker weather whether wider winter wonder younger
    """.split()
)
_BESIDE = frozenset(
    """
    aligned alike alive available aware close familiar here involved loyal nationwide online out party possible
    present privy proximate responsible there worldwide abroad
    """.split()
)
"""What stands after a noun that it says more of: "people familiar with the talks"."""


_STOPS = frozenset([",", ";", ":", ".", "—", "(", ")", "and", "or", "but", "that", "is", "are", "was", "were"])
_MOST_MORE = 6
"""How many units back the noun may be."""
_FAR_BACK = 9
"""The same for a source: "a person with direct knowledge of the early talks"."""


@cache
def _listed() -> frozenset[str]:
    roles = frozenset(read_entries("roles.txt"))
    words = _PEOPLE | _BODIES | _WRITINGS | SAYINGS | TITLES | ROLES | roles
    return words | {word + "s" for word in TITLES | ROLES | roles}


def _speaks(word: str) -> bool:
    """True for a noun that is a source."""
    bare = re.split("['’]", word.lower(), maxsplit=1)[0].rstrip(".")
    last = bare.rsplit("-", 1)[-1]
    known = _listed()
    if bare in PRONOUNS or bare in known or last in known or (last.endswith("s") and last[:-1] in known):
        return True
    return last.endswith(_AGENTS) and last not in _NO_AGENTS and len(last) > 4


def is_human(word: str) -> bool:
    """True for a noun that is a person, no body of people and nothing written."""
    bare = word.lower()
    if bare in _BODIES or bare in _WRITINGS or bare in SAYINGS:
        return False
    return _speaks(bare)


def can_speak(view: View, head: int) -> bool:
    """True where the noun phrase around `head` may be a source: no event, no state, no verb within it.

    Args:
        view: its paragraph.
        head: the index of its head word.
    """
    unit, kind = view.paragraph.units[head], view.kinds[head]
    if kind in PRONOUNS or unit.word.lower() in PRONOUNS:
        return True
    if unit.is_name and kind not in CALENDAR.values():
        return True
    return (_speaks(unit.word) or _says_more(view, head)) and not _holds_a_verb(view, head)


def voice(view: View, head: int) -> int | None:
    """The head of a source: the word itself, else the noun that it says more of, or None where none can speak.

    Of "a poll taken last week" a model may well choose the week.
    """
    if can_speak(view, head):
        return head
    units, kinds, sentences = view.paragraph.units, view.kinds, view.paragraph.sentences
    for at in range(head - 1, max(-1, head - _FAR_BACK), -1):
        stops = kinds[at] in _STOPS or view.cue[at] in ("speech", "according") or units[at].string >= 0
        if stops or sentences[at] != sentences[head]:
            return None
        if units[at].is_candidate and not units[at].is_name and can_speak(view, at):
            return at
    return None


def _says_more(view: View, head: int) -> bool:
    """True for what stands after a noun that it says more of: "voters recently surveyed", "a poll released Friday"."""
    units, kinds = view.paragraph.units, view.kinds
    for at in range(head, max(-1, head - _MOST_MORE), -1):
        word = units[at].word.lower()
        if word in _BESIDE or kinds[at].endswith("ly") or word.endswith("ed") or kinds[at] in CALENDAR.values():
            continue
        return at < head and not units[at].is_name and _speaks(word)
    return False


def _holds_a_verb(view: View, head: int) -> bool:
    """True where a name and its verb stand before the head: "the Navy moved hundreds"."""
    first, _ = phrase(view, head)
    return any(verb_of_a_name(view, at) for at in range(first + 1, head))


_CLOSE = frozenset(["close", "familiar"])
_BEFORE_A_NAME = frozenset("of at with to for from in on by inside within off near".split())


def climb(view: View, head: int) -> int:
    """The noun that a name or noun only says more of: of "aides to Mr. Sanders" the aides; else the head itself."""
    units, kinds = view.paragraph.units, view.kinds
    if kinds[head] in PRONOUNS:
        return head
    at = phrase(view, head)[0] - 1
    if at > 0 and kinds[at] in DETERMINERS:
        at -= 1
    if at < 1 or kinds[at] not in _BEFORE_A_NAME:
        return head
    noun = at - 1
    if noun and (units[noun].word.lower() in _CLOSE or units[noun].word.endswith("ed")):
        noun -= 1
    unit = units[noun]
    is_noun = unit.is_candidate and not unit.is_name and kinds[noun] not in PRONOUNS
    if not is_noun or view.paragraph.sentences[noun] != view.paragraph.sentences[head]:
        return head
    return noun if view.cue[noun] in ("", "noun", "frame") and _speaks(unit.word) else head
