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
        return load(script, flags)
    except ConfigError as error:
        raise click.UsageError(str(error)) from error
