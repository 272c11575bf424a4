"""Parquet files that are written some rows at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from pyarrow.parquet import ParquetFile, read_table

from ostinato.frames import parquet as writing
from ostinato.frames import read
from ostinato.frames.export import to_parquet
from ostinato.frames.query import Query


def written(data: Any) -> bytes:
    return b"".join(to_parquet(read(data), Query()))


@pytest.fixture(autouse=True)
def _two_rows_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "GROUP", 2)


@pytest.mark.parametrize("kind", [dict, pd.DataFrame, pl.DataFrame, pa.table])
def test_rows_come_in_groups_and_all_of_them(kind: Any) -> None:
    rows = {"n": [1, None, 3, 4, 5], "text": ["a", "b", None, "ü", "e"]}
    file = ParquetFile(io.BytesIO(written(kind(rows))))
    assert file.num_row_groups == 3
    assert file.read(columns=["text"]).to_pydict() == {"text": rows["text"]}
    assert [None if n != n else n for n in file.read(columns=["n"]).to_pydict()["n"]] == rows["n"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([[1], [2], ["a"], []], [["1"], ["2"], ["a"], []]),
        ([[1], [2], [0.5], None], [[1.0], [2.0], [0.5], None]),
        ([[], [], [1], [2]], [[], [], [1], [2]]),
        ([1, 2, 2**64, 3], ["1", "2", "18446744073709551616", "3"]),
        ([None, None, "a", "b"], [None, None, "a", "b"]),
        ([[[1]], [[2]], [{"a": 1}], []], [["[1]"], ["[2]"], ['{"a": 1}'], []]),
    ],
)
def test_a_column_has_one_type_though_its_parts_have_several(values: list[Any], expected: list[Any]) -> None:
    assert read_table(io.BytesIO(written({"a": values}))).to_pydict() == {"a": expected}


def test_what_is_in_memory_is_some_parts_of_a_long_frame(tmp_path: Path) -> None:
    frame, size = read(pa.table({"n": pa.array(range(4_000_000), pa.int64())})), 100_000
    before, grown = pa.total_allocated_bytes(), []

    def parts() -> Iterator[bytes]:
        for start in range(0, frame.height, size):
            yield frame.stream(slice(start, start + size))
            grown.append(pa.total_allocated_bytes() - before)

    writing.write(tmp_path / "data.parquet", parts)
    assert max(grown) < frame.height * 8 / 2


def test_rows_that_nobody_asks_for_leave_a_file_of_none() -> None:
    data = b"".join(to_parquet(read({"a": ["x", "y"]}), Query(search="nowhere")))
    assert read_table(io.BytesIO(data)).num_rows == 0
