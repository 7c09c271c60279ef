"""The reader's own settings: one TOML file, whose every mistake is told in one line and changes nothing else.

Imported at every start, and so it holds no more than that needs: a file that is there is read by `config_file`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, NamedTuple

from newsreader.safe import safe_line

FILE_VARIABLE = "NEWSREADER_CONFIG"
"""The environment variable that may name another file."""

NARROWEST, WIDEST = 45, 120
"""Cells that a row of text may be long."""
SLOWEST, FASTEST = 80, 800
"""Words a minute between which somebody reads."""
BYTES_MOST = 1_000_000

Noise = Literal["hidden", "dimmed", "shown"]
TABS = ("people", "quotes", "outline", "hidden")
"""The tabs of the sidebar, by name."""
ENGINES = ("crf", "spacy", "gliner")
"""The engines for names; the last two take the name of a pipeline or model after a colon."""


class Mistake(NamedTuple):
    """Something that is wrong with the file."""

    line: int
    """Where it stands, from 1; 0 where it is no line's fault."""
    words: str


@dataclass(frozen=True)
class Config:
    """The settings in force: those of the file where they are right, else the defaults."""

    width: int = 72
    spacing: int = 1
    theme: str | None = None
    """None: by the environment, the terminal and the program's default."""
    noise: Noise = "hidden"
    sidebar: bool = True
    tab: str = "people"
    focus: bool = False
    pace: int | None = None
    """Words a minute; None: as learned."""
    engine: str = "crf"
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of commands, by the command's id, as they were written."""
    mistakes: tuple[Mistake, ...] = ()
    """What is wrong with the file, in the order of its lines."""
    path: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Where each setting stands, from 1; keys of commands as "keys.ID"."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the file, a line each, with the place."""
        return tuple(safe_line(f"{self._place(mistake.line)}{mistake.words}") for mistake in self.mistakes)

    def _place(self, line: int) -> str:
        return f"{self.path}, line {line}: " if line else f"{self.path}: " if self.path else ""

    def problem(self, name: str, value: object, what: str) -> Mistake:
        """What is wrong with a setting.

        Args:
            name: the setting; for a command's key "keys.ID".
            value: what the file says.
            what: what is wrong with that, and what is allowed.
        """
        shown = f'"{name.removeprefix("keys.")}"' if name.startswith("keys.") else name
        return Mistake(self.lines.get(name, 0), f"{shown} = {_as_toml(value)}: {what}")

    def with_problems(self, mistakes: Iterable[Mistake]) -> Config:
        """With further mistakes among its own, in the order of the file's lines."""
        return replace(self, mistakes=tuple(sorted((*self.mistakes, *mistakes), key=lambda mistake: mistake.line)))


def config_path() -> Path:
    """The file: in the platform's folder for configuration, unless the environment names another."""
    named = os.environ.get(FILE_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("newsreader") / "config.toml"


def load(path: Path | None = None) -> Config:
    """The settings of a file; the defaults where there is none. Never raises: what is wrong is in `problems`."""
    path = path or config_path()
    try:
        with open(path, "rb") as stream:
            data = stream.read(BYTES_MOST + 1)
    except FileNotFoundError:
        if os.environ.get(FILE_VARIABLE):
            return Config(path=shown(path), mistakes=(Mistake(0, "no such file"),))
        return Config(path=shown(path))
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        return Config(path=shown(path), mistakes=(Mistake(0, f"cannot be read: {reason}"),))
    except ValueError:  # a NUL in the name
        return Config(mistakes=(Mistake(0, f"{FILE_VARIABLE} names no file"),))
    if len(data) > BYTES_MOST:
        return Config(path=shown(path), mistakes=(Mistake(0, "too large for a configuration"),))
    from newsreader.config_file import parse

    return parse(data, shown(path))


def shown(path: Path) -> str:
    """A path as messages give it, the home folder as "~"."""
    try:
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    except (ValueError, RuntimeError):
        return str(path)


def _as_toml(value: object) -> str:
    """A value about as the file has it."""
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"[{', '.join(_as_toml(one) for one in value[:9])}]"[:80]
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value)[:80] if isinstance(value, str) else str(value)[:80]


def _quoted(text: str) -> str:
    return f'"{text}"'
