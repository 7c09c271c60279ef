"""The command line: takes the words apart, calls the room that does the work, prints what comes back.

Nothing but opening the reader imports the screen.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from newsreader.cli.opening import lone_file
from newsreader.errors import NewsreaderError

if TYPE_CHECKING:
    import argparse

    from newsreader.cli.opening import Opening

INTERRUPTED = 130
"""What a shell reports for a program that ctrl+c ended."""
BROKEN_PIPE = 141
"""What a shell reports for a program whose reader went away."""


def _parsed(words: Sequence[str]) -> argparse.Namespace | Opening:
    from newsreader.cli.parser import parse

    return parse(words)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    0 done; 1 the input was read and holds no article; 2 wrong usage, or an input that cannot be read; 70 a fault of our
    own, told in one line.

    Args:
        argv: the words after the program's name; those of the process where left out.
    """
    from newsreader.cli import streams

    words = sys.argv[1:] if argv is None else argv
    try:
        options = lone_file(words) or _parsed(words)
        command = import_module(f"newsreader.cli.{options.command}")
        status: int = command.run(options)
        streams.flush()
    except NewsreaderError as error:
        streams.complain(str(error))
        return error.exit_status
    except BrokenPipeError:
        streams.abandon_output()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        streams.abandon_output()
        return INTERRUPTED
    except Exception as error:
        from newsreader.crashes import CRASHED, told

        streams.complain(told(error))
        return CRASHED
    return status
