"""What little grammar the word-list engine goes by, for German, French and Spanish.

Only closed classes and what tells a person from a thing are listed; everything else is told by its place and its
capital. Cue words lie in `lexicons/cues_*.txt`, given names in `lexicons/given_names*.txt`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of one language, all in small letters."""

    has_capital_nouns: bool
    pronouns: Mapping[str, str]
    """Pronouns of the third person that may be one speaker, with their gender."""
    no_speakers: frozenset[str]
    """Pronouns that mean nobody whom the story tells apart: "man", "nous"."""
    articles: Mapping[str, str]
    """Articles and the like with the gender they tell of a person, or ""."""
    oblique: frozenset[str]
    """Articles that may begin an object: a phrase that opens with one need not be the subject."""
    auxiliaries: frozenset[str]
    fillers: frozenset[str]
    """Small words that may stand between a string and its cue, and between a cue and its subject."""
    of: frozenset[str]
    """What leads over to the tail of a noun phrase: "des", "de la"."""
    prepositions: frozenset[str]
    places: frozenset[str]
    """Prepositions before places."""
    openers: frozenset[str]
    """Conjunctions with which a clause begins."""
    titles: Mapping[str, str]
    """Titles before a name, with the gender they tell, or ""."""
    offices: Mapping[str, str]
    """Ends of nouns for people in an office or a calling, with the gender of such a noun, or "" where it tells none."""
    days: frozenset[str]
    relatives: Mapping[str, str]
    """Relative pronouns with the gender of a person before them."""
    according: frozenset[str]
    particles: frozenset[str]
    """What stands within a name without a capital."""


_GERMAN_OFFICES = """
abgeordneter anwalt arzt bauer beamter bischof bürgermeister chef direktor experte fahrer förster forscher fraktionschef
geschäftsführer händler historiker inhaber innenminister jurist kanzler kapitän kaufmann kämmerer koch künstler landrat
lehrer leiter meister minister ministerpräsident mitarbeiter nachbar ökonom papst pfarrer polizist politiker präsident
professor rektor reporter richter schüler senator sprecher staatsanwalt stadtrat student trainer unternehmer verleger
vertreter vorsitzender vorstand wirt wissenschaftler zeuge zuschauer bewohner soldat rat
"""
_GERMAN_WOMEN = "ärztin anwältin frau mutter tochter schwester enkelin witwe köchin päpstin"
_GERMAN_MEN = "mann vater sohn bruder enkel junge witwer herr"

