"""What the tagger looks at: each token as a list of attribute strings.

Three kinds of evidence go in: the token and its neighbours, the word lists of `language.gazetteers`, and what
the same word does elsewhere in the document (Chieu and Ng 2002, "Named entity recognition: a maximum entropy
approach using global information").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from newsreader.article import Span
from newsreader.entities.capitals import capitalised_runs
from newsreader.language.gazetteers import Gazetteer, gazetteer, name_tails, title_words
from newsreader.language.sentences import sentences
from newsreader.language.tokens import Token, tokenize

MAX_SEQUENCE = 300
"""Tokens that are tagged at once; longer sentences are no sentences."""
SHORT_LINE = 48
"""Characters; a line that ends earlier was ended on purpose."""
MAX_WORD = 40
"""Characters of a token that are looked at."""

LONGEST_AFFIX = 4
"""Letters."""
MAX_CACHED = 10_000
"""Words whose evidence is kept; it takes some 4 kB each."""

HYPHENS = frozenset("-‐‑–")

_POSSESSIVE = re.compile(r"['’][sS]$")
_SAID = frozenset(
    "said says say told tells added adds asked argued claimed warned wrote tweeted insisted noted explained"
    " acknowledged declared replied stated announced thinks thought believes wants wanted had has was is".split()
)
_WHERE = frozenset("in at near from across outside inside around throughout toward towards".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the tagger sees it: tokens, and their words without possessive endings."""

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    shouted: bool
    """All its letters are capitals."""
    headline: bool
    """Nearly all its words begin with capitals."""

    @property
    def has_capitals(self) -> bool:
        """True where a name may stand."""
        return any(word[0].isupper() for word in self.words)

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of the word of token `last`."""
        end = self.tokens[last].start + len(self.words[last]) if last >= 0 else 0
        return Span(self.tokens[first].start, end)


def cut(text: str, spans: Sequence[Span]) -> list[Sentence]:
    """The sentences of some stretches of a text."""
    possessive_names = _possessive_names()
    result = []
    for span in spans:
        tokens = tokenize(text, span.start, span.end)
        for piece in sentences(tokens):
            for part in _pieces(text, tokens[piece.start : piece.stop]):
                result.append(_sentence(tuple(part), possessive_names))
    return result


def _pieces(text: str, tokens: list[Token]) -> Iterator[list[Token]]:
    """A sentence cut where a short line ends (no running text is wrapped there) and where it gets too long."""
    first = 0
    line_start = tokens[0].start
    for index in range(1, len(tokens)):
        gap = text.find("\n", tokens[index - 1].end, tokens[index].start)
        if gap >= 0:
            if gap - line_start < SHORT_LINE:
                yield tokens[first:index]
                first = index
            line_start = tokens[index].start
        if index - first >= MAX_SEQUENCE:
            yield tokens[first:index]
            first = index
    yield tokens[first:]


def _possessive_names() -> frozenset[str]:
    return frozenset(word for word in gazetteer().words if word.endswith("'s"))


def _sentence(tokens: tuple[Token, ...], possessive_names: frozenset[str]) -> Sentence:
    words = tuple(
        text
        if len(text) < 3 or text[-2] not in "'’" or text.replace("’", "'") in possessive_names
        else _POSSESSIVE.sub("", text)
        for text in (token.text for token in tokens)
    )
    alphabetic = [word for word in words if word[0].isalpha()]
    long = [word for word in alphabetic if len(word) > 3]
    shouted = len(alphabetic) > 1 and all(word.isupper() for word in alphabetic)
    headline = len(long) > 2 and sum(not word[0].islower() for word in long) >= 0.8 * len(long)
    return Sentence(tokens, words, shouted, headline)


def shape(word: str) -> str:
    """Letter classes of a word, runs shortened: "McCain" is "XxXx", "F-16" without its hyphen "F" and "dd"."""
    if word.islower():
        return "x"
    classes: list[str] = []
    for letter in word[:MAX_WORD]:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else "d" if letter.isdigit() else letter
        if not classes or classes[-1] != kind or (kind == "X" and len(classes) < 2):
            classes.append(kind)
    return "".join(classes[:8])


@dataclass(frozen=True, slots=True)
class WordEvidence:
    """The attributes that depend on the word alone, by where it stands relative to the token looked at."""

    here: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    two_before: tuple[str, ...]
    two_after: tuple[str, ...]
    lower: str
    shape: str
    classes: str


class Evidence:
    """Makes attributes; holds the word lists, the word clusters, and a bounded cache of words already seen."""

    def __init__(self, clusters: dict[str, tuple[str, ...]] | None = None, lists: Gazetteer | None = None) -> None:
        """Take the word classes and lists; none of their words has been looked at yet.

        Args:
            clusters: word classes by words in small letters.
            lists: the typed names; all that ship by default.
        """
        self._gazetteer: Gazetteer = lists or gazetteer()
        self._titles = title_words()
        self._tails = name_tails()
        self._clusters = clusters or {}
        self._cache: dict[str, WordEvidence] = {}

    def word(self, word: str) -> WordEvidence:
        """The evidence of one word."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > MAX_CACHED:
                self._cache.clear()
            found = self._cache[word] = self._make(word[:MAX_WORD])
        return found

    def _make(self, word: str) -> WordEvidence:
        lower = word.lower()
        form = shape(word)
        classes = [f"g={label}" for label in self._gazetteer.words.get(word.replace("’", "'"), ())]
        if lower in self._titles:
            classes.append("g=title")
        tail = self._tails.get(lower)
        if tail:
            classes.append(f"g=tail-{tail}" if form != "x" else "g=tail-small")
        if lower in _SAID:
            classes.append("g=said")
        clusters = [f"c{i}={label}" for i, label in enumerate(self._clusters.get(lower, ()))]
        if not clusters and form != "x":
            clusters = ["unknown"]
        near = [f"w={lower}", f"s={form}", *classes, *clusters]
        return _evidence_of(lower, form, near, [f"W={word}", *_affixes(word, form)], classes)

    def is_listed(self, word: str) -> bool:
        """Whether a word is a listed name or opens one."""
        return word in self._gazetteer.words or word in self._gazetteer.phrases

    def phrases(self, words: Sequence[str]) -> list[str]:
        """For each token the class of the listed name of several tokens that it is part of, or ""."""
        result = [""] * len(words)
        phrases = self._gazetteer.phrases
        index = 0
        while index < len(words):
            for key, label in phrases.get(words[index], ()):
                if tuple(words[index : index + len(key)]) == key:
                    result[index] = "B-" + label
                    result[index + 1 : index + len(key)] = ["I-" + label] * (len(key) - 1)
                    index += len(key) - 1
                    break
            index += 1
        return result


