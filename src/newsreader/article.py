"""The data model: what a page has become once it is read, and what every other part of the program works on.

All offsets are code points into `Article.text`, half-open. Nothing here computes anything beyond small properties,
and nothing here imports from the rest of the program.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Literal


class Role(StrEnum):
    """What a block is to the story. The first ten are content, the rest are kinds of noise."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    CAPTION = "caption"
    CREDIT = "credit"

    ERROR_PLACEHOLDER = "error_placeholder"
    NAVIGATION = "navigation"
    RELATED = "related"
    ADVERTISEMENT = "advertisement"
    NEWSLETTER = "newsletter"
    COMMENTS = "comments"
    SOCIAL = "social"
    LEGAL = "legal"
    PAYWALL = "paywall"
    METADATA = "metadata"
    OTHER = "other"

    @property
    def is_noise(self) -> bool:
        """True for the roles that a reader does not come for."""
        return self in NOISE_ROLES

    @property
    def is_body(self) -> bool:
        """True for the roles that make up the running story: what is counted as words to read."""
        return self in BODY_ROLES


BODY_ROLES = frozenset({Role.PARAGRAPH, Role.HEADING, Role.LIST_ITEM, Role.BLOCKQUOTE})
"""The roles of the running story."""

NOISE_ROLES = frozenset(
    {
        Role.ERROR_PLACEHOLDER,
        Role.NAVIGATION,
        Role.RELATED,
        Role.ADVERTISEMENT,
        Role.NEWSLETTER,
        Role.COMMENTS,
        Role.SOCIAL,
        Role.LEGAL,
        Role.PAYWALL,
        Role.METADATA,
        Role.OTHER,
    }
)
"""The roles that are hidden unless the reader asks."""

