"""The configuration as the screen takes it: with the names of themes, commands and keys looked up."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from newsreader.config import Config
from newsreader.tui.keymap import DEFAULT, KeyTable


def with_keys(config: Config) -> tuple[Config, KeyTable]:
    """The keys that a configuration asks for; what is wrong with them is among the problems of the one given back."""
    if not config.keys:
        return config, DEFAULT
    from newsreader.tui.remapping import remapped

    table, complaints = remapped(config.keys)
    problems = (
        config.problem(f"keys.{one.command_id}", ",".join(config.keys[one.command_id]), one.what) for one in complaints
    )
    return config.with_problems(problems), table


def with_theme(config: Config, available: Collection[str]) -> Config:
    """The configuration with its theme, or without it where there is none of that name, which is then a problem."""
    if config.theme is None or config.theme in available:
        return config
    from newsreader.config_file import no_such

    told = config.problem("theme", config.theme, no_such("theme", config.theme, available))
    return replace(config, theme=None).with_problems([told])


def judged(config: Config) -> Config:
    """A configuration with everything that is wrong with it among its problems."""
    from textual.theme import BUILTIN_THEMES

    from newsreader.tui.themes import DARK, LIGHT

    config, _ = with_keys(config)
    return with_theme(config, {*BUILTIN_THEMES, DARK.name, LIGHT.name})
