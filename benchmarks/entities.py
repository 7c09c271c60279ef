"""Cost of finding entities, as ratios that hold on any machine; with --set also how many names are right.

    python benchmarks/entities.py [--words 1200] [--set FILE.jsonl.gz …]

Printed are: the first article, loading included, against importing the command line; an article against cutting
it into tokens; eight times the article against one (8 means linear); many mentions of few people and few mentions of
many against running text of the same length. A set is a file of rows {"text", "types", "entities"}.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from pathlib import Path

from timing import best, started

from newsreader.article import Block, Role, Span
from newsreader.entities import find_entities
from newsreader.language.tokens import tokenize

STORY = (
    "The harbour council of Norvik met on Monday to hear Maria Okafor, the director of the Institute for Coastal "
    "Research, on bridge {0}. “We have waited {0} years,” Okafor told reporters from Portugal and Kenya. "
    "The government had promised in March to pay for {0} piers, but nothing has come of it so far, and the fishermen "
    "who keep their boats on the eastern side are losing patience with a plan that nobody seems to own any more.\n\n"
)
"""The number makes each a story of its own: sentences that come again would be tagged once."""
START = "import newsreader.cli"
FIRST = (
    "from newsreader.article import Block, Role, Span; from newsreader.entities import find_entities; "
    "text = 'Maria Okafor spoke in Lisbon.'; find_entities(text, (Block(Span(0, len(text)), Role.PARAGRAPH, '', 1.0),))"
)


def blocks(text: str) -> tuple[Block, ...]:
    """A block for each stretch between blank lines."""
    spans = (Span(m.start(), m.end()) for m in re.finditer(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", text, re.DOTALL))
    return tuple(Block(span, Role.PARAGRAPH, "", 1.0) for span in spans)


def story(count: int) -> str:
    """So many paragraphs, no two alike."""
    return "".join(STORY.format(number) for number in range(1000, 1000 + count))


def speed(words: int) -> None:
    """Print the ratios."""
    bare, first = started(START), started(FIRST)
    print(f"first article     {1000 * first:6.0f} ms, {first / bare:.1f} times importing the command line")
    count = words // len(STORY.split()) + 1
    text = story(count)
    once = best(lambda: find_entities(text, blocks(text)))
    least = best(lambda: tokenize(text))
    print(f"{len(text.split())} words        {1000 * once:6.0f} ms, {once / least:.0f} times cutting it into tokens")
    long = story(8 * count)
    eight = best(lambda: find_entities(long, blocks(long)), 2)
    print(f"eight times that  {1000 * eight:6.0f} ms, {eight / once:.1f} times as long")
    for label, crowd in (
        ("few people, often", " ".join(f"Ada Holm{n % 64} met Jon Brook{n % 61}." for n in range(words))),
        ("many people, once", " ".join(f"Ab{n:x} Cd{n:x} met Ef{n:x} Gh{n:x}." for n in range(words))),
    ):
        spent = best(lambda: find_entities(crowd, blocks(crowd)), 2)  # noqa: B023
        share = spent / len(crowd.split()) / (once / len(text.split()))
        print(f"{label} {1000 * spent:6.0f} ms, {share:.1f} times running text a word")


def accuracy(path: Path) -> None:
    """Print precision, recall and F1 of exact names with their types."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            gold = {(e["start"], e["end"]): e["type"] for e in row["entities"] if e["type"] in row["types"]}
            for entity in find_entities(row["text"], blocks(row["text"])):
                if entity.type in row["types"]:
                    for span in entity.mentions:
                        found[entity.type] += 1
                        right[entity.type] += gold.get((span.start, span.end)) == entity.type
            wanted.update(gold.values())
    print(path.name)
    for kind in (*sorted(wanted), "all"):
        r, f, w = (c[kind] if kind != "all" else c.total() for c in (right, found, wanted))
        print(f"  {kind:13} P {r / max(1, f):.3f}  R {r / max(1, w):.3f}  F1 {2 * r / max(1, f + w):.3f}")


def main() -> None:
    """Read the arguments and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--words", type=int, default=1200, help="length of the article")
    parser.add_argument("--set", type=Path, action="append", default=[], help="labelled documents to score")
    arguments = parser.parse_args()
    speed(arguments.words)
    for path in arguments.set:
        accuracy(path)


if __name__ == "__main__":
    main()
