"""The line-by-line reader: a command in, lines out. Pure; whoever uses it reads and writes the lines.

For screen readers and for terminals that can do little: no frames, no colours, nothing that moves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsreader.article import Article
from newsreader.cli import telling
from newsreader.cli.plain import head_lines, to_plain
from newsreader.cli.telling import counted, numbered
from newsreader.export.story import one_line
from newsreader.pace import minutes

PROMPT = "command (h for help): "
"""What is asked before each answer."""

LISTED = 20
"""Entries of a list that are told at once."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a command."""

    lines: tuple[str, ...]
    is_over: bool = False
    """True where there is nothing more to ask."""


@dataclass(frozen=True, slots=True)
class _Command:
    name: str
    short: str
    takes: str
    """What may follow it, for the help."""
    words: str


COMMANDS = (
    _Command("next", "n", "", "the next paragraphs; Enter alone does the same"),
    _Command("back", "b", "", "the paragraphs before"),
    _Command("again", "r", "", "the same paragraphs again"),
    _Command("sections", "s", "", "the sections of the story"),
    _Command("go", "g", "N", "to section N"),
    _Command("people", "p", "", "the people in the story"),
    _Command("names", "", "", "the organizations, places and other names"),
    _Command("person", "", "N", "every sentence that names person, or name, N"),
    _Command("quotes", "q", "", "who says what"),
    _Command("quote", "", "N", "quote N with the paragraph it stands in"),
    _Command("sourcing", "", "", "how many quotes come from whom"),
    _Command("hidden", "d", "", "what was cut from the page"),
    _Command("show", "", "N", "the words of hidden thing N"),
    _Command("why", "w", "N", "why it is hidden"),
    _Command("search", "/", "WORDS", "every sentence with these words"),
    _Command("all", "a", "", "everything at once"),
    _Command("help", "h", "", "this list"),
    _Command("quit", "x", "", "leave"),
)
"""All commands, in the order of the help. A number alone chooses from the list told last."""


