"""What can be seen of a block from the markup: its element, its container, and what the page claims of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import takewhile
from math import log1p

from newsreader.cleaning.columns import Column, Columns
from newsreader.cleaning.lexicon import WORD
from newsreader.cleaning.surface import Surface
from newsreader.document import Document, Element

TAGS = {
    tag: float(code)
    for code, tags in enumerate(
        (
            "p", "li", "h1", "h2", "h3", "h4 h5 h6", "td th tr table", "figcaption caption", "blockquote q",
            "pre code",
            "dt dd dl", "button label legend fieldset form option", "a", "section article main", "div", "span",
            "header footer nav aside", "ul ol", "figure", "time", "address", "em i strong b", "body",
        )
    )
    for tag in tags.split()
}  # fmt: skip
OTHER_TAG = float(len(TAGS))
WITHIN = ("article", "aside", "figure", "footer", "form", "header", "list", "main", "nav", "table")
CLASS_WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "comment": """comment comments commentlist disqus reply replies respond discussion kommentar kommentare
            reactions""",
        "related": """related recommended recommendation recommendations more teaser teasers promo trending popular
            latest breaking outbrain taboola readmore mostread similar cards card carousel ticker headlines list""",
        "side": "sidebar side aside widget widgets rail right column complementary module secondary",
        "share": "share sharing social follow facebook twitter buttons toolbar tools addthis sharedaddy",
        "sign_up": "newsletter subscribe subscription signup paywall login register form donate piano",
        "ad": "ad ads advert advertisement sponsor sponsored dfp gpt affiliate commercial",
        "frame": """footer header nav navigation menu breadcrumb breadcrumbs copyright cookie consent banner modal popup
            topbar""",
        "caption": "caption captions credit figcaption gallery image photo media video player thumbnail",
        "byline": "author authors byline meta date time timestamp published bio dateline tags tag topics category",
        "embed": "tweet instagram embed embedded blockquote quote pullquote",
        "story": """article articlebody body content entry post story text main maincontent paragraph rte richtext copy
            mainentity artikel contenido articulo""",
    }.items()
}
"""Words of classes and ids that pages in general use; a feature is how near the nearest stands."""
WORD_CLASSES: dict[str, list[str]] = {}
for _name, _words in CLASS_WORDS.items():
    for _word in _words:
        WORD_CLASSES.setdefault(_word, []).append(_name)
NO_CHAIN: tuple[str, ...] = ()
NEAR_SIGNS = 10
SIGNS = 40
CLAIM_GRAM = 3
FAR = 12.0


def signs_of(element: Element | None) -> list[str]:
    """The markup's words about a block, near ones told from far ones, for the model over signs."""
    if element is None:
        return []
    words = element.words[:SIGNS]
    signs = ["=" + word for word in words[:NEAR_SIGNS]]
    signs += ["-" + word for word in words]
    parents = element.ancestors[:2]
    signs.append("<" + element.tag + "<" + "<".join(parents))
    return list(dict.fromkeys(signs))


def markup(columns: Columns, document: Document, surfaces: Sequence[Surface]) -> None:
    """Offer the markup features, each a column with one value a block; none for a page without markup."""
    elements = [block.element for block in document.blocks]
    known = [element for element in elements if element is not None]
    if not known or len(known) < len(elements):
        return
    _elements(columns, known)
    columns.offer_all(_containers(known, surfaces))
    columns.offer_all(_claims(document, surfaces))


def _elements(columns: Columns, elements: Sequence[Element]) -> None:
    offer = columns.offer
    offer("tag", lambda: [TAGS.get(e.tag, OTHER_TAG) for e in elements])
    offer("parent", lambda: [TAGS.get(e.ancestors[0], OTHER_TAG) if e.ancestors else OTHER_TAG for e in elements])
    offer("links_share", lambda: [e.link_density for e in elements])
    offer("links", lambda: [log1p(e.links) for e in elements])
    offer("hidden", lambda: [float(e.hidden) for e in elements])
    offer("depth", lambda: [float(e.depth) for e in elements])
    offer("index", lambda: [log1p(e.index) for e in elements])
    offer("siblings", lambda: [log1p(e.siblings) for e in elements])
    offer("alike", lambda: [log1p(e.alike) for e in elements])
    offer("alike_above", lambda: [log1p(e.repeats) for e in elements])
    offer("inner_bold", lambda: [float("strong" in e.inner or "b" in e.inner) for e in elements])
    offer("inner_link", lambda: [float("a" in e.inner) for e in elements])
    offer("inner_italic", lambda: [float("em" in e.inner or "i" in e.inner) for e in elements])
    for name in WITHIN:
        offer(f"in_{name}", partial(_within, elements, name))
    nearest: dict[tuple[str, ...], list[float]] = {}
    rows = []
    for element in elements:
        if element.words not in nearest:
            nearest[element.words] = _nearest(element.words)
        rows.append(nearest[element.words])
    for name, column in zip(CLASS_WORDS, zip(*rows, strict=True), strict=True):
        offer(f"class_{name}", partial(list, column))


