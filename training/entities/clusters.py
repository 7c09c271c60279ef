"""Word classes from unlabelled text: words that stand between the same neighbours.

Positive pointwise mutual information of words and their neighbours at four places, reduced by a truncated singular
value decomposition (Levy and Goldberg 2014) and grouped by k-means into few and into many classes.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import scipy.sparse as sparse
from corpus import paragraphs
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans

from newsreader.entities.features import cut

MIN_COUNT = 5
CONTEXTS = 4000
DIMENSIONS = 100
CLASSES = (64, 1024)
PLACES = (-2, -1, 1, 2)
_ENGLISH = frozenset("the of and to in a is that for on was with as it by at from".split())


def news(files: Iterable[Path]) -> Iterator[str]:
    """The English stories of some files of rows with a "text" and, where it is known, the clean "gold" body."""
    seen = set()
    for path in sorted(files):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                text = row["text"]
                gold = row.get("gold")
                if isinstance(gold, dict) and gold.get("body"):
                    text = (gold.get("title") or "") + "\n\n" + gold["body"]
                words = text.lower().split()
                english = len(words) > 60 and sum(word in _ENGLISH for word in words) > 0.2 * len(words)
                if english and text[:200] not in seen:
                    seen.add(text[:200])
                    yield text


def words_of(texts: Iterable[str]) -> list[tuple[str, ...]]:
    """The sentences of some texts as words in small letters, digits folded."""
    return [
        tuple(re.sub(r"\d", "0", word.lower()) for word in sentence.words)
        for text in texts
        for sentence in cut(text, paragraphs(text))
    ]


def classes(sentences: Sequence[Sequence[str]], seed: int) -> dict[str, tuple[int, ...]]:
    """Each frequent word's class, coarse and fine."""
    counts = Counter(word for sentence in sentences for word in sentence)
    vocabulary = [word for word, count in sorted(counts.items(), key=lambda p: (-p[1], p[0])) if count >= MIN_COUNT]
    vectors = _vectors(sentences, {word: index for index, word in enumerate(vocabulary)}, seed)
    labels = [KMeans(count, n_init=1, random_state=seed, max_iter=50).fit(vectors).labels_ for count in CLASSES]
    return {word: tuple(int(label[index]) for label in labels) for index, word in enumerate(vocabulary)}


def _vectors(sentences: Sequence[Sequence[str]], index: dict[str, int], seed: int) -> np.ndarray:
    pairs: Counter[tuple[int, int]] = Counter()
    for sentence in sentences:
        ids = [index.get(word, -1) for word in sentence]
        for at, word in enumerate(ids):
            if word < 0:
                continue
            for number, shift in enumerate(PLACES):
                other = at + shift
                context = ids[other] if 0 <= other < len(ids) else CONTEXTS
                if 0 <= context <= CONTEXTS:
                    pairs[word, number * (CONTEXTS + 1) + context] += 1
    keys = np.array(sorted(pairs))
    values = np.array([pairs[key[0], key[1]] for key in map(tuple, keys)], dtype=float)
    shape = (len(index), len(PLACES) * (CONTEXTS + 1))
    table = sparse.csr_matrix((values, (keys[:, 0], keys[:, 1])), shape=shape)
    rows = np.asarray(table.sum(1)).ravel()
    columns = np.asarray(table.sum(0)).ravel() ** 0.75
    columns /= columns.sum()
    cells = table.tocoo()
    information = np.log(cells.data / (rows[cells.row] * columns[cells.col] + 1e-12))
    kept = information > 0
    table = sparse.csr_matrix((information[kept], (cells.row[kept], cells.col[kept])), shape=shape)
    left, weights, _ = svds(table, k=DIMENSIONS, random_state=seed)
    vectors: np.ndarray = left * np.sqrt(weights)
    return vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
