"""What a part of a story is called: the names and phrases that stand in it far more often than in the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import log

from newsreader.article import Entity
from newsreader.outline.words import Passage

MOST_PHRASES = 3
MOST_NAMES = 2

LEAST_OFTEN = 2
"""Times that a name or a phrase of two words must stand in its part; a single word once more."""

TIMES_AS_OFTEN = 2.0
"""How many times as frequent as in the rest of the story it must be."""

NAME_WEIGHT, SINGLE_WEIGHT = 1.5, 0.7
"""A name tells most of what a part is about, a single word least."""

COMMON = 0.3
"""Share of the story's paragraphs beyond which a word marks none of them."""

LONG_ENOUGH = 6
"""Letters of a word that can stand in a label alone, or bear a phrase: hardly any small word has as many."""


def labels(parts: Sequence[Sequence[Passage]], entities: Sequence[Entity]) -> list[str] | None:
    """A title for each part, all different; None where one has nothing of its own."""
    shown = {entity.id: entity.name for entity in entities}
    counts = [_counts(part) for part in parts]
    spellings = [_spellings(part) for part in parts]
    whole = sum(counts, Counter[str]())
    common = _common([passage for part in parts for passage in part])
    titles: list[str] = []
    for own, spelling in zip(counts, spellings, strict=True):
        scored = [
            (score, phrase)
            for phrase, count in own.items()
            if phrase not in common and (score := _score(phrase, count, own, whole)) > 0
        ]
        ranked = [phrase for _, phrase in sorted(scored, key=lambda one: (-one[0], one[1]))]
        chosen = _chosen(ranked, {phrase: shown.get(phrase[1:]) or spelling.get(phrase, "") for phrase in ranked})
        if not chosen:
            return None
        title = " · ".join(chosen)
        titles.append(title[:1].upper() + title[1:])
    return titles if len(set(titles)) == len(titles) else None


def _counts(part: Sequence[Passage]) -> Counter[str]:
    """How often names ("@e1"), stems and neighbouring pairs of stems stand in a part."""
    counts: Counter[str] = Counter()
    for passage in part:
        counts.update(f"@{name}" for name in passage.names)
        counts.update(word.stem for word in passage.words if len(word.shown) >= LONG_ENOUGH)
        counts.update(
            f"{one.stem} {two.stem}"
            for one, two in pairwise(passage.words)
            if one.stem and two.stem and max(len(one.shown), len(two.shown)) >= LONG_ENOUGH
        )
    return counts


def _spellings(part: Sequence[Passage]) -> dict[str, str]:
    """The most frequent spelling of every stem and pair in a part."""
    forms: dict[str, Counter[str]] = {}
    for passage in part:
        for word in passage.words:
            if word.stem:
                forms.setdefault(word.stem, Counter())[word.shown] += 1
        for one, two in pairwise(passage.words):
            if one.stem and two.stem:
                forms.setdefault(f"{one.stem} {two.stem}", Counter())[f"{one.shown} {two.shown}"] += 1
    return {
        stem: max(sorted(counts), key=lambda form: (counts[form], form.islower())) for stem, counts in forms.items()
    }


def _common(passages: Sequence[Passage]) -> set[str]:
    """Words that stand in so many paragraphs that they set none apart: what is left of a language's small words."""
    often: Counter[str] = Counter()
    for passage in passages:
        often.update({word.stem for word in passage.words if word.stem})
    return {stem for stem, count in often.items() if count > max(3, COMMON * len(passages))}


def _score(phrase: str, count: int, own: Counter[str], whole: Counter[str]) -> float:
    """How strongly a phrase marks its part: its times there by the logarithm of how much likelier it is there."""
    is_single = " " not in phrase and phrase[0] != "@"
    if count < LEAST_OFTEN + is_single:
        return 0.0
    rest, all_rest = whole[phrase] - count, whole.total() - own.total()
    ratio = (count / own.total()) / ((rest + 0.5) / max(1, all_rest))
    if ratio < TIMES_AS_OFTEN:
        return 0.0
    weight = NAME_WEIGHT if phrase[0] == "@" else SINGLE_WEIGHT if is_single else 1.0
    return count * log(ratio) * weight


def _chosen(ranked: Sequence[str], shown: dict[str, str]) -> list[str]:
    """The first few that share no word with one another."""
    chosen: list[str] = []
    used: set[str] = set()
    names = 0
    for phrase in ranked:
        words = {word.lower() for word in shown[phrase].split()}
        is_name = phrase[0] == "@"
        if not words or words & used or (is_name and names == MOST_NAMES):
            continue
        chosen.append(shown[phrase])
        used |= words
        names += is_name
        if len(chosen) == MOST_PHRASES:
            break
    return chosen
