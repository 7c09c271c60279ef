"""What every test gets: a home of its own, and options of the suite."""

from __future__ import annotations

from pathlib import Path

import pytest

_OF_THE_DEVELOPER = (
    "TEXTUAL_THEME",
    "NO_COLOR",
    "COLUMNS",
    "LINES",
    "TERM_PROGRAM",
    "SSH_TTY",
    "SSH_CONNECTION",
    "TMUX",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write the golden files anew instead of comparing")


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    """True where golden files are to be written."""
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes the developer's configuration, data or terminal settings."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name, folder in (
        ("XDG_CONFIG_HOME", ".config"),
        ("XDG_DATA_HOME", ".local/share"),
        ("XDG_STATE_HOME", ".local/state"),
        ("XDG_CACHE_HOME", ".cache"),
    ):
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in _OF_THE_DEVELOPER:
        monkeypatch.delenv(name, raising=False)
    return home
