"""Time of cutting pages into blocks, as ratios that hold on any machine.

    python benchmarks/blocks.py [--stories 200]

Two ratios each for a text dump and an HTML page, both made up here: the time against the least that any reader of such
a page must do (splitting lines, parsing HTML), and the time for four times the page against the time for one: 4 means
linear.
"""

from __future__ import annotations

import argparse

from selectolax.lexbor import LexborHTMLParser
from timing import best

from newsreader.blocks.from_html import split_html
from newsreader.blocks.from_text import split_text

STORY = "The council of the northern islands met on Monday to hear the captains, who had kept their boats in port. "


def text_dump(stories: int) -> str:
    """A dump with bullets, short lines and paragraphs."""
    part = "  • Sorry!\n    Did not load.\nMara Velde\n6 min read\n\n" + f"{STORY * 3}\n\n" * 4
    return part * stories


def html_page(stories: int) -> str:
    """A page with menus, links, lists and paragraphs."""
    part = (
        "<nav class='site-nav'><ul>" + "<li class='nav-item'><a href='/x'>Islands</a></li>" * 5 + "</ul></nav>"
        f"<article class='story'><h2>Ferry strike</h2>{f'<p class=text>{STORY * 3}<b>No</b> end.</p>' * 4}</article>"
    )
    return f"<html><body>{part * stories}</body></html>"


def main() -> None:
    """Print one line for each kind of page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--stories", type=int, default=200, help="size of the page")
    stories = parser.parse_args().stories
    print("page      kB      ms   against the least   four times the page")
    for name, make, cut, least in (
        ("text", text_dump, split_text, lambda page: page.splitlines(keepends=True)),
        ("html", html_page, split_html, LexborHTMLParser),
    ):
        page, larger = make(stories), make(4 * stories)
        once = best(lambda: cut(page))  # noqa: B023
        floor = best(lambda: least(page))  # noqa: B023
        ratio = best(lambda: cut(larger)) / once  # noqa: B023
        print(f"{name:6}{len(page) / 1000:7.0f}{once * 1000:8.1f}{once / floor:15.1f} ×{ratio:19.1f} ×")


if __name__ == "__main__":
    main()
