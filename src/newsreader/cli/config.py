"""`newsreader config`: where the file of settings is, what may stand in it, and what is wrong with it."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from newsreader.cli.streams import complain, write
from newsreader.config import config_path, load, shown
from newsreader.errors import NewsreaderError


def run(options: argparse.Namespace) -> int:
    """Print the path, write the file, or tell what is wrong with it."""
    path = config_path()
    if options.what == "init":
        _write(path, is_forced=options.force)
    if options.what == "check":
        return _check(path)
    write(f"{path}\n")
    return 0


def _write(path: Path, *, is_forced: bool) -> None:
    from newsreader.config_template import template
    from newsreader.tui.keys import COMMANDS
    from newsreader.tui.remapping import as_written

    if os.path.lexists(path) and not is_forced:
        raise NewsreaderError(f"{shown(path)} is there already; --force writes over it")
    text = template((command.id, as_written(command.keys), command.words) for command in COMMANDS)
    try:
        os.makedirs(path.parent, exist_ok=True)
        with open(path, "w" if is_forced else "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise NewsreaderError(f"cannot write {shown(path)}: {reason}") from error


def _check(path: Path) -> int:
    # The names of themes, commands and keys are known to the screen alone.
    from newsreader.tui.configured import judged

    if not os.path.exists(path):
        write(f"{shown(path)}: no such file; the defaults hold\n")
        return 0
    config = judged(load(path))
    for problem in config.problems:
        complain(problem)
    if config.problems:
        return NewsreaderError.exit_status
    write(f"{shown(path)}: in order\n")
    return 0
