"""Gathering mentions into entities, each under one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from newsreader.article import Entity, EntityKind, EntityType, Span
from newsreader.entities.bodies import gather_organizations, gather_others, gather_places
from newsreader.entities.forms import fold, folded_words, place_words, without_article, without_title
from newsreader.entities.kinds import kind_of, place_of
from newsreader.entities.mention import Mention
from newsreader.entities.persons import gather_persons
from newsreader.language.gazetteers import country_of_demonym

_GATHER: Mapping[EntityType, Callable[[Sequence[Mention], str | None], list[int]]] = {
    "person": gather_persons,
    "organization": gather_organizations,
    "place": gather_places,
    "other": gather_others,
}


def names(mentions: Sequence[Mention], text: str | None = None) -> tuple[Entity, ...]:
    """The entities that the mentions name, in order of their first mention.

    Args:
        mentions: ordered and disjoint.
        text: the text they stand in, where it is at hand.
    """
    groups: dict[tuple[EntityType, int], list[Mention]] = {}
    for mention, key in zip(mentions, gather(mentions, text), strict=True):
        groups.setdefault(key, []).append(mention)
    shown = [display_name(group) for group in groups.values()]
    places = _places(groups, shown)
    return tuple(
        Entity(
            id=f"e{number}",
            name=name,
            type=kind,
            mentions=tuple(mention.span for mention in group),
            description=_description(group),
            kind=_kind(name, group) if kind == "other" else None,
            place=places.get(folded_words(place_of(name) or "")) if kind == "other" else None,
            place_name=place_of(name) if kind == "other" else None,
        )
        for number, ((kind, _), group, name) in enumerate(zip(groups, groups.values(), shown, strict=True), start=1)
    )


def _places(groups: Iterable[tuple[EntityType, int]], shown: Sequence[str]) -> dict[tuple[str, ...], str]:
    """The ids of the places by their folded names, countries by their first name: "U.S." under "united states"."""
    places: dict[tuple[str, ...], str] = {}
    for number, ((kind, _), name) in enumerate(zip(groups, shown, strict=True), start=1):
        if kind == "place":
            places.setdefault(place_words(name), f"e{number}")
    return places


def _kind(name: str, group: Sequence[Mention]) -> EntityKind | None:
    told = Counter(mention.kind for mention in group if mention.kind is not None)
    return kind_of(name) or next((kind for kind, _ in told.most_common(1)), None)


def gather(mentions: Sequence[Mention], text: str | None = None) -> list[tuple[EntityType, int]]:
    """A key for each mention; mentions of one entity have the same key.

    Args:
        mentions: ordered and disjoint.
        text: the text they stand in, where it is at hand.
    """
    result: list[tuple[EntityType, int] | None] = [None] * len(mentions)
    for kind, gather_kind in _GATHER.items():
        places = [index for index, mention in enumerate(mentions) if mention.type == kind]
        for index, number in zip(places, gather_kind([mentions[index] for index in places], text), strict=True):
            result[index] = (kind, number)
    return [key for key in result if key is not None]


def display_name(group: Sequence[Mention]) -> str:
    """The fullest form without titles; of forms that differ in case alone the one that does not shout."""
    if group[0].type == "other" and all(mention.text in country_of_demonym() for mention in group):
        return Counter(mention.text for mention in group).most_common(1)[0][0]
    shown = Counter(
        without_title(mention.text) if mention.type == "person" else without_article(mention.text) for mention in group
    )
    longest = max(len(fold(form)) for form in shown)
    fullest = [form for form in shown if len(fold(form)) == longest]
    return max(fullest, key=lambda form: (not form.isupper(), shown[form]))


def _description(group: Sequence[Mention]) -> Span | None:
    described = [mention.description for mention in group if mention.description is not None]
    return max(described, key=lambda span: (len(span), -span.start)) if described else None


def cluster_names(given: Sequence[Mapping[str, object]], text: str | None) -> list[str]:
    """The gathering alone, for names that are already found.

    Args:
        given: names in order of the text, each with "text", "type", "start" and "end".
        text: the text they stand in, where it is at hand.

    Returns:
        A cluster id for each name.
    """
    mentions = [
        Mention(Span(int(str(one["start"])), int(str(one["end"]))), str(one["text"]), _known_type(one["type"]))
        for one in given
    ]
    return [f"{kind}{number}" for kind, number in gather(mentions, text)]


def _known_type(kind: object) -> EntityType:
    for known in _GATHER:
        if kind == known:
            return known
    return "other"
