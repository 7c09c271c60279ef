"""What a choice leads to: an entry of the sidebar, a name in the text, a band of the strip, a line of the palette."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from newsreader.article import Span
from newsreader.attribution import likely_speaker
from newsreader.tui.keymap import keys_of
from newsreader.tui.screens.following import Following
from newsreader.tui.screens.panes import Panes
from newsreader.tui.screens.searching import Searching
from newsreader.tui.telling import tell
from newsreader.tui.trail import Trail
from newsreader.tui.widgets.sidebar import Tab

if TYPE_CHECKING:
    from newsreader.tui.bands import Band


class Choosing:
    """Turns what the reader chooses into a place to go to, or a trail to follow.

    Args:
        panes: where it is chosen and where it is shown.
        following: goes there.
        searching: what it found is told no more once another trail is followed.
        press: does what the command of an id does, for those that the palette lists.
    """

    def __init__(
        self, panes: Panes, following: Following, searching: Searching, press: Callable[[str], Awaitable[None]]
    ) -> None:
        self._panes = panes
        self._following = following
        self._searching = searching
        self._press = press

    @property
    def has_something(self) -> bool:
        """True where there is something to let go of."""
        return self._following.trail is not None or bool(self._searching.outcome)

    def let_go(self) -> None:
        """Of the trail, and of what a search found."""
        self._searching.forget()
        self._following.follow(None)

    def along(self, step: int) -> None:
        """To the next place of the trail, or the one before; where there is no trail, say how to have one."""
        view, searching, trail = self._panes.view, self._searching, self._following.trail
        if trail is None and searching.outcome:
            tell(view, f"{searching.outcome[:1].upper()}{searching.outcome[1:]}.")
        elif trail is None:
            tell(view, f"Choose a person or a quote in the sidebar, or search with {keys_of(view.app).key('search')}.")
        else:
            self._following.along(step)

    def section(self, step: int) -> None:
        """To the next section of the story, or the one before."""
        from newsreader.tui.panels import outline

        view = self._panes.view
        if not self._following.go_beyond([part.start for part in outline(view.article)], step):
            tell(view, f"No section {'below' if step > 0 else 'above'} this one.")

    def hidden(self, step: int) -> None:
        """To the next run of noise, or the one before."""
        if not self._following.go_to_hidden(step):
            tell(self._panes.view, f"Nothing hidden further {'down' if step > 0 else 'up'}.")

    def entry(self, tab: Tab, key: str) -> None:
        """Go where an entry of the sidebar leads; what its key means depends on the tab: see the panels."""
        blocks = self._panes.view.article.blocks
        if tab == "people":
            self._entity(key)
        elif tab == "quotes":
            self._quote(key)
        elif tab == "outline":
            self._following.go(int(key), to_top=True)
        elif int(key) < len(blocks):
            self._following.go(blocks[int(key)].span.start)

    def open_palette(self) -> None:
        """List everything that can be done or gone to, by typing."""
        from newsreader.tui.screens.palette import PaletteScreen

        view = self._panes.view
        view.app.push_screen(
            PaletteScreen(view.article, keys_of(view.app), sorted(view.app.available_themes)), self._from_palette
        )

    async def _from_palette(self, chosen: str | None) -> None:
        kind, _, key = (chosen or "").partition(":")
        if kind == "command":
            await self._press(key)
        elif kind == "entity":
            self._panes.sidebar.choose("people", key)
            self.entry("people", key)
        elif kind == "section":
            self.entry("outline", key)
        elif kind == "quote":
            self.entry("quotes", key)
        elif kind == "theme":
            self._panes.view.app.theme = key

    def mention(self, span: Span) -> None:
        """Follow who is named at a place of the text, from there on."""
        for entity in self._panes.view.article.entities or ():
            if span in entity.mentions:
                self._panes.sidebar.choose("people", entity.id)
                self._entity(entity.id, span)
                return

    def band(self, band: Band | None, offset: int) -> None:
        """Go to what a band of the strip stands for; what is followed goes on from there.

        Args:
            band: what stands there; None where nothing does.
            offset: the place in the text beside which the strip was clicked.
        """
        view, trail = self._panes.view, self._following.trail
        view.focus()
        if band is not None and band.kind == "noise":
            run = next(run for run in view.rows.runs if band.offset < run.span.end)
            self._following.go_to_run(run)
        elif band is not None and band.kind in ("current", "chosen", "match") and trail is not None:
            self._following.follow(trail.at(band.offset), self._following.key)
        else:
            self._following.go(offset)

    def _follow(self, trail: Trail, key: str) -> None:
        self._searching.forget()
        self._following.follow(trail, key)

    def _entity(self, key: str, at: Span | None = None) -> None:
        entity = self._panes.view.article.entity(key)
        if entity is None or not entity.mentions:
            return
        if self._following.trail is not None and self._following.key == key and at is None:
            self._following.along(1)
            return
        trail = Trail("mentions", entity.name, entity.mentions)
        self._follow(trail if at is None else trail.on(at), key)

    def _quote(self, key: str) -> None:
        article = self._panes.view.article
        chosen = next((quote for quote in article.quotes or () if quote.id == key), None)
        if chosen is None:
            return
        from newsreader.tui.quotes_panel import of_same_speaker

        same = of_same_speaker(article, chosen)
        spans = tuple(quote.span for quote in same)
        trail = Trail(
            "quotes", likely_speaker(chosen), spans, same.index(chosen), tuple(quote.content for quote in same)
        )
        self._follow(trail, key)
