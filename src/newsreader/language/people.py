"""Who is meant here: the entities of a story, asked by place, by name and by gender.

For whoever reads a story with its entities already found, and asks "who is Farkas here?":

    index = PersonIndex(article.entities, article.text)
    index.called("Farkas", at=quote.span.start)   # the entity Evelyn Farkas, as last named before the quote
    index.at(span)                                # whoever is named in these words
    index.latest_person(before=quote.span.start, gender="f")   # whom "she" is likely to mean

Nothing is searched for in the text: the entities' mentions are all that is known.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import chain, islice

from newsreader.article import Entity, Span
from newsreader.language.gazetteers import Gender, forename_genders, titles
from newsreader.language.tokens import tokenize

_NEAR = 1000
"""Mentions on either side that are asked for a name: nobody is meant who was named longer ago."""


def _words(name: str) -> frozenset[str]:
    """The words of a name without capitals, accents and dots: "J.D. Núñez" to "jd" and "nunez"."""
    found = set()
    for token in tokenize(name):
        decomposed = unicodedata.normalize("NFKD", token.text.casefold())
        word = "".join(letter for letter in decomposed if letter.isalnum())
        if word:
            found.add(word)
    return frozenset(found)


def gender_of(name: str) -> Gender | None:
    """The gender that a name's title or given name tells; None where it tells nothing or both are usual.

    "Mrs. Okafor" and "Maria Okafor" give "f", "Okafor" gives None.
    """
    words = [token.text.lower() for token in tokenize(name) if token.text[0].isalnum()]
    if not words:
        return None
    told = titles().get(words[0])
    if told is not None:
        return told
    first = next((word for word in words if word not in titles()), words[0])
    return forename_genders().get(first) if len(words) > 1 else None


class PersonIndex:
    """The entities of a story by the places of their mentions; a look-up costs the logarithm of the mentions."""

    def __init__(self, entities: Sequence[Entity], text: str = "") -> None:
        """Gather the mentions.

        Args:
            entities: as `Article.entities`, of all types; mentions of different entities do not overlap.
            text: what the mentions are of. With it an entity is known by every form in which the story names it;
                without, by its name alone.
        """
        placed = sorted(((span, entity) for entity in entities for span in entity.mentions), key=lambda pair: pair[0])
        self._starts = [span.start for span, _ in placed]
        self._spans = [span for span, _ in placed]
        self._owners = [entity for _, entity in placed]
        self._genders = {entity.id: gender_of(entity.name) for entity in entities if entity.type == "person"}
        self._by_word: dict[str, list[int]] = {}
        self._people: dict[Gender | None, list[int]] = {None: [], "m": [], "f": []}
        self._words = {
            entity.id: _words(entity.name).union(
                *(_words(form) for form in {text[span.start : span.end] for span in entity.mentions})
            )
            for entity in entities
        }
        for index, entity in enumerate(self._owners):
            if entity.type == "person":
                self._people[None].append(index)
                if (gender := self._genders[entity.id]) is not None:
                    self._people[gender].append(index)
            for word in self._words[entity.id]:
                self._by_word.setdefault(word, []).append(index)

    def at(self, span: Span) -> Entity | None:
        """The entity with a mention that overlaps a span; of several the one that is named last in it."""
        index = bisect_left(self._starts, span.end) - 1
        return self._owners[index] if index >= 0 and self._spans[index].overlaps(span) else None

    def within(self, span: Span) -> tuple[Entity, ...]:
        """The entities whose mentions start within a span, one for each mention, in order."""
        return tuple(self._owners[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)])

    def called(self, name: str, at: int) -> Entity | None:
        """The entity whose names have all the words of `name`: the last named before offset `at`, else the next after.

        "Farkas" finds "Evelyn Farkas"; of two people of one surname the one named last is meant. Accents, dots and
        capitals do not count. Asked are the thousand mentions that are nearest.
        """
        wanted = _words(name)
        places = [self._by_word.get(word, []) for word in wanted]
        if not places or not all(places):
            return None
        rarest = min(places, key=len)
        cut = bisect_left(rarest, bisect_left(self._starts, at))
        before = (rarest[place] for place in range(cut - 1, -1, -1))
        after = (rarest[place] for place in range(cut, len(rarest)))
        for index in chain(islice(before, _NEAR), islice(after, _NEAR)):
            if wanted <= self._words[self._owners[index].id]:
                return self._owners[index]
        return None

    def gender(self, entity: Entity) -> Gender | None:
        """The gender that a person's given name tells."""
        return self._genders.get(entity.id)

    def latest_person(self, before: int, gender: Gender | None = None) -> Entity | None:
        """The person named last before an offset.

        Args:
            before: code points into the text; mentions that start here or later do not count.
            gender: only persons whose name tells this gender, or, where there is none, tells nothing.
        """
        stop = bisect_left(self._starts, before)
        candidates = self._people[gender]
        place = bisect_right(candidates, stop - 1) - 1
        if place >= 0:
            return self._owners[candidates[place]]
        if gender is None:
            return None
        unknown = self._people[None]
        for index in reversed(unknown[max(0, bisect_left(unknown, stop) - 50) : bisect_left(unknown, stop)]):
            if self._genders[self._owners[index].id] is None:
                return self._owners[index]
        return None
