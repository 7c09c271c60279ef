"""What of a quote is taken along to another program."""

from __future__ import annotations

from dataclasses import replace

from story import annotated

from newsreader.tui.words import citation


def test_a_quote_is_taken_along_with_its_speaker_and_the_doubt_about_them() -> None:
    article = annotated()
    quote = next(one for one in article.quotes or () if one.speaker is not None)
    assert quote.speaker is not None
    sure, unsure = (replace(quote, speaker=replace(quote.speaker, confidence=number)) for number in (0.9, 0.6))
    assert f"\n— {quote.speaker.name}" in citation(article, sure)
    assert f"\n— probably {quote.speaker.name}" in citation(article, unsure)
