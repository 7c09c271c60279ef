"""The reader: one article between its header, its sidebar and the keys of the moment."""

from __future__ import annotations

from collections.abc import Coroutine
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from newsreader.ahead import Ahead
from newsreader.article import Article
from newsreader.config import Config
from newsreader.tui.keys import bindings
from newsreader.tui.preparing import Prepared
from newsreader.tui.screens.arriving import Arriving
from newsreader.tui.screens.choosing import Choosing
from newsreader.tui.screens.counting import Counting
from newsreader.tui.screens.following import Following
from newsreader.tui.screens.modes import Modes
from newsreader.tui.screens.noise_actions import NoiseActions
from newsreader.tui.screens.panes import Panes
from newsreader.tui.screens.pointing import Pointing
from newsreader.tui.screens.search_line import SearchLine
from newsreader.tui.screens.searching import Searching
from newsreader.tui.screens.status import Status
from newsreader.tui.screens.timing import Timing
from newsreader.tui.telling import tell
from newsreader.tui.view_state import NoiseShown, ViewState
from newsreader.tui.widgets.article_view import ArticleView
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader
from newsreader.tui.widgets.sidebar import Sidebar, Tab

if TYPE_CHECKING:
    from newsreader.tui.screens.judging import Judging
    from newsreader.tui.screens.leading import Leading
    from newsreader.tui.screens.leaving import Leaving
    from newsreader.tui.screens.pressing import Pressing
    from newsreader.tui.screens.taking import Taking
    from newsreader.tui.widgets.place_strip import PlaceStrip

DEFAULTS = Config()


