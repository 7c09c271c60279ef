"""`newsreader batch`: JSON lines in, JSON lines out."""

from __future__ import annotations

import argparse
import os
import sys
import time

from newsreader import batch
from newsreader.cli.engines import loaded_engine
from newsreader.cli.settings import said
from newsreader.cli.streams import flush, is_terminal, write
from newsreader.corrections import NOTHING_SAID
from newsreader.errors import SourceError

_SECONDS_BETWEEN_REPORTS = 0.2


def run(options: argparse.Namespace) -> int:
    """Read pages until standard input ends; a bad line is told of in its place and does not change the status."""
    if sys.stdin is None:
        raise SourceError("standard input is closed")
    progress = Progress(is_shown=is_terminal(sys.stderr) and not is_terminal(sys.stdout))
    corrections = said() if options.corrections else NOTHING_SAID
    what = batch.Options(
        as_article=options.as_article,
        clean_only=options.clean_only,
        corrections=corrections,
        engine=loaded_engine(options),
    )
    batch.collect_rarely()
    # A reader of its own, never closed: a thread that still waits for input at the end would hold the lock of this or
    # of `sys.stdin`, and closing would wait for it.
    stream = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115
    for outcome in batch.run(batch.bounded(stream), what, jobs=options.jobs or os.cpu_count() or 1):
        write(outcome.line + "\n")
        flush()
        progress.count(is_error=outcome.is_error)
    progress.finish()
    return 0


class Progress:
    """How far a batch has come, on one line of standard error."""

    def __init__(self, *, is_shown: bool) -> None:
        self._is_shown = is_shown
        self._began = self._reported = time.monotonic()
        self._articles = 0
        self._errors = 0

    def count(self, *, is_error: bool) -> None:
        """One more line is done."""
        self._articles += not is_error
        self._errors += is_error
        now = time.monotonic()
        if self._is_shown and now - self._reported >= _SECONDS_BETWEEN_REPORTS:
            self._reported = now
            self._write("\r")

    def finish(self) -> None:
        """Leave the last figures standing."""
        if self._is_shown:
            self._write("\r", "\n")

    def _write(self, before: str, after: str = "") -> None:
        seconds = max(time.monotonic() - self._began, 1e-6)
        bad = f", {self._errors:,} bad lines" if self._errors else ""
        rate = self._articles / seconds
        sys.stderr.write(
            f"{before}{self._articles:,} articles{bad}, {rate:,.0f} a second, {seconds:,.0f} s \x1b[K{after}"
        )
        sys.stderr.flush()
