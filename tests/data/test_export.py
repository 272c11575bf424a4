"""Frames as files."""

from __future__ import annotations

import csv
import io
import sys
from datetime import date
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from pyarrow import parquet

from ostinato.frames import export, read
from ostinato.frames.query import Filter, Query

ROWS: dict[str, list[Any]] = {
    "n": list(range(10)),
    "text": ['a, "b"', "line\nbreak", None, "Grüße", *"efghij"],
    "list": [[1, 2]] * 10,
    "day": [date(2026, 1, 1)] * 9 + [None],
}
DOWN = Query(sort=(("n", True),), filters={"n": Filter(min=8)})


@pytest.fixture(params=[dict, pd.DataFrame, pl.DataFrame, pa.table])
def data(request: pytest.FixtureRequest) -> Any:
    return request.param(ROWS)


def columns(data: Any) -> list[str]:
    return [column.name for column in read(data).columns if not column.index]


def test_csv_holds_every_row_and_reads_back(data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "CHUNK", 3)
    text = b"".join(export.to_csv(read(data), Query(), columns(data))).decode()
    lines = list(csv.reader(io.StringIO(text)))
    assert lines[0] == ["n", "text", "list", "day"]
    assert lines[1] == ["0", 'a, "b"', "[1, 2]", "2026-01-01"]
    assert [line[1] for line in lines[2:5]] == ["line\nbreak", "", "Grüße"]
    assert lines[10][3] == ""
    assert len(lines) == 11


def test_csv_of_a_query_has_its_order(data: Any) -> None:
    assert b"".join(export.to_csv(read(data), DOWN, ["n"])) == b"n\n9\n8\n"


def test_cells_are_those_of_some_rows_in_the_order_of_a_query(data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "CHUNK", 2)
    down = Query(sort=(("n", True),))
    assert export.to_tsv(read(data), down, ["n", "text"], [(0, 1), (6, 99)], 1_000).decode() == (
        '9\tj\n3\tGrüße\n2\t\n1\t"line\nbreak"\n0\t"a, ""b"""\n'
    )


def test_more_cells_than_a_clipboard_takes_are_refused() -> None:
    frame = read({"n": range(1_000_000)})
    with pytest.raises(ValueError, match="More than 1 MB do not fit the clipboard"):
        export.to_tsv(frame, Query(), ["n"], [(0, 1_000_000)], 1_000_000)


def test_parquet_keeps_types(data: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "CHUNK", 3)
    table = parquet.read_table(io.BytesIO(b"".join(export.to_parquet(read(data), Query(), columns(data)))))
    assert table.to_pydict() == ROWS


@pytest.mark.parametrize("query", [DOWN, Query(search="nowhere")])
def test_parquet_without_pyarrow(query: Query, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    content = b"".join(export.to_parquet(read(ROWS), query, ["n"]))
    monkeypatch.undo()
    assert parquet.read_table(io.BytesIO(content)).num_rows == read(ROWS).count(query)


def test_without_a_library_that_writes_parquet_the_message_names_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for package in ("pyarrow", "polars"):
        monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ModuleNotFoundError, match="pyarrow or polars"):
        list(export.to_parquet(read(ROWS), Query()))


def test_labels_that_come_twice_are_written_as_they_are() -> None:
    frame = read(pd.DataFrame([[1, 2]], columns=["a", "a"]))
    assert b"".join(export.to_csv(frame, Query(), ["a", "a (2)"])) == b"a,a\n1,2\n"
