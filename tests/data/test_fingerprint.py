"""Digests of whole frames."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ostinato.frames import read
from ostinato.frames.fingerprint import _known
from ostinato.hashing import Digest

DATA = {"a": range(10_000), "b": [f"a text that is longer than a dozen letters {n}" for n in range(10_000)]}
MAKE: dict[str, Callable[[dict[str, Any]], Any]] = {
    "pandas": pd.DataFrame,
    "polars": pl.DataFrame,
    "pyarrow": lambda data: pa.table({name: list(values) for name, values in data.items()}),
    "lists": dict,
    "numpy": lambda data: {name: np.array(values) for name, values in data.items()},
}


@pytest.fixture(params=MAKE)
def make(request: pytest.FixtureRequest) -> Callable[[dict[str, Any]], Any]:
    return MAKE[request.param]


def test_equal_content_has_one_digest(make: Callable[[dict[str, Any]], Any]) -> None:
    assert read(make(DATA)).fingerprint() == read(make(DATA)).fingerprint()


def test_every_value_counts(make: Callable[[dict[str, Any]], Any]) -> None:
    texts = list(DATA["b"])
    texts[7_654] = "a text that is longer than a dozen letters."
    assert read(make(DATA)).fingerprint() != read(make({**DATA, "b": texts})).fingerprint()


def test_names_and_types_count(make: Callable[[dict[str, Any]], Any]) -> None:
    others = [{"c": DATA["a"], "b": DATA["b"]}, {"a": [float(n) for n in DATA["a"]], "b": DATA["b"]}]
    assert len({read(make(data)).fingerprint() for data in (DATA, *others)}) == 3


def chunked() -> pl.DataFrame:
    return pl.concat([pl.DataFrame(DATA), pl.DataFrame(DATA)], rechunk=False)


SHORT = pa.table(
    {
        "numbers": pa.array(range(1_000), pa.int16()),
        "missing": pa.array([None if n % 3 else n for n in range(1_000)]),
        "flags": pa.array([n % 5 == 0 for n in range(1_000)]),
        "texts": pa.array([f"text {n}" for n in range(1_000)]),
        "views": pa.array([f"a text that a view points to {n}" for n in range(1_000)], pa.string_view()),
        "bytes": pa.array([bytes([n % 256]) * 3 for n in range(1_000)], pa.binary(3)),
        "lists": pa.array([[n] * (n % 4) for n in range(1_000)]),
        "structs": pa.array([{"n": n, "text": str(n)} for n in range(1_000)]),
    }
)


def with_other(name: str, row: int) -> pa.Table:
    """The column alone, with the value of the next row but one in this row."""
    column = SHORT.column(name)
    values = column.to_pylist()
    assert values[row] != values[row + 2]
    return pa.table({name: pa.array([*values[:row], values[row + 2], *values[row + 1 :]], column.type)})


@pytest.mark.parametrize("name", SHORT.column_names)
@pytest.mark.parametrize("row", [3, 43, 70])
def test_every_row_of_a_slice_counts(name: str, row: int) -> None:
    there, here = (rows.slice(3, 70) for rows in (with_other(name, row), SHORT.select([name])))
    assert read(there).fingerprint() != read(here).fingerprint()


@pytest.mark.parametrize("name", ["numbers", "missing", "flags", "texts", "bytes"])
@pytest.mark.parametrize("row", [0, 205])
def test_rows_beside_a_slice_do_not_count(name: str, row: int) -> None:
    there, here = (rows.slice(19, 70) for rows in (with_other(name, row), SHORT.select([name])))
    assert read(there).fingerprint() == read(here).fingerprint()


@pytest.mark.parametrize("name", SHORT.column_names)
def test_different_slices_differ(name: str) -> None:
    slices = [SHORT.select([name]).slice(start, length) for start in (0, 3, 500) for length in (1, 70, 499)]
    assert len({read(rows).fingerprint() for rows in slices}) == len(slices)


def test_many_slices_of_one_column_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """As polars gives them: what a filter leaves of a long column."""
    sizes: list[int] = []
    buffer = Digest.buffer

    def counted(digest: Digest, data: bytes | memoryview) -> None:
        sizes.append(len(data))
        buffer(digest, data)

    monkeypatch.setattr(Digest, "buffer", counted)
    rows = pa.table({"a": np.arange(1_000_000), "b": pa.array([f"text {n:20}" for n in range(1_000_000)])})
    slices = pa.concat_tables([rows.slice(start, 20_000) for start in range(0, 1_000_000, 20_000)])
    read(slices).fingerprint()
    assert sum(sizes) < 1.1 * rows.nbytes


def of_many_types() -> pd.DataFrame:
    moments = pd.date_range("2026", periods=10_000, freq="h")
    return pd.DataFrame({**DATA, "moment": moments, "there": moments.tz_localize("Asia/Tokyo")}, index=moments)


STANDING: dict[str, Callable[[], Any]] = {
    "pandas": of_many_types,
    "polars": chunked,
    "pyarrow": lambda: MAKE["pyarrow"](DATA),
}


@pytest.mark.parametrize("make", STANDING.values(), ids=STANDING.keys())
def test_memory_that_is_held_is_read_once(make: Callable[[], Any]) -> None:
    data = make()
    shown = read(data)
    first = shown.fingerprint()
    assert read(data).fingerprint() == first
    for places, known in list(_known.items()):
        _known[places] = known._replace(digest=b"what was known of it")
    assert read(data).fingerprint() != first
    del data, shown
    gc.collect()
    assert not _known


def test_a_copy_that_pandas_has_not_made_yet_is_not_read_again() -> None:
    data = of_many_types()
    shown = read(data)
    shown.fingerprint()
    known = dict.fromkeys(_known)
    assert read(data.copy(deep=False)).fingerprint() == shown.fingerprint()
    assert dict.fromkeys(_known) == known


def test_categories_count() -> None:
    codes = [0, 1, 0]
    one, other = (
        read(pd.DataFrame({"a": pd.Categorical.from_codes(codes, list(names))})).fingerprint() for names in ("xy", "xz")
    )
    assert one != other


@pytest.mark.parametrize("type", [pl.Categorical(), pl.Categorical(pl.Categories("sizes")), pl.Enum(["s", "m"])])
def test_categories_of_polars_are_read_once(type: Any) -> None:
    data = pl.DataFrame({"a": pl.Series(["s", "m"] * 5_000, dtype=type)})
    shown = read(data)
    shown.fingerprint()
    (known,) = _known.values()
    assert read(data).fingerprint() == shown.fingerprint()
    assert list(_known.values()) == [known]


def test_the_same_numbers_of_other_categories_are_other_values() -> None:
    texts = {name: pl.Series([name], dtype=pl.Categorical(pl.Categories(name))) for name in "xy"}
    shown = [read(pl.DataFrame({"a": series})) for series in texts.values()]
    assert texts["x"].to_physical().to_list() == texts["y"].to_physical().to_list()
    assert shown[0].fingerprint() != shown[1].fingerprint()


@pytest.mark.parametrize("library", ["pandas", "polars", "numpy"])
def test_what_is_changed_in_place_has_another_digest(library: str) -> None:
    data = MAKE[library](DATA)
    former = read(data).fingerprint()
    if library == "pandas":
        data.loc[5, "a"] = -1
    elif library == "polars":
        data[5, "a"] = -1
    else:
        data["a"][5] = -1
    assert read(data).fingerprint() != former


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_that_is_shown_stays_as_it_was_when_the_script_changes_it(library: str) -> None:
    data = MAKE[library]({"a": [1, 2, 3]})
    frame = read(data)
    if library == "pandas":
        data.loc[0, "a"] = -1
        data["b"] = 5
        del data["a"]
    else:
        data[0, "a"] = -1
        data.extend(pl.DataFrame({"a": [4]}))
    assert frame.values("a") == [1, 2, 3]
    assert frame.height == 3


class Told:
    """An object that does not say what it consists of."""

    def __init__(self, text: str) -> None:
        self._text = text

    def __str__(self) -> str:
        return self._text


@pytest.mark.parametrize(
    "make", [dict, pd.DataFrame, lambda data: pl.DataFrame(data, schema_overrides={"a": pl.Object})]
)
def test_objects_count_by_what_is_shown_of_them(make: Callable[[dict[str, Any]], Any]) -> None:
    digests = [read(make({"a": [Told(text), Told("b")], "b": [1, 2]})).fingerprint() for text in ("a", "a", "c")]
    assert digests[0] == digests[1] != digests[2]
    assert read(make({"a": [Told("a"), Told("b")], "b": [1, 3]})).fingerprint() != digests[0]


def test_columns_that_nanoarrow_does_not_know_count_too() -> None:
    one, other = (read(pl.DataFrame({"a": [None], "b": [number]})).fingerprint() for number in (1, 2))
    assert one != other
