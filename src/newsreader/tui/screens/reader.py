"""The reader: one article between its header, its sidebar and the keys of the moment."""

from __future__ import annotations

from collections.abc import Coroutine
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Protocol, cast

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.css.query import NoMatches
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Input

from newsreader.ahead import Ahead
from newsreader.article import Article, Link, Quote, Span
from newsreader.config import Config
from newsreader.pace import Stopwatch, learned, remember
from newsreader.safe import safe_line
from newsreader.tui.keymap import KeyTable, keys_of
from newsreader.tui.keys import COMMANDS, Command, bindings
from newsreader.tui.panels import outline
from newsreader.tui.preparing import Prepared
from newsreader.tui.progress import Progress
from newsreader.tui.quotes_panel import of_same_speaker, speaker_name
from newsreader.tui.screens.following import Following
from newsreader.tui.screens.searching import Searching
from newsreader.tui.trail import Trail
from newsreader.tui.view_state import NoiseShown, ViewState
from newsreader.tui.widgets.article_view import SPREAD_WIDTH, ArticleView
from newsreader.tui.widgets.bars import KeyFooter, StoryHeader, footer_commands
from newsreader.tui.widgets.list_pane import ListPane
from newsreader.tui.widgets.sidebar import Sidebar, Tab
from newsreader.tui.words import citation, facts_of, heading_of, why, why_hidden

if TYPE_CHECKING:
    from newsreader.tui.screens.correcting import Correcting, Outcome
    from newsreader.tui.widgets.place_strip import PlaceStrip

DEFAULTS = Config()

NARROW = 90
"""Columns below which the sidebar comes over the article instead of beside it."""

TIGHT = 60
"""Columns below which the article has all of them to itself."""

SEARCH_PLACEHOLDER = "Search"
REGEX_PLACEHOLDER = "Search by a regular expression"

MEASURES = range(44, 121)
"""The row lengths that can be chosen, in cells."""


class Mode(Protocol):
    """What keys mean for a while, before they mean what they always do."""

    @property
    def status(self) -> str:
        """What the footer says meanwhile."""

    def press(self, event: events.Key) -> bool:
        """Do what a key means; False where it means nothing here."""

    def leave(self) -> None:
        """Take away what the mode has shown."""


