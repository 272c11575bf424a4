"""The configuration of a command, or a message why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click

from ..config import Config
from ..errors import ConfigError
from ..layers import load


def load_settings(script: Path | None, flags: Mapping[str, str]) -> Config:
    """Return the configuration; end the program with status 2 where files, variables or flags hold mistakes."""
    try:
        config = load(script, flags)
    except ConfigError as error:
        raise click.UsageError(str(error)) from error
    _check_certificate(config)
    return config


def _check_certificate(config: Config) -> None:
    names = ("server.sslCertFile", "server.sslKeyFile")
    given = [name for name in names if config.get(name)]
    if len(given) == 1:
        raise click.UsageError(f"Only {given[0]} is set, but {' and '.join(names)} go together. Set both, or neither.")
    for name in given:
        if not Path(config.get(name)).is_file():
            raise click.UsageError(f"Expected a file, but {name} is {config.get(name)!r} ({config.where(name)}).")
