"""Links of a page: shown, numbered, followed here or in the browser, with a way back."""

from __future__ import annotations

import webbrowser
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from driving import Session, session
from story import annotated

from newsreader.article import Article, Link, Span
from newsreader.tui import app as app_module
from newsreader.tui.browser import is_web_address
from newsreader.tui.screens.leading import file_beside
from newsreader.tui.screens.linking import shortened

NEXT_PAGE = "https://news.example/next"


@pytest.fixture
def linked() -> Article:
    """The story with four links: two in its paragraphs, one without an address of its own, one in a hidden block."""
    article = annotated()
    targets = (
        ("northern quay", NEXT_PAGE),
        ("the last storm", "https://news.example/storm"),
        ("cold stores", "/stores"),
        ("Advertisement", "https://shop.example/"),
    )
    links = []
    for words, url in targets:
        start = article.text.index(words)
        links.append(Link(Span(start, start + len(words)), url))
    return replace(article, links=tuple(links), url="https://news.example/here")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Addresses that the browser was asked for."""
    addresses: list[str] = []

    class Browser(webbrowser.BaseBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            addresses.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", lambda using=None: Browser())
    return addresses


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A web of one page."""
    other = replace(annotated(), id="other", title="Another page", url=NEXT_PAGE)
    monkeypatch.setattr(app_module, "_read", {NEXT_PAGE: other}.__getitem__)
    return iter(())


async def settled(reader: Session, title: str) -> None:
    """Wait until a page of that title is shown."""
    for _ in range(100):
        await reader.pilot.pause(0.02)
        if reader.reader.article.title == title:
            return
    raise AssertionError(f"{title} was not opened")


async def test_links_in_view_are_numbered_before_their_first_letters(linked: Article) -> None:
    async with session(linked) as reader:
        await reader.press("f")
        assert "1northern quay" in reader.words
        assert "2the last storm" in reader.words
        assert "3cold stores" in reader.words
        assert f"link 1/3 {NEXT_PAGE}" in reader.status
        await reader.press("escape")
        assert "northern quay" in reader.words
        assert "link" not in reader.status


async def test_a_number_chooses_and_shows_the_address_first(linked: Article, opened: list[str]) -> None:
    async with session(linked) as reader:
        await reader.press("f", "2")
        assert "https://news.example/storm" in reader.status
        assert not opened
        await reader.press("o")
        await reader.app.workers.wait_for_complete()
        assert opened == ["https://news.example/storm"]
        assert "link" not in reader.status


async def test_a_link_opens_in_the_reader_with_a_way_back_and_forward(linked: Article, pages: None) -> None:
    async with session(linked, size=(120, 14)) as reader:
        await reader.press("j", "j", "f", "enter")
        await settled(reader, "Another page")
        await reader.press("H")
        assert reader.reader.article.title == linked.title
        assert round(reader.view.scroll_y) == 2
        await reader.press("L")
        assert reader.reader.article.title == "Another page"
        await reader.press("alt+left")
        assert reader.reader.article.title == linked.title


async def test_a_link_without_an_address_is_not_followed(linked: Article, opened: list[str]) -> None:
    async with session(linked) as reader:
        await reader.press("f", "3", "o")
        await reader.pilot.pause()
        assert not opened
        assert any("no web address" in toast.message for toast in reader.app._notifications)


async def test_a_link_in_a_hidden_block_gets_a_number_once_it_is_shown(linked: Article) -> None:
    async with session(linked) as reader:
        await reader.press("b", "f")
        assert "/4 " in reader.status


async def test_the_page_itself_opens_in_the_browser(linked: Article, opened: list[str]) -> None:
    async with session(linked) as reader:
        await reader.press("o")
        await reader.app.workers.wait_for_complete()
        assert opened == ["https://news.example/here"]


async def test_a_page_without_an_address_says_so(opened: list[str]) -> None:
    async with session(replace(annotated(), url=None)) as reader:
        await reader.press("o")
        assert not opened
        assert any("does not say" in toast.message for toast in reader.app._notifications)


async def test_without_links_in_view_no_numbers_are_asked_for() -> None:
    async with session() as reader:
        await reader.press("f")
        assert any("no link" in toast.message for toast in reader.app._notifications)
        await reader.press("Q")
        assert reader.has_sidebar


async def test_other_keys_do_what_they_always_do(linked: Article) -> None:
    async with session(linked) as reader:
        await reader.press("f", "question_mark")
        assert len(reader.app.screen_stack) == 2


@pytest.mark.parametrize(
    ("url", "is_fit"),
    [
        ("https://news.example/a", True), ("http://news.example", True), ("/a", False), ("file:///etc/passwd", False),
        ("javascript:alert(1)", False), ("https://", False), ("https://news.example/\x1b]0;x", False),
        ("https://[", False), ("--help", False),
    ],
)  # fmt: skip
def test_only_web_addresses_reach_the_browser(url: str, is_fit: bool) -> None:
    assert is_web_address(url) is is_fit


def test_a_missing_file_is_no_web_address(tmp_path: Path) -> None:
    assert not is_web_address(tmp_path.as_uri())


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("next.html", "next.html"), ("sub/third%20page.html?x=1#part", "sub/third page.html"), ("../secret.txt", None),
        ("/etc/passwd", None), ("missing.html", None), ("https://news.example/next.html", None), ("#part", None),
        ("next\x00.html", None), ("", None),
    ],
)  # fmt: skip
def test_a_saved_page_leads_to_the_files_beside_it(tmp_path: Path, link: str, leads_to: str | None) -> None:
    folder = tmp_path / "saved"
    (folder / "sub").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("no", encoding="utf-8")
    for name in ("page.html", "next.html", "sub/third page.html"):
        (folder / name).write_text("<p>text", encoding="utf-8")
    found = file_beside(str(folder / "page.html"), link)
    assert found == (None if leads_to is None else (folder / leads_to).resolve())


def test_a_page_that_is_no_file_has_no_files_beside_it() -> None:
    assert file_beside(None, "next.html") is None


@pytest.mark.parametrize(
    ("address", "room", "shown"),
    [
        ("https://news.example/a", 30, "https://news.example/a"),
        ("https://news.example/a", 15, "news.example/a"),
        ("https://news.example/sport/gulls", 15, "news.ex…t/gulls"),
        ("https://例え.example/日本語", 9, "例え…本語"),
    ],
)
def test_a_long_address_loses_its_scheme_and_then_its_middle(address: str, room: int, shown: str) -> None:
    assert shortened(address, room) == shown


async def test_the_keys_of_a_link_are_told_on_a_small_screen_too(linked: Article) -> None:
    long = replace(linked, links=tuple(replace(link, url=f"https://news.example/{'x' * 90}") for link in linked.links))
    async with session(long, size=(80, 24)) as reader:
        await reader.press("f")
        assert reader.status.endswith("· Enter opens it, o in browser")
        assert "Enter opens it, o in browser" in reader.words
