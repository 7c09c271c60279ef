"""The engines that may find mentions: the shipped tagger, and heavier ones that a reader has installed.

An engine is chosen by name: "crf" (the default), "spacy" or "spacy:PIPELINE", "gliner" or "gliner:MODEL". `engine`
gives the engine of a name, `check` says beforehand whether there is one. The optional libraries are imported when their
engine is first asked for, and never load anything from the network.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

from newsreader.article import EntityKind, EntityType, Span
from newsreader.entities.engine import tagged_mentions, with_words_beside
from newsreader.entities.forms import without_article
from newsreader.entities.mention import Mention
from newsreader.errors import NewsreaderError

Engine = Callable[[str, Sequence[Span]], tuple[Mention, ...]]
"""The mentions in some stretches of a text, ordered and disjoint, doubtful ones with a confidence that says so."""

ENGINES = ("crf", "spacy", "gliner")
"""The names of the engines; the last two may be followed by a colon and the name of a pipeline or model."""

SPACY_TYPES: dict[str, tuple[EntityType, EntityKind | None]] = {
    "PERSON": ("person", None),
    "PER": ("person", None),
    "ORG": ("organization", None),
    "GPE": ("place", None),
    "LOC": ("place", None),
    "FAC": ("place", None),
    "NORP": ("other", None),
    "MISC": ("other", None),
    "EVENT": ("other", "event"),
    "LAW": ("other", "law"),
    "PRODUCT": ("other", "product"),
    "WORK_OF_ART": ("other", None),
    "LANGUAGE": ("other", None),
}
"""The labels of spaCy's pipelines (OntoNotes and WikiNER) that are names in our sense."""

GLINER_TYPES: dict[str, tuple[EntityType, EntityKind | None]] = {
    "person": ("person", None),
    "organization": ("organization", None),
    "location": ("place", None),
    "facility": ("place", None),
    "nationality": ("other", "nationality"),
    "religious or political group": ("other", "group"),
    "event": ("other", "event"),
    "law": ("other", "law"),
    "product": ("other", "product"),
}
"""What GLiNER is asked for."""

_LIBRARIES = {"spacy": "spaCy", "gliner": "GLiNER"}
_SPACY_WINDOW = 100_000
"""Characters given to spaCy at once; it refuses texts beyond a million."""
_GLINER_MODEL = "urchade/gliner_medium-v2.1"
_GLINER_WINDOW = 1200
"""Characters given to GLiNER at once; longer texts are cut short by the model."""
_GLINER_THRESHOLD = 0.5


def engine(name: str) -> Engine:
    """The engine of that name; what it needs is loaded once and kept.

    Args:
        name: "crf", "spacy[:PIPELINE]" or "gliner[:MODEL]".

    Raises:
        NewsreaderError: there is no such engine, or its library or model is not installed.
    """
    check(name)
    kind, _, model = name.partition(":")
    if kind == "spacy":
        return spacy_engine(_spacy_pipeline(model))
    if kind == "gliner":
        return gliner_engine(_gliner_model(model or _GLINER_MODEL))
    return tagged_mentions


def check(name: str) -> None:
    """See whether there is an engine of that name and its library is installed; loads nothing.

    Raises:
        NewsreaderError: there is none, or it is not.
    """
    kind, colon, model = name.partition(":")
    if kind not in ENGINES or (colon and not model) or (kind == "crf" and colon):
        known = "crf, spacy[:PIPELINE], gliner[:MODEL]"
        raise NewsreaderError(f"there is no entity engine {name!r}; known are {known}")
    if kind in _LIBRARIES and find_spec(kind) is None:
        raise _missing(kind)


def _missing(kind: str) -> NewsreaderError:
    return NewsreaderError(f'the engine "{kind}" needs {_LIBRARIES[kind]}: pip install "newsreader[{kind}]"')


def spacy_engine(pipeline: Any) -> Engine:
    """An engine over a loaded spaCy pipeline: anything that makes documents with `ents` from texts."""

    def find(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
        found = []
        windows = [window for span in spans for window in _windows(text, span, _SPACY_WINDOW)]
        documents = pipeline.pipe(text[window.start : window.end] for window in windows)
        for window, document in zip(windows, documents, strict=True):
            for entity in document.ents:
                known = SPACY_TYPES.get(entity.label_)
                if known is not None:
                    start, end = window.start + entity.start_char, window.start + entity.end_char
                    found.append(_trimmed(text, start, end, known, 1.0))
        return with_words_beside(text, spans, _disjoint(found))

    return find


def gliner_engine(model: Any) -> Engine:
    """An engine over a loaded GLiNER model: anything with `predict_entities(text, labels, threshold)`."""
    labels = list(GLINER_TYPES)

    def find(text: str, spans: Sequence[Span]) -> tuple[Mention, ...]:
        found = []
        for window in (window for span in spans for window in _windows(text, span, _GLINER_WINDOW)):
            shown = text[window.start : window.end]
            for one in model.predict_entities(shown, labels, threshold=_GLINER_THRESHOLD):
                known = GLINER_TYPES.get(one["label"])
                if known is not None:
                    start, end = window.start + one["start"], window.start + one["end"]
                    found.append(_trimmed(text, start, end, known, float(one["score"])))
        return with_words_beside(text, spans, _disjoint(found))

    return find


def _windows(text: str, span: Span, size: int) -> Iterator[Span]:
    """Windows of at most `size` characters that together make up a span, cut behind a line, a sentence or a word."""
    start = span.start
    while span.end - start > size:
        ends = (text.rfind(mark, start + size // 2, start + size) for mark in ("\n", ". ", " "))
        end = next((end + 1 for end in ends if end >= 0), start + size)
        yield Span(start, end)
        start = end
    yield Span(start, span.end)


def _trimmed(
    text: str, start: int, end: int, known: tuple[EntityType, EntityKind | None], confidence: float
) -> Mention:
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
    kind, finer = known
    return Mention(Span(start, start + len(shown)), shown, kind, confidence, kind=finer)


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
        raise _missing("spacy") from None
    name = name or _best(spacy.util.get_installed_models())
    if not name:
        raise NewsreaderError("spaCy has no pipeline installed: python -m spacy download en_core_web_sm")
    try:
        # What it warns of (another version, no vectors) is no matter of the reader's.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return spacy.load(name)
    except OSError:
        raise NewsreaderError(f"spaCy has no pipeline {name!r}: python -m spacy download {name}") from None
    except Exception as error:
        raise NewsreaderError(f"spaCy cannot load the pipeline {name!r}: {_first_line(error)}") from None


def _best(installed: Sequence[str]) -> str:
    """Of the installed pipelines an English one, the largest; "" where there is none."""
    sizes = ("trf", "lg", "md", "sm")

    def order(name: str) -> tuple[bool, int, str]:
        size = name.rsplit("_", 1)[-1]
        return not name.startswith("en_"), sizes.index(size) if size in sizes else len(sizes), name

    return min(installed, key=order, default="")


@cache
def _gliner_model(name: str) -> Any:
    try:
        from gliner import GLiNER
    except ImportError:
        raise _missing("gliner") from None
    try:
        return GLiNER.from_pretrained(name, local_files_only=True)
    except (OSError, ValueError):
        raise NewsreaderError(f"the GLiNER model {name!r} is not on this machine; download it first") from None
    except Exception as error:
        raise NewsreaderError(f"GLiNER cannot load the model {name!r}: {_first_line(error)}") from None


def _first_line(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)[:200]
