"""What the screen draws an article from, made at once: for a long text in a thread, while the screen goes on. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from newsreader.article import Article
from newsreader.finding import SearchText
from newsreader.runs import noise_runs
from newsreader.safe import safe_line
from newsreader.tui.layout import Layout
from newsreader.tui.marks import MarkLayer, entity_marks, link_marks, quote_marks
from newsreader.tui.progress import Progress
from newsreader.tui.view_state import ViewState


class Prepared(NamedTuple):
    """An article with its rows, its marks, its words counted and its text made ready for searching."""

    article: Article
    shown: str
    """`article.text` made safe for the terminal, code point for code point, line ends as blanks."""
    layout: Layout | None
    """The rows at the width and in the view of the time; None where the width was not known yet."""
    entities: MarkLayer
    quotes: MarkLayer
    links: MarkLayer
    progress: Progress
    search_text: SearchText

    def has_blocks_of(self, other: Prepared) -> bool:
        """True where the rows of one are those of the other."""
        return self.article.blocks is other.article.blocks

    def text_goes_on(self, before: Prepared) -> bool:
        """True where the text is that of another, or begins with it: its offsets hold."""
        return self.article.text.startswith(before.article.text)


def prepare(
    article: Article, before: Prepared | None = None, view: ViewState | None = None, width: int = 0
) -> Prepared:
    """Make all that an article is drawn from.

    Args:
        article: what is to be shown.
        before: what was shown; of the same text and the same blocks its parts are used again.
        view: how noise is shown.
        width: cells in a row; 0 where it is not known.
    """
    is_same_text = before is not None and before.article.text == article.text
    if before is not None and before.article.blocks is not article.blocks and before.article.blocks == article.blocks:
        # A copy that came from another process: the rows laid out for the blocks stay good.
        article = replace(article, blocks=before.article.blocks)
    is_same_layout = before is not None and is_same_text and before.article.blocks is article.blocks
    shown = before.shown if before is not None and is_same_text else safe_line(article.text)
    layout = before.layout if before is not None and is_same_layout else None
    if layout is None and width and view is not None:
        layout = Layout(article, shown, width, carried_over(view, before.article, article) if before else view)
    # Counted here for the header, which is made on the screen's own time.
    _ = article.word_count
    return Prepared(
        article,
        shown,
        layout,
        entity_marks(article),
        quote_marks(article),
        before.links if before is not None and is_same_text else link_marks(article),
        before.progress if before is not None and is_same_layout else Progress(article),
        before.search_text if before is not None and is_same_text else SearchText(article),
    )


def carried_over(view: ViewState, before: Article, after: Article) -> ViewState:
    """The view for newly labelled blocks: a fold that was open stays open where a run of noise overlaps it."""
    if not view.opened or before.blocks is after.blocks:
        return view
    opened = [run.span for run in noise_runs(before) if run.blocks.start in view.opened]
    runs = (run for run in noise_runs(after) if any(run.span.overlaps(span) for span in opened))
    return replace(view, opened=frozenset(run.blocks.start for run in runs))
