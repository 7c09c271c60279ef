"""Faults of our own: what a user is told in one line, and where the rest is kept."""

from __future__ import annotations

import traceback

from newsreader.safe import safe_line

CRASHED = 70
"""Exit status after a fault of our own (EX_SOFTWARE)."""

_MOST_TOLD = 200
"""Characters of an error's own words that are shown."""


def told(error: Exception) -> str:
    """One line that says what went wrong, without control characters; the traceback is written to a file it names.

    The file is `crash.txt` in the user's state directory. Where it cannot be written, the line stands alone.
    """
    from platformdirs import user_state_path

    summary = "internal error: " + safe_line(f"{type(error).__name__}: {error}")[:_MOST_TOLD]
    path = user_state_path("newsreader") / "crash.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(traceback.format_exception(error)), encoding="utf-8", errors="replace")
    except OSError:
        return summary
    return f"{summary} (details in {path})"
