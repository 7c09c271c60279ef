"""Searching as one types: what was found, what of it is hidden, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.tui.find import find
from newsreader.tui.screens.following import Following
from newsreader.tui.trail import Trail
from newsreader.tui.widgets.article_view import ArticleView


class Searching:
    """A search in a view, whose matches become the trail that is followed.

    Args:
        view: the article's pane.
        following: where the trail of matches goes.
    """

    def __init__(self, view: Callable[[], ArticleView], following: Following) -> None:
        self._view = view
        self._following = following
        self._before: tuple[int, Trail | None, str] = (0, None, "")
        self.found_nothing = False
        """True where something was looked for and is nowhere."""
        self.hidden_matches = 0
        """Matches in folded blocks, which the trail leaves out."""

    @property
    def has_outcome(self) -> bool:
        """True where there is something to tell besides the trail."""
        return self.found_nothing or bool(self.hidden_matches)

    def begin(self) -> None:
        """Remember where one is, to come back to."""
        self._before = (round(self._view().scroll_y), self._following.trail, self._following.key)

    def forget(self) -> None:
        """Another trail is followed: what was found before is told no more."""
        self.found_nothing = False
        self.hidden_matches = 0

    def search(self, query: str) -> None:
        """Light up what fits so far, and show the first of it from where the search began."""
        view = self._view()
        everything = find(view.article.text, query)
        visible = tuple(span for span in everything if view.rows.is_visible(span.start))
        self.hidden_matches = len(everything) - len(visible)
        self.found_nothing = bool(query.strip()) and not everything
        row, _, _ = self._before
        if visible:
            self._following.follow(Trail("search", _label(query), visible).at(view.rows.offset_of(row)))
        else:
            self._following.follow(None)
            view.return_to(row)

    def accept(self, query: str) -> None:
        """Keep the matches; where all of them are hidden, open the fold of the first."""
        if self._following.trail is None and self.hidden_matches:
            view = self._view()
            self.hidden_matches = 0
            self._following.follow(Trail("search", _label(query), find(view.article.text, query)).at(view.place))

    def cancel(self) -> None:
        """Back to where the search began, and to the trail of that time."""
        row, trail, key = self._before
        self.forget()
        self._following.follow(trail, key)
        self._view().return_to(row)


def _label(query: str) -> str:
    return f"“{query.strip()}”"
