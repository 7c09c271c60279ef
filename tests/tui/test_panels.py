"""What the sidebar lists, and the words of the header."""

from __future__ import annotations

from story import annotated, story

from newsreader.tui.panels import Entry, outline_entries, people_entries, quote_entries


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
    assert listed[0] == "Ines Okafor|72% of words"
    assert "a senior port official|28% of words" in listed


def test_a_long_quote_is_cut_with_an_ellipsis() -> None:
    lines = quote_entries(annotated(), 20)[0].lines
    assert len(lines) == 4
    assert lines[-1].text.endswith("…")


def test_the_outline_lists_sections_with_their_length() -> None:
    listed = words(outline_entries(story()))
    assert listed[0] == "Harbour council votes to move the fish market|8 words"
    assert listed[2].startswith("What comes next|")
