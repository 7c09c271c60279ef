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
from newsreader.tui.widgets.sidebar import Tab
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

    def toggle_fold(self, run: Run | None) -> None:
        """Show what is in a fold, or hide it again; where none is meant, say how to get to one."""
        view = self._view
        if run is None:
            key = keys_of(view.app).key("noise.jump_next")
            tell(view, f"There is no fold here. {key} goes to the next hidden block.")
            return
        view.view_state = view.view_state.with_fold_toggled(run.blocks.start)
        self._status.show()
        if run.blocks.start in view.view_state.opened:
            view.show_opened(run)
        else:
            view.jump(run.span.start)

    def why(self) -> None:
        """Mark the block that is meant, and show what it was taken for and on what grounds."""
        from newsreader.tui.screens.dialogs import WhyScreen

        view = self._view
        selected = selected_block(view)
        if selected is None:
            view.mark.show()
        else:
            view.mark.put(selected, jumps=True)
        index, run = view.mark.block, view.mark.fold_meant
        if index is None:
            tell(view, "There is no block to speak of.")
        elif run is not None and view.mark.is_on_closed_fold:
            lines = why_hidden(view.article, run, keys_of(view.app).key("tab.hidden"))
            correction = "opens it, to say what is article" if len(run.blocks) > 1 else "says that it is article"
            view.app.push_screen(WhyScreen(lines, correction), self._know_better)
        else:
            label = "article" if view.article.blocks[index].is_noise else "noise"
            view.app.push_screen(WhyScreen(why(view.article, index), f"says that it is {label}"), self._know_better)

    def why_listed(self, tab: Tab, key: str) -> None:
        """Show on what grounds an entry of the sidebar is there: a quote, a name, or something hidden."""
        from newsreader.tui.explaining import why_name, why_quote
        from newsreader.tui.screens.dialogs import WhyScreen

        view = self._view
        article = view.article
        lines: tuple[str, ...] = ()
        if tab == "hidden":
            if key and int(key) < len(article.blocks):
                lines = why(article, int(key))
        elif tab == "quotes":
            quote = next((quote for quote in article.quotes or () if quote.id == key), None)
            lines = () if quote is None else why_quote(article, quote)
        elif (entity := article.entity(key)) is not None:
            lines = why_name(article, entity)
        if lines:
            view.app.push_screen(WhyScreen(lines, ""))
        else:
            tell(view, "Nothing is chosen in the list.")

    def _know_better(self, does: bool | None) -> None:
        if does:
            self.correct()

    def correct(self) -> None:
        """Say that the block that is meant is article, or that it is noise.

        What is meant must be seen first: a block is marked, and a fold of several opened, before it is spoken of.
        """
        view = self._view
        selected, was_marked = selected_block(view), view.mark.is_set
        run = view.mark.fold_meant
        index = view.mark.block_meant if selected is None else selected
        if self._arriving.is_beginning or index is None:
            is_beginning = self._arriving.is_beginning
            tell(view, "The page is still being read." if is_beginning else "There is no block to speak of.")
        elif selected is None and run is not None and len(run.blocks) > 1 and view.mark.is_on_closed_fold:
            view.view_state = view.view_state.with_fold_toggled(run.blocks.start)
            view.mark.put(run.blocks.start, jumps=True)
            self._status.show()
            self._ask_again("Opened, to see what is meant.", run.blocks.start)
        elif selected is None and not was_marked and not view.mark.is_on_closed_fold:
            view.mark.put(index)
            self._ask_again("Marked, to see what is meant.", index)
        else:
            if selected is None:
                view.mark.put(index)
            self._say(index)

    def _ask_again(self, what_was_done: str, index: int) -> None:
        """Tell which block is marked now, and what the key would say of it."""
        view, keys = self._view, keys_of(self._view.app)
        correct, onward, back = (keys.key(name) for name in ("noise.correct", "block.next", "block.previous"))
        label = "article" if view.article.blocks[index].is_noise else "noise"
        words = opening_of(view.article, index)
        tell(view, f"{what_was_done} {correct} again: {words} is {label}. {onward} and {back} mark another block.")

    def _say(self, index: int) -> None:
        view = self._view
        self._modes.leave()
        view.screen.clear_selection()
        outcome = self._arriving.correct(index, keys_of(view.app).key("noise.undo"))
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
