"""`ostinato config show`: every option as TOML."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

import click

from ..config import Config
from ..option import Option
from ..options import OPTIONS
from .settings import load_settings


def show_config(flags: Mapping[str, str]) -> None:
    """Print all options, with values and the places where these were set."""
    config = load_settings(None, flags)
    for section, options in groupby(sorted(OPTIONS.values(), key=_section), key=_section):
        click.secho(f"\n[{section}]", bold=True)
        for option in options:
            click.echo("\n".join(_lines(option, config)))


def to_toml(value: Any) -> str:
    """Return a value as TOML. TOML reads what JSON writes of strings, numbers, booleans and lists of them."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {to_toml(item)}" for key, item in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(to_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _section(option: Option) -> str:
    return option.section


def _lines(option: Option, config: Config) -> Iterator[str]:
    name = option.name.rpartition(".")[2]
    where, value = config.where(option.name), config.get(option.name)
    yield f"\n# {option.description}"
    if option.choices:
        yield f"# Takes {option.expected}."
    if where == "default":
        yield f"# {name} =" if value is None or option.secret else f"# {name} = {to_toml(value)}"
    else:
        yield f"{name} = {to_toml('…' if option.secret else value)}  # {where}"
