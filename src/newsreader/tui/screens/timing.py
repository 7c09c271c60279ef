"""How fast somebody reads what is on the screen."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from newsreader.pace import Stopwatch, learned, remember
from newsreader.tui.widgets.article_view import ArticleView


class Timing:
    """Times a reading, and learns from it.

    Args:
        view: the article's pane; asked for anew each time, as it is made later than this.
        pace: words a minute that the reader has set; None: as learned from readings before.
    """

    def __init__(self, view: Callable[[], ArticleView], pace: int | None) -> None:
        self._view = view
        self._is_set = pace is not None
        self.words_per_minute = pace or learned()
        """The pace by which the length of an article is told."""
        self.stopwatch = Stopwatch()

    def start(self) -> None:
        """Note where one is now, and at each movement from now on."""
        self.take()
        self._view().screen.watch(self._view(), "scroll_y", self.take, init=False)

    def take(self) -> None:
        """Note where one is at this moment."""
        view = self._view()
        self.stopwatch.at(view.prepared.progress.words_before(view.place), monotonic())

    def learn(self) -> None:
        """Remember how fast this reading was, unless the pace is set or the reading was short."""
        pace = self.stopwatch.words_per_minute
        if pace is not None and not self._is_set:
            with suppress(OSError):
                remember(pace)
