"""Made pages: labelled dumps with the lists and notices that portals put around a story, in forms the sets have few of.

A page's own dump gets a list of other pages' stories (headline as a bullet, teaser indented below it), placeholders of
widgets that did not load, and a notice. What is added is labelled noise; the page's own labels stay.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise

from training.cleaning.corpus import Sample, shares_of_lines

from newsreader.blocks import split
from newsreader.cleaning.surface import surface
from newsreader.page import Page

HEADINGS = """Recommended for you | More stories | Related articles | Most read | You might also like | Top
stories | More from us | Trending now | Read next | Latest headlines | Popular today | From our
partners | Editors' choice | Meistgelesen | Das könnte Sie auch interessieren | Weitere Artikel |
Mehr zum Thema | À lire aussi | Les plus lus | Lo más leído | Sur le même sujet | Noticias
relacionadas | Te puede interesar | Leggi anche | I più letti | Leia também | Mais lidas | Lees ook
| Mest läst | Läs också | Les også | Læs også | Czytaj także | Čtěte také""".split("|")
OTHER_HEADINGS = """Elsewhere | Six more for the train | What others are reading | We think you will like | Our picks
| For the weekend | Stories people share | Before you go | Anderswo | Ailleurs | En otras páginas""".split("|")
BROKEN = (
    (
        "Sorry", "Hmm", "Uh-oh", "Well, this is awkward.", "Error", "Nothing here", "Tut uns leid", "Désolé",
        "Lo sentimos",
    ),
    (
        "This part of the page could not be loaded.", "We are having trouble showing this.", "Content did not arrive.",
        "The player failed to start.", "An error occurred.", "The list is empty at the moment.",
        "Dieser Bereich ist nicht verfügbar.", "Ce module est indisponible.", "El contenido no está disponible.",
    ),
    (
        "Reload to try once more.", "Please try again in a moment.", "Check your connection.", "Wait a little.",
        "Bitte später erneut versuchen.", "Veuillez réessayer plus tard.", "Vuelva a intentarlo.", "",
    ),
)  # fmt: skip
MIDDLES = (
    "",
    "",
    "In this story:\n",
    "Contents\n",
    "Share\n",
    "Ann Lee\n·5 min read\n",
    "Bo Ek\n·3 min read\nIn this report:\n",
)
NOTICES = (
    "We want readers to meet here with respect. While we rebuild our forum, it is not possible to leave comments",
    "Comments on this story are closed. Our moderators read every post before it appears, and they need some sleep too",
    "To keep the debate friendly we review what is posted, and comments that attack others will be taken down.",
    "Readers who are signed in may discuss this report. Please keep to the subject and mind the house rules.",
    "Help us improve: this page uses a new layout, and your feedback tells our team what works for our community.",
    "You can choose which of our letters you get. One click in any of them ends it.",
    "This site is protected, and the usual privacy rules and terms of the service apply.",
    "We may receive a share of the sale if you buy something through a link on this page.",
    "Die Kommentarfunktion ist derzeit abgeschaltet. Wir bitten unsere Leserinnen und Leser um Verständnis",
    "Les commentaires sont fermés pour le moment. Merci de votre compréhension",
    "Los comentarios están cerrados por ahora; nuestro equipo mejora la experiencia de la comunidad.",
)
INSERTS = (
    "Advertisement",
    "Story continues below",
    "Sign up for our morning letter\nThe day's news in your inbox at seven.\nYour email address",
    "Get the weekend digest\nEvery Saturday, the stories worth your time.\nSubscribe",
    "Support independent reporting\nBecome a member from the price of a coffee.",
    "Already a member? Log in to read on without advertising.",
    "Follow us",
    "Share\nFacebook\nTwitter\nEmail",
    "Anzeige",
    "Newsletter\nJeden Abend die wichtigsten Nachrichten.\nJetzt anmelden",
    "Publicité",
    "Inscrivez-vous à notre lettre\nL'essentiel chaque matin.",
    "Publicidad",
    "Suscríbete a nuestro boletín\nCada mañana en tu correo.",
)
POINTERS = ("Read more", "Read also", "More on this", "Lesen Sie auch", "Mehr zum Thema", "Lire aussi", "Lea también")
TEASER_WORDS = (4, 70)
STORY = 0.8
"""Share of a line in the gold from which it surely is the story's."""
SHARE = 0.6
"""So many of the light dumps get a made twin."""