class ReaderScreen(Screen[None]):
    """Shows an article; holds what is seen of it, and the trail that the reader follows through it."""

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
        self._article = article
        self._ahead = ahead
        self._is_beginning = is_beginning
        self._place_at_first = place
        self._progress = Progress(article)
        self._following = Following(lambda: self.view, self._show_status)
        self._searching = Searching(lambda: self.view, self._following, self._search_further, self._show_status)
        self._mode: Mode | None = None
        self._shows_all_for_want_of_an_article = False
        self._strip: PlaceStrip | None = None
        self._sidebar_wanted = {"wide": config.sidebar, "narrow": False}
        self._correcting: Correcting | None = None
        self._stopwatch = Stopwatch()
        self._words_per_minute = config.pace or learned()

    def compose(self) -> ComposeResult:
        """Header, panes, footer; the search line comes after the first frame."""
        yield StoryHeader(id="header")
        with Horizontal(id="panes"):
            yield ArticleView(self._article, measure=self._config.width, id="article")
            # Keeps the sidebar's place; what is in it comes after the first frame, which is for the article.
            yield Sidebar(self._article, id="sidebar")
        yield KeyFooter(id="footer")

    # -- parts

    @property
    def article(self) -> Article:
        """What is being read."""
        return self._article

    @property
    def view(self) -> ArticleView:
        """The article's pane."""
        return self.query_one("#article", ArticleView)

    @property
    def sidebar(self) -> Sidebar:
        """The sidebar, shown or not."""
        return self.query_one("#sidebar", Sidebar)

    @property
    def is_narrow(self) -> bool:
        """True where there is no room for two panes."""
        return self.size.width < NARROW

    # -- starting

    def on_mount(self) -> None:
        """Show what is known."""
        self.view.view_state = ViewState(NoiseShown(self._config.noise), spacing=self._config.spacing)
        self._arrange()
        if self._config.focus:
            self._set_focus_mode(True)
        self._show_what_there_is()
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
        self._time_the_reading()
        self.watch(self.view, "scroll_y", self._time_the_reading, init=False)
        self._add_strip()
        self._ask_for_the_rest()
        self._search_line  # noqa: B018 - makes it, so that its key need not wait for that

    def _ask_for_the_rest(self) -> None:
        if not self._article.is_annotated:
            view = self.view
            # Prepared where it is read: the screen goes on meanwhile.
            self._ahead.rest(lambda article: self.post_message(self.Arrived(view.prepare(article))), self._post_error)

    def _post_error(self, error: Exception) -> None:
        self.post_message(self.Failed(error))

    def on_reader_screen_arrived(self, message: Arrived) -> None:
        """Show what is known now; the place stays."""
        prepared = message.prepared
        correcting = self._correcting
        article = correcting.applied_to(prepared.article, self._article) if correcting else prepared.article
        if article is None:
            return
        if correcting is not None and article is not prepared.article:
            prepared = self.view.prepare(article)
            self._ahead = correcting.annotating(article)
            self.call_later(self._ask_for_the_rest)
        is_longer = article.text != self._article.text
        self._is_beginning = False
        self.view.show_prepared(prepared)
        self._article = self.view.article
        self.sidebar.show_article(self._article)
        if is_longer:
            self._start_anew()

    def _start_anew(self) -> None:
        """The text is another, or goes on further: what was found in it before does not hold."""
        self._progress = self.view.prepared.progress
        self._following.start_anew()
        self.clear_selection()
        self._show_what_there_is()
        self._show_facts()
        trail = self._following.trail
        if self._search_line.display or (trail is not None and trail.kind == "search"):
            self._search(self._search_line.value)
        else:
            self._let_go()
        if not self._article.text.strip():
            self.app.exit(return_code=2, message="newsreader: there is no text in the page")

    def on_reader_screen_failed(self, message: Failed) -> None:
        """What is there can be read; say what is missing."""
        what = "The rest of the page" if self._is_beginning else "Names and quotes"
        self._is_beginning = False
        self._show_facts()
        self._say(f"{what} could not be read: {str(message.error)[:200]}", is_error=True)

    def _show_what_there_is(self) -> None:
        """Where no article was found, the blocks themselves are all there is to see."""
        if self._article.blocks and all(block.is_noise for block in self._article.blocks):
            self.view.view_state = self.view.view_state.with_noise(NoiseShown.SHOWN)
            self._shows_all_for_want_of_an_article = True
        elif self._shows_all_for_want_of_an_article:
            self.view.view_state = self.view.view_state.with_noise(NoiseShown(self._config.noise))
            self._shows_all_for_want_of_an_article = False

    def _show_facts(self) -> None:
        header = self.query_one("#header", StoryHeader)
        header.heading = heading_of(self._article)
        header.facts = ("reading the page …",) if self._is_beginning else self._facts
        self._show_status()

    def _add_strip(self) -> None:
        from newsreader.tui.widgets.place_strip import PlaceStrip

        self._strip = PlaceStrip(id="strip")
        self.mount(self._strip, after=self.view)
        # It takes the column that the article has left free for it.
        self.add_class("-striped")
        self.watch(self.view, "virtual_size", self._show_strip)

    def _show_strip(self) -> None:
        """Mark the places beside the scroll bar; not before the article itself was shown."""
        if self._strip is not None:
            self._strip.show(self.view.rows, self._article, self._following.trail)

    def on_place_strip_pressed(self, message: PlaceStrip.Pressed) -> None:
        """Go where the strip was clicked; what is followed goes on from there."""
        message.stop()
        self.view.focus()
        band, trail = message.band, self._following.trail
        if band is not None and band.kind == "noise":
            run = next(run for run in self.view.rows.runs if band.offset < run.span.end)
            self._following.go_to_run(run)
        elif band is not None and band.kind in ("current", "chosen", "match") and trail is not None:
            self._following.follow(trail.at(band.offset), self._following.key)
        else:
            self._following.go(message.offset)

    @property
    def _facts(self) -> tuple[str, ...]:
        return facts_of(self._article, self._words_per_minute)

    @property
    def _keys(self) -> KeyTable:
        return keys_of(self.app)

    def _time_the_reading(self) -> None:
        self._stopwatch.at(self._progress.words_before(self.view.place), monotonic())

    def on_unmount(self) -> None:
        """Learn from the reading, unless the pace is set."""
        pace = self._stopwatch.words_per_minute
        if pace is not None and self._config.pace is None:
            with suppress(OSError):
                remember(pace)

    def _show_status(self) -> None:
        self._show_strip()
        footer = self.query_one("#footer", KeyFooter)
        if self._mode is not None:
            footer.keys, footer.status = (), self._mode.status
            return
        footer.keys = self._keys_of_the_moment()
        parts = []
        trail, searching = self._following.trail, self._searching
        if trail is not None:
            parts.append(f"{trail.label[:40]} {trail.position}")
        if searching.complaint:
            parts.append(f"regex: {searching.complaint}")
        elif searching.found_nothing:
            parts.append("no match")
        if searching.hidden_matches:
            parts.append(f"{searching.hidden_matches:,} more in hidden blocks")
        if self.view.view_state.noise is not NoiseShown.HIDDEN:
            parts.append(f"boilerplate {self.view.view_state.noise.value}")
        parts.append(f"{self._progress.per_cent(self.view.reached)}%")
        footer.status = " · ".join(parts)

    def _keys_of_the_moment(self) -> tuple[Command, ...]:
        if isinstance(self.focused, Input) and self.sidebar.has_focus_within:
            # Whatever is pressed is typed.
            return ()
        in_list = isinstance(self.focused, ListPane)
        near, further = self._keys.commands("list" if in_list else "article"), self._keys.commands("reader", "app")
        unfit = set()
        if self._following.trail is None:
            unfit.add("place.next")
        if in_list and not self.sidebar.can_be_ordered:
            unfit.add("sidebar.order")
        chosen = [command for command in footer_commands((*near, *further)) if command.id not in unfit]
        # What goes on from where one is comes first.
        return tuple(sorted(chosen, key=lambda command: command.id != "place.next"))

    def _say(self, words: str, *, is_error: bool = False) -> None:
        """Tell the reader something, in place of what was told before."""
        self.app.clear_notifications()
        self.notify(
            safe_line(words),
            severity="error" if is_error else "information",
            timeout=5 if is_error else 2,
            markup=False,
        )

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The footer shows the keys of the focused pane; a search that lost the focus is over."""
        if event.widget.id != "search":
            self.query("#search").set(display=False)
        self.call_later(self._show_status)

    # -- panes

    def on_resize(self, event: events.Resize) -> None:
        """Beside or over the article, by the room there is."""
        self._arrange()
        self.call_after_refresh(self._show_status)

    def _arrange(self) -> None:
        self.set_class(self.is_narrow, "-narrow")
        self.set_class(self.size.width < TIGHT, "-tight")
        shown = self._sidebar_wanted["narrow" if self.is_narrow else "wide"] and not self.has_class("-focus")
        if not shown and self.sidebar.has_focus_within:
            self.view.focus()
        self.sidebar.display = shown

    def _want_sidebar(self, wanted: bool) -> None:
        if wanted:
            self.remove_class("-focus")
        self._sidebar_wanted["narrow" if self.is_narrow else "wide"] = wanted
        self._arrange()

    def action_toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._want_sidebar(not self.sidebar.display)
        if self.is_narrow and self.sidebar.display:
            self.sidebar.list_pane.focus()

    def action_switch_pane(self) -> None:
        """To the sidebar, or back to the article; where there is room for one only, the other goes."""
        if self.sidebar.has_focus_within:
            self.view.focus()
            if self.is_narrow:
                self._want_sidebar(False)
        else:
            self._want_sidebar(True)
            self.sidebar.list_pane.focus()

    def action_sidebar_width(self, change: int) -> None:
        """More room for the sidebar, or for the article."""
        if self.sidebar.display:
            self.sidebar.widen(change)

    def action_tab(self, tab: str) -> None:
        """Open the sidebar at a tab."""
        self._want_sidebar(True)
        self.sidebar.show_tab(cast(Tab, tab))
        self.sidebar.list_pane.focus()

    # -- noise

    def _set_view(self, view: ViewState) -> None:
        self.view.view_state = view
        self._show_status()

    def action_next_noise(self) -> None:
        """Hidden, dimmed, shown, and hidden again."""
        self._set_view(self.view.view_state.with_next_noise())

    def on_article_view_fold_pressed(self, message: ArticleView.FoldPressed) -> None:
        """Open or close one fold."""
        self._set_view(self.view.view_state.with_fold_toggled(message.run.blocks.start))
        if message.run.blocks.start in self.view.view_state.opened:
            self.view.show_opened(message.run)

    def action_hidden(self, step: int) -> None:
        """To the next run of noise, or the one before."""
        self._following.go_to_hidden(step)

    def action_why(self) -> None:
        """Say what the block at hand was taken for, and why."""
        from newsreader.tui.screens.dialogs import WhyScreen

        run, index = self.view.fold_at_hand, self.view.block_at_hand
        if run is not None:
            self.app.push_screen(WhyScreen(why_hidden(self._article, run, self._keys.key("tab.hidden"))))
        elif index is not None:
            self.app.push_screen(WhyScreen(why(self._article, index)))

    def action_correct(self) -> None:
        """Say that the block at hand is article, or that it is noise; of a fold, show first what is in it."""
        from newsreader.tui.screens.correcting import Correcting, opening_of, selected_block

        selected, run, opened = selected_block(self.view), self.view.fold_at_hand, self.view.view_state.opened
        index = self.view.block_at_hand if selected is None else selected
        if self._is_beginning or index is None:
            self._say("The page is still being read." if self._is_beginning else "There is no block to speak of.")
        elif selected is None and run is not None and len(run.blocks) > 1 and run.blocks.start not in opened:
            self.view.go_to_fold(run)
            self._set_view(self.view.view_state.with_fold_toggled(run.blocks.start))
            words = opening_of(self._article, run.blocks.start)
            self._say(f"Opened, to see what is meant. {self._keys.key('noise.correct')} again: {words} is article.")
        else:
            self._leave_mode()
            self.clear_selection()
            self._correcting = self._correcting or Correcting(self._config.engine)
            outcome = self._correcting.correct(self._article, index, self._keys.key("noise.undo"))
            self._show_outcome(self._correcting, outcome)

    def action_undo(self) -> None:
        """Take back what was said last of a block."""
        if self._correcting is None:
            self._say("Nothing was said of a block that could be taken back.")
        else:
            self._show_outcome(self._correcting, self._correcting.undo(self._article))

    def _show_outcome(self, correcting: Correcting, outcome: Outcome) -> None:
        """The blocks as they are now, at once; names and quotes are looked for anew."""
        if outcome.article is not self._article:
            self.view.show_prepared(self.view.prepare(outcome.article))
            self._article = self.view.article
            self._progress = self.view.prepared.progress
            self.sidebar.show_article(self._article)
            self._show_what_there_is()
            self._show_facts()
            self._ahead = correcting.annotating(self._article)
            self._ask_for_the_rest()
        self._say(outcome.words, is_error=outcome.is_error)

    # -- going places

    def action_section(self, step: int) -> None:
        """To the next section of the story, or the one before."""
        self._following.go_beyond([part.start for part in outline(self._article)], step)

    def action_along(self, step: int) -> None:
        """To the next place of the trail, or the one before."""
        if self._following.trail is None:
            self._say(f"Choose a person or a quote in the sidebar, or search with {self._keys.key('search')}.")
        else:
            self._following.along(step)

    def _let_go(self) -> None:
        """Of the trail, and of what a search found."""
        self._searching.forget()
        self._following.follow(None)

    def _follow(self, trail: Trail, key: str) -> None:
        self._searching.forget()
        self._following.follow(trail, key)

    def on_sidebar_entry_chosen(self, message: Sidebar.EntryChosen) -> None:
        """Go where the entry leads."""
        self._choose(message.tab, message.key)
        if self.is_narrow:
            self.view.focus()
            self._want_sidebar(False)

    def _choose(self, tab: Tab, key: str) -> None:
        if tab == "people":
            self._choose_entity(key)
        elif tab == "quotes":
            self._choose_quote(key)
        elif tab == "outline":
            self._following.go(int(key), to_top=True)
        elif int(key) < len(self._article.blocks):
            self._following.go(self._article.blocks[int(key)].span.start)

    def _choose_entity(self, key: str, at: Span | None = None) -> None:
        entity = self._article.entity(key)
        if entity is None or not entity.mentions:
            return
        if self._following.trail is not None and self._following.key == key and at is None:
            self.action_along(1)
            return
        trail = Trail("mentions", entity.name, entity.mentions)
        self._follow(trail if at is None else trail.on(at), key)

    def _choose_quote(self, key: str) -> None:
        quotes = self._article.quotes or ()
        chosen = next((quote for quote in quotes if quote.id == key), None)
        if chosen is None:
            return
        same = of_same_speaker(self._article, chosen)
        spans = tuple(quote.span for quote in same)
        trail = Trail("quotes", speaker_name(chosen), spans, same.index(chosen), tuple(quote.content for quote in same))
        self._follow(trail, key)

    def on_article_view_mention_pressed(self, message: ArticleView.MentionPressed) -> None:
        """A click on a name chooses who it names."""
        for entity in self._article.entities or ():
            if message.span in entity.mentions:
                self.sidebar.choose("people", entity.id)
                self._choose_entity(entity.id, message.span)
                return

    # -- searching

    @property
    def _search_line(self) -> Input:
        try:
            return self.query_one("#search", Input)
        except NoMatches:
            line = Input(placeholder=SEARCH_PLACEHOLDER, compact=True, id="search")
            line.display = False
            self.mount(line, before="#footer")
            return line

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The search's key is a letter like any other while something is typed."""
        return not (action == "search" and isinstance(self.focused, Input))

    def action_search(self) -> None:
        """Open the search line."""
        self._searching.begin()
        line = self._search_line
        line.value = ""
        line.display = True
        # At once: keys that were typed ahead are on their way already.
        self.set_focus(line)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Light up what fits so far, and show the first of it from where the search began."""
        if message.input.display and message.value == message.input.value:
            self._search(message.value)

    def action_toggle_regex(self) -> None:
        """Take what is typed for a regular expression, or for words again."""
        line = self._search_line
        if not line.display:
            self.action_search()
        self._searching.is_expression = not self._searching.is_expression
        line.placeholder = REGEX_PLACEHOLDER if self._searching.is_expression else SEARCH_PLACEHOLDER
        self._search(line.value)

    def _search(self, query: str) -> None:
        self._searching.search(query)
        self._show_status()

    def _search_further(self, work: Coroutine[None, None, None]) -> None:
        self.run_worker(work, group="search", exclusive=True)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep the matches; where all of them are hidden, open the fold of the first."""
        self._searching.accept(message.value)
        self._close_search()

    def _close_search(self) -> None:
        self._search_line.display = False
        self.set_focus(self.view)
        self._show_status()

    def action_back(self) -> None:
        """Leave what was begun last: the search, a filter, the sidebar above, the trail; then the article."""
        if self._mode is not None:
            self._leave_mode()
        elif self._search_line.display:
            self._searching.cancel()
            self._close_search()
        elif self.sidebar.has_focus_within and self.sidebar.is_filtered:
            self.sidebar.clear_filter()
        elif self.is_narrow and self.sidebar.display:
            self.view.focus()
            self._want_sidebar(False)
        elif self._following.trail is not None or self._searching.has_outcome:
            self._let_go()
        elif self.has_class("-focus"):
            self._set_focus_mode(False)
        elif self.sidebar.has_focus_within:
            self.view.focus()
        elif len(self.app.screen_stack) > 1:
            self.app.pop_screen()

    # -- modes

    def on_key(self, event: events.Key) -> None:
        """While a link is chosen or text selected, keys mean what they mean there."""
        if self._mode is not None and self._mode.press(event):
            event.stop()
            event.prevent_default()
            self._show_status()

    def _enter(self, mode: Mode) -> None:
        self._mode = mode
        self.view.focus()
        self._show_status()

    def _leave_mode(self) -> None:
        mode, self._mode = self._mode, None
        if mode is not None:
            mode.leave()
        self._show_status()

    def action_links(self) -> None:
        """Number the links in view."""
        from newsreader.tui.screens.linking import Linking, links_in_view

        links = links_in_view(self.view)
        self._leave_mode()
        if links:
            self._enter(Linking(self.view, links, self._open_link, self._leave_mode))
        else:
            self._say("There is no link in view.")

    def _open_link(self, link: Link, in_browser: bool) -> None:
        from newsreader.tui.browser import is_web_address

        if not is_web_address(link.url):
            self._say(f"That link has no web address of its own: {link.url[:200]}")
        elif in_browser:
            self._browse(link.url)
        else:
            self.post_message(self.LinkOpened(link.url))

    def action_browser(self) -> None:
        """Show the page in the browser."""
        if self._article.url:
            self._browse(self._article.url)
        else:
            self._say("The page does not say its web address.")

    def _browse(self, url: str) -> None:
        async def browse() -> None:
            from newsreader.tui.browser import open_in_browser

            self._say(await open_in_browser(self.app, url))

        self.run_worker(browse(), exclusive=True, group="browser")

    def action_select(self) -> None:
        """Select by keyboard, from the place at hand on."""
        from newsreader.tui.screens.keyboard_selection import KeyboardSelection

        trail = self._following.trail
        start = trail.current.start if trail is not None and self.view.is_in_view(trail.current) else None
        if start is None:
            start = self.view.first_visible_character
        self._leave_mode()
        if start is not None:
            self._enter(KeyboardSelection(self.view, start, self._leave_mode))

    # -- doing

    def _quote_at_hand(self) -> Quote | None:
        """The quote under the list's cursor; else the one gone to while it is in view; else the first in view."""
        quotes = self._article.quotes or ()
        if isinstance(self.focused, ListPane):
            key = self.sidebar.list_pane.chosen_key if self.sidebar.tab == "quotes" else ""
            return next((quote for quote in quotes if quote.id == key), None)
        in_view = [quote for quote in quotes if self.view.is_in_view(quote.span)]
        trail = self._following.trail
        if trail is not None and trail.kind == "quotes":
            chosen = [quote for quote in in_view if quote.span == trail.current]
            if chosen:
                return chosen[0]
        return next((quote for quote in in_view if quote.kind != "indirect"), None)

    def action_copy(self) -> None:
        """Copy the selection, else the quote at hand with its speaker and source."""
        from newsreader.tui.clipboard import send

        text = self.get_selected_text()
        self._leave_mode()
        if text:
            self._say(f"Selection {send(self.app, text)}.")
            return
        quote = self._quote_at_hand()
        if quote is None:
            key = self._keys.key("tab.quotes")
            self._say(f"No quote in view. Select text with the mouse, or choose a quote in the sidebar ({key}).")
            return
        self._say(f"Quote of {speaker_name(quote)[:30]} {send(self.app, citation(self._article, quote))}.")

    def action_export(self) -> None:
        """Ask where to, then write."""
        from newsreader.tui.exporting import ENDINGS, suggestion
        from newsreader.tui.screens.dialogs import ExportScreen

        if self._is_beginning:
            self._say("The page is still being read; export it when all of it is there.")
            return
        self.app.push_screen(ExportScreen(suggestion(self._article), ENDINGS), self._export)

    def _export(self, path: Path | None) -> None:
        from newsreader.tui.exporting import write

        if path is None:
            return
        try:
            write(self._article, path)
        except (OSError, ValueError) as error:
            self._say(f"Could not write {path}: {getattr(error, 'strerror', None) or error}", is_error=True)
        else:
            missing = "" if self._article.is_annotated else ", without names and quotes: they were still looked for"
            self._say(f"Written to {path}{missing}.")

    def action_measure(self, change: int) -> None:
        """Longer or shorter rows."""
        measure = self.view.measure + change
        self.view.measure = min(MEASURES.stop - 1, max(MEASURES.start, measure))

    def action_next_spacing(self) -> None:
        """More or fewer blank rows between paragraphs."""
        self._set_view(self.view.view_state.with_next_spacing())

    def action_toggle_columns(self) -> None:
        """One column of text or two, where there is room."""
        self.view.is_spread = not self.view.is_spread
        if self.view.is_spread and self.view.columns == 1:
            hint = "; hide the sidebar (s)" if self.sidebar.display and not self.is_narrow else ""
            self._say(f"Two columns need {SPREAD_WIDTH} cells beside each other{hint}.")
        self._show_status()

    def action_toggle_focus(self) -> None:
        """Only the text, or all there is."""
        self._set_focus_mode(not self.has_class("-focus"))

    def _set_focus_mode(self, is_on: bool) -> None:
        self.set_class(is_on, "-focus")
        self._arrange()

    def action_palette(self) -> None:
        """Everything that can be done or gone to, by typing."""
        from newsreader.tui.screens.palette import PaletteScreen

        self.app.push_screen(PaletteScreen(self._article, self._keys), self._from_palette)

    async def _from_palette(self, key: str | None) -> None:
        kind, _, name = (key or "").partition(":")
        if kind == "command":
            await self.press_command(name)
        elif kind == "entity":
            self.sidebar.choose("people", name)
            self._choose("people", name)
        elif kind == "section":
            self._choose("outline", name)
        elif kind == "quote":
            self._choose("quotes", name)

    async def press_command(self, command_id: str) -> None:
        """Do what a command's key does."""
        command = next(command for command in COMMANDS if command.id == command_id)
        target = {"article": self.view, "list": self.sidebar.list_pane}.get(command.place, self)
        await self.app.run_action(command.action, target)
