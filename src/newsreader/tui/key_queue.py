"""Keys one at a time: each is heard when what the one before it did is done.

A burst of keys comes in one piece over a slow line, or from a person who types ahead. Textual forwards each of them to
whatever has the focus when it arrives, before the first one has opened a line or a dialog; then a letter of a search
is taken for a command. Here the second key waits until the first has gone from the focused widget up to the
application, and whatever it opened has the focus.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable

from textual.app import App
from textual.events import Event
from textual.message_pump import MessagePump

PATIENCE_S = 1.0
"""How long a key waits for the one before it, at most: something that never ends must not swallow the keyboard."""

_ROUNDS = 5
"""How often a key may lead on from one focus to another, at most."""


class KeyQueue:
    """Gives keys to an application in their order.

    Args:
        app: whose keys.
        deliver: does with one of them what is always done.
    """

    def __init__(self, app: App[None], deliver: Callable[[Event], Awaitable[None]]) -> None:
        self._app = app
        self._deliver = deliver
        self._waiting: deque[Event] = deque()
        self._settling: asyncio.Task[None] | None = None

    @property
    def is_busy(self) -> bool:
        """True until the last key is done."""
        return self._settling is not None

    async def put(self, event: Event) -> None:
        """Give a key at once, or as soon as those before it are done. To be called from the application's own loop."""
        if self._settling is not None:
            self._waiting.append(event)
        else:
            await self._give(event)

    async def _give(self, event: Event) -> None:
        try:
            await self._deliver(event)
        finally:
            self._settling = asyncio.create_task(self._settle())

    async def _settle(self) -> None:
        failure: Exception | None = None
        try:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._settled(), PATIENCE_S)
        except Exception as error:
            failure = error
        finally:
            # Also where the waiting failed: what is typed next would otherwise wait for ever.
            if not self._app.call_later(self._next, failure):
                self._settling = None

    async def _settled(self) -> None:
        """Wait until the messages that a key has led to are done: twice the way up, for a message that answers one."""
        place: object = None
        for number in range(_ROUNDS):
            focus = self._app.focused or self._app.screen
            for node in focus.ancestors_with_self:
                await _idle(node)
            if number and focus is place:
                return
            place = focus

    async def _next(self, failure: Exception | None) -> None:
        self._settling = None
        if failure is not None:
            # Here the application hears of it; nobody awaits the task that it comes from.
            raise failure
        if self._waiting:
            await self._give(self._waiting.popleft())


async def _idle(node: MessagePump) -> None:
    """Wait until a widget has done with the messages that it has by now; one that closes has done with them."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()
