"""How a story is sourced: how many words each speaker is given, and how many of them go to named speakers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsreader.article import Quote, Sourcing, SpeakerShare
from newsreader.attribution import doubt

_PRONOUNS = frozenset(
    "i me we us you he him she her they them it one who this that these those some all others nobody somebody someone"
    " everyone everybody".split()
)
"""Words that are shown for a speaker only where nobody could be found whom they mean."""


def sourcing(text: str, quotes: Sequence[Quote], *, is_tentative: bool = False) -> Sourcing:
    """Gather the quotes of a story by speaker.

    Speakers are the same when they are the same entity, or, without one, when the story shows them under the same
    words. A speaker of whom no more than a pronoun is known counts as none.

    Args:
        text: the article's text, into which the quotes' spans point.
        quotes: its quotes, in order.
        is_tentative: the speakers were told by word lists alone.
    """
    gathered: dict[tuple[str | None, str], list[Quote]] = {}
    unattributed: list[Quote] = []
    for quote in quotes:
        speaker = quote.speaker
        if speaker is None or (not speaker.is_named and speaker.name.lower() in _PRONOUNS):
            unattributed.append(quote)
        else:
            key = (speaker.entity_id, "" if speaker.is_named else speaker.name)
            gathered.setdefault(key, []).append(quote)
    words = _quoted_words(text, quotes)
    shares = [_share(text, said, words) for said in gathered.values()]
    return Sourcing(
        tuple(sorted(shares, key=lambda share: -share.words)),
        tuple(quote.id for quote in unattributed),
        _quoted_words(text, unattributed),
        tuple(quote.id for quote in quotes if quote.kind == "indirect"),
        tuple(quote.id for quote in quotes if doubt(quote)),
        is_tentative,
    )


def _share(text: str, said: Sequence[Quote], all_words: int) -> SpeakerShare:
    speaker = said[0].speaker
    assert speaker is not None
    words = _quoted_words(text, said)
    return SpeakerShare(
        name=speaker.name,
        entity_id=speaker.entity_id,
        is_named=speaker.is_named or _is_name(speaker.name),
        quotes=tuple(quote.id for quote in said),
        words=words,
        share=words / all_words if all_words else 0.0,
    )


def _is_name(shown: str) -> bool:
    """True for what reads as a name though it is no entity: all its words have capitals."""
    return all(word[0].isupper() for word in shown.split())


def _quoted_words(text: str, quotes: Iterable[Quote]) -> int:
    return sum(
        len(text[span.start : span.end].split())
        for quote in quotes
        if quote.kind != "indirect"
        for span in quote.content
    )
