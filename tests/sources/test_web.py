"""Pages from a server on this machine."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from newsreader.errors import SourceError
from newsreader.sources import open_source
from newsreader.sources.web import read_url

PAGE = "<html><body><p>Zoë said: “At last.”</p></body></html>"

ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE.encode()),
    "/cp1251": (200, {"Content-Type": "text/html; charset=windows-1251"}, "<p>Мэр".encode("cp1251")),
    "/gzip": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/fragment": (200, {"Content-Type": "text/html"}, b"Bare words."),
    "/plain": (200, {"Content-Type": "text/plain"}, b"Bare words."),
    "/raw": (200, {"Content-Type": "text/plain"}, PAGE.encode()),
    "/moved": (302, {"Location": "/page"}, b""),
    "/loop": (302, {"Location": "/loop"}, b""),
    "/to-file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/to-ftp": (302, {"Location": "ftp://127.0.0.1/x"}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG\r\n\x1a\n"),
    "/pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.4"),
    "/empty": (200, {"Content-Type": "text/html"}, b""),
    "/error": (500, {"Content-Type": "text/html"}, b"<p>Something broke.</p>"),
    "/large": (200, {"Content-Type": "text/plain"}, b"word " * 500_000),
    "/short": (200, {"Content-Type": "text/plain", "Content-Length": "5000"}, b"Bare"),
    "/a%20%C3%A9": (200, {"Content-Type": "text/plain"}, b"Encoded."),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if "Content-Length" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


def test_a_page_is_read_with_its_address(server: str) -> None:
    page = open_source(f"{server}/page")
    assert (page.text, page.media, page.url, page.path) == (PAGE, "html", f"{server}/page", None)


@pytest.mark.parametrize(
    ("path", "media", "words"),
    [
        ("/cp1251", "html", "Мэр"),
        ("/gzip", "html", "Zoë"),
        ("/fragment", "html", "Bare words."),
        ("/plain", "text", "Bare words."),
        ("/raw", "html", "Zoë"),
        ("/a é", "text", "Encoded."),
        ("/page#part", "html", "Zoë"),
    ],
)
def test_charset_compression_and_kind_are_understood(server: str, path: str, media: str, words: str) -> None:
    page = read_url(server + path)
    assert page.media == media
    assert words in page.text


def test_a_redirect_is_followed(server: str) -> None:
    assert read_url(f"{server}/moved").url == f"{server}/page"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/none", "404"),
        ("/error", "500"),
        ("/loop", "redirect"),
        ("/to-file", "file|not allowed"),
        ("/to-ftp", "ftp"),
        ("/picture", "image/png, not text"),
        ("/pdf", "PDF"),
        ("/empty", "empty"),
        ("/large", "too large, more than 1 MB"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(server: str, path: str, words: str) -> None:
    with pytest.raises(SourceError, match=f"(?i)^cannot read {server}{path}: .*({words})") as caught:
        read_url(server + path, size_limit=1024 * 1024)
    assert "\n" not in str(caught.value)


def test_an_answer_that_breaks_off_gives_what_came(server: str) -> None:
    assert read_url(f"{server}/short").text == "Bare"


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(SourceError, match="refused"):
        read_url("http://127.0.0.1:9/", timeout=2)


@pytest.mark.parametrize(
    "url", ["http://", "file:///etc/hostname", "ftp://example.org/", "http://[::1/", "http://x:99999999/"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(SourceError):
        read_url(url, timeout=2)
