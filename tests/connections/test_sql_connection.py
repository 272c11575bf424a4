"""st.connections.SQLConnection, on SQLite in a file."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ostinato import cache_data, cache_resource, connection
from ostinato.connections import SQLConnection
from ostinato.errors import StreamlitAPIException
from ostinato.testing.v1 import AppTest


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "pets.db"
    database = sqlite3.connect(path)
    database.execute("create table pet (name text, age integer)")
    database.executemany("insert into pet values (?, ?)", [("Tom", 4), ("Rex", 7)])
    database.commit()
    database.close()
    yield path
    cache_data.clear()
    cache_resource.clear()


@pytest.fixture
def pets(file: Path) -> SQLConnection:
    return connection("pets", "sql", url=f"sqlite:///{file}")


def test_a_query_gives_a_frame(pets: SQLConnection) -> None:
    frame = pets.query("select * from pet where age > :age order by name", params={"age": 3}, index_col="name")
    assert frame.to_dict() == {"age": {"Rex": 7, "Tom": 4}}


def test_a_result_is_kept_and_belongs_to_its_database(pets: SQLConnection, tmp_path: Path) -> None:
    with pets.session as session:
        from sqlalchemy import text

        assert len(pets.query("select * from pet")) == 2
        session.execute(text("delete from pet"))
        session.commit()
    assert len(pets.query("select * from pet")) == 2
    assert len(pets.query("select * from pet", ttl=0)) == 0
    other = connection("pets", "sql", url=f"sqlite:///{tmp_path}/other.db")
    with pytest.raises(Exception, match="no such table"):
        other.query("select * from pet")


def test_parameters_are_told_apart(pets: SQLConnection) -> None:
    query = "select name from pet where age = :age"
    assert [pets.query(query, params={"age": age})["name"].tolist() for age in (4, 7)] == [["Tom"], ["Rex"]]


def test_a_large_result_may_come_in_parts(pets: SQLConnection) -> None:
    assert [len(part) for part in pets.query("select * from pet", chunksize=1)] == [1, 1]


def test_a_connection_that_the_database_has_ended_is_opened_anew(pets: SQLConnection) -> None:
    from sqlalchemy import event, exc

    failures = [exc.DBAPIError("select 1", {}, Exception("gone"), connection_invalidated=True)]

    def fail_once(*_: Any) -> None:
        if failures:
            raise failures.pop()

    event.listen(pets.engine, "before_cursor_execute", fail_once)
    first = pets.engine
    assert len(pets.query("select name from pet")) == 2
    assert pets.engine is not first


def test_engine_driver_and_connection_are_those_of_sqlalchemy(pets: SQLConnection) -> None:
    assert pets.driver == "pysqlite"
    assert pets.engine.url.database is not None
    with pets.connect() as raw:
        assert raw.exec_driver_sql("select count(*) from pet").scalar() == 2


def test_autocommit_needs_no_commit(file: Path) -> None:
    pets = connection("auto", "sql", url=f"sqlite:///{file}", autocommit=True)
    with pets.connect() as raw:
        raw.exec_driver_sql("delete from pet")
    assert len(pets.query("select * from pet")) == 0


def test_secrets_say_where_the_database_is(file: Path) -> None:
    at = AppTest.from_string("import ostinato as st\nst.table(st.connection('sql').query('select name from pet'))")
    at.secrets["connections"] = {"sql": {"dialect": "sqlite", "database": str(file)}}
    assert at.run().table[0].value["name"].tolist() == ["Tom", "Rex"]


def test_without_an_address_the_error_says_where_to_put_it() -> None:
    with pytest.raises(StreamlitAPIException, match=r"\[connections.lost\]"):
        connection("lost", "sql")


@pytest.mark.parametrize(("package", "name"), [("sqlalchemy", "SQLAlchemy"), ("pandas", "pandas")])
def test_a_missing_package_is_named(
    pets: SQLConnection, monkeypatch: pytest.MonkeyPatch, package: str, name: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(StreamlitAPIException, match=name):
        pets.query("select 1")
