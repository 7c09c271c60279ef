"""The public JSON form: its keys, its offsets, and that any terminal and any line-wise reader takes it unharmed."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from newsreader.article import Article, Block, Entity, Link, Quote, Role, Section, Sourcing, Span, Speaker, SpeakerShare
from newsreader.export.json import SCHEMA, dumps, to_dict, to_json

if TYPE_CHECKING:
    from collections.abc import Callable

    Build = Callable[..., Article]

STORY = "“It holds,” Dana Pruett said. Then she left. “For now.”"


def annotated(build: Build, speaker: Speaker | None) -> dict[str, Any]:
    article = build(
        (Role.PARAGRAPH, STORY),
        entities=(Entity("e1", "Dana Pruett", "person", (Span(12, 23), Span(35, 38))),),
        quotes=(Quote("q1", (Span(45, 55),), "direct", speaker, None),),
    )
    quote: dict[str, Any] = json.loads(to_json(article))["quotes"][0]
    return quote


def test_schema_1_has_its_documented_keys(build: Build) -> None:
    written = json.loads(to_json(build((Role.TITLE, "A dam"), (Role.PARAGRAPH, "It holds."))))
    assert written["schema"] == SCHEMA == 1
    assert set(written) == {
        "schema", "id", "source", "title", "subtitle", "authors", "date", "updated", "language", "outlet",
        "reading_minutes", "word_count", "text", "blocks", "sections", "links", "entities", "quotes", "sourcing",
    }  # fmt: skip
    assert set(written["blocks"][0]) == {
        "start", "end", "role", "noise", "reason", "confidence", "level", "items", "section",
    }  # fmt: skip


def test_dates_are_iso_8601_and_the_source_is_told(build: Build) -> None:
    written = to_dict(
        build(
            (Role.PARAGRAPH, "It holds."),
            published=datetime.date(2023, 3, 14),
            url="https://example.org/dam",
            path="dam.html",
        )
    )
    assert written["date"] == "2023-03-14"
    assert written["updated"] is None
    assert written["source"] == {"url": "https://example.org/dam", "path": "dam.html"}


def test_blocks_say_their_role_whether_they_are_noise_why_and_in_which_section(build: Build) -> None:
    article = build(
        (Role.PARAGRAPH, "It holds."),
        (Role.SOCIAL, "Share"),
        sections=(Section("Story", "story", range(1)), Section("", "noise", range(1, 2), Role.SOCIAL)),
    )
    story, share = to_dict(article)["blocks"]
    assert (story["role"], story["noise"], story["section"]) == ("paragraph", False, 0)
    assert (share["role"], share["noise"], share["section"]) == ("social", True, 1)
    assert article.text[share["start"] : share["end"]] == "Share"
    assert share["reason"] == "made by hand"


def test_sections_name_their_first_and_last_block(build: Build) -> None:
    section = to_dict(build((Role.TITLE, "A"), (Role.PARAGRAPH, "B")))["sections"][0]
    assert (section["first_block"], section["last_block"]) == (0, 1)


def test_not_yet_annotated_is_null_and_none_found_is_an_empty_list(build: Build) -> None:
    assert to_dict(build((Role.PARAGRAPH, "A")))["entities"] is None
    assert to_dict(build((Role.PARAGRAPH, "A"), entities=(), quotes=()))["quotes"] == []


def test_a_speaker_named_beside_the_quote_has_the_place_of_those_words(build: Build) -> None:
    speaker = annotated(build, Speaker(Span(12, 23), "e1", "Dana Pruett", 0.97))["speaker"]
    assert speaker == {
        "start": 12, "end": 23, "stated": True, "entity": "e1", "name": "Dana Pruett", "confidence": 0.97,
    }  # fmt: skip


def test_a_speaker_only_understood_has_the_place_where_the_story_last_named_them(build: Build) -> None:
    speaker = annotated(build, Speaker(None, "e1", "Dana Pruett"))["speaker"]
    assert (speaker["start"], speaker["end"], speaker["stated"]) == (35, 38, False)


@given(st.sets(st.integers(0, 40), min_size=1).map(sorted), st.integers(0, 45))
def test_the_last_naming_is_the_one_that_ends_nearest_before_the_quote_else_the_first(
    places: list[int], start: int
) -> None:
    mentions = tuple(Span(2 * place, 2 * place + 2) for place in places)
    quote = Quote("q1", (Span(start, start + 5),), "direct", Speaker(None, "e1", "Dana"), None)
    article = Article("0", "x" * 90, (), (), entities=(Entity("e1", "Dana", "person", mentions),), quotes=(quote,))
    written = to_dict(article)["quotes"][0]["speaker"]
    expected = max((mention for mention in mentions if mention.end <= start), default=mentions[0])
    assert (written["start"], written["end"]) == (expected.start, expected.end)


def test_a_quote_without_a_speaker_has_null(build: Build) -> None:
    assert annotated(build, None)["speaker"] is None


def test_links_and_descriptions_are_spans(build: Build) -> None:
    article = build(
        (Role.PARAGRAPH, STORY),
        links=(Link(Span(12, 23), "https://example.org/p"),),
        entities=(Entity("e1", "Dana Pruett", "person", (Span(12, 23),), Span(24, 28)),),
    )
    written = to_dict(article)
    assert written["links"] == [{"start": 12, "end": 23, "url": "https://example.org/p"}]
    assert written["entities"][0]["description"] == {"start": 24, "end": 28, "text": "said"}


def test_an_entity_has_its_kind_its_place_and_its_other_forms(build: Build) -> None:
    text = "Kenyan crews and a Kenyan\nship met Kenyans in Kenya."
    people = Entity(
        "e1",
        "Kenyan",
        "other",
        (Span(0, 6), Span(19, 25), Span(35, 42)),
        kind="nationality",
        place="e2",
        place_name="Kenya",
    )
    place = Entity("e2", "Kenya", "place", (Span(46, 51),))
    first, second = to_dict(build((Role.PARAGRAPH, text), entities=(people, place)))["entities"]
    assert (first["kind"], first["place"], first["place_name"]) == ("nationality", "e2", "Kenya")
    assert first["aliases"] == ["Kenyans"]
    assert (second["kind"], second["place"], second["place_name"], second["aliases"]) == (None, None, None, [])


def test_aliases_stand_on_one_line_the_most_frequent_first(build: Build) -> None:
    text = "Dana Pruett, Pruett, Pruett and Dana\n  M. Pruett"
    mentions = (Span(0, 11), Span(13, 19), Span(21, 27), Span(32, len(text)))
    article = build((Role.PARAGRAPH, text), entities=(Entity("e1", "Dana M. Pruett", "person", mentions),))
    assert to_dict(article)["entities"][0]["aliases"] == ["Pruett", "Dana Pruett"]


def test_a_given_id_stands_in_place_of_the_articles_own(build: Build) -> None:
    assert json.loads(to_json(build((Role.PARAGRAPH, "A")), id=7))["id"] == 7


@given(st.text(st.characters(), max_size=60))
def test_any_text_comes_back_as_it_was_on_one_harmless_line(text: str) -> None:
    line = dumps({"text": text})
    assert json.loads(line) == {"text": text}
    assert line.encode("utf-8")
    assert len(line.splitlines()) == 1
    assert not any(ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0 for char in line)


def test_lone_surrogates_and_bidi_overrides_are_escaped() -> None:
    assert dumps({"text": "\ud83d\u202e\x9b"}) == '{"text":"\\ud83d\\u202e\\u009b"}'


def test_an_empty_section_is_left_out_and_the_others_are_counted_without_it(build: Build) -> None:
    article = build(
        (Role.PARAGRAPH, "A"), sections=(Section("", "headline", range(0)), Section("S", "story", range(1)))
    )
    written = to_dict(article)
    assert [section["title"] for section in written["sections"]] == ["S"]
    assert written["blocks"][0]["section"] == 0


def test_an_article_of_no_blocks_can_be_written() -> None:
    blocks: tuple[Block, ...] = ()
    assert json.loads(to_json(Article("0", "", blocks, ())))["blocks"] == []


def test_sourcing_tells_totals_and_each_speaker(build: Build) -> None:
    speakers = (
        SpeakerShare("Dana Pruett", "e1", True, ("q1", "q3"), 4, 2 / 3),
        SpeakerShare("an official", None, False, ("q2",), 1, 1 / 6),
    )
    written = to_dict(build((Role.PARAGRAPH, STORY), sourcing=Sourcing(speakers, ("q4",), 1)))["sourcing"]
    assert written == {
        "summary": "1 of 4 quotes comes from an unnamed official",
        "quotes": 4, "named_quotes": 2, "unnamed_quotes": 1,
        "words": 6, "named_words": 4, "unnamed_words": 1,
        "speakers": [
            {
                "name": "Dana Pruett", "entity": "e1", "named": True, "quotes": ["q1", "q3"], "words": 4,
                "share": 0.667,
            },
            {"name": "an official", "entity": None, "named": False, "quotes": ["q2"], "words": 1, "share": 0.167},
        ],
        "unattributed": ["q4"], "unattributed_words": 1, "reported": [],
            "doubtful": [], "tentative": False,
    }  # fmt: skip
    assert to_dict(build((Role.PARAGRAPH, STORY)))["sourcing"] is None
