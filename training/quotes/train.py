"""Train the quotes model: `python training/quotes/train.py ARTICLES.jsonl.gz` writes models/quotes.json.gz.

The same articles give the same file, byte for byte. See `gold.py` for the layout of the articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from gold import Row, Truth, read_rows, read_story, truths, vocabulary
from logit import Question, fit

from newsreader.quotes.features import Story, of_string
from newsreader.quotes.pointer import Said, options

OUTPUT = Path(__file__).parents[2] / "src" / "newsreader" / "models" / "quotes.json.gz"
SCALE = 0.01
"""Weights are stored as whole multiples of this."""
SPEAKER_L2 = 1.0
DIRECT_L2 = 1.0
SMALLEST = 0.02
"""Weights nearer to zero are left out."""

Labelled = tuple[Story, dict[tuple[int, int], Truth | None]]


def speaker_questions(articles: Iterable[Labelled]) -> list[Question]:
    """One choice a string, the string before taken as annotated."""
    questions = []
    for story, labels in articles:
        previous: Said | None = None
        known: Truth | None = None
        for (number, string), truth in labels.items():
            answers = options(story, number, string, previous)
            if truth is None:
                right = {0}
            elif not truth.speakers:
                right = {1}
            else:
                right = {
                    index
                    for index, answer in enumerate(answers)
                    if answer.choice == "unit" and answer.place in truth.speakers
                }
                if not right and known and _same(known, truth):
                    right = {index for index, answer in enumerate(answers) if answer.choice == "previous"}
                right = right or {1}
            questions.append(Question([answer.features for answer in answers], frozenset(right)))
            if truth is not None:
                known = truth
                previous = Said(number, string, truth.speakers[0] if truth.speakers else None)
    return questions


def _same(known: Truth, truth: Truth) -> bool:
    return known.attribution == truth.attribution or bool(set(known.speakers) & set(truth.speakers))


def direct_questions(articles: Iterable[Labelled]) -> list[Question]:
    """For each attributed string: direct speech (its features against none) or a fragment."""
    questions = []
    for story, labels in articles:
        for (number, string), truth in labels.items():
            if truth is not None:
                features = of_string(story.views[number], string)
                questions.append(Question([features, []], frozenset([0 if truth.kind == "direct" else 1])))
    return questions


def label(rows: Sequence[Row], words: frozenset[str]) -> list[Labelled]:
    """The articles as stories with what the annotators say of their strings."""
    articles = []
    for row in rows:
        story = read_story(row["text"], words)
        articles.append((story, truths(row, story)))
    return articles


def train(rows: Sequence[Row]) -> dict[str, object]:
    """The model as it is stored."""
    words = vocabulary(rows)
    articles = label(rows, words)
    tables = {
        "speaker": fit(speaker_questions(articles), SPEAKER_L2),
        "direct": fit(direct_questions(articles), DIRECT_L2),
    }
    return {
        "scale": SCALE,
        "vocabulary": sorted(words),
        "tables": {name: _rounded(table) for name, table in tables.items()},
    }


def _rounded(table: dict[str, float]) -> dict[str, list[object]]:
    kept = {feature: round(weight / SCALE) for feature, weight in sorted(table.items()) if abs(weight) >= SMALLEST}
    return {"features": list(kept), "weights": list(kept.values())}


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
    parser.add_argument("--output", type=Path, default=OUTPUT)
    arguments = parser.parse_args()
    split = None if arguments.split == "all" else arguments.split
    rows = [row for path in arguments.articles for row in read_rows(path, split)]
    write(train(rows), arguments.output)
    print(f"{len(rows)} articles, {arguments.output.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
