"""`newsreader config`: the path, a file with everything in it, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsreader.cli import main
from newsreader.config import config_path, load
from newsreader.tui.configured import judged
from newsreader.tui.keys import COMMANDS


def test_the_path_is_printed_whether_the_file_exists_or_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "path"]) == 0
    assert capsys.readouterr().out == f"{config_path()}\n"
    assert not config_path().exists()


def test_the_file_is_written_with_every_command_and_is_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "init"]) == 0
    assert capsys.readouterr().out == f"{config_path()}\n"
    text = config_path().read_text(encoding="utf-8")
    assert all(f'# "{command.id}" = ' in text for command in COMMANDS)
    assert main(["config", "check"]) == 0
    assert capsys.readouterr().out == "~/.config/newsreader/config.toml: in order\n"


def test_the_file_with_every_line_switched_on_is_in_order() -> None:
    main(["config", "init"])
    text = config_path().read_text(encoding="utf-8")
    lines = (line[2:] if line.startswith("# ") and " = " in line else line for line in text.split("\n"))
    config_path().write_text("\n".join(lines), encoding="utf-8")
    config = judged(load())
    assert not config.problems
    assert set(config.keys) == {command.id for command in COMMANDS}


def test_a_file_that_is_there_is_not_written_over_unless_forced(capsys: pytest.CaptureFixture[str]) -> None:
    config_path().parent.mkdir(parents=True)
    config_path().write_text("width = 80\n")
    assert main(["config", "init"]) == 2
    assert capsys.readouterr().err == (
        "newsreader: ~/.config/newsreader/config.toml is there already; --force writes over it\n"
    )
    assert config_path().read_text() == "width = 80\n"
    assert main(["config", "init", "--force"]) == 0
    assert "# width = 72" in config_path().read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_made_is_told_of(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path / "file" / "config.toml"))
    assert main(["config", "init"]) == 2
    assert capsys.readouterr().err.startswith(f"newsreader: cannot write {tmp_path}/file/config.toml: ")


def test_every_mistake_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    config_path().parent.mkdir(parents=True)
    config_path().write_text('width = 1\ntheme = "foo"\n[keys]\n"quit" = "b"\n')
    assert main(["config", "check"]) == 2
    width, theme, quit_key = capsys.readouterr().err.splitlines()
    assert width.startswith("newsreader: ~/.config/newsreader/config.toml, line 1: width = 1: allowed: ")
    assert quit_key.endswith('line 4: "quit" = "b": the key b does something else there already: noise.next')
    assert 'line 2: theme = "foo": no such theme; allowed: ' in theme


def test_without_a_file_the_check_says_that_the_defaults_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "check"]) == 0
    assert capsys.readouterr().out == "~/.config/newsreader/config.toml: no such file; the defaults hold\n"
