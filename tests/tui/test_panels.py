"""What the sidebar lists, and the words of the header."""

from __future__ import annotations

from dataclasses import replace

import pytest
from story import annotated, page, story

from newsreader.article import Role
from newsreader.tui.panels import Entry, hidden_entries, outline_entries, people_entries, quote_entries
from newsreader.tui.progress import Progress
from newsreader.tui.runs import noise_runs
from newsreader.tui.words import citation, facts_of, heading_of, why


def words(entries: list[Entry]) -> list[str]:
    return [f"{line.text}|{line.right}" if line.right else line.text for entry in entries for line in entry.lines]


def test_people_come_by_type_with_how_often_each_is_named() -> None:
    assert words(people_entries(annotated())) == [
        "People|1", "Ines Okafor|3", "", "Organizations|1", "harbour council|1",
    ]  # fmt: skip


def test_quotes_come_in_order_each_under_its_speaker() -> None:
    listed = words(quote_entries(annotated(), 60))
    assert listed[0] == "Ines Okafor"
    assert listed[1].startswith("“We have waited for this since the last storm,”")
    assert "a senior port official|?" in listed
    assert "Reported, not quoted|1" in listed


def test_quotes_gathered_by_speaker_show_each_ones_share() -> None:
    listed = words(quote_entries(annotated(), 60, by_speaker=True))
    assert listed[0] == "Ines Okafor|72%"
    assert "a senior port official|28%" in listed


def test_a_long_quote_is_cut_with_an_ellipsis() -> None:
    lines = quote_entries(annotated(), 20)[0].lines
    assert len(lines) == 4
    assert lines[-1].text.endswith("…")


def test_the_outline_lists_sections_with_their_length() -> None:
    assert words(outline_entries(story()))[:2] == [
        "Harbour council votes to move the fish market|8 w",
        "2 error placeholders|18 w",
    ]


def test_hidden_things_are_listed_with_kind_size_and_reason() -> None:
    assert words(hidden_entries(story()))[:2] == ["2 error placeholders · 4 lines|90%", "looks like error_placeholder"]


@pytest.mark.parametrize("listing", [people_entries, hidden_entries, outline_entries])
def test_an_empty_page_says_so(listing: object) -> None:
    empty = replace(page([]), entities=(), quotes=())
    (entry,) = listing(empty)  # type: ignore[operator]
    assert entry.key == ""
    assert entry.lines[0].text.endswith(".")


def test_the_header_tells_who_when_how_long_and_how_much_was_cut() -> None:
    assert heading_of(story()) == "Harbour council votes to move the fish market"
    assert facts_of(story()) == ("Marta Lindqvist", "The Quay", "5 Mar 2024", "1 min", "6 blocks hidden")


def test_a_page_without_a_story_is_announced_as_one() -> None:
    assert "no article found on this page" in facts_of(page([(Role.NAVIGATION, "Home")]))


def test_a_copied_quote_names_speaker_title_outlet_date_and_link() -> None:
    article = annotated()
    assert article.quotes is not None
    assert citation(article, article.quotes[0]) == (
        "“We have waited for this since the last storm,” … “The old hall leaks.”\n"
        "— Ines Okafor, in “Harbour council votes to move the fish market”, The Quay, 5 Mar 2024, "
        "https://news.example/harbour\n"
    )


def test_why_gives_kind_confidence_and_reason() -> None:
    verdict, reason, _ = why(story(), 5)
    assert verdict == "Hidden as advertisements, 90% sure"
    assert reason == "Because: looks like advertisement"


def test_kinds_of_one_run_are_counted_together() -> None:
    article = page([(Role.NAVIGATION, "Home"), (Role.SOCIAL, "Share"), (Role.SOCIAL, "Copy link")])
    assert noise_runs(article)[0].summary == "1 navigation item, 2 share links · 3 lines"


def test_progress_counts_words_of_the_story_only() -> None:
    article = story()
    progress = Progress(article)
    assert progress.per_cent(0) == 0
    assert progress.per_cent(article.blocks[10].span.end) == 100
    assert 0 < progress.per_cent(article.blocks[5].span.end) < progress.per_cent(article.blocks[7].span.start) < 100
