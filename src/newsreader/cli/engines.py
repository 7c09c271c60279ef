"""Which engine finds the names: as the command line says, else as configured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsreader.config import Config

if TYPE_CHECKING:
    import argparse

    from newsreader.cli.opening import Opening


def with_engine(config: Config, options: argparse.Namespace | Opening) -> Config:
    """The settings with the engine that the command line asks for, if it does.

    Raises:
        NewsreaderError: there is none of that name, or its library is not installed.
    """
    if options.engine is None:
        return config
    if options.engine != "crf":
        from newsreader.entities.engines import check

        check(options.engine)
    return replace(config, engine=options.engine)


def loaded_engine(options: argparse.Namespace | Opening) -> str:
    """The name of the command line's engine, "crf" where it has none, loaded: whatever is missing is told at once.

    Raises:
        NewsreaderError: there is no such engine, or its library or model is not installed.
    """
    if options.engine in (None, "crf"):
        return "crf"
    from newsreader.entities.engines import engine

    engine(options.engine)
    return str(options.engine)
