"""Kinds of noise, and how many things a listed story counts for."""

from __future__ import annotations

import pytest

from newsreader.article import Role
from newsreader.blocks.from_text import split_text
from newsreader.cleaning.kinds import Kind, noise_kinds
from newsreader.cleaning.surface import surface


def kinds_of(text: str) -> list[Kind]:
    document = split_text(text)
    surfaces = [surface(text, block) for block in document.blocks]
    kinds = noise_kinds(document.blocks, surfaces, [True] * len(surfaces))
    return [kind for kind in kinds if kind is not None]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Sorry, something went wrong. Please try again later.", Role.ERROR_PLACEHOLDER),
        ("Advertisement", Role.ADVERTISEMENT),
        ("Sign up for our newsletter", Role.NEWSLETTER),
        ("Bereits Abonnent? Jetzt anmelden", Role.PAYWALL),
        ("Share on Facebook", Role.SOCIAL),
        ("© 2022 Oldmere Courier. All rights reserved.", Role.LEGAL),
        ("Skip to content", Role.NAVIGATION),
        ("17:45", Role.METADATA),
        ("Leave a comment", Role.COMMENTS),
        ("Read more: Why the old cinema will stay", Role.RELATED),
    ],
)
def test_a_line_alone_tells_its_kind(line: str, role: Role) -> None:
    assert [kind.role for kind in kinds_of(line)] == [role]


@pytest.mark.parametrize(
    "line",
    [
        "Welcome! Enter your account name and the word you chose",
        "For subscribers of the Oldmere Courier on every device",
        "Not yet with us? A subscription takes two minutes to set up",
        "Manage Subscription (opens in a new window)",
        "Create your free account and read three stories every month",
    ],
)
def test_a_notice_about_an_account_is_no_story(line: str) -> None:
    assert [kind.role for kind in kinds_of(line)] == [Role.PAYWALL]


@pytest.mark.parametrize(
    "line",
    [
        "Harbour museum counts its members anew after flood",
        "Man finds lost report of the storm after a subscriber gives him a very old box",
    ],
)
def test_a_headline_that_only_has_such_a_word_is_one(line: str) -> None:
    assert [kind.role for kind in kinds_of(line)] == [Role.RELATED]


def test_a_list_of_stories_counts_headlines_and_not_teasers_nor_its_heading() -> None:
    listing = (
        "Recommended for you\n\n  • Bakery closes its doors\n\n    The ovens went cold on Sunday.\n\n"
        "  • Sign up to vote\n\n    Where to subscribe to the register, and what to bring.\n"
    )

    kinds = kinds_of(listing)

    assert [kind.items for kind in kinds] == [0, 1, 0, 1, 0]
    assert {kind.role for kind in kinds} == {Role.RELATED}
    assert kinds[1].reason == "follows the heading “Recommended for you”"


def test_what_no_word_tells_is_told_by_its_form() -> None:
    assert [kind.role for kind in kinds_of("▼▼▼")] == [Role.OTHER]
    assert [kind.role for kind in kinds_of("Mayor resigns over the lake house affair")] == [Role.RELATED]
