"""The reader's word on blocks, "this is article" or "this is noise": taken, kept, taken back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.ahead import Ahead
from newsreader.article import Article
from newsreader.corrections import Correction, Label, Said, keys_for, site_of
from newsreader.tui.widgets.article_view import ArticleView

WORDS_SHOWN = 40
"""Characters of a block by which the reader is told which one is meant."""


def opening_of(article: Article, index: int) -> str:
    """The first words of a block, in quotation marks."""
    words = " ".join(article[article.blocks[index].span][: 4 * WORDS_SHOWN].split())
    return f"“{words[:WORDS_SHOWN]}{'…' if len(words) > WORDS_SHOWN else ''}”"


def selected_block(view: ArticleView) -> int | None:
    """The block in which the selection starts, where there is one."""
    selection = view.text_selection
    return selection.start.y if selection is not None and selection.start is not None else None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a word on a block."""

    article: Article
    """With the blocks as they are now; the one before where nothing could be done."""
    words: str
    """What the reader is told."""
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class _Step:
    """Something said, with all that is needed to take it back."""

    article: Article
    site: str
    said: Said
    before: Said
    words: str
    """The beginning of the block."""
    label: Label
    """What the block was before."""


class Correcting:
    """Changes an article by the reader's word on one of its blocks, and remembers how it was before.

    Args:
        engine: what finds the names in an article that has changed.
    """

    def __init__(self, engine: str = "crf") -> None:
        self._engine = engine
        self._steps: list[_Step] = []
        self._has_spoken = False

    def annotating(self, article: Article) -> Ahead[Article]:
        """The search for who is in a changed article and who says what, to be done in a thread."""
        engine = self._engine

        def work() -> Iterator[Article]:
            from newsreader.analysis import annotate

            yield annotate(article, engine=engine)

        return Ahead(work)

    def correct(self, article: Article, index: int, undo_key: str = "u") -> Outcome:
        """Call a block of noise article, and a block of the article noise; its like on the page and the site follow."""
        from newsreader import correction_store
        from newsreader.analysis import correct

        label: Label = "article" if article.blocks[index].is_noise else "noise"
        keys = keys_for(article, index, label)
        if not keys:
            return Outcome(article, "This page is too long for that.")
        said = dict.fromkeys(keys, Correction(label, datetime.date.today()))
        path = correction_store.corrections_path()
        problem, site = "", site_of(article)
        before: Said = {}
        try:
            loaded = correction_store.load(path)
            site = site_of(article, loaded.corrections.folder)
            before = loaded.corrections.of(article)
            problem = loaded.notice(path)
            correction_store.add(path, site, said)
        except OSError as error:
            problem = f"It could not be kept: {error.strerror or error}."
        opening = opening_of(article, index)
        self._steps.append(_Step(article, site, said, before, opening, "noise" if label == "article" else "article"))
        self._has_spoken = True
        words = f"{opening} is {label} now; blocks like it on this site will be too. {undo_key} takes it back."
        return Outcome(correct(article, said), f"{words} {problem}".strip(), is_error=bool(problem))

    def undo(self, article: Article) -> Outcome:
        """Take back what was said last; the article is as it was before that."""
        from newsreader import correction_store

        if not self._steps:
            return Outcome(article, "Nothing was said of a block that could be taken back.")
        step = self._steps.pop()
        problem = ""
        try:
            correction_store.take_back(correction_store.corrections_path(), step.site, tuple(step.said), step.before)
        except OSError as error:
            problem = f" It is still kept: {error.strerror or error}."
        words = f"Taken back: {step.words} is {step.label} again."
        return Outcome(step.article, f"{words}{problem}", is_error=bool(problem))

    def applied_to(self, article: Article, present: Article) -> Article | None:
        """What has arrived of the page, with what was said meanwhile; None where that puts it out of date.

        Args:
            article: the page as it arrives: longer, or with names and quotes.
            present: the page as it is shown.
        """
        from newsreader.analysis import correct

        if not self._has_spoken:
            return article
        if article.text == present.text:
            return article if article.blocks == present.blocks else None
        said: dict[str, Correction] = {}
        for step in self._steps:
            said |= step.said
        return correct(article, said)
