"""What the line-by-line reader tells of an article: parts, people, quotes, sources, hidden things. Pure.

Every line is made safe for a terminal and holds no layout: the terminal, or a voice, breaks it as it likes.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsreader import finding
from newsreader.article import Article, Block, Entity, EntityType, Quote, Role, Sourcing, Span
from newsreader.attribution import doubt, quote_text, share_doubt
from newsreader.export.story import one_line, story_blocks, words
from newsreader.language.sentences import sentences
from newsreader.language.tokens import tokenize
from newsreader.runs import Run, confidence, kind_runs, noise_runs, reason

GROUP_WORDS = 90
"""Words after which a group of paragraphs ends: about half a minute of speech."""

TYPES: dict[EntityType, str] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "other": "other name",
}
"""The types of names, in the order in which they are listed."""


def counted(count: int, one: str, many: str = "") -> str:
    """ "1 section", "3 people"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


@dataclass(frozen=True, slots=True)
class Group:
    """Some paragraphs that are told at once."""

    part: int
    """Index of the part that they stand in."""
    start: int
    """Offset of the first of them."""
    paragraphs: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the story, or what stands before the first heading."""

    title: str
    words: int
    start: int


@dataclass(frozen=True, slots=True)
class Story:
    """A story cut into what is told at once."""

    parts: tuple[Part, ...]
    groups: tuple[Group, ...]

    def group_at(self, offset: int) -> int:
        """The group that holds an offset: the last one that begins at or before it."""
        return max(0, bisect_right(self.groups, offset, key=lambda group: group.start) - 1)


def story(article: Article) -> Story:
    """The story's parts and groups of paragraphs, in order; a heading begins both."""
    titles = {
        article.blocks[block].span.start: part.title
        for part in article.sections
        if not part.is_guessed
        for block in part.blocks
    }
    parts: list[Part] = []
    groups: list[Group] = []
    is_full = True
    for block in story_blocks(article):
        text = words(article, block)
        if not text:
            continue
        size = len(text.split())
        start = block.span.start
        title = one_line(titles.get(start, "")) or "Story"
        if block.role is Role.HEADING or not parts or (block.role is Role.CREDIT and title != parts[-1].title):
            parts.append(Part(text if block.role is Role.HEADING else title, 0, start))
            is_full = True
        parts[-1] = replace(parts[-1], words=parts[-1].words + size)
        if is_full:
            groups.append(Group(len(parts) - 1, start, (), 0))
        told = (*groups[-1].paragraphs, _as_told(text, block.role))
        groups[-1] = replace(groups[-1], paragraphs=told, words=groups[-1].words + size)
        is_full = groups[-1].words >= GROUP_WORDS
    return Story(tuple(parts), tuple(groups))


def _as_told(text: str, role: Role) -> str:
    if role is Role.HEADING:
        return f"Heading: {text}"
    if role is Role.LIST_ITEM:
        return f"• {text}"
    return f"Quotation: {text}" if role is Role.BLOCKQUOTE else text


# -- names


def ranked(article: Article) -> tuple[Entity, ...]:
    """People first, then organizations, places and others; each kind by how often it is named."""
    order = list(TYPES)
    found = [entity for entity in article.entities or () if entity.mentions]
    return tuple(sorted(found, key=lambda one: (order.index(one.type), -len(one.mentions), one.mentions[0])))


def entity_line(article: Article, entity: Entity) -> str:
    """ "Dana Pruett, named 4 times, keeper of the dam"."""
    often = "once" if len(entity.mentions) == 1 else f"{len(entity.mentions):,} times"
    what = f", {one_line(article[entity.description])}" if entity.description else ""
    return f"{one_line(entity.name)}, named {often}{what}"


def mention_lines(article: Article, entity: Entity) -> list[str]:
    """The sentences that name somebody or something, each once, in order."""
    return list(dict.fromkeys(sentence(article, mention) for mention in entity.mentions))


def sentence(article: Article, span: Span) -> str:
    """The sentence in which a span begins, on one line."""
    block = _block_at(article, span.start).span
    tokens = tokenize(article.text, block.start, block.end)
    for part in sentences(tokens):
        if span.start < tokens[part.stop - 1].end:
            return one_line(article.text[tokens[part.start].start : tokens[part.stop - 1].end])
    return one_line(article[block])


