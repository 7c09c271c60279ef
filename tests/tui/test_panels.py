"""What the sidebar lists: people and places, quotes, the outline, and what was hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from story import annotated, page, story

from newsreader.article import Article, Entity, Quote, Role, Section, Span, Speaker
from newsreader.tui.entries import Entry, Panel, folded, rows_of
from newsreader.tui.hidden_panel import HiddenPanel
from newsreader.tui.panels import OutlinePanel
from newsreader.tui.people_panel import PeoplePanel
from newsreader.tui.quotes_panel import QuotesPanel, of_same_speaker


def words(entries: list[Entry]) -> list[str]:
    return [f"{line.text}|{line.right}" if line.right else line.text for entry in entries for line in entry.lines]


def keys(panel: Panel, order: int = 0, query: str = "") -> list[str]:
    return [entry.key for entry in panel.entries(60, order, query) if entry.key]


TEXT = (
    "Lee met President Ana Ruiz in Norland. Ruiz, the mayor of Port Anders, said Norlanders were tired. "
    "“We all are,” said Åsa Öberg. Ruiz left. The Spring Fair went on, and Lee sang."
)


def cast() -> Article:
    """A story with a title before a name, a people of a place, an event, and a name with accents."""

    def places(name: str) -> tuple[Span, ...]:
        starts, start = [], TEXT.find(name)
        while start >= 0:
            starts.append(start)
            start = TEXT.find(name, start + 1)
        return tuple(Span(start, start + len(name)) for start in starts)

    full = places("Ana Ruiz")[0]
    ruiz = (full, *(span for span in places("Ruiz") if not span.overlaps(full)))
    entities = (
        Entity("p1", "Ana Ruiz", "person", ruiz, description=places("President")[0]),
        Entity("p2", "Lee", "person", places("Lee")),
        Entity("p3", "Åsa Öberg", "person", places("Åsa Öberg"), description=places("the mayor of Port Anders")[0]),
        Entity("n1", "Norland", "place", (places("Norland")[0],)),
        Entity("n2", "Norlanders", "other", places("Norlanders"), kind="nationality", place="n1"),
        Entity("v1", "Spring Fair", "other", places("Spring Fair"), kind="event"),
    )
    return page(((Role.PARAGRAPH, TEXT),), entities=entities, quotes=())


def test_people_come_by_type_with_how_often_each_is_named_and_quoted() -> None:
    assert words(PeoplePanel(annotated()).entries(60)) == [
        "2 names · most named first", "", "People · 1|named", "Ines Okafor|2 quotes   3×", "Okafor 2× · Ines Okafor",
        "",
        "Organizations · 1|named", "harbour council|  1×",
    ]  # fmt: skip


def test_what_is_reported_of_somebody_is_not_counted_as_their_quotes() -> None:
    article = annotated()
    assert article.sourcing is not None
    first, *_ = article.sourcing.speakers[0].quotes
    some = replace(article, sourcing=replace(article.sourcing, reported=(first,)))
    every = replace(article, sourcing=replace(article.sourcing, reported=article.sourcing.speakers[0].quotes))
    assert "Ines Okafor|1 quote, 1 reported   3×" in words(PeoplePanel(some).entries(60))
    assert "Ines Okafor|2 reported   3×" in words(PeoplePanel(every).entries(60))


def test_the_orders_of_people_are_by_count_by_first_mention_and_by_name() -> None:
    panel = PeoplePanel(cast())
    assert keys(panel, 0)[:3] == ["p1", "p2", "p3"]
    assert keys(panel, 1)[:3] == ["p2", "p1", "p3"]
    assert keys(panel, 2)[:3] == ["p1", "p3", "p2"]
    assert [words(panel.entries(60, order))[0] for order in range(3)] == [
        "6 names · most named first", "6 names · in the order of the text", "6 names · by name",
    ]  # fmt: skip


def test_a_title_is_kept_with_the_form_that_it_stands_before() -> None:
    assert "Ruiz 2× · President Ana Ruiz" in words(PeoplePanel(cast()).entries(60))


def test_what_the_story_calls_somebody_stands_under_the_name() -> None:
    listed = words(PeoplePanel(cast()).entries(60))
    assert listed[listed.index("Åsa Öberg|  1×") + 1] == "the mayor of Port Anders"


def test_a_people_stands_under_its_place_and_can_be_chosen() -> None:
    panel = PeoplePanel(cast())
    listed = words(panel.entries(60))
    assert listed[listed.index("Norland|  1×") + 1] == "Norlanders|  1×"
    assert keys(panel)[3:5] == ["n1", "n2"]


def test_how_often_a_long_name_is_quoted_stands_below_it() -> None:
    listed = words(PeoplePanel(annotated()).entries(24))
    at = listed.index("Ines Okafor|  3×")
    assert listed[at + 1 : at + 3] == ["Okafor 2× · Ines", "Okafor"]
    assert listed[at + 3] == "2 quotes"


def test_other_names_say_what_they_are() -> None:
    assert "Spring Fair|event   1×" in words(PeoplePanel(cast()).entries(60))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("oberg", ["p3"]), ("ÖBERG", ["p3"]), ("asa mayor", ["p3"]), ("ruiz", ["p1"]), ("president", ["p1"]),
        ("norlanders", ["n1", "n2"]), ("event", ["v1"]), ("nobody", []), ("  ", ["p1", "p2", "p3", "n1", "n2", "v1"]),
    ],
)  # fmt: skip
def test_a_filter_looks_at_all_names_and_descriptions_without_case_or_accents(query: str, found: list[str]) -> None:
    assert keys(PeoplePanel(cast()), query=query) == found


def test_a_filtered_list_says_how_much_of_it_is_left() -> None:
    assert words(PeoplePanel(cast()).entries(60, 0, "lee"))[0] == "1 of 6 names · most named first"


def test_quotes_begin_with_how_the_story_is_sourced() -> None:
    assert words(QuotesPanel(annotated()).entries(60))[:6] == [
        "Sourcing", "1 of 3 quotes comes from an unnamed official.", "72% of the words quoted are Ines Okafor’s.",
        "Words quoted, by source", "named| 72%", "unnamed| 28%",
    ]  # fmt: skip


def test_quotes_stand_under_their_speakers_and_unnamed_ones_together() -> None:
    listed = words(QuotesPanel(annotated()).entries(60))
    at = listed.index("Ines Okafor| 72%")
    assert listed[at + 1].startswith("“We have waited for this since the last storm,”")
    assert "direct · at 37%" in listed[at:]
    gathered = listed.index("Unnamed sources|1 quote · 28%")
    assert listed[gathered + 1 : gathered + 4] == [
        "a senior port official| 28%", "“Nobody has counted the stalls,”",
        "perhaps theirs · direct · at 60%",
    ]  # fmt: skip


def test_bars_are_as_long_as_the_shares() -> None:
    bars = {line.text: line.bar for entry in QuotesPanel(annotated()).entries(60) for line in entry.lines if line.bar}
    assert bars["Ines Okafor"] == pytest.approx(13 / 18)


def test_reported_speech_stands_apart_and_says_so() -> None:
    listed = words(QuotesPanel(annotated()).entries(60))
    reported = listed.index("Reported, not quoted|1")
    assert listed[reported + 1 : reported + 3] == ["Ines Okafor", "wants the northern quay open by autumn"]
    assert listed[reported + 3].startswith("reported · ")


def test_scraps_of_reported_speech_are_counted_and_not_listed() -> None:
    article = annotated()
    scrap = Quote("q4", (Span(0, 7),), "indirect", None, None)
    assert article.quotes is not None
    listed = words(QuotesPanel(replace(article, quotes=(*article.quotes, scrap))).entries(60))
    assert listed[-1] == "… and 1 of fewer than 4 words"


def test_quotes_in_order_stand_under_the_parts_of_the_story() -> None:
    listed = words(QuotesPanel(annotated()).entries(60, 1))
    assert "2 quotes · in the order of the text" in listed
    reported = next(at for at, row in enumerate(listed) if row.startswith("Ines Okafor|reported"))
    assert listed.index("What comes next") < reported
    assert "Story" not in listed


def test_who_is_not_surely_the_speaker_is_named_with_a_doubt() -> None:
    article = annotated()
    assert article.quotes is not None
    unsure = Speaker(None, "e1", "Ines Okafor", 0.6)
    quotes = (replace(article.quotes[0], speaker=unsure), *article.quotes[1:])
    listed = words(QuotesPanel(replace(article, quotes=quotes)).entries(60, 1))
    assert "probably Ines Okafor|direct · at 37%" in listed
    assert "perhaps a senior port official|direct · at 60%" in listed


@pytest.mark.parametrize(("query", "found"), [("stalls", ["q2"]), ("okafor", ["q1", "q3"]), ("reported", ["q3"])])
def test_quotes_can_be_filtered_by_words_speaker_and_kind(query: str, found: list[str]) -> None:
    assert keys(QuotesPanel(annotated()), query=query) == found
    assert keys(QuotesPanel(annotated()), 1, query) == found


def test_quotes_of_the_same_speaker_are_gathered() -> None:
    article = annotated()
    assert article.quotes is not None
    assert [quote.id for quote in of_same_speaker(article, article.quotes[2])] == ["q1", "q3"]


def test_quotes_without_a_sourcing_are_listed_in_order() -> None:
    panel = QuotesPanel(replace(annotated(), sourcing=None))
    assert keys(panel) == ["q1", "q2", "q3"]


def test_a_long_quote_is_cut_with_an_ellipsis() -> None:
    panel = QuotesPanel(annotated())
    entry = next(entry for entry in panel.entries(20) if entry.key == "q1")
    assert [line.style for line in entry.lines] == ["quote", "quote", "quote", "faint"]
    assert entry.lines[2].text.endswith("…")


def test_the_outline_lists_sections_with_their_length() -> None:
    listed = words(OutlinePanel(story()).entries(60))
    assert listed[0] == "Harbour council votes to move the fish market|76 words"
    assert listed[1].startswith("What comes next|")


def test_a_story_without_title_or_heading_is_called_by_its_first_words() -> None:
    article = page(((Role.PARAGRAPH, "The ferries of the southern islands went back to work on Thursday, poorer."),))
    article = replace(article, sections=(Section("Story", "story", range(1)),))
    assert words(OutlinePanel(article).entries(80)) == [
        "The ferries of the southern islands went back to work on…|13 words"
    ]


def test_a_long_title_of_the_outline_takes_two_rows() -> None:
    (first, *_) = OutlinePanel(story()).entries(36)
    assert [line.text for line in first.lines] == ["Harbour council votes to", "move the fish market"]


def test_parts_that_were_guessed_say_so() -> None:
    parts = tuple(replace(section, is_guessed=section.kind == "story") for section in story().sections)
    listed = words(OutlinePanel(replace(story(), sections=parts)).entries(60))
    assert listed[0] == "≈ guessed from the words of the story"
    assert listed[2].startswith("Harbour council")
    assert any(row.startswith("≈ What comes next|") for row in listed)


def test_hidden_things_come_by_kind_with_their_size_and_reason() -> None:
    listed = words(HiddenPanel(story()).entries(60))
    assert listed[:5] == [
        "6 items · by kind", "", "Error placeholders|2 items",
        "• The player is resting. Please come back later.|2 items",
        "looks like error_placeholder|90% sure",
    ]  # fmt: skip


def test_hidden_things_can_be_filtered_by_their_words_and_kind() -> None:
    assert keys(HiddenPanel(story()), query="ferry") == keys(HiddenPanel(story()), query="recommended") == ["12"]


def test_an_empty_page_has_nothing_to_list() -> None:
    empty = Article("none", "", (), (), entities=(), quotes=())
    panels: tuple[Panel, ...] = (PeoplePanel(empty), QuotesPanel(empty), OutlinePanel(empty), HiddenPanel(empty))
    assert all(len(panel.entries(60)) == 1 and not panel.entries(60)[0].key for panel in panels)


def test_sections_of_noise_are_no_part_of_the_outline() -> None:
    article = page(((Role.PARAGRAPH, "One."), (Role.RELATED, "More")))
    article = replace(article, sections=(Section("Story", "story", range(1)), Section("More", "noise", range(1, 2))))
    assert keys(OutlinePanel(article)) == ["0"]


def test_folding_keeps_letters_that_have_no_plain_form() -> None:
    assert folded("Łódź CAFÉ İz ß") == "łodz cafe iz ss"


def test_rows_from_outside_are_harmless_and_bounded() -> None:
    rows = rows_of("word\x1b[31m " * 100_000, 20, 2)
    assert len(rows) == 2
    assert "\x1b" not in "".join(rows)
