"""Where the folders that ship with the program lie."""

from __future__ import annotations

from pathlib import Path


def shipped(folder: str) -> Path:
    """A folder that ships with the program: inside the installed package, else at the top of the checkout."""
    package = Path(__file__).resolve().parent
    installed = package / folder
    return installed if installed.is_dir() else package.parents[1] / folder
