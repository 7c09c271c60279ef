"""Bad input: one clear line on standard error, an exit status that says which kind, never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsreader.cli import BROKEN_PIPE, INTERRUPTED, main

COMMANDS = [("clean",), ("show", "--json"), ("--plain",), ()]


def refused(capsys: pytest.CaptureFixture[str], status: int, *words: str) -> str:
    assert main(words) == status
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("newsreader: ")
    assert captured.err.count("\n") == 1
    return captured.err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_missing_file(capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]) -> None:
    assert "no such file" in refused(capsys, 2, *command, str(tmp_path / "nowhere.txt"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_folder(capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]) -> None:
    assert "folder" in refused(capsys, 2, *command, str(tmp_path))


@pytest.mark.parametrize("content", [b"", b"  \n\t\n", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00" * 9])
def test_an_empty_page_and_one_that_is_no_text(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(content)
    refused(capsys, 2, "clean", str(path))


def test_markup_without_a_word_is_an_empty_page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body><div><p></p><br></div></body></html>")
    assert "no text" in refused(capsys, 2, "clean", str(path))


@pytest.mark.parametrize("command", [("clean",), ("show", "--json")], ids=" ".join)
def test_a_page_without_an_article_ends_with_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: tuple[str, ...]
) -> None:
    path = tmp_path / "page.html"
    links = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("News", "Sport", "Weather", "Log in"))
    path.write_text(
        f"<html><body><nav><ul>{links}</ul></nav><footer>© 2024 All rights reserved.</footer></body></html>"
    )
    assert "no article" in refused(capsys, 1, *command, str(path))


def test_a_name_cannot_write_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    error = refused(capsys, 2, "clean", "/nowhere/\x1b]0;owned\x07\nname")
    assert not any(char in error[:-1] for char in "\x1b\x07\n")


def start(*words: str, **options: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]
        [sys.executable, "-m", "newsreader", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )


@pytest.mark.skipif(os.name == "nt", reason="closes a descriptor the POSIX way")
@pytest.mark.parametrize("words", [("clean", "-"), ("show", "-", "--json"), ("batch", "--jsonl"), ("-",)], ids=" ".join)
def test_a_closed_standard_input(words: tuple[str, ...]) -> None:
    shell = ["sh", "-c", 'exec "$@" <&-', "sh", sys.executable, "-m", "newsreader", *words]
    run = subprocess.run(shell, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "standard input" in run.stderr


@pytest.mark.skipif(os.name == "nt", reason="closes a descriptor the POSIX way")
def test_a_closed_standard_output(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The dam holds.\n\nIt has held since 1911, said Dana Pruett of Tiller Falls.\n")
    shell = [
        "sh",
        "-c",
        'exec "$@" >&-',
        "sh",
        sys.executable,
        "-m",
        "newsreader",
        "clean",
        str(tmp_path / "story.txt"),
    ]
    run = subprocess.run(shell, capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr == "newsreader: standard output is closed\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("The dam holds.\n\nIt has held since 1911, said Dana Pruett of Tiller Falls.\n")
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "newsreader", "clean", str(tmp_path / "story.txt")]
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.startswith("newsreader: standard output cannot be written")
    assert run.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_reader_who_goes_away_is_no_error(tmp_path: Path) -> None:
    line = b'{"id": 1, "text": "The dam holds, and it has held since 1911."}\n'
    (tmp_path / "pages.jsonl").write_bytes(line * 3000)
    with open(tmp_path / "pages.jsonl", "rb") as pages:
        process = start("batch", "--jsonl", "--clean-only", stdin=pages)
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(30) == BROKEN_PIPE


@pytest.mark.skipif(os.name == "nt", reason="sends a POSIX signal")
@pytest.mark.parametrize(
    "words", [("clean", "FIFO"), ("FIFO",), ("batch", "--jsonl"), ("batch", "--jsonl", "--jobs", "2")], ids=" ".join
)
def test_waiting_for_an_input_that_never_comes_ends_at_ctrl_c(tmp_path: Path, words: tuple[str, ...]) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    process = start(
        *(str(fifo) if word == "FIFO" else word for word in words),
        stdin=subprocess.PIPE,
        # A test run in a shell's background inherits that ctrl+c is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    try:
        assert process.wait(20) == INTERRUPTED
        assert process.stderr is not None
        assert process.stderr.read() == b""
    finally:
        process.kill()
        process.communicate()


def test_a_fault_of_our_own_is_told_in_one_line_and_kept(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platformdirs.user_state_path", lambda _: tmp_path)
    monkeypatch.setattr("newsreader.cli.clean.run", lambda _: {}["no\x1b[31m key"])
    complaint = refused(capsys, 70, "clean", "any.txt")
    assert "internal error: KeyError" in complaint
    assert "\x1b" not in complaint
    assert "Traceback" in (tmp_path / "crash.txt").read_text(encoding="utf-8")
