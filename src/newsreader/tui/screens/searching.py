"""Searching as one types: what was found, what of it is hidden, and the way back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine

from newsreader.article import Span
from newsreader.finding import Finder, SearchError, SearchText, expression, words
from newsreader.tui.layout import Layout
from newsreader.tui.marks import MarkLayer, lit_marks
from newsreader.tui.screens.following import Following
from newsreader.tui.trail import Trail
from newsreader.tui.widgets.article_view import ArticleView

LONG = 300_000
"""Characters beyond which matches are counted beside the screen; fewer are searched within a frame."""

NEAREST = 500
"""Hidden matches that are passed over in looking for the first one in view; beyond them the full count tells."""


class Searching:
    """A search in a view, whose matches become the trail that is followed.

    Args:
        view: the article's pane.
        following: where the trail of matches goes.
        start: runs work beside the screen's; later work takes the place of earlier.
        changed: called when something was found later than it was asked for.
    """

    def __init__(
        self,
        view: Callable[[], ArticleView],
        following: Following,
        start: Callable[[Coroutine[None, None, None]], object],
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._following = following
        self._start = start
        self._changed = changed
        self._before: tuple[int, Trail | None, str] = (0, None, "")
        self._asked = 0
        """Counts the searches, so that what an earlier one finds late is known for that."""
        self._everything: tuple[Span, ...] = ()
        self._is_accepted = False
        self._query = ""
        self.is_expression = False
        """True where what is typed is a regular expression."""
        self.complaint = ""
        """What is wrong with the regular expression."""
        self.found_nothing = False
        """True where something was looked for and is nowhere."""
        self.hidden_matches = 0
        """Matches in folded blocks, which the trail leaves out."""

    @property
    def outcome(self) -> str:
        """What there is to tell besides the trail: "no match for “quay”", "2 more in hidden blocks", or ""."""
        if self.complaint:
            return f"regex: {self.complaint}"
        if self.found_nothing:
            return f"no match for {self._label}"
        if self.hidden_matches:
            more = " more" if self._following.trail is not None else f" of {self._label}"
            return f"{self.hidden_matches:,}{more} in hidden blocks"
        return ""

    def begin(self) -> None:
        """Remember where one is, to come back to."""
        self._before = (round(self._view().scroll_y), self._following.trail, self._following.key)

    def forget(self) -> None:
        """Another trail is followed: what was found before is told no more."""
        self._asked += 1
        self.found_nothing = False
        self.hidden_matches = 0
        self.complaint = ""

    def search(self, query: str) -> None:
        """Light up what fits so far, and show the first of it from where the search began.

        A pattern that is none leaves what was found before.
        """
        self._asked += 1
        self._is_accepted = False
        self._query = query
        self.complaint = ""
        try:
            wanted = expression(query) if self.is_expression else words(query)
        except SearchError as error:
            self.complaint = str(error)
            return
        text = self._view().prepared.search_text
        if wanted is None:
            self._found((), (), MarkLayer())
        elif self.is_expression:
            self._start(self._count(wanted, self._asked))
        elif len(text.text) <= LONG:
            self._found(*_gathered(text, wanted, self._view().rows))
        else:
            self._show_first(wanted)
            self._start(self._count(wanted, self._asked))

    def _show_first(self, wanted: Finder) -> None:
        view = self._view()
        row, _, _ = self._before
        first = view.prepared.search_text.first(wanted, view.rows.offset_of(row), view.rows.is_visible, NEAREST)
        if first is not None:
            self.hidden_matches, self.found_nothing = 0, False
            self._following.follow(Trail("search", self._label, (first,), is_counting=True))

    async def _count(self, wanted: Finder, asked: int) -> None:
        """Gather all matches in a thread, then show them in one step."""
        view = self._view()
        try:
            found = await asyncio.to_thread(_gathered, view.prepared.search_text, wanted, view.rows)
        except SearchError as error:
            if asked == self._asked:
                self.complaint = str(error)
                self._changed()
            return
        if asked == self._asked:
            self._found(*found)
            if self._is_accepted:
                self.accept(self._query)
            self._changed()

    def _found(self, everything: tuple[Span, ...], visible: tuple[Span, ...], lit: MarkLayer) -> None:
        view, following = self._view(), self._following
        row, _, _ = self._before
        self._everything = everything
        self.hidden_matches = len(everything) - len(visible)
        self.found_nothing = bool(self._query.strip()) and not everything
        if visible:
            trail = Trail("search", self._label, visible)
            shown = following.trail
            is_first_shown = shown is not None and shown.is_counting
            following.follow(
                trail.on(shown.current) if shown and is_first_shown else trail.at(view.rows.offset_of(row)), lit=lit
            )
        else:
            following.follow(None)
            view.return_to(row)

    def accept(self, query: str) -> None:
        """Keep the matches; where all of them are hidden, open the fold of the first."""
        self._is_accepted = True
        if self._following.trail is None and self.hidden_matches and query == self._query:
            view = self._view()
            self.hidden_matches = 0
            self._following.follow(Trail("search", self._label, self._everything).at(view.place))

    def cancel(self) -> None:
        """Back to where the search began, and to the trail of that time."""
        row, trail, key = self._before
        self.forget()
        self._following.follow(trail, key)
        self._view().return_to(row)

    @property
    def _label(self) -> str:
        return f"/{self._query}/" if self.is_expression else f"“{self._query.strip()}”"


def _gathered(text: SearchText, wanted: Finder, rows: Layout) -> tuple[tuple[Span, ...], tuple[Span, ...], MarkLayer]:
    """All matches, those that are not hidden, and what lights these up."""
    everything = text.all(wanted)
    visible = tuple(span for span in everything if rows.is_visible(span.start))
    return everything, visible, lit_marks(visible, "match")