def _affixes(word: str, form: str) -> list[str]:
    lower = word.lower()
    result = [f"x{n}={lower[-n:]}" for n in range(1, LONGEST_AFFIX + 1) if len(word) > n]
    if form != "x":
        result += [f"p{n}={word[:n]}" for n in range(1, LONGEST_AFFIX + 1) if len(word) >= n]
    return result


def _evidence_of(
    lower: str, form: str, near: Sequence[str], only_here: Sequence[str], classes: Sequence[str]
) -> WordEvidence:
    far = [one for one in near if one[0] != "c"]
    # Lists, not generators: a text of new words alone spends a fifth of its time here.
    return WordEvidence(
        (*only_here, *near),
        tuple(["-" + one for one in near]),
        tuple(["+" + one for one in near]),
        tuple(["--" + one for one in far]),
        tuple(["++" + one for one in far]),
        lower,
        form,
        "".join(one[2:4] if one[:7] != "g=tail-" else one[7:9].upper() for one in classes),
    )


_EDGE = WordEvidence((), ("-edge",), ("+edge",), ("--edge",), ("++edge",), "", "#", "#")


def attributes(document: Sequence[Sentence], evidence: Evidence) -> list[list[list[str]]]:
    """The attributes of every token of every sentence of a document; none for a sentence without capitals."""
    return list(map(attributes_of(document, evidence), document))


def attributes_of(
    document: Sequence[Sentence], evidence: Evidence, *, sparing: bool = False
) -> Callable[[Sentence], list[list[str]]]:
    """`attributes` for one sentence of the document at a time.

    Args:
        sparing: none either for a sentence in which only the opening word has a capital, where it is an ordinary word.
    """
    small = frozenset(word for sentence in document for word in sentence.words if word.islower())
    elsewhere = usage(document, evidence, small)

    def of_sentence(sentence: Sentence) -> list[list[str]]:
        if not sentence.has_capitals or (sparing and _opens_only(sentence, small, evidence)):
            return []
        return _sentence_attributes(sentence, evidence, elsewhere)

    return of_sentence