EntityType = Literal["person", "organization", "place", "other"]
EntityKind = Literal["nationality", "group", "event", "law", "product"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SectionKind = Literal["headline", "story", "credits", "noise"]

WORDS_PER_MINUTE = 220
"""Silent reading of news text by adults is put at 200 to 260 words a minute (Brysbaert 2019: 238 for non-fiction)."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Article.text`, from `start` up to but not including `end`, in code points."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True where all of `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the page with what it is, why that was decided, and how surely."""

    span: Span
    role: Role
    reason: str
    """In words that a reader understands: "repeats 6 times on the page"."""
    confidence: float
    """The estimated probability, 0 to 1, that the block is rightly called noise or content."""
    level: int = 0
    """1 to 6 for headings, the depth for list items and block quotes, else 0."""
    items: int = 1
    """How many things the block stands for in a summary: 0 for the heading or the teaser of a listed story."""
    fingerprint: str = ""
    """What it looks like, by a name that it shares with its like on other pages; empty where none was taken."""

    @property
    def is_noise(self) -> bool:
        """True where the block is hidden unless the reader asks."""
        return self.role.is_noise


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks under one title: the outline of the page."""

    title: str
    kind: SectionKind
    blocks: range
    """Indices into `Article.blocks`."""
    role: Role | None = None
    """For a section of noise its most frequent kind."""
    is_guessed: bool = False
    """True where the page itself does not part its story here: its words do."""


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink of the page: the text it covers and where it leads."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something that the story names, with every place where it does."""

    id: str
    name: str
    """The fullest form the story uses, without titles: "Joe Biden"."""
    type: EntityType
    mentions: tuple[Span, ...]
    """In order of the text, disjoint."""
    description: Span | None = None
    """What the story calls it: "director of the Transatlantic Security Program"."""
    kind: EntityKind | None = None
    """For type "other" what it is, where that is sure."""
    place: str | None = None
    """For a nationality the id of its place, where the story names that too: that of "Russia" for "Russians"."""
    place_name: str | None = None
    """For a nationality its country or continent, whether the story names that or not: "Russia"."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a quote is attributed to."""

    span: Span | None
    """The words that name the speaker; None where the speaker is only understood from what went before."""
    entity_id: str | None
    name: str
    """What a reader should be shown: "Evelyn Farkas", or "a senior administration official"."""
    confidence: float = 1.0
    """The estimated probability, 0 to 1, that this is the speaker."""

    @property
    def is_named(self) -> bool:
        """True where the speaker is one of the article's entities."""
        return self.entity_id is not None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the story attributes to somebody."""

    id: str
    content: tuple[Span, ...]
    """One span, or several where the cue interrupts the quote, marks included."""
    kind: QuoteKind
    speaker: Speaker | None
    cue: Span | None
    """The word that attributes: "said"."""

    @property
    def span(self) -> Span:
        """From the first to the last character of the content."""
        return Span(self.content[0].start, self.content[-1].end)


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """One speaker of a story and how much the story lets them say."""

    name: str
    """As shown to a reader: "Evelyn Farkas", or "a senior official"."""
    entity_id: str | None
    """None for a speaker who is none of the article's entities."""
    is_named: bool
    """True for a speaker whom the story names, entity or not."""
    quotes: tuple[str, ...]
    """Ids of the speaker's quotes, in order."""
    words: int
    """Words in quotation marks."""
    share: float
    """These words among all quoted words of the story, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Who is quoted in a story, and with how much; indirect speech counts as a quote without quoted words."""

    speakers: tuple[SpeakerShare, ...] = ()
    """Most words first, then in the order of the story."""
    unattributed: tuple[str, ...] = ()
    """Ids of the quotes for which no speaker could be told, in order."""
    unattributed_words: int = 0
    """Words of these quotes in quotation marks."""
    reported: tuple[str, ...] = ()
    """Ids of the quotes that are indirect speech, in order."""
    doubtful: tuple[str, ...] = ()
    """Ids of the quotes of whose speaker one cannot be sure, in order."""
    is_tentative: bool = False
    """True for a story in a language whose speakers are told by word lists alone."""

    @property
    def words(self) -> int:
        """All quoted words."""
        return sum(speaker.words for speaker in self.speakers) + self.unattributed_words

    @property
    def named_words(self) -> int:
        """Quoted words of speakers whom the story names."""
        return sum(speaker.words for speaker in self.speakers if speaker.is_named)

    @property
    def unnamed_words(self) -> int:
        """Quoted words of speakers whom the story describes and does not name."""
        return sum(speaker.words for speaker in self.speakers if not speaker.is_named)

    @property
    def quotes(self) -> int:
        """How many quotes there are."""
        return self.named_quotes + self.unnamed_quotes + len(self.unattributed)

    @property
    def named_quotes(self) -> int:
        """How many quotes come from speakers whom the story names."""
        return sum(len(speaker.quotes) for speaker in self.speakers if speaker.is_named)

    @property
    def unnamed_quotes(self) -> int:
        """How many quotes come from speakers whom the story describes and does not name."""
        return sum(len(speaker.quotes) for speaker in self.speakers if not speaker.is_named)

    @property
    def named_share(self) -> float:
        """The share of the quoted words that named speakers have, 0 to 1; 0 where nothing is quoted."""
        return self.named_words / self.words if self.words else 0.0

    @property
    def summary(self) -> str:
        """One sentence without a full stop: "4 of 11 quotes come from unnamed officials"; "" without quotes.

        Indirect speech is not counted beside direct speech. Where the speakers of a third of the quotes are doubtful,
        or all of them tentative, that is told instead of a total.
        """
        left_out = frozenset(self.reported) if len(self.reported) < self.quotes else frozenset()
        counted = [(speaker, sum(quote not in left_out for quote in speaker.quotes)) for speaker in self.speakers]
        named = sum(count for speaker, count in counted if speaker.is_named)
        unnamed = [speaker.name for speaker, count in counted if count and not speaker.is_named]
        count = sum(count for speaker, count in counted if not speaker.is_named) or named
        total = sum(count for _, count in counted) + sum(quote not in left_out for quote in self.unattributed)
        if not count:
            return "no quote has a known speaker" if total else ""
        if self.is_tentative:
            return f"{total} {'quotes' if total > 1 else 'quote'}; who speaks is less sure in this language"
        doubtful = frozenset(self.doubtful) - left_out
        if 3 * len(doubtful) >= total:
            return _doubt(len(doubtful), total)
        are_officials = all({"official", "officials"} & set(name.lower().split()) for name in unnamed)
        source = ("unnamed official" if are_officials else "unnamed source") if unnamed else "named source"
        if count > 1:
            part = f"{count} of {total}" if count < total else "both" if count == 2 else f"all {count}"
            return f"{part} quotes come from {source}s"
        part = f"1 of {total} quotes" if total > 1 else "the only quote"
        return f"{part} comes from {'an' if unnamed else 'a'} {source}"


def _doubt(doubtful: int, total: int) -> str:
    """For how many of all quotes one cannot be sure who says them."""
    if doubtful == total:
        all_of_them = {1: "the only quote", 2: "both quotes"}.get(total, f"all {total} quotes")
        return f"it is not sure who says {all_of_them}"
    return f"for {doubtful} of {total} quotes it is not sure who says {'it' if doubtful == 1 else 'them'}"


@dataclass(frozen=True)
class Article:
    """A page as it was read: the whole text, what each part of it is, and who is in it."""

    id: str
    """Made from the text: the same text has the same id."""
    text: str
    blocks: tuple[Block, ...]
    """In order, disjoint; together they hold every non-space character of `text`."""
    sections: tuple[Section, ...]
    """In order; together they hold every block exactly once."""
    title: str | None = None
    subtitle: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    language: str | None = None
    """ISO 639-1 code, or None where it could not be told."""
    outlet: str | None = None
    url: str | None = None
    path: str | None = None
    links: tuple[Link, ...] = ()
    entities: tuple[Entity, ...] | None = None
    """None means "not yet annotated", an empty tuple "none found"."""
    quotes: tuple[Quote, ...] | None = None
    """None means "not yet annotated", an empty tuple "none found"."""
    sourcing: Sourcing | None = None
    """Who is quoted with how much; None means "not yet annotated"."""

    def __getitem__(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    @property
    def is_annotated(self) -> bool:
        """True once entities and quotes have been looked for."""
        return self.entities is not None and self.quotes is not None

    @cached_property
    def word_count(self) -> int:
        """Words of the running story: title, captions, credits and noise are not counted."""
        return sum(len(self[block.span].split()) for block in self.blocks if block.role.is_body)

    @property
    def reading_minutes(self) -> int:
        """Whole minutes to read the story, at least 1."""
        return max(1, -(-self.word_count // WORDS_PER_MINUTE))

    @cached_property
    def _entities_by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities or ()}

    def entity(self, entity_id: str) -> Entity | None:
        """The entity of that id, or None."""
        return self._entities_by_id.get(entity_id)
