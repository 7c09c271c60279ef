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
from classes import word_classes
from gold import Row, Truth, read_rows, read_story, truths, vocabulary
from logit import Question, fit
from reports import cue_words, report_questions
from second import out_of_fold, plain, second_look

from newsreader.quotes.features import Story
from newsreader.quotes.pointer import Said, options
from newsreader.quotes.scene import Words
from newsreader.quotes.string_features import of_string

OUTPUT = Path(__file__).parents[2] / "src" / "newsreader" / "models" / "quotes.json.gz"
SCALE = 0.01
"""Weights are stored as whole multiples of this."""
SPEAKER_L2 = 2.0
DIRECT_L2 = 1.0
REPORT_L2 = 4.0
CAUTION = 0.4
"""How much likelier than speech a string may be taken for something else (log odds): fewer false alarms."""
LEAST_REPORT = 0.33
"""Indirect speech that is less likely than this is not reported: where precision and recall balance."""
SMALLEST = 0.05
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
            questions.append(Question([answer.all_features(story) for answer in answers], frozenset(right)))
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


def label(rows: Sequence[Row], words: Words) -> list[Labelled]:
    """The articles as stories with what the annotators say of their strings."""
    articles = []
    for row in rows:
        story = read_story(row["text"], words)
        articles.append((story, truths(row, story)))
    return articles


def train(rows: Sequence[Row], unlabelled: Sequence[str]) -> dict[str, object]:
    """The model as it is stored."""
    words = Words(vocabulary(rows), word_classes([*(row["text"] for row in rows), *unlabelled]))
    articles = label(rows, words)
    speakers = [speaker_questions([article]) for article in articles]
    reporting = cue_words([(row, story) for row, (story, _) in zip(rows, articles, strict=True)])
    reports = [report_questions(row, story, reporting) for row, (story, _) in zip(rows, articles, strict=True)]
    tables = {
        "speaker": fit([one for own in speakers for one in own], SPEAKER_L2),
        "direct": fit(direct_questions(articles), DIRECT_L2),
        "source": fit([one for own, _ in reports for one in own], REPORT_L2, least=4, iterations=70),
        "content": fit([one for _, own in reports for one in own], REPORT_L2, least=4, iterations=70),
    }
    trees, calibration = second_look(out_of_fold(articles, speakers, SPEAKER_L2))
    return {
        "scale": SCALE,
        "kept": sorted(words.kept),
        "classes": words.classes,
        "tables": {name: _rounded(table) for name, table in tables.items()},
        "second": {"trees": plain(trees), "calibration": calibration, "caution": CAUTION},
        "report": {"cues": sorted(reporting), "least": LEAST_REPORT},
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
