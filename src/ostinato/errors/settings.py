"""Settings, secrets, login, data."""

from __future__ import annotations

from collections.abc import Sequence

from .call import LocalizableStreamlitException, StreamlitAPIException
from .faults import Error


class ConfigError(Error, ValueError):
    """An option that does not exist, or a value that it cannot have."""


class UnknownOptionError(ConfigError, RuntimeError):
    """An option that does not exist."""

    def __init__(self, name: str, where: str, similar: Sequence[str]) -> None:
        hint = f"Did you mean {' or '.join(similar)}?" if similar else "`ostinato config show` lists all options."
        super().__init__(f"There is no option {name!r} ({where}). {hint}")


class StreamlitSecretNotFoundError(LocalizableStreamlitException, FileNotFoundError):
    """A secret that no secrets file holds."""


class StreamlitAuthError(StreamlitAPIException):
    """A login that is not set up, or failed."""


class StreamlitMissingAuthlibError(StreamlitAuthError):
    """The package that logins need is absent."""

    def __init__(self) -> None:
        super().__init__("Logins need the package Authlib. Install it with `pip install 'ostinato[auth]'`.")


class StreamlitInvalidThemeError(LocalizableStreamlitException, ConfigError):
    """A theme that cannot be used."""


class StreamlitInvalidThemeOptionError(StreamlitInvalidThemeError):
    """A theme option that does not exist, or a value that it cannot have."""


class StreamlitInvalidThemeSectionError(StreamlitInvalidThemeError):
    """A theme option in a section that cannot hold it."""

    def __init__(self, option_name: str, file_path_or_url: str = "config.toml") -> None:
        super().__init__(
            f"The theme option {option_name!r} in {file_path_or_url!r} stands in a section that cannot hold it. "
            "Move it to `[theme]`, or remove it."
        )


class StreamlitDataframeConversionError(StreamlitAPIException):
    """Data that cannot be shown as a table."""


class StreamlitMaxRetriesError(Error):
    """Something that did not succeed however often it was tried."""
