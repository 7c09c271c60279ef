"""The palette: what it lists before anything is typed, and what it finds."""

from __future__ import annotations

from driving import session
from story import annotated

from newsreader.tui.entries import Entry, Narrowing
from newsreader.tui.keys import COMMANDS, OFTEN
from newsreader.tui.screens.palette import at_first, hits, palette_entries


def narrowing() -> Narrowing[Entry]:
    return Narrowing[Entry](lambda entry: entry.lines[0].text)


def test_places_come_before_commands_and_each_kind_has_a_heading() -> None:
    listed = at_first(palette_entries(annotated()))
    headings = [entry.lines[0].text for entry in listed if not entry.key and entry.lines[0].text]
    assert headings == ["Sections", "Names", "Commands"]
    kinds = list(dict.fromkeys(entry.key.partition(":")[0] for entry in listed if entry.key))
    assert kinds == ["section", "entity", "command"]


def test_commands_come_in_the_order_of_use_and_all_of_them() -> None:
    commands = [entry.key for entry in at_first(palette_entries(annotated())) if entry.key.startswith("command:")]
    assert commands[:3] == ["command:search", "command:noise.next", "command:tab.people"]
    assert commands.index("command:export") < commands.index("command:scroll.down")
    assert len(commands) == sum(command.place in ("article", "reader", "app") for command in COMMANDS)


def test_the_order_of_use_names_commands_that_there_are() -> None:
    assert set(OFTEN) <= {command.id for command in COMMANDS}
    assert len(set(OFTEN)) == len(OFTEN)


def test_what_begins_with_the_query_comes_first() -> None:
    entries = palette_entries(annotated())
    assert hits(entries, narrowing(), "harb")[0].key == "section:0"
    assert hits(entries, narrowing(), "okafor relief") != hits(entries, narrowing(), "")
    assert hits(entries, narrowing(), "no such thing")[0].key == ""


async def test_the_first_line_of_the_palette_goes_to_the_first_section() -> None:
    async with session(size=(80, 12)) as reader:
        await reader.press("G", "ctrl+p", "enter")
        assert round(reader.view.scroll_y) == 0


async def test_a_theme_is_chosen_by_its_name() -> None:
    async with session() as reader:
        await reader.press("ctrl+p", *"theme nord", "enter")
        assert reader.app.theme == "nord"
