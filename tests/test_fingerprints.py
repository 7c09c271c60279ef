"""Fingerprints: the same for the like of a block on another page, telling nothing of its words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsreader.blocks import split
from newsreader.fingerprints import BLOCKS_MOST, fingerprints, place_of, shape_of
from newsreader.page import Page


def of_html(body: str) -> tuple[str, ...]:
    return fingerprints(split(Page(text=f"<html><body>{body}</body></html>", media="html")))


def of_text(text: str) -> tuple[str, ...]:
    return fingerprints(split(Page(text=text, media="text")))


def test_digits_and_letter_case_make_no_difference() -> None:
    assert of_text("Read 12 more stories today") == of_text("READ 3 more stories today")


def test_other_first_words_make_another_fingerprint() -> None:
    assert of_text("Sign up for our letter") != of_text("Log in for our letter")


def test_what_follows_the_first_words_may_differ() -> None:
    assert of_text("Sign up for our letter on gardens") == of_text("Sign up for our letter on boats")


def test_a_short_line_and_a_long_paragraph_that_begin_alike_are_told_apart() -> None:
    long = "Sign up for our letter, she had written, and nobody did. " * 4
    assert of_text("Sign up for our letter") != of_text(long)


def test_the_class_of_an_element_is_its_place() -> None:
    (one,), (other,), (third,) = (
        of_html(f'<div class="{name}"><p>{words}</p></div>')
        for name, words in (("box-1", "About the sea"), ("box-2", "Tides and moons"), ("story", "About the sea"))
    )
    assert place_of(one) == place_of(other) is not None
    assert one != other
    assert place_of(third) != place_of(one)


def test_plain_text_has_no_place() -> None:
    (fingerprint,) = of_text("About the sea")
    assert place_of(fingerprint) is None
    assert shape_of(fingerprint) in ("line", "paragraph")


def test_the_entries_of_a_list_of_links_are_alike_whatever_their_words() -> None:
    entries = "".join(f'<li class="teaser"><a href="/{n}">{words}</a></li>' for n, words in enumerate(
        ("Ferry strike goes on", "Gulls counted", "A bridge is painted again", "Snow on the pass")
    ))  # fmt: skip
    found = of_html(f"<ul>{entries}</ul>")
    assert len(found) == 4
    assert len(set(found)) == 1


def test_a_page_of_very_many_blocks_has_none() -> None:
    assert of_text("\n\n".join(f"Line {n} of it." for n in range(BLOCKS_MOST + 1))) == ()


@given(st.text(max_size=300))
def test_there_is_one_for_each_block_of_any_text_and_it_is_short(text: str) -> None:
    document = split(Page(text=text, media="text"))
    found = fingerprints(document)
    assert len(found) == len(document.blocks)
    assert all(len(one) < 40 and one.isascii() for one in found)