# -- quotes


def quote_line(article: Article, quote: Quote) -> str:
    """ "Dana Pruett: “It holds”"; reported speech says that it is, and a doubtful speaker that there is a doubt."""
    hows = [doubt(quote), "reported" if quote.kind == "indirect" else ""]
    return f"{', '.join([speaker_of(quote), *filter(None, hows)])}: {one_line(quote_text(article, quote))}"


def speaker_of(quote: Quote) -> str:
    """The speaker's name, or that none is named."""
    return one_line(quote.speaker.name) if quote.speaker else "Speaker not named"


def paragraph_of(article: Article, span: Span) -> str:
    """The paragraph in which a span begins."""
    return words(article, _block_at(article, span.start))


def _block_at(article: Article, offset: int) -> Block:
    """The block that holds an offset, or the last one that begins before it."""
    return article.blocks[max(0, bisect_right(article.blocks, offset, key=lambda block: block.span.start) - 1)]


def sourcing_lines(sourcing: Sourcing) -> list[str]:
    """How many quotes come from speakers that the story names, and how much of what is quoted each speaker says."""
    if not sourcing.quotes:
        return ["The story quotes nobody."]
    lines = [f"{sourcing.summary[:1].upper()}{sourcing.summary[1:]}."]
    reported = len(sourcing.reported)
    if 0 < reported < sourcing.quotes:
        lines.append(f"{counted(reported, 'statement')} more {'is' if reported == 1 else 'are'} reported, not quoted.")
    for one in sourcing.speakers:
        is_named = "" if one.is_named else " (not named)"
        if one.words:
            quotes = sum(quote not in sourcing.reported for quote in one.quotes)
            share = f"{share_doubt(sourcing, one)} {one.share:.0%}".lstrip()
            said = f"{counted(quotes, 'quote')}, {share} of the words quoted"
        else:
            said = f"reported {'once' if len(one.quotes) == 1 else f'{len(one.quotes):,} times'}"
        lines.append(f"{one_line(one.name)}{is_named}: {said}")
    return lines


# -- what was hidden


def hidden(article: Article) -> tuple[Run, ...]:
    """The runs of noise, in order."""
    return noise_runs(article)


def hidden_line(article: Article, run: Run) -> str:
    """What a run of noise is, and why it is hidden."""
    return f"{run.summary.replace(' · ', ', ')} ({one_line(reason(article, run))})"


def hidden_text(article: Article, run: Run) -> list[str]:
    """The words of a run of noise, a block a line."""
    return [one_line(article[article.blocks[index].span]) for index in run.blocks]


def why_lines(article: Article, run: Run) -> list[str]:
    """Each kind of thing in a run of noise, with the reason and how sure it is."""
    lines = []
    for part in kind_runs(article, run):
        opening = one_line(article[article.blocks[part.blocks.start].span][:120])
        lines.append(f"{part.summary.replace(' · ', ', ')}, {confidence(article, part):.0%} sure.")
        lines.append(f"Because: {one_line(reason(article, part))}. It begins: {opening}")
    return lines


# -- searching


@dataclass(frozen=True, slots=True)
class Match:
    """The first place in a block where something was found."""

    block: Block
    span: Span


def matches(article: Article, query: str) -> Iterator[Match]:
    """The blocks that hold all of a query's words in a row; what runs over a block's end is none.

    Case, kinds of quotation marks and dashes, and line breaks make no difference; see `newsreader.finding`.
    """
    wanted = finding.words(query)
    if wanted is None:
        return
    text = finding.SearchText(article).text
    for block in article.blocks:
        for start, end in wanted(text[block.span.start : block.span.end], 0):
            yield Match(block, Span(block.span.start + start, block.span.start + end))
            break


def match_line(article: Article, match: Match) -> str:
    """The sentence that holds a match; the whole block where the match runs over a sentence's end."""
    span = match.block.span
    tokens = tokenize(article.text, span.start, span.end)
    for part in sentences(tokens):
        sentence = Span(tokens[part.start].start, tokens[part.stop - 1].end)
        if sentence.covers(match.span):
            return one_line(article[sentence])
    return one_line(article[span])


def numbered(lines: Sequence[str], first: int = 1) -> list[str]:
    """Each line with its number before it."""
    return [f"{number}. {line}" for number, line in enumerate(lines, first)]
