"""The keys for what was cut from the page: shown or not, why, and what the reader knows better."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from newsreader.tui.screens.panes import Panes
from newsreader.tui.view_state import ViewState
from newsreader.tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from newsreader.tui.screens.judging import Judging


class NoiseActions:
    """Goes before `Screen` among the bases of the reader."""

    panes: Panes

    @property
    def view(self) -> ArticleView:
        """The article's pane."""
        raise NotImplementedError

    @cached_property
    def _judging(self) -> Judging:
        raise NotImplementedError

    def _show_status(self) -> None:
        raise NotImplementedError

    def _set_view(self, view: ViewState) -> None:
        self.view.view_state = view
        self._show_status()

    def action_next_noise(self) -> None:
        """Hidden, dimmed, shown, and hidden again."""
        self._set_view(self.view.view_state.with_next_noise())

    def action_next_spacing(self) -> None:
        """More or fewer blank rows between paragraphs."""
        self._set_view(self.view.view_state.with_next_spacing())

    def on_article_view_fold_pressed(self, message: ArticleView.FoldPressed) -> None:
        """Open or close one fold."""
        self._judging.toggle_fold(message.run)

    def action_why(self) -> None:
        """Say what the marked block was taken for, and why; in a list that of the entry at hand."""
        sidebar = self.panes.sidebar
        if sidebar.has_focus_within and sidebar.tab in ("people", "quotes", "hidden"):
            self._judging.why_listed(sidebar.tab, sidebar.list_pane.chosen_key)
        else:
            self._judging.why()

    def action_correct(self) -> None:
        """Say that the marked block is article, or that it is noise; show first what is meant."""
        self._judging.correct()

    def action_undo(self) -> None:
        """Take back what was said last of a block."""
        self._judging.undo()
