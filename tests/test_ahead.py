"""Work that goes ahead in another process, or in this one where there is no other."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from newsreader.ahead import Ahead
from newsreader.errors import SourceError


def stages() -> Iterator[str]:
    yield "cleaned"
    yield "annotated"


def failing() -> Iterator[str]:
    yield "cleaned"
    raise SourceError("nothing to annotate")


def dying() -> Iterator[str]:
    if os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    yield "cleaned here"
    yield "annotated here"


PARENT = os.getpid()


def collected(ahead: Ahead[str]) -> tuple[list[str], list[Exception]]:
    arrived: list[str] = []
    failed: list[Exception] = []
    ahead.rest(arrived.append, failed.append).join(20)
    return arrived, failed


@pytest.mark.parametrize("fork", [True, False])
def test_the_first_stage_is_waited_for_and_the_rest_arrives(fork: bool) -> None:
    ahead = Ahead(stages, fork=fork)
    assert ahead.first() == "cleaned"
    assert collected(ahead) == (["annotated"], [])


@pytest.mark.parametrize("fork", [True, False])
def test_without_asking_for_the_first_every_stage_arrives(fork: bool) -> None:
    assert collected(Ahead(stages, fork=fork))[0] == ["cleaned", "annotated"]


@pytest.mark.parametrize("fork", [True, False])
def test_an_error_arrives_as_itself(fork: bool) -> None:
    ahead = Ahead(failing, fork=fork)
    ahead.first()
    arrived, (error,) = collected(ahead)
    assert arrived == []
    assert isinstance(error, SourceError)
    assert str(error) == "nothing to annotate"


def dying_later() -> Iterator[str]:
    yield "cleaned"
    if os.getpid() != PARENT:
        os.kill(os.getpid(), signal.SIGKILL)
    yield "annotated here"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
def test_a_child_that_dies_between_stages_is_made_up_for() -> None:
    ahead = Ahead(dying_later, fork=True)
    assert ahead.first() == "cleaned"
    assert collected(ahead) == (["annotated here"], [])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
def test_a_child_that_is_done_is_no_zombie() -> None:
    ahead = Ahead(stages, fork=True)
    collected(ahead)
    with pytest.raises(ChildProcessError):
        os.waitpid(ahead._child, os.WNOHANG)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
def test_a_child_that_dies_costs_nothing_but_time() -> None:
    ahead = Ahead(dying, fork=True)
    assert ahead.first() == "cleaned here"
    assert collected(ahead) == (["annotated here"], [])


@pytest.mark.parametrize("fork", [True, False])
def test_stages_can_be_put_together_from_what_is_new(fork: bool) -> None:
    ahead = Ahead(stages, fork=fork, joined=lambda before, part: f"{before or 'page'} {part}")
    assert ahead.first() == "page cleaned"
    assert collected(ahead) == (["page cleaned annotated"], [])
