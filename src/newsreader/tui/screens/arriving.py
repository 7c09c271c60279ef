"""What is known of the page that is read: it arrives in parts, and the reader's word on a block changes it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newsreader.ahead import Ahead
from newsreader.article import Article
from newsreader.config import Config
from newsreader.tui.preparing import Prepared
from newsreader.tui.screens.panes import Panes
from newsreader.tui.view_state import NoiseShown

if TYPE_CHECKING:
    from newsreader.tui.screens.correcting import Correcting, Outcome


class Arriving:
    """Brings into the panes what becomes known of an article; the place in it stays.

    Args:
        article: what is known at first.
        ahead: where more comes from.
        is_beginning: whether `article` is only the beginning of its page.
        panes: where it is shown.
        config: how noise is shown, and which engine looks for names in what has changed.
        arrived: called, in a thread, with what has come; it must bring it to the screen's own thread, to `show`.
        failed: called, in a thread, where nothing more will come.
    """

    def __init__(
        self,
        article: Article,
        ahead: Ahead[Article],
        *,
        is_beginning: bool,
        panes: Panes,
        config: Config,
        arrived: Callable[[Prepared], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._ahead = ahead
        self._panes = panes
        self._config = config
        self._arrived = arrived
        self._failed = failed
        self._correcting: Correcting | None = None
        self._shows_all_for_want_of_an_article = False
        self.article = article
        """What is known now."""
        self.is_beginning = is_beginning
        """True while the rest of the page has still to come."""

    def ask(self) -> None:
        """Have the rest looked for, beside the screen, where there is more to know."""
        if not self.article.is_annotated:
            view = self._panes.view
            # Prepared where it is read: the screen goes on meanwhile.
            self._ahead.rest(lambda article: self._arrived(view.prepare(article)), self._failed)

    def show(self, prepared: Prepared) -> bool:
        """Show what has come; True where the text is another now, or goes on further."""
        correcting, before, view = self._correcting, self.article, self._panes.view
        article = correcting.applied_to(prepared.article, before) if correcting else prepared.article
        if article is None:
            return False
        if correcting is not None and article is not prepared.article:
            prepared = view.prepare(article)
            self._ahead = correcting.annotating(article)
            view.screen.call_later(self.ask)
        self.is_beginning = False
        is_longer = article.text != before.text
        self._put(prepared)
        if is_longer:
            self.show_what_there_is()
        return is_longer

    def fail(self) -> str:
        """Nothing more comes; returns what will be missing."""
        what = "The rest of the page" if self.is_beginning else "Names and quotes"
        self.is_beginning = False
        return what

    def show_what_there_is(self) -> None:
        """Where no article was found, the blocks themselves are all there is to see."""
        view = self._panes.view
        if self.article.blocks and all(block.is_noise for block in self.article.blocks):
            view.view_state = view.view_state.with_noise(NoiseShown.SHOWN)
            self._shows_all_for_want_of_an_article = True
        elif self._shows_all_for_want_of_an_article:
            view.view_state = view.view_state.with_noise(NoiseShown(self._config.noise))
            self._shows_all_for_want_of_an_article = False

    def _put(self, prepared: Prepared) -> None:
        self._panes.view.show_prepared(prepared)
        self.article = self._panes.view.article
        self._panes.sidebar.show_article(self.article)

    # -- the reader's word

    def correct(self, index: int, undo_key: str) -> Outcome:
        """Call a block of noise article, and a block of the article noise.

        Args:
            index: of the block.
            undo_key: what takes it back, for the words of the outcome.
        """
        from newsreader.tui.screens.correcting import Correcting

        self._correcting = self._correcting or Correcting(self._config.engine)
        return self._shown(self._correcting, self._correcting.correct(self.article, index, undo_key))

    def undo(self) -> Outcome | None:
        """Take back what was said last; None where nothing was said."""
        if self._correcting is None:
            return None
        return self._shown(self._correcting, self._correcting.undo(self.article))

    def _shown(self, correcting: Correcting, outcome: Outcome) -> Outcome:
        """Show the blocks as they are now, at once; names and quotes are looked for anew."""
        if outcome.article is not self.article:
            self._put(self._panes.view.prepare(outcome.article))
            self.show_what_there_is()
            self._ahead = correcting.annotating(self.article)
            self.ask()
        return outcome
