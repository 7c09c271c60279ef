"""Where marks stand along an article, in as many bands as there are cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from story import annotated, find_all, page

from newsreader.article import Article, Role, Span
from newsreader.safe import safe_line
from newsreader.tui.bands import Band, bands, marks_of, quoted_spans, row_of_band
from newsreader.tui.layout import Layout
from newsreader.tui.trail import Trail
from newsreader.tui.view_state import NoiseShown, ViewState


def laid_out(article: Article, view: ViewState | None = None) -> Layout:
    return Layout(article, safe_line(article.text), 40, view)


def paragraphs(count: int) -> Article:
    """Paragraphs of one row each, so that paragraph n stands on row 2 n + 1."""
    return page([(Role.PARAGRAPH, f"Paragraph {number}.") for number in range(count)], entities=(), quotes=())


def start_of(article: Article, paragraph: int) -> Span:
    return article.blocks[paragraph].span


def test_a_short_article_keeps_to_its_own_rows() -> None:
    article = paragraphs(5)
    found = bands(laid_out(article), 30, (("chosen", (start_of(article, 3),)),))
    assert [row for row, band in enumerate(found) if band] == [7]
    assert len(found) == 30


def test_a_long_article_is_shared_out_over_the_strip() -> None:
    article = paragraphs(100)
    layout = laid_out(article)
    marks = tuple(start_of(article, number) for number in (0, 50, 99))
    found = bands(layout, 10, (("chosen", marks),))
    assert [row for row, band in enumerate(found) if band] == [0, 5, 9]
    assert found[5] == Band("chosen", marks[1].start)


def test_the_first_kind_is_shown_where_several_stand() -> None:
    article = paragraphs(100)
    one, two = start_of(article, 50), start_of(article, 51)
    assert bands(laid_out(article), 10, (("chosen", (two,)), ("quote", (one,))))[5] == Band("chosen", two.start)


def test_what_goes_on_for_long_is_shown_all_along() -> None:
    article = paragraphs(100)
    long = Span(start_of(article, 20).start, start_of(article, 60).end)
    found = bands(laid_out(article), 10, (("quote", (long,)),))
    assert [row for row, band in enumerate(found) if band] == [2, 3, 4, 5, 6]


def test_a_closed_fold_takes_one_band_and_opened_noise_all_its_rows() -> None:
    pieces = [(Role.PARAGRAPH, "Words."), *[(Role.RELATED, f"Story {number}") for number in range(6)]]
    article = page([*pieces, (Role.PARAGRAPH, "More.")], entities=(), quotes=())
    folded, shown = laid_out(article), laid_out(article, ViewState(NoiseShown.SHOWN))
    noise = [run.span for run in folded.runs]
    assert sum(band is not None for band in bands(folded, 30, (("noise", noise),))) == 1
    assert sum(band is not None for band in bands(shown, 30, (("noise", noise),))) >= 6


def test_the_followed_trail_lies_over_quotes_and_noise() -> None:
    article = annotated()
    layout = laid_out(article)
    trail = Trail("mentions", "Ines Okafor", find_all(article, "Okafor"), 1)
    kinds = [kind for kind, _ in marks_of(trail, quoted_spans(article), [run.span for run in layout.runs])]
    assert kinds == ["current", "chosen", "quote", "noise"]
    assert marks_of(None, (), ())[0][0] == "quote"


def test_reported_speech_is_no_quote_on_the_strip() -> None:
    assert len(quoted_spans(annotated())) == 2


def test_an_empty_article_has_empty_bands() -> None:
    assert bands(laid_out(page(())), 4, (("chosen", ()),)) == (None,) * 4


@given(count=st.integers(1, 60), height=st.integers(1, 50), chosen=st.sets(st.integers(0, 59)))
def test_every_mark_stands_in_the_band_of_its_row(count: int, height: int, chosen: set[int]) -> None:
    article = paragraphs(count)
    layout = laid_out(article)
    spans = tuple(start_of(article, number) for number in sorted(chosen) if number < count)
    found = bands(layout, height, (("chosen", spans),))
    expected = {layout.row_of(span.start) * height // max(layout.height, height) for span in spans}
    shown = {row for row, band in enumerate(found) if band}
    assert shown == expected
    assert len(found) == height


@given(height=st.integers(1, 60), rows=st.integers(1, 40))
def test_bands_begin_in_order_and_at_the_top(height: int, rows: int) -> None:
    layout = laid_out(paragraphs(rows))
    firsts = [row_of_band(layout, height, band) for band in range(height)]
    assert firsts[0] == 0
    assert firsts == sorted(firsts)
    assert all(row * height // max(layout.height, height) == band for band, row in enumerate(firsts))
