"""Which words stand on which row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from story import page, story

from newsreader.article import Article, Role
from newsreader.safe import safe_line
from newsreader.tui.layout import Layout, LineKind
from newsreader.tui.view_state import NoiseShown, ViewState


def laid_out(article: Article, width: int = 72, view: ViewState | None = None) -> Layout:
    return Layout(article, safe_line(article.text), width, view)


def drawn(layout: Layout) -> list[str]:
    """The rows as plain words: folds by their summary."""
    rows = []
    for row in range(layout.height):
        line = layout.line(row)
        assert line is not None
        if line.kind is LineKind.FOLD:
            run = layout.fold(line.block)
            assert run is not None
            rows.append(f"> {run.summary}")
        else:
            rows.append(" " * line.indent + layout.shown[line.start : line.end])
    return rows


def test_a_hidden_run_leaves_one_line() -> None:
    rows = drawn(laid_out(story()))
    assert "> 2 error placeholders · 4 lines" in rows
    assert "> 1 advertisement · 1 line" in rows
    assert not any("resting" in row for row in rows)


def test_dimmed_noise_stands_in_its_place_without_a_fold() -> None:
    rows = drawn(laid_out(story(), view=ViewState(NoiseShown.DIMMED)))
    assert not any(row.startswith(">") for row in rows)
    assert rows.index("Advertisement") > rows.index("By Marta Lindqvist")


def test_a_fold_opened_alone_keeps_its_line_above_its_blocks() -> None:
    rows = drawn(laid_out(story(), view=ViewState(opened=frozenset({5}))))
    at = rows.index("> 1 advertisement · 1 line")
    assert rows[at + 1] == "Advertisement"
    assert not any("resting" in row for row in rows)


def test_a_bullet_hangs_and_its_further_rows_stand_under_the_first_word() -> None:
    article = page([(Role.LIST_ITEM, "• Stalls move first, with their cold stores and ice")])
    assert drawn(laid_out(article, 25))[1:] == ["• Stalls move first, with", "  their cold stores and", "  ice"]


def test_list_items_stand_close_and_paragraphs_apart() -> None:
    pieces = [(Role.PARAGRAPH, "One."), (Role.PARAGRAPH, "Two."), (Role.LIST_ITEM, "• a"), (Role.LIST_ITEM, "• b")]
    article = page(pieces)
    assert drawn(laid_out(article)) == ["", "One.", "", "Two.", "", "• a", "• b"]


def test_a_paragraph_that_the_source_broke_for_its_own_width_flows_again() -> None:
    lines = [
        "The harbour council voted on Tuesday to move the fish market",
        "to the northern quay, ending a quarrel of years.",
    ]
    article = page([(Role.PARAGRAPH, "\n".join(lines))])
    assert drawn(laid_out(article, 120))[1:] == [" ".join(lines)]


def test_lines_that_mean_something_stay_lines() -> None:
    article = page([(Role.PARAGRAPH, "Yes: 12\nNo: 3")])
    assert drawn(laid_out(article))[1:] == ["Yes: 12", "No: 3"]


def test_a_hidden_offset_is_found_at_its_fold() -> None:
    article = story()
    layout = laid_out(article)
    line = layout.line(layout.row_of(article.blocks[2].span.start + 3))
    assert line is not None
    assert line.kind is LineKind.FOLD
    assert line.block == 1


def test_an_offset_keeps_its_words_across_widths() -> None:
    article = story()
    offset = article.text.index("quarrel")
    for width in (20, 45, 72, 120):
        layout = laid_out(article, width)
        line = layout.line(layout.row_of(offset))
        assert line is not None
        assert line.start <= offset < line.end


def test_rows_are_used_again_where_the_width_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    article = story()
    first = laid_out(article, view=ViewState(NoiseShown.SHOWN))
    rows = first.rows_of(4)
    monkeypatch.setattr("newsreader.tui.layout.wrap", None)
    again = Layout(article, first.shown, 72, ViewState(NoiseShown.DIMMED), like=first)
    assert again.rows_of(4) == rows


def test_an_empty_article_has_no_rows() -> None:
    layout = laid_out(page([]))
    assert layout.height == 0
    assert layout.line(0) is None
    assert layout.row_of(5) == 0
    assert layout.folds_between(0, 10) == []


ROLES = st.sampled_from(
    [Role.PARAGRAPH, Role.LIST_ITEM, Role.RELATED, Role.ADVERTISEMENT, Role.HEADING, Role.BLOCKQUOTE]
)
WORDS = st.text(alphabet="ab é市\n•“”\t\x1b", min_size=1, max_size=60).filter(lambda words: words.strip() == words)
PAGES = st.lists(st.tuples(ROLES, WORDS), max_size=12)
VIEWS = st.builds(ViewState, st.sampled_from(list(NoiseShown)), st.frozensets(st.integers(0, 11), max_size=4))


@given(PAGES, st.integers(10, 80), VIEWS)
def test_every_row_is_inside_the_text_and_every_visible_offset_is_on_its_row(
    pieces: list[tuple[Role, str]], width: int, view: ViewState
) -> None:
    article = page(pieces)
    layout = laid_out(article, width, view)
    for offset, letter in enumerate(article.text):
        if letter.isspace():
            continue
        line = layout.line(layout.row_of(offset))
        assert line is not None
        assert line.start <= offset < line.end
        assert (line.kind is LineKind.TEXT) == layout.is_visible(offset)


@given(PAGES, st.integers(10, 80), VIEWS)
def test_a_row_and_its_offset_lead_to_each_other(pieces: list[tuple[Role, str]], width: int, view: ViewState) -> None:
    layout = laid_out(page(pieces), width, view)
    for row in range(layout.height):
        line = layout.line(row)
        assert line is not None
        if line.kind is LineKind.TEXT:
            assert layout.row_of(line.start) == row


def test_blocks_and_closed_folds_follow_each_other_and_end_at_the_last() -> None:
    article = story()
    rows = laid_out(article)
    assert [rows.stop_beside(0, steps) for steps in range(4)] == [0, 1, 3, 4]
    assert rows.stop_beside(3, -1) == 1
    assert rows.stop_beside(0, 10**6) == 12
    assert rows.stop_beside(12, -(10**6)) == 0
    opened = laid_out(article, view=ViewState(opened=frozenset({1})))
    assert [opened.stop_beside(0, steps) for steps in range(4)] == [0, 1, 2, 3]


def test_every_noise_block_knows_its_fold_and_no_other_block_does() -> None:
    article = story()
    rows = laid_out(article)
    for index, block in enumerate(article.blocks):
        run = rows.run_around(index)
        assert (run is not None and index in run.blocks) == block.is_noise
