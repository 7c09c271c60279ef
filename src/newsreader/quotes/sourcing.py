"""How a story is sourced: how many words each speaker is given, and how many of them go to named speakers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsreader.article import Quote


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """One speaker of a story."""

    name: str
    """As shown to a reader."""
    entity_id: str | None
    """None for a speaker whom the story does not name."""
    quotes: tuple[str, ...]
    """Ids of the speaker's quotes, in order."""
    words: int
    """Words in quotation marks."""


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Who is quoted in a story, and with how many words; indirect speech counts as a quote without quoted words."""

    speakers: tuple[SpeakerShare, ...]
    """Most words first, then in the order of the story."""
    named_words: int
    unnamed_words: int
    """Of speakers who are described and not named."""
    unattributed_words: int
    """Of quotes for which the story gives no speaker."""

    @property
    def words(self) -> int:
        """All quoted words."""
        return self.named_words + self.unnamed_words + self.unattributed_words

    @property
    def named_share(self) -> float:
        """The share of the quoted words that named speakers have, 0 to 1; 0 where nothing is quoted."""
        return self.named_words / self.words if self.words else 0.0


def sourcing(text: str, quotes: Sequence[Quote]) -> Sourcing:
    """Gather the quotes of a story by speaker.

    Speakers are the same when they are the same entity, or, unnamed, when the story shows them under the same words.

    Args:
        text: the article's text, into which the quotes' spans point.
        quotes: its quotes, in order.
    """
    gathered: dict[tuple[str | None, str], list[Quote]] = {}
    unattributed = 0
    for quote in quotes:
        if quote.speaker is None:
            unattributed += _quoted_words(text, [quote])
        else:
            speaker = quote.speaker
            key = (speaker.entity_id, "" if speaker.is_named else speaker.name)
            gathered.setdefault(key, []).append(quote)
    shares = [_share(text, said) for said in gathered.values()]
    named = sum(share.words for share in shares if share.entity_id is not None)
    unnamed = sum(share.words for share in shares if share.entity_id is None)
    return Sourcing(tuple(sorted(shares, key=lambda share: -share.words)), named, unnamed, unattributed)


def _share(text: str, said: Sequence[Quote]) -> SpeakerShare:
    speaker = said[0].speaker
    assert speaker is not None
    ids = tuple(quote.id for quote in said)
    return SpeakerShare(speaker.name, speaker.entity_id, ids, _quoted_words(text, said))


def _quoted_words(text: str, quotes: Iterable[Quote]) -> int:
    return sum(
        len(text[span.start : span.end].split())
        for quote in quotes
        if quote.kind != "indirect"
        for span in quote.content
    )
