"""The engines that may find mentions: the shipped tagger, and heavier ones that a reader has installed.

An engine is chosen by name: "crf" (the default), "spacy" or "spacy:PIPELINE", "gliner" or "gliner:MODEL". The
optional libraries are imported when their engine is first asked for, and never load anything from the network.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from newsreader.article import EntityType, Span
from newsreader.entities.engine import tagged_mentions
from newsreader.entities.forms import without_article
from newsreader.entities.mention import Mention
from newsreader.errors import NewsreaderError

Engine = Callable[[str, Sequence[Span]], tuple[Mention, ...]]
"""The mentions in some stretches of a text, ordered and disjoint."""

ENGINES = ("crf", "spacy", "gliner")
"""The names of the engines."""

SPACY_TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "other",
    "MISC": "other",
    "EVENT": "other",
    "LAW": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LANGUAGE": "other",
}
"""The labels of spaCy's pipelines (OntoNotes and WikiNER) that are names in our sense."""

GLINER_TYPES: dict[str, EntityType] = {
    "person": "person",
    "organization": "organization",
    "location": "place",
    "facility": "place",
    "nationality": "other",
    "event": "other",
    "law": "other",
    "product": "other",
}
"""What GLiNER is asked for."""

_GLINER_MODEL = "urchade/gliner_medium-v2.1"
_GLINER_WINDOW = 1200
"""Characters given to GLiNER at once; longer texts are cut short by the model."""
_GLINER_THRESHOLD = 0.5


def engine(name: str) -> Engine:
    """The engine of that name.

    Raises:
        NewsreaderError: there is no such engine, or its library or model is not installed.
    """
    kind, _, model = name.partition(":")
    if kind == "crf" and not model:
        return tagged_mentions
    if kind == "spacy":
        return spacy_engine(_spacy_pipeline(model))
    if kind == "gliner":
        return gliner_engine(_gliner_model(model or _GLINER_MODEL))
    raise NewsreaderError(f"there is no entity engine {name!r}; known are {', '.join(ENGINES)}")


def spacy_engine(pipeline: Any) -> Engine:
    """An engine over a loaded spaCy pipeline: anything that makes documents with `ents` from texts."""

    def find(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
        found = []
        documents = pipeline.pipe(text[span.start : span.end] for span in spans)
        for span, document in zip(spans, documents, strict=True):
            for entity in document.ents:
                kind = SPACY_TYPES.get(entity.label_)
                if kind is not None:
                    start, end = span.start + entity.start_char, span.start + entity.end_char
                    found.append(_trimmed(text, start, end, kind, 1.0))
        return _disjoint(found)

    return find


def gliner_engine(model: Any) -> Engine:
    """An engine over a loaded GLiNER model: anything with `predict_entities(text, labels, threshold)`."""
    labels = list(GLINER_TYPES)

    def find(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
        found = []
        for span in spans:
            for start in _windows(text, span):
                stop = min(span.end, start + _GLINER_WINDOW)
                for one in model.predict_entities(text[start:stop], labels, threshold=_GLINER_THRESHOLD):
                    kind = GLINER_TYPES.get(one["label"])
                    if kind is not None:
                        begin, end = start + one["start"], start + one["end"]
                        found.append(_trimmed(text, begin, end, kind, float(one["score"])))
        return _disjoint(found)

    return find


def _windows(text: str, span: Span) -> list[int]:
    """Where to begin windows that together cover a span, each at a blank."""
    starts = [span.start]
    while span.end - starts[-1] > _GLINER_WINDOW:
        blank = text.rfind(" ", starts[-1] + 1, starts[-1] + _GLINER_WINDOW)
        starts.append(blank if blank > 0 else starts[-1] + _GLINER_WINDOW)
    return starts


def _trimmed(text: str, start: int, end: int, kind: EntityType, confidence: float) -> Mention:
    """A mention without leading "the", possessive and white space."""
    shown = text[start:end]
    start += len(shown) - len(shown.lstrip())
    shown = shown.strip()
    for ending in ("'s", "’s"):
        shown = shown.removesuffix(ending)
    bare = shown if "\n" in shown else without_article(shown)
    if bare and shown.endswith(bare):
        start += len(shown) - len(bare)
        shown = bare
    return Mention(Span(start, start + len(shown)), shown, kind, confidence)


def _disjoint(found: Sequence[Mention]) -> tuple[Mention, ...]:
    """In order; of mentions that overlap the first, of those that start together the longest."""
    result: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if len(mention.span) and (not result or result[-1].span.end <= mention.span.start):
            result.append(mention)
    return tuple(result)


@cache
def _spacy_pipeline(name: str) -> Any:
    try:
        import spacy
    except ImportError:
        raise NewsreaderError('the engine "spacy" needs spaCy: pip install "newsreader[spacy]"') from None
    installed = sorted(spacy.util.get_installed_models())
    if not name:
        # The transformer and large pipelines find most; their names end in trf and lg.
        order = {"trf": 0, "lg": 1, "md": 2, "sm": 3}
        english = sorted(
            (one for one in installed if one.startswith("en_")), key=lambda one: order.get(one.rsplit("_", 1)[-1], 9)
        )
        name = next(iter([*english, *installed]), "")
    if not name:
        raise NewsreaderError("spaCy has no pipeline installed: python -m spacy download en_core_web_sm")
    try:
        return spacy.load(name)
    except OSError:
        raise NewsreaderError(f"spaCy has no pipeline {name!r}: python -m spacy download {name}") from None


@cache
def _gliner_model(name: str) -> Any:
    try:
        from gliner import GLiNER
    except ImportError:
        raise NewsreaderError('the engine "gliner" needs GLiNER: pip install "newsreader[gliner]"') from None
    try:
        return GLiNER.from_pretrained(name, local_files_only=True)
    except (OSError, ValueError):
        raise NewsreaderError(f"the GLiNER model {name!r} is not on this machine; download it first") from None
