"""The file of corrections: added to by any number of programs, harmless when damaged."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsreader.correction_store import add, corrections_path, load, take_back
from newsreader.corrections import Correction

NOISE = Correction("noise", datetime.date(2026, 11, 22))
ARTICLE = Correction("article", datetime.date(2026, 11, 23))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "new folder" / "corrections.jsonl"


def test_it_lies_in_the_users_data_folder_unless_the_environment_says_otherwise(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert own_home in corrections_path().parents
    monkeypatch.setenv("NEWSREADER_CORRECTIONS", "/elsewhere/said.jsonl")
    assert corrections_path() == Path("/elsewhere/said.jsonl")


def test_without_a_file_nothing_was_said(path: Path) -> None:
    assert not load(path).corrections.by_site
    assert not path.parent.exists()


def test_the_last_word_counts(path: Path) -> None:
    add(path, "isles.example", {"a.b.c": NOISE, "a.b": NOISE})
    add(path, "isles.example", {"a.b.c": ARTICLE})
    assert load(path).corrections.by_site == {"isles.example": {"a.b.c": ARTICLE, "a.b": NOISE}}


def test_a_word_taken_back_leaves_what_was_said_before(path: Path) -> None:
    add(path, "isles.example", {"a.b.c": NOISE})
    add(path, "isles.example", {"a.b.c": ARTICLE, "a.b": ARTICLE})
    take_back(path, "isles.example", ("a.b.c", "a.b"), {"a.b.c": NOISE})
    assert load(path).corrections.by_site["isles.example"] == {"a.b.c": NOISE}


@pytest.mark.parametrize(
    "line",
    [
        b"\xff\xfe", b"[1, 2]", b"{", b'{"site": 1, "block": "b", "label": "noise", "date": "2026-11-22"}',
        b'{"site": "s", "block": "b", "label": "rubbish", "date": "2026-11-22"}',
        b'{"site": "s", "block": "b", "label": "noise", "date": "yesterday"}', b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_damaged_line_is_passed_over_and_told_of(path: Path, line: bytes) -> None:
    add(path, "s", {"a.b.c": NOISE})
    path.write_bytes(path.read_bytes() + line + b"\n")
    add(path, "s", {"a.b.d": ARTICLE})
    loaded = load(path)
    assert loaded.corrections.by_site["s"] == {"a.b.c": NOISE, "a.b.d": ARTICLE}
    assert loaded.bad_lines == (2,)
    assert loaded.notice(path) == f"{path}, line 2: no correction"


def test_a_line_that_was_cut_short_does_not_swallow_the_next(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'{"site": "s", "blo')
    add(path, "s", {"a.b.c": NOISE})
    assert load(path).corrections.by_site == {"s": {"a.b.c": NOISE}}


def test_programs_that_write_at_the_same_time_lose_nothing(path: Path) -> None:
    script = (
        "import sys, datetime; from pathlib import Path; from newsreader.correction_store import add; "
        "from newsreader.corrections import Correction\n"
        "for n in range(100): add(Path(sys.argv[1]), sys.argv[2], "
        "{f'a.b.{n}': Correction('noise', datetime.date(2026, 1, 1))})"
    )
    writers = [subprocess.Popen([sys.executable, "-c", script, str(path), f"site{n}"]) for n in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    loaded = load(path)
    assert not loaded.bad_lines
    assert [len(said) for said in loaded.corrections.by_site.values()] == [100] * 3


def test_the_file_holds_no_words_of_the_page(path: Path) -> None:
    add(path, "isles.example", {"paragraph.-.0f": NOISE})
    assert json.loads(path.read_text()) == {
        "site": "isles.example", "block": "paragraph.-.0f", "label": "noise", "date": "2026-11-22",
    }  # fmt: skip
