"""Completion scripts: made for each shell from the parsers, and understood by the shells that are there to ask."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from newsreader.cli.completion import script
from newsreader.cli.parser import COMMANDS

SHELLS = ("bash", "zsh", "fish")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_known(shell: str) -> None:
    text = script(shell)
    assert all(command in text for command in COMMANDS)
    options = ("markdown", "html", "json", "jsonl", "jobs", "as-article", "clean-only", "plain", "theme", "version")
    assert all(option in text for option in options)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_understands_its_script(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"no {shell} here")
    check = subprocess.run([shell, "-n"], input=script(shell), capture_output=True, text=True, check=False)
    assert (check.returncode, check.stderr) == (0, "")


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["cl"], ["clean"]),
        (["--pl"], ["--plain"]),
        (["show", "--j"], ["--json"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["batch", "--job"], ["--jobs"]),
        (["page.html", "--th"], ["--theme"]),
    ],
)
def test_bash_completes(words: list[str], found: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    ask = 'COMP_WORDS=(newsreader "$@"); COMP_CWORD=$#; _newsreader; printf "%s\\n" "${COMPREPLY[@]}"'
    run = subprocess.run(
        ["bash", "-c", f"{script('bash')}\n{ask}", "bash", *words],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path_factory.mktemp("empty"),
    )
    assert sorted(run.stdout.split()) == sorted([*found] if words != ["completion", ""] else [*found, "--help"])


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_completes_file_names_with_spaces(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("files")
    (folder / "my page.html").touch()
    ask = 'COMP_WORDS=(newsreader show "my"); COMP_CWORD=2; _newsreader; printf "%s\\n" "${COMPREPLY[@]}"'
    run = subprocess.run(
        ["bash", "-c", f"{script('bash')}\n{ask}"], capture_output=True, text=True, check=True, cwd=folder
    )
    assert run.stdout == "my page.html\n"
