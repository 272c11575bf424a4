"""A theme in a file of its own, which `theme.base` names: other apps may start from it, too."""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .config import Config, Layer, Setting, read_value
from .errors import StreamlitInvalidThemeError, StreamlitInvalidThemeSectionError, UnknownOptionError
from .options import OPTIONS

log = logging.getLogger("ostinato.config")

PLAIN = (None, "light", "dark")
INHERITED = "theme file "
"""What the place of a setting that comes from a theme's file begins with."""
SECTIONS = ("theme", "theme.light", "theme.dark", "theme.sidebar", "theme.light.sidebar", "theme.dark.sidebar")
FETCH_SECONDS = 10.0
LARGEST = 1_000_000
"""Bytes that a theme from another host may have."""


def inherit(config: Config, folders: Iterable[Path]) -> Config:
    """Return the configuration with the theme that its `theme.base` names below its own settings.

    Parameters
    ----------
    config
        All settings. Where `theme.base` is "light", "dark" or unset, nothing is read.
    folders
        The folders in which a relative path is looked for, in their order.

    Raises
    ------
    StreamlitInvalidThemeError
        If there is no such file, it is no theme, or it names a further file.

    Examples
    --------
    >>> from ostinato.config import Config
    >>> inherit(Config().override({"theme.base": "dark"}), []).get("theme.base")
    'dark'
    """
    source = config.get("theme.base")
    if source in PLAIN:
        return config
    theme = _read(source, list(folders))
    base = theme.get("theme.base", Setting(None, ""))
    if base.value not in PLAIN:
        raise StreamlitInvalidThemeError(
            f'Expected base = "light" or "dark" in the theme {source}, got {base.value!r}. '
            "A theme's file may not start from another one."
        )
    settings = {**theme, **config.settings, "theme.base": Setting(base.value, config.where("theme.base"))}
    return Config(MappingProxyType(settings))


def theme_files(config: Config, folders: Iterable[Path]) -> list[Path]:
    """Return the files that settings of a configuration were inherited from, where they are files of this machine."""
    wheres = {setting.where for setting in config.settings.values() if setting.where.startswith(INHERITED)}
    found = (_find(where.removeprefix(INHERITED), folders) for where in sorted(wheres))
    return [path for path in found if path]


def _read(source: str, folders: list[Path]) -> Layer:
    try:
        table = tomllib.loads(_text(source, folders))
    except (OSError, ValueError) as error:
        raise StreamlitInvalidThemeError(
            f'Expected theme.base = "light", "dark", or a TOML file with a theme; {source} cannot be read: {error}'
        ) from error
    theme = table.get("theme")
    if not isinstance(theme, dict):
        raise StreamlitInvalidThemeError(f"Expected a table [theme] in {source}. Put the theme's options there.")
    return dict(_settings(theme, source))


def _text(source: str, folders: list[Path]) -> str:
    if source.startswith(("http://", "https://")):
        from urllib.request import urlopen  # late: few themes are on another host

        with urlopen(source, timeout=FETCH_SECONDS) as answer:
            return str(answer.read(LARGEST).decode())
    path = _find(source, folders)
    if path is None:
        raise FileNotFoundError(f"no such file in {', '.join(map(str, folders))}")
    return path.read_text(encoding="utf-8")


def _find(source: str, folders: Iterable[Path]) -> Path | None:
    return next((path for path in (folder / source for folder in folders) if path.is_file()), None)


def _settings(theme: Mapping[str, Any], source: str) -> Iterator[tuple[str, Setting]]:
    where = INHERITED + source
    for name, value in _flatten(theme, "theme."):
        section, _, option = name.rpartition(".")
        if section not in SECTIONS or (name not in OPTIONS and f"theme.{option}" in OPTIONS):
            raise StreamlitInvalidThemeSectionError(name, source)
        try:
            yield name, read_value(name, value, where)
        except UnknownOptionError as error:
            log.warning("%s", error)


def _flatten(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value
