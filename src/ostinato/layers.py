"""Where settings come from. Later layers win.

Defaults < the home folder's file < the working directory's file < the file beside the script < environment variables <
command-line flags. Files are `.ostinato/config.toml`, or `.streamlit/config.toml` where the former is absent; variables
are OSTINATO_SERVER_PORT, or STREAMLIT_SERVER_PORT where the former is absent.
"""

from __future__ import annotations

import logging
import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from .config import Config, Layer, Setting, read_text, read_value
from .errors import ConfigError, UnknownOptionError
from .options import OPTIONS
from .themes import INHERITED, inherit

log = logging.getLogger("ostinato.config")

FOLDERS = (".ostinato", ".streamlit")
"""Folders that hold a project's settings; the first that has the wanted file is read."""
FOLLOWING = ("client.", "theme.", "runner.")
"""Sections whose options follow their files while the app runs."""


def load(
    script: Path | None = None,
    flags: Mapping[str, str] = MappingProxyType({}),
    *,
    environ: Mapping[str, str] = os.environ,
    home: Path | None = None,
    folder: Path | None = None,
) -> Config:
    """Return the configuration for a script.

    Parameters
    ----------
    script
        The app's main script; the file beside it counts. None: no script.
    flags
        Values from the command line, as text, by dotted name.
    environ
        Environment variables.
    home, folder
        The home folder and the working directory. None: the process's own.

    Raises
    ------
    ConfigError
        If a file is not TOML, an option does not take its value, a flag names no option, or a theme cannot be read.

    Examples
    --------
    >>> load(flags={"server.port": "8600"}, environ={}).where("server.port")
    'flag --server.port'
    """
    places = settings_places(script, home, folder)
    config = Config().with_layer(_generated(places))
    for path in settings_files(places, "config.toml"):
        config = config.with_layer(from_file(path))
    config = config.with_layer(from_environment(environ))
    config = config.with_layer({name: read_text(name, text, f"flag --{name}") for name, text in flags.items()})
    return inherit(config, reversed(places))


def reread(config: Config, places: list[Path]) -> Config:
    """Return the configuration with what the files in `places` say by now.

    Options of client, theme and runner follow. What variables, flags or the script have set stays above the files.

    Raises
    ------
    ConfigError
        If a file cannot be read, or an option does not take its value.
    """
    read = Config()
    for path in settings_files(places, "config.toml"):
        read = read.with_layer(from_file(path))
    files = {str(path.resolve()) for place in places for path in _candidates(place, "config.toml")}
    kept = {
        name: setting
        for name, setting in config.settings.items()
        if setting.where not in files or not name.startswith(FOLLOWING)
    }
    following = {name: setting for name, setting in read.settings.items() if name.startswith(FOLLOWING)}
    inherited = {name: kept.pop(name) for name in list(kept) if kept[name].where.startswith(INHERITED)}
    if config.where("theme.base") in files:
        inherited.clear()  # the theme's file is read anew, if there still is one
    return inherit(Config(MappingProxyType({**inherited, **following, **kept})), reversed(places))


def settings_places(script: Path | None, home: Path | None = None, folder: Path | None = None) -> list[Path]:
    """Return the folders in which a script's settings are looked for; later ones win."""
    return [home or Path.home(), folder or Path.cwd(), *([script.resolve().parent] if script else [])]


def settings_files(places: list[Path], name: str) -> list[Path]:
    """Return the files called `name` in the settings folders of `places`, each once, in their order."""
    found = (next((path for path in _candidates(place, name) if path.is_file()), None) for place in places)
    return list(dict.fromkeys(path.resolve() for path in found if path))


def from_file(path: Path) -> Layer:
    """Return what a TOML file sets. Options that do not exist are reported on the log and left out."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"Expected TOML in {path}: {error}. Mend the file, or remove it.") from error
    layer: dict[str, Setting] = {}
    for name, value in _flatten(table):
        try:
            layer[name] = read_value(name, value, str(path))
        except UnknownOptionError as error:
            log.warning("%s", error)
    return layer


def from_environment(environ: Mapping[str, str]) -> Layer:
    """Return what environment variables set."""
    layer: dict[str, Setting] = {}
    for name in OPTIONS:
        variables = (f"{prefix}_{variable_suffix(name)}" for prefix in ("OSTINATO", "STREAMLIT"))
        variable = next((variable for variable in variables if variable in environ), None)
        if variable:
            layer[name] = read_text(name, environ[variable], f"variable {variable}")
    return layer


def variable_suffix(name: str) -> str:
    """Return the part of an environment variable that stands for an option: `server.runOnSave` → SERVER_RUN_ON_SAVE."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return words.replace(".", "_").upper()


def _generated(places: list[Path]) -> Layer:
    """Defaults that no table can hold: they depend on the place, or must differ in each process."""
    files = [str(path) for path in settings_files(places, "secrets.toml")]
    return {
        "server.cookieSecret": Setting(os.urandom(32).hex(), "default"),
        "secrets.files": Setting(files, "default"),
    }


def _candidates(place: Path, name: str) -> Iterator[Path]:
    return (place / folder / name for folder in FOLDERS)


def _flatten(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value
