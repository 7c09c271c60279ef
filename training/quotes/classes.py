"""Word classes from unlabelled text: words that keep the same company share a number.

Positive pointwise mutual information of a word with its two neighbours on either side, cut to a few dimensions
(Levy and Goldberg 2014), then k-means. Names, numbers and rare words take no part.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import svds
from sklearn.cluster import KMeans

from newsreader.language.tokens import tokenize

LEAST = 8
"""A word takes part when at least so many texts hold it."""
NEIGHBOURS = 1200
DIMENSIONS = 80
CLASSES = 160
_NAME, _NUMBER = "<name>", "<number>"
_OPENS_A_SENTENCE = frozenset('.!?“":')


def word_classes(texts: Sequence[str]) -> dict[str, int]:
    """The class of every word in small letters that is frequent enough, 0 to CLASSES - 1; English texts only."""
    documents = [words for words in map(_words, texts) if words.count("the") > 0.02 * len(words)]
    held: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for words in documents:
        held.update(set(words))
        seen.update(words)
    for text in texts:
        named.update({token.text.lower() for token in tokenize(text) if token.text[0].isupper()})
    kept = sorted(
        word for word, count in held.items() if count >= LEAST and word.isalpha() and 2 * count >= named[word] * 0.5
    )
    neighbours = [word for word, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0]))[:NEIGHBOURS]]
    vectors = _vectors(documents, kept, neighbours)
    labels = KMeans(CLASSES, n_init=2, random_state=0, max_iter=60).fit(vectors).labels_
    return {word: int(label) for word, label in zip(kept, labels, strict=True)}


def _words(text: str) -> list[str]:
    words = []
    before = "."
    for token in tokenize(text):
        word = token.text
        if word.islower() or (word[0].isalpha() and before in _OPENS_A_SENTENCE):
            words.append(word.lower())
        elif word[0].isalpha():
            words.append(_NAME)
        else:
            words.append(_NUMBER if word[0].isdigit() else word)
        before = word
    return words


def _vectors(documents: Sequence[Sequence[str]], kept: Sequence[str], neighbours: Sequence[str]) -> np.ndarray:
    row_of = {word: index for index, word in enumerate(kept)}
    column_of = {word: index for index, word in enumerate(neighbours)}
    rows: list[int] = []
    columns: list[int] = []
    for words in documents:
        for place, word in enumerate(words):
            row = row_of.get(word)
            if row is None:
                continue
            for slot, distance in enumerate((-2, -1, 1, 2)):
                at = place + distance
                column = column_of.get(words[at]) if 0 <= at < len(words) else None
                if column is not None:
                    rows.append(row)
                    columns.append(slot * len(neighbours) + column)
    shape = len(kept), 4 * len(neighbours)
    counts = sparse.coo_matrix((np.ones(len(rows)), (rows, columns)), shape=shape).tocsr()
    counts.sum_duplicates()
    cells = counts.tocoo()
    by_row, by_column = np.asarray(counts.sum(1)).ravel(), np.asarray(counts.sum(0)).ravel()
    information = np.log(cells.data * counts.sum() / (by_row[cells.row] * by_column[cells.col]))
    above = information > 0
    matrix = sparse.coo_matrix((information[above], (cells.row[above], cells.col[above])), shape=shape).tocsr()
    left, strength, _ = svds(matrix, k=DIMENSIONS, v0=np.ones(min(shape)))
    vectors = left * np.sqrt(strength)
    return np.asarray(vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9))
