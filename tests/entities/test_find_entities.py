"""Entities end to end: from text and blocks to who is in the story."""

from __future__ import annotations

import itertools

from newsreader.article import Block, Entity, Role, Span
from newsreader.entities import find_entities

STORY = (
    "Harbour council backs new bridge",
    "President Maria Okafor asked the European Union for help on Monday, her spokesman, Jonas Lindqvist, said.",
    "“We have waited thirty years,” Okafor told reporters in Lisbon. Lindqvist’s office did not answer.",
)


def article(*paragraphs: str, hidden: tuple[int, ...] = ()) -> tuple[str, tuple[Block, ...]]:
    text = "\n\n".join(paragraphs)
    blocks = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        role = Role.RELATED if index in hidden else Role.PARAGRAPH
        blocks.append(Block(Span(start, start + len(paragraph)), role, "", 1.0))
        start += len(paragraph) + 2
    return text, tuple(blocks)


def by_name(entities: tuple[Entity, ...]) -> dict[str, Entity]:
    return {entity.name: entity for entity in entities}


def test_a_person_is_found_once_under_the_full_name() -> None:
    found = by_name(find_entities(*article(*STORY)))
    assert found["Maria Okafor"].type == "person"
    assert len(found["Maria Okafor"].mentions) == 2
    assert len(found["Jonas Lindqvist"].mentions) == 2


def test_spans_leave_out_title_and_possessive() -> None:
    text, blocks = article(*STORY)
    found = by_name(find_entities(text, blocks))
    assert [text[s.start : s.end] for s in found["Maria Okafor"].mentions] == ["Maria Okafor", "Okafor"]
    assert [text[s.start : s.end] for s in found["Jonas Lindqvist"].mentions] == ["Jonas Lindqvist", "Lindqvist"]


def test_types_are_told_apart() -> None:
    found = by_name(find_entities(*article(*STORY)))
    assert found["European Union"].type == "organization"
    assert found["Lisbon"].type == "place"


def test_hidden_blocks_have_no_entities() -> None:
    text, blocks = article(*STORY, "Victor Hargreave opens a museum in Vienna", hidden=(3,))
    assert "Victor Hargreave" not in by_name(find_entities(text, blocks))


def test_ids_follow_the_order_of_first_mention() -> None:
    entities = find_entities(*article(*STORY))
    assert [entity.id for entity in entities] == [f"e{number}" for number in range(1, len(entities) + 1)]
    firsts = [entity.mentions[0] for entity in entities]
    assert firsts == sorted(firsts)


def test_mentions_are_disjoint() -> None:
    spans = sorted(span for entity in find_entities(*article(*STORY)) for span in entity.mentions)
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))


def test_an_empty_page_has_no_entities() -> None:
    assert find_entities("", ()) == ()


def test_a_long_text_is_read_as_a_short_one() -> None:
    names = {entity.name for entity in find_entities(*article(*STORY * 400))}
    assert names == {entity.name for entity in find_entities(*article(*STORY * 5))}


def test_in_other_languages_capitals_alone_make_no_name() -> None:
    text = (
        "Das Schwimmbad der Stadt soll schließen, weil eine Sanierung zu teuer ist. Der Kämmerer Volker Brandt sagte "
        "im Rat, dass die Kasse leer sei und das Becken seit Jahren Wasser verliert. Die Kinder der Stadt haben darauf "
        "einen Brief an die Regierung in Berlin geschrieben, in dem sie um ein Jahr Aufschub bitten."
    )
    found = {(entity.name, entity.type) for entity in find_entities(*article(text))}
    assert found == {("Volker Brandt", "person"), ("Berlin", "place")}


def test_a_sentence_that_comes_again_has_the_same_names_again() -> None:
    text, blocks = article(*["Maria Okafor met Jonas Lindqvist in Lisbon. Maria Okafor left."] * 3)
    for entity in find_entities(text, blocks):
        forms = {text[span.start : span.end] for span in entity.mentions}
        assert len(entity.mentions) % 3 == 0
        assert len(forms) == 1
