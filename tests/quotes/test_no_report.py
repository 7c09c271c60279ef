"""What stands after a cue word and reports nothing."""

from __future__ import annotations

import pytest

from newsreader.article import Block, Role, Span
from newsreader.quotes import read_story
from newsreader.quotes.no_report import is_no_report


def reports_nothing(before: str, content: str) -> bool:
    text = f"{before} {content}."
    view = read_story(text, [Block(Span(0, len(text)), Role.PARAGRAPH, "test", 1.0)]).views[0]
    cue = next(at for at, unit in enumerate(view.paragraph.units) if unit.word == before.split()[-1])
    return is_no_report(view, cue, content)


@pytest.mark.parametrize(
    ("before", "content"),
    [
        ("The couple spoke", "to us from the hospital"),
        ("An official who asked", "not to be named because the talks go on"),
        ("A pilot spoke", "on condition of anonymity"),
        ("A pilot spoke", "on the condition that she not be identified"),
        ("A pilot asked", "to remain anonymous"),
        ("A pilot asked", "that he not be named"),
        ("A pilot requested", "anonymity because the inquiry goes on"),
        ("The ministry answered", "on Monday"),
    ],
)
def test_whom_one_spoke_to_when_and_under_which_condition_is_no_report(before: str, content: str) -> None:
    assert reports_nothing(before, content)


@pytest.mark.parametrize(
    ("before", "content"),
    [
        ("The couple spoke", "to us about the wave that took the mast"),
        ("The union asked", "not to be left out of the talks"),
        ("The pilot said", "to leave the harbour at once"),
        ("Police said", "they had not identified the diver"),
        ("The mayor said", "an anonymous donor had paid for the roof"),
        ("The minister said", "he was not quoted correctly"),
        ("The editor said", "anonymity was a last resort"),
    ],
)
def test_what_one_spoke_of_and_asked_for_is(before: str, content: str) -> None:
    assert not reports_nothing(before, content)
