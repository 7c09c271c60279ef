"""Runs of noise blocks and what is said of them: the words on a fold line and in the list of hidden things."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from newsreader.article import Article, Role, Span

_NAMES: dict[Role, tuple[str, str]] = {
    Role.ERROR_PLACEHOLDER: ("error placeholder", "error placeholders"),
    Role.NAVIGATION: ("navigation item", "navigation items"),
    Role.RELATED: ("recommended story", "recommended stories"),
    Role.ADVERTISEMENT: ("advertisement", "advertisements"),
    Role.NEWSLETTER: ("newsletter box", "newsletter boxes"),
    Role.COMMENTS: ("comment notice", "comment notices"),
    Role.SOCIAL: ("share link", "share links"),
    Role.LEGAL: ("legal notice", "legal notices"),
    Role.PAYWALL: ("subscription notice", "subscription notices"),
    Role.METADATA: ("page detail", "page details"),
    Role.OTHER: ("other item", "other items"),
}


def role_name(role: Role) -> str:
    """A role in words: "recommended stories" for noise, "list item" for content."""
    return _NAMES[role][1] if role in _NAMES else role.value.replace("_", " ")


def counted(count: int, role: Role) -> str:
    """ "20 recommended stories", "1 advertisement"."""
    return f"{count:,} {_NAMES[role][count != 1]}"


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring noise blocks: what one fold line stands for."""

    blocks: range
    """Indices into `Article.blocks`."""
    span: Span
    lines: int
    """Lines of the source with something on them."""
    kinds: tuple[tuple[Role, int], ...]
    """Each kind with how many things of it there are, in the order of their first block."""

    @property
    def summary(self) -> str:
        """ "3 error placeholders, 1 navigation item · 10 lines"."""
        most = sorted(self.kinds, key=lambda kind: -kind[1])[:3]
        named = [counted(count, role) for role, count in self.kinds if (role, count) in most]
        rest = len(self.kinds) - len(named)
        if rest:
            named.append(f"{rest} more {'kind' if rest == 1 else 'kinds'}")
        return f"{', '.join(named)} · {self.lines:,} {'line' if self.lines == 1 else 'lines'}"


def noise_runs(article: Article) -> tuple[Run, ...]:
    """The maximal runs of neighbouring noise blocks, in order."""
    runs: list[Run] = []
    first: int | None = None
    for index, block in enumerate(article.blocks):
        if block.is_noise:
            first = index if first is None else first
        elif first is not None:
            runs.append(_run(article, range(first, index)))
            first = None
    if first is not None:
        runs.append(_run(article, range(first, len(article.blocks))))
    return tuple(runs)


def kind_runs(article: Article, run: Run) -> tuple[Run, ...]:
    """A run cut where the kind of noise changes."""
    parts: list[Run] = []
    first = run.blocks.start
    for index in run.blocks:
        if article.blocks[index].role is not article.blocks[first].role:
            parts.append(_run(article, range(first, index)))
            first = index
    parts.append(_run(article, range(first, run.blocks.stop)))
    return tuple(parts)


def reason(article: Article, run: Run) -> str:
    """Why the run is hidden: the reason given for most of its words, in the words of the cleaning."""
    weight: Counter[str] = Counter()
    for index in run.blocks:
        block = article.blocks[index]
        weight[block.reason] += len(block.span)
    return weight.most_common(1)[0][0]


def confidence(article: Article, run: Run) -> float:
    """How sure the cleaning is of the run as a whole: the mean over its characters."""
    weighed = [(len(article.blocks[index].span), article.blocks[index].confidence) for index in run.blocks]
    return sum(length * sure for length, sure in weighed) / max(1, sum(length for length, _ in weighed))


def _run(article: Article, blocks: range) -> Run:
    kinds: dict[Role, int] = {}
    lines = 0
    for index in blocks:
        block = article.blocks[index]
        kinds[block.role] = kinds.get(block.role, 0) + block.items
        lines += sum(1 for line in article[block.span].split("\n") if line.strip())
    span = Span(article.blocks[blocks.start].span.start, article.blocks[blocks.stop - 1].span.end)
    # A kind whose every block is a heading or a teaser is still one thing.
    return Run(blocks, span, lines, tuple((role, max(1, count)) for role, count in kinds.items()))
