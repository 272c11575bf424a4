"""Options of the configuration as flags: `--server.port 8600`, `--server.port=8600`, `--server.headless`.

They are taken out of the arguments before click sees these: 350 flags would slow every start and drown the help, and
click knows no flag whose value may be left out only where a boolean word does not follow.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import cast

import click

from ..config import read_text
from ..errors import ConfigError
from ..option import BOOLEAN_WORDS
from ..options import OPTIONS

_META = "ostinato.flags"

Flags = dict[str, str]
"""Values as text, by dotted name."""


class ConfiguredCommand(click.Command):
    """A command that takes every option of the configuration as a flag. `flags_of` gives them to its function."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        flags, rest = split_flags(args)
        ctx.meta[_META] = flags
        return super().parse_args(ctx, rest)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        plain = [option for option in OPTIONS.values() if not option.name.startswith("theme.")]
        with formatter.section("Configuration (as a flag, in .ostinato/config.toml, or as OSTINATO_SERVER_PORT)"):
            formatter.write_dl([(f"--{option.name} {option.kind}", option.description) for option in plain])
            formatter.write_dl([("--theme.*", f"{len(OPTIONS) - len(plain)} options: `ostinato config show`.")])


def flags_of(context: click.Context) -> Flags:
    """Return the flags that the command was given."""
    return cast(Flags, context.meta[_META])


def split_flags(args: Sequence[str]) -> tuple[Flags, list[str]]:
    """Divide arguments into options of the configuration and all others. What follows `--` stays as it is.

    Raises
    ------
    click.UsageError
        If a flag names no option, has no value, or has one that the option does not take.

    Examples
    --------
    >>> split_flags(["app.py", "--server.port", "8600", "--server.headless", "--", "--server.port=1"])
    ({'server.port': '8600', 'server.headless': 'true'}, ['app.py', '--', '--server.port=1'])
    """
    flags: Flags = {}
    rest: list[str] = []
    waiting = deque(args)
    while waiting:
        arg = waiting.popleft()
        name, equals, text = arg.removeprefix("--").partition("=")
        if arg == "--":
            return flags, [*rest, arg, *waiting]
        if arg.startswith("--") and "." in name:
            text = _checked(name, text if equals else _take_value(name, waiting))
            flags[name] = f"{flags[name]},{text}" if name in flags and OPTIONS[name].multiple else text
        else:
            rest.append(arg)
    return flags, rest


def _take_value(name: str, waiting: deque[str]) -> str:
    is_word = bool(waiting) and waiting[0].lower() in BOOLEAN_WORDS
    if name in OPTIONS and OPTIONS[name].kind == "bool" and not is_word:
        return "true"
    if not waiting or waiting[0].startswith("--"):
        return ""
    return waiting.popleft()


def _checked(name: str, text: str) -> str:
    try:
        read_text(name, text, f"flag --{name}")
    except ConfigError as error:
        raise click.UsageError(str(error)) from error
    return text
