"""What of each kind of value the browser is told, whichever library holds it."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from ostinato.frames import Frame, Kind, plain, read
from ostinato.frames.plain import SHORT

VIENNA = ZoneInfo("Europe/Vienna")
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
ARROW_READS = (
    pa.types.is_integer,
    pa.types.is_floating,
    pa.types.is_boolean,
    pa.types.is_string,
    pa.types.is_large_string,
    pa.types.is_binary,
    pa.types.is_large_binary,
    pa.types.is_date,
    pa.types.is_time,
    pa.types.is_timestamp,
    pa.types.is_duration,
    pa.types.is_list,
    pa.types.is_large_list,
    pa.types.is_null,
    pa.types.is_dictionary,
)
"""Types that the Arrow library of the page reads without loss."""


class Colour(Enum):
    RED = 1


def told(frame: Frame, *, drawn: bool = False) -> list[Any]:
    """The values of the last column as they travel."""
    name = frame.columns[-1].name
    table = pa.ipc.open_stream(frame.arrow([name]) if drawn else frame.window(0, 100, [name])).read_all()
    assert any(known(table.schema.field(name).type) for known in ARROW_READS), table.schema
    values: list[Any] = table.column(name).to_pylist()
    return values


VALUES: list[tuple[Kind, list[Any], list[Any]]] = [
    ("integer", [1, -2, None], [1, -2, None]),
    ("integer", [2**53 + 1, 2**63 - 1, None], [2**53 + 1, 2**63 - 1, None]),
    ("float", [1.5, float("inf"), None], [1.5, float("inf"), None]),
    ("boolean", [True, None, False], [True, None, False]),
    ("text", ["a", "", None, "Grüße 🎻"], ["a", "", None, "Grüße 🎻"]),
    ("date", [date(1, 1, 1), date(2026, 11, 21), None], [date(1, 1, 1), date(2026, 11, 21), None]),
    ("time", [time(12, 30, 5, 250), None], [time(12, 30, 5, 250), None]),
    ("datetime", [NOON.replace(tzinfo=None), None], [NOON.replace(tzinfo=None), None]),
    ("datetime", [NOON, None], [NOON, None]),
    ("duration", [timedelta(days=1, microseconds=1), None], [timedelta(days=1, microseconds=1), None]),
    ("decimal", [Decimal("1.10"), None], ["1.10", None]),
    ("binary", [b"\x00\xff", None], [b"\x00\xff", None]),
    ("list", [[1, 2], [], None], [[1, 2], [], None]),
    ("list", [["a", None], None], [["a", None], None]),
    ("list", [[[1], [2, 3]], None], [["[1]", "[2, 3]"], None]),
    ("list", [[{"a": 1}], None], [['{"a": 1}'], None]),
    ("struct", [{"a": 1, "b": "x"}, None], ['{"a": 1, "b": "x"}', None]),
    ("struct", [{"a": {"b": [date(2026, 1, 1)]}}, None], ['{"a": {"b": ["2026-01-01"]}}', None]),
    ("empty", [None, None], [None, None]),
]


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame, pa.table])
@pytest.mark.parametrize(("kind", "values", "expected"), VALUES)
def test_each_kind_travels_alike_from_each_library(
    make: Any, kind: Kind, values: list[Any], expected: list[Any]
) -> None:
    if make is pd.DataFrame and kind == "integer":
        frame = read(pd.DataFrame({"c": pd.array(values, dtype="Int64")}))
    else:
        frame = read(make({"c": values}))
    assert frame.columns[-1].kind == kind
    assert told(frame) == expected


@pytest.mark.parametrize("make", [dict, pd.DataFrame])
@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("object", [1, "x", None, 2.5], ["1", "x", None, "2.5"]),
        ("object", [[1], {"a": 1}, {2}], ["[1]", '{"a": 1}', "[2]"]),
        ("object", [True, 2], ["True", "2"]),
        ("object", [uuid.UUID(int=5), None], ["00000000-0000-0000-0000-000000000005", None]),
        ("object", [Colour.RED], ["Colour.RED"]),
        ("object", [1j], ["1j"]),
        ("integer", [2**64 - 1, 1], [2**64 - 1, 1]),
        ("integer", [2**70, -1, None], ["1180591620717411303424", "-1", None]),
        ("decimal", [Decimal("1E+3"), 2], ["1000", "2"]),
        ("decimal", [Decimal("NaN"), Decimal("Infinity")], ["NaN", "Infinity"]),
        ("text", ["a", float("nan")], ["a", None]),
        ("datetime", [NOON, NOON.astimezone(VIENNA)], [NOON, NOON]),
        ("list", [(1, 2), None], [[1, 2], None]),
        ("binary", [bytearray(b"x"), b"y"], [b"x", b"y"]),
    ],
)
def test_what_arrow_has_no_exact_type_for_is_a_text(
    make: Any, kind: Kind, values: list[Any], expected: list[Any]
) -> None:
    frame = read(make({"c": pd.Series(values, dtype=object)} if make is pd.DataFrame else {"c": values}))
    assert frame.columns[-1].kind == kind
    assert told(frame) == expected


@pytest.mark.parametrize(
    ("data", "kind", "expected"),
    [
        (pd.Series([1.5, float("nan")]), "float", [1.5, None]),
        (pd.Series([pd.Timestamp("2026-01-01"), pd.NaT]), "datetime", [datetime(2026, 1, 1), None]),
        (pd.Series([pd.Timedelta(days=1), pd.NaT]), "duration", [timedelta(days=1), None]),
        (pd.Series([1, None], dtype="Int64"), "integer", [1, None]),
        (pd.Series([True, None], dtype="boolean"), "boolean", [True, None]),
        (pd.Series([1.5, None], dtype="Float64"), "float", [1.5, None]),
        (pd.Series(["a", None], dtype="category"), "categorical", ["a", None]),
        (pd.Series([1, 2], dtype="category"), "categorical", ["1", "2"]),
        (pd.Series(["a", None], dtype="string"), "text", ["a", None]),
        (pd.Series([1, None], dtype="int64[pyarrow]"), "integer", [1, None]),
        (pd.Series(pd.period_range("2026-01", periods=2, freq="M")), "object", ["2026-01", "2026-02"]),
        (pd.Series(pd.interval_range(0, 1)), "object", ["(0, 1]"]),
        (pd.Series([1, 0, 2], dtype=pd.SparseDtype("int64", 0)), "integer", [1, 0, 2]),
        (pd.Series([1 + 2j]), "object", ["(1+2j)"]),
        (pd.Series([np.arange(2), None, np.array(5)]), "list", [[0, 1], None, [5]]),
        (pd.Series([np.zeros((2, 1))]), "list", [["[0.0]", "[0.0]"]]),
        (np.array([1, 2], ">i4"), "integer", [1, 2]),
        (np.array([1.5, np.nan], "f2"), "float", [1.5, None]),
        (np.array([1.5], "longdouble"), "float", [1.5]),
        (np.array(["2026-01", "NaT"], "M8[M]"), "datetime", [datetime(2026, 1, 1), None]),
        (np.array([90, 30], "m8[m]"), "duration", [timedelta(minutes=90), timedelta(minutes=30)]),
        (np.array([b"ab"], "S2"), "binary", [b"ab"]),
        (np.array([[1], [2]])[::-1], "integer", [2, 1]),
        (pl.Series(["a", None], dtype=pl.Categorical), "categorical", ["a", None]),
        (pl.Series(["a"], dtype=pl.Enum(["b", "a"])), "categorical", ["a"]),
        (pl.Series([[1, 2]], dtype=pl.Array(pl.Int8, 2)), "list", [[1, 2]]),
        (pl.Series([2**100], dtype=pl.Int128), "integer", [str(2**100)]),
        (pl.Series([object], dtype=pl.Object), "object", ["<class 'object'>"]),
        (pa.chunked_array([pa.array(["a"]).dictionary_encode()]), "categorical", ["a"]),
        (pa.array(["a"], pa.string_view()), "text", ["a"]),
        (pa.array([[("k", 1)]], pa.map_(pa.string(), pa.int64())), "struct", ['[["k", 1]]']),
        (pa.array([1, 1], pa.int64()).cast(pa.decimal256(50, 2)), "decimal", ["1.00", "1.00"]),
        (pa.RunEndEncodedArray.from_arrays([2], ["a"]), "text", ["a", "a"]),
        (pa.array([uuid.UUID(int=5).bytes], pa.uuid()), "binary", [uuid.UUID(int=5).bytes]),
    ],
)
def test_types_of_one_library_alone(data: object, kind: Kind, expected: list[Any]) -> None:
    frame = read(data)
    assert frame.columns[-1].kind == kind
    assert told(frame) == expected


@pytest.mark.parametrize(
    "data",
    [
        {"t": [NOON.astimezone(VIENNA)]},
        pd.DataFrame({"t": pd.to_datetime([NOON]).tz_convert("Europe/Vienna")}),
        pl.DataFrame({"t": [NOON]}).with_columns(pl.col("t").dt.convert_time_zone("Europe/Vienna")),
        pa.table({"t": pa.array([NOON], pa.timestamp("us", "Europe/Vienna"))}),
    ],
)
def test_moments_keep_their_zone(data: object) -> None:
    frame = read(data)
    assert frame.columns[-1].timezone == "Europe/Vienna"
    assert told(frame) == [NOON]


def test_a_zone_that_is_an_offset_is_told_as_browsers_name_it() -> None:
    frame = read({"t": [NOON.astimezone(timezone(timedelta(hours=5, minutes=30)))]})
    assert frame.columns[0].timezone == "+05:30"
    assert told(frame) == [NOON]


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame, pa.table])
def test_decimals_are_numbers_where_they_are_drawn(make: Any) -> None:
    assert told(read(make({"c": [Decimal("1.25"), None]})), drawn=True) == [1.25, None]


def test_an_object_whose_text_fails_takes_nothing_else_with_it() -> None:
    class Mute:
        def __str__(self) -> str:
            raise RuntimeError

    assert told(read({"c": [Mute(), 1]})) == ["<Mute>", "1"]


def test_a_list_that_holds_itself_is_shown_by_its_type() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert told(read({"c": [{"a": endless}]})) == ["<dict>"]


@pytest.mark.parametrize("make", [dict, pd.DataFrame, pl.DataFrame, pa.table])
def test_long_texts_of_a_window_are_shortened_and_addresses_that_hold_data_are_not(make: Any) -> None:
    address = "data:image/png;base64," + "A" * 100
    texts = ["é" * 10, "é" * 11, None, address]
    records = [{"a": "x" * 20}, {"a": ""}, None, {}]
    frame = read(make({"text": texts, "record": records}))
    window = pa.ipc.open_stream(frame.window(0, 4, ["text", "record"], most=10)).read_all().to_pydict()
    assert window["text"] == ["é" * 10, "é" * 10 + SHORT, None, address]
    assert window["record"][:2] == ['{"a": "xxx' + SHORT, '{"a": ""}']
    assert read(make({"text": texts})).values("text") == texts


@pytest.mark.parametrize("dtype", ["str", pd.ArrowDtype(pa.string()), pd.ArrowDtype(pa.large_string())])
def test_texts_that_arrow_holds_travel_without_becoming_objects_of_python(
    dtype: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plain, "encode", None)
    series = pd.Series(["", "zwölf", None, "\N{SNOWMAN}"], dtype=dtype)
    assert told(read(pd.DataFrame({"a": series})), drawn=True) == ["", "zwölf", None, "\N{SNOWMAN}"]
    assert told(read(pd.DataFrame({"a": series[1:3]})), drawn=True) == ["zwölf", None]
