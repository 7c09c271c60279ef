"""What the reader has set and said, in the commands: heeded where somebody reads, left alone elsewhere."""

from __future__ import annotations

import datetime
import json
import os
import sys
from pathlib import Path

import pytest

from newsreader.analysis import read
from newsreader.article import Article
from newsreader.cli import main, reader
from newsreader.config import config_path
from newsreader.correction_store import add, corrections_path
from newsreader.corrections import Correction, keys_for, site_of
from newsreader.page import Page
from newsreader.sources import read_file

PROSE = (
    "The ferry crews of the southern islands went back to work on Thursday after eleven days, “tired and poorer”, as "
    "their speaker Olaf Brandt said. The boats had been idle since the company changed the night watches unasked."
)
NOISE = Correction("noise", datetime.date(2026, 1, 9))
BOX = "Box of the week: the islands have nine harbours, and the largest of them all is Quill Quay in the north."


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    paragraphs = "\n\n".join(f"{PROSE} It was day {n} of the quarrel." for n in range(5))
    path.write_text(f"Ferries sail again\n\n{paragraphs}\n\n{BOX}\n\n{PROSE}\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def said(story: str) -> None:
    """The reader has called the box noise."""
    article = read(read_file(story), with_fingerprints=True)
    index = next(i for i, block in enumerate(article.blocks) if article[block.span] == BOX)
    assert not article.blocks[index].is_noise
    keys = keys_for(article, index, "noise")
    add(corrections_path(), site_of(article, os.getcwd()), dict.fromkeys(keys, NOISE))


@pytest.fixture
def mistaken() -> None:
    """There is a mistake in the configuration."""
    config_path().parent.mkdir(parents=True)
    config_path().write_text("\nwidth = 9\n", encoding="utf-8")


@pytest.mark.usefixtures("said")
@pytest.mark.parametrize("command", [["clean"], ["clean", "--markdown"], []])
def test_what_was_said_of_a_block_holds(command: list[str], story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, story]) == 0
    assert BOX not in capsys.readouterr().out
    assert main([*command, story, "--no-corrections"]) == 0
    assert BOX in capsys.readouterr().out


@pytest.mark.usefixtures("said")
def test_it_holds_on_the_screen(story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsreader.tui import app

    shown: list[Article] = []
    monkeypatch.setattr(app, "run_reader", lambda article, start: shown.append(article) or 0)
    monkeypatch.setattr(reader, "has_screen", lambda: True)
    monkeypatch.setattr(reader, "take_keyboard", lambda: False)
    for words in ([story], [story, "--no-corrections"]):
        assert main(words) == 0
    heeded, left_out = ([block.reason for block in article.blocks] for article in shown)
    assert "you said so on 2026-01-09" in heeded
    assert "you said so on 2026-01-09" not in left_out


@pytest.mark.usefixtures("said")
def test_the_reason_is_told(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", story]) == 0
    assert "(you said so on 2026-01-09)" in capsys.readouterr().out


@pytest.mark.usefixtures("said")
def test_a_batch_is_the_same_for_everybody_unless_it_is_asked_otherwise(
    story: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = Page(text=Path(story).read_text(encoding="utf-8"), media="text", url="https://isles.example/1")
    article = read(page, with_fingerprints=True)
    index = next(i for i, block in enumerate(article.blocks) if article[block.span] == BOX)
    keys = keys_for(article, index, "noise")
    add(corrections_path(), "isles.example", dict.fromkeys(keys, NOISE))
    lines = tmp_path / "pages.jsonl"
    lines.write_text(json.dumps({"id": 1, "text": page.text, "url": page.url}) + "\n", encoding="utf-8")

    def reasons(*options: str) -> list[str]:
        with open(lines, encoding="utf-8") as stream:
            monkeypatch.setattr(sys, "stdin", stream)
            assert main(["batch", "--jsonl", "--clean-only", *options]) == 0
        return [block["reason"] for block in json.loads(capsys.readouterr().out)["blocks"]]

    assert "you said so on 2026-01-09" not in reasons()
    assert "you said so on 2026-01-09" in reasons("--corrections")


def test_a_damaged_line_of_corrections_is_told_of_once(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    corrections_path().parent.mkdir(parents=True)
    corrections_path().write_text("rubbish\n", encoding="utf-8")
    assert main(["show", story]) == 0
    assert capsys.readouterr().err == f"newsreader: {corrections_path()}, line 1: no correction\n"


@pytest.mark.usefixtures("mistaken")
@pytest.mark.parametrize("command", [["show"], ["--plain"]])
def test_a_mistake_in_the_configuration_is_told_and_stops_nothing(
    command: list[str], story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, story]) == 0
    captured = capsys.readouterr()
    assert captured.err.startswith("newsreader: ~/.config/newsreader/config.toml, line 2: width = 9: allowed: ")
    assert captured.err.count("\n") == 1
    assert "Ferries sail again" in captured.out


@pytest.mark.usefixtures("mistaken")
def test_a_batch_and_the_clean_text_do_not_look_at_the_configuration(
    story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["clean", story]) == 0
    assert capsys.readouterr().err == ""


def on_a_terminal(words: list[str], typed: bytes, **environment: str) -> tuple[str, int]:
    """What the program writes on a pseudo-terminal, and its status; each line is typed once it is asked for."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(environment)
        os.execv(sys.executable, [sys.executable, "-m", "newsreader", *words])
    written, answered = b"", 0
    keys = typed.splitlines(keepends=True)
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end was closed
            piece = b""
        if not piece:
            break
        written += piece
        if keys and written.count(b"command (h for help): ") > answered:
            answered += 1
            os.write(terminal, keys.pop(0))
    os.close(terminal)
    return written.decode("utf-8", "replace"), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


needs_terminal = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")


@needs_terminal
def test_on_a_terminal_plain_asks_and_answers(story: str) -> None:
    shown, status = on_a_terminal(["--plain", story], b"\nquotes\nquit\n")
    assert status == 0
    assert "\r\n1 section, 2 people, " in shown
    assert "1. Olaf Brandt" in shown
    assert "\x1b" not in shown


@needs_terminal
@pytest.mark.parametrize("key", [b"\x04", b"\x03"], ids=["end of input", "ctrl+c"])
def test_it_ends_in_order(story: str, key: bytes) -> None:
    shown, status = on_a_terminal(["--plain", story], b"\n" + key)
    assert status == 0
    assert "Traceback" not in shown


@needs_terminal
def test_a_dumb_terminal_is_asked_too(story: str) -> None:
    shown, status = on_a_terminal([story], b"x\n", TERM="dumb")
    assert "command (h for help): " in shown
    assert status == 0


def test_without_somebody_to_ask_plain_prints_all_at_once(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--plain", story]) == 0
    out = capsys.readouterr().out
    assert "command (h for help)" not in out
    assert "Quotes: " in out
