"""What a key is about where the reader has named nothing."""

from __future__ import annotations

from story import page, story

from newsreader.article import Article, Role
from newsreader.safe import safe_line
from newsreader.tui.at_hand import block_at_hand, first_character, fold_at_hand, marked_block
from newsreader.tui.layout import Layout
from newsreader.tui.view_state import NoiseShown, ViewState


def rows_of(article: Article, noise: NoiseShown = NoiseShown.HIDDEN) -> Layout:
    return Layout(article, safe_line(article.text), 72, ViewState(noise))


def all_of(rows: Layout) -> range:
    return range(rows.height + 10)


def test_the_first_fold_in_view_is_at_hand() -> None:
    rows = rows_of(story())
    assert fold_at_hand(rows, all_of(rows)) == rows.runs[0]


def test_a_mark_holds_while_any_row_of_its_block_is_in_view() -> None:
    rows = rows_of(story())
    fold = rows.runs[1]
    row = rows.row_of(fold.span.start)
    assert marked_block(rows, range(row, row + 1), fold.span.start) == fold.blocks.start


def test_a_mark_that_leaves_the_view_is_pushed_to_the_nearest_block_in_it() -> None:
    rows = rows_of(story())
    last = rows.article.blocks[11].span.start
    assert marked_block(rows, range(rows.row_of(last), rows.height), 0) == 11
    assert marked_block(rows, range(rows.row_of(rows.article.blocks[3].span.start) + 1), last) == 3


def test_what_a_fold_hides_is_marked_as_the_fold() -> None:
    rows = rows_of(story())
    assert marked_block(rows, all_of(rows), rows.article.blocks[14].span.start) == 12


def test_without_a_fold_the_first_noise_in_view_is_the_block_at_hand() -> None:
    article = story()
    rows = rows_of(article, NoiseShown.SHOWN)
    block = block_at_hand(rows, all_of(rows))
    assert block is not None
    assert article[article.blocks[block].span].startswith("• The player is resting.")


def test_without_noise_the_block_on_top_is_at_hand() -> None:
    rows = rows_of(page([(Role.TITLE, "Gulls"), (Role.PARAGRAPH, "They came back.")]))
    assert block_at_hand(rows, all_of(rows)) == 0
    assert fold_at_hand(rows, all_of(rows)) is None


def test_the_first_character_in_view_is_one_of_text_and_not_of_a_fold() -> None:
    article = page([(Role.ADVERTISEMENT, "Buy nets"), (Role.PARAGRAPH, "They came back.")])
    rows = rows_of(article)
    assert first_character(rows, all_of(rows)) == article.text.index("They")
    assert first_character(rows, range(rows.height, rows.height + 5)) is None
