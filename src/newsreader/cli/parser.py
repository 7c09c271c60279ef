"""The words that the program understands: one parser for opening a page, one for each command."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn

from newsreader import __version__
from newsreader.cli.opening import Opening
from newsreader.safe import safe_line

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

PROGRAM = "newsreader"

_HELP = """\
commands:
  clean FILE            print the cleaned article as text, Markdown or HTML
  show FILE             print the article with its quotes and people, or all of it as JSON
  batch --jsonl         read many pages as JSON lines, write an article a line
  config path|init|check  the file of settings: where it is, write it, look it through
  completion SHELL      print the completion script for bash, zsh or fish

  "newsreader COMMAND --help" tells more. A file that is named like a command opens as ./clean, ./show …

examples:
  newsreader                                    the shelf of sample articles
  newsreader page.html                          read a saved page
  newsreader *.html                             a shelf of several; of a folder: newsreader saved/
  curl -s https://example.org/story | newsreader -
  newsreader clean dump.txt > story.txt         the story without what surrounds it
  newsreader clean page.html --markdown
  newsreader show page.html --json | jq '.quotes[].speaker.name'
  newsreader batch --jsonl --jobs 4 < pages.jsonl > articles.jsonl
  newsreader --plain page.html                  no screen: for screen readers and dumb terminals

--plain asks for a command after each part and answers it, line by line; "help" lists the commands.
Where standard output is no terminal, newsreader prints the clean text.
"""

_CLEAN = """\
examples:
  newsreader clean dump.txt
  newsreader clean page.html --markdown > story.md
  newsreader clean page.html --markdown --with-quotes > notes.md
  curl -s https://example.org/story | newsreader clean - --html > story.html
"""

_SHOW = """\
examples:
  newsreader show page.html
  newsreader show page.html --json | jq -r '.entities[] | select(.type == "person") | .name'
  newsreader show page.html --json | jq '[.blocks[] | select(.noise)] | length'
"""

_BATCH = """\
Each line in is one object, {"id": …, "text": …} or {"id": …, "html": …, "url": …}; each line out is an article
(schema 1) with the same id, in the same order. A line that cannot be read becomes {"id": …, "line": …, "error": …}
and does not stop the rest.

examples:
  newsreader batch --jsonl < pages.jsonl > articles.jsonl
  newsreader batch --jsonl --jobs 4 --clean-only < pages.jsonl | jq -r .title
"""

_CONFIG = """\
A mistake in the file is told with its line when the program starts, and changes nothing else. The environment variable
NEWSREADER_CONFIG may name another file.

examples:
  newsreader config path
  newsreader config init && ${EDITOR:-vi} "$(newsreader config path)"
  newsreader config check
"""

_COMPLETION = """\
examples:
  newsreader completion bash > ~/.local/share/bash-completion/completions/newsreader
  newsreader completion zsh > "${fpath[1]}/_newsreader"
  newsreader completion fish > ~/.config/fish/completions/newsreader.fish
