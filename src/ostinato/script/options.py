"""st.get_option, st.set_option: the configuration, as the script sees it."""

from __future__ import annotations

from typing import Any

from ..config import Config
from ..config import set_option as overridden
from .scope import current
from .threads import outside_run


def get_option(key: str) -> Any:
    """Return the value of a configuration option.

    Parameters
    ----------
    key
        Its dotted name, such as "server.port".

    Raises
    ------
    UnknownOptionError
        When there is no such option; it is also a RuntimeError.

    Examples
    --------
    >>> import ostinato as st
    >>> st.write("Details of errors:", st.get_option("client.showErrorDetails"))
    """
    scope = current.get()
    return _outside().get(key) if scope is None else scope.run.host.option(key)


def set_option(key: str, value: Any) -> None:
    """Change a configuration option while the app runs, for all its sessions.

    Parameters
    ----------
    key
        Its dotted name. Only options that can change at run time are allowed (client.*).
    value
        Its new value.

    Raises
    ------
    StreamlitAPIException
        When there is no such option, it cannot change while the app runs, or it does not take the value.

    Examples
    --------
    >>> import ostinato as st
    >>> st.set_option("client.showErrorDetails", "type")
    """
    scope = current.get()
    if scope is None:
        outside_run()
        overridden(_outside(), key, value)
        return
    scope.run.host.set_option(key, value)


def _outside() -> Config:
    """The configuration where no server runs: files and environment variables."""
    from ..layers import load  # late: reads TOML, which few scripts need

    return load()
