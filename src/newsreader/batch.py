"""Many pages, one after another: JSON lines in, JSON lines out, in the order of the input, in bounded memory.

Each line in is an object {"id", "text"} or {"id", "html", "url"}; each line out is an article (schema 1) that carries
the same id, or {"id", "line", "error"} where the line in was no such object or the page could not be read.
"""

from __future__ import annotations

import gc
import json
import multiprocessing
import queue
import re
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import BinaryIO

from newsreader.analysis import analyse, read
from newsreader.corrections import NOTHING_SAID, Corrections
from newsreader.export.json import dumps, to_json
from newsreader.page import Page
from newsreader.sources.files import SIZE_LIMIT, too_large

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_AHEAD_PER_JOB = 4
"""Lines that wait for each worker: enough that none is idle, few enough that memory does not grow with the input."""

_CHUNK = 1 << 16

_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""A page makes many objects and hardly a cycle among them: seldom looking for garbage costs next to no memory."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is done with every line."""

    as_article: bool = False
    """Take the text as an article that is already clean: nothing is called noise."""
    clean_only: bool = False
    """Leave entities and quotes out."""
    corrections: Corrections = NOTHING_SAID
    """What readers said of blocks."""
    engine: str = "crf"
    """What finds the names: see `newsreader.entities.engines`."""
    size_limit: int = SIZE_LIMIT
    """Bytes that a line may hold, its newline included."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line out."""

    line: str
    """JSON without a newline at its end."""
    is_error: bool


class _BadLineError(ValueError):
    """A line that is no page; says why."""

    def __init__(self, why: str, id: str | int | None = None) -> None:  # noqa: A002 - the key's own name
        super().__init__(why)
        self.id = id


def bounded(stream: BinaryIO, size_limit: int = SIZE_LIMIT) -> Iterator[bytes]:
    """The lines of a stream, in memory that no line makes grow beyond the limit.

    Args:
        stream: what is read, to its end.
        size_limit: of a line with more bytes than this, its newline included, one byte more is given and the rest
            is passed over.
    """
    while line := stream.readline(size_limit + 1):
        yield line
        if len(line) > size_limit:
            while line and not line.endswith(b"\n"):
                line = stream.readline(_CHUNK)


def run(lines: Iterable[bytes], options: Options, *, jobs: int = 1) -> Iterator[Outcome]:
    """Read every line that is not blank; the outcomes come in the order of the lines.

    Args:
        lines: JSON objects in UTF-8, one a line.
        options: what is done with every line.
        jobs: processes that work at the same time; with 1 no process is started.
    """
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    if jobs == 1:
        for number, line in numbered:
            yield work(number, line, options)
    else:
        yield from _Pool(options, jobs).run(numbered)


def collect_rarely() -> None:
    """Have this process look for garbage less often: for one that does nothing but read pages."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)


def work(number: int, line: bytes, options: Options) -> Outcome:
    """What becomes of one line. Never raises: one bad page must not stop the rest.

    Args:
        number: the line's place in the input, from 1.
        line: a JSON object in UTF-8.
        options: what is done with it.
    """
    id: str | int | None = None  # noqa: A001 - the key's own name
    try:
        if len(line) > options.size_limit:
            raise _BadLineError(too_large(options.size_limit))
        id, page = parse(line)  # noqa: A001
        if options.clean_only:
            article = read(page, as_article=options.as_article, corrections=options.corrections)
        else:
            article = analyse(
                page, as_article=options.as_article, corrections=options.corrections, engine=options.engine
            )
        return Outcome(to_json(article, id=id), is_error=False)
    except _BadLineError as error:
        return _failure(number, error.id, str(error))
    except Exception as error:
        return _failure(number, id, f"the page could not be read: {type(error).__name__}: {error}")


def parse(line: bytes) -> tuple[str | int | None, Page]:
    """The id and the page of one line; the page's text is the text given, character for character.

    Raises:
        ValueError: the line is no object with a "text" or an "html".
    """
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except UnicodeDecodeError as error:
        raise _BadLineError("not UTF-8") from error
    except RecursionError as error:
        raise _BadLineError("not a page: nested too deep") from error
    except ValueError as error:
        raise _BadLineError(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise _BadLineError("not an object")
    id = row.get("id")  # noqa: A001 - the key's own name
    if id is not None and (isinstance(id, bool) or not isinstance(id, (str, int))):
        raise _BadLineError('"id" is neither a string nor a whole number')
    media = "html" if isinstance(row.get("html"), str) else "text"
    text = row.get(media)
    if not isinstance(text, str):
        raise _BadLineError('no "text" or "html" that is a string', id)
    url = row.get("url")
    return id, Page(_characters(text), "html" if media == "html" else "text", url=url if isinstance(url, str) else None)


def _characters(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, which is no character and can be neither hashed nor written."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _LONE_SURROGATE.sub("\ufffd", text)
    return text


def _failure(number: int, id: str | int | None, why: str) -> Outcome:  # noqa: A002 - the key's own name
    return Outcome(dumps({"id": id, "line": number, "error": " ".join(why.split())[:300]}), is_error=True)


_Task = tuple[int, bytes, "Future[Outcome]"]


class _Pool:
    """Worker processes, fed by a thread so that a slow input never holds back what is ready."""

    def __init__(self, options: Options, jobs: int) -> None:
        self._options = options
        self._jobs = jobs
        self._room = threading.Semaphore(jobs * _AHEAD_PER_JOB)
        self._tasks: queue.SimpleQueue[_Task | BaseException | None] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._executor = self._start(jobs)

    def run(self, numbered: Iterable[tuple[int, bytes]]) -> Iterator[Outcome]:
        """The outcomes in the order of the lines."""
        threading.Thread(target=self._feed, args=(numbered,), daemon=True).start()
        try:
            while (task := self._tasks.get()) is not None:
                if isinstance(task, BaseException):
                    raise task
                yield self._outcome(*task)
                self._room.release()
        except BaseException:
            self._kill()
            raise
        finally:
            self._stopped.set()
            self._room.release()
            self._executor.shutdown(wait=False, cancel_futures=True)

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        # "spawn" is the one way that works alike everywhere and never copies a locked lock.
        return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_prepare)

    def _feed(self, numbered: Iterable[tuple[int, bytes]]) -> None:
        try:
            for number, line in numbered:
                self._room.acquire()
                if self._stopped.is_set():
                    return
                self._tasks.put((number, line, self._submit(number, line)))
        except BaseException as error:  # the reading side raises it again
            self._tasks.put(error)
        self._tasks.put(None)

    def _submit(self, number: int, line: bytes) -> Future[Outcome]:
        try:
            return self._executor.submit(work, number, line, self._options)
        except BrokenProcessPool:
            self._executor = self._start(self._jobs)
            return self._executor.submit(work, number, line, self._options)

    def _outcome(self, number: int, line: bytes, future: Future[Outcome]) -> Outcome:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(number, line)

    def _alone(self, number: int, line: bytes) -> Outcome:
        """A dead worker takes all lines in flight with it; by itself each shows whether it was the one."""
        with self._start(1) as executor:
            try:
                return executor.submit(work, number, line, self._options).result()
            except BrokenProcessPool:
                return _failure(number, None, "the worker that read this page died")

    def _kill(self) -> None:
        for process in list((self._executor._processes or {}).values()):
            process.kill()


def _prepare() -> None:
    """In a worker: ctrl+c is the parent's to hear."""
    import signal

    collect_rarely()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