"""


class _Parser(argparse.ArgumentParser):
    """Prints help and errors on any terminal, whatever it can encode and whatever words it was given."""

    def error(self, message: str) -> NoReturn:
        super().error(safe_line(message))

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        stream = file or sys.stderr
        if stream is not None:
            encoding = getattr(stream, "encoding", None) or "utf-8"
            message = message.encode(encoding, "replace").decode(encoding)
        super()._print_message(message, stream)


def parse(words: Sequence[str]) -> argparse.Namespace | Opening:
    """Take the command line apart; `command` in the result names the module that does the work.

    The first word alone decides whether it is a command, so that any other name, with a path or without, is a file.
    """
    if words and words[0] in COMMANDS:
        return command_parser(words[0]).parse_args(words[1:])
    # Files may stand before and after options, and among them; after "--", which argparse cannot take apart there,
    # everything is a file.
    end = words.index("--") if "--" in words else len(words)
    opening = open_parser().parse_intermixed_args(words[:end], Opening())
    opening.files = [*opening.files, *words[end + 1 :]]
    return opening


def open_parser() -> argparse.ArgumentParser:
    """The parser of `newsreader` without a command."""
    parser = _parser(
        PROGRAM,
        "Read scraped news: the cleaned article beside its people, its quotes and everything that was cut.",
        _HELP,
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help=f"{_FILE_HELP}; several, or a folder, make a shelf; without one that of samples opens",
    )
    parser.add_argument("--plain", action="store_true", help="title, story, quotes and people line by line; no screen")
    parser.add_argument("--theme", metavar="NAME", help="colours of the screen")
    _add_engine(parser)
    _add_as_article(parser)
    _add_no_corrections(parser)
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    return parser


def command_parser(name: str) -> argparse.ArgumentParser:
    """The parser of one command.

    Raises:
        KeyError: there is no such command.
    """
    parser = COMMANDS[name]()
    parser.set_defaults(command=name)
    return parser


def _clean() -> argparse.ArgumentParser:
    parser = _parser(f"{PROGRAM} clean", "Print the cleaned article.", _CLEAN)
    parser.add_argument("file", metavar="FILE", help=_FILE_HELP)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="as Markdown, with headings and links")
    form.add_argument("--html", action="store_true", help="as a page of HTML that stands alone, with quotes and people")
    parser.add_argument("--with-quotes", action="store_true", help="who said what and who is in it below the story")
    _add_engine(parser)
    _add_as_article(parser)
    _add_no_corrections(parser)
    return parser


def _show() -> argparse.ArgumentParser:
    parser = _parser(f"{PROGRAM} show", "Print the article with its quotes, its people and what was hidden.", _SHOW)
    parser.add_argument("file", metavar="FILE", help=_FILE_HELP)
    parser.add_argument("--json", action="store_true", help="all of it as one line of JSON (schema 1)")
    _add_clean_only(parser)
    _add_engine(parser)
    _add_as_article(parser)
    _add_no_corrections(parser)
    return parser


def _batch() -> argparse.ArgumentParser:
    parser = _parser(f"{PROGRAM} batch", "Read pages as JSON lines, write an article a line.", _BATCH)
    parser.add_argument("--jsonl", action="store_true", required=True, help="JSON lines on standard input and output")
    parser.add_argument(
        "--jobs", type=_jobs, default=1, metavar="N", help="processes that work at the same time; 0: one a processor"
    )
    _add_clean_only(parser)
    _add_engine(parser)
    _add_as_article(parser)
    parser.add_argument("--corrections", action="store_true", help="hide and show what you said on the screen")
    return parser


def _config() -> argparse.ArgumentParser:
    parser = _parser(f"{PROGRAM} config", "Tell where the file of settings is, write it, or look it through.", _CONFIG)
    parser.add_argument(
        "what", choices=("path", "init", "check"), help="print its path, write it, or tell its mistakes"
    )
    parser.add_argument("--force", action="store_true", help="init: write over the file that is there")
    return parser


def _completion() -> argparse.ArgumentParser:
    parser = _parser(f"{PROGRAM} completion", "Print the completion script for a shell.", _COMPLETION)
    parser.add_argument("shell", choices=("bash", "zsh", "fish"), help="the shell")
    return parser


COMMANDS: dict[str, Callable[[], argparse.ArgumentParser]] = {
    "clean": _clean,
    "show": _show,
    "batch": _batch,
    "config": _config,
    "completion": _completion,
}
"""Each command with what makes its parser."""

_FILE_HELP = 'a text dump, an HTML file or a web address; "-" reads standard input'


def _parser(name: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return _Parser(
        prog=name,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )


def _add_as_article(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as-article", action="store_true", help="take the text as already clean: hide nothing")


def _add_no_corrections(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-corrections", action="store_true", help="leave out what you said of blocks on the screen")


def _add_engine(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--engine", metavar="NAME", help="what finds the names: crf, spacy[:PIPELINE] or gliner[:MODEL]"
    )


def _add_clean_only(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--clean-only", action="store_true", help="leave entities and quotes out")


def _jobs(text: str) -> int:
    """A number of processes.

    Raises:
        argparse.ArgumentTypeError: it is no whole number from 0 on.
    """
    if not (text.isascii() and text.isdigit()) or len(text) > 4:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)
