"""What holds for every text."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.article import Block, Role, Span
from newsreader.entities import find_entities
from newsreader.language.people import PersonIndex

WORDS = st.sampled_from(
    [
        "Maria",
        "Okafor",
        "the",
        "UN",
        "U.S.",
        "Lisbon",
        "’s",
        "-",
        ".",
        "\n",
        "\n\n",
        "said",
        "Dr.",
        "(",
        ")",
        "王",
        "é",
        "\x00",
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.booleans())
def test_mentions_are_ordered_disjoint_and_inside_the_content(text: str, hidden: bool) -> None:
    half = len(text) // 2
    blocks = (
        Block(Span(0, half), Role.RELATED if hidden else Role.PARAGRAPH, "", 1.0),
        Block(Span(half, len(text)), Role.PARAGRAPH, "", 1.0),
    )
    entities = find_entities(text, blocks)
    assert [entity.id for entity in entities] == [f"e{number}" for number in range(1, len(entities) + 1)]
    spans = [span for entity in entities for span in entity.mentions]
    assert all(list(entity.mentions) == sorted(entity.mentions) and entity.name for entity in entities)
    ordered = sorted(spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(ordered))
    content = [block.span for block in blocks if not block.is_noise]
    assert all(any(block.covers(span) for block in content) for span in spans)
    ids = {entity.id for entity in entities}
    assert all(entity.place is None or entity.place in ids for entity in entities)
    index = PersonIndex(entities)
    assert all(index.at(span) is entity for entity in entities for span in entity.mentions)


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_the_same_text_has_the_same_entities(text: str) -> None:
    blocks = (Block(Span(0, len(text)), Role.PARAGRAPH, "", 1.0),)
    assert find_entities(text, blocks) == find_entities(text, blocks)
