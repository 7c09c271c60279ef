"""Labelled documents for the name tagger: read, cut into sentences, labelled token by token.

A set is a file NAME.jsonl.gz of rows {"id", "source", "text", "types", "entities": [{"start", "end", "type"}]} with
code-point offsets into the text.
"""

from __future__ import annotations

import gzip
import json
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsreader.article import Span
from newsreader.entities.features import Sentence, cut
from newsreader.language.gazetteers import gazetteer

SETS = ("gum-dev", "docred-dev", "ewt-dev", "wikigold-dev", "crossner-politics-dev")
"""The sets that what ships is trained on; all their licences allow it."""
WITHOUT_OTHER = frozenset({"gum-dev", "ewt-dev"})
"""Sets whose annotators left out peoples and other names that are no person, organization or place."""
EXCLUDED_SOURCES = frozenset({"gum-essay", "gum-fiction", "gum-letter", "gum-podcast", "gum-whow", "gum-conversation"})
"""Genres of GUM whose texts forbid commercial use or derived works."""

_PARAGRAPH = re.compile(r"\S(?:.*?\S)?(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A document with the right BIO label of every token."""

    set: str
    id: str
    sentences: tuple[Sentence, ...]
    labels: tuple[tuple[str, ...], ...]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a set that have a text."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if row.get("text"):
                yield row


def paragraphs(text: str) -> list[Span]:
    """The stretches between blank lines."""
    return [Span(match.start(), match.end()) for match in _PARAGRAPH.finditer(text)]


def held_out(row: Row) -> bool:
    """A fixed quarter of the documents, by their ids."""
    return zlib.crc32(row["id"].encode()) % 4 == 0


def load(folder: Path, *, hold_out: bool) -> list[Labelled]:
    """All training documents, or, to measure, only those that are not held out."""
    result = []
    for name in SETS:
        for row in rows(folder / f"{name}.jsonl.gz"):
            if row["source"] in EXCLUDED_SOURCES or (hold_out and held_out(row)):
                continue
            document = tuple(cut(row["text"], paragraphs(row["text"])))
            result.append(Labelled(name, row["id"], document, labels(name, row, document)))
    return result


def labels(name: str, row: Row, document: Sequence[Sentence]) -> tuple[tuple[str, ...], ...]:
    """The BIO labels of a document, made alike over the sets."""
    entities = sorted((_agreed(name, row["text"], entity) for entity in row["entities"]), key=lambda e: int(e["start"]))
    entities = [
        entity
        for entity in entities
        if entity["type"] != "other" or any(c.isupper() for c in row["text"][entity["start"] : entity["end"]])
    ]
    starts = [entity["start"] for entity in entities]
    known = gazetteer().words
    result = []
    for sentence in document:
        own = ["O"] * len(sentence.words)
        before = -1
        for index, token in enumerate(sentence.tokens):
            at = bisect_right(starts, token.start) - 1
            if at >= 0 and token.start < entities[at]["end"]:
                own[index] = ("I-" if at == before else "B-") + entities[at]["type"]
                before = at
            else:
                before = -1
                word = sentence.words[index]
                if name in WITHOUT_OTHER and word[0].isupper() and {"demonym", "group"} & set(known.get(word, ())):
                    own[index] = "B-other"
        result.append(tuple(own))
    return tuple(result)


def _agreed(name: str, text: str, entity: Row) -> Row:
    """An annotation without a leading "the"; in Re-DocRED, whose types are noisy, sure names have their sure type."""
    start, kind = entity["start"], entity["type"]
    if text.startswith("the ", start):
        start += 4
    if name == "docred-dev":
        classes = gazetteer().words.get(text[start : entity["end"]], ())
        if classes in (("demonym",), ("group",)):
            kind = "other"
        elif classes == ("country",) and kind != "organization":
            kind = "place"
    return {"start": start, "end": entity["end"], "type": kind}
