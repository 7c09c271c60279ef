"""Pages from the web: one request, no scripts, no cookies."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from newsreader.errors import SourceError
from newsreader.page import Page
from newsreader.safe import safe_line
from newsreader.sources.encoding import decode
from newsreader.sources.files import GZIP, SIZE_LIMIT, displayed, too_large, unzip
from newsreader.sources.media import media_of

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.request import OpenerDirector

TIMEOUT = 20.0
"""Seconds that a server may be silent."""
DEADLINE = 60.0
"""Seconds for the whole answer: a server that sends a byte now and then is never silent."""
CHUNK = 65_536
USER_AGENT = "Mozilla/5.0 (compatible; newsreader)"
"""Many servers turn away a client whose name does not begin like a browser's."""
NO_TEXT = frozenset({"image", "audio", "video", "font"})


def read_url(url: str, *, timeout: float = TIMEOUT, size_limit: int = SIZE_LIMIT) -> Page:
    """The page at an http or https address, redirects followed; `Page.url` is the address that answered.

    Raises:
        SourceError: no such address, no answer, an error of the server, too large, no text or empty.
    """
    # The HTTP client costs as much at start-up as the whole reading of a page.
    import http.client
    import urllib.error
    from urllib.request import Request

    try:
        request = Request(_ascii(url), headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"})
        with _opener().open(request, timeout=timeout) as response:
            return _page(response, size_limit)
    except SourceError as error:
        reason = str(error)
    except urllib.error.HTTPError as error:
        error.close()
        reason = f"the server answers {error.code} {error.reason}"
    except urllib.error.URLError as error:
        reason = _reason(error.reason)
    except (OSError, http.client.HTTPException, ValueError) as error:
        reason = _reason(error)
    raise SourceError(f"cannot read {displayed(url)}: {safe_line(reason)}")


def _opener() -> OpenerDirector:
    """An opener for http and https only: a redirect may lead nowhere else, to no file and no FTP server."""
    from urllib import request

    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.UnknownHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPRedirectHandler(),
        request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _ascii(url: str) -> str:
    """The address as it may be sent: letters beyond ASCII encoded, spaces and controls too, no fragment.

    Raises:
        SourceError: it is no http or https address.
    """
    from urllib.parse import quote, urlsplit, urlunsplit

    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SourceError("this is no http or https address")
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode("ascii")
    path, query = (quote(part, safe="%/:=&?~+!$,;'@()*[]") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme, host, path, query, ""))


def _page(response: HTTPResponse, size_limit: int) -> Page:
    kind = response.headers.get_content_type()
    if kind.partition("/")[0] in NO_TEXT:
        raise SourceError(f"this is {kind}, not text")
    data = _read(response, size_limit)
    if data.startswith(GZIP):
        data = unzip(data, size_limit)
    text = decode(data, response.headers.get_content_charset())
    if not text or text.isspace():
        raise SourceError("it is empty, there is no text in it")
    # A server's "text/plain" is often its answer for what it does not know; "text/html" it says of pages.
    media = "html" if kind in ("text/html", "application/xhtml+xml") else media_of(text)
    return Page(text=text, media=media, url=response.geturl())


def _read(response: HTTPResponse, size_limit: int) -> bytes:
    chunks = []
    size = 0
    end = time.monotonic() + DEADLINE
    while chunk := response.read1(CHUNK):
        size += len(chunk)
        if size > size_limit:
            raise SourceError(too_large(size_limit))
        if time.monotonic() > end:
            raise SourceError(f"the answer takes longer than {DEADLINE:.0f} seconds")
        chunks.append(chunk)
    return b"".join(chunks)


def _reason(error: object) -> str:
    """What went wrong on the way, in words."""
    import http.client
    import socket
    import ssl

    if isinstance(error, TimeoutError):
        return "the server does not answer in time"
    if isinstance(error, socket.gaierror):
        return "the server's name is not known, or there is no network"
    if isinstance(error, ssl.SSLError):
        return "no secure connection: " + (error.reason or "unknown fault").replace("_", " ").lower()
    if isinstance(error, http.client.IncompleteRead):
        return "the answer breaks off"
    if isinstance(error, http.client.HTTPException):
        return f"the server's answer is no proper one ({type(error).__name__})"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return str(error) or type(error).__name__
