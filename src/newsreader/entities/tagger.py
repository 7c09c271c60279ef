"""The sequence tagger: two linear-chain CRFs, the second of which sees what the first said of the whole document.

The first tags by the attributes of `features` (Lafferty, McCallum and Pereira 2001); the second has those and the
labels that the first gave the same words elsewhere (`consistency`). The runtime is python-crfsuite, imported on
first use. The second tells the last token of a name from its inner ones, and names of one token from longer ones
(Ratinov and Roth 2009, "Design challenges and misconceptions in named entity recognition").
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from newsreader.article import EntityType
from newsreader.entities.consistency import FirstTagging
from newsreader.entities.features import Evidence, Sentence, attributes_of

if TYPE_CHECKING:
    from pycrfsuite import Tagger as CrfTagger

SURE = 0.9
"""The marginal probability from which on the first pass counts as sure of a label."""

KEPT_SENTENCES = 1000
"""Documents up to this length keep their attributes from the first pass for the second."""

Items = list[list[str]]
Key = tuple[tuple[str, ...], tuple[bool, ...]]


class TaggedName(NamedTuple):
    """Tokens `first` to `last` of a sentence, both included, as one name."""

    first: int
    last: int
    type: EntityType
    confidence: float


class Tagger:
    """The trained models with their word lists; made once and used for every document."""

    def __init__(self, first: bytes, second: bytes, clusters: dict[str, tuple[str, ...]]) -> None:
        """Open the models.

        Args:
            first, second: models in crfsuite's format.
            clusters: word classes by words in small letters.
        """
        self._first = _opened(first)
        self._second = _opened(second)
        # crfsuite reads from this memory as long as it tags.
        self._memory = (first, second)
        self._evidence = Evidence(clusters)

    def tag(self, document: Sequence[Sentence]) -> list[list[TaggedName]]:
        """The names of every sentence of a document, in order."""
        attributes = attributes_of(document, self._evidence, sparing=True)
        # A sentence that stands in the document again is told by the same evidence, and tagged once.
        firsts: dict[Key, int] = {}
        different: list[Sentence] = []
        which = []
        for sentence in document:
            key = _key(sentence)
            number = firsts.setdefault(key, len(different))
            if number == len(different):
                different.append(sentence)
            which.append(number)
        # Those of a long document are made again for the second pass, lest they fill the memory.
        items = list(map(attributes, different)) if len(different) <= KEPT_SENTENCES else None
        labels, sure = first_pass(self._first, different, items or map(attributes, different))
        seen = FirstTagging(document, [labels[number] for number in which])
        names: list[list[TaggedName]] = []
        for index, sentence in enumerate(different):
            if _is_settled(labels[index], sure[index]):
                names.append([])
                continue
            own = items[index] if items else attributes(sentence)
            for item, more in zip(own, seen.attributes(sentence, labels[index], sure[index]), strict=True):
                item += more
            self._second.set(own)
            found = cast("list[str]", self._second.tag())
            names.append(
                [
                    TaggedName(first, last, kind, self._confidence(found, first, last))
                    for first, last, kind in runs(without_ends(found))
                ]
            )
        return [names[number] for number in which]

    def _confidence(self, labels: Sequence[str], first: int, last: int) -> float:
        """The smallest marginal probability of the labels of a name."""
        return min(float(self._second.marginal(labels[index], index)) for index in range(first, last + 1))


def _key(sentence: Sentence) -> Key:
    """All of a sentence that its attributes are made of."""
    tokens = sentence.tokens
    return tuple(token.text for token in tokens), tuple(
        before.end == after.start for before, after in itertools.pairwise(tokens)
    )


def _is_settled(labels: Sequence[str], sure: Sequence[bool]) -> bool:
    """Whether the first pass is sure that a sentence has no name."""
    return all(sure) and all(label == "O" for label in labels)


def _opened(model: bytes) -> CrfTagger:
    from pycrfsuite import Tagger as CrfTagger

    crf = CrfTagger()
    crf.open_inmemory(model)
    return crf


def first_pass(
    crf: CrfTagger, document: Sequence[Sentence], items: Iterable[Items]
) -> tuple[list[list[str]], list[list[bool]]]:
    """The labels of every token of a document, and whether the model is sure of each."""
    labels: list[list[str]] = []
    sure: list[list[bool]] = []
    for sentence, own in zip(document, items, strict=True):
        if not own:
            labels.append(["O"] * len(sentence.words))
            sure.append([True] * len(sentence.words))
            continue
        crf.set(own)
        found = cast("list[str]", crf.tag())
        sure.append([crf.marginal(label, index) > SURE for index, label in enumerate(found)])
        labels.append(well_formed(found))
    return labels, sure


def well_formed(labels: Sequence[str]) -> list[str]:
    """BIO labels in which every name begins with B."""
    result: list[str] = []
    before = "O"
    for label in labels:
        result.append("B" + label[1:] if label[0] == "I" and before[1:] != label[1:] else label)
        before = label
    return result


def with_ends(labels: Sequence[str]) -> list[str]:
    """Well-formed BIO labels with L for the last token of a name of several and U for a name of one: BILOU."""
    result: list[str] = []
    for label, after in itertools.zip_longest(labels, labels[1:], fillvalue="O"):
        goes_on = after[0] == "I"
        letter = label[0] if goes_on or label == "O" else "L" if label[0] == "I" else "U"
        result.append(letter + label[1:])
    return result


def without_ends(labels: Sequence[str]) -> list[str]:
    """BIO labels of BILOU labels, of which an ill-formed sequence may have any."""
    return well_formed([{"L": "I", "U": "B"}.get(label[0], label[0]) + label[1:] for label in labels])


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


def read_clusters(text: str) -> dict[str, tuple[str, ...]]:
    """Word classes from lines of a word and its labels, of which every word has equally many."""
    fields = text.split()
    step = len(text.partition("\n")[0].split())
    if not step:
        return {}
    # Cut at once: line by line it would take half of the time of loading.
    return dict(zip(fields[::step], zip(*(fields[n::step] for n in range(1, step)), strict=True), strict=True))


@cache
def shipped_tagger() -> Tagger:
    """The tagger with the models that come with the program."""
    folder = Path(__file__).parents[1] / "models"
    first, second, clusters = (
        zlib.decompress((folder / name).read_bytes())
        for name in ("entities-first.crf.z", "entities-second.crf.z", "entities-clusters.txt.z")
    )
    return Tagger(first, second, read_clusters(clusters.decode("utf-8")))
