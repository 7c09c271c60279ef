"""The line-by-line reader: every command answers in plain lines, and nothing typed confuses it."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import (
    Article,
    Block,
    Entity,
    Quote,
    Role,
    Section,
    Sourcing,
    Span,
    Speaker,
    SpeakerShare,
)
from newsreader.cli import telling
from newsreader.cli.asking import converse
from newsreader.cli.conversation import COMMANDS, PROMPT, Conversation

PIECES = (
    (Role.TITLE, "The dam that nobody owns"),
    (Role.SOCIAL, "Share this"),
    (Role.PARAGRAPH, "Walter Pruett has touched the wall every spring. “It holds,” said Dana Pruett. She smiled."),
    (Role.PARAGRAPH, "The valley below " + "sleeps soundly and asks for nothing more " * 14 + "at all."),
    (Role.PARAGRAPH, "Dana Pruett reads the painted stick twice a day."),
    (Role.HEADING, "Who pays"),
    (Role.PARAGRAPH, "The county says that it does not."),
    (Role.LIST_ITEM, "• The mill stopped paying"),
    (Role.RELATED, "The dam in pictures"),
    (Role.RELATED, "More on valleys"),
)


def build(pieces: Sequence[tuple[Role, str]] = PIECES) -> Article:
    text, blocks = "", []
    for role, words in pieces:
        text += "\n\n" if text else ""
        reason = "follows a heading" if role is Role.RELATED else "a share bar"
        blocks.append(Block(Span(len(text), len(text) + len(words)), role, reason, 0.9))
        text += words
    sections = [Section("Story", "story", range(len(blocks)))]
    return Article("0", text, tuple(blocks), tuple(sections), title="The dam that nobody owns")


def annotated(article: Article) -> Article:
    def where(words: str, start: int = 0) -> Span:
        start = article.text.index(words, start)
        return Span(start, start + len(words))

    dana = where("Dana Pruett")
    entities = (
        Entity("e1", "Walter Pruett", "person", (where("Walter Pruett"),)),
        Entity("e2", "Dana Pruett", "person", (dana, where("Dana Pruett", dana.end)), where("twice a day")),
        Entity("e3", "The county", "organization", (where("The county"),)),
    )
    quotes = (
        Quote("q1", (where("“It holds,”"),), "direct", Speaker(dana, "e2", "Dana Pruett"), None),
        Quote("q2", (where("that it does not"),), "indirect", None, None),
    )
    speakers = (SpeakerShare("Dana Pruett", "e2", True, ("q1",), 2, 1.0),)
    return replace(article, entities=entities, quotes=quotes, sourcing=Sourcing(speakers, ("q2",)))


@pytest.fixture
def dam() -> Conversation:
    return Conversation(annotated(build()))


def said(conversation: Conversation, *lines: str) -> list[str]:
    """The answer to the last of some commands."""
    for line in lines:
        answer = conversation.answer(line + "\n")
    return list(answer.lines)


def test_the_opening_tells_title_minutes_and_what_there_is(dam: Conversation) -> None:
    assert dam.opening().lines == (
        "Title: The dam that nobody owns",
        "Reading time: 1 minute",
        "2 sections, 2 people, 2 quotes, 3 hidden items.",
    )


def test_the_minutes_follow_the_readers_pace() -> None:
    slow = Conversation(build(((Role.PARAGRAPH, "word " * 500),)), words_per_minute=100)
    assert "Reading time: 5 minutes" in slow.opening().lines


def test_enter_goes_on_and_names_each_section(dam: Conversation) -> None:
    first = said(dam, "")
    assert first[0] == "Section 1 of 2: Story"
    assert first[1].startswith("Walter Pruett has")
    assert len(first) == 3
    assert said(dam, "") == ["Dana Pruett reads the painted stick twice a day."]
    assert said(dam, "next") == [
        "Section 2 of 2: Who pays",
        "The county says that it does not.",
        "• The mill stopped paying",
    ]
    assert said(dam, "n")[0].startswith("End of the story.")


def test_one_can_go_back_and_hear_it_again(dam: Conversation) -> None:
    assert said(dam, "b") == ["This is the beginning of the story."]
    first = said(dam, "")
    assert said(dam, "n", "back") == first
    assert said(dam, "again") == first


def test_sections_are_listed_and_gone_to_by_number(dam: Conversation) -> None:
    assert said(dam, "", "sections") == ["1. Story, 127 words, you are here", "2. Who pays, 13 words"]
    assert said(dam, "2")[0] == "Section 2 of 2: Who pays"
    assert said(dam, "go 1")[0] == "Section 1 of 2: Story"
    assert said(dam, "go 3") == ["Which section? A number from 1 to 2."]


def test_people_come_first_then_the_other_names(dam: Conversation) -> None:
    assert said(dam, "people") == ["1. Dana Pruett, named 2 times, twice a day", "2. Walter Pruett, named once"]
    assert said(dam, "names") == ["3. The county, named once (organization)"]


def test_a_person_is_told_with_every_sentence_that_names_them(dam: Conversation) -> None:
    expected = ["1. “It holds,” said Dana Pruett.", "2. Dana Pruett reads the painted stick twice a day."]
    assert said(dam, "person 1")[1:] == expected
    assert said(dam, "people", "1")[1:] == expected
    assert said(dam, "person x") == ["Which person or name? A number from 1 to 3."]


def test_quotes_tell_who_speaks_and_what_is_only_reported(dam: Conversation) -> None:
    assert said(dam, "q") == ["1. Dana Pruett: “It holds,”", "2. Speaker not named, reported: that it does not"]
    assert said(dam, "2") == [
        "Speaker not named, reported: that it does not",
        "In section 2: The county says that it does not.",
    ]


def test_the_sources_are_counted(dam: Conversation) -> None:
    assert said(dam, "sourcing") == [
        "1 of 2 quotes comes from a named source.",
        "Dana Pruett: 1 quote, 100% of the words quoted",
    ]


def test_what_is_hidden_is_listed_shown_and_explained(dam: Conversation) -> None:
    assert said(dam, "hidden") == [
        "1. 1 share link, 1 line (a share bar)",
        "2. 2 recommended stories, 2 lines (follows a heading)",
    ]
    assert said(dam, "2")[1:] == ["The dam in pictures", "More on valleys"]
    assert said(dam, "why 1") == ["1 share link, 1 line, 90% sure.", "Because: a share bar. It begins: Share this"]


def test_what_runs_over_the_end_of_a_block_is_not_found_and_hides_nothing_that_is() -> None:
    article = build([(Role.PARAGRAPH, "Nobody owns the dam"), (Role.PARAGRAPH, "Dam dam, sang the wall")])
    (match,) = telling.matches(article, "dam dam")
    assert (match.block, article[match.span]) == (article.blocks[1], "Dam dam")


def test_a_search_finds_sentences_and_counts_what_is_hidden(dam: Conversation) -> None:
    assert said(dam, "search DANA pruett") == [
        "2 paragraphs with “DANA pruett”:",
        "1. “It holds,” said Dana Pruett.",
        "2. Dana Pruett reads the painted stick twice a day.",
    ]
    assert said(dam, '/"it holds') == ['1 paragraph with “"it holds”:', "1. “It holds,” said Dana Pruett."]
    assert said(dam, "search in pictures") == ["Not found in the story.", "1 more in hidden blocks."]
    assert said(dam, "search") == ["Search for what? For example: search harbour"]


def test_all_is_the_linear_form(dam: Conversation) -> None:
    lines = said(dam, "all")
    assert lines[0] == "Title: The dam that nobody owns"
    assert "Quotes: 2" in lines


def test_help_tells_every_command(dam: Conversation) -> None:
    assert len(said(dam, "h")) == len(COMMANDS) + 1
    assert len({command.short for command in COMMANDS if command.short}) == sum(bool(one.short) for one in COMMANDS)


def test_a_beginning_that_only_one_command_has_is_enough(dam: Conversation) -> None:
    assert said(dam, "sour") == said(dam, "sourcing")
    assert said(dam, "qu") == ["Which one: quotes, quote, quit?"]
    assert said(dam, "dance") == ["There is no command dance. h lists them all."]


def test_quit_ends_it(dam: Conversation) -> None:
    assert dam.answer("quit\n").is_over
    assert dam.answer("x").is_over


def test_long_lists_go_on_with_enter() -> None:
    article = annotated(build())
    quotes = tuple(Quote(f"q{n}", (Span(n, n + 3),), "direct", None, None) for n in range(45))
    conversation = Conversation(replace(article, quotes=quotes))
    first = said(conversation, "quotes")
    assert (len(first), first[-1]) == (21, "25 more: Enter, or quotes 21")
    assert said(conversation, "")[0].startswith("21. ")
    last = said(conversation, "")
    assert (last[0].partition(".")[0], len(last)) == ("41", 5)
    assert said(conversation, "")[0].startswith("Section 1")


def test_names_are_looked_for_when_they_are_asked_for() -> None:
    asked: list[Article] = []

    def annotate(article: Article) -> Article:
        asked.append(article)
        return annotated(article)

    conversation = Conversation(build(), annotate=annotate)
    assert conversation.opening().lines[-1] == "2 sections, 3 hidden items."
    said(conversation, "", "hidden")
    assert not asked
    said(conversation, "people", "quotes")
    assert len(asked) == 1


def test_a_story_of_one_part_has_no_announcements() -> None:
    conversation = Conversation(build(((Role.PARAGRAPH, "It holds."),)))
    assert said(conversation, "") == ["It holds."]
    assert said(conversation, "people") == ["No people were found."]
    assert said(conversation, "quote 1") == ["There is no quote."]


ODD = st.sampled_from(["go", "person", "quote", "show", "why", "/", "search", "quotes", "names", "5", "", "go 0"])


@given(st.lists(st.text(max_size=20) | ODD, max_size=12), st.text(max_size=60))
def test_nothing_typed_and_no_text_puts_anything_but_plain_lines_on_the_terminal(typed: list[str], text: str) -> None:
    conversation = Conversation(build(((Role.PARAGRAPH, f"\x1b[2J{text} x"), (Role.RELATED, f"y \x9b {text}"))))
    answers = [conversation.opening(), *(conversation.answer(line) for line in typed)]
    for answer in answers:
        assert not re.search("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202e]", "".join(answer.lines))


# -- asking and answering


def test_each_line_is_asked_for_and_answered(dam: Conversation, capsys: pytest.CaptureFixture[str]) -> None:
    converse(dam, io.BytesIO(b"go 2\nquit\nnever read\n"))
    out = capsys.readouterr().out
    assert out.startswith("Title: The dam that nobody owns\n")
    assert out.count(PROMPT) == 2
    assert f"{PROMPT}Section 2 of 2: Who pays\n" in out


def test_the_end_of_the_input_ends_it(dam: Conversation, capsys: pytest.CaptureFixture[str]) -> None:
    converse(dam, io.BytesIO(b""))
    assert capsys.readouterr().out.endswith(f"{PROMPT}\n")


class _Interrupted(io.BytesIO):
    def readline(self, size: int | None = -1, /) -> bytes:
        raise KeyboardInterrupt


def test_ctrl_c_ends_it(dam: Conversation, capsys: pytest.CaptureFixture[str]) -> None:
    converse(dam, _Interrupted())
    assert capsys.readouterr().out.endswith(f"{PROMPT}\n")


def test_bytes_that_are_no_text_do_no_harm(dam: Conversation, capsys: pytest.CaptureFixture[str]) -> None:
    converse(dam, io.BytesIO(b"\xff\xfe\x1b\n"))
    assert "There is no command" in capsys.readouterr().out