def _within(elements: Sequence[Element], name: str) -> Column:
    return [float(name in element.within) for element in elements]


def _nearest(words: Sequence[str]) -> list[float]:
    """For each set of class words how many words out the first of them stands, `SIGNS` where none does."""
    places = dict.fromkeys(CLASS_WORDS, float(SIGNS))
    for place, word in reversed(list(enumerate(words[:SIGNS]))):
        for name in WORD_CLASSES.get(word, ()):
            places[name] = float(place)
    return list(places.values())


def _containers(elements: Sequence[Element], surfaces: Sequence[Surface]) -> dict[str, Column]:
    """How much running prose stands in the same container, and how far the main container is."""
    prose: Counter[tuple[str, ...]] = Counter()
    blocks: Counter[tuple[str, ...]] = Counter()
    twins: Counter[tuple[object, ...]] = Counter()
    twin_prose: Counter[tuple[object, ...]] = Counter()
    chains = [e.ancestors for e in elements]
    looks = [(e.tag, e.ancestors, e.words) for e in elements]
    for chain, look, surface in zip(chains, looks, surfaces, strict=True):
        size = len(surface.text) if surface.prose else 0
        blocks[chain] += 1
        prose[chain] += size
        twins[look] += 1
        twin_prose[look] += size
    total = sum(prose.values()) or 1
    main = max(prose, key=lambda chain: prose[chain]) if prose else NO_CHAIN
    apart: dict[tuple[str, ...], tuple[float, float]] = {}
    for chain in blocks:
        common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(chain[::-1], main[::-1], strict=False)))
        apart[chain] = (min(FAR, float(len(main) - common)), min(FAR, float(len(chain) - common)))
    return {
        "container_prose": [prose[chain] / total for chain in chains],
        "container_blocks": [log1p(blocks[chain]) for chain in chains],
        "twins": [log1p(twins[look]) for look in looks],
        "twin_prose": [twin_prose[look] / total for look in looks],
        "table": [_table_place(e, main) for e in elements],
        "above_main": [apart[chain][0] for chain in chains],
        "below_main": [apart[chain][1] for chain in chains],
    }


def _table_place(element: Element, main: tuple[str, ...]) -> float:
    """0 outside tables, 1 in a table somewhere, 2 in one that stands in or just beside the main container."""
    if "table" not in element.within:
        return 0.0
    chain = (element.tag, *element.ancestors)
    outermost = max((i for i, tag in enumerate(chain) if tag == "table"), default=0)
    around = chain[outermost + 1 :]
    return 2.0 if around in (main, main[1:]) or main == around[1:] else 1.0


def _claims(document: Document, surfaces: Sequence[Surface]) -> dict[str, Column]:
    """Agreement with the article's text and the description that the page claims."""
    body = WORD.findall((document.claims.article_body or "").lower())
    grams = set(zip(*(body[i:] for i in range(CLAIM_GRAM)), strict=False))
    description = set(WORD.findall((document.claims.subtitle or "").lower()))
    in_body, in_description = [], []
    for look in surfaces:
        words = look.words[:60]
        own = list(zip(*(words[i:] for i in range(CLAIM_GRAM)), strict=False))
        if not grams or not own:
            in_body.append(-1.0 if not grams else -0.5)
        else:
            in_body.append(sum(gram in grams for gram in own) / len(own))
        in_description.append(
            sum(word in description for word in words) / len(words) if words and description else -1.0
        )
    return {
        "in_claimed_body": in_body,
        "in_description": in_description,
        "claimed_body": [log1p(len(body))] * len(surfaces),
    }
