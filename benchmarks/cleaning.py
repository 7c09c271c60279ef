"""Cleaning against labelled pages: accuracy by set, and speed beside trafilatura where that is installed.

    python benchmarks/cleaning.py SET.html.jsonl.gz [SET.main.jsonl.gz …] [--speed HTML.jsonl.gz]

A set is a gzipped file of JSON lines {"id", "url", "html" or "text", "gold": {"body", …}}, as `training/cleaning`
reads them; the public article-extraction benchmark, Fundus' test pages and WCXB can be brought into this form. Accuracy
is the F1 of word 4-grams of the first of these. Speed is processor time in turns, page by page, so that what else the
machine does falls on all alike; pages of a text set are set against the HTML of the same id given with --speed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from newsreader.analysis import read
from newsreader.article import Article
from newsreader.page import Page

Row = dict[str, Any]


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


def speed(paths: list[Path], html: Path) -> None:
    """Print pages a second of this program on each set and of trafilatura on the HTML, all in turns."""
    pages = {row["id"]: row for row in rows_of(html)}
    sets = {path.name: {row["id"]: row for row in rows_of(path)} for path in paths}
    common = [id_ for id_ in pages if all(id_ in rows for rows in sets.values())]
    runners: dict[str, Callable[[str], object]] = {
        name: lambda id_, rows=rows: article_of(rows[id_]) for name, rows in sets.items()
    }
    try:
        import trafilatura
    except ImportError:
        print("trafilatura is not installed: no comparison")
    else:
        runners["trafilatura, text alone"] = lambda id_: trafilatura.extract(pages[id_]["html"], include_comments=False)
        runners["trafilatura, with metadata"] = lambda id_: trafilatura.bare_extraction(
            pages[id_]["html"], include_comments=False, with_metadata=True
        )
    spent = dict.fromkeys(runners, 0.0)
    for count, id_ in enumerate(common):
        for name, run in runners.items():
            began = time.process_time()
            run(id_)
            # The first pages load models and fill caches.
            spent[name] += (time.process_time() - began) if count >= min(3, len(common) - 1) else 0.0
    for name, seconds in spent.items():
        ratios = "  ".join(
            f"{other_seconds / seconds:.2f} × {other}"
            for other, other_seconds in spent.items()
            if "trafilatura" in other
        )
        print(f"{name:32} {1000 * seconds / max(1, len(common) - 3):7.2f} ms a page  {ratios}")


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
