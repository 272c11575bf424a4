"""The values of all options, and where each was set. `layers.load` finds them in files, variables and flags."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from .errors import ConfigError, StreamlitAPIException, UnknownOptionError
from .option import Option
from .options import OPTIONS


class Setting(NamedTuple):
    """A value, and where it was set: a file, a variable, a flag."""

    value: Any
    where: str


Layer = Mapping[str, Setting]


class Config(msgspec.Struct, frozen=True):
    """The values of all options. Immutable: `override` gives another one.

    Examples
    --------
    >>> config = Config().override({"server.port": 8600})
    >>> config.get("server.port"), config.where("server.port")
    (8600, 'override')
    """

    settings: Layer = MappingProxyType({})

    def __iter__(self) -> Iterator[str]:
        """The names of all options."""
        return iter(OPTIONS)

    def get(self, name: str) -> Any:
        """Return the value of the option `name`.

        Raises
        ------
        UnknownOptionError
            If there is no such option.
        """
        setting = self.settings.get(name)
        return setting.value if setting else find_option(name, "asked for by its name").default

    def where(self, name: str) -> str:
        """Return where the option `name` was set: a file, a variable, a flag, or "default".

        Raises
        ------
        UnknownOptionError
            If there is no such option.
        """
        find_option(name, "asked for by its name")
        setting = self.settings.get(name)
        return setting.where if setting else "default"

    def override(self, values: Mapping[str, Any], where: str = "override") -> Config:
        """Return this configuration with other values for some options.

        Parameters
        ----------
        values
            Values by dotted name.
        where
            What `where` says of them.

        Raises
        ------
        ConfigError
            If an option does not exist, or does not take its value.
        """
        return self.with_layer({name: read_value(name, value, where) for name, value in values.items()})

    def section(self, name: str) -> dict[str, Any]:
        """Return the values of one section by dotted name: `section("client")["client.toolbarMode"]`."""
        return {option: self.get(option) for option in OPTIONS if option.startswith(f"{name}.")}

    def with_layer(self, layer: Layer) -> Config:
        """Return this configuration with the settings of `layer` above it."""
        return Config(MappingProxyType({**self.settings, **layer}))


def find_option(name: str, where: str) -> Option:
    """Return the option called `name`.

    Raises
    ------
    UnknownOptionError
        If there is none; it says `where` the name stands and which options are called similarly.
    """
    option = OPTIONS.get(name)
    if option is None:
        import difflib  # late: only a mistake needs it

        raise UnknownOptionError(name, where, difflib.get_close_matches(name, OPTIONS, n=2, cutoff=0.75))
    return option


def set_option(config: Config, key: str, value: Any) -> Config:
    """Return the configuration with another value for the option `key`, as `st.set_option` does.

    Raises
    ------
    StreamlitAPIException
        If there is no such option, it cannot change while the app runs, or it does not take the value.
    """
    try:
        if not find_option(key, "st.set_option").live:
            raise StreamlitAPIException(
                f"The option {key!r} cannot change while the app runs. Set it in .ostinato/config.toml, or start the "
                f"app with `ostinato run app.py --{key} …`."
            )
        return config.override({key: value}, "st.set_option")
    except ConfigError as error:
        raise StreamlitAPIException(str(error)) from error


def read_value(name: str, value: Any, where: str) -> Setting:
    """Return the setting that a value gives; ConfigError if the option does not take it."""
    return _read(name, value, where, Option.read)


def read_text(name: str, text: str, where: str) -> Setting:
    """Return the setting that text gives; ConfigError if the option does not take it."""
    return _read(name, text, where, Option.read_text)


def _read(name: str, value: Any, where: str, read: Callable[[Option, Any], Any]) -> Setting:
    option = find_option(name, where)
    try:
        return Setting(read(option, value), where)
    except ValueError as error:
        expected = f"expected {option.expected}"
        raise ConfigError(f"The option {name} cannot be {value!r}: {expected}. Change it: {where}.") from error
