"""The batch: a line out for every line in, in order, whatever the lines hold, with one process or several."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader import batch
from newsreader.batch import Options, bounded, run, work
from newsreader.cli.batch import Progress

PLAIN = Options()


def objects(lines: list[bytes], options: Options = PLAIN, jobs: int = 1) -> list[dict[str, Any]]:
    return [json.loads(outcome.line) for outcome in run(lines, options, jobs=jobs)]


def page(number: int) -> bytes:
    return json.dumps({"id": f"p{number}", "text": f"The dam holds in year {number}, said Dana Pruett."}).encode()


def test_each_article_carries_the_id_and_the_text_that_were_sent() -> None:
    text = "The dam\r\n\r\nIt “holds”.\t\x0b\n"
    (article,) = objects([json.dumps({"id": 7, "text": text}).encode()])
    assert article["schema"] == 1
    assert article["id"] == 7
    assert article["text"] == text


def test_html_is_read_as_html_and_keeps_its_address() -> None:
    row = {"id": "h", "html": "<p>The dam <b>holds</b>.</p>", "url": "https://example.org/dam"}
    (article,) = objects([json.dumps(row).encode()])
    assert "<b>" not in article["text"]
    assert article["source"]["url"] == "https://example.org/dam"


@pytest.mark.parametrize(
    ("line", "id", "word"),
    [
        (b"{not json", None, "JSON"),
        (b"[]", None, "object"),
        (b"null", None, "object"),
        (b"{}", None, "text"),
        (b'{"id": "a"}', "a", "text"),
        (b'{"id": "a", "text": null}', "a", "text"),
        (b'{"id": "a", "text": 5}', "a", "text"),
        (b'{"id": ["a"], "text": "x"}', None, "id"),
        (b"\xff\xfe\x00", None, ""),
        (b"[" * 100_000, None, "deep"),
        (b'{"id": 1' + b"0" * 5000 + b', "text": "x"}', None, ""),
    ],
)
def test_a_bad_line_is_told_of_in_its_place(line: bytes, id: str | None, word: str) -> None:  # noqa: A002
    first, bad, last = objects([page(1), line, page(2)])
    assert (first["id"], last["id"]) == ("p1", "p2")
    assert bad["id"] == id
    assert bad["line"] == 2
    assert word in bad["error"]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("end", [b"\n" + page(2) + b"\n", b""])
def test_a_line_beyond_the_limit_is_told_of_in_its_place_and_the_next_is_read(jobs: int, end: bytes) -> None:
    limit = len(page(1)) + 1
    stream = io.BytesIO(page(1) + b"\n" + b'{"id": "long", "text": "' + b"dam " * 100_000 + b'"}' + end)
    first, large, *rest = objects(list(bounded(stream, limit)), Options(clean_only=True, size_limit=limit), jobs)
    assert first["id"] == "p1"
    assert (large["id"], large["line"]) == (None, 2)
    assert "too large" in large["error"]
    assert [article["id"] for article in rest] == (["p2"] if end else [])


@given(st.binary(max_size=60), st.integers(min_value=1, max_value=70))
def test_no_line_grows_beyond_the_limit_and_each_is_the_beginning_of_its_own(data: bytes, limit: int) -> None:
    assert list(bounded(io.BytesIO(data), limit)) == [line[: limit + 1] for line in io.BytesIO(data)]


def test_blank_lines_are_passed_over_and_counted() -> None:
    first, bad = objects([b"\n", page(1), b"  \r\n", b"{"])
    assert first["id"] == "p1"
    assert bad["line"] == 4


def test_a_page_without_an_id_has_the_id_of_its_text() -> None:
    first, second = objects([b'{"text": "A dam."}', b'{"text": "A dam."}'])
    assert first["id"] == second["id"]
    assert isinstance(first["id"], str)


def test_a_byte_order_mark_and_a_missing_last_newline_do_no_harm() -> None:
    lines = io.BytesIO(b"\xef\xbb\xbf" + page(1) + b"\n" + page(2))
    assert [article["id"] for article in objects(list(lines))] == ["p1", "p2"]


def test_a_lone_surrogate_becomes_one_other_character() -> None:
    (article,) = objects([b'{"id": 1, "text": "lone \\ud83d here"}'])
    assert article["text"] == "lone \ufffd here"


def test_a_page_that_breaks_an_engine_does_not_stop_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(page: object, **options: object) -> None:
        raise RuntimeError("first line\nsecond line")

    monkeypatch.setattr(batch, "read", broken)
    outcome = work(3, page(1), Options(clean_only=True))
    assert outcome.is_error
    assert json.loads(outcome.line)["id"] == "p1"
    assert json.loads(outcome.line)["error"].endswith("RuntimeError: first line second line")


def test_options_reach_the_engines() -> None:
    (bare,) = objects([page(1)], Options(clean_only=True))
    assert bare["quotes"] is None
    (whole,) = objects([b'{"id": 1, "text": "A dam.\\n\\nShare\\n\\nAdvertisement"}'], Options(as_article=True))
    assert not any(block["noise"] for block in whole["blocks"])


def test_several_processes_keep_the_order_and_give_the_same() -> None:
    lines = [b"{bad" if number % 7 == 3 else page(number) for number in range(40)]
    assert objects(lines, jobs=2) == objects(lines)


def test_the_input_is_not_read_far_ahead() -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield page(taken)

    outcomes = run(endless(), PLAIN, jobs=2)
    for _ in range(5):
        next(outcomes)
    outcomes.close()  # type: ignore[attr-defined]
    assert taken < 40


class _Deadly(bytes):
    """A line that ends every worker that takes it."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (9,)


def test_a_worker_that_dies_costs_its_own_page_alone() -> None:
    outcomes = objects([page(1), _Deadly(b"die"), page(2), page(3)], jobs=2)
    assert [outcome["id"] for outcome in outcomes] == ["p1", None, "p2", "p3"]
    assert "died" in outcomes[1]["error"]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.one_of(st.binary(max_size=30), st.text(max_size=30).map(lambda text: json.dumps({"text": text}).encode()))
    )
)
def test_whatever_comes_in_as_many_lines_come_out_as_were_not_blank(lines: list[bytes]) -> None:
    outcomes = list(run(lines, Options(clean_only=True)))
    assert len(outcomes) == sum(1 for line in lines if line.strip())
    assert all(isinstance(json.loads(outcome.line), dict) for outcome in outcomes)


def test_progress_tells_articles_bad_lines_and_speed_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(is_shown=True)
    progress.count(is_error=False)
    progress.count(is_error=True)
    progress.finish()
    assert "\r1 articles, 1 bad lines, " in capsys.readouterr().err


def test_progress_is_silent_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress(is_shown=False)
    progress.count(is_error=False)
    progress.finish()
    assert capsys.readouterr().err == ""
