"""Other engines behind the same seam."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsreader.article import Block, Role, Span
from newsreader.entities import engines, find_entities
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
                    SimpleNamespace(start_char=at, end_char=at + len(name), label_=label)
                    for name, label in found
                    if (at := text.find(name)) >= 0
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


def test_spacy_reads_long_texts_in_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engines, "_SPACY_WINDOW", 60)
    text = f"{TEXT} {TEXT}"
    found = spacy_engine(Pipeline())(text, [Span(0, len(text))])
    assert [one.text for one in found] == ["Harbour Council", "Maria Okafor", "Lisbon"] * 2
    assert all(text[one.span.start : one.span.end] == one.text for one in found)


def test_persons_of_any_engine_have_the_words_beside_them() -> None:
    text = "They met Dr. Maria Okafor, the mayor of Norvik."
    (found,) = gliner_engine(Model())(text, [Span(0, len(text))])
    assert (found.text, found.title) == ("Maria Okafor", "dr")
    assert found.description is not None
    assert text[found.description.start : found.description.end] == "the mayor of Norvik"


@pytest.mark.parametrize("name", ["oracle", "", "crf:small", "spacy:", "spaCy"])
def test_an_unknown_engine_is_told_in_one_line(name: str) -> None:
    for asked in (engines.check, engines.engine):
        with pytest.raises(NewsreaderError, match="known are crf, spacy") as raised:
            asked(name)
        assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", ["spacy", "spacy:en_core_web_sm", "gliner", "gliner:some/model"])
def test_a_missing_library_is_told_with_its_remedy(name: str) -> None:
    library = name.partition(":")[0]
    if installed(library):
        pytest.skip(f"{library} is installed")
    for asked in (engines.check, engines.engine):
        with pytest.raises(NewsreaderError) as raised:
            asked(name)
        assert f'pip install "newsreader[{library}]"' in str(raised.value)


@pytest.fixture
def pipeline(tmp_path: Path) -> str:
    """The path of a small spaCy pipeline on disk: rules over an empty English one."""
    spacy = pytest.importorskip("spacy")
    made = spacy.blank("en")
    made.add_pipe("entity_ruler").add_patterns(
        [
            {"label": "PERSON", "pattern": "Maria Okafor"},
            {"label": "PERSON", "pattern": "Okafor"},
            {"label": "ORG", "pattern": "The Harbour Council"},
            {"label": "LAW", "pattern": "Quay Statute"},
            {"label": "DATE", "pattern": "Monday"},
        ]
    )
    made.to_disk(tmp_path / "rules")
    return str(tmp_path / "rules")


STORY = "The Harbour Council met President Maria Okafor, a lawyer, on Monday. Okafor’s Quay Statute failed."


def test_a_real_pipeline_is_loaded_by_its_path(pipeline: str) -> None:
    blocks = (Block(Span(0, len(STORY)), Role.PARAGRAPH, "", 1.0),)
    found = find_entities(STORY, blocks, engine=f"spacy:{pipeline}")
    assert [(one.name, one.type, one.kind, len(one.mentions)) for one in found] == [
        ("Harbour Council", "organization", None, 1),
        ("Maria Okafor", "person", None, 2),
        ("Quay Statute", "other", "law", 1),
    ]
    description = found[1].description
    assert description is not None
    assert STORY[description.start : description.end] == "a lawyer"


def test_a_pipeline_that_is_not_there_is_told_with_its_remedy() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(NewsreaderError, match="no pipeline 'en_no_such': python -m spacy download en_no_such"):
        engines.engine("spacy:en_no_such")


def test_a_folder_that_is_no_pipeline_is_told_in_one_line(tmp_path: Path) -> None:
    pytest.importorskip("spacy")
    (tmp_path / "meta.json").write_text("[]", encoding="utf-8")
    with pytest.raises(NewsreaderError, match="pipeline") as raised:
        engines.engine(f"spacy:{tmp_path}")
    assert "\n" not in str(raised.value)


def test_a_real_pipeline_of_rules() -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Maria Okafor"}])
    (found,) = spacy_engine(pipeline)(TEXT, [Span(0, len(TEXT))])
    assert (found.text, found.type) == ("Maria Okafor", "person")


def test_the_default_engine_can_be_named() -> None:
    blocks = (Block(Span(0, len(TEXT)), Role.PARAGRAPH, "", 1.0),)
    assert find_entities(TEXT, blocks, engine="crf") == find_entities(TEXT, blocks)
