"""What can be seen of a block from the markup: its element, its container, and what the page claims of itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from math import log1p

from newsreader.cleaning.columns import Codes, Column, Columns
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
NEAR_SIGNS = 10
SIGNS = 40
CLAIM_GRAM, WORDS_CLAIMED = 3, 60
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
    _claims(columns, document, surfaces)


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
    codes: Codes[tuple[str, ...]] = Codes()
    places = [codes[element.words] for element in elements]
    nearest = list(map(_nearest, codes))
    for name, column in zip(CLASS_WORDS, zip(*[nearest[place] for place in places], strict=True), strict=True):
        offer(f"class_{name}", partial(list, column))


def _within(elements: Sequence[Element], name: str) -> Column:
    return [float(name in element.within) for element in elements]


def _nearest(words: Sequence[str]) -> list[float]:
    """For each set of class words how many words out the first of them stands, `SIGNS` where none does."""
    places = dict.fromkeys(CLASS_WORDS, float(SIGNS))
    known = [(place, word) for place, word in enumerate(words[:SIGNS]) if word in WORD_CLASSES]
    for place, word in reversed(known):
        for name in WORD_CLASSES[word]:
            places[name] = float(place)
    return list(places.values())


def _containers(elements: Sequence[Element], surfaces: Sequence[Surface]) -> dict[str, Column]:
    """How much running prose stands in the same container, and how far the main container is."""
    ancestors: Codes[tuple[str, ...]] = Codes()
    words: Codes[tuple[str, ...]] = Codes()
    tags: Codes[tuple[str, int, int]] = Codes()
    chains = [ancestors[e.ancestors] for e in elements]
    looks = [tags[e.tag, chain, words[e.words]] for e, chain in zip(elements, chains, strict=True)]
    prose, blocks = [0] * len(ancestors), [0] * len(ancestors)
    twin_prose, twins = [0] * len(tags), [0] * len(tags)
    for chain, look, surface in zip(chains, looks, surfaces, strict=True):
        blocks[chain] += 1
        twins[look] += 1
        if surface.prose:
            prose[chain] += len(surface.text)
            twin_prose[look] += len(surface.text)
    total = sum(prose) or 1
    ways = list(ancestors)
    main = ways[prose.index(max(prose))]
    apart = [_apart(way, main) for way in ways]
    return {
        "container_prose": [prose[chain] / total for chain in chains],
        "container_blocks": [log1p(blocks[chain]) for chain in chains],
        "twins": [log1p(twins[look]) for look in looks],
        "twin_prose": [twin_prose[look] / total for look in looks],
        "table": [_table_place(e, main) for e in elements],
        "above_main": [apart[chain][0] for chain in chains],
        "below_main": [apart[chain][1] for chain in chains],
    }


def _apart(way: Sequence[str], main: Sequence[str]) -> tuple[float, float]:
    """How many levels the main container, and this one, lie below the last element that holds both."""
    common = 0
    for one, other in zip(reversed(way), reversed(main), strict=False):
        if one != other:
            break
        common += 1
    return min(FAR, float(len(main) - common)), min(FAR, float(len(way) - common))


def _table_place(element: Element, main: tuple[str, ...]) -> float:
    """0 outside tables, 1 in a table somewhere, 2 in one that stands in or just beside the main container."""
    if "table" not in element.within:
        return 0.0
    chain = (element.tag, *element.ancestors)
    outermost = max((i for i, tag in enumerate(chain) if tag == "table"), default=0)
    around = chain[outermost + 1 :]
    return 2.0 if around in (main, main[1:]) or main == around[1:] else 1.0


def _claims(columns: Columns, document: Document, surfaces: Sequence[Surface]) -> None:
    """Agreement with the article's text and the description that the page claims."""
    body = WORD.findall((document.claims.article_body or "").lower())
    description = frozenset(WORD.findall((document.claims.subtitle or "").lower()))
    columns.offer("in_claimed_body", lambda: _in_body(body, surfaces))
    columns.offer("in_description", lambda: _in_description(description, surfaces))
    columns.offer("claimed_body", lambda: [log1p(len(body))] * len(surfaces))


def _in_body(body: Sequence[str], surfaces: Sequence[Surface]) -> Column:
    """The share of each block's first runs of words that the claimed text has; -1 where there is none."""
    known = frozenset(_runs(body))
    if not known:
        return [-1.0] * len(surfaces)
    shares: Column = []
    for look in surfaces:
        own = list(_runs(look.words[:WORDS_CLAIMED]))
        shares.append(sum(map(known.__contains__, own)) / len(own) if own else -0.5)
    return shares


def _in_description(description: frozenset[str], surfaces: Sequence[Surface]) -> Column:
    """The share of each block's first words that the claimed description has; -1 where there is none."""
    if not description:
        return [-1.0] * len(surfaces)
    shares: Column = []
    for look in surfaces:
        words = look.words[:WORDS_CLAIMED]
        shares.append(sum(map(description.__contains__, words)) / len(words) if words else -1.0)
    return shares


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All runs of `CLAIM_GRAM` words."""
    return zip(*[words[i:] for i in range(CLAIM_GRAM)], strict=False)
