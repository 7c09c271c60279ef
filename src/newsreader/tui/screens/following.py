"""Going places in an article: jumps, and the trail of mentions, quotes or matches that the reader follows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

from newsreader.runs import Run
from newsreader.tui.marks import MarkLayer, lit_marks
from newsreader.tui.trail import Trail
from newsreader.tui.widgets.article_view import ArticleView

Item = TypeVar("Item")


class Following:
    """Moves a view from place to place, and keeps what "next" means there.

    Args:
        view: the article's pane; asked for anew each time, as it is made later than this.
        changed: called after each step, to show where one is now.
    """

    def __init__(self, view: Callable[[], ArticleView], changed: Callable[[], None]) -> None:
        self._view = view
        self._changed = changed
        self._jumped_to: int | None = None
        self.trail: Trail | None = None
        self.key = ""
        """What the trail was chosen by: the id of an entity or of a quote."""
        self.remark = ""
        """What is to be said of the last step along the trail."""

    def start_anew(self) -> None:
        """The text is another: no place in it was gone to."""
        self._jumped_to = None

    # -- jumps

    def go(self, offset: int, *, to_top: bool = False) -> None:
        """Bring an offset into view, opening the fold that hides it."""
        self._reveal(offset)
        self._jumped_to = offset
        self._view().jump(offset, to_top=to_top)
        self._changed()

    def go_beyond(self, starts: Sequence[int], step: int) -> bool:
        """To the next of some offsets in order, or to the one before (or as many on); False where there is none."""
        start = _neighbour(starts, starts, self._reference(), step)
        if start is not None:
            self.go(start, to_top=True)
        return start is not None

    def go_to_hidden(self, step: int) -> bool:
        """To the next run of noise, or the one before (or as many on); False where there is none."""
        view = self._view()
        runs, marked = view.rows.runs, view.mark.block
        reference = self._reference()
        if marked is not None:
            reference = view.article.blocks[marked].span.start
        elif step > 0 and reference != self._jumped_to:
            # One has not been there yet: a run on the top row counts as next.
            reference -= 1
        run = _neighbour(runs, [run.span.start for run in runs], reference, step)
        if run is not None:
            self.go_to_run(run)
        return run is not None

    def go_to_run(self, run: Run) -> None:
        """To a run of noise, which stays folded, and mark it."""
        self._jumped_to = run.span.start
        self._view().mark.put(run.blocks.start, jumps=True)
        self._changed()

    def go_to_block(self, step: int) -> None:
        """Mark the next block or fold, or the one before (or as many on)."""
        view = self._view()
        view.mark.move(step)
        block = view.mark.block
        self._jumped_to = None if block is None else view.article.blocks[block].span.start
        self._changed()

    def _reference(self) -> int:
        """Where "next" and "previous" count from: the place last gone to while it is in view, else the top row."""
        jumped = self._jumped_to
        view = self._view()
        if jumped is not None and view.rows.row_of(jumped) in view.rows_in_view:
            return jumped
        return view.place

    def _reveal(self, offset: int) -> None:
        view = self._view()
        run = _fold_over(view, offset)
        if run is not None:
            view.view_state = view.view_state.with_fold_toggled(run.blocks.start)

    # -- trails

    def follow(self, trail: Trail | None, key: str = "", lit: MarkLayer | None = None) -> None:
        """Light a trail up and go to its present place; None: let go of the one there is.

        Args:
            trail: what to follow.
            key: what it was chosen by.
            lit: what lights up all its places, where that was made already.
        """
        is_same = trail is not None and self.trail is not None and trail.spans is self.trail.spans
        self.trail, self.key, self.remark = trail, key, ""
        if trail is None:
            self._view().light(MarkLayer(), MarkLayer())
        else:
            kind = "match" if trail.kind == "search" else "chosen"
            if lit is None and not is_same:
                lit = lit_marks(trail.all_lit, kind)
            self._view().light(lit, lit_marks(trail.lit, "current"))
            self.go(trail.current.start)
        self._changed()

    def along(self, step: int) -> None:
        """To the next place of the trail, or the one before; there must be one."""
        assert self.trail is not None
        reached, count = self.trail.index + step, len(self.trail.spans)
        self.follow(self.trail.moved(step), self.key)
        if count > 1 and not 0 <= reached < count:
            self.remark = "from the first again" if step > 0 else "from the last again"
            self._changed()


def _fold_over(view: ArticleView, offset: int) -> Run | None:
    if view.rows.is_visible(offset):
        return None
    return next((run for run in view.rows.runs if run.span.start <= offset < run.span.end), None)


def _neighbour(items: Sequence[Item], starts: Sequence[int], reference: int, step: int) -> Item | None:
    """The first item that starts after a reference offset (step 1), or the last that starts before it (step -1).

    Larger steps go further, as far as there are items; `starts` are in order.
    """
    if step > 0:
        first = bisect_right(starts, reference)
        return items[min(first + step, len(items)) - 1] if first < len(items) else None
    last = bisect_left(starts, reference)
    return items[max(0, last + step)] if last > 0 else None
