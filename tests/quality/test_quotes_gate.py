"""Pinned scores of quotes on labelled stories of our own: a change that makes them worse fails here.

In the stories a quoted string stands as ⟦who|“…”⟧; `who` is the name that a reader should be shown, and empty for a
string that is no speech. The floors lie a little under what is measured; raise them when the engine gets better, and
lower them only with a reason in the commit message.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from newsreader.article import Block, Quote, Role, Span
from newsreader.entities import find_entities
from newsreader.quotes import find_quotes

STORIES = sorted(Path(__file__).with_name("quotes").glob("*.txt"))
MARKED = re.compile(r"⟦([^|⟧]*)\|([^⟧]*)⟧")

FOUND_FLOOR = 0.95
SPEAKER_FLOOR = 0.85
FALSE_CEILING = 0.5
SURE_AND_WRONG_CEILING = 0.1


@dataclass(frozen=True)
class Label:
    """A quoted string with the name of its speaker, empty where it is no speech."""

    span: Span
    who: str


def labelled(path: Path) -> tuple[str, list[Label]]:
    """A story without its labels, and these."""
    marked = path.read_text(encoding="utf-8")
    text, labels, place = "", [], 0
    for match in MARKED.finditer(marked):
        text += marked[place : match.start()]
        labels.append(Label(Span(len(text), len(text) + len(match[2])), match[1]))
        text += match[2]
        place = match.end()
    return text + marked[place:], labels


def answers() -> list[tuple[Label, Quote | None]]:
    """Every labelled string of all stories, with the quote that holds it."""
    pairs: list[tuple[Label, Quote | None]] = []
    for path in STORIES:
        text, labels = labelled(path)
        lines = re.finditer(r"[^\n]*\S[^\n]*", text)
        blocks = tuple(Block(Span(*line.span()), Role.PARAGRAPH, "test", 1.0) for line in lines)
        quotes = [one for one in find_quotes(text, blocks, find_entities(text, blocks)) if one.kind != "indirect"]
        for label in labels:
            holding = (one for one in quotes if any(span.overlaps(label.span) for span in one.content))
            pairs.append((label, next(holding, None)))
    return pairs


def test_speech_is_found() -> None:
    speech = [quote for label, quote in answers() if label.who]
    assert sum(quote is not None for quote in speech) >= FOUND_FLOOR * len(speech)


def test_speakers_are_shown_under_the_right_name() -> None:
    speech = [(label, quote) for label, quote in answers() if label.who and quote is not None]
    right = [quote.speaker is not None and quote.speaker.name == label.who for label, quote in speech]
    assert sum(right) >= SPEAKER_FLOOR * len(right)


def test_few_strings_that_are_no_speech_are_called_quotes() -> None:
    other = [quote for label, quote in answers() if not label.who]
    assert sum(quote is not None for quote in other) <= FALSE_CEILING * len(other)


def test_wrong_names_are_seldom_sure() -> None:
    given = [(label, quote.speaker) for label, quote in answers() if label.who and quote and quote.speaker]
    wrong = [speaker for label, speaker in given if speaker.name != label.who and speaker.confidence > 0.8]
    assert len(wrong) <= SURE_AND_WRONG_CEILING * len(given)
