"""The application: themes, signals, and which screen is first. What happens on a screen is the screen's."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Input

from newsreader.ahead import Ahead
from newsreader.article import Article
from newsreader.config import Config
from newsreader.errors import NewsreaderError
from newsreader.safe import safe_line
from newsreader.shipped import shipped
from newsreader.tui.configured import with_keys, with_theme
from newsreader.tui.key_queue import KeyQueue
from newsreader.tui.keys import bindings
from newsreader.tui.meant_keys import as_meant
from newsreader.tui.screens.reader import ReaderScreen
from newsreader.tui.themes import CYCLE, DARK, LIGHT, has_few_colours, hues

WEB_PATIENCE_S = 60
"""How long the screen says that a page is being fetched; the sources give up before."""


class Start(NamedTuple):
    """How the screen begins."""

    ahead: Ahead[Article] | None = None
    """Where more about the article will come from; without it entities and quotes are looked for here."""
    is_beginning: bool = False
    """The article is only the beginning of a long page, and the whole of it comes from `ahead`."""
    shelf: Sequence[str] | None = None
    """The paths and web addresses on the shelf; None for the samples."""
    theme: str | None = None
    """The name of one of Textual's themes or ours; None: as configured, else by the terminal."""
    config: Config | None = None
    """The reader's settings, None for the defaults; what is wrong with them is told on the screen."""
    is_light: bool | None = None
    """Whether the terminal's background is light, where that is known."""
    typed: str = ""
    """What the terminal has sent before the screen was there to hear it."""
    notice: str = ""
    """What the reader should know of how the page was read."""


class NewsreaderApp(App[None]):
    """Shows one article, or the shelf of samples where there is none."""

    TITLE = "newsreader"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]
    CSS_PATH: ClassVar[list[str | PurePath]] = [str(shipped("styles") / name) for name in ("app.tcss", "reader.tcss")]

    def __init__(self, article: Article | None, start: Start = Start()) -> None:  # noqa: B008 - immutable
        """An article, or None for the shelf.

        Raises:
            NewsreaderError: there is no theme of the name that was asked for.
        """
        if os.environ.get("NO_COLOR") == "":
            # An empty one means nothing by the convention; Textual takes it for a wish.
            del os.environ["NO_COLOR"]
        named = start.theme or os.environ.get("TEXTUAL_THEME")
        is_plain = named is None and "NO_COLOR" in os.environ
        # Textual chooses how to do without colour before it knows the theme.
        super().__init__(ansi_color=True if is_plain else None)
        self._article = article
        self._start = start
        self._left: list[tuple[Article, int]] = []
        """Pages that were gone back from, the last one first to go forward to, each with the place in it."""
        self._key_queue = KeyQueue(self, super().on_event)
        self.crash: Exception | None = None
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.config, self.key_table = with_keys(start.config or Config())
        if self.config.theme is not None:
            self.config = with_theme(self.config, self.available_themes)
        wanted = "ansi-dark" if is_plain else named or self.config.theme or (LIGHT if start.is_light else DARK).name
        if wanted not in self.available_themes:
            if start.theme is not None:
                known = ", ".join(sorted(self.available_themes))
                raise NewsreaderError(f"no theme is called {start.theme}; there are {known}")
            wanted = DARK.name
        self._begin_in(wanted)

    def _begin_in(self, wanted: str) -> None:
        """Set the theme for the first frame."""
        if wanted in (DARK.name, LIGHT.name):
            # Past the watcher, which would have all style sheets read a second time.
            self.set_reactive(App.theme, wanted)
            self.stylesheet.set_variables(self.get_css_variables())
            is_dark = wanted == DARK.name
            self.update_classes(
                {f"-theme-{wanted}": True, "-dark-mode": is_dark, "-light-mode": not is_dark}, update=False
            )
        elif wanted == self.theme:
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = wanted

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours for themes that do not name them."""
        # Textual asks for those of its own default theme before it is told of ours.
        return hues(self.current_theme) if hasattr(self, "key_table") else {}

    def get_default_screen(self) -> Screen[None]:
        """The article, or the shelf."""
        if self._article is not None:
            return self._screen_for(self._article, self._start.ahead, is_beginning=self._start.is_beginning)
        from newsreader.tui.screens.shelf import ShelfScreen

        return ShelfScreen(self._start.shelf)

    def on_mount(self) -> None:
        """Leave in order when the system asks for it: a terminal left raw is a broken one."""
        self.call_after_refresh(_collect_again)
        self.call_after_refresh(self._press_what_was_typed)
        # The shell has the terminal's other screen; what was drawn on this one is gone when the program comes back.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh())
        if keys := self.key_table.changed():
            self.set_keymap(keys)
        if self._start.notice:
            self.call_after_refresh(self._tell, self._start.notice)
        if self.config.problems:
            self.call_after_refresh(self._tell_problems)
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and not self.is_headless:
                try:
                    asyncio.get_running_loop().add_signal_handler(number, self._leave, 128 + number)
                except (NotImplementedError, RuntimeError):
                    return

    async def on_event(self, event: events.Event) -> None:
        """Keys are heard one at a time."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            for part in as_meant(event, self):
                if isinstance(part, events.Key) and part.key == "escape":
                    self.clear_notifications()
                await self._key_queue.put(part)
        else:
            await super().on_event(event)

    def _press_what_was_typed(self) -> None:
        """Keys that were pressed before there was a screen to hear them."""
        if self._start.typed:
            from textual._xterm_parser import XTermParser

            for message in XTermParser().feed(self._start.typed):
                self.post_message(message)

    def _tell(self, words: str) -> None:
        self.notify(safe_line(words), markup=False)

    def _tell_problems(self) -> None:
        """How much is wrong with the configuration; the command tells what, the screen is there all the same."""
        count = len(self.config.problems)
        found = "1 mistake" if count == 1 else f"{count:,} mistakes"
        words = f"{found} in the configuration: newsreader config check"
        self.notify(safe_line(words), severity="warning", timeout=10, markup=False)

    def _leave(self, status: int) -> None:
        self.exit(return_code=status)

    async def open_path(self, path: str) -> None:
        """Read a page beside the screen and show it over the present one."""
        try:
            article = await asyncio.to_thread(_read, path)
        except NewsreaderError as error:
            self.clear_notifications()
            self.notify(safe_line(str(error)), severity="error", markup=False)
        else:
            self._left.clear()
            self.clear_notifications()
            await self.push_screen(self._screen_for(article))

    def on_reader_screen_link_opened(self, message: ReaderScreen.LinkOpened) -> None:
        """Go on to the page that a link leads to."""
        self.notify(safe_line(f"Opening {message.url} …"), markup=False, timeout=WEB_PATIENCE_S)
        self.run_worker(self._open_link(message.url, self.screen), exclusive=True, group="open")

    async def _open_link(self, url: str, origin: Screen[object]) -> None:
        await self.open_path(url)
        if self.screen is not origin:
            self.clear_notifications()

    async def action_history(self, step: int) -> None:
        """Back to the page that one came from, or forward to the one that was left."""
        self.clear_notifications()
        if step < 0 and isinstance(self.screen, ReaderScreen) and len(self.screen_stack) > 1:
            self._left.append((self.screen.article, self.screen.view.place))
            await self.pop_screen()
        elif step > 0 and self._left:
            article, place = self._left.pop()
            await self.push_screen(self._screen_for(article, place=place))

    def _screen_for(
        self, article: Article, ahead: Ahead[Article] | None = None, *, is_beginning: bool = False, place: int = 0
    ) -> ReaderScreen:
        ahead = ahead or Ahead(lambda: _annotated(article, self.config.engine))
        return ReaderScreen(article, ahead, is_beginning=is_beginning, place=place, config=self.config)

    # -- actions

    def action_next_theme(self) -> None:
        """The next of a few themes."""
        index = CYCLE.index(self.theme) if self.theme in CYCLE else -1
        self.theme = CYCLE[(index + 1) % len(CYCLE)]
        self.clear_notifications()
        self.notify(self.theme, timeout=1)

    def action_suspend(self) -> None:
        """Give the terminal back to the shell until it calls again."""
        self.action_suspend_process()

    def action_help(self) -> None:
        """Every key."""
        from newsreader.tui.screens.dialogs import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen())

    async def action_quit(self) -> None:
        """Leave."""
        self.exit()

    async def action_interrupt(self) -> None:
        """Copy what is selected; leave where nothing is."""
        typed = self.focused.selected_text if isinstance(self.focused, Input) else ""
        text = typed or self.screen.get_selected_text()
        if text:
            from newsreader.tui.clipboard import send

            self.notify(f"Selection {send(self, text)}.", timeout=2, markup=False)
            self.screen.clear_selection()
        else:
            self.exit()

    async def action_press_command(self, command_id: str) -> None:
        """Do what a command's key does: for a click on a key in the footer."""
        if isinstance(self.screen, ReaderScreen):
            await self.screen.press_command(command_id)
        elif command_id == "list.choose":
            await self.screen.run_action("open")
        else:
            await self.run_action({"help": "help", "quit": "quit", "theme.next": "next_theme"}[command_id])

    # -- faults

    def _fatal_error(self) -> None:
        """Textual prints a traceback over the reader's terminal; we keep it for a report (see `run_reader`)."""
        error = sys.exc_info()[1]
        self.crash = error if isinstance(error, Exception) else self._exception
        self._close_messages_no_wait()


