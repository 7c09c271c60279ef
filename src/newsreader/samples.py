"""The shelf of sample articles that ship with the program."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from newsreader.shipped import shipped


@dataclass(frozen=True, slots=True)
class Sample:
    """One invented story in the shape of a scraped page."""

    title: str
    description: str
    """What kind of page it is, in one line."""
    path: Path


def samples() -> tuple[Sample, ...]:
    """The samples in the order of the shelf; none where their folder is missing."""
    folder = shipped("sample_articles")
    try:
        index = tomllib.loads((folder / "index.toml").read_text(encoding="utf-8"))
    except FileNotFoundError:
        return ()
    return tuple(Sample(row["title"], row["description"], folder / row["file"]) for row in index["sample"])
