"""What a first tagging of a document says about each word's other places: evidence for a second tagging.

After Krishnan and Manning 2006, "An effective two-stage model for exploiting non-local dependencies in named
entity recognition": the majority label of the word elsewhere, and the names elsewhere that contain it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsreader.entities.features import Sentence

MAX_NAME = 8
"""Tokens of a name that is looked for elsewhere."""


class FirstTagging:
    """The labels of a first pass over a document, counted by word and by name."""

    def __init__(self, document: Sequence[Sentence], labels: Sequence[Sequence[str]]) -> None:
        self._words: dict[str, Counter[str]] = {}
        self._places: dict[str, Counter[str]] = {}
        self._names: dict[tuple[str, ...], Counter[str]] = {}
        self._starts: dict[str, int] = {}
        # What is said of a word depends on few things, and long documents repeat them.
        self._said: dict[tuple[str, str, str], list[str]] = {}
        self._labelled: dict[tuple[str, str, str, bool], list[str]] = {}
        for sentence, sentence_labels in zip(document, labels, strict=True):
            self._count(sentence, sentence_labels)

    def _count(self, sentence: Sentence, labels: Sequence[str]) -> None:
        words = sentence.words
        index = 0
        while index < len(words):
            label = labels[index]
            if label == "O":
                if words[index][0].isupper():
                    self._words.setdefault(words[index], Counter())["O"] += 1
                index += 1
                continue
            last = index
            while last + 1 < len(words) and labels[last + 1][0] == "I":
                last += 1
            self._count_name(words[index : last + 1], label[2:])
            index = last + 1

    def _count_name(self, words: tuple[str, ...], kind: str) -> None:
        for offset, word in enumerate(words):
            if word[0].isupper():
                self._words.setdefault(word, Counter())[kind] += 1
                if len(words) > 1:
                    place = "first" if offset == 0 else "last" if offset == len(words) - 1 else "inner"
                    self._places.setdefault(word, Counter())[f"{place}-{kind}"] += 1
        if 1 < len(words) <= MAX_NAME:
            self._names.setdefault(words, Counter())[kind] += 1
            self._starts[words[0]] = max(self._starts.get(words[0], 0), len(words))

    def attributes(self, sentence: Sentence, labels: Sequence[str], sure: Sequence[bool]) -> list[list[str]]:
        """The second pass's additional attributes of every token of a sentence.

        Args:
            labels: the first pass's BIO labels of the sentence.
            sure: for each token, whether the first pass was sure of its label.
        """
        words = sentence.words
        framed = ["#", *labels, "#"]
        phrases = self._phrases(words, labels)
        own = _name_places(words, labels)
        result = []
        for index, word in enumerate(words):
            label = framed[index + 1]
            item = self._own(framed[index], label, framed[index + 2], sure[index])
            if word[0].isupper():
                item += self._elsewhere(word, label, own[index])
            if phrases[index]:
                item.append("2p=" + phrases[index])
                item.append(f"2p={phrases[index]}|{label}")
            result.append(item)
        return result

    def _own(self, before: str, label: str, after: str, sure: bool) -> list[str]:
        found = self._labelled.get((before, label, after, sure))
        if found is None:
            found = [f"2={label}|{sure}", f"2-={before}|{label}", f"2+={label}|{after}"]
            self._labelled[before, label, after, sure] = found
        return found.copy()

    def _elsewhere(self, word: str, label: str, own: str) -> list[str]:
        found = self._said.get((word, label, own))
        if found is None:
            found = self._said[word, label, own] = self._counted(word, label, own)
        return found

    def _counted(self, word: str, label: str, own: str) -> list[str]:
        counts = self._words.get(word)
        kind = label[2:] or "O"
        if counts is None or (total := sum(counts.values()) - 1) < 1:
            return ["2alone"]
        best, most = max(((one, count - (one == kind)) for one, count in counts.items()), key=lambda pair: pair[1])
        share = "all" if most == total else "most" if 2 * most > total else "some"
        item = [f"2m={best}|{share}", f"2m={best}|{share}|{label}", f"2n={min(total, 4)}|{best}"]
        places = self._places.get(word)
        if places:
            item += [f"2in={place}" for place, count in places.items() if count > (place == own)]
        return item

    def _phrases(self, words: tuple[str, ...], labels: Sequence[str]) -> list[str]:
        """Where a name of several tokens stands that was found as a name elsewhere."""
        result = [""] * len(words)
        index = 0
        while index < len(words):
            for length in range(min(self._starts.get(words[index], 0), len(words) - index), 1, -1):
                found = self._names.get(words[index : index + length])
                if found is None:
                    continue
                own = labels[index][2:] if _is_name(labels, index, length) else ""
                kind, count = max(((one, n - (one == own)) for one, n in found.items()), key=lambda pair: pair[1])
                if count > 0:
                    result[index] = "B-" + kind
                    result[index + 1 : index + length] = ["I-" + kind] * (length - 1)
                    index += length - 1
                    break
            index += 1
        return result


def _is_name(labels: Sequence[str], first: int, length: int) -> bool:
    """True where exactly these tokens are one name."""
    stop = first + length
    return (
        labels[first][0] == "B"
        and all(label[0] == "I" for label in labels[first + 1 : stop])
        and (stop == len(labels) or labels[stop][0] != "I")
    )


def _name_places(words: tuple[str, ...], labels: Sequence[str]) -> list[str]:
    """For each token of a name of several tokens "first-person" and the like, else ""."""
    result = [""] * len(words)
    for index, label in enumerate(labels):
        if label == "O":
            continue
        goes_on = index + 1 < len(labels) and labels[index + 1][0] == "I"
        if label[0] == "I":
            result[index] = ("inner-" if goes_on else "last-") + label[2:]
        elif goes_on:
            result[index] = "first-" + label[2:]
    return result
