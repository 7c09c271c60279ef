"""Where an article leads out of itself: its links, and its own page in the browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

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
        go_on: called with the address, or the path, of a page that is to be read here.
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
        beside = None if in_browser else file_beside(self._view.article.path, link.url)
        if beside is not None:
            self._go_on(str(beside))
        elif not is_web_address(link.url):
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


def file_beside(page: str | None, link: str) -> Path | None:
    """The file that a relative link of a saved page leads to: one in the page's own folder or below, or None."""
    try:
        parts = urlsplit(link)
        if page is None or parts.scheme or parts.netloc or not parts.path or parts.path.startswith(("/", "\\")):
            return None
        folder = Path(page).parent.resolve()
        file = (folder / unquote(parts.path)).resolve()
        return file if file.is_relative_to(folder) and file.is_file() else None
    except (ValueError, OSError):
        return None
