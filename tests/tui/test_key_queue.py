"""Keys one at a time, on an application that does nothing but what it is told to do later."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, cast

import pytest
from textual.app import App
from textual.events import Event, Key

from newsreader.tui.key_queue import KeyQueue


class Pump:
    """Does later what it is asked to do later, one after the other, and keeps what went wrong."""

    def __init__(self, *, is_open: bool = True) -> None:
        self.focused = self
        self.ancestors_with_self = [self]
        self.faults: list[Exception] = []
        self._is_open = is_open
        self._jobs: asyncio.Queue[tuple[Callable[..., Any], tuple[Any, ...]]] = asyncio.Queue()

    def call_later(self, work: Callable[..., Any], *args: Any) -> bool:
        if self._is_open:
            self._jobs.put_nowait((work, args))
        return self._is_open

    async def run(self) -> None:
        while True:
            work, args = await self._jobs.get()
            try:
                outcome = work(*args)
                if asyncio.iscoroutine(outcome):
                    await outcome
            except ValueError as fault:
                self.faults.append(fault)


async def _done(queue: KeyQueue) -> None:
    for _ in range(200):
        await asyncio.sleep(0)


def _keys(word: str) -> list[Key]:
    return [Key(letter, letter) for letter in word]


async def _typed(word: str, deliver: Callable[[Event], Any], pump: Pump) -> KeyQueue:
    queue = KeyQueue(cast("App[None]", pump), deliver)
    pumping = asyncio.create_task(pump.run())
    for key in _keys(word):
        try:
            await queue.put(key)
        except ValueError as fault:
            pump.faults.append(fault)
    await _done(queue)
    pumping.cancel()
    return queue


async def test_keys_are_given_in_their_order_each_when_the_one_before_is_done() -> None:
    given: list[str] = []

    async def deliver(event: Event) -> None:
        assert isinstance(event, Key)
        given.append(event.key)

    queue = await _typed("quay", deliver, Pump())
    assert given == ["q", "u", "a", "y"]
    assert not queue.is_busy


async def test_a_key_that_fails_does_not_stop_those_behind_it() -> None:
    given: list[str] = []

    async def deliver(event: Event) -> None:
        assert isinstance(event, Key)
        given.append(event.key)
        if event.key in "qu":
            raise ValueError(event.key)

    pump = Pump()
    queue = await _typed("quay", deliver, pump)
    assert given == ["q", "u", "a", "y"]
    assert [str(fault) for fault in pump.faults] == ["q", "u"]
    assert not queue.is_busy


async def test_waiting_that_fails_is_told_and_leaves_the_keyboard_free(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fails(queue: KeyQueue) -> None:
        raise ValueError("nothing to wait for")

    async def deliver(event: Event) -> None:
        given.append(event)

    given: list[Event] = []
    monkeypatch.setattr(KeyQueue, "_settled", fails)
    pump = Pump()
    queue = await _typed("q", deliver, pump)
    assert [str(fault) for fault in pump.faults] == ["nothing to wait for"]
    assert len(given) == 1
    assert not queue.is_busy


async def test_an_application_that_closes_leaves_no_key_waiting() -> None:
    async def deliver(event: Event) -> None:
        pass

    queue = await _typed("q", deliver, Pump(is_open=False))
    assert not queue.is_busy
