"""Frames of engines that compute elsewhere or late, and arrays of other libraries.

What stands in for them here answers as the libraries do: Spark 3.5 and 4.3, Dask 2026, Modin 0.37, xarray 2026, PyTorch
2.13, SciPy 1.17.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from ostinato.errors import StreamlitDataframeConversionError
from ostinato.frames import Frame, read
from ostinato.parameters.edited import Delta, applied

MOMENT = datetime(2024, 1, 1, 9, tzinfo=UTC)


def told(frame: Frame) -> dict[str, list[Any]]:
    return {column.name: frame.values(column.name) for column in frame.columns}


class Row(tuple[Any, ...]):
    """A row of Spark: a tuple with names."""

    __module__ = "pyspark.sql.types"

    def asDict(self, recursive: bool = False) -> dict[str, Any]:
        return dict(zip("xy", self, strict=True))


class Spark3:
    """A frame of Spark before version 4: structs become rows in pandas' columns."""

    __module__ = "pyspark.sql.dataframe"
    columns = ["a", "s"]

    def __init__(self, height: int = 20_000) -> None:
        self.height = height
        self.schema = Schema(a="bigint", s="struct<x:int,y:string>")

    def limit(self, rows: int) -> Spark3:
        return type(self)(min(rows, self.height))

    def toPandas(self) -> pd.DataFrame:
        return pd.DataFrame({"a": range(self.height), "s": [Row((1, "y"))] * self.height})

    def collect(self) -> list[Any]:
        return [Row((row, Row((1, "y")))) for row in range(self.height)]


class Schema(dict[str, Any]):
    def __init__(self, **types: str) -> None:
        fields = {name: SimpleNamespace(simpleString=lambda type=type: type) for name, type in types.items()}
        super().__init__({name: SimpleNamespace(dataType=field) for name, field in fields.items()})
        self.names = list(types)


class Spark4(Spark3):
    """One of Spark 4: its stream fails where there are timestamps, and `toArrow` tells them in UTC."""

    sparkSession = SimpleNamespace(conf={"spark.sql.session.timeZone": "Europe/Vienna"})

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        raise AssertionError

    def toArrow(self) -> pa.Table:
        return pa.table([[MOMENT], [1], [2]], ["t", "a", "a"])


class SparkNumbers(Spark4):
    def toArrow(self) -> pa.Table:
        return pa.table({"a": [1, 2]})


def test_of_spark_the_first_rows_are_fetched_and_structs_are_records() -> None:
    frame = read(Spark3())
    assert frame.height == 10_000
    assert {column.name: column.kind for column in frame.columns} == {
        "_index": "integer",
        "a": "integer",
        "s": "struct",
    }
    assert frame.values("s", [0]) == [{"x": 1, "y": "y"}]


def test_spark_needs_no_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    assert told(read(Spark3(2))) == {"a": [0, 1], "s": [{"x": 1, "y": "y"}] * 2}
    assert told(read(Spark3(0))) == {"a": [], "s": []}


def test_spark_hands_over_an_arrow_table_whose_moments_its_session_tells() -> None:
    frame = read(Spark4())
    assert [(column.name, column.label, column.timezone) for column in frame.columns] == [
        ("t", "t", "Europe/Vienna"),
        ("a", "a", None),
        ("a (2)", "a", None),
    ]
    assert frame.values("t") == [MOMENT]
    edited = applied(read(SparkNumbers()), Delta({0: {0: 5}}, [], frozenset()))
    assert isinstance(edited, pd.DataFrame)
    assert edited.to_dict("list") == {"a": [5, 2]}


class PandasOnSpark:
    __module__ = "pyspark.pandas.frame"

    def __init__(self, height: int = 20_000) -> None:
        self.height = height

    def head(self, rows: int) -> PandasOnSpark:
        return PandasOnSpark(min(rows, self.height))

    def to_pandas(self) -> pd.DataFrame:
        return pd.DataFrame({"a": range(self.height)})

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return pa.table({"__index_level_0__": range(self.height), "a": range(self.height)}).__arrow_c_stream__()


def test_pandas_on_spark_is_pandas_as_far_as_it_is_fetched() -> None:
    frame = read(PandasOnSpark())
    assert frame.height == 10_000
    assert [column.name for column in frame.columns] == ["_index", "a"]


class Dask:
    """A frame in partitions, of which it gives the first rows of the first one alone unless told otherwise."""

    __module__ = "dask.dataframe.dask_expr._collection"

    def head(self, rows: int, npartitions: int = 1) -> pd.DataFrame:
        return pd.DataFrame({"a": range(min(rows, 20_000) if npartitions == -1 else 7)})

    def __dataframe__(self, nan_as_null: bool = False, allow_copy: bool = True) -> object:
        return object()  # which has no chunks

    def __array__(self, dtype: object = None, copy: bool | None = None) -> Any:
        return np.arange(20_000)


