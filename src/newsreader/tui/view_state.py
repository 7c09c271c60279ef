"""What a reader has chosen to see of an article: small, frozen, and all that the layout depends on besides it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class NoiseShown(StrEnum):
    """How blocks of boilerplate are drawn."""

    HIDDEN = "hidden"
    """As one fold line for each run."""
    DIMMED = "dimmed"
    """In their place, faint."""
    SHOWN = "shown"
    """In their place, like the rest."""

    @property
    def following(self) -> NoiseShown:
        """The state that the key leads to from this one."""
        order = list(NoiseShown)
        return order[(order.index(self) + 1) % len(order)]


SPACINGS = range(3)
"""The blank rows there can be between paragraphs."""


@dataclass(frozen=True, slots=True)
class ViewState:
    """How noise is shown, which folds are open, and how paragraphs are parted."""

    noise: NoiseShown = NoiseShown.HIDDEN
    opened: frozenset[int] = frozenset()
    """The runs of noise that were opened one by one, each by the index of its first block."""

    spacing: int = 1
    """Blank rows between paragraphs; without any, the first row of a paragraph is set in."""

    def with_noise(self, noise: NoiseShown) -> ViewState:
        """With another state of noise; folds opened alone are closed again."""
        return replace(self, noise=noise, opened=frozenset())

    def with_next_noise(self) -> ViewState:
        """The next state of noise; folds opened alone are closed again."""
        return self.with_noise(self.noise.following)

    def with_next_spacing(self) -> ViewState:
        """The next distance between paragraphs."""
        return replace(self, spacing=SPACINGS[(self.spacing + 1) % len(SPACINGS)])

    def with_fold_toggled(self, first_block: int) -> ViewState:
        """With one run opened, or closed where it was open."""
        return replace(self, opened=self.opened ^ {first_block})
