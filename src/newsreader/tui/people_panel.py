"""The list of people and places: who and what the story names, how often, and under which names. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from rich.cells import cell_len

from newsreader.article import Article, Entity, EntityType
from newsreader.tui.entries import (
    MOST_ENTRIES,
    Entry,
    EntryLine,
    Narrowing,
    counted,
    folded,
    heading,
    note,
    rows_of,
    told,
)

HEADINGS: dict[EntityType, str] = {
    "person": "People",
    "organization": "Organizations",
    "place": "Places",
    "other": "Other names",
}

NAME_ROWS = 2
"""Rows that a name may take."""

DETAIL_ROWS = 2
"""Rows that a description, or the forms of a name, may take."""

_SMALL_WORDS = frozenset("of the and for to in at on de la du des der van von".split())
"""Words within a title that have no capital: "Secretary of State"."""


class PeoplePanel:
    """Entities by type; those for the people of a place stand under that place."""

    orders = ("most named first", "in the order of the text", "by name")

    def __init__(self, article: Article) -> None:
        self._article = article
        self._entities = [entity for entity in article.entities or () if entity.mentions]
        known = {entity.id for entity in self._entities}
        self._peoples: dict[str, list[Entity]] = {}
        for entity in self._entities:
            if entity.place in known and entity.place != entity.id:
                self._peoples.setdefault(str(entity.place), []).append(entity)
        self._below = {entity.id for group in self._peoples.values() for entity in group}
        speakers = article.sourcing.speakers if article.sourcing is not None else ()
        reported = frozenset(article.sourcing.reported if article.sourcing is not None else ())
        self._said = {share.entity_id: _said(share.quotes, reported) for share in speakers}
        self._narrowing = Narrowing(self._text)

    def entries(self, width: int, order: int = 0, query: str = "") -> list[Entry]:
        """Each entity with its count, what the story calls it, its other names, and how often it is quoted."""
        if not self._entities:
            return [note("No names found.")]
        is_narrowed = bool(query.strip())
        fitting = {entity.id for entity in self._narrowing.fitting(self._entities, query)} if is_narrowed else None
        shown = len(self._entities) if fitting is None else len(fitting)
        entries = [told(shown, len(self._entities), ("name", "names"), self.orders[order])]
        for entity_type, title in HEADINGS.items():
            group = [
                entity
                for entity in self._entities
                if entity.type == entity_type and entity.id not in self._below and self._is_listed(entity, fitting)
            ]
            if not group:
                continue
            group.sort(key=[_by_count, _by_place, _by_name][order])
            entries.extend((heading(""), heading(f"{title} · {len(group):,}", "named")))
            for entity in group[:MOST_ENTRIES]:
                entries.append(self._entry(entity, width))
                entries.extend(
                    self._entry_below(people, width)
                    for people in self._peoples.get(entity.id, ())
                    if fitting is None or people.id in fitting or entity.id in fitting
                )
            if len(group) > MOST_ENTRIES:
                entries.append(note(f"… and {len(group) - MOST_ENTRIES:,} more"))
        return entries

    def _is_listed(self, entity: Entity, fitting: set[str] | None) -> bool:
        """True for what fits a query, and for the place of a people that does."""
        if fitting is None or entity.id in fitting:
            return True
        return any(people.id in fitting for people in self._peoples.get(entity.id, ()))

    def _entry(self, entity: Entity, width: int) -> Entry:
        count = _times(len(entity.mentions))
        if entity.kind is not None:
            count = f"{entity.kind} {count}"
        said = self._said.get(entity.id, "")
        details = self._details(entity, width - 4)
        if said and cell_len(entity.name) + len(said) + len(count) + 6 <= width:
            count = f"{said} {count}"
        elif said:
            details.append(EntryLine(said, style="faint", indent=2))
        first, *more = rows_of(entity.name, width - 3 - len(count), NAME_ROWS) or [entity.name]
        rest = (EntryLine(row, style=entity.type, indent=1) for row in more)
        return Entry(entity.id, (EntryLine(first, count, entity.type), *rest, *details))

    def _details(self, entity: Entity, room: int) -> list[EntryLine]:
        forms, is_titled = self._forms(entity)
        lines: list[EntryLine] = []
        if entity.description is not None and not (is_titled and len(forms) > 1):
            described = self._article[entity.description]
            lines += [EntryLine(row, style="description", indent=2) for row in rows_of(described, room, DETAIL_ROWS)]
        if set(forms) != {entity.name} and not (len(forms) == 1 and is_titled):
            lines += [EntryLine(row, style="faint", indent=2) for row in rows_of(_listed(forms), room, DETAIL_ROWS)]
        return lines

    def _entry_below(self, entity: Entity, width: int) -> Entry:
        count = _times(len(entity.mentions))
        forms, _ = self._forms(entity)
        row = rows_of(_listed(forms, with_counts=len(forms) > 1), width - 5 - len(count), 1)
        return Entry(entity.id, (EntryLine(row[0] if row else entity.name, count, entity.type, 2),))

    def _forms(self, entity: Entity) -> tuple[Counter[str], bool]:
        """The names that the story uses, as they stand there, and whether one of them has the entity's title.

        A title ("President") belongs to the form before which it stands, and not to the name.
        """
        forms = Counter(" ".join(self._article[mention].split()) for mention in entity.mentions)
        title = entity.description
        if title is None or not _is_title(self._article[title]):
            return forms, False
        for mention in entity.mentions:
            if title.end < mention.start and self._article.text[title.end : mention.start].isspace():
                bare = " ".join(self._article[mention].split())
                forms[bare] -= 1
                forms[" ".join(f"{self._article[title]} {bare}".split())] += 1
                return +forms, True
        return forms, False

    def _text(self, entity: Entity) -> str:
        """What is looked through for an entity."""
        described = "" if entity.description is None else self._article[entity.description]
        forms, _ = self._forms(entity)
        return " ".join((entity.name, *forms, described, entity.kind or ""))


def _said(quotes: Sequence[str], reported: Collection[str]) -> str:
    """ "2 quotes, 1 reported": what is told of somebody in the story's words is no quote of theirs."""
    told_of = sum(quote in reported for quote in quotes)
    quoted = len(quotes) - told_of
    parts = (counted(quoted, "quote", "quotes") if quoted else "", f"{told_of:,} reported" if told_of else "")
    return ", ".join(filter(None, parts))


def _is_title(words: str) -> bool:
    return all(word[0].isupper() or word in _SMALL_WORDS for word in words.split()) and len(words.split()) <= 4


def _listed(forms: Counter[str], *, with_counts: bool = True) -> str:
    """ "Biden 20× · President Joe Biden"; a count where there is more than one."""
    shown: Sequence[tuple[str, int]] = forms.most_common(12)
    return " · ".join(f"{form} {count}×" if with_counts and count > 1 else form for form, count in shown)


def _times(count: int) -> str:
    """ "22×", as wide as most of them, so that what stands before them is in line."""
    return f"{count:,}×".rjust(4)


def _by_count(entity: Entity) -> tuple[object, ...]:
    return -len(entity.mentions), entity.mentions[0]


def _by_place(entity: Entity) -> tuple[object, ...]:
    return (entity.mentions[0],)


def _by_name(entity: Entity) -> tuple[object, ...]:
    return (folded(entity.name),)
