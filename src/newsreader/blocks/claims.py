"""What the markup of a page says of the page: JSON-LD first, then meta elements, then the elements of the text.

All of it is unverified: pages name their outlet as author, their home page as canonical address and today as the date.
"""

from __future__ import annotations

import datetime
import html
import re
from collections.abc import Iterable, Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from newsreader.blocks.json_ld import Json, LinkedData
from newsreader.document import Claims

LINE_LONGEST = 1_000
BODY_LONGEST = 500_000
NAME_LONGEST = 80
AUTHORS_MOST = 20

TITLE = ("og:title", "twitter:title", "title", "dc.title", "parsely-title", "sailthru.title", "headline")
DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
AUTHOR = (
    "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author",
    "byl", "citation_author", "sailthru.author", "og:article:author", "article.author",
    "twitter:data1:author",
)  # fmt: skip
PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "article.published", "parsely-pub-date",
    "publishdate", "publish-date", "publish_date", "pubdate", "date", "dc.date.issued", "dc.date",
    "dcterms.created", "dc.date.created", "sailthru.date", "citation_publication_date",
    "article_date_original", "cxenseparse:recs:publishtime", "og:article:published_time", "created",
    "originalpublicationdate", "timestamp", "published",
)  # fmt: skip
UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "article.updated", "lastmod", "last-modified",
    "dcterms.modified", "dc.date.modified", "modified", "og:modified_time", "revised",
)  # fmt: skip
OUTLET = ("og:site_name", "application-name", "publisher", "dc.publisher", "apple-mobile-web-app-title")
SECTION = ("article:section", "section", "parsely-section", "og:article:section", "category")
LANGUAGE = ("og:locale", "content-language", "language", "dc.language")

