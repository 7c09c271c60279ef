"""Why a quote or a name is there: who was taken for its speaker, what for its type, and how surely."""

from __future__ import annotations

from driving import session
from story import annotated

from newsreader.tui.explaining import why_name, why_quote
from newsreader.tui.screens.dialogs import WhyScreen


def test_a_quote_is_explained_by_its_speaker_how_sure_that_is_and_its_kind() -> None:
    article = annotated()
    told, *rest = why_quote(article, (article.quotes or ())[0])
    assert told.startswith("Ines Okafor, ")
    assert told.endswith("% sure")
    assert "A direct quote: all of it stands in quotation marks." in rest
    assert rest[-1].startswith("“We have waited")


def test_a_name_is_explained_by_its_type_and_its_forms() -> None:
    article = annotated()
    entity = next(entity for entity in article.entities or () if entity.name == "Ines Okafor")
    lines = why_name(article, entity)
    assert lines[0] == "Ines Okafor: taken for a person"
    assert lines[1] == "Named 3 times: Okafor 2×, Ines Okafor 1×"


async def test_w_in_a_list_explains_the_entry_at_hand() -> None:
    async with session() as reader:
        await reader.press("Q", "w")
        assert reader.shows(WhyScreen)
        assert "A direct quote" in reader.words
        await reader.press("m")
        assert reader.shows(WhyScreen)
        await reader.press("escape", "P", "w")
        assert "Ines Okafor: taken for a person" in reader.words


async def test_the_end_of_a_trail_is_told_in_the_footer_and_escape_takes_messages_away() -> None:
    async with session() as reader:
        await reader.press("P", "enter", "n", "n", "n")
        assert "1/3 · from the first again" in reader.status
        assert reader.told == ""
        await reader.press("n")
        assert "again" not in reader.status
        await reader.press("y", "tab")
        assert reader.told
        await reader.press("escape")
        assert reader.told == ""
