"""What each command brings in, seen in a clean interpreter: only the screen may load Textual and Rich."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

_RUN = """
import sys
from newsreader.cli import main
try:
    main(sys.argv[2:])
except SystemExit:
    pass
roots = {name.partition(".")[0] for name in sys.modules} | set(sys.modules)
print(*sorted(roots & set(sys.argv[1].split(","))), file=sys.stderr)
"""

STORY = (
    "A dam\n\nBy Renata Oyelaran\n\n“It holds,” Dana Pruett said on Monday. Nobody had asked her for eleven years.\n"
)


def imported(watched: str, *words: str, stdin: str = "") -> set[str]:
    """Which of the modules watched are loaded once a command has run."""
    run = subprocess.run(
        [sys.executable, "-c", _RUN, watched, *words], input=stdin, capture_output=True, text=True, check=True
    )
    return set(run.stderr.split())


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    "words",
    [
        ("--help",),
        ("--version",),
        ("completion", "bash"),
        ("clean", "FILE"),
        ("clean", "FILE", "--markdown"),
        ("clean", "FILE", "--html"),
        ("show", "FILE"),
        ("show", "FILE", "--json"),
        ("FILE", "--plain"),
        ("FILE",),
        (),
    ],
    ids=" ".join,
)
def test_a_command_without_a_screen_loads_neither_textual_nor_rich(words: tuple[str, ...], story: str) -> None:
    assert not imported("textual,rich", *(story if word == "FILE" else word for word in words))


def test_the_batch_loads_neither_textual_nor_rich() -> None:
    assert not imported("textual,rich", "batch", "--jsonl", stdin='{"id": 1, "text": "A dam holds."}\n')


@pytest.mark.parametrize("words", [("--help",), ("--version",), ("completion", "zsh")], ids=" ".join)
def test_help_and_version_load_no_engine(words: tuple[str, ...]) -> None:
    watched = "selectolax,pycrfsuite,newsreader.blocks,newsreader.cleaning,newsreader.entities,newsreader.quotes"
    assert not imported(f"{watched},multiprocessing,asyncio", *words)


def test_cleaning_loads_no_tagger(story: str) -> None:
    assert not imported("pycrfsuite,newsreader.entities,newsreader.quotes", "clean", story)


def test_one_process_is_enough_without_the_machinery_for_many(story: str) -> None:
    assert not imported("multiprocessing,asyncio,urllib.request,http", "clean", story)


def test_the_public_names_are_resolved_on_first_use() -> None:
    script = "import sys, newsreader; newsreader.Article; print('newsreader.analysis' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False"]
