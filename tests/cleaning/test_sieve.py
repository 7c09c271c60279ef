"""What the first, coarse look may set aside, and what it may not."""

from __future__ import annotations

from newsreader.blocks import split
from newsreader.blocks.from_text import split_text
from newsreader.cleaning.engine import sieve
from newsreader.cleaning.sieve import coarse, gaps, worth_a_look
from newsreader.cleaning.weights import load_weights
from newsreader.page import Page

MENU = "News\nSport\nWeather\nCulture\nTravel\nFood\nOpinion\nLetters\nArchive\nContact\nJobs\nHelp\n"
STORY = (
    "The council put off a vote on ferry fares early on Wednesday after a debate that ran past two in the morning.\n\n"
    "The plan would raise a crossing to 4.50 crowns. The agency says the money is needed for two new ferries.\n\n"
    "Council president Ivo Marrin said the members would try again next month, and did not rule out a smaller rise.\n"
)


def test_a_long_menu_far_from_the_story_is_set_aside_and_the_story_is_not() -> None:
    menu = "".join(f'<div><a href="/{name}">{name}</a></div>' for name in MENU.split()) * 3
    story = "".join(f"<p>{paragraph}</p>" for paragraph in STORY.split("\n\n"))
    main = f"<main><h1>Ferry vote put off</h1>{story}</main>"
    document = split(Page(f"<body><nav>{menu}</nav>{main}<footer>{menu}</footer></body>", "html"))
    kept = sieve(document, load_weights("html")).kept
    long = [i for i, block in enumerate(document.blocks) if len(block.span) > 60]

    assert set(long) <= set(kept)
    assert len(kept) < len(document.blocks) / 2


def test_every_column_has_a_value_for_each_block() -> None:
    document = split_text(MENU + "\n" + STORY)

    assert {len(column) for column in coarse(document).values()} == {len(document.blocks)}


def test_what_is_marked_as_a_title_is_always_looked_at() -> None:
    document = split_text("date 2023-03-08 Harbor council delays vote\n\nNews\nSport\n")

    assert worth_a_look(document, [-9.0, -9.0, 1.0], 0.0) == [0, 2]


def test_where_nothing_would_be_left_everything_is_looked_at() -> None:
    document = split_text("News\nSport\n")

    assert worth_a_look(document, [-9.0, -9.0], 0.0) == [0, 1]


def test_gaps_tell_how_much_was_set_aside_around_a_block() -> None:
    columns = gaps([0, 3, 4], 8)

    assert [round(2.718281828**v) - 1 for v in columns["aside_before"]] == [0, 2, 0]
    assert [round(2.718281828**v) - 1 for v in columns["aside_after"]] == [2, 0, 3]
