"""`newsreader completion`: completion scripts, made from the parsers themselves so that they cannot fall behind."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.cli.parser import COMMANDS, PROGRAM, command_parser, open_parser
from newsreader.cli.streams import write


@dataclass(frozen=True, slots=True)
class Option:
    """One option in its long form."""

    name: str
    help: str
    takes_value: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """What may follow one command, or the program's own name."""

    options: tuple[Option, ...]
    choices: tuple[str, ...]
    """The words of an argument that takes only these; empty where files are meant."""


def run(options: argparse.Namespace) -> int:
    """Print the script for one shell."""
    write(script(options.shell))
    return 0


def script(shell: str) -> str:
    """The completion script for "bash", "zsh" or "fish"."""
    commands = {name: _grammar(command_parser(name)) for name in COMMANDS}
    about = {name: command_parser(name).description or "" for name in COMMANDS}
    top = _grammar(open_parser())
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](top, commands, about)


def _grammar(parser: argparse.ArgumentParser) -> Grammar:
    options: list[Option] = []
    choices: tuple[str, ...] = ()
    for action in parser._actions:
        if action.option_strings:
            options.append(Option(action.option_strings[-1], action.help or "", takes_value=action.nargs != 0))
        elif action.choices:
            choices = tuple(str(choice) for choice in action.choices)
    return Grammar(tuple(options), choices)


def _words(grammar: Grammar) -> str:
    return " ".join([option.name for option in grammar.options] + list(grammar.choices))


def _bash(top: Grammar, commands: dict[str, Grammar], about: dict[str, str]) -> str:
    cases = [f"        {name}) words='{_words(grammar)}' ;;" for name, grammar in commands.items()]
    no_files = "|".join(name for name, grammar in commands.items() if grammar.choices)
    return "\n".join(
        [
            f"# Completion of {PROGRAM} for bash.",
            f"_{PROGRAM}() {{",
            '    local current="${COMP_WORDS[COMP_CWORD]}" command="${COMP_WORDS[1]}" words',
            "    COMPREPLY=()",
            '    if [[ $COMP_CWORD -eq 1 ]]; then command=""; fi',
            '    case "$command" in',
            *cases,
            f"        '') words='{' '.join(commands)} {_words(top)}' ;;",
            f"        *) words='{_words(top)}' ;;",
            "    esac",
            "    if [[ $current == -* || -z $command || $command =~ ^(" + no_files + ")$ ]]; then",
            '        COMPREPLY=( $(compgen -W "$words" -- "$current") )',
            "    fi",
            "    if [[ $current != -* && ! $command =~ ^(" + no_files + ")$ ]]; then",
            "        local IFS=$'\\n'",
            '        COMPREPLY+=( $(compgen -f -- "$current") )',
            "        compopt -o filenames 2>/dev/null",
            "    fi",
            "}",
            f"complete -F _{PROGRAM} {PROGRAM}",
            "",
        ]
    )


def _zsh(top: Grammar, commands: dict[str, Grammar], about: dict[str, str]) -> str:
    def arguments(grammar: Grammar) -> Iterator[str]:
        for option in grammar.options:
            yield f"'{option.name}[{_zsh_text(option.help)}]{':value:' if option.takes_value else ''}'"
        yield f"'1:word:({' '.join(grammar.choices)})'" if grammar.choices else "'*:file:_files'"

    listed = " ".join(f"'{name}:{_zsh_text(about[name])}'" for name in commands)
    cases = [
        f"        {name}) shift words; (( CURRENT-- )); _arguments {' '.join(arguments(grammar))} ;;"
        for name, grammar in commands.items()
    ]
    return "\n".join(
        [
            f"#compdef {PROGRAM}",
            f"_{PROGRAM}() {{",
            "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then",
            f"        local -a commands=({listed})",
            "        _describe command commands",
            "        _files",
            "        return",
            "    fi",
            "    case $words[2] in",
            *cases,
            f"        *) _arguments {' '.join(arguments(top))} ;;",
            "    esac",
            "}",
            f'if [[ $funcstack[1] == _{PROGRAM} ]]; then _{PROGRAM} "$@"; else compdef _{PROGRAM} {PROGRAM}; fi',
            "",
        ]
    )


def _zsh_text(text: str) -> str:
    return "".join("\\" + char if char in "[]:\\" else char for char in text).replace("'", "’").replace("%%", "%")


def _fish(top: Grammar, commands: dict[str, Grammar], about: dict[str, str]) -> str:
    lines = [f"# Completion of {PROGRAM} for fish."]
    for name in commands:
        lines.append(f"complete -c {PROGRAM} -n __fish_use_subcommand -a {name} -d {_fish_text(about[name])}")
    for option in top.options:
        lines.append(f"complete -c {PROGRAM} -n __fish_use_subcommand {_fish_option(option)}")
    for command, grammar in commands.items():
        seen = f"-n '__fish_seen_subcommand_from {command}'"
        if grammar.choices:
            lines.append(f"complete -c {PROGRAM} {seen} -f -a '{' '.join(grammar.choices)}'")
        for option in grammar.options:
            lines.append(f"complete -c {PROGRAM} {seen} {_fish_option(option)}")
    return "\n".join([*lines, ""])


def _fish_option(option: Option) -> str:
    value = " -r" if option.takes_value else ""
    return f"-l {option.name.removeprefix('--')}{value} -d {_fish_text(option.help)}"


def _fish_text(text: str) -> str:
    escaped = text.replace("%%", "%").replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
