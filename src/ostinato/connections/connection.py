"""Connections that outlive a run: st.connection."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import timedelta
from importlib import import_module
from typing import Any, Final, Literal, TypeVar, overload

from msgspec import UNSET, UnsetType

from ..cache.options import option
from ..cache.resource import cache_resource
from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitSecretNotFoundError
from ..script.secrets_proxy import app_secrets
from .base_connection import BaseConnection
from .named import named
from .sql_connection import SQLConnection

C = TypeVar("C", bound=BaseConnection[Any])

TYPES: Final[Mapping[str, type[BaseConnection[Any]]]] = {"sql": SQLConnection}
"""Types by their short names, which are names of connections, too."""
ENVIRONMENT = "env:"


@overload
def connection(
    name: str,
    type: Literal["sql"],
    max_entries: int | None = None,
    ttl: float | timedelta | str | UnsetType | None = UNSET,
    **kwargs: Any,
) -> SQLConnection: ...
@overload
def connection(
    name: str,
    type: type[C],
    max_entries: int | None = None,
    ttl: float | timedelta | str | UnsetType | None = UNSET,
    **kwargs: Any,
) -> C: ...
@overload
def connection(
    name: str,
    type: str | None = None,
    max_entries: int | None = None,
    ttl: float | timedelta | str | UnsetType | None = UNSET,
    **kwargs: Any,
) -> Any: ...
def connection(
    name: str,
    type: Any = None,
    max_entries: int | None = None,
    ttl: float | timedelta | str | UnsetType | None = UNSET,
    **kwargs: Any,
) -> Any:
    """Return a connection to a database or another source of data. It is opened once, and shared by reruns and users.

    Passwords and addresses come from the table `[connections.<name>]` in st.secrets, and from `kwargs`, which come
    first. What is kept is that of st.cache_resource.

    Parameters
    ----------
    name
        What its table of secrets is called. "env:NAME" takes the name from the environment variable NAME.
    type
        "sql" (needs SQLAlchemy), a class below `st.connections.BaseConnection`, or its full name, such as
        "my_package.MyConnection". None: what the connection's table of secrets says by `type`; for the name "sql",
        "sql".
    max_entries
        How many connections of this type are kept. None: any number.
    ttl
        Time for which one is kept: seconds, a timedelta, or text such as "1h". None: for ever. Left out:
        runner.connectionDefaultTTL.
    **kwargs
        What the type wants to know.

    Returns
    -------
    Connection
        An instance of the type.

    Raises
    ------
    StreamlitSecretNotFoundError
        When neither `type` nor the secrets say what kind of connection it is.
    StreamlitAPIException
        For a type that is no class of connections, or cannot be imported; without the package that it needs.
    StreamlitInvalidParameterTypeError, StreamlitValueError, StreamlitBadTimeStringError
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> pets = st.connection("pets", type="sql", url="sqlite://")
    >>> st.table(pets.query("select 'Tom' as name, 'cat' as kind"))
    """
    name = _name(name)
    kind = _class(name, type)
    lifetime = option("runner.connectionDefaultTTL") if ttl is UNSET else ttl

    def open(name: str, kwargs: dict[str, Any]) -> BaseConnection[Any]:
        return kind(name, **kwargs)

    # Connections of one class are kept apart by how long, and how many: other bounds forget what is there.
    cached = cache_resource(
        named(open, "connection", kind.__module__, kind.__qualname__, lifetime, max_entries),
        ttl=lifetime,
        max_entries=max_entries,
        show_spinner="Running `st.connection(...)`.",
        on_release=kind.close,
        scope=kind.scope(),
    )
    return cached(name, kwargs)


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise StreamlitInvalidParameterTypeError("name", type(name).__name__, ["str"])
    if not name.startswith(ENVIRONMENT):
        return name
    variable = name.removeprefix(ENVIRONMENT)
    if variable not in os.environ:
        raise StreamlitAPIException(
            f"`st.connection({name!r})` expected the name of the connection in the environment variable {variable}, "
            "which is not set. Set it, or give the name itself."
        )
    return os.environ[variable]


def _class(name: str, kind: object) -> type[BaseConnection[Any]]:
    if kind is None:
        kind = _type_in_secrets(name) or name
        if kind == name and name not in TYPES:
            raise StreamlitSecretNotFoundError(
                f"`st.connection({name!r})` expected a type of connection, got none. Give it by `type`, such as "
                f'`type="sql"`, or in the secrets as `type` in the table `[connections.{name}]`. '
                f"{app_secrets().advice}"
            )
    if isinstance(kind, str):
        kind = TYPES.get(kind) or _imported(kind)
    if not isinstance(kind, type) or not issubclass(kind, BaseConnection):
        raise StreamlitAPIException(
            f"`st.connection` expected a class below `st.connections.BaseConnection` as `type`, got {kind!r}."
        )
    return kind


def _type_in_secrets(name: str) -> object:
    return app_secrets().peek().get("connections", {}).get(name, {}).get("type")


def _imported(path: str) -> object:
    module, _, name = path.rpartition(".")
    try:
        return getattr(import_module(module), name)
    except (ImportError, AttributeError, ValueError) as error:
        raise StreamlitAPIException(
            f"`st.connection` expected as `type` one of {', '.join(map(repr, TYPES))}, or the full name of a class, "
            f"got {path!r}: {error}."
        ) from error
