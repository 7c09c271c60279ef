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


@dataclass(frozen=True, slots=True)
class ViewState:
    """How noise is shown, and which folds are open."""

    noise: NoiseShown = NoiseShown.HIDDEN
    opened: frozenset[int] = frozenset()
    """The runs of noise that were opened one by one, each by the index of its first block."""

    def with_next_noise(self) -> ViewState:
        """The next state of noise; folds opened alone are closed again."""
        return ViewState(self.noise.following)

    def with_fold_toggled(self, first_block: int) -> ViewState:
        """With one run opened, or closed where it was open."""
        return replace(self, opened=self.opened ^ {first_block})
