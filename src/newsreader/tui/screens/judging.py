"""Questions and words about blocks: what is in a fold, why it is hidden, "this is article", "this is noise"."""

from __future__ import annotations

from newsreader.runs import Run
from newsreader.tui.keymap import keys_of
from newsreader.tui.screens.arriving import Arriving
from newsreader.tui.screens.correcting import opening_of, selected_block
from newsreader.tui.screens.modes import Modes
from newsreader.tui.screens.status import Status
from newsreader.tui.telling import tell
from newsreader.tui.widgets.article_view import ArticleView
from newsreader.tui.words import why, why_hidden


class Judging:
    """Finds the block that is meant, and tells what came of asking or saying something about it.

    Args:
        view: the article's pane.
        arriving: changes the article.
        modes: a mode is left before the article changes under it.
        status: tells of the article as it is then, and of what is seen of it.
    """

    def __init__(self, view: ArticleView, arriving: Arriving, modes: Modes, status: Status) -> None:
        self._view = view
        self._arriving = arriving
        self._modes = modes
        self._status = status

    def toggle_fold(self, run: Run) -> None:
        """Show what is in a fold, or hide it again."""
        view = self._view
        view.view_state = view.view_state.with_fold_toggled(run.blocks.start)
        self._status.show()
        if run.blocks.start in view.view_state.opened:
            view.show_opened(run)

    def why(self) -> None:
        """Show what the block at hand was taken for, and on what grounds."""
        from newsreader.tui.screens.dialogs import WhyScreen

        view = self._view
        run, index = view.fold_at_hand, view.block_at_hand
        if run is not None:
            lines = why_hidden(view.article, run, keys_of(view.app).key("tab.hidden"))
            view.app.push_screen(WhyScreen(lines))
        elif index is not None:
            view.app.push_screen(WhyScreen(why(view.article, index)))

    def correct(self) -> None:
        """Say that the block at hand is article, or that it is noise; of a fold, show first what is in it."""
        view = self._view
        selected, run, opened = selected_block(view), view.fold_at_hand, view.view_state.opened
        index = view.block_at_hand if selected is None else selected
        keys = keys_of(view.app)
        if self._arriving.is_beginning or index is None:
            is_beginning = self._arriving.is_beginning
            tell(view, "The page is still being read." if is_beginning else "There is no block to speak of.")
        elif selected is None and run is not None and len(run.blocks) > 1 and run.blocks.start not in opened:
            view.go_to_fold(run)
            view.view_state = view.view_state.with_fold_toggled(run.blocks.start)
            self._status.show()
            words = opening_of(view.article, run.blocks.start)
            tell(view, f"Opened, to see what is meant. {keys.key('noise.correct')} again: {words} is article.")
        else:
            self._modes.leave()
            view.screen.clear_selection()
            outcome = self._arriving.correct(index, keys.key("noise.undo"))
            self._status.show_facts(is_beginning=False)
            tell(view, outcome.words, is_error=outcome.is_error)

    def undo(self) -> None:
        """Take back what was said last of a block."""
        outcome = self._arriving.undo()
        if outcome is None:
            tell(self._view, "Nothing was said of a block that could be taken back.")
        else:
            self._status.show_facts(is_beginning=False)
            tell(self._view, outcome.words, is_error=outcome.is_error)
