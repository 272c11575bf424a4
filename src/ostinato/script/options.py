"""st.get_option, st.set_option: the configuration, as the script sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..config import Config, read_value
from ..config import set_option as overridden
from ..errors import ConfigError, StreamlitAPIException
from .scope import current
from .threads import outside_run

if TYPE_CHECKING:
    from .run import Run

THEME = "theme."
"""Options that each session's page may have otherwise."""


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
    if scope is None:
        return _outside().get(key)
    themed = scope.run.settings.get("theme", {})
    return themed[key] if key in themed else scope.run.host.option(key)


def set_option(key: str, value: Any) -> None:
    """Change a configuration option while the app runs.

    Options of `client` change for all sessions. Those of `theme` change for this session's page alone, and hold as long
    as each run sets them, like `st.set_page_config`.

    Parameters
    ----------
    key
        Its dotted name. Only options that can change at run time are allowed: some of client.*, and theme.*.
    value
        Its new value; of a theme option, None stands for "not set".

    Raises
    ------
    StreamlitAPIException
        When there is no such option, it cannot change while the app runs, or it does not take the value.

    Examples
    --------
    >>> import ostinato as st
    >>> st.set_option("client.showErrorDetails", "type")
    >>> if st.toggle("Paper"):
    ...     st.set_option("theme.backgroundColor", "#fdf6e3")
    """
    scope = current.get()
    if scope is None:
        outside_run()
        overridden(_outside(), key, value)
        return
    if key.startswith(THEME):
        _wear(scope.run, key, value)
    else:
        scope.run.host.set_option(key, value)


def _wear(run: Run, key: str, value: Any) -> None:
    """Have the session's page look otherwise."""
    try:
        setting = read_value(key, value, "st.set_option")
    except ConfigError as error:
        raise StreamlitAPIException(str(error)) from error
    if key == "theme.base" and value not in (None, "light", "dark"):
        raise StreamlitAPIException(f'A script can set theme.base to "light", "dark" or None, got {value!r}.')
    with run.lock:
        run.check()
        run.settings["theme"] = {**run.settings.get("theme", {}), key: setting.value}
        page: Any = type(run.tree.page.element)
        run.tree.configure(page(**run.settings))


def _outside() -> Config:
    """The configuration where no server runs: files and environment variables."""
    from ..layers import load  # late: reads TOML, which few scripts need

    return load()
