"""The file in which corrections are kept: one JSON object a line, only ever added to, the last word on a block counts.

A line is {"site", "block", "label", "date"}; a label of null takes back what was said before. Each addition is one
write at the end of the file, so that programs that run at the same time lose nothing of each other's.
"""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.corrections import Correction, Corrections, Label, Said

FILE_VARIABLE = "NEWSREADER_CORRECTIONS"
"""The environment variable that may name another file."""
BYTES_MOST = 16 * 1024 * 1024
"""Bytes of the file that are read; nobody says so much."""
_LABELS: dict[object, Label] = {"article": "article", "noise": "noise"}


def corrections_path() -> Path:
    """The file: in the user's data directory, unless the environment names another."""
    named = os.environ.get(FILE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("newsreader") / "corrections.jsonl"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the file held."""

    corrections: Corrections
    bad_lines: tuple[int, ...] = ()
    """The numbers of the lines that could not be understood, from 1; they were passed over."""

    def notice(self, path: Path) -> str:
        """One line about bad lines, or ""."""
        if not self.bad_lines:
            return ""
        count = len(self.bad_lines)
        return f"{path}, line {self.bad_lines[0]}: no correction" + (f", and {count - 1} more" if count > 1 else "")


def load(path: Path) -> Loaded:
    """Everything that was said so far; nothing where there is no file.

    Raises:
        OSError: the file is there and cannot be read.
    """
    try:
        with open(path, "rb") as stream:
            data = stream.read(BYTES_MOST)
    except FileNotFoundError:
        return Loaded(Corrections(folder=os.getcwd()))
    by_site: dict[str, dict[str, Correction]] = {}
    bad: list[int] = []
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            site, block, correction = _understood(line)
        except (ValueError, RecursionError):
            bad.append(number)
            continue
        if correction is None:
            by_site.get(site, {}).pop(block, None)
        else:
            by_site.setdefault(site, {})[block] = correction
    return Loaded(Corrections(by_site, os.getcwd()), tuple(bad))


def add(path: Path, site: str, said: Said) -> None:
    """Keep what was said of blocks of a site.

    Raises:
        OSError: the file cannot be written.
    """
    _append(path, [_line(site, block, correction) for block, correction in said.items()])


def take_back(path: Path, site: str, blocks: Sequence[str], before: Said) -> None:
    """Make things as they were before the last word on some blocks.

    Args:
        path: the file.
        site: whose blocks they are.
        blocks: what the words were kept under.
        before: what had been said of them before; a block that is not in it had not been spoken of.

    Raises:
        OSError: the file cannot be written.
    """
    _append(path, [_line(site, block, before.get(block)) for block in blocks])


def _line(site: str, block: str, correction: Correction | None) -> str:
    label = correction.label if correction else None
    row = {"site": site, "block": block, "label": label, "date": correction.date.isoformat() if correction else None}
    return json.dumps(row) + "\n"


def _understood(line: bytes) -> tuple[str, str, Correction | None]:
    """One line of the file.

    Raises:
        ValueError: it is no correction.
    """
    row = json.loads(line)
    if not isinstance(row, dict):
        raise ValueError("no object")
    site, block, label, date = (row.get(key) for key in ("site", "block", "label", "date"))
    if not isinstance(site, str) or not isinstance(block, str) or not block:
        raise ValueError("no site or block")
    if label is None:
        return site, block, None
    if not isinstance(label, str) or label not in _LABELS or not isinstance(date, str):
        raise ValueError("no label or date")
    return site, block, Correction(_LABELS[label], datetime.date.fromisoformat(date))


def _append(path: Path, lines: Sequence[str]) -> None:
    if not lines:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        # A line that a crash cut short must not swallow the next one.
        is_cut = os.lseek(descriptor, 0, os.SEEK_END) > 0
        if is_cut:
            os.lseek(descriptor, -1, os.SEEK_END)
            is_cut = os.read(descriptor, 1) != b"\n"
        os.write(descriptor, (("\n" if is_cut else "") + "".join(lines)).encode("ascii"))
    finally:
        os.close(descriptor)
