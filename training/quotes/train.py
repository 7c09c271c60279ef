"""Train the quotes model: `python training/quotes/train.py ARTICLES.jsonl.gz` writes models/quotes.json.gz.

The same articles give the same file, byte for byte. See `gold.py` for the layout of the articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from classes import word_classes
from gold import Row, read_rows, vocabulary
from lessons import lessons
from second import out_of_fold, second_look, weigh_reports
from tables import stored

from newsreader.quotes.scene import Words

OUTPUT = Path(__file__).parents[2] / "src" / "newsreader" / "models" / "quotes.json.gz"


def train(rows: Sequence[Row], unlabelled: Sequence[str]) -> dict[str, object]:
    """The model as it is stored."""
    words = Words(vocabulary(rows), word_classes([*(row["text"] for row in rows), *unlabelled]))
    course = lessons(rows, words)
    answered = out_of_fold(course)
    report_trees, least = weigh_reports(answered)
    model = stored(course, course.every)
    model["second"] = second_look(answered)
    model["report"].update(trees=report_trees, least=least)
    return model


def write(model: dict[str, object], path: Path) -> None:
    """Write a model, without a time stamp."""
    data = json.dumps(model, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(gzip.compress(data, 9, mtime=0))


def main() -> None:
    """Read the arguments, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, nargs="+", help="JSON lines, perhaps gzipped")
    parser.add_argument(
        "--split", default="train", help="the articles to learn from, by their field split; all: every one"
    )
    parser.add_argument(
        "--unlabelled", type=Path, nargs="*", default=[], help="JSON lines with a text each, for classes"
    )
    parser.add_argument("--output", type=Path, default=OUTPUT)
    arguments = parser.parse_args()
    split = None if arguments.split == "all" else arguments.split
    rows = [row for path in arguments.articles for row in read_rows(path, split)]
    unlabelled = [row["text"] for path in sorted(arguments.unlabelled) for row in read_rows(path)]
    write(train(rows, unlabelled), arguments.output)
    print(f"{len(rows)} articles, {arguments.output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