class ReaderScreen(Pointing, NoiseActions, Screen[None]):
    """Shows an article: hears keys and messages, and hands them to the part that they are for."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("reader")]
    AUTO_FOCUS = "#article"

    @dataclass
    class Arrived(Message):
        """More is known: the whole of a long page, or its entities and quotes."""

        prepared: Prepared

    @dataclass
    class LinkOpened(Message):
        """The reader wants to go on to another page."""

        url: str

    @dataclass
    class Failed(Message):
        """Reading the rest, or looking for entities and quotes, failed."""

        error: Exception

    def __init__(
        self,
        article: Article,
        ahead: Ahead[Article],
        *,
        is_beginning: bool = False,
        place: int = 0,
        config: Config = DEFAULTS,
    ) -> None:
        """An article, where more about it will come from, whether it is only the beginning of its page, where to
        open it (an offset into its text), and the reader's settings."""
        super().__init__()
        self._config = config
        self._place_at_first = place
        self.panes = panes = Panes(self, has_sidebar=config.sidebar)
        """The article and the sidebar."""
        self._arriving = Arriving(
            article,
            ahead,
            is_beginning=is_beginning,
            panes=panes,
            config=config,
            arrived=lambda prepared: self.post_message(self.Arrived(prepared)),
            failed=lambda error: self.post_message(self.Failed(error)),
        )
        self.timing = Timing(lambda: self.view, config.pace)
        """How fast the article is read."""
        self._counting = Counting()
        self._modes = Modes(lambda: self.view, self._show_status)
        self._following = Following(lambda: self.view, self._show_status)
        searching = Searching(lambda: self.view, self._following, self._search_further, self._show_status)
        self.search_line = SearchLine(self, panes, searching, self._show_status)
        """Where a search is typed."""
        self._choosing = Choosing(panes, self._following, searching, self.press_command)
        self._status = Status(
            self, panes, self._following, searching, self._modes, self._counting, self.timing.words_per_minute
        )

    def compose(self) -> ComposeResult:
        """Header, panes, footer; the search line comes after the first frame."""
        yield StoryHeader(id="header")
        with Horizontal(id="panes"):
            yield ArticleView(self.article, measure=self._config.width, id="article")
            # Keeps the sidebar's place; what is in it comes after the first frame, which is for the article.
            yield Sidebar(self.article, id="sidebar")
        yield KeyFooter(id="footer")

    # -- parts

    @property
    def article(self) -> Article:
        """What is being read."""
        return self._arriving.article

    @property
    def view(self) -> ArticleView:
        """The article's pane."""
        return self.panes.view

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar, shown or not."""
        return self.panes.sidebar

    # These are made when they are first asked for: the first frame needs none of them.

    @cached_property
    def _judging(self) -> Judging:
        from newsreader.tui.screens.judging import Judging

        return Judging(self.view, self._arriving, self._modes, self._status)

    @cached_property
    def _leading(self) -> Leading:
        from newsreader.tui.screens.leading import Leading

        return Leading(self.view, self._modes, lambda url: self.post_message(self.LinkOpened(url)))

    @cached_property
    def _pressing(self) -> Pressing:
        from newsreader.tui.screens.pressing import Pressing

        return Pressing(self, self.panes, self._modes, self._counting)

    @cached_property
    def _leaving(self) -> Leaving:
        from newsreader.tui.screens.leaving import Leaving

        return Leaving(self, self.panes, self._counting, self._modes, self.search_line, self._choosing)

    @cached_property
    def _taking(self) -> Taking:
        from newsreader.tui.screens.taking import Taking

        return Taking(self.panes, self._arriving, self._modes)

    # -- starting

    def on_mount(self) -> None:
        """Show what is known."""
        self.view.view_state = ViewState(NoiseShown(self._config.noise), spacing=self._config.spacing)
        self.panes.arrange()
        if self._config.focus:
            self.panes.has_text_only = True
        self._arriving.show_what_there_is()
        self._show_facts()
        # Watched, not told by a message: the share read then changes in the same frame as the text.
        self.watch(self.view, "scroll_y", self._show_status, init=False)
        self.call_after_refresh(self._after_first_frame)

    def _after_first_frame(self) -> None:
        """Now that the article can be read: the list beside it, and the search for who is in it."""
        if self._place_at_first:
            self.view.jump(self._place_at_first, to_top=True)
        self.sidebar.fill()
        self.sidebar.show_tab(cast(Tab, self._config.tab))
        self.timing.start()
        self._status.add_strip()
        self._arriving.ask()
        self.search_line.input  # noqa: B018 - makes it, so that its key need not wait for that

    def on_unmount(self) -> None:
        """Learn from the reading."""
        self.timing.learn()

    def _show_facts(self) -> None:
        self._status.show_facts(is_beginning=self._arriving.is_beginning)

    def _show_status(self) -> None:
        self._status.show()

    # -- what arrives

    def on_reader_screen_arrived(self, message: Arrived) -> None:
        """Show what is known now; the place stays."""
        if self._arriving.show(message.prepared):
            self._start_anew()

    def _start_anew(self) -> None:
        """The text is another, or goes on further: what was found in it before does not hold."""
        self._following.start_anew()
        self.clear_selection()
        self._show_facts()
        trail = self._following.trail
        if self.search_line.is_open or (trail is not None and trail.kind == "search"):
            self.search_line.search(self.search_line.input.value)
        else:
            self._choosing.let_go()
        if not self.article.text.strip():
            self.app.exit(return_code=2, message="newsreader: there is no text in the page")

    def on_reader_screen_failed(self, message: Failed) -> None:
        """What is there can be read; say what is missing."""
        what = self._arriving.fail()
        self._show_facts()
        tell(self, f"{what} could not be read: {str(message.error)[:200]}", is_error=True)

    # -- panes

    def on_resize(self, event: events.Resize) -> None:
        """Beside or over the article, by the room there is."""
        self.panes.arrange()
        self.call_after_refresh(self._show_status)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The footer shows the keys of the focused pane; a search that lost the focus is over."""
        if event.widget.id != "search":
            self.search_line.hide()
        self._counting.forget()
        self.call_later(self._show_status)

    def action_toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self.panes.toggle_sidebar()

    def action_switch_pane(self) -> None:
        """To the sidebar, or back to the article; where there is room for one only, the other goes."""
        self.panes.switch()

    def action_sidebar_width(self, change: int) -> None:
        """More room for the sidebar, or for the article."""
        self.panes.widen_sidebar(change)

    def action_tab(self, tab: str) -> None:
        """Open the sidebar at a tab."""
        self._modes.leave()
        self.panes.go_to_sidebar(cast(Tab, tab))

    def action_turn_tab(self, step: int) -> None:
        """To the next tab, or the one before."""
        self.panes.turn_tab(step)
        self._show_status()

    def action_filter(self) -> None:
        """Narrow the sidebar's list down by typing."""
        self.sidebar.open_filter()

    def action_measure(self, change: int) -> None:
        """Longer or shorter rows."""
        self.panes.lengthen_rows(change)

    def action_toggle_columns(self) -> None:
        """One column of text or two, where there is room."""
        self.panes.toggle_columns()
        self._show_status()

    def action_toggle_focus(self) -> None:
        """Only the text, or all there is."""
        self.panes.has_text_only = not self.panes.has_text_only

    def action_back(self) -> None:
        """Leave what was begun last; where nothing was, the article."""
        self._leaving.back()
        self._show_status()

    # -- going places

    def action_hidden(self, step: int) -> None:
        """To the next run of noise, or the one before."""
        self._choosing.hidden(step)

    def action_blocks(self, step: int) -> None:
        """Mark the next block or fold, or the one before."""
        self._following.go_to_block(step)

    def action_section(self, step: int) -> None:
        """To the next section of the story, or the one before."""
        self._choosing.section(step)

    def action_along(self, step: int) -> None:
        """To the next place of the trail, or the one before."""
        self._choosing.along(step)

    def on_sidebar_entry_chosen(self, message: Sidebar.EntryChosen) -> None:
        """Go where the entry leads."""
        self._choosing.entry(message.tab, message.key)
        if self.panes.is_narrow:
            self.panes.go_to_article()

    def on_article_view_mention_pressed(self, message: ArticleView.MentionPressed) -> None:
        """A click on a name chooses who it names."""
        self._choosing.mention(message.span)

    def on_place_strip_pressed(self, message: PlaceStrip.Pressed) -> None:
        """Go where the strip was clicked."""
        message.stop()
        self._choosing.band(message.band, message.offset)

    # -- searching

    def action_search(self) -> None:
        """Open the search line."""
        self._modes.leave()
        self.search_line.open()

    def action_toggle_regex(self) -> None:
        """Take what is typed for a regular expression, or for words again."""
        self.search_line.toggle_regex()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Light up what fits so far, and show the first of it from where the search began."""
        self.search_line.on_changed(message)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep the matches; where all of them are hidden, open the fold of the first."""
        self.search_line.accept(message.value)

    def _search_further(self, work: Coroutine[None, None, None]) -> None:
        self.run_worker(work, group="search", exclusive=True)

    # -- modes

    async def on_key(self, event: events.Key) -> None:
        """While a link is chosen or text selected, keys mean what they mean there; digits are the number of a key."""
        if await self._pressing.press(event):
            self._show_status()

    def action_links(self) -> None:
        """Number the links in view."""
        self._leading.choose()

    def action_select(self) -> None:
        """Select by keyboard, from the place at hand on."""
        self._taking.select(self._following.trail)

    # -- doing

    def action_browser(self) -> None:
        """Show the page in the browser."""
        self._leading.show_page()

    def action_copy(self) -> None:
        """Copy the selection, else the quote at hand with its speaker and source."""
        self._taking.copy(self._following.trail)

    def action_export(self) -> None:
        """Ask where to, then write."""
        self._taking.export()

    def action_palette(self) -> None:
        """Everything that can be done or gone to, by typing."""
        self._choosing.open_palette()

    async def press_command(self, command_id: str) -> None:
        """Do what a command's key does."""
        await self._pressing.command(command_id)
