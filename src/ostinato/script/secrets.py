"""The secrets of one app: what its files hold, with what its code adds."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from ..errors import StreamlitSecretNotFoundError
from .signal import Signal

if TYPE_CHECKING:
    from .secret_files import Look, SecretFiles

PLAIN = (str, int, float, bool)


class AttrDict(Mapping[str, Any]):
    """A table of secrets: read-only, by item and by attribute. Its text names keys, never values."""

    __slots__ = ("_values",)

    _values: Mapping[str, Any]

    def __init__(self, values: Mapping[str, Any]) -> None:
        object.__setattr__(self, "_values", values)

    def __getitem__(self, key: str) -> Any:
        try:
            return _shown(self._values[key])
        except KeyError:
            raise KeyError(f'This table of st.secrets has no key "{key}". It has: {_names(self._values)}.') from None

    def __getattr__(self, key: str) -> Any:
        try:
            return _shown(self._values[key])
        except KeyError:
            text = f'This table of st.secrets has no key "{key}". It has: {_names(self._values)}.'
            raise AttributeError(text) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({_names(self._values)})"

    def __reduce__(self) -> Any:
        return AttrDict, (self._values,)

    def __setitem__(self, key: str, value: object) -> NoReturn:
        raise TypeError(READ_ONLY)

    def __setattr__(self, key: str, value: object) -> NoReturn:
        raise TypeError(READ_ONLY)

    def to_dict(self) -> dict[str, Any]:
        """Return a copy as plain dictionaries."""
        return _plain(self._values)


READ_ONLY = "st.secrets is read-only. Change the secrets file, or give the secret to st.App(secrets=…)."


class Secrets:
    """The present secrets of one app. Files that were saved since are read again. Safe from any thread."""

    def __init__(self, files: SecretFiles, given: Mapping[str, Any] | None = None) -> None:
        self._files = files
        self._given: dict[str, Any] = {}
        self._read: tuple[Look | None, dict[str, Any]] = None, {}
        self._exported: dict[str, str] = {}
        self.file_change_listener = Signal()
        if given:
            self.merge(given)

    def values(self) -> Mapping[str, Any]:
        """All of them, by name; raises StreamlitSecretNotFoundError where there are none at all."""
        values = self.peek()
        if not values and not self._files.found:
            raise StreamlitSecretNotFoundError(f"There are no secrets. {self.advice}")
        return values

    def table(self) -> AttrDict:
        """All of them, as the script sees them."""
        return AttrDict(self.values())

    def peek(self) -> Mapping[str, Any]:
        """All of them; none is no mistake."""
        look = self._files.look()
        if look != self._read[0]:
            values = self._files.read()
            self._read = look, values
            self._export()
        return {**self._read[1], **self._given}

    def merge(self, given: Mapping[str, Any]) -> None:
        """Add secrets, in place of those of the same names."""
        check(given)
        self._given.update(given)
        self._export()

    def load(self) -> None:
        """Read them now, so that the environment has them; mistakes in a file are for those who ask for a secret."""
        with suppress(StreamlitSecretNotFoundError):
            self.peek()

    @property
    def has_logins(self) -> bool:
        """Whether users can log in: there is a section for that."""
        with suppress(StreamlitSecretNotFoundError):
            return "auth" in self.peek()
        return False

    def look(self) -> Look:
        """What files there are now."""
        return self._files.look()

    @property
    def advice(self) -> str:
        """Where secrets are looked for, and what to do."""
        sought = ", ".join(map(str, self._files.sought)) or "nowhere, for secrets.files is empty"
        return f"Looked for in: {sought}. Add it to one of these files, or name others by secrets.files."

    def _export(self) -> None:
        """Plain values become environment variables; those that went, and that nobody changed, go there too."""
        values = {**self._read[1], **self._given}
        texts = {name: str(v) for name, v in values.items() if isinstance(v, PLAIN) and not isinstance(v, bool)}
        for name, text in self._exported.items():
            if name not in texts and os.environ.get(name) == text:
                del os.environ[name]
        os.environ.update(texts)
        self._exported = texts


def check(values: Mapping[Any, Any], where: str = "") -> None:
    """Raise TypeError for what is no secret: keys that are no texts; values that TOML could not hold."""
    for key, value in values.items():
        if not isinstance(key, str):
            place = f"at {where!r}" if where else "at the top level"
            raise TypeError(f"Names of secrets must be strings, got {type(key).__name__} {place}.")
        _check(value, f"{where}.{key}" if where else key)


def _check(value: Any, where: str) -> None:
    if isinstance(value, dict):
        check(value, where)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _check(item, f"{where}[{number}]")
    elif not isinstance(value, PLAIN):
        raise TypeError(
            f"Expected a str, int, float, bool, list or dict for the secret {where!r}, got {type(value).__name__}."
        )


def _shown(value: Any) -> Any:
    return AttrDict(value) if isinstance(value, dict) else value


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _plain(value) if isinstance(value, Mapping) else value for key, value in values.items()}


def _names(values: Mapping[str, Any]) -> str:
    return ", ".join(values) or "nothing"
