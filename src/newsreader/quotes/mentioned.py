"""Who is named where: the entities of a story by the places of their mentions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsreader.article import Entity, Span
from newsreader.quotes.features import Story, View
from newsreader.quotes.lexicons import OFFICES, TITLES
from newsreader.quotes.phrases import DETERMINERS

_OFTEN = 4
"""How often one must have been named to be whom the story tells of."""
_MOST_MENTIONS = 50
_MOST_NAMESAKES = 8
_LONGEST_OFFICE = 9
"""How many units on from an office its holder's name is looked for."""


class Mentioned:
    """Finds the entity that some words of a story name."""

    def __init__(self, story: Story, entities: Sequence[Entity]) -> None:
        self._story = story
        mentions = sorted((mention, entity) for entity in entities for mention in entity.mentions) if entities else []
        self._spans = [mention for mention, _ in mentions]
        self._starts = [mention.start for mention in self._spans]
        self._owners = [entity for _, entity in mentions]
        self._in_full: dict[tuple[str, str], int] = {}
        self._namesakes: dict[str, list[Entity]] = {}
        for entity in entities:
            if entity.type == "person" and " " in entity.name:
                self._namesakes.setdefault(entity.name.rsplit(None, 1)[-1], []).append(entity)

    def _index_at(self, span: Span) -> int | None:
        """The last mention that overlaps a span."""
        index = bisect_right(self._starts, span.end - 1) - 1
        return index if index >= 0 and self._spans[index].overlaps(span) else None

    def entity_at(self, span: Span) -> Entity | None:
        """The entity of the last mention that overlaps a span."""
        index = self._index_at(span)
        return None if index is None else self._owners[index]

    def meant(self, span: Span, word: str) -> Entity | None:
        """The entity of a name; of two people of one surname, named by it alone, the one of whom the story tells.

        One who is named in full a single time, "daughter of Karl Adler", is not whom "Adler" means in the life of
        another who was named often before.
        """
        entity = self.entity_at(span)
        if entity is None or entity.type != "person" or len(word.split()) > 1:
            return entity
        last = word.removesuffix("'s").removesuffix("’s")
        if self._times_in_full(entity, last) != 1:
            return entity
        rivals = [
            (before, other)
            for other in self._namesakes.get(last, ())[:_MOST_NAMESAKES]
            if other.id != entity.id
            and (before := sum(one.end <= span.start for one in other.mentions[:_MOST_MENTIONS])) >= _OFTEN
        ]
        return max(rivals, key=lambda rival: rival[0])[1] if rivals else entity

    def _times_in_full(self, entity: Entity, last: str) -> int:
        """How often a person is named by more than the surname."""
        found = self._in_full.get((entity.id, last))
        if found is None:
            text = self._story.text
            found = sum(text[one.start : one.end].strip() != last for one in entity.mentions)
            self._in_full[entity.id, last] = found
        return found

    def holder(self, view: View, head: int) -> Entity | None:
        """Who holds an office that stands before their name: "Secretary of State Iris Vance"."""
        units, kinds = view.paragraph.units, view.kinds
        if units[head].word.lower() not in OFFICES or kinds[head + 1 : head + 2] != ["of"]:
            return None
        for unit in units[head + 2 : head + _LONGEST_OFFICE]:
            if not unit.is_name:
                if not unit.word[0].isalpha():
                    break
                continue
            index = self._index_at(Span(unit.start, unit.end))
            if index is None or self._owners[index].type != "person":
                continue
            between = view.story.text[units[head + 1].end : self._spans[index].start].split()
            alone = not between or between[-1].lower().rstrip(".") in TITLES or between[-1] in DETERMINERS
            if alone or unit.word.endswith(("'s", "’s")):
                break
            return self._owners[index]
        return None
