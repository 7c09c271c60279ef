"""Other engines behind the same seam."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import SimpleNamespace

import pytest

from newsreader.article import Block, Role, Span
from newsreader.entities import find_entities
from newsreader.entities.engines import gliner_engine, spacy_engine
from newsreader.errors import NewsreaderError

TEXT = "The Harbour Council met Maria Okafor’s team in Lisbon."


def installed(name: str) -> bool:
    try:
        __import__(name)
    except ImportError:
        return False
    return True


class Pipeline:
    """Stands for a loaded spaCy pipeline: documents with `ents`."""

    def pipe(self, texts: Iterator[str]) -> Iterator[SimpleNamespace]:
        for text in texts:
            found = [("The Harbour Council", "ORG"), ("Maria Okafor’s", "PERSON"), ("Lisbon", "GPE"), ("team", "TIME")]
            yield SimpleNamespace(
                ents=[
                    SimpleNamespace(start_char=text.index(name), end_char=text.index(name) + len(name), label_=label)
                    for name, label in found
                ]
            )


class Model:
    """Stands for a loaded GLiNER model."""

    def predict_entities(self, text: str, labels: Sequence[str], threshold: float) -> list[dict[str, object]]:
        return [
            {"start": at, "end": at + len(name), "label": label, "score": 0.9}
            for name, label in (("Maria Okafor", "person"), ("Lisbon", "location"))
            if (at := text.find(name)) >= 0
        ]


def test_spacy_labels_become_our_types() -> None:
    found = spacy_engine(Pipeline())(TEXT, [Span(0, len(TEXT))])
    assert [(one.text, one.type) for one in found] == [
        ("Harbour Council", "organization"),
        ("Maria Okafor", "person"),
        ("Lisbon", "place"),
    ]
    assert all(TEXT[one.span.start : one.span.end] == one.text for one in found)


def test_gliner_reads_long_texts_in_windows() -> None:
    text = "word " * 600 + TEXT
    found = gliner_engine(Model())(text, [Span(0, len(text))])
    assert [(one.text, one.type) for one in found] == [("Maria Okafor", "person"), ("Lisbon", "place")]
    assert all(text[one.span.start : one.span.end] == one.text for one in found)


def test_an_unknown_engine_is_told_in_one_line() -> None:
    with pytest.raises(NewsreaderError, match="known are crf, spacy, gliner"):
        find_entities(TEXT, (), engine="oracle")


@pytest.mark.parametrize("name", ["spacy", "gliner"])
def test_a_missing_library_is_told_with_its_remedy(name: str) -> None:
    if installed(name):
        pytest.skip(f"{name} is installed")
    with pytest.raises(NewsreaderError, match="pip install"):
        find_entities(TEXT, (), engine=name)


def test_a_real_pipeline_of_rules() -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Maria Okafor"}])
    (found,) = spacy_engine(pipeline)(TEXT, [Span(0, len(TEXT))])
    assert (found.text, found.type) == ("Maria Okafor", "person")


def test_the_default_engine_can_be_named() -> None:
    blocks = (Block(Span(0, len(TEXT)), Role.PARAGRAPH, "", 1.0),)
    assert find_entities(TEXT, blocks, engine="crf") == find_entities(TEXT, blocks)
