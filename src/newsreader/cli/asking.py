"""Reading line by line on a terminal: asks for a command, prints the answer, until the reader leaves."""

from __future__ import annotations

import sys
from typing import BinaryIO

from newsreader.cli.conversation import PROMPT, Answer, Conversation
from newsreader.cli.streams import flush, write


def converse(conversation: Conversation, keyboard: BinaryIO | None = None) -> None:
    """Ask and answer until the reader says so, or ends the input, or presses ctrl+c.

    Args:
        conversation: what answers.
        keyboard: where the lines come from; standard input where none is given.
    """
    keyboard = keyboard or sys.stdin.buffer
    try:
        _say(conversation.opening())
        while True:
            write(PROMPT)
            flush()
            line = keyboard.readline()
            if not line:
                write("\n")
                return
            answer = conversation.answer(line.decode("utf-8", "replace"))
            _say(answer)
            if answer.is_over:
                return
    except KeyboardInterrupt:
        write("\n")
    finally:
        flush()


def _say(answer: Answer) -> None:
    if answer.lines:
        write("\n".join(answer.lines) + "\n\n")
