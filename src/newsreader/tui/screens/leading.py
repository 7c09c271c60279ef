"""Where an article leads out of itself: its links, and its own page in the browser."""

from __future__ import annotations

from collections.abc import Callable

from newsreader.article import Link
from newsreader.tui.browser import is_web_address, open_in_browser
from newsreader.tui.screens.linking import Linking, links_in_view
from newsreader.tui.screens.modes import Modes
from newsreader.tui.telling import tell
from newsreader.tui.widgets.article_view import ArticleView


class Leading:
    """Opens links, here or in the browser.

    Args:
        view: the article's pane.
        modes: choosing a link is one.
        go_on: called with the address of a page that is to be read here.
    """

    def __init__(self, view: ArticleView, modes: Modes, go_on: Callable[[str], object]) -> None:
        self._view = view
        self._modes = modes
        self._go_on = go_on

    def choose(self) -> None:
        """Number the links in view; one of them can be opened."""
        links = links_in_view(self._view)
        self._modes.leave()
        if links:
            self._modes.enter(Linking(self._view, links, self._open, self._modes.leave))
        else:
            tell(self._view, "There is no link in view.")

    def _open(self, link: Link, in_browser: bool) -> None:
        if not is_web_address(link.url):
            tell(self._view, f"That link has no web address of its own: {link.url[:200]}")
        elif in_browser:
            self._browse(link.url)
        else:
            self._go_on(link.url)

    def show_page(self) -> None:
        """Show the article's own page in the browser."""
        url = self._view.article.url
        if url:
            self._browse(url)
        else:
            tell(self._view, "The page does not say its web address.")

    def _browse(self, url: str) -> None:
        async def browse() -> None:
            tell(self._view, await open_in_browser(self._view.app, url))

        self._view.screen.run_worker(browse(), exclusive=True, group="browser")
