"""Each command from its words to what it prints and the status it ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader import __version__
from newsreader.cli import main

DUMP = """\
 date 2023-03-14 The dam that nobody owns

By Renata Oyelaran

Walter Pruett has put his hand against the concrete every spring since he was nine years old.

“What you don’t want is a wall that hums,” said Pruett, who lives half a mile below the dam in Tiller Falls.

Two weeks ago, he says, it hummed, and nobody in the county could tell him what that means or whose dam it is.
"""


@pytest.fixture
def dump(tmp_path: Path) -> str:
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, encoding="utf-8")
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(words) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_clean_prints_the_story_under_its_head(capsys: pytest.CaptureFixture[str], dump: str) -> None:
    out = printed(capsys, "clean", dump)
    assert out.startswith("The dam that nobody owns\n\nBy Renata Oyelaran · 2023-03-14\n\nWalter Pruett has put")
    assert out.endswith("whose dam it is.\n")


def test_clean_writes_markdown(capsys: pytest.CaptureFixture[str], dump: str) -> None:
    assert printed(capsys, "clean", dump, "--markdown").startswith("# The dam that nobody owns\n\n")


@pytest.mark.parametrize("form", [[], ["--markdown"]])
def test_clean_tells_who_said_what_where_it_is_asked_to(
    capsys: pytest.CaptureFixture[str], dump: str, form: list[str]
) -> None:
    without = printed(capsys, "clean", dump, *form)
    out = printed(capsys, "clean", dump, *form, "--with-quotes")
    assert out.startswith(without)
    assert "People and places" in out[len(without) :]
    assert "People and places" not in without


def test_clean_writes_html_with_quotes_and_people(capsys: pytest.CaptureFixture[str], dump: str) -> None:
    out = printed(capsys, "clean", dump, "--html")
    assert out.startswith("<!DOCTYPE html>")
    assert "<footer>" in out


def test_show_json_is_one_line_with_everything(capsys: pytest.CaptureFixture[str], dump: str) -> None:
    out = printed(capsys, "show", dump, "--json")
    assert out.count("\n") == 1
    article = json.loads(out)
    assert article["text"] == DUMP
    assert article["date"] == "2023-03-14"
    assert article["source"]["path"] == dump
    assert isinstance(article["entities"], list)
    assert isinstance(article["quotes"], list)


def test_show_clean_only_leaves_entities_and_quotes_open(capsys: pytest.CaptureFixture[str], dump: str) -> None:
    article = json.loads(printed(capsys, "show", dump, "--json", "--clean-only"))
    assert article["entities"] is None
    assert article["quotes"] is None


def test_show_is_linear_without_json(capsys: pytest.CaptureFixture[str], dump: str) -> None:
    out = printed(capsys, "show", dump)
    places = [out.index(heading) for heading in ("Title: ", "By: ", "\n\nStory\n\n", "Hidden: ", "Quotes: ")]
    assert places == sorted(places)


def test_as_article_hides_nothing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "clean.txt"
    path.write_text("The dam holds.\n\nShare\n\nSign up for our newsletter\n", encoding="utf-8")
    article = json.loads(printed(capsys, "show", str(path), "--json", "--as-article"))
    assert not any(block["noise"] for block in article["blocks"])


def test_a_file_that_is_named_like_a_command_opens_by_its_path(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "clean").write_text(DUMP, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert printed(capsys, "./clean", "--plain").startswith("Title: The dam that nobody owns\n")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out == f"newsreader {__version__}\n"


@pytest.mark.parametrize("words", [["--help"], ["clean", "--help"], ["show", "--help"], ["batch", "--help"]])
def test_help_has_examples(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 0
    assert "examples:\n" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
@pytest.mark.parametrize("words", [["--help"], ["batch", "--help"], ["--d\u00e4mm…"]], ids=" ".join)
def test_help_and_errors_are_printed_in_any_encoding(words: list[str], encoding: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "newsreader", *words],
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
    )
    shown = (run.stdout + run.stderr).decode(encoding)
    assert shown.startswith("usage: newsreader")
    assert "Traceback" not in shown
    assert run.returncode == (0 if "--help" in words else 2)


@pytest.mark.parametrize(
    "words",
    [
        ["clean"],
        ["--nonsense"],
        ["show", "a", "b"],
        ["batch"],
        ["batch", "--jsonl", "--jobs", "-1"],
        ["clean", "a", "--html", "--markdown"],
    ],
)
def test_wrong_usage_ends_with_2_and_a_line(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    assert "error: " in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [["clean", "page.txt", "\x1b]0;owned\x07"], ["batch", "--jobs", "\x1b[2J\n\x9b2J"], ["--as-article=\x1b[2J\u202e"]],
)
def test_wrong_words_cannot_write_to_the_terminal(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    with pytest.raises(SystemExit):
        main(words)
    error = capsys.readouterr().err
    assert "error: " in error
    assert not any(char in error for char in "\x1b\x07\x9b\u202e")
