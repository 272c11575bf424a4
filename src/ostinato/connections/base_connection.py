"""What all connections have in common: st.connections.BaseConnection."""

from __future__ import annotations

from abc import ABC, abstractmethod
from threading import RLock
from typing import Any, Generic, Literal, TypeVar

from ..script.secrets import AttrDict
from ..script.secrets_proxy import app_secrets

Raw = TypeVar("Raw")


class BaseConnection(ABC, Generic[Raw]):
    """A connection of an app's own is a class below this one: it says how to connect, and what its users may ask.

    `_connect(**kwargs)` gives the object of the library that does the work. It is called when the connection is made,
    and at the next use after `reset` or a change of the connection's secrets. `_instance` is that object, `_secrets`
    the connection's table in st.secrets. A connection is used by several threads.

    Parameters
    ----------
    connection_name
        The name that its secrets have.
    **kwargs
        What `_connect` is called with.

    Examples
    --------
    >>> import sqlite3
    >>> import ostinato as st
    >>> class Notes(st.connections.BaseConnection[sqlite3.Connection]):
    ...     def _connect(self, **kwargs):
    ...         return sqlite3.connect(kwargs["path"], check_same_thread=False)
    ...
    ...     def count(self):
    ...         return self._instance.execute("select count(*) from sqlite_master").fetchone()[0]
    ...
    ...     def close(self):
    ...         self._instance.close()
    >>> st.write(st.connection("notes", type=Notes, path=":memory:").count(), "tables")
    """

    def __init__(self, connection_name: str, **kwargs: Any) -> None:
        self._connection_name = connection_name
        self._kwargs = kwargs
        # Those of the app: a thread without a run, which may use the connection later, could not find them.
        self._app_secrets = app_secrets()
        self._opening = RLock()
        self._opened_with = self._secrets.to_dict()
        self._raw_instance: Raw | None = self._connect(**kwargs)

    @abstractmethod
    def _connect(self, **kwargs: Any) -> Raw:
        """Return the object that does the work."""

    @property
    def _secrets(self) -> AttrDict:
        """The connection's own table in st.secrets; empty if there is none."""
        table = self._app_secrets.peek().get("connections", {}).get(self._connection_name, {})
        return AttrDict(table)

    @property
    def _instance(self) -> Raw:
        """The object that does the work, connected if it is not yet, or no more with these secrets."""
        with self._opening:
            present = self._secrets.to_dict()
            if self._raw_instance is not None and present != self._opened_with:
                self.reset()
            if self._raw_instance is None:
                self._raw_instance = self._connect(**self._kwargs)
                self._opened_with = present
            return self._raw_instance

    @classmethod
    def scope(cls) -> Literal["global", "session"]:
        """Return "global": all sessions share one connection. A class may say "session": each has its own."""
        return "global"

    def reset(self) -> None:
        """Connect anew at the next use: when the connection has gone stale, or a token has expired."""
        with self._opening:
            self._raw_instance = None

    def close(self) -> None:
        """Called when the connection is not kept any more. A class may override it, to give back what it holds."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._connection_name!r})"