class Conversation:
    """A reader's way through one article, from command to command.

    Args:
        article: what is read.
        annotate: finds entities and quotes, called once when they are first asked for; not needed for an article
            that has them.
        words_per_minute: the reader's pace.
    """

    def __init__(
        self, article: Article, *, annotate: Callable[[Article], Article] | None = None, words_per_minute: int = 220
    ) -> None:
        self._article = article
        self._annotate = annotate
        self._words_per_minute = words_per_minute
        self._story = telling.story(article)
        self._group = -1
        self._chooses = "go"
        """The command that a number alone stands for."""
        self._more = ""
        """The list that goes on where Enter is pressed."""

    @property
    def article(self) -> Article:
        """What is read, with entities and quotes once they were asked for."""
        if not self._article.is_annotated and self._annotate is not None:
            self._article = self._annotate(self._article)
            self._annotate = None
        return self._article

    def opening(self) -> Answer:
        """What is said before the first command: what the article is, and what there is in it."""
        article = self._article
        facts = [counted(len(self._story.parts), "section")]
        if article.is_annotated:
            people = sum(entity.type == "person" for entity in telling.ranked(article))
            facts += [counted(people, "person", "people"), counted(len(article.quotes or ()), "quote")]
        hidden = sum(count for run in telling.hidden(article) for _, count in run.kinds)
        facts.append(f"{counted(hidden, 'hidden item')}.")
        return Answer((*head_lines(article, minutes(article, self._words_per_minute)), ", ".join(facts)))

    def answer(self, line: str) -> Answer:
        """What is said to one command.

        Args:
            line: as it was typed, with or without its end of line.
        """
        word, _, rest = line.strip().partition(" ")
        rest = rest.strip()
        if word[:1] == "/" and len(word) > 1:
            word, rest = "/", f"{word[1:]} {rest}".strip()
        if word.isdecimal() and word.isascii() and not rest:
            word, rest = self._chooses, word
        if not word and self._more:
            word, rest = self._more.split(" ")
        self._more = ""
        command = _command(word or "next")
        if isinstance(command, str):
            return Answer((command,))
        said: Answer = getattr(self, f"_{command.name}")(rest)
        return said

    # -- the story

    def _next(self, rest: str) -> Answer:
        if self._group + 1 >= len(self._story.groups):
            return Answer(("End of the story. b goes back, q lists the quotes, p the people, x leaves.",))
        return self._tell(self._group + 1)

    def _back(self, rest: str) -> Answer:
        if self._group <= 0:
            return Answer(("This is the beginning of the story.",))
        return self._tell(self._group - 1)

    def _again(self, rest: str) -> Answer:
        return self._tell(max(0, self._group)) if self._story.groups else self._next(rest)

    def _tell(self, index: int) -> Answer:
        group = self._story.groups[index]
        is_new_part = index == 0 or self._story.groups[index - 1].part != group.part
        self._group = index
        announced = []
        if is_new_part and len(self._story.parts) > 1:
            announced.append(f"Section {group.part + 1} of {len(self._story.parts)}: {self._title(group.part)}")
        paragraphs = group.paragraphs
        if announced and paragraphs[0] == f"Heading: {self._title(group.part)}":
            paragraphs = paragraphs[1:]
        return Answer((*announced, *paragraphs))

    def _title(self, part: int) -> str:
        return self._story.parts[part].title

    def _sections(self, rest: str) -> Answer:
        here = self._story.groups[self._group].part if self._group >= 0 else -1
        lines = [
            f"{part.title}, {counted(part.words, 'word')}{', you are here' if index == here else ''}"
            for index, part in enumerate(self._story.parts)
        ]
        return self._list("sections", "go", lines, rest, "The story has no sections.")

    def _go(self, rest: str) -> Answer:
        index = _number(rest, len(self._story.parts))
        if index is None:
            return _which("section", len(self._story.parts))
        return self._tell(next(at for at, group in enumerate(self._story.groups) if group.part == index))

    # -- names

    def _people(self, rest: str) -> Answer:
        named = telling.ranked(self.article)
        lines = [telling.entity_line(self.article, entity) for entity in named if entity.type == "person"]
        return self._list("people", "person", lines, rest, "No people were found.")

    def _names(self, rest: str) -> Answer:
        named = telling.ranked(self.article)
        people = sum(entity.type == "person" for entity in named)
        lines = [
            f"{telling.entity_line(self.article, entity)} ({telling.TYPES[entity.type]})" for entity in named[people:]
        ]
        return self._list("names", "person", lines, rest, "No other names were found.", before=people)

    def _person(self, rest: str) -> Answer:
        named = telling.ranked(self.article)
        index = _number(rest, len(named))
        if index is None:
            return _which("person or name", len(named))
        entity = named[index]
        lines = telling.mention_lines(self.article, entity)
        return Answer((f"{telling.entity_line(self.article, entity)}:", *numbered(lines)))

    # -- quotes

    def _quotes(self, rest: str) -> Answer:
        lines = [telling.quote_line(self.article, quote) for quote in self.article.quotes or ()]
        return self._list("quotes", "quote", lines, rest, "No quotes were found.")

    def _quote(self, rest: str) -> Answer:
        quotes = self.article.quotes or ()
        index = _number(rest, len(quotes))
        if index is None:
            return _which("quote", len(quotes))
        quote = quotes[index]
        part = self._story.groups[self._story.group_at(quote.span.start)].part if self._story.groups else 0
        where = f"In section {part + 1}: " if len(self._story.parts) > 1 else "The paragraph: "
        return Answer((telling.quote_line(self.article, quote), where + telling.paragraph_of(self.article, quote.span)))

    def _sourcing(self, rest: str) -> Answer:
        sourcing = self.article.sourcing
        return Answer(tuple(telling.sourcing_lines(sourcing)) if sourcing else ("The quotes were not looked for.",))

    # -- what was hidden

    def _hidden(self, rest: str) -> Answer:
        lines = [telling.hidden_line(self._article, run) for run in telling.hidden(self._article)]
        return self._list("hidden", "show", lines, rest, "Nothing was hidden.")

    def _show(self, rest: str) -> Answer:
        runs = telling.hidden(self._article)
        index = _number(rest, len(runs))
        if index is None:
            return _which("hidden thing", len(runs))
        return Answer(
            (telling.hidden_line(self._article, runs[index]), *telling.hidden_text(self._article, runs[index]))
        )

    def _why(self, rest: str) -> Answer:
        runs = telling.hidden(self._article)
        index = _number(rest, len(runs))
        if index is None:
            return _which("hidden thing", len(runs))
        return Answer(tuple(telling.why_lines(self._article, runs[index])))

    # -- the rest

    def _search(self, rest: str) -> Answer:
        if not rest:
            return Answer(("Search for what? For example: search harbour",))
        found = list(telling.matches(self._article, rest))
        shown = [telling.match_line(self._article, match) for match in found if not match.block.is_noise]
        hidden = len(found) - len(shown)
        lines = [f"{counted(len(shown), 'paragraph')} with “{one_line(rest)}”:" if shown else "Not found in the story."]
        lines += numbered(shown[:LISTED])
        if len(shown) > LISTED:
            lines.append(f"… and {len(shown) - LISTED:,} more.")
        if hidden:
            lines.append(f"{counted(hidden, 'more', 'more')} in hidden blocks.")
        return Answer(tuple(lines))

    def _all(self, rest: str) -> Answer:
        return Answer(tuple(to_plain(self.article).rstrip("\n").split("\n")))

    def _help(self, rest: str) -> Answer:
        lines = []
        for command in COMMANDS:
            name = f"{command.name} {command.takes}".strip()
            short = f", or {command.short}" if command.short else ""
            lines.append(f"{name}{short}: {command.words}")
        return Answer((*lines, "A number alone chooses from the list told last."))

    def _quit(self, rest: str) -> Answer:
        return Answer((), is_over=True)

    def _list(
        self, name: str, chooses: str, lines: Sequence[str], rest: str, nothing: str, *, before: int = 0
    ) -> Answer:
        """A part of a list, from the number that was typed after the command, each entry with its number."""
        if not lines:
            return Answer((nothing,))
        first = _number(rest, before + len(lines)) if rest else before
        if first is None or first < before:
            return _which("entry", before + len(lines))
        told = numbered(lines[first - before : first - before + LISTED], first + 1)
        self._chooses = chooses
        left = before + len(lines) - first - len(told)
        if left:
            self._more = f"{name} {first + len(told) + 1}"
            told.append(f"{left:,} more: Enter, or {self._more}")
        return Answer(tuple(told))


def _command(word: str) -> _Command | str:
    """The command of a word, by its name, its letter, or a beginning that no other has; else what to say to that."""
    wanted = word.casefold()
    for command in COMMANDS:
        if wanted in (command.name, command.short):
            return command
    fitting = [command for command in COMMANDS if command.name.startswith(wanted)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        return f"Which one: {', '.join(command.name for command in fitting)}?"
    return f"There is no command {one_line(word)[:40]}. h lists them all."


def _number(text: str, count: int) -> int | None:
    """The index that a number typed from 1 means, where there is one."""
    if not (text.isascii() and text.isdecimal()) or len(text) > 9:
        return None
    return int(text) - 1 if 1 <= int(text) <= count else None


def _which(what: str, count: int) -> Answer:
    if not count:
        return Answer((f"There is no {what}.",))
    return Answer((f"Which {what}? A number from 1 to {count:,}." if count > 1 else f"Which {what}? There is only 1.",))
