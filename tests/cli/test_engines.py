"""`--engine` on every command that finds names: the same result by name, one line where it is not to be had."""

from __future__ import annotations

import io
import json
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from newsreader.cli import main

STORY = (
    "A dam\n\nBy Renata Oyelaran\n\n“It holds,” Dana Pruett said on Monday. Nobody had asked her for eleven years.\n"
)
COMMANDS = [("show", "--json"), ("show",), ("clean", "--html"), ("--plain",), ()]


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("newsreader: ")
    assert captured.err.count("\n") == 1
    return captured.err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_unknown_engine_is_told_in_one_line(
    capsys: pytest.CaptureFixture[str], story: str, command: tuple[str, ...]
) -> None:
    assert "known are crf, spacy" in refused(capsys, *command, "--engine", "oracle", story)


@pytest.mark.parametrize("engine", ["spacy", "spacy:en_core_web_sm", "gliner"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_missing_library_is_told_with_its_remedy(
    capsys: pytest.CaptureFixture[str], story: str, command: tuple[str, ...], engine: str
) -> None:
    library = engine.partition(":")[0]
    if find_spec(library) is not None:
        pytest.skip(f"{library} is installed")
    assert f'pip install "newsreader[{library}]"' in refused(capsys, *command, "--engine", engine, story)


@pytest.mark.parametrize("engine", ["oracle", "gliner:"])
def test_a_batch_is_refused_before_it_reads(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"id": 1, "text": "A dam holds."}\n')))
    assert "known are crf, spacy" in refused(capsys, "batch", "--jsonl", "--engine", engine)


def test_the_default_engine_can_be_named(capsys: pytest.CaptureFixture[str], story: str) -> None:
    written = []
    for words in ((), ("--engine", "crf")):
        assert main(("show", "--json", *words, story)) == 0
        written.append(json.loads(capsys.readouterr().out))
    assert written[0] == written[1]


def test_the_names_of_a_spacy_pipeline_are_shown(
    capsys: pytest.CaptureFixture[str], story: str, tmp_path: Path
) -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "EVENT", "pattern": "eleven years"}])
    pipeline.to_disk(tmp_path / "rules")
    assert main(("show", "--json", "--engine", f"spacy:{tmp_path / 'rules'}", story)) == 0
    entities = json.loads(capsys.readouterr().out)["entities"]
    assert [(one["name"], one["type"], one["kind"]) for one in entities] == [("eleven years", "other", "event")]