class Delayed:
    """What answers to any name, with another of its kind."""

    __module__ = "dask.delayed"

    def __getattr__(self, name: str) -> Delayed:
        return Delayed()

    def __call__(self, *args: object) -> Delayed:
        return Delayed()

    def compute(self) -> pd.DataFrame:
        return pd.DataFrame({"a": [1]})


class Lazily:
    """An array of Dask."""

    __module__ = "dask.array.core"
    ndim = 2

    def __init__(self, height: int = 20_000) -> None:
        self.height = height

    def __getitem__(self, rows: slice) -> Lazily:
        return Lazily(min(rows.stop, self.height))

    def compute(self) -> Any:
        return np.ones((self.height, 2))


def test_of_dask_the_first_rows_of_all_partitions_are_computed() -> None:
    frame = read(Dask())
    assert (frame.height, [column.name for column in frame.columns]) == (10_000, ["_index", "a"])
    assert (read(Lazily()).height, len(read(Lazily()).columns)) == (10_000, 2)


def test_a_delayed_frame_is_computed() -> None:
    assert told(read(Delayed())) == {"_index": [0], "a": [1]}


class Modin:
    __module__ = "modin.pandas.dataframe"

    def _to_pandas(self) -> pd.DataFrame:
        return pd.DataFrame({"a": [1, 2]}, index=["r", "s"])

    def __dataframe__(self, nan_as_null: bool = False, allow_copy: bool = True) -> object:
        return pa.table({"a": [1, 2]}).__dataframe__()


def test_modin_keeps_its_index() -> None:
    assert told(read(Modin())) == {"_index": ["r", "s"], "a": [1, 2]}


class Dataset(dict[str, Any]):
    """Arrays side by side: a mapping of arrays, each with its dimensions."""

    __module__ = "xarray.core.dataset"
    dims = ("x",)

    def to_dataframe(self) -> pd.DataFrame:
        return pd.DataFrame({"t": [1.5, 2.5]}, index=pd.Index(["a", "b"], name="x"))


class DataArray:
    __module__ = "xarray.core.dataarray"

    def __init__(self, *dims: str) -> None:
        self.dims = dims

    def to_series(self) -> pd.Series:
        index = pd.MultiIndex.from_product([[0, 1]] * len(self.dims), names=self.dims)
        return pd.Series(np.arange(len(index)), index=index)

    def to_dataframe(self) -> pd.DataFrame:
        raise ValueError("cannot convert an unnamed DataArray to a DataFrame")

    def to_pandas(self) -> Any:
        return self

    @property
    def values(self) -> Any:
        return np.array(5.5)


def test_dimensions_of_xarray_are_levels_of_an_index() -> None:
    assert told(read(Dataset(t=object()))) == {"x": ["a", "b"], "t": [1.5, 2.5]}
    assert told(read(DataArray("x", "y"))) == {"x": [0, 0, 1, 1], "y": [0, 1, 0, 1], "0": [0, 1, 2, 3]}
    assert told(read(DataArray())) == {"value": [5.5]}


class Tensor:
    """A tensor that takes part in a gradient, as parameters of models do."""

    __module__ = "torch"
    dtype = "torch.bfloat16"
    ndim = 1

    def __init__(self, floats: bool = False) -> None:
        self.dtype = "torch.float32" if floats else "torch.bfloat16"

    def __len__(self) -> int:
        return 2

    def to_dense(self) -> Tensor:
        return self

    def float(self) -> Tensor:
        return Tensor(floats=True)

    def numpy(self, *, force: bool = False) -> Any:
        if not force or self.dtype == "torch.bfloat16":
            raise TypeError("Can't call numpy() on Tensor that requires grad.")
        return np.array([1.5, 2.5], "f4")

    def __array__(self, dtype: object = None, copy: bool | None = None) -> Any:
        return self.numpy()


def test_tensors_are_arrays() -> None:
    assert told(read(Tensor())) == {"value": [1.5, 2.5]}
    assert told(read({"a": Tensor(), "b": ["x", "y"]})) == {"a": [1.5, 2.5], "b": ["x", "y"]}


class Sparse:
    __module__ = "scipy.sparse._csr"

    def __init__(self, *shape: int) -> None:
        self.shape = shape

    def toarray(self) -> Any:
        return np.eye(*self.shape)


def test_sparse_matrices_are_written_out_as_far_as_that_makes_sense() -> None:
    assert told(read(Sparse(2, 2))) == {"0": [1.0, 0.0], "1": [0.0, 1.0]}
    with pytest.raises(StreamlitDataframeConversionError, match="10,000,000 cells at most, got one of 100,000 × 1,000"):
        read(Sparse(100_000, 1_000))
