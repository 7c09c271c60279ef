"""What the reader has set and said, for the commands: the configuration, the corrections, the pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsreader.cli.streams import complain
from newsreader.config import Config, load

if TYPE_CHECKING:
    import argparse

    from newsreader.cli.opening import Opening
    from newsreader.corrections import Corrections


def settings(*, is_told: bool = True) -> Config:
    """The configuration; what is wrong with it is told on standard error, where that is wanted."""
    config = load()
    for problem in config.problems if is_told else ():
        complain(problem)
    return config


def corrections(options: argparse.Namespace | Opening, *, is_told: bool = True) -> Corrections:
    """What the reader said of blocks, unless the command line leaves it out."""
    from newsreader.corrections import NOTHING_SAID

    if options.no_corrections:
        return NOTHING_SAID
    return said(is_told=is_told)


def said(*, is_told: bool = True) -> Corrections:
    """What the reader said of blocks; what is wrong with the file is told on standard error, where that is wanted."""
    from newsreader import correction_store
    from newsreader.corrections import NOTHING_SAID

    path = correction_store.corrections_path()
    try:
        loaded = correction_store.load(path)
    except OSError as error:
        notice = f"cannot read {path}: {(error.strerror or 'unknown error').lower()}"
        found = NOTHING_SAID
    else:
        notice, found = loaded.notice(path), loaded.corrections
    if notice and is_told:
        complain(notice)
    return found


def words_per_minute(config: Config) -> int:
    """The reader's pace: as set, else as learned."""
    from newsreader.pace import learned

    return config.pace or learned()
