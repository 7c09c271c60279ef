"""The shelf of samples: every one is there, is read, and holds what a sample is there to show."""

from __future__ import annotations

import pytest

from newsreader.analysis import analyse
from newsreader.samples import Sample, samples
from newsreader.shipped import shipped
from newsreader.sources import open_source


def test_the_index_and_the_folder_agree() -> None:
    listed = {sample.path.name for sample in samples()}
    assert listed == {path.name for path in shipped("sample_articles").iterdir()} - {"index.toml"}
    assert len(listed) >= 6


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.path.stem)
def test_a_sample_has_a_story_with_people_who_speak(sample: Sample) -> None:
    article = analyse(open_source(str(sample.path)))
    assert article.title is not None
    assert article.word_count > 400
    assert any(block.is_noise for block in article.blocks)
    assert any(entity.type == "person" for entity in article.entities or ())
    assert any(quote.speaker is not None and quote.speaker.is_named for quote in article.quotes or ())
