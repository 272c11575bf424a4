"""Where secrets lie: TOML files, and folders that hold one folder a secret, as Kubernetes mounts them."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..config import Config
from ..errors import StreamlitSecretNotFoundError
from ..layers import FOLDERS, settings_files

NAME = "secrets.toml"

Look = tuple[tuple[str, int, int], ...]
"""What files are there, and when each was saved."""


class SecretFiles:
    """The files of one app's secrets; later ones win.

    Parameters
    ----------
    config
        `secrets.files` names them. Where nothing sets it, they are looked for in `places`.
    places
        The folders that hold a `.ostinato` or `.streamlit` folder.
    """

    def __init__(self, config: Config, places: Sequence[Path]) -> None:
        chosen = config.where("secrets.files") != "default"
        self._named = [Path(name).expanduser() for name in config.get("secrets.files") or ()] if chosen else None
        self._places = list(places)

    @property
    def sought(self) -> list[Path]:
        """All paths at which secrets may lie."""
        if self._named is not None:
            return self._named
        return [place / folder / NAME for place in self._places for folder in FOLDERS]

    @property
    def found(self) -> list[Path]:
        """Those of them that are there."""
        if self._named is not None:
            return [path for path in self._named if path.exists()]
        return settings_files(self._places, NAME)

    def look(self) -> Look:
        """What is there now. Another look tells whether something was saved since."""
        looks = []
        for path in self.found:
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                try:
                    stat = file.stat()
                except OSError:  # it went at this very moment
                    continue
                looks.append((str(file), stat.st_mtime_ns, stat.st_size))
        return tuple(looks)

    def read(self) -> dict[str, Any]:
        """Return what they hold.

        Raises
        ------
        StreamlitSecretNotFoundError
            When one of them cannot be read. The message tells nothing of its content.
        """
        values: dict[str, Any] = {}
        for path in self.found:
            values |= _folder(path) if path.is_dir() else _toml(path)
        return values


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StreamlitSecretNotFoundError(
            f"Expected TOML in the secrets file {path}, got: {_reason(error)}. Mend the file, or remove it."
        ) from None  # the cause would show the text


def _reason(error: Exception) -> str:
    if isinstance(error, tomllib.TOMLDecodeError):
        place = str(error).rpartition("(")[2].rstrip(")")
        return f"a mistake {place}"
    return error.strerror or "an error" if isinstance(error, OSError) else "text that is not UTF-8"


def _folder(path: Path) -> dict[str, Any]:
    """A folder of folders: each is a secret. Its one file is the secret's text; of several, each is a text in it."""
    values: dict[str, Any] = {}
    for secret in sorted(path.iterdir()):
        if secret.name.startswith("."):  # Kubernetes keeps the versions of what it mounts in such folders
            continue
        if not secret.is_dir():
            raise StreamlitSecretNotFoundError(
                f"Expected a folder at {secret}, got a file. In a folder of secrets, each secret is a folder with a "
                "file for each of its texts."
            )
        texts = {file.name: _text(file) for file in sorted(secret.iterdir()) if _holds_text(file)}
        values[secret.name] = next(iter(texts.values())) if len(texts) == 1 else texts
    return values


def _holds_text(file: Path) -> bool:
    return file.is_file() and not file.name.startswith(".")


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StreamlitSecretNotFoundError(f"Expected text in the secret {file}, got: {_reason(error)}.") from None
