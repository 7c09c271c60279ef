"""Handing text to the clipboard: through the terminal, and to tmux where that stands between."""

from __future__ import annotations

import os
import subprocess
from typing import Any

from textual.app import App

TMUX_TIMEOUT_S = 1.0


def send(app: App[Any], text: str) -> str:
    """Send text to the terminal's clipboard (OSC 52); returns where it went, in words.

    Nobody answers, so nobody knows whether the terminal took it. tmux drops the sequence as it comes configured, so
    its own command is used there; `-w` has it hand the text on to the terminal outside.
    """
    app.copy_to_clipboard(text)
    if os.environ.get("TMUX"):
        try:
            command = ["tmux", "load-buffer", "-w", "-"]
            subprocess.run(
                command, input=text.encode("utf-8", "replace"), capture_output=True, check=True, timeout=TMUX_TIMEOUT_S
            )
        except (OSError, subprocess.SubprocessError):
            return "sent to the terminal's clipboard (tmux may have dropped it)"
        return "sent to tmux and the terminal's clipboard"
    return "sent to the terminal's clipboard"
