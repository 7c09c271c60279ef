"""Cleaning against labelled pages: accuracy by set, and speed beside trafilatura where that is installed.

    python benchmarks/cleaning.py SET.html.jsonl.gz [SET.main.jsonl.gz …] [--speed HTML.jsonl.gz]

A set is a gzipped file of JSON lines {"id", "url", "html" or "text", "gold": {"body", …}}, as `training/cleaning`
reads them; the public article-extraction benchmark, Fundus' test pages and WCXB can be brought into this form. Accuracy
is the F1 of word 4-grams of the first of these. Speed is the processor time of `batch --clean-only` from line to line
and of trafilatura on the HTML of the same id, given with --speed, in turns and page by page, so that what else the
machine does falls on both.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newsreader.analysis import read
from newsreader.article import Article
from newsreader.batch import Options, collect_rarely, work
from newsreader.page import Page

Row = dict[str, Any]
TURNS = 3


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of a set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def article_of(row: Row) -> Article:
    """A row's page, cleaned."""
    if "html" in row:
        return read(Page(row["html"], "html", row.get("url")))
    return read(Page(row["text"], "text", row.get("url")))


def accuracy(path: Path) -> None:
    """Print precision, recall and F1 of a set."""
    from training.cleaning.scoring import counts_of, precision_recall_f1

    counts = []
    for row in rows_of(path):
        if row["gold"].get("body"):
            article = article_of(row)
            body = "\n".join(article[b.span] for b in article.blocks if b.role.is_body or b.role.value == "subtitle")
            counts.append(counts_of(body, row["gold"]))
    precision, recall, f1 = precision_recall_f1(counts)
    print(f"{path.name:32} pages {len(counts):4}  precision {precision:.4f}  recall {recall:.4f}  F1 {f1:.4f}")


def lines_of(path: Path) -> dict[str, bytes]:
    """The lines of a set by the id of their page, without what only scoring needs."""
    rows = ({key: row[key] for key in ("id", "url", "html", "text") if key in row} for row in rows_of(path))
    return {row["id"]: json.dumps(row, ensure_ascii=False).encode() for row in rows}


def rivals(pages: dict[str, bytes]) -> dict[str, Callable[[str], object]]:
    """trafilatura, from a line of JSON to its article's text; nothing where it is not installed."""
    try:
        import trafilatura
    except ImportError:
        print("trafilatura is not installed: no comparison")
        return {}

    def text_alone(id_: str) -> object:
        return trafilatura.extract(json.loads(pages[id_])["html"], include_comments=False)

    def with_metadata(id_: str) -> object:
        html = json.loads(pages[id_])["html"]
        return trafilatura.bare_extraction(html, include_comments=False, with_metadata=True)

    return {"trafilatura, text alone": text_alone, "trafilatura, with metadata": with_metadata}


def speed(paths: list[Path], html: Path) -> None:
    """Print milliseconds a page of `batch --clean-only` on each set beside trafilatura on the HTML.

    Both read a line of JSON and end with what they would print. They take turns page by page, and of several turns a
    page's fastest counts, so that what else the machine does falls on neither.
    """
    collect_rarely()
    pages = lines_of(html)
    for path in paths:
        lines = lines_of(path)
        common = [id_ for id_ in pages if id_ in lines]
        runners = {path.name: partial(cleaned, lines)} | rivals(pages)
        spent = {name: dict.fromkeys(common, float("inf")) for name in runners}
        for id_ in common * TURNS:
            for name, run in runners.items():
                began = time.process_time()
                run(id_)
                spent[name][id_] = min(spent[name][id_], time.process_time() - began)
        totals = {name: sum(times.values()) for name, times in spent.items()}
        own = totals[path.name]
        ratios = "  ".join(f"{other / own:.2f} × {name}" for name, other in totals.items() if name != path.name)
        print(f"{path.name:32} {1000 * own / len(common):7.2f} ms a page  {ratios}", flush=True)


def cleaned(lines: dict[str, bytes], id_: str) -> object:
    """What `batch --clean-only` makes of a line."""
    return work(1, lines[id_], Options(clean_only=True))


def main() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--speed", type=Path, metavar="HTML", help="time the sets beside trafilatura on these pages")
    args = parser.parse_args()
    if args.speed:
        speed(args.sets, args.speed)
        return
    for path in args.sets:
        accuracy(path)


if __name__ == "__main__":
    main()
