"""More training documents: the same sentences about other people and places.

Persons, places and peoples of a document are replaced throughout it by names of the word lists, so that the tagger
sees names of many countries in real contexts.
"""

from __future__ import annotations

from random import Random

from corpus import Labelled

from newsreader.entities.features import Sentence
from newsreader.entities.tagger import runs
from newsreader.language.gazetteers import countries, country_of_demonym, read_entries
from newsreader.language.tokens import Token

_PLAIN = set("-'.&")
_FORENAMES = [n for file in ("forenames_male.txt", "forenames_female.txt") for n in read_entries(file)]
_SURNAMES = [name for name in read_entries("surnames.txt") if not _PLAIN & set(name)]
_PLACES = [name for name in read_entries("places.txt") if not _PLAIN & set(name) and len(name) > 4]
_COUNTRIES = [country for country in countries() if country.capital]
_ALL_PLACES = _PLACES + [country.name for country in _COUNTRIES]
_PEOPLES = [country.demonyms[0] for country in _COUNTRIES if country.demonyms]


class _Names:
    """The new names of one document."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._first: dict[str, str] = {}
        self._last: dict[str, str] = {}
        self._others: dict[tuple[str, ...], list[str]] = {}

    def new(self, words: tuple[str, ...], kind: str) -> list[str]:
        """The words that stand for a name in this document; the name itself where it is not of a simple form."""
        simple = len(words) < 4 and all(len(word) > 1 and word.isalpha() and word[0].isupper() for word in words)
        if kind == "person" and simple:
            return self._person(words)
        if kind == "place" and simple:
            return self._other(words, _ALL_PLACES)
        if kind == "other" and len(words) == 1 and words[0] in country_of_demonym():
            return self._other(words, _PEOPLES)
        return list(words)

    def _person(self, words: tuple[str, ...]) -> list[str]:
        last = words[-1]
        if len(words) == 1:
            known = self._last.get(last) or self._first.get(last)
            return [known or self._last.setdefault(last, self._random.choice(_SURNAMES))]
        first = self._first.setdefault(words[0], self._random.choice(_FORENAMES))
        return [first, self._last.setdefault(last, self._random.choice(_SURNAMES))]

    def _other(self, words: tuple[str, ...], choices: list[str]) -> list[str]:
        return self._others.setdefault(words, self._random.choice(choices).split())


def renamed(document: Labelled, random: Random) -> Labelled:
    """The document with other names."""
    names = _Names(random)
    pairs = [_sentence(s, own, names) for s, own in zip(document.sentences, document.labels, strict=True)]
    return Labelled(
        document.set, document.id + "+", tuple(sentence for sentence, _ in pairs), tuple(own for _, own in pairs)
    )


def _sentence(sentence: Sentence, labels: tuple[str, ...], names: _Names) -> tuple[Sentence, tuple[str, ...]]:
    at = {first: (last, kind) for first, last, kind in runs(labels)}
    tokens: list[Token] = []
    words: list[str] = []
    result: list[str] = []

    def add(word: str, ending: str, glued: bool, label: str) -> None:
        start = (tokens[-1].end if tokens else 0) + (not glued)
        tokens.append(Token(start, start + len(word) + len(ending), word + ending))
        words.append(word)
        result.append(label)

    index = 0
    while index < len(sentence.words):
        last, kind = at.get(index, (index, ""))
        old = sentence.words[index : last + 1]
        new = names.new(old, kind) if kind else list(old)
        for number, word in enumerate(new):
            same = index + number if tuple(new) == old else index
            glued = same > 0 and sentence.tokens[same - 1].end == sentence.tokens[same].start
            at_end = number == len(new) - 1
            ending = sentence.tokens[last].text[len(sentence.words[last]) :] if at_end else ""
            label = labels[index] if not kind else ("I-" if number else "B-") + kind
            add(word, ending, glued and (number == 0 or tuple(new) == old), label)
        index = last + 1
    return (
        Sentence(tuple(tokens), tuple(words), sentence.shouted, sentence.headline),
        tuple(result),
    )
