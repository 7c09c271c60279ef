"""Pages from files and standard input, and what is said of those that cannot be read."""

from __future__ import annotations

import gzip
import io
import os
import sys
import threading
from pathlib import Path

import pytest

from newsreader.errors import SourceError
from newsreader.sources import files, open_source
from newsreader.sources.files import displayed, read_file, read_stdin

STORY = "The harbour council voted.\n\n“At last,” said the mayor.\n"


def refusal(path: Path | str) -> str:
    with pytest.raises(SourceError) as caught:
        read_file(path)
    message = str(caught.value)
    assert message.startswith("cannot read ")
    assert "\n" not in message
    return message


def test_a_text_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    page = open_source(str(path))
    assert (page.text, page.media, page.path, page.url) == (STORY, "text", str(path), None)


def test_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("<!doctype html><title>Harbour</title><p>Voted.", encoding="utf-8")
    assert read_file(path).media == "html"


def test_a_compressed_page_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "story.txt.gz"
    path.write_bytes(gzip.compress(STORY.encode()))
    page = read_file(path)
    assert page.text == STORY
    assert "gzip" in page.notice


def test_a_compressed_page_that_breaks_off_gives_what_is_there(tmp_path: Path) -> None:
    path = tmp_path / "story.txt.gz"
    path.write_bytes(gzip.compress(STORY.encode())[:-6])
    assert read_file(path).text == STORY


def test_broken_compressed_data_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.gz"
    path.write_bytes(b"\x1f\x8b\x08nonsense that is no gzip")
    assert "gzip" in refusal(path)


def test_what_unpacks_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SIZE_LIMIT", 5 * 1024 * 1024)
    with pytest.raises(SourceError, match="too large, more than 5 MB"):
        files.unzip(gzip.compress(b"a" * 6_000_000), files.SIZE_LIMIT)


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SIZE_LIMIT", 1024 * 1024)
    path = tmp_path / "large.txt"
    path.write_bytes(b"word " * 300_000)
    assert "too large, more than 1 MB" in refusal(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.txt").endswith("none.txt: no such file")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path).endswith("this is a folder")


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    assert "no such file" in refusal(tmp_path / "story.txt" / "more")


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u00a0\u2003\n", "\ufeff"])
def test_an_empty_file_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "empty.txt"
    path.write_text(text, encoding="utf-8")
    assert "empty" in refusal(path)


def test_a_picture_is_refused_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "picture.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    assert "a PNG image, not text" in refusal(path)


@pytest.mark.parametrize("name", ["no\0such", "x" * 5000])
def test_impossible_names_are_refused(name: str) -> None:
    refusal(name)


def test_a_name_is_harmless_in_a_message() -> None:
    assert "\x1b" not in refusal("no\x1b]0;title\x07such\nfile")


def test_a_long_name_is_cut_in_a_message() -> None:
    assert len(displayed("x" * 5000)) == files.NAME_LONGEST


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="needs symbolic links")
def test_links_that_lead_nowhere_are_refused(tmp_path: Path) -> None:
    dangling, loop = tmp_path / "dangling", tmp_path / "loop"
    dangling.symlink_to(tmp_path / "none")
    loop.symlink_to(loop)
    assert "no such file" in refusal(dangling)
    assert "links" in refusal(loop)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_devices_are_refused_unread(device: str) -> None:
    assert "no regular file" in refusal(device)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(STORY, encoding="utf-8")
    path.chmod(0)
    assert "permission denied" in refusal(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(STORY,), kwargs={"encoding": "utf-8"})
    writer.start()
    page = read_file(path)
    writer.join()
    assert page.text == STORY


def test_standard_input_is_read() -> None:
    page = read_stdin(io.BytesIO(STORY.encode()))
    assert (page.text, page.path) == (STORY, None)


@pytest.mark.parametrize(("data", "words"), [(b"", "empty"), (b"%PDF-1.4", "PDF")])
def test_bad_standard_input_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=f"cannot read standard input: .*{words}"):
        read_stdin(io.BytesIO(data))


def test_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceError, match="standard input: it is closed"):
        open_source("-")
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(SourceError, match="closed"):
        read_stdin(closed)
