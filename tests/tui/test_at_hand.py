"""What a key is about where the reader has named nothing."""

from __future__ import annotations

from story import page, story

from newsreader.article import Article, Role
from newsreader.safe import safe_line
from newsreader.tui.at_hand import block_at_hand, first_character, fold_at_hand
from newsreader.tui.layout import Layout
from newsreader.tui.view_state import NoiseShown, ViewState


def rows_of(article: Article, noise: NoiseShown = NoiseShown.HIDDEN) -> Layout:
    return Layout(article, safe_line(article.text), 72, ViewState(noise))


def all_of(rows: Layout) -> range:
    return range(rows.height + 10)


def test_the_first_fold_in_view_is_at_hand() -> None:
    rows = rows_of(story())
    assert fold_at_hand(rows, all_of(rows), None) == rows.runs[0]


def test_a_chosen_fold_is_at_hand_while_it_is_in_view() -> None:
    rows = rows_of(story())
    first, second = rows.runs[:2]
    above = range(rows.row_of(second.span.start) - 1)
    assert fold_at_hand(rows, all_of(rows), second.blocks.start) == second
    assert fold_at_hand(rows, above, second.blocks.start) == first


def test_without_a_fold_the_first_noise_in_view_is_the_block_at_hand() -> None:
    article = story()
    rows = rows_of(article, NoiseShown.SHOWN)
    block = block_at_hand(rows, all_of(rows), None)
    assert block is not None
    assert article[article.blocks[block].span].startswith("• The player is resting.")


def test_noise_before_the_chosen_place_is_passed_over() -> None:
    article = story()
    rows = rows_of(article, NoiseShown.SHOWN)
    block = block_at_hand(rows, all_of(rows), 4)
    assert block is not None
    assert article[article.blocks[block].span] == "Advertisement"


def test_without_noise_the_block_on_top_is_at_hand() -> None:
    rows = rows_of(page([(Role.TITLE, "Gulls"), (Role.PARAGRAPH, "They came back.")]))
    assert block_at_hand(rows, all_of(rows), None) == 0
    assert fold_at_hand(rows, all_of(rows), None) is None


def test_the_first_character_in_view_is_one_of_text_and_not_of_a_fold() -> None:
    article = page([(Role.ADVERTISEMENT, "Buy nets"), (Role.PARAGRAPH, "They came back.")])
    rows = rows_of(article)
    assert first_character(rows, all_of(rows)) == article.text.index("They")
    assert first_character(rows, range(rows.height, rows.height + 5)) is None
