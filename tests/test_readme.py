"""The README keeps its word: its commands run and print what it shows, its keys are the reader's, its links lead on."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsreader.cli.parser import COMMANDS, command_parser, open_parser
from newsreader.tui.keys import COMMANDS as SCREEN_COMMANDS
from newsreader.tui.keys import commands

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Example:
    """A command of a console block, and the lines it is said to print ("…": any)."""

    command: str
    printed: tuple[str, ...]


def examples() -> list[Example]:
    found: list[Example] = []
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *printed = part.splitlines()
            found.append(Example(command, tuple(printed)))
    return found


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.command)
def test_an_example_prints_what_the_readme_shows(example: Example) -> None:
    tools = re.findall(r"(?:^|\| )(\w+)", example.command)
    missing = [tool for tool in tools if tool != "newsreader" and shutil.which(tool) is None]
    if missing or os.name == "nt":
        pytest.skip(f"needs {', '.join(missing) or 'a POSIX shell'}")
    shell = f'newsreader() {{ "{sys.executable}" -m newsreader "$@"; }}\n{example.command}'
    run = subprocess.run(["sh", "-c", shell], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert run.stderr == ""
    lines = run.stdout.splitlines()
    if example.printed == ("…",):
        assert lines
    else:
        assert tuple(lines) == example.printed


def test_the_configuration_that_it_shows_is_in_order(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    path = tmp_path / "config.toml"
    path.write_text(shown, encoding="utf-8")
    environment = os.environ | {"NEWSREADER_CONFIG": str(path)}
    command = [sys.executable, "-m", "newsreader", "config", "check"]
    run = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_there_are_examples_of_every_command_for_pipes() -> None:
    shown = " ".join(example.command for example in examples())
    assert all(f"newsreader {command}" in shown for command in ("clean", "show", "batch"))


def test_every_option_is_told_of_in_readme_or_help() -> None:
    parsers = [open_parser(), *(command_parser(name) for name in COMMANDS)]
    options = {option for parser in parsers for action in parser._actions for option in action.option_strings}
    told = README + "".join(parser.format_help() for parser in parsers)
    assert not {option for option in options if option not in told}
    assert all(f"newsreader {name}" in README for name in COMMANDS)


def test_the_table_of_keys_is_the_readers_own() -> None:
    section = README.partition("### Keys")[2].partition("\n## ")[0]
    shown = {key.lower() if len(key) > 1 else key for key in re.findall(r"`([^`]+)`", section)}
    keys = {key for command in SCREEN_COMMANDS for key in command.key_names}
    real = {key.lower() if len(key) > 1 else key for key in keys}
    assert shown <= real, f"not keys of the reader: {shown - real}"
    for command in commands("article", "reader", "app"):
        assert any((key.lower() if len(key) > 1 else key) in shown for key in command.key_names), command.words


def test_links_to_files_lead_to_files() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]