def _opens_only(sentence: Sentence, small: frozenset[str], evidence: Evidence) -> bool:
    """Whether the only capital is that of the opening word, which the document also has in small letters."""
    words = iter(sentence.words)
    opening = next((word for word in words if word[0].isalnum()), "")
    return opening.lower() in small and not evidence.is_listed(opening) and not any(word[0].isupper() for word in words)


def _sentence_attributes(sentence: Sentence, evidence: Evidence, elsewhere: dict[str, list[str]]) -> list[list[str]]:
    # A shouted line says nothing by its capitals: it is read as if it were a headline.
    words = [word.title() if sentence.shouted and len(word) > 3 else word for word in sentence.words]
    seen = [_EDGE, _EDGE, *map(evidence.word, words), _EDGE, _EDGE]
    phrases = evidence.phrases([word.replace("’", "'") for word in words])
    line = (["shouted"] if sentence.shouted else []) + (["headline"] if sentence.headline else [])
    possessive = [_is_possessive(sentence, index) for index in range(len(words))]
    runs = capitalised_runs(words, seen, possessive)
    result: list[list[str]] = []
    opening = True
    for index, word in enumerate(words):
        two_before, before, here, after, two_after = seen[index : index + 5]
        item = [*here.here, *before.before, *after.after]
        item += two_before.two_before
        item += two_after.two_after
        item.append(f"sss={before.shape}|{here.shape}|{after.shape}")
        item.append(f"gg={before.classes}|{here.classes}")
        item.append(f"hh={here.classes}|{after.classes}")
        if here.shape != "x":
            item += line
            item += runs[index]
            item.append(f"ww={before.lower}|{here.lower}")
            item.append(f"vv={here.lower}|{after.lower}")
            item += elsewhere.get(word, ())
            if opening:
                item.append("first")
                item += ["1" + one for one in elsewhere.get(word, ("none",))]
        if possessive[index]:
            item.append("possessive")
        if index and possessive[index - 1]:
            item.append("-possessive")
            item.append(f"-possessive|{here.shape}")
        if index and sentence.tokens[index - 1].end == sentence.tokens[index].start:
            item.append(f"glued|{before.shape}|{here.shape}")
            if words[index - 1] in HYPHENS:
                item.append(f"hyphen|{two_before.lower}")
                item.append(f"hyphen|{two_before.shape}|{two_before.classes}|{here.shape}")
        if index + 1 < len(words) and sentence.tokens[index].end == sentence.tokens[index + 1].start:
            item.append(f"glue|{here.shape}|{after.shape}")
            if words[index + 1] in HYPHENS:
                item.append(f"hyphens|{two_after.lower}")
                item.append(f"hyphens|{here.shape}|{here.classes}|{two_after.shape}")
        if phrases[index]:
            item.append("G=" + phrases[index])
        if opening and word[0].isalnum():
            opening = False
        result.append(item)
    return result


def _is_possessive(sentence: Sentence, index: int) -> bool:
    return len(sentence.words[index]) != len(sentence.tokens[index].text) or sentence.words[index] in ("'s", "’s")


def usage(document: Sequence[Sentence], evidence: Evidence, small: frozenset[str]) -> dict[str, list[str]]:
    """What each capitalised word does elsewhere in the document, as attributes; `small` are its small words."""
    marks: dict[str, dict[str, int]] = {}
    for sentence in document:
        if sentence.shouted or sentence.headline:
            continue
        words = ["", *sentence.words, "", ""]
        for index in range(1, len(words) - 2):
            word = words[index]
            if not word[0].isupper():
                continue
            found = marks.setdefault(word, {})
            for mark in _marks(words, index, evidence):
                found[mark] = found.get(mark, 0) + 1
    result = {}
    for word, found in marks.items():
        labels = ["d=" + mark for mark in sorted(found)]
        if word.lower() in small:
            labels.append("d=small")
        result[word] = labels
    return result


def _marks(words: Sequence[str], index: int, evidence: Evidence) -> list[str]:
    before, after = words[index - 1], words[index + 1]
    result = []
    if index > 2 and (before[:1].isalpha() or before == ","):
        result.append("middle")
    if before:
        known = evidence.word(before)
        if before[0].isupper():
            if "g=male" in known.here or "g=female" in known.here:
                result.append("after-forename")
            elif "g=title" in known.here:
                result.append("after-title")
        elif known.lower in _WHERE:
            result.append("after-in")
        elif known.lower == "the":
            result.append("after-the")
    if after:
        known = evidence.word(after)
        if "g=said" in known.here:
            result.append("before-said")
        elif "g=tail-organization" in known.here:
            result.append("before-tail")
    return result