GRAMMARS: Mapping[str, Grammar] = {
    "de": Grammar(
        has_capital_nouns=True,
        pronouns={"er": "m", "sie": "f"},
        no_speakers=_set("man es ich wir ihr du das dies niemand jemand alle viele einige manche wer was"),
        articles={
            **dict.fromkeys(_set("die eine ihre seine unsere diese jene deren dessen keine"), "f"),
            **dict.fromkeys(_set("der ein ihr sein unser dieser jener kein"), "m"),
            **dict.fromkeys(_set("das den dem des einem einen einer eines mehrere zwei drei vier"), ""),
            **dict.fromkeys(_set("ihrer ihrem ihren ihres seiner seinem seinen seines meine mein meiner unserem"), ""),
        },
        oblique=_set("dem den der des einem einen einer eines das die eine ein"),
        auxiliaries=_set("hat hatte haben hatten habe ist war wird will wollte"),
        fillers=_set(
            "sich auch dazu daraufhin dann noch nun jetzt später gestern heute zudem außerdem weiter jedoch aber und so"
            " schließlich zuvor danach etwa einmal wiederum allerdings dabei darüber dagegen hingegen ihm ihr ihnen uns"
            " mir"
        ),
        of=_set("des der eines einer von vom für aus"),
        prepositions=_set(
            "in im am an auf aus bei beim mit nach vor von vom zu zum zur über unter gegen für ohne durch um seit"
            " während wegen laut neben zwischen hinter trotz per ab bis"
        ),
        places=_set("in im aus nach bei"),
        openers=_set("und aber doch denn dass weil wenn als während obwohl oder sondern ob nachdem bevor"),
        titles={
            "herr": "m", "herrn": "m", "frau": "f", "dr": "", "prof": "", "professor": "m", "professorin": "f",
            "familie": "", "pater": "m", "schwester": "f",
        },
        offices={
            **dict.fromkeys(_set(_GERMAN_OFFICES), "m"),
            **{f"{word}in": "f" for word in _set(_GERMAN_OFFICES)},
            **dict.fromkeys(_set("vorsitzende abgeordnete beamte angestellte verwandte jährige expertin zeugin"), ""),
            **dict.fromkeys(_set(_GERMAN_WOMEN + " ologin beraterin"), "f"),
            **dict.fromkeys(_set(_GERMAN_MEN + " ologe berater"), "m"),
        },
        days=_set(
            "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag morgen mittag nachmittag abend nacht"
            " januar februar märz april mai juni juli august september oktober november dezember woche jahr tag ende"
            " anfang beginn montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend"
            " sonntagabend montagmorgen dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen"
        ),
        relatives={"der": "m", "die": "f"},
        according=_set("laut so"),
        particles=_set("von van de der zu den dem la le di da del al bin"),
    ),
    "fr": Grammar(
        has_capital_nouns=False,
        pronouns={"il": "m", "elle": "f"},
        no_speakers=_set("on ils elles je tu nous vous ce cela ça qui certains beaucoup tous"),
        articles={
            **dict.fromkeys(_set("la une sa cette"), "f"),
            **dict.fromkeys(_set("le un son ce cet"), "m"),
            **dict.fromkeys(_set("l les des leur leurs ses ces plusieurs deux trois quelques"), ""),
        },
        oblique=frozenset(),
        auxiliaries=_set("a ont avait avaient est était aurait vient"),
        fillers=_set(
            "se s me m lui leur nous t y en ne n pas l le la aussi encore ensuite alors puis ainsi également toutefois"
            " cependant notamment hier aujourd aujourd’hui aujourd'hui lundi mardi mercredi jeudi vendredi samedi"
            " dimanche enfin tout et même plus tard déjà été"
        ),
        of=_set("de du des d"),
        prepositions=_set(
            "à au aux en dans sur sous avec sans pour par chez devant après avant depuis vers contre entre lors pendant"
            " selon malgré face de du des d"
        ),
        places=_set("à au en dans vers depuis"),
        openers=_set("et mais que qu car si quand lorsque lorsqu puisque parce tandis alors comme où ou"),
        titles={
            "m": "m", "mme": "f", "mlle": "f", "mr": "m", "monsieur": "m", "madame": "f", "dr": "",
            "me": "", "maître": "",
        },
        offices={
            **dict.fromkeys(
                _set(
                    "président directeur préfet acteur chanteur chercheur conseiller avocat procureur sénateur député"
                    " patron policier pêcheur agriculteur éleveur ouvrier boulanger retraité homme père fils frère mari"
                    " roi prince pape évêque curé premier professeur écrivain chancelier entraîneur fondateur"
                    " ambassadeur secrétaire-général inspecteur instituteur infirmier étudiant habitant voisin adjoint"
                ),
                "m",
            ),
            **dict.fromkeys(
                _set(
                    "présidente directrice préfète actrice chanteuse chercheuse conseillère avocate"
                    " procureure sénatrice députée patronne policière agricultrice éleveuse ouvrière"
                    " boulangère retraitée femme mère fille sœur épouse reine princesse"
                    " première professeure écrivaine chancelière entraîneuse fondatrice"
                    " ambassadrice inspectrice institutrice infirmière étudiante habitante voisine adjointe"
                ),
                "f",
            ),
            **dict.fromkeys(
                _set(
                    "maire ministre porte-parole responsable chef secrétaire juge capitaine colonel général artiste"
                    " journaliste économiste élève analyste juriste membre historien historienne sociologue élu élue"
                ),
                "",
            ),
        },
        days=_set(
            "lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi nuit janvier février mars avril mai"
            " juin juillet août septembre octobre novembre décembre semaine jour mois"
        ),
        relatives={},
        according=_set("selon"),
        particles=_set("de du d des la le van von der den el al ben bin"),
    ),
    "es": Grammar(
        has_capital_nouns=False,
        pronouns={"él": "m", "ella": "f"},
        no_speakers=_set("ellos ellas yo tú nosotros ustedes uno eso esto quien quienes muchos algunos todos"),
        articles={
            **dict.fromkeys(_set("la una esta esa aquella"), "f"),
            **dict.fromkeys(_set("el un este ese aquel"), "m"),
            **dict.fromkeys(_set("los las unos unas su sus varios varias dos tres"), ""),
        },
        oblique=frozenset(),
        auxiliaries=_set("ha han había habían habría está estaba fue"),
        fillers=_set(
            "se me le les nos lo la no también ayer hoy luego después además entonces así y ya más tarde"
        ),
        of=_set("de del"),
        prepositions=_set(
            "a al en con sin por para ante tras desde hasta hacia contra entre sobre según durante mediante de del"
        ),
        places=_set("en desde hacia"),
        openers=_set("y e pero que si cuando porque aunque mientras como donde o sino"),
        titles={
            "señor": "m", "señora": "f", "sr": "m", "sra": "f", "don": "m", "doña": "f", "dr": "m", "dra": "f",
            "doctor": "m", "doctora": "f",
        },
        offices={
            **dict.fromkeys(
                _set(
                    "alcalde presidente ministro director consejero diputado senador abogado actor cantante-m escritor"
                    " profesor investigador pescador agricultor ganadero obrero jubilado hombre padre hijo hermano"
                    " marido rey príncipe papa obispo cura secretario embajador inspector maestro enfermero vecino"
                    " entrenador fundador empresario médico vicepresidente gobernador concejal-m"
                ),
                "m",
            ),
            **dict.fromkeys(
                _set(
                    "alcaldesa presidenta ministra directora consejera diputada senadora abogada actriz escritora"
                    " profesora investigadora pescadora agricultora ganadera obrera jubilada mujer madre hija hermana"
                    " esposa reina princesa obispa secretaria embajadora inspectora maestra enfermera vecina"
                    " entrenadora fundadora empresaria médica vicepresidenta gobernadora concejala"
                ),
                "f",
            ),
            **dict.fromkeys(
                _set(
                    "portavoz responsable jefe jefa líder fiscal juez jueza capitán artista periodista economista"
                    " analista representante testigo cantante policía estudiante concejal"
                ),
                "",
            ),
        },
        days=_set(
            "lunes martes miércoles jueves viernes sábado domingo mañana tarde noche enero febrero marzo abril mayo"
            " junio julio agosto septiembre octubre noviembre diciembre semana día mes"
        ),
        relatives={},
        according=_set("según"),
        particles=_set("de del la las los y van von der den el al bin"),
    ),
}  # fmt: skip
