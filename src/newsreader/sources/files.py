"""Pages from files and from standard input."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO

from newsreader.errors import SourceError
from newsreader.page import Page
from newsreader.safe import safe_line
from newsreader.sources.encoding import decode
from newsreader.sources.media import media_of

SIZE_LIMIT = 100 * 1024 * 1024
"""Bytes; a hundred times the largest news page seen."""
CHUNK = 1024 * 1024
NAME_LONGEST = 80

GZIP = b"\x1f\x8b"
UNZIPPED = "The file is gzip-compressed; this is what is in it."

REASONS = {
    errno.ENOENT: "no such file",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ELOOP: "too many levels of symbolic links",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOTDIR: "no such file: a part of the path is no folder",
    errno.EISDIR: "this is a folder",
}


def read_file(path: str | os.PathLike[str]) -> Page:
    """The page in a file or a pipe; waits for a pipe to be written.

    Raises:
        SourceError: it is missing, a folder, a device, too large, not to be read, no text or empty.
    """
    name = os.fspath(path)
    try:
        mode = os.stat(name).st_mode
        if stat.S_ISDIR(mode):
            raise SourceError("this is a folder")
        if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
            raise SourceError("this is no regular file")
        with open(name, "rb") as stream:
            return _page(_read(stream), path=name)
    except SourceError as error:
        raise SourceError(f"cannot read {displayed(name)}: {error}") from None
    except OSError as error:
        reason = REASONS.get(error.errno or 0) or (error.strerror or "unknown error").lower()
        raise SourceError(f"cannot read {displayed(name)}: {reason}") from None
    except ValueError:
        raise SourceError(f"cannot read {displayed(name)}: no such file, the name holds a NUL") from None


def read_stdin(stream: BinaryIO | None) -> Page:
    """The page on standard input, read to its end.

    Raises:
        SourceError: it is closed, too large, not to be read, no text or empty.
    """
    if stream is None:
        raise SourceError("cannot read standard input: it is closed")
    try:
        return _page(_read(stream))
    except SourceError as error:
        raise SourceError(f"cannot read standard input: {error}") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise SourceError(f"cannot read standard input: {safe_line(reason).lower()}") from None


def displayed(name: str) -> str:
    """A path or an address as it may stand in a message: one harmless line of a fair length."""
    line = safe_line(name)
    return line if len(line) <= NAME_LONGEST else f"{line[: NAME_LONGEST // 2]}…{line[-NAME_LONGEST // 2 + 1 :]}"


def unzip(data: bytes, size_limit: int = SIZE_LIMIT) -> bytes:
    """What gzip-compressed bytes hold; data that breaks off gives what is there.

    Raises:
        SourceError: the data is broken, or more than the limit is in it.
    """
    # Few pages come compressed.
    import zlib

    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        unpacked = unpacker.decompress(data, size_limit + 1)
    except zlib.error:
        raise SourceError("this is broken gzip-compressed data") from None
    if len(unpacked) > size_limit:
        raise SourceError(too_large(size_limit))
    return unpacked


def _read(stream: BinaryIO) -> bytes:
    """All bytes of a stream that has an end before the limit."""
    chunks = []
    size = 0
    while chunk := stream.read(CHUNK):
        size += len(chunk)
        if size > SIZE_LIMIT:
            raise SourceError(too_large(SIZE_LIMIT))
        chunks.append(chunk)
    return b"".join(chunks)


def too_large(size_limit: int) -> str:
    """The reason given for what is larger than the limit."""
    return f"too large, more than {size_limit // (1024 * 1024)} MB"


def _page(data: bytes, path: str | None = None) -> Page:
    is_zipped = data.startswith(GZIP)
    text = decode(unzip(data) if is_zipped else data)
    if not text or text.isspace():
        raise SourceError("it is empty, there is no text in it")
    return Page(text=text, media=media_of(text), path=path, notice=UNZIPPED if is_zipped else "")
