"""Bytes to text: which encoding, and whether the bytes are text at all.

The order of trust: a byte order mark; UTF-16 by the pattern of its zero bytes; bytes that are valid UTF-8, whatever the
page or the server declares; the declaration; and what is left is UTF-8 with faults or Windows-1252, whichever fits.
"""

from __future__ import annotations

import codecs
import re

from newsreader.errors import SourceError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # The mark of UTF-16 LE is the beginning of that of UTF-32 LE.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (image, sound or video)"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x1f\x8b", "gzip-compressed data"),
    (b"BZh", "bzip2-compressed data"),
    (b"\xfd7zXZ\x00", "xz-compressed data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
)

SAMPLE = 65_536
DECLARED_WITHIN = 4_096
"""HTML asks for the declaration within the first 1024 bytes; many pages are late with it."""
DECLARATION = re.compile(
    rb"""<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})|<meta[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)

CODECS = {
    # What browsers read under these names, which is more than the names say (encoding.spec.whatwg.org).
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
PAGE_CODEC = re.compile(r"utf-8|(?:cp|iso8859-|koi8|mac|euc_|gb|big5|shift_jis|iso2022_jp|johab)[\w-]*")
"""Codecs that a page may ask for; Python has others that are no character encodings of pages."""

CONTROL = bytes(code for code in range(0x20) if chr(code) not in "\t\n\v\f\r\b\x07\x1b\x1a") + b"\x7f"
TEXT_CONTROLS_MOST = 0.15
"""Share of control characters up to which valid UTF-8 still counts as text."""
UNKNOWN_CONTROLS_MOST = 0.02
"""The same for bytes that are not valid UTF-8: in random bytes the share is 0.1."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a page's bytes, lines ended by newlines, without a byte order mark; bad bytes become U+FFFD.

    Args:
        data: the bytes of the whole page.
        declared: the charset that came with the page from outside, as in an HTTP header.

    Raises:
        SourceError: the bytes are no text.
    """
    text = _decode(data, declared)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def refuse_known_binary(data: bytes) -> None:
    """Raise a SourceError that names the format, where the bytes begin with a known signature of no text."""
    for signature, name in SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"this is {name}, not text")


def _decode(data: bytes, declared: str | None) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    wide = _utf16_without_mark(data[:SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    refuse_known_binary(data)
    charset = codec_name(declared) or _declared_within(data[:DECLARED_WITHIN])
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        _refuse_controls(data, UNKNOWN_CONTROLS_MOST)
        if charset and charset != "utf-8":
            return data.decode(charset, "replace")
        return _decode_unknown(data)
    if charset == "iso2022_jp" and b"\x1b$" in data:
        return data.decode(charset, "replace")
    _refuse_controls(data, TEXT_CONTROLS_MOST)
    return text


def codec_name(label: str | None) -> str | None:
    """Python's name for a charset as pages and servers write it, or None where it is unknown."""
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    name = CODECS.get(name, name)
    return name if PAGE_CODEC.fullmatch(name) else None


def _declared_within(head: bytes) -> str | None:
    match = DECLARATION.search(head)
    return codec_name((match[1] or match[2]).decode("ascii", "replace")) if match else None


def _utf16_without_mark(sample: bytes) -> str | None:
    """UTF-16 of mostly Latin text: a zero byte in nearly every pair, always on the same side."""
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    first, second = sample[0 : pairs * 2 : 2].count(0), sample[1 : pairs * 2 : 2].count(0)
    if second > 0.5 * pairs and first < 0.05 * pairs:
        return "utf-16-le"
    if first > 0.5 * pairs and second < 0.05 * pairs:
        return "utf-16-be"
    return None


def _refuse_controls(data: bytes, most: float) -> None:
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROL))
    if controls > most * len(sample):
        raise SourceError("this is binary data, not text")


def _decode_unknown(data: bytes) -> str:
    """Bytes that are not valid UTF-8 and declare nothing: UTF-8 with a few faults, or Windows-1252."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    beyond_ascii = [char for char in text if char > "\x7f"]
    good = len(beyond_ascii) - bad
    # Two bytes of Windows-1252 look like UTF-8 now and then by accident, three in a row hardly ever.
    wide = sum(char >= "\u0800" for char in beyond_ascii) - bad
    if good > bad or (wide and good * 4 >= bad):
        return text
    return data.decode("cp1252", "replace")