def _collect_again() -> None:
    """The first frame is out: what was made for it stays, and garbage is collected from now on."""
    gc.freeze()
    gc.enable()


def _annotated(article: Article, engine: str) -> Iterator[Article]:
    from newsreader.analysis import annotate

    yield annotate(article, engine=engine)


def _read(path: str) -> Article:
    from newsreader.analysis import read
    from newsreader.correction_store import corrections_path, load
    from newsreader.corrections import NOTHING_SAID
    from newsreader.sources import open_source

    try:
        corrections = load(corrections_path()).corrections
    except OSError:
        corrections = NOTHING_SAID
    return read(open_source(path), corrections=corrections, with_fingerprints=True)


def run_reader(article: Article | None, start: Start = Start()) -> int:  # noqa: B008 - immutable
    """Show an article, or a shelf where there is none, until the reader leaves.

    Raises:
        NewsreaderError: there is no theme of the name that was asked for.

    Returns:
        The exit status: 0, or 128 and the number of the signal that ended it, or 70 after a fault of our own.
    """
    is_free = start.theme is None and not (start.config and start.config.theme)
    if is_free and not {"TEXTUAL_THEME", "NO_COLOR"} & os.environ.keys() and has_few_colours(os.environ):
        start = start._replace(theme="ansi-light" if start.is_light else "ansi-dark")
    app = NewsreaderApp(article, start)
    app.run()
    _restore()
    if app.crash is not None:
        from newsreader.crashes import CRASHED, told

        print(f"newsreader: {told(app.crash)}", file=sys.stderr)
        return CRASHED
    return app.return_code or 0


def _restore() -> None:
    """Switch off a mouse mode that Textual leaves on in some terminals."""
    terminal = sys.__stderr__
    if terminal is not None and terminal.isatty():
        terminal.write("\x1b[?1016l")
        terminal.flush()
