"""The default engine: the tagger's names, each with the title and the description that stand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.article import Span
from newsreader.entities.features import Sentence, cut
from newsreader.entities.mention import Mention
from newsreader.entities.tagger import TaggedName, shipped_tagger
from newsreader.language.gazetteers import title_words, titles


def tagged_mentions(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
    """The names in some stretches of a text, in order."""
    document = cut(text, spans)
    result = []
    for sentence, found in zip(document, shipped_tagger().tag(document), strict=True):
        for name in found:
            mention = _mention(text, sentence, name)
            if mention is not None:
                result.append(mention)
    return tuple(result)


def _mention(text: str, sentence: Sentence, name: TaggedName) -> Mention | None:
    first, last = name.first, name.last
    if name.type == "person":
        first = _after_titles(sentence, first, last)
    elif first < last and sentence.words[first] in ("the", "The"):
        first += 1
    span = sentence.span(first, last)
    shown = text[span.start : span.end]
    if not any(letter.isalpha() for letter in shown):
        return None
    title = title_before(sentence.words, first) if name.type == "person" else ""
    return Mention(span, shown, name.type, name.confidence, title)


def _after_titles(sentence: Sentence, first: int, last: int) -> int:
    index = first
    known = title_words()
    while index < last and (sentence.words[index].lower() in known or sentence.words[index] == "."):
        index += 1
    # A title that is followed by one word may be part of the name: "Prince William", but "King" of "Martin King".
    return index


def title_before(words: Sequence[str], first: int) -> str:
    """The title that ends right before token `first`, in small letters, or ""."""
    stop = first - 1 if first > 0 and words[first - 1] == "." else first
    for length in (2, 1):
        title = " ".join(words[max(0, stop - length) : stop]).lower()
        if title and title in titles():
            return title
    return ""