def made_pages(samples: Sequence[Sample], seed: int) -> list[Sample]:
    """Twins of some of the light dumps, with lists and notices added."""
    rng = random.Random(seed)
    light = [s for s in samples if s.media == "main" and s.gold.get("body")]
    stories = [story for sample in light if (story := _story(sample))]
    return [_made(sample, stories, rng) for sample in light if rng.random() < SHARE]


def _story(sample: Sample) -> tuple[str, str] | None:
    """Headline and opening of a page."""
    paragraphs = [line.strip() for line in sample.gold["body"].split("\n") if len(line.split()) > 8]
    title = sample.gold.get("title") or (" ".join(paragraphs[-1].split()[:9]) if paragraphs else "")
    return (title, paragraphs[0]) if paragraphs and title else None


def _made(sample: Sample, stories: Sequence[tuple[str, str]], rng: random.Random) -> Sample:
    before, after = "", ""
    if rng.random() < 0.4:
        words = [word for part in BROKEN if (word := rng.choice(part)) and rng.random() < 0.85] or ["Loading…"]
        broken = "  • " + "\n    ".join(words) + "\n"
        before = broken * rng.randint(1, 4) + rng.choice(MIDDLES)
        before += broken * rng.choice((0, 0, 1, 2, 3)) + rng.choice(("", "\n"))
    if rng.random() < 0.6:
        after += "\n\n" + rng.choice(NOTICES)
    if rng.random() < 0.9:
        heading = rng.choice((*HEADINGS, *OTHER_HEADINGS)).strip() if rng.random() < 0.75 else ""
        after += "\n\n" + heading + "\n" + _listing(stories, rng)
    text, lines = _with_inserts(sample, stories, rng)
    lines = [[a + len(before), b + len(before), share] for a, b, share in lines]
    if before:
        lines.insert(0, [0, len(before), 0.0])
    lines.append([len(before) + len(text), len(before) + len(text) + len(after), 0.0])
    text = before + text + after
    document = split(Page(text, "text"))
    surfaces = [surface(text, block) for block in document.blocks]
    shares = shares_of_lines(document, lines)
    return Sample(sample.id + "+", "made", "main", sample.site, document, surfaces, {}, shares, sample.family)


def _with_inserts(
    sample: Sample, stories: Sequence[tuple[str, str]], rng: random.Random
) -> tuple[str, list[list[float]]]:
    """The page's text with notices in the middle of its story, and its lines with their shares."""
    text, lines = sample.document.text.rstrip(), sample.extra["lines"]
    inner = [k for k, (one, two) in enumerate(pairwise(lines)) if one[2] > STORY and two[2] > STORY]
    places = set(rng.sample(inner, min(len(inner), rng.choice((0, 0, 1, 2, 3)))))
    out, shifted, moved, done = [], [], 0, 0
    for k, (start, end, share) in enumerate(lines):
        shifted.append([start + moved, end + moved, share])
        if k in places:
            insert = rng.choice(INSERTS)
            if rng.random() < 0.4:
                insert = rng.choice(POINTERS) + rng.choice((": ", "\n")) + rng.choice(stories)[0]
            insert = rng.choice(("\n", "\n\n")) + insert
            out += [text[done:end], insert]
            shifted.append([end + moved, end + moved + len(insert), 0.0])
            done, moved = end, moved + len(insert)
    return "".join([*out, text[done:]]), shifted


def _listing(stories: Sequence[tuple[str, str]], rng: random.Random) -> str:
    indented, spaced, teased = rng.random() < 0.7, rng.random() < 0.6, rng.random() < 0.75
    out = []
    for title, opening in rng.sample(list(stories), rng.randint(3, 20)):
        teaser = " ".join(opening.split()[: rng.randint(*TEASER_WORDS)])
        out.append(("\n" if spaced else "") + ("  • " if indented else rng.choice(("", "- ", "• "))) + title)
        if teased:
            out.append(("\n" if spaced else "") + ("    " if indented else "") + teaser)
    return "\n".join(out)
