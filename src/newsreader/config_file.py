"""What a configuration file says: its settings where they are right, and a line about everything that is not.

What can be known without the screen is judged here; the names of themes, commands and keys are judged by the screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any

from newsreader.config import ENGINES, FASTEST, NARROWEST, SLOWEST, TABS, WIDEST, Config, Mistake


def no_such(thing: str, name: str, known: Iterable[str]) -> str:
    """ "no such setting: did you mean width?; allowed: …": what is wrong with a name, and what is allowed."""
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(name, names, n=1)
    guess = f": did you mean {close[0]}?" if close else ""
    return f"no such {thing}{guess}; allowed: {', '.join(names)}"


class _WrongError(ValueError):
    """A value that a setting cannot have; says what it can."""


def parse(data: bytes, path: str) -> Config:
    """The settings that a file holds.

    Args:
        data: the file.
        path: its name, as problems give it.
    """
    import tomllib

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Config(path=path, mistakes=(Mistake(line, "not UTF-8"),))
    text = text.replace("\r\n", "\n")
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return Config(path=path, mistakes=(_syntax_error(str(error), text),))
    return _understood(table, Config(path=path, lines=_lines(text)))


def _understood(table: Mapping[str, Any], config: Config) -> Config:
    settings: dict[str, Any] = {}
    problems: list[Mistake] = []
    for name, value in table.items():
        if name == "keys":
            settings["keys"] = _keys(value, config, problems)
        elif name not in READERS:
            what = no_such("setting", name, READERS)
            problems.append(config.problem(name, value, f"{what}, and the table [keys]"))
        else:
            try:
                settings[name] = READERS[name](value)
            except _WrongError as wrong:
                problems.append(config.problem(name, value, str(wrong)))
    kept = {one.name: getattr(config, one.name) for one in fields(Config)}
    return Config(**(kept | settings)).with_problems(problems)


def _keys(value: object, config: Config, problems: list[Mistake]) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        problems.append(config.problem("keys", value, 'must be a table: a line [keys], below it "COMMAND" = "KEY"'))
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for name, keys in _flat(value).items():
        written = _key_list(keys)
        if written:
            found[name] = written
        else:
            what = 'must be a key, or several: "b" or "b,ctrl+n" or ["b", "ctrl+n"]'
            problems.append(config.problem(f"keys.{name}", keys, what))
    return found


def _flat(table: Mapping[str, object], before: str = "") -> dict[str, object]:
    """What was written without quotation marks, noise.next = "b", is a table in a table."""
    found: dict[str, object] = {}
    for name, value in table.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{before}{name}.")
        else:
            found[before + name] = value
    return found


def _key_list(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        parts = [value] if value in (",", " ") else value.split(",")
    elif isinstance(value, list) and all(isinstance(part, str) for part in value):
        parts = value
    else:
        return ()
    stripped = tuple(part.strip() or part[:1] for part in parts)
    return stripped if all(stripped) else ()


# -- what a setting may be


def _whole(least: int, most: int, what: str) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise _WrongError(f"allowed: {what} from {least} to {most}")
        return value

    return read


def _one_of(*names: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str) or value not in names:
            allowed = ", ".join(f'"{name}"' for name in names)
            raise _WrongError(f"allowed: {allowed}")
        return value

    return read


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise _WrongError("allowed: true, false")
    return value


def _theme(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise _WrongError("must be the name of a theme, in quotation marks")
    return value


def _pace(value: object) -> int | None:
    if value == "learn":
        return None
    try:
        return _whole(SLOWEST, FASTEST, "words")(value)
    except _WrongError as wrong:
        raise _WrongError(f'allowed: "learn", or words a minute from {SLOWEST} to {FASTEST}') from wrong


def _engine(value: object) -> str:
    if not isinstance(value, str) or value.partition(":")[0] not in ENGINES or value.startswith("crf:"):
        raise _WrongError('allowed: "crf", "spacy", "spacy:PIPELINE", "gliner", "gliner:MODEL"')
    return value


READERS: Mapping[str, Callable[[object], object]] = {
    "width": _whole(NARROWEST, WIDEST, "a whole number of cells"),
    "spacing": _whole(0, 2, "blank rows, a whole number"),
    "theme": _theme,
    "noise": _one_of("hidden", "dimmed", "shown"),
    "sidebar": _yes_or_no,
    "tab": _one_of(*TABS),
    "focus": _yes_or_no,
    "pace": _pace,
    "engine": _engine,
}
"""Every setting beside the keys, with what makes its value from that of the file."""


# -- where things stand


_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?$")
_SETTING = re.compile(r"""\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=""")
_PART = re.compile(r"""\s*\.?\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))""")


def _lines(text: str) -> dict[str, int]:
    """The line of each setting: the TOML reader of the standard library does not tell."""
    found: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), 1):
        header = _HEADER.match(line)
        setting = _SETTING.match(line)
        if header:
            table = _name(header[1])
            found.setdefault(table, number)
        elif setting:
            name = _name(setting[1])
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found


def _name(written: str) -> str:
    return ".".join(next(part for part in match if part is not None) for match in _parts(written))


def _parts(written: str) -> list[tuple[str | None, ...]]:
    return [match.groups() for match in _PART.finditer(written)]


_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def _syntax_error(message: str, text: str) -> Mistake:
    """What is no TOML; the reader of the standard library puts the place at the end."""
    place = _PLACE.search(message)
    line = (place and place[1]) or text.rstrip("\n").count("\n") + 1
    return Mistake(int(line), f"not TOML: {_PLACE.sub('', message)}")
