"""Databases that SQLAlchemy speaks to: st.connections.SQLConnection."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ..cache.data import cache_data
from ..errors import StreamlitAPIException
from .base_connection import BaseConnection
from .named import named

if TYPE_CHECKING:
    from pandas import DataFrame
    from sqlalchemy.engine import Connection, Engine
    from sqlalchemy.orm import Session

_PARTS = ("username", "password", "host", "port", "database", "query")


class SQLConnection(BaseConnection["Engine"]):
    """A connection to a database, through an engine of SQLAlchemy.

    It is set up by its secrets, by what st.connection is given, or both, which then comes first: a `url`, or `dialect`,
    `driver`, `username`, `password`, `host`, `port`, `database` and `query`. `autocommit=True` commits each statement.
    All else goes to `sqlalchemy.create_engine`. SQLAlchemy must be installed, and the driver of the database.

    Examples
    --------
    >>> import ostinato as st
    >>> connection = st.connection("pets", type="sql", url="sqlite://")
    >>> st.dataframe(connection.query("select 'Tom' as name, 4 as age", ttl="10m"))
    """

    def _connect(self, autocommit: bool = False, **kwargs: Any) -> Engine:
        sqlalchemy = _sqlalchemy()
        given = {**self._secrets.to_dict(), **kwargs}
        given.pop("type", None)
        if given.pop("autocommit", autocommit):
            given["isolation_level"] = "AUTOCOMMIT"
        url, dialect, driver = (given.pop(name, None) for name in ("url", "dialect", "driver"))
        parts = {name: given.pop(name) for name in _PARTS if name in given}
        if url is None:
            if dialect is None:
                raise StreamlitAPIException(self._unknown_address())
            url = sqlalchemy.URL.create(f"{dialect}+{driver}" if driver else dialect, **parts)
        engine: Engine = sqlalchemy.create_engine(url, **given)
        return engine

    def _unknown_address(self) -> str:
        known = [*self._secrets, *self._kwargs]
        return (
            f"The connection {self._connection_name!r} expected a `url`, or a `dialect` with `host`, `username` and "
            f"`database`, got {', '.join(known) or 'nothing'}. Add them to `[connections.{self._connection_name}]` in "
            "the secrets file, or give them to `st.connection`."
        )

    def query(
        self,
        sql: str,
        *,
        show_spinner: bool | str = "Running `sql.query(...)`.",
        ttl: float | timedelta | str | None = None,
        index_col: str | list[str] | None = None,
        chunksize: int | None = None,
        params: Any = None,
        **kwargs: Any,
    ) -> DataFrame:
        """Return what a query finds, as a pandas frame. The result is kept, as with st.cache_data.

        Parameters
        ----------
        sql
            A query that only reads. Parameters are named: `where owner = :owner`.
        show_spinner
            Show a spinner while it runs: True, False, or its text.
        ttl
            Time for which the result is kept: seconds, a timedelta, or text such as "10m". None: until the cache is
            cleared.
        index_col
            The column, or columns, to be the index.
        chunksize
            Return an iterator over frames of so many rows instead; it is not kept.
        params
            Values of the query's parameters.
        **kwargs
            More parameters of `pandas.read_sql`.

        Raises
        ------
        StreamlitAPIException
            Without SQLAlchemy or pandas, or a way to the database.
        pandas.errors.DatabaseError
            When the database refuses the query.
        """
        if chunksize is not None:
            return self._read(sql, index_col=index_col, chunksize=chunksize, params=params, **kwargs)

        def read(_self: SQLConnection, source: Any, sql: str, given: Mapping[str, Any]) -> Any:
            return _self._read(sql, **given)

        source = (self._connection_name, self._secrets.to_dict(), self._kwargs)
        cached = cache_data(named(read, "query", ttl), ttl=ttl, show_spinner=show_spinner)
        frame: DataFrame = cached(self, source, sql, {"index_col": index_col, "params": params, **kwargs})
        return frame

    def _read(self, sql: str, **kwargs: Any) -> Any:
        sqlalchemy = _sqlalchemy()
        try:
            import pandas
        except ModuleNotFoundError:
            raise StreamlitAPIException(
                "`query` gives a pandas frame, and pandas is not installed. Install it, or use `session` or "
                "`connect()`."
            ) from None
        try:
            return pandas.read_sql(sqlalchemy.text(sql), con=self._instance, **kwargs)
        except Exception as error:
            if not _hung_up(error):
                raise
        self.reset()
        return pandas.read_sql(sqlalchemy.text(sql), con=self._instance, **kwargs)

    @property
    def engine(self) -> Engine:
        """The engine of SQLAlchemy."""
        return self._instance

    @property
    def driver(self) -> str:
        """The name of the driver that talks to the database."""
        return str(self._instance.driver)

    def connect(self) -> Connection:
        """Return a new connection of the engine, for use in a `with` block."""
        return self._instance.connect()

    @property
    def session(self) -> Session:
        """A new session of SQLAlchemy, for use in a `with` block: for writing, and for transactions.

        Examples
        --------
        >>> import ostinato as st
        >>> from sqlalchemy import text
        >>> with st.connection("notes", type="sql", url="sqlite://").session as session:
        ...     session.execute(text("create table note (body text)"))
        ...     session.execute(text("insert into note values (:body)"), {"body": "Buy milk"})
        ...     session.commit()
        """
        from sqlalchemy.orm import Session

        return Session(self._instance)

    def reset(self) -> None:
        """Connect anew at the next use; connections that nobody uses are given back."""
        self.close()
        super().reset()

    def close(self) -> None:
        """Give back all connections that nobody uses."""
        if self._raw_instance is not None:
            self._raw_instance.dispose()


def _hung_up(error: BaseException) -> bool:
    """Whether the database has ended the connection since its last use. pandas wraps what SQLAlchemy raises."""
    return any(getattr(one, "connection_invalidated", False) for one in (error, error.__cause__))


def _sqlalchemy() -> Any:
    try:
        import sqlalchemy
    except ModuleNotFoundError:
        raise StreamlitAPIException(
            'Connections of type "sql" need SQLAlchemy 2. Install it with `pip install "sqlalchemy>=2"`, and the '
            "driver of your database."
        ) from None
    return sqlalchemy
