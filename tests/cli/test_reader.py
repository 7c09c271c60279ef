"""`newsreader FILE`: on a terminal the screen, elsewhere text; the input is read before any screen starts."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from newsreader.cli import main, opening, parser, reader, streams
from newsreader.samples import samples

OPTIONS = ("command", "files", "file", "plain", "theme", "engine", "as_article", "no_corrections")
STORY = """\
 date 2023-03-14 The dam that nobody owns

By Renata Oyelaran

Walter Pruett has put his hand against the concrete every spring since he was nine years old.

“It holds,” said Dana Pruett, who has read the painted stick at the crest twice a day for eleven years.
"""


@pytest.fixture
def story(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return str(path)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, dict[str, Any]]]:
    """What a reader on a terminal was opened with; the screen itself stays away."""
    from newsreader.tui import app

    calls: list[tuple[Any, dict[str, Any]]] = []

    def run_reader(article: Any, start: app.Start) -> int:
        calls.append((article, start._asdict()))
        return 7

    monkeypatch.setattr(app, "run_reader", run_reader)
    monkeypatch.setattr(reader, "has_screen", lambda: True)
    monkeypatch.setattr(reader, "take_keyboard", lambda: False)
    return calls


def test_a_file_opens_on_the_screen_and_the_screens_status_is_passed_on(
    opened: list[tuple[Any, dict[str, Any]]], story: str
) -> None:
    assert main([story, "--theme", "nord"]) == 7
    ((article, options),) = opened
    assert article.text == STORY
    assert not article.is_annotated
    assert not options["is_beginning"]
    assert options["theme"] == "nord"


def test_without_a_file_the_shelf_opens(opened: list[tuple[Any, dict[str, Any]]]) -> None:
    assert main([]) == 7
    assert opened[0][0] is None


def test_several_files_make_a_shelf(opened: list[tuple[Any, dict[str, Any]]], story: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another story.")
    assert main([story, "--theme", "nord", str(other), "https://paper.example/1"]) == 7
    ((article, options),) = opened
    assert article is None
    assert options["shelf"] == (story, str(other), "https://paper.example/1")


def test_standard_input_cannot_be_on_a_shelf(
    opened: list[tuple[Any, dict[str, Any]]], story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([story, "-"]) == 2
    assert not opened
    assert "standard input" in capsys.readouterr().err


def test_a_missing_page_does_not_keep_the_others_from_the_shelf(
    opened: list[tuple[Any, dict[str, Any]]], story: str
) -> None:
    assert main(["/nowhere/at/all", story, "/nowhere/else"]) == 7
    assert opened[0][1]["shelf"] == (story,)
    assert opened[0][1]["notice"] == "Not on the shelf: /nowhere/at/all: no such file; and 1 more"


def test_without_any_of_the_pages_no_shelf_opens(
    opened: list[tuple[Any, dict[str, Any]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["/nowhere/at/all", "/nowhere/else"]) == 2
    assert not opened
    assert capsys.readouterr().err == "newsreader: cannot read /nowhere/at/all: no such file; and 1 more\n"


def test_a_folder_opens_as_a_shelf_of_the_pages_in_it(
    opened: list[tuple[Any, dict[str, Any]]], story: str, tmp_path: Path
) -> None:
    folder = tmp_path / "saved"
    (folder / "deeper.html").mkdir(parents=True)
    for name in ("b.TXT", "a.html", "c.htm.gz", "d.gz", "e.png", "f.tar.gz", ".hidden.html", "g"):
        (folder / name).write_text("A story.")
    assert main([str(folder)]) == 7
    pages = tuple(str(folder / name) for name in ("a.html", "b.TXT", "c.htm.gz", "d.gz"))
    assert opened[0][1]["shelf"] == pages
    assert main([story, str(folder)]) == 7
    assert opened[1][1]["shelf"] == (story, *pages)


def test_a_folder_without_pages_is_told_in_the_shell(
    opened: list[tuple[Any, dict[str, Any]]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    assert main([str(tmp_path)]) == 2
    assert not opened
    assert "no page in this folder" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["sho"], ["sho", "page.html"], ["Show", "page.html"], ["--plain", "sho"]])
def test_what_is_nearly_a_command_and_no_file_is_told_of(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(words) == 2
    assert capsys.readouterr().err.endswith("; did you mean show?\n")


def test_a_file_that_is_called_nearly_as_a_command_opens(
    story: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path(story).parent)
    Path("sho").write_text(STORY)
    assert main(["sho"]) == 0
    assert "Walter Pruett" in capsys.readouterr().out


@pytest.mark.parametrize("option", [[], ["--plain"]])
def test_several_files_need_a_screen(story: str, capsys: pytest.CaptureFixture[str], option: list[str]) -> None:
    assert main([*option, story, story]) == 2
    assert "several files open on a full screen only" in capsys.readouterr().err


@pytest.mark.parametrize("word", ["story.txt", "-", "", "./clean", "a b"])
def test_a_lone_file_is_understood_as_the_parser_understands_it(word: str) -> None:
    parsed, lone = parser.parse([word]), opening.lone_file([word])
    assert lone is not None
    assert {name: getattr(parsed, name) for name in OPTIONS} == {name: getattr(lone, name) for name in OPTIONS}


@pytest.mark.parametrize("words", [[], ["--plain"], ["a", "b"], *([name] for name in parser.COMMANDS)])
def test_all_else_is_left_to_the_parser(words: list[str]) -> None:
    assert opening.lone_file(words) is None


@pytest.mark.parametrize(
    ("words", "files", "is_plain"),
    [
        (["--", "-x.html"], ["-x.html"], False),
        (["--plain", "--", "-x.html"], ["-x.html"], True),
        (["--", "--plain"], ["--plain"], False),
        (["a", "--plain", "b", "--", "--", "-"], ["a", "b", "--", "-"], True),
        (["--", "clean"], ["clean"], False),
        (["--"], [], False),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_after_two_dashes_everything_is_a_file(words: list[str], files: list[str], is_plain: bool) -> None:
    options = parser.parse(words)
    assert isinstance(options, opening.Opening)
    assert (options.command, list(options.files), options.plain) == ("reader", files, is_plain)


def test_a_command_takes_a_file_after_two_dashes_too() -> None:
    assert parser.parse(["clean", "--", "-x.html"]).file == "-x.html"


def test_the_screen_opens_without_loading_tls_and_the_web_still_has_it(story: str) -> None:
    script = (
        "import sys; from newsreader.cli import reader; reader._import_asyncio(); import asyncio; "
        "loaded = '_ssl' in sys.modules; import ssl; asyncio.run(asyncio.sleep(0)); print(loaded, bool(ssl.SSLContext))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "False True\n"


def test_a_link_opens_over_tls_beside_a_screen_that_was_opened_without() -> None:
    script = """if True:
        import asyncio, http.server, threading
        from newsreader.cli import reader
        reader._import_asyncio()
        from newsreader.errors import SourceError
        from newsreader.sources import open_source

        server = http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
        threading.Thread(target=server.handle_request, daemon=True).start()
        try:
            asyncio.run(asyncio.to_thread(open_source, f"https://127.0.0.1:{server.server_port}/"))
        except SourceError as error:
            print(error)
    """
    environment = {**os.environ, "no_proxy": "*"}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment)
    # A server without TLS: what is complained of is its answer, not that nobody here speaks TLS.
    assert ": no secure connection: " in run.stdout


def test_a_page_without_an_article_still_opens(opened: list[tuple[Any, dict[str, Any]]], tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><body><nav><ul><li><a href='/a'>News</a></li><li><a href='/b'>Sport</a></li></ul></nav></body></html>"
    )
    assert main([str(path)]) == 7
    assert all(block.is_noise for block in opened[0][0].blocks)


def test_a_bad_input_never_reaches_the_screen(
    opened: list[tuple[Any, dict[str, Any]]], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["/nowhere/at/all"]) == 2
    assert not opened


def test_without_a_keyboard_the_page_is_printed(
    opened: list[tuple[Any, dict[str, Any]]],
    story: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(reader, "take_keyboard", lambda: None)
    assert main([story]) == 0
    assert not opened
    assert "“It holds,” said Dana Pruett, who" in capsys.readouterr().out


def test_output_that_is_no_terminal_gets_the_clean_text(story: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([story]) == 0
    assert capsys.readouterr().out.startswith("The dam that nobody owns\n\nBy Renata Oyelaran · 2023-03-14\n\n")


def test_a_dumb_terminal_gets_the_linear_form(
    story: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(streams, "is_terminal", lambda stream: True)
    monkeypatch.setattr(reader, "is_terminal", lambda stream: stream is sys.stdout)
    assert main([story]) == 0
    assert capsys.readouterr().out.startswith("Title: The dam that nobody owns\nBy: Renata Oyelaran\n")


def test_plain_prints_the_linear_form_everywhere(
    opened: list[tuple[Any, dict[str, Any]]], story: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--plain", story]) == 0
    assert not opened
    assert capsys.readouterr().out.startswith("Title: The dam that nobody owns\n")


def test_the_shelf_is_listed_where_there_is_no_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    out = capsys.readouterr().out
    assert all(sample.title in out and str(sample.path) in out for sample in samples())


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_the_keyboard_is_the_terminal_once_a_pipe_was_read() -> None:
    script = (
        "import sys, os; data = sys.stdin.read(); from newsreader.cli.streams import take_keyboard; "
        "print(data, take_keyboard(), os.isatty(0), sys.stdin.readline().strip(), take_keyboard())"
    )
    assert "piped True True typed False" in on_a_terminal(f"printf piped | {sys.executable} -c '{script}'", b"typed\n")


NEWSREADER = f"{sys.executable} -m newsreader"


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="needs a path that stands for standard input")
@pytest.mark.parametrize(
    "command",
    [
        f"{NEWSREADER} /dev/stdin < STORY",
        f"{NEWSREADER} /dev/fd/0 < STORY",
        f"cat STORY | {NEWSREADER} /dev/stdin",
        f"{NEWSREADER} < STORY",
        f"cat STORY | {NEWSREADER}",
        f"TERM=dumb {NEWSREADER} --plain < STORY",
    ],
)
def test_a_page_on_standard_input_is_read_before_the_keyboard_takes_its_place(story: str, command: str) -> None:
    shown = on_a_terminal(f"stty rows 24 cols 80; {command.replace('STORY', story)}; echo ended $?", b"q\n")
    assert "has put his hand" in shown
    assert "ended 0" in shown


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("stream", ["< /dev/null", "<&-", "< EMPTY"])
def test_the_shelf_opens_where_nothing_was_piped_in(tmp_path: Path, stream: str) -> None:
    (tmp_path / "empty").touch()
    command = f"TERM=dumb {NEWSREADER} {stream.replace('EMPTY', str(tmp_path / 'empty'))}; echo ended $?"
    shown = on_a_terminal(command, b"")
    assert samples()[0].title in shown
    assert "ended 0" in shown


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_without_a_controlling_terminal_there_is_no_keyboard() -> None:
    script = "from newsreader.cli.streams import take_keyboard; print(take_keyboard())"
    run = subprocess.run(
        [sys.executable, "-c", script],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        check=True,
    )
    assert run.stdout == "None\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_slow_input_is_waited_for_with_a_word_on_the_terminal(story: str) -> None:
    shown = on_a_terminal(f"(sleep 2; cat {story}) | {sys.executable} -m newsreader clean - | cat", b"")
    assert "waiting for standard input" in shown
    assert re.search(r"\x1b\[K.*Walter Pruett", shown, re.DOTALL)


class _SlowTerminal(io.StringIO):
    """Takes its time to show what is written."""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        time.sleep(0.2)
        return super().write(text)


def test_no_thread_is_left_once_an_input_was_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "_PATIENCE_S", 0)
    terminal = _SlowTerminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    before = set(threading.enumerate())
    with streams.notice_when_slow("a page"):
        time.sleep(0.1)
    assert set(threading.enumerate()) <= before
    assert "waiting for a page" in terminal.getvalue()


def on_a_terminal(command: str, typed: bytes) -> str:
    """Everything that a shell command writes on a pseudo-terminal that is its controlling one."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execv("/bin/sh", ["sh", "-c", command])
    os.write(terminal, typed)
    written = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other end was closed
            piece = b""
        if not piece:
            break
        written += piece
    os.close(terminal)
    os.waitpid(child, 0)
    return written.decode("utf-8", "replace")
