"""Other keys for commands: understood as people write them, refused with a reason where they cannot be."""

from __future__ import annotations

import pytest
from textual.keys import _character_to_key

from newsreader.config import TABS, Config
from newsreader.config_file import parse
from newsreader.tui.configured import judged, with_keys
from newsreader.tui.keymap import KeyTable
from newsreader.tui.keys import COMMANDS
from newsreader.tui.remapping import KeyNameError, as_written, key_of, remapped


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("b", "b"), ("B", "B"), ("?", "question_mark"), ("+", "plus"), ("-", "minus"), (" ", "space"),
        ("ctrl+n", "ctrl+n"), ("Ctrl+N", "ctrl+shift+n"), ("shift+b", "B"), ("PgDn", "pagedown"), ("Esc", "escape"),
        ("page-down", "pagedown"), ("ctrl++", "ctrl+plus"), ("F5", "f5"), ("ü", "ü"), ("shift+Tab", "shift+tab"),
        ("alt+ctrl+x", "ctrl+alt+x"),
    ],
)  # fmt: skip
def test_a_key_is_understood_as_people_write_it(written: str, key: str) -> None:
    assert key_of(written) == key


@pytest.mark.parametrize("written", ["", "foo", "ctrl+", "hold+b", "bb", "f99", "\x1b", "“", "+b"])
def test_what_is_no_key_is_refused_with_what_is(written: str) -> None:
    with pytest.raises(KeyNameError, match="allowed: a letter"):
        key_of(written)


@pytest.mark.parametrize("sign", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
def test_signs_have_the_names_that_textual_gives_them(sign: str) -> None:
    assert key_of(sign) == _character_to_key(sign)


def test_keys_are_shown_as_people_write_them_and_understood_again() -> None:
    assert as_written("right_square_bracket,ctrl+n,comma") == "],ctrl+n,comma"
    for command in COMMANDS:
        assert [key_of(key) for key in as_written(command.keys).split(",")] == command.keys.split(",")


def test_every_default_key_is_a_key_and_all_of_them_go_together() -> None:
    table, complaints = remapped({command.id: command.keys.split(",") for command in COMMANDS})
    assert not complaints
    assert table == KeyTable()
    assert not table.changed()


def test_a_command_gets_other_keys() -> None:
    table, complaints = remapped({"noise.next": ("x", "ctrl+x")})
    assert not complaints
    assert table.changed() == {"noise.next": "x,ctrl+x"}
    assert table.key("noise.next") == "x"


def test_two_commands_may_change_places() -> None:
    table, complaints = remapped({"noise.next": ("w",), "noise.why": ("b",)})
    assert not complaints
    assert (table.key("noise.next"), table.key("noise.why")) == ("w", "b")


def test_a_key_that_is_taken_is_refused_and_the_default_stays() -> None:
    table, complaints = remapped({"noise.next": ("q",), "noise.why": ("x",)})
    assert [(one.command_id, one.what) for one in complaints] == [
        ("noise.next", "the key q does something else there already: quit")
    ]
    assert table.changed() == {"noise.why": "x"}


def test_two_commands_on_one_new_key_are_told_of() -> None:
    table, complaints = remapped({"noise.next": ("x",), "noise.why": ("x",)})
    assert len(complaints) == 1
    assert len(table.changed()) == 1


def test_the_same_key_may_do_different_things_in_article_and_list() -> None:
    _, complaints = remapped({"scroll.down": ("x",), "list.down": ("x",)})
    assert not complaints


def test_an_unknown_command_and_an_unknown_key_are_told_with_file_and_line() -> None:
    config, table = with_keys(parse(b'[keys]\n"noise.gone" = "x"\n"quit" = "ctrl+foo"\n', "~/c.toml"))
    assert not table.changed()
    gone, foo = config.problems
    assert gone.startswith('~/c.toml, line 2: "noise.gone" = "x": no such command: did you mean noise.next?; allowed: ')
    assert foo.startswith('~/c.toml, line 3: "quit" = "ctrl+foo": no key is called \'ctrl+foo\'; allowed: a letter')


def test_a_theme_that_does_not_exist_is_told_with_those_that_do() -> None:
    config = judged(parse(b'theme = "foo"', "~/c.toml"))
    assert config.theme is None
    (told,) = config.problems
    assert told.startswith('~/c.toml, line 1: theme = "foo": no such theme; allowed: ')
    assert "newsreader-dark" in told
    assert "nord" in told


def test_what_is_right_is_left_alone() -> None:
    config = Config(theme="nord", keys={"quit": ("X",)})
    assert judged(config) == config


def test_the_configuration_knows_the_sidebars_tabs() -> None:
    from newsreader.tui.widgets.sidebar import TABS as SIDEBAR_TABS

    assert set(TABS) == set(SIDEBAR_TABS)


def test_mistakes_are_told_in_the_order_of_the_lines() -> None:
    text = b'theme = "foo"\nwidht = 60\n[keys]\n"serach" = "x"\n"search" = []\n'
    told = judged(parse(text, "~/c.toml")).problems
    assert [problem.removeprefix("~/c.toml, line ")[0] for problem in told] == ["1", "2", "4", "5"]
