"""Search and order by Arrow's functions find what Python finds."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from ostinato.frames import arrow_texts, read
from ostinato.frames.query import Query

N = 4_000
FEW = ["Straße", None, "graz", "Wien", "WIEN", "", "\U0001f3b6", "a_b%"] * (N // 8)
MANY = [None if n % 7 == 0 else f"text {n * 7919 % N}" for n in range(N)]
MOMENTS = np.datetime64("2026-01-01") + np.arange(N).astype("m8[m]")


def by_python(texts: list[str | None], falling: bool) -> list[int]:
    known = [place for place, text in enumerate(texts) if text is not None]
    known.sort(key=lambda place: str(texts[place]), reverse=falling)
    return known + [place for place, text in enumerate(texts) if text is None]


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("texts", [FEW, MANY], ids=["few", "many"])
def test_texts_come_in_pythons_order_and_equal_ones_as_they_were(texts: list[str | None], falling: bool) -> None:
    column = pa.chunked_array([texts[: N // 3], [], texts[N // 3 :]], pa.string())
    assert arrow_texts.order(column, falling=falling).tolist() == by_python(texts, falling)


@pytest.mark.parametrize("texts", [[], [None], ["one"]])
def test_short_columns_have_an_order_too(texts: list[str | None]) -> None:
    assert arrow_texts.order(pa.chunked_array([pa.array(texts, pa.string())]), falling=True).tolist() == [
        *range(len(texts))
    ]


@pytest.mark.parametrize("search", ["wien", "ß", "12", "a_b%", "-07", "03:0", ".5", "nowhere"])
@pytest.mark.parametrize(
    "values",
    [
        pd.Series(FEW, dtype="str"),
        pd.Series(MANY, dtype="string[pyarrow]"),
        pd.Series(range(-5, N - 5)),
        pd.Series(np.arange(N) / 8),
        pd.Series(MOMENTS.astype("M8[s]")),
        pd.Series(MOMENTS.astype("M8[s]")).dt.tz_localize("Asia/Tokyo"),
        pd.Series([None, 1, 12] * 9, dtype="Int64"),
        pd.Series(FEW, dtype="object"),
    ],
    ids=["str", "arrow", "integers", "floats", "moments", "zoned", "nullable", "objects"],
)
def test_a_search_finds_what_is_shown(values: Any, search: str) -> None:
    shown = ["" if value is None else str(value).lower() for value in read(values).values("0")]
    found = read(values.to_frame("0")).positions(Query(search=search))
    in_index = [place for place in range(len(values)) if search in str(place)]
    assert found == sorted({*in_index, *(place for place, text in enumerate(shown) if search in text)})


@pytest.mark.parametrize("unit", ["h", "ps", "D"])
def test_times_of_units_that_arrow_does_not_have_are_searched_too(unit: str) -> None:
    moments = np.array(["1970-01-02", "1970-01-03"]).astype(f"M8[{unit}]")
    assert read({"moment": moments}).positions(Query(search="1970-01-03")) == [1]


def test_half_numbers_are_searched_too() -> None:
    assert read({"half": np.array([0.5, 1.5], "f2")}).positions(Query(search="1.5")) == [1]


@pytest.mark.parametrize("values", [np.arange(N) / 8, np.array(FEW, object)], ids=["numbers", "texts"])
def test_parts_of_a_long_column_are_searched_beside_each_other(values: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    column = pa.chunked_array([values[: N // 3], values[N // 3 :]])
    whole = arrow_texts.containing(column, "a" if values.dtype == object else "12")
    monkeypatch.setattr(arrow_texts, "PART", 300)
    parts = arrow_texts.containing(column, "a" if values.dtype == object else "12")
    assert 0 < whole.sum() < N
    assert parts.tolist() == whole.tolist()
