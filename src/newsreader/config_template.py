"""The configuration file that `newsreader config init` writes: every setting with its default, commented out."""

from __future__ import annotations

from collections.abc import Iterable

from newsreader.config import FASTEST, NARROWEST, SLOWEST, WIDEST

_SETTINGS = f"""\
# The settings of newsreader. Each line below is the default: take the "# " away and change what you like.
# What is wrong here is told when the program starts, and changes nothing.

# How long a row of text may be, in cells: {NARROWEST} to {WIDEST}.
# width = 72

# Blank rows between paragraphs: 0, 1 or 2.
# spacing = 1

# The colours; unless they are named, newsreader-dark or newsreader-light, whichever goes with the terminal.
# A theme that is not known is answered with those that are.
# theme = "newsreader-dark"

# What was cut from the page, at the start: "hidden", "dimmed" or "shown".
# noise = "hidden"

# The sidebar: whether it is there at the start, and at which tab: "people", "quotes", "outline" or "hidden".
# sidebar = true
# tab = "people"

# Nothing but the text at the start.
# focus = false

# Words a minute, {SLOWEST} to {FASTEST}, for the minutes at the top of an article; "learn": from how you read.
# pace = "learn"

# What finds the names: "crf" (in the package), "spacy", "spacy:PIPELINE", "gliner" or "gliner:MODEL" (if installed).
# engine = "crf"

# Keys, by the name of what they do: one, or several with commas between. They replace those that are there.
[keys]
"""


def template(commands: Iterable[tuple[str, str, str]]) -> str:
    """The text of the file.

    Args:
        commands: of each command that has keys its id, its keys as the configuration names them, and what it does.
    """
    rows = [(f'# "{name}" = "{keys}"', words) for name, keys, words in commands]
    width = max((len(setting) for setting, _ in rows), default=0)
    return _SETTINGS + "".join(f"{setting:<{width}}  # {words}\n" for setting, words in rows)
