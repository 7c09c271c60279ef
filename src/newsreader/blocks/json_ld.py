"""Reads the JSON-LD of a page: the object that describes its article, with references resolved.

Only what news pages use is understood: nested objects, lists, @graph and @id. Broken JSON is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

ARTICLE_TYPES = frozenset(
    "article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle"
    " backgroundnewsarticle blogposting liveblogposting socialmediaposting techarticle scholarlyarticle"
    " satiricalarticle advertisercontentarticle report review recipe interview medicalscholarlyarticle".split()
)
PAGE_TYPES = frozenset("webpage itempage videoobject podcastepisode".split())
"""Types that describe a page which has no article object."""

OPENS_INTO = ("@graph", "mainEntity", "mainEntityOfPage")
"""Where articles are found; those within lists and `hasPart` are other pages'."""
OBJECTS_MOST = 5_000
LONGEST = 5_000_000
"""Characters of one script; longer ones are data of the page's own programs."""

Json = dict[str, object]


class LinkedData:
    """All objects of a page's JSON-LD."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self._objects = [found for script in scripts for found in _objects(_parse(script))]
        self._by_id = {
            identifier: found
            for found in reversed(self._objects)
            if isinstance(identifier := found.get("@id"), str) and len(found) > 1
        }

    def article(self) -> Json:
        """The object of the page's article, or else of the page; empty where there is none."""
        for kinds in (ARTICLE_TYPES, PAGE_TYPES):
            found = [each for each in self._objects if kinds & _types(each)]
            if found:
                # Some pages repeat a stub of their article; the first full one is meant.
                return next((each for each in found if "headline" in each and "datePublished" in each), found[0])
        return {}

    def resolve(self, value: object) -> object:
        """The object that a bare reference stands for; any other value as it is."""
        if isinstance(value, dict) and isinstance(identifier := value.get("@id"), str) and "name" not in value:
            return self._by_id.get(identifier, value)
        return value


def _parse(script: str) -> object:
    script = script.strip().removeprefix("<!--").removesuffix("-->").strip().removesuffix(";")
    if len(script) > LONGEST:
        return None
    try:
        # Not strict: many pages have line breaks within strings.
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: object) -> Iterator[Json]:
    """The objects of one script, outer ones first."""
    waiting = [value]
    for count, each in enumerate(waiting):
        if count > OBJECTS_MOST:
            return
        if isinstance(each, list):
            waiting += each
        elif isinstance(each, dict):
            yield each
            waiting += [each[key] for key in OPENS_INTO if key in each]


def _types(found: Json) -> set[str]:
    kinds = found.get("@type")
    if isinstance(kinds, str):
        kinds = [kinds]
    return (
        {kind.rpartition("/")[2].lower() for kind in kinds if isinstance(kind, str)}
        if isinstance(kinds, list)
        else set()
    )
