"""The two panes of the reader, article and sidebar: which of them is shown, how wide it is, which has the focus."""

from __future__ import annotations

from textual.screen import Screen

from newsreader.tui.telling import tell
from newsreader.tui.widgets.article_view import SPREAD_WIDTH, ArticleView
from newsreader.tui.widgets.sidebar import TABS, Sidebar, Tab

NARROW = 90
"""Columns below which the sidebar comes over the article instead of beside it."""

TIGHT = 60
"""Columns below which the article has all of them to itself."""

MEASURES = range(44, 121)
"""The row lengths that can be chosen, in cells."""


class Panes:
    """Arranges the article and the sidebar by the room there is and by what the reader wants to see.

    Args:
        screen: it holds an `ArticleView` with the id "article" and a `Sidebar` with the id "sidebar".
        has_sidebar: whether the sidebar is wanted at first, where there is room for it beside the article.
    """

    def __init__(self, screen: Screen[None], *, has_sidebar: bool) -> None:
        self._screen = screen
        self._sidebar_wanted = {"wide": has_sidebar, "narrow": False}

    @property
    def view(self) -> ArticleView:
        """The article's pane."""
        return self._screen.query_one("#article", ArticleView)

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar, shown or not."""
        return self._screen.query_one("#sidebar", Sidebar)

    @property
    def is_narrow(self) -> bool:
        """True where there is no room for two panes."""
        return self._screen.size.width < NARROW

    @property
    def has_text_only(self) -> bool:
        """True where everything but the text is put away; setting it does that, or brings all of it back."""
        return self._screen.has_class("-focus")

    @has_text_only.setter
    def has_text_only(self, is_on: bool) -> None:
        self._screen.set_class(is_on, "-focus")
        self.arrange()

    def arrange(self) -> None:
        """Put the sidebar beside or over the article, or away, by the room there is."""
        self._screen.set_class(self.is_narrow, "-narrow")
        self._screen.set_class(self._screen.size.width < TIGHT, "-tight")
        shown = self._sidebar_wanted["narrow" if self.is_narrow else "wide"] and not self.has_text_only
        if not shown and self.sidebar.has_focus_within:
            self._screen.set_focus(self.view)
        self.sidebar.display = shown

    # -- the sidebar

    def _want_sidebar(self, wanted: bool) -> None:
        if wanted:
            self._screen.remove_class("-focus")
        self._sidebar_wanted["narrow" if self.is_narrow else "wide"] = wanted
        self.arrange()

    def toggle_sidebar(self) -> None:
        """Show or hide it; where it comes over the article it has the focus at once."""
        self._want_sidebar(not self.sidebar.display)
        if self.is_narrow and self.sidebar.display:
            self._screen.set_focus(self.sidebar.list_pane)

    def go_to_sidebar(self, tab: Tab | None = None) -> None:
        """Show it and move the focus there, to a tab where one is given."""
        self._want_sidebar(True)
        if tab is not None:
            self.sidebar.show_tab(tab)
        self._screen.set_focus(self.sidebar.list_pane)

    def go_to_article(self) -> None:
        """Move the focus there; a sidebar that lies over the article goes."""
        self._screen.set_focus(self.view)
        if self.is_narrow:
            self._want_sidebar(False)

    def turn_tab(self, step: int) -> None:
        """To the next tab of the sidebar, or the one before, going round at the ends."""
        tabs = list(TABS)
        self.sidebar.show_tab(tabs[(tabs.index(self.sidebar.tab) + step) % len(tabs)])

    def switch(self) -> None:
        """Move the focus to the other pane."""
        if self.sidebar.has_focus_within:
            self.go_to_article()
        else:
            self.go_to_sidebar()

    def widen_sidebar(self, change: int) -> None:
        """More room for the sidebar, or for the article, in cells."""
        if self.sidebar.display:
            self.sidebar.widen(change)

    # -- the article

    def lengthen_rows(self, change: int) -> None:
        """Longer or shorter rows, by so many cells."""
        self.view.measure = min(MEASURES.stop - 1, max(MEASURES.start, self.view.measure + change))

    def toggle_columns(self) -> None:
        """One column of text or two; where there is no room for two, say so."""
        self.view.is_spread = not self.view.is_spread
        if self.view.is_spread and self.view.columns == 1:
            hint = "; hide the sidebar (s)" if self.sidebar.display and not self.is_narrow else ""
            tell(self.view, f"Two columns need {SPREAD_WIDTH} cells beside each other{hint}.")
