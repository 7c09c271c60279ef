"""The default engine: the tagger's names, corrected, each with the title and the description that stand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from newsreader.article import EntityType, Span
from newsreader.entities.abroad import names_abroad
from newsreader.entities.bounds import bounded
from newsreader.entities.corrections import corrected
from newsreader.entities.descriptions import describe
from newsreader.entities.features import Sentence, cut
from newsreader.entities.forms import is_title
from newsreader.entities.mention import Mention
from newsreader.entities.tagger import TaggedName, shipped_tagger
from newsreader.entities.things import without_things
from newsreader.language.gazetteers import titles

_ENGLISH = frozenset("the of and to in a is that for on was with as it by at from be has have are his her".split())
_OTHER_LANGUAGES = frozenset(
    "der die das und ist nicht ein eine mit von den dem auf el los las que en un una por para con del le les des et est"
    " dans du au il di che per con della een het van niet och att som det o os um uma não na w z się jest de la".split()
)
_OTHER_SHARE = 0.05
"""Of the small words of a text that is not English; tables have hardly any small words of any language."""
_LEAST_OTHER = 4
"""So many of them may stand in an English text of a few lines, in names."""


def tagged_mentions(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
    """The names in some stretches of a text, in order; those that the tagger doubts are among them."""
    document = cut(text, spans)
    tagged = shipped_tagger().tag(document)
    tagged = [bounded(sentence, found) for sentence, found in zip(document, tagged, strict=True)]
    tagged = without_things(document, corrected(document, tagged))
    if not is_english(document):
        document, tagged = names_abroad(document, tagged)
    result = []
    for sentence, found in zip(document, tagged, strict=True):
        for name in found:
            mention = _mention(text, sentence, name)
            if mention is not None:
                result.append(mention)
    return tuple(result)


def with_words_beside(text: str, spans: Sequence[Span], found: Sequence[Mention]) -> tuple[Mention, ...]:
    """Mentions that another engine found, those of persons with the title and the description beside them.

    Args:
        text: the text that the spans and mentions are of.
        spans: the stretches in which the mentions stand.
        found: ordered and disjoint.
    """
    firsts: dict[int, tuple[Sentence, int]] = {}
    lasts: dict[int, int] = {}
    for sentence in cut(text, spans):
        for index, token in enumerate(sentence.tokens):
            firsts[token.start] = (sentence, index)
            lasts[sentence.span(index, index).end] = index
    result = []
    for mention in found:
        beside = None
        if mention.type == "person" and mention.span.start in firsts:
            sentence, first = firsts[mention.span.start]
            last = lasts.get(mention.span.end, -1)
            if first <= last < len(sentence.tokens):
                beside = _mention(text, sentence, TaggedName(first, last, "person", mention.confidence))
        result.append(beside or mention)
    return tuple(result)


def is_english(document: Sequence[Sentence]) -> bool:
    """Whether a document reads like English: its small words are not for the most part those of other languages."""
    small = [word for sentence in document for word in sentence.words if word.islower()]
    other = sum(word in _OTHER_LANGUAGES for word in small)
    return other < max(_LEAST_OTHER, _OTHER_SHARE * len(small)) or other <= sum(word in _ENGLISH for word in small)


def _mention(text: str, sentence: Sentence, name: TaggedName) -> Mention | None:
    first, last = name.first, name.last
    if name.type == "person":
        first = _after_titles(sentence, first, last)
    elif first < last and _has_article(sentence, first, name.type):
        first += 1
    span = sentence.span(first, last)
    shown = text[span.start : span.end]
    if not any(letter.isalpha() for letter in shown):
        return None
    if name.type != "person":
        return Mention(span, shown, name.type, name.confidence)
    return Mention(
        span,
        shown,
        name.type,
        name.confidence,
        title_before(sentence.words, first),
        describe(sentence, first, last),
    )


def _has_article(sentence: Sentence, first: int, kind: EntityType) -> bool:
    """Whether a name begins with an article that is no part of it; a work's capital "The" within a sentence is."""
    word = sentence.words[first]
    opens = not any(before[0].isalnum() for before in sentence.words[:first])
    return word == "the" or (word == "The" and (kind != "other" or opens))


def _after_titles(sentence: Sentence, first: int, last: int) -> int:
    index = first
    while index < last and (sentence.words[index] == "." or is_title(sentence.words[index : last + 1])):
        index += 1
    return index


def title_before(words: Sequence[str], first: int) -> str:
    """The title that ends right before token `first`, in small letters, or ""."""
    stop = first - 1 if first > 0 and words[first - 1] == "." else first
    for length in (2, 1):
        title = " ".join(words[max(0, stop - length) : stop]).lower()
        if title and title in titles():
            return title
    return ""
