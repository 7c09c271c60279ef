"""The configuration: what it may hold, and one line with file, place and what is allowed for everything else."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.config import Config, config_path, load, shown
from newsreader.config_file import READERS, parse
from newsreader.config_template import template

FILE = "~/config.toml"


def read(text: str) -> Config:
    return parse(text.encode(), FILE)


def problems(text: str) -> tuple[str, ...]:
    return read(text).problems


# -- where it lies


def test_it_lies_in_the_users_folder_for_configuration(own_home: Path) -> None:
    assert own_home in config_path().parents
    assert config_path().name == "config.toml"


def test_the_environment_may_name_another(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSREADER_CONFIG", str(tmp_path / "mine.toml"))
    assert config_path() == tmp_path / "mine.toml"
    assert load().problems == (f"{tmp_path / 'mine.toml'}: no such file",)


def test_without_a_file_the_defaults_hold_and_nothing_is_told() -> None:
    assert replace(load(), path="") == Config()


def test_a_folder_in_its_place_is_told_of(tmp_path: Path) -> None:
    assert load(tmp_path).problems == (f"{tmp_path}: cannot be read: is a directory",)


def test_a_path_in_the_home_folder_is_told_from_there(own_home: Path) -> None:
    assert shown(own_home / "a" / "b.toml") == "~/a/b.toml"
    assert shown(Path("/elsewhere/b.toml")) == "/elsewhere/b.toml"


def test_the_parser_of_toml_is_loaded_for_a_file_alone() -> None:
    script = "import sys; from newsreader.config import load; load(); print('tomllib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"


# -- what is right


def test_every_setting_is_read() -> None:
    config = read(
        'width = 90\nspacing = 2\ntheme = "nord"\nnoise = "dimmed"\nsidebar = false\ntab = "quotes"\nfocus = true\n'
        'pace = 300\nengine = "spacy:en_core_web_sm"\n[keys]\n"noise.next" = "x"\n'
    )
    assert not config.problems
    assert (config.width, config.spacing, config.theme, config.noise) == (90, 2, "nord", "dimmed")
    assert (config.sidebar, config.tab, config.focus, config.pace) == (False, "quotes", True, 300)
    assert config.engine == "spacy:en_core_web_sm"
    assert config.keys == {"noise.next": ("x",)}


def test_the_pace_may_be_learned() -> None:
    assert read('pace = "learn"') == replace(read(""), lines={"pace": 1})


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ('"b"', ("b",)), ('"b, ctrl+n"', ("b", "ctrl+n")), ('["b", "ctrl+n"]', ("b", "ctrl+n")),
        ('","', (",",)), ('[",", " "]', (",", " ")),
    ],
)  # fmt: skip
def test_keys_are_one_several_with_commas_or_a_list(written: str, keys: tuple[str, ...]) -> None:
    assert read(f'[keys]\n"quit" = {written}').keys == {"quit": keys}


def test_the_name_of_a_command_needs_no_quotation_marks() -> None:
    assert read('[keys]\nnoise.next = "x"').keys == {"noise.next": ("x",)}


# -- what is wrong


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("width = 300", "line 1: width = 300: allowed: a whole number of cells from 45 to 120"),
        ("\n\nwidth = true", "line 3: width = true: allowed: a whole number of cells from 45 to 120"),
        ("spacing = 1.5", "line 1: spacing = 1.5: allowed: blank rows, a whole number from 0 to 2"),
        ('noise = "gone"', 'line 1: noise = "gone": allowed: "hidden", "dimmed", "shown"'),
        ('sidebar = "yes"', 'line 1: sidebar = "yes": allowed: true, false'),
        ('pace = "fast"', 'line 1: pace = "fast": allowed: "learn", or words a minute from 80 to 800'),
        ('theme = ["nord"]', 'line 1: theme = ["nord"]: must be the name of a theme, in quotation marks'),
        ('tab = "sport"', 'line 1: tab = "sport": allowed: "people", "quotes", "outline", "hidden"'),
        ('engine = "big"',
         'line 1: engine = "big": allowed: "crf", "spacy", "spacy:PIPELINE", "gliner", "gliner:MODEL"'),
        ('[keys]\n"quit" = 3', 'line 2: "quit" = 3: must be a key, or several: "b" or "b,ctrl+n" or ["b", "ctrl+n"]'),
        ('[keys]\n"quit" = []', 'line 2: "quit" = []: must be a key, or several: "b" or "b,ctrl+n" or ["b", "ctrl+n"]'),
        ("keys = 3", 'line 1: keys = 3: must be a table: a line [keys], below it "COMMAND" = "KEY"'),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_file_line_and_what_is_allowed(text: str, told: str) -> None:
    config = read(text)
    assert config.problems == (f"{FILE}, {told}",)
    assert replace(config, mistakes=(), lines={}) == replace(Config(), path=FILE)


def test_a_setting_that_does_not_exist_is_told_with_those_that_do() -> None:
    (told,) = problems("width = 80\ncolour = 1")
    assert told.startswith(f"{FILE}, line 2: colour = 1: no such setting; allowed: engine, focus, noise, ")


def test_a_table_that_does_not_exist_is_told() -> None:
    (told,) = problems("width = 80\n[colours]\nred = 1")
    assert told.startswith(f"{FILE}, line 2: colours = a table: no such setting")


def test_one_mistake_does_not_spoil_the_rest() -> None:
    config = read('width = 300\nspacing = 2\nnoise = 1\n[keys]\n"quit" = "Q"')
    assert len(config.problems) == 2
    assert (config.spacing, config.keys) == (2, {"quit": ("Q",)})


def test_what_is_no_toml_is_told_with_its_line() -> None:
    (told,) = problems('width = 80\ntheme = "nord\n')
    assert told.startswith(f"{FILE}, line 2: not TOML: ")
    assert "column" not in told


def test_what_is_not_utf8_is_told_with_its_line() -> None:
    assert parse(b"width = 80\n# \xff\n", FILE).problems == (f"{FILE}, line 2: not UTF-8",)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert parse("\ufeffwidth = 80\r\nspacing = 0\r\n".encode(), FILE).spacing == 0


@given(
    st.text(max_size=200)
    | st.sampled_from(["[keys", "a = [[[[", "=", "keys.a.b = {c = 1}", "'' = 1", '"" = ""', '"a\\n" = 1'])
)
def test_nothing_that_a_file_holds_raises_and_each_problem_is_one_line(text: str) -> None:
    found = parse(text.encode("utf-8", "surrogatepass"), FILE).problems
    assert all("\n" not in one for one in found)


# -- the template


def test_the_template_is_the_defaults_and_stays_right_with_every_line_switched_on() -> None:
    text = template([("quit", "q,ctrl+q", "Quit"), ("noise.next", "b", "Boilerplate")])
    assert replace(read(text), lines={}) == replace(Config(), path=FILE)
    switched_on = "\n".join(line[2:] if " = " in line else line for line in text.split("\n"))
    config = read(switched_on)
    assert not config.problems
    assert replace(config, lines={}, keys={}, theme=None) == replace(Config(), path=FILE)
    assert config.theme == "newsreader-dark"
    assert config.keys == {"quit": ("q", "ctrl+q"), "noise.next": ("b",)}


# -- the example in the README


def test_the_example_in_the_readme_is_right_and_whole() -> None:
    readme = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
    config = read(readme.partition("```toml\n")[2].partition("```")[0])
    assert not config.problems
    assert set(READERS) <= set(config.lines)
