"""What becomes of each sample article, block by block, name by name and quote by quote, as it was last approved.

`pytest tests/test_golden_samples.py --update-goldens` writes the files anew; read the difference before you commit it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsreader.analysis import analyse
from newsreader.article import Article, Span
from newsreader.export.json import to_dict
from newsreader.samples import Sample, samples
from newsreader.sources import open_source

GOLDENS = Path(__file__).parent / "golden"


def readable(article: Article) -> dict[str, Any]:
    """The JSON form with words in place of offsets, and without what changes with every training of a model."""
    whole = to_dict(article)

    def words(thing: dict[str, int]) -> str:
        text = " ".join(article[Span(thing["start"], thing["end"])].split())
        return text if len(text) <= 60 else f"{text[:40]} … {text[-17:]}"

    kept = ("id", "title", "subtitle", "authors", "date", "updated", "language", "outlet", "reading_minutes")
    return {
        **{key: whole[key] for key in kept},
        "blocks": [f"{block['role']}: {words(block)}" for block in whole["blocks"]],
        "sections": [
            f"{part['kind']} {part['first_block']}–{part['last_block']}: {part['title']}" for part in whole["sections"]
        ],
        "entities": [f"{entity['type']}: {entity['name']} ×{len(entity['mentions'])}" for entity in whole["entities"]],
        "quotes": [
            f"{quote['kind']}, {quote['speaker']['name'] if quote['speaker'] else 'nobody'}: "
            + " / ".join(words(span) for span in quote["spans"])
            for quote in whole["quotes"]
        ],
    }


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.path.stem)
def test_a_sample_is_read_as_it_was_approved(sample: Sample, *, update_goldens: bool) -> None:
    golden = GOLDENS / f"{sample.path.stem}.json"
    found = readable(analyse(open_source(str(sample.path))))
    if update_goldens:
        golden.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    assert found == json.loads(golden.read_text(encoding="utf-8"))


def test_there_is_no_golden_file_without_its_sample() -> None:
    assert {path.stem for path in GOLDENS.glob("*.json")} == {sample.path.stem for sample in samples()}
