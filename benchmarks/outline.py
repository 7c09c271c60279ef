"""How well the parts of a story without headings are found: articles joined end to end, whose seams are known.

    python benchmarks/outline.py ARTICLES.jsonl[.gz] [--names] [--documents 100]

Each line of the file is an object with the plain text of an article under "text", a paragraph a line. Printed are Pk
(Beeferman, Berger and Lafferty 1999) and WindowDiff (Pevzner and Hearst 2002), where less is better, over documents of
two to five openings of articles: for the guessed outline, for parts of even length and for parts drawn by lot (both
told how many there are), and for no parts at all. Then: how many of the guessed boundaries are seams, how many seams
are found, and for how many single articles an outline is guessed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from newsreader.article import Article, Block, Role, Section, Span
from newsreader.entities import find_entities
from newsreader.outline import FEWEST, guessed_sections


def read_articles(path: Path) -> list[list[str]]:
    """The paragraphs of each article that is long enough to be joined."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines()
    texts = [json.loads(line)["text"] for line in lines]
    cut = [[line.strip() for line in text.split("\n") if len(line.split()) > 3] for text in texts]
    return [paragraphs for paragraphs in cut if len(paragraphs) >= FEWEST]


def article_of(paragraphs: Sequence[str]) -> Article:
    """An article of these paragraphs and no headings."""
    blocks, start = [], 0
    for words in paragraphs:
        blocks.append(Block(Span(start, start + len(words)), Role.PARAGRAPH, "", 1.0))
        start += len(words) + 2
    sections = (Section("Story", "story", range(len(blocks))),)
    return Article(id="", text="\n\n".join(paragraphs), blocks=tuple(blocks), sections=sections)


def guessed(paragraphs: Sequence[str], *, names: bool) -> list[int]:
    """The paragraphs at which a guessed part begins."""
    article = article_of(paragraphs)
    entities = find_entities(article.text, article.blocks) if names else ()
    return [section.blocks.start for section in guessed_sections(article, entities)][1:]


def misjudged(truth: Sequence[int], found: Sequence[int], count: int, counted: bool) -> float:
    """WindowDiff where boundaries in a window are counted, Pk where it is asked only whether there is one."""
    window = max(1, round(count / (len(truth) + 1) / 2))
    wrong = 0
    for start in range(count - window):
        here = [sum(start < cut <= start + window for cut in cuts) for cuts in (truth, found)]
        wrong += here[0] != here[1] if counted else bool(here[0]) != bool(here[1])
    return wrong / max(1, count - window)


def main() -> None:
    """Print the figures for a file of articles."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--names", action="store_true", help="look for names first, as the reader does")
    parser.add_argument("--documents", type=int, default=100)
    options = parser.parse_args()
    articles = read_articles(options.articles)
    dice = random.Random(1)
    documents: list[tuple[list[str], list[int]]] = []
    for _ in range(options.documents):
        joined: list[str] = []
        seams: list[int] = []
        for paragraphs in dice.sample(articles, dice.randint(2, 5)):
            seams.append(len(joined))
            joined += paragraphs[: dice.randint(5, 20)]
        documents.append((joined, seams[1:]))
    started = time.process_time()
    found = [guessed(joined, names=options.names) for joined, _ in documents]
    spent = (time.process_time() - started) / len(documents)
    ways: dict[str, Callable[[int], Sequence[int]]] = {
        "guessed": lambda index: found[index],
        "even": lambda index: _even(len(documents[index][0]), len(documents[index][1])),
        "by lot": lambda index: sorted(dice.sample(range(1, len(documents[index][0])), len(documents[index][1]))),
        "none": lambda index: [],
    }
    for name, way in ways.items():
        cuts = [way(index) for index in range(len(documents))]
        pk, difference = (
            sum(
                misjudged(seams, own, len(joined), counted)
                for (joined, seams), own in zip(documents, cuts, strict=True)
            )
            / len(documents)
            for counted in (False, True)
        )
        print(f"{name:8} Pk {pk:.3f}  WindowDiff {difference:.3f}")
    hits = sum(len(set(seams) & set(own)) for (_, seams), own in zip(documents, found, strict=True))
    near = sum(
        any(abs(cut - seam) <= 1 for seam in seams)
        for (_, seams), own in zip(documents, found, strict=True)
        for cut in own
    )
    boundaries, seams_in_all = sum(map(len, found)), sum(len(seams) for _, seams in documents)
    print(f"boundaries at a seam {hits / max(1, boundaries):.3f}, beside one {near / max(1, boundaries):.3f}")
    print(f"seams found {hits / max(1, seams_in_all):.3f}, {1000 * spent:.0f} ms a document")
    single = articles[: options.documents]
    parted = [own for own in (guessed(paragraphs, names=options.names) for paragraphs in single) if own]
    print(f"single articles with an outline {len(parted) / len(single):.2f}")


def _even(count: int, cuts: int) -> list[int]:
    return [round((place + 1) * count / (cuts + 1)) for place in range(cuts)]


if __name__ == "__main__":
    main()
