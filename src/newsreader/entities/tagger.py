"""The sequence tagger: a linear-chain CRF over the attributes of `features` (Lafferty, McCallum and Pereira 2001).

The runtime is python-crfsuite, imported on first use.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple, cast

from newsreader.article import EntityType, Span
from newsreader.entities.features import Evidence, Sentence, attributes

if TYPE_CHECKING:
    from pycrfsuite import Tagger as CrfTagger


class TaggedName(NamedTuple):
    """Tokens `first` to `last` of a sentence, both included, as one name."""

    first: int
    last: int
    type: EntityType
    confidence: float


class Tagger:
    """The trained model with its word lists; made once and used for every document."""

    def __init__(self, model: bytes) -> None:
        from pycrfsuite import Tagger as CrfTagger

        self._model = model  # crfsuite reads from this memory as long as it tags
        self._crf: CrfTagger = CrfTagger()
        self._crf.open_inmemory(model)
        self._evidence = Evidence()

    def tag(self, document: Sequence[Sentence]) -> list[list[TaggedName]]:
        """The names of every sentence of a document, in order."""
        result: list[list[TaggedName]] = []
        for sentence, items in zip(document, attributes(document, self._evidence), strict=True):
            if not any(word[0].isupper() for word in sentence.words):
                result.append([])
                continue
            self._crf.set(items)
            labels = cast("list[str]", self._crf.tag())
            result.append(
                [
                    TaggedName(first, last, label, self._confidence(labels, first, last))
                    for first, last, label in runs(labels)
                ]
            )
        return result

    def _confidence(self, labels: Sequence[str], first: int, last: int) -> float:
        """The smallest marginal probability of the labels of the run."""
        return min(float(self._crf.marginal(labels[index], index)) for index in range(first, last + 1))


def runs(labels: Sequence[str]) -> list[tuple[int, int, EntityType]]:
    """The names of a BIO label sequence as (first, last, type), both ends included."""
    result: list[tuple[int, int, EntityType]] = []
    for index, label in enumerate(labels):
        if label == "O":
            continue
        kind = cast("EntityType", label[2:])
        if label[0] == "I" and result and result[-1][1] == index - 1 and result[-1][2] == kind:
            result[-1] = (result[-1][0], index, kind)
        else:
            result.append((index, index, kind))
    return result


@cache
def shipped_tagger() -> Tagger:
    """The tagger with the model that comes with the program."""
    packed = files("newsreader.models").joinpath("entities.crf.z").read_bytes()
    return Tagger(zlib.decompress(packed))


def span_of(sentence: Sentence, name: TaggedName) -> Span:
    """Where a tagged name stands in the text."""
    return sentence.span(name.first, name.last)
