"""What is measured of a block by itself."""

from __future__ import annotations

from newsreader.blocks.from_text import split_text
from newsreader.cleaning.lexicon import KINDS, cue_words
from newsreader.cleaning.surface import NAMES, Surface, surface


def looked_at(text: str) -> Surface:
    document = split_text(text)
    assert len(document.blocks) == 1
    return surface(document.text, document.blocks[0])


def value(text: str, name: str) -> float:
    return looked_at(text).values[NAMES.index(name)]


def test_a_paragraph_is_prose_and_a_menu_line_is_not() -> None:
    assert looked_at("The ferry left the harbour at noon, and nobody on the pier was surprised to see it go.").prose
    assert not looked_at("News Sport Weather Culture Travel Food Opinion Letters Archive Contact Jobs Help").prose


def test_a_closing_quote_does_not_hide_the_full_stop() -> None:
    assert looked_at("“It was never about the money.”").ends
    assert not looked_at("What the new rules mean for your street").ends


def test_japanese_prose_counts_as_words_though_it_has_no_spaces() -> None:
    assert looked_at("市は水曜日、来年春から夜行バスの運行を再開すると発表した。運賃は昼間と同じになるという。").prose


def test_a_bullets_mark_is_no_part_of_its_words() -> None:
    assert looked_at("  • Ten soups for cold weeks").text == "Ten soups for cold weeks"


def test_repeats_are_told_with_digits_folded() -> None:
    assert looked_at("Updated 12 minutes ago").folded == looked_at("Updated 7 minutes ago").folded


def test_short_blocks_that_read_the_same_share_their_measures() -> None:
    document = split_text("• Letters\n\nLetters")
    one, two = (surface(document.text, block) for block in document.blocks)

    assert one is two


def test_cue_phrases_are_found_as_whole_words() -> None:
    found = dict(zip(KINDS, cue_words("sign up for our newsletter".split()), strict=True))

    assert found["newsletter"] >= 4
    assert not any(cue_words("signature upwards newsletters2".split()))
