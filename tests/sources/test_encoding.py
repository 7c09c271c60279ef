"""How the bytes of a page become text."""

from __future__ import annotations

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.errors import SourceError
from newsreader.sources.encoding import codec_name, decode

STORY = "Zoë Müller-Façade came.\n\n“We have waited,” said the mayor’s aide.\n"
RUSSIAN = "Мэр Павел Орлов сказал: «Мы ждали тридцать лет».\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_usual_encodings_are_recognised(encoding: str) -> None:
    assert decode(STORY.encode(encoding)) == STORY


@pytest.mark.parametrize(
    "mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE]
)
def test_a_byte_order_mark_alone_is_no_text(mark: bytes) -> None:
    assert decode(mark) == ""


@pytest.mark.parametrize(
    "head",
    [
        "<meta charset=windows-1251>",
        "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=Windows-1251'>",
        "<?xml version='1.0' encoding='windows-1251'?>",
    ],
)
def test_a_declared_charset_is_believed(head: str) -> None:
    assert decode((head + RUSSIAN).encode("cp1251")) == head + RUSSIAN


def test_a_charset_declared_from_outside_outranks_the_page() -> None:
    page = "<meta charset=windows-1252>Мэр Павел Орлов"
    assert decode(page.encode("koi8-r"), "koi8-r") == page


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1251", "x-no-such-charset", "rot13", ""])
def test_valid_utf8_outranks_every_declaration(charset: str) -> None:
    page = f"<meta charset='{charset}'>{STORY}"
    assert decode(page.encode()) == page


def test_latin_1_is_read_as_browsers_read_it() -> None:
    page = "<meta charset=iso-8859-1>“Façade”"
    assert decode(page.encode("cp1252")) == page


def test_chinese_beyond_the_declared_set_is_read() -> None:
    page = "<meta charset=gb2312>市长王伟说镕"
    assert decode(page.encode("gb18030")) == page


def test_seven_bit_japanese_is_read_where_it_is_declared() -> None:
    page = "<meta charset=iso-2022-jp>港湾"
    assert decode(page.encode("iso-2022-jp")) == page


@pytest.mark.parametrize(
    "label", ["rot13", "hex", "unicode_escape", "idna", "zlib", "no such", "\0", "x" * 999, "", None]
)
def test_names_that_are_no_charset_of_pages_are_passed_over(label: str | None) -> None:
    assert codec_name(label) is None


def test_a_few_bad_bytes_do_not_spoil_the_rest() -> None:
    assert decode(STORY.encode() + b"bad \xff byte") == STORY + "bad \ufffd byte"


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_lines_end_with_newlines(end: str) -> None:
    assert decode(STORY.replace("\n", end).encode()) == STORY


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    assert decode(STORY.encode() + b"\x1b[31m \x00 \x08") == STORY + "\x1b[31m \x00 \x08"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "PNG image"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04...", "ZIP"),
        (random.Random(1).randbytes(5000), "binary"),
        (bytes(2000), "binary"),
        (b"\x00\x01\x02\x03 words " * 50, "binary"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        decode(data)


@given(st.one_of(st.binary(max_size=300), st.text(max_size=100).map(lambda text: text.encode("utf-16-le", "replace"))))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except SourceError:
        return
    assert "\r" not in text
    text.encode()


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs"]), max_size=200))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    data = text.encode()
    if not data.startswith((b"GIF8", b"RIFF", b"BZh")):
        assert decode(data) == text.removeprefix("\ufeff")