ADDRESS = re.compile(r"https?://|www\.|/|@")
BY = re.compile(r"(?:written |posted |story |words )?by:? ", re.IGNORECASE)
BETWEEN_NAMES = re.compile(r"\s*(?:;|\||,? and |,? und |,? et )\s*")
TAG = re.compile(r"<[^<>]{1,200}>")
ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT_DATE = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}|$)")
MONTH = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
WORD_DATE = re.compile(
    rf"(?<!\w)(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{MONTH}[ -]|{MONTH} (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? )"
    r"(?P<year>(?:19|20)\d\d)",
    re.IGNORECASE,
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
EPOCH = re.compile(r"(1\d{9})(?:\d{3})?$")


def read_claims(tree: LexborHTMLParser) -> Claims:
    """Everything that the markup of a parsed page claims."""
    metas = _metas(tree)
    data = LinkedData(node.text() for node in tree.css('script[type*="ld+json" i]'))
    article = data.article()
    titles = _titles(tree, article, metas)
    published = [article.get("datePublished"), article.get("dateCreated"), *_each(metas, PUBLISHED)]
    updated = [article.get("dateModified"), *_each(metas, UPDATED)]
    return Claims(
        title=titles[0] if titles else None,
        subtitle=_first(article.get("description"), *_each(metas, DESCRIPTION)),
        authors=_authors(tree, article, data, metas),
        published=_first_date(published) or _first_date(_times(tree, "datePublished")),
        updated=_first_date(updated) or _first_date(_times(tree, "dateModified")),
        language=_language(tree, article, metas),
        outlet=_first(_name(data.resolve(article.get("publisher"))), *_each(metas, OUTLET)),
        section=_first(_one(article.get("articleSection")), *_each(metas, SECTION)),
        url=_canonical(tree, article, metas),
        article_body=_line(article.get("articleBody"), BODY_LONGEST),
        titles=titles,
    )


def _metas(tree: LexborHTMLParser) -> dict[str, list[str]]:
    """Contents of meta elements by lower-case name, property or itemprop, in order."""
    metas: dict[str, list[str]] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        content = attributes.get("content")
        for kind in ("property", "name", "itemprop", "http-equiv"):
            name = attributes.get(kind)
            if name and content:
                metas.setdefault(name.strip().lower(), []).append(content)
    return metas


def _each(metas: Mapping[str, list[str]], names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from metas.get(name, ())


def _titles(tree: LexborHTMLParser, article: Json, metas: Mapping[str, list[str]]) -> tuple[str, ...]:
    found: list[object] = [article.get("headline"), *_each(metas, TITLE)]
    found += [node.text() for node in tree.css("head > title")[:1]]
    headings = tree.css("h1")
    if len(headings) == 1:
        found.append(headings[0].text())
    lines = (_line(each) for each in found)
    return tuple(dict.fromkeys(line for line in lines if line))


def _authors(
    tree: LexborHTMLParser, article: Json, data: LinkedData, metas: Mapping[str, list[str]]
) -> tuple[str, ...]:
    """The names from the first place that has any."""
    for found in (
        _flat(data.resolve(article.get("author")), data),
        _flat(data.resolve(article.get("creator")), data),
        *(metas.get(name, ()) for name in AUTHOR),
        (node.text() for node in _author_elements(tree)),
    ):
        names = dict.fromkeys(name for each in found for name in _split_names(each))
        if names:
            return tuple(names)[:AUTHORS_MOST]
    return ()


def _author_elements(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    for node in tree.css('[itemprop~="author"]')[:AUTHORS_MOST]:
        yield node.css_first('[itemprop~="name"]') or node
    yield from tree.css('[rel~="author"]')[:AUTHORS_MOST]


def _flat(value: object, data: LinkedData) -> list[str]:
    """Names of persons, however the page nests them, or of organisations where no person is named."""
    persons: list[str] = []
    others: list[str] = []
    waiting = [(value, persons)]
    for each, names in waiting:
        if len(waiting) > 10 * AUTHORS_MOST:
            break
        each = data.resolve(each)
        if isinstance(each, list):
            waiting += [(part, names) for part in each]
        elif isinstance(each, dict):
            waiting.append((each.get("name"), others if "organization" in str(each.get("@type")).lower() else names))
        elif isinstance(each, str):
            names.append(each)
    return persons or others


def _split_names(value: str) -> Iterator[str]:
    """The names in one field, which may hold several; addresses are no names."""
    line = _line(value)
    if not line or ADDRESS.search(line):
        return
    line = BY.sub("", line, count=1) if BY.match(line) else line
    for part in BETWEEN_NAMES.split(line):
        pieces = [piece.strip() for piece in part.split(",")]
        # "Ann Lee, Bo Chi" are two people, "Ann Lee, Reuters" and "Lee, Ann" one.
        several = len(pieces) > 1 and all(" " in piece for piece in pieces)
        for name in pieces if several else [part.strip(" ,")]:
            if 1 < len(name) <= NAME_LONGEST:
                yield name


def _name(value: object) -> str | None:
    value = _one(value)
    return _line(value.get("name") if isinstance(value, dict) else value)


def _one(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _line(value: object, longest: int = LINE_LONGEST) -> str | None:
    """A field as one line of plain text, or None where it is no text; markup and escapes within it are undone."""
    if not isinstance(value, str):
        return None
    value = value[:longest]
    if "&" in value:
        value = html.unescape(value)
    if "<" in value:
        value = TAG.sub(" ", value)
    return " ".join(value.split()) or None


def _first(*values: object) -> str | None:
    return next((line for value in values if (line := _line(value))), None)


def _times(tree: LexborHTMLParser, itemprop: str) -> Iterator[object]:
    for node in tree.css(f'[itemprop~="{itemprop}"]')[:3]:
        attributes = node.attributes
        yield attributes.get("datetime") or attributes.get("content") or node.text()
    if itemprop == "datePublished":
        for place in ("time[pubdate]", "article time[datetime]", "main time[datetime]", "time[datetime]"):
            for node in tree.css(place)[:1]:
                yield node.attributes.get("datetime")


def _first_date(values: Iterable[object]) -> datetime.date | None:
    return next((date for value in values if (date := parse_date(value))), None)


def parse_date(value: object) -> datetime.date | None:
    """The day in a machine-written date (ISO 8601, RFC 5322, seconds of the epoch, English month names)."""
    if isinstance(value, int | float):
        value = str(int(value)) if abs(value) < 1e14 else ""
    text = str(value).strip()[:100] if isinstance(value, str) else ""
    if match := ISO_DATE.search(text) or COMPACT_DATE.match(text):
        return _date(*map(int, match.groups()))
    if match := WORD_DATE.search(text):
        month = (match[2] or match[3]).lower()
        return _date(int(match["year"]), MONTHS.index(month) + 1, int(match["day"] or match["day2"]))
    if match := EPOCH.match(text):
        return datetime.datetime.fromtimestamp(int(match[1]), datetime.UTC).date()
    return None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _language(tree: LexborHTMLParser, article: Json, metas: Mapping[str, list[str]]) -> str | None:
    root = tree.root
    attributes = root.attributes if root is not None else {}
    given = [
        attributes.get("lang"),
        attributes.get("xml:lang"),
        _one(article.get("inLanguage")),
        *_each(metas, LANGUAGE),
    ]
    for value in given:
        if isinstance(value, str) and (match := re.match(r"\s*([A-Za-z]{2})(?:[-_,;\s]|$)", value)):
            return match[1].lower()
    return None


def _canonical(tree: LexborHTMLParser, article: Json, metas: Mapping[str, list[str]]) -> str | None:
    links = [node.attributes.get("href") for node in tree.css('link[rel~="canonical"]')[:1]]
    for value in [*links, *_each(metas, ("og:url",)), article.get("url")]:
        if isinstance(value, str) and re.match(r"https?://[^\s/]", value):
            return value.strip()
    return None
