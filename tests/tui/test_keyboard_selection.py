"""Selecting text without a mouse."""

from __future__ import annotations

import pytest
from driving import Session, session
from story import annotated, page

from newsreader.article import Role


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was sent to the clipboard."""
    texts: list[str] = []
    from newsreader.tui.app import NewsreaderApp

    monkeypatch.setattr(NewsreaderApp, "copy_to_clipboard", lambda _, text: texts.append(text))
    return texts


def selected(reader: Session) -> str:
    return reader.reader.get_selected_text() or ""


async def test_it_begins_at_the_first_word_in_view_and_grows_by_letters_words_and_rows() -> None:
    async with session() as reader:
        await reader.press("v")
        assert selected(reader) == "H"
        await reader.press("l", "l")
        assert selected(reader) == "Har"
        await reader.press("w")
        assert selected(reader) == "Harbour c"
        await reader.press("b")
        assert selected(reader) == "H"
        await reader.press("end")
        assert selected(reader) == annotated().title
        assert "8 words selected" in reader.status


async def test_it_passes_over_folds_to_the_next_visible_block() -> None:
    async with session() as reader:
        await reader.press("v", "right_curly_bracket")
        assert selected(reader).endswith("\n\nB")
        assert "player" not in selected(reader)
        await reader.press("h")
        assert selected(reader) == annotated().title


async def test_it_starts_at_what_was_found() -> None:
    async with session() as reader:
        await reader.press("slash", *"relief", "enter", "v", "w")
        assert selected(reader).startswith("relief")


async def test_a_phrase_over_two_rows_is_copied_whole(copied: list[str]) -> None:
    words = "The harbour council voted on Tuesday to move the fish market to the northern quay at last"
    async with session(page([(Role.PARAGRAPH, words)], entities=(), quotes=()), size=(60, 20)) as reader:
        await reader.press("v", "j", "end", "y")
        assert words.startswith(copied[0].strip())
        assert "\n" not in copied[0].strip()
        assert len(copied[0]) > 60
        assert "selecting" not in reader.status


async def test_rows_up_and_down_keep_the_column() -> None:
    async with session(size=(80, 24)) as reader:
        await reader.press("v", "l", "l", "j", "k")
        assert selected(reader) == "Har"


async def test_escape_leaves_nothing_selected() -> None:
    async with session() as reader:
        await reader.press("v", "w", "escape")
        assert not selected(reader)
        assert "selecting" not in reader.status
        await reader.press("j")
        assert reader.app.is_running


async def test_it_stays_within_the_text() -> None:
    async with session() as reader:
        await reader.press("v", "h", "k", "b", "left_curly_bracket")
        assert selected(reader) == "H"
        await reader.press(*["right_curly_bracket"] * 12, "end", "l", "w", "j")
        assert selected(reader).endswith("reporting.")


async def test_o_goes_on_from_the_other_end() -> None:
    async with session() as reader:
        await reader.press("v", "l", "l", "o", "l")
        assert selected(reader) == "ar"


async def test_a_search_ends_it() -> None:
    async with session() as reader:
        await reader.press("v", "slash", *"vote")
        assert "selecting" not in reader.status
        assert reader.lit == "vote"


async def test_a_number_repeats_a_movement() -> None:
    async with session() as reader:
        await reader.press("v", "7", "l")
        assert selected(reader) == "Harbour "
        await reader.press("0", "3", "w")
        assert selected(reader) == "Harbour council votes t"
        await reader.press("2")
        assert reader.status.startswith("2 · 4 words selected")


async def test_whole_rows_are_selected_and_the_ends_can_be_changed_for_one_another() -> None:
    async with session() as reader:
        await reader.press("v", "w", "V")
        assert selected(reader) == annotated().title
        await reader.press("V")
        assert selected(reader) == "Harbour c"
        await reader.press("o", "l")
        assert selected(reader) == "arbour c"
