"""Frames of polars."""

from __future__ import annotations

import io
import math
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from . import places, plain
from .argsort import argsort
from .column import POSITION, Column, Kind, unique
from .fingerprint import Parts, digest_of, digest_of_arrow
from .matching import matching
from .numbers import in_numpy_or_list, numbers_of
from .places import Places
from .query import Filter, Query, place_of
from .schema import column_of
from .source import Source
from .statistics import Statistics, of_series
from .values import Listed, Rows

SAMPLE = 10_000
"""Texts that are looked at to guess how many different ones there are."""
COUNTED: frozenset[Kind] = frozenset(
    {"boolean", "date", "datetime", "decimal", "duration", "empty", "float", "integer", "time"}
)
"""Kinds whose values are numbers, or counts of some unit of time."""
NUMBERS = frozenset({*(f"{sign}Int{bits}" for sign in ("", "U") for bits in (8, 16, 32, 64)), "Float32", "Float64"})
"""Types that are NumPy's, too."""


class PolarsFrame:
    """A source of polars' columns. Its own frame shares their memory, and stays as it is when the user's changes."""

    lasting = True

    def __init__(self, frame: Any) -> None:
        self._native = frame
        self.frame = frame.clone()
        self.columns = columns_of(frame.schema)

    @property
    def height(self) -> int:
        return int(self.frame.height)

    def digest(self) -> str:
        return self._digest_of_memory() or digest_of(self._native, self._parts)

    def _digest_of_memory(self) -> str | None:
        """None: there are Python's own objects in it, or types that nanoarrow does not know."""
        if any(column.kind == "object" for column in self.columns):
            return None
        return digest_of_arrow(((series.name, series) for series in self.frame), self.frame, _places_of)

    def _parts(self) -> Parts:
        return ((series.name, series.to_list()) for series in self.frame)

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        series = self.frame.to_series(place)
        values: list[Any] = (series if rows is None else _some(series, rows)).to_list()
        return values

    def settled(self) -> Source:
        return self

    def order(self, query: Query) -> Sequence[int]:
        import polars as pl

        condition = matching(self.columns, self.frame.columns, query)
        rows: Any = None if condition is None else _where(self._spelt_for(query), condition)
        if query.sort:
            keys = [self.frame.columns[place_of(self.columns, name)] for name, _ in query.sort]
            part = self.frame.select(list(dict.fromkeys(keys)))
            sorted = _sorted(part if rows is None else part[rows], keys, [falling for _, falling in query.sort])
            rows = sorted if rows is None else rows.gather(sorted)
        if rows is None:
            rows = pl.int_range(self.height, dtype=pl.UInt32, eager=True)
        positions: Sequence[int] = rows
        return positions

    def _spelt_for(self, query: Query) -> Any:
        """The frame, with texts in the place of Python's own objects where a query looks for one."""
        import polars as pl

        texts = [
            pl.Series(self.frame.columns[place], _texts(self.frame.to_series(place).to_list()), dtype=pl.String)
            for place, column in enumerate(self.columns)
            if column.kind == "object" and query.filters.get(column.name, Filter()).contains is not None
        ]
        return self.frame.with_columns(texts)

    def numbers(self, place: int) -> Sequence[float]:
        import polars as pl

        series = self.frame.to_series(place)
        if self.columns[place].kind not in COUNTED:
            return numbers_of(Listed.of(series.to_list()))
        counts = series.to_physical() if series.dtype.is_temporal() else series
        numbers: Sequence[float] = in_numpy_or_list(counts.cast(pl.Float64, strict=False).fill_null(math.nan))
        return numbers

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        import narwhals as nw

        series = self.frame.to_series(place)
        return of_series(
            nw.from_native(series if rows is None else _some(series, rows), series_only=True), self.columns[place].kind
        )

    def stream(
        self,
        rows: Rows | None,
        places: Sequence[int],
        *,
        numbers: Rows | None,
        exact: bool,
        most: int | None = None,
    ) -> bytes:
        part = self.frame.select(self.frame.columns[place] for place in places)
        if rows is not None:
            part = _some(part, rows)
        fields = [self.columns[place] for place in places]
        columns = [
            _short(readable(series, field, exact), most)
            for series, field in zip(part.get_columns(), fields, strict=True)
        ]
        if numbers is not None:
            columns.append(_positions(numbers))
        return stream_of(columns)


def columns_of(schema: Mapping[str, Any]) -> tuple[Column, ...]:
    """What is known of the columns of a frame with this schema."""
    return tuple(
        column_of(name, label, type) for name, (label, type) in zip(unique(schema), schema.items(), strict=True)
    )


def _places_of(series: Any) -> Places:
    """Where it stands in memory: categories are numbers there.

    Polars has a text for each of them that all columns of the same type share, and that stays while one of these does.
    """
    import polars as pl

    shared = hasattr(pl, "Categories")  # by former versions of polars they are not
    if shared and isinstance(series.dtype, pl.Categorical):
        return (repr(series.dtype), *places.of_column(series.to_physical()))
    return places.of_column(series)


def readable(series: Any, column: Column, exact: bool) -> Any:
    """A series in types that browsers read, under its column's name."""
    import polars as pl

    inner = getattr(series.dtype, "inner", None)
    if column.kind == "decimal":
        series = series.cast(pl.String if exact else pl.Float64)
    elif column.kind in ("struct", "object"):
        series = pl.Series(_texts(series.to_list()), dtype=pl.String)
    elif inner is not None and (inner.is_nested() or inner.is_decimal() or inner in (pl.Binary, pl.Object)):
        series = pl.Series(map(_texts, series.to_list()), dtype=pl.List(pl.String))
    elif isinstance(series.dtype, pl.Array):
        series = series.arr.to_list()
    elif str(series.dtype) in ("Int128", "UInt128"):
        series = pl.Series(_texts(series.to_list()), dtype=pl.String)
    elif str(series.dtype) == "Float16":
        series = series.cast(pl.Float32)
    return series.alias(column.name)


def _short(series: Any, most: int | None) -> Any:
    """A series whose texts have so many letters at most."""
    import polars as pl

    if most is None or series.dtype != pl.String:
        return series
    long = (series.str.len_chars() > most) & ~series.str.starts_with(plain.DATA)
    return (series.str.head(most) + plain.SHORT).zip_with(long, series) if long.any() else series


def stream_of(columns: Sequence[Any]) -> bytes:
    """Series as an Arrow stream."""
    import polars as pl

    sink = io.BytesIO()
    pl.DataFrame(columns).write_ipc_stream(sink, compat_level=pl.CompatLevel.oldest())
    return sink.getvalue()


def _texts(values: Sequence[Any] | None) -> list[str | None] | None:
    return None if values is None else [None if value is None else plain.text_of(value) for value in values]


def _some(of: Any, rows: Rows) -> Any:
    """Some rows of a frame or a series."""
    return of[list(rows) if isinstance(rows, tuple) else rows]


def _where(frame: Any, condition: Any) -> Any:
    """Positions of the rows for which something holds."""
    import narwhals as nw

    return nw.from_native(frame).select(condition.alias("")).to_native().to_series().arg_true()


def _sorted(part: Any, keys: list[str], falling: list[bool]) -> Any:
    """The order of the rows of a frame that consists of some keys; equal ones stay as they are."""
    import polars as pl

    part = part.with_columns(pl.selectors.float().fill_nan(None))
    rows = None
    for key, down in zip(reversed(keys), reversed(falling), strict=True):
        values = _ranked(part[key] if rows is None else part[key].gather(rows))
        order = _order(values, down)
        rows = order if rows is None else rows.gather(order)
    return rows


def _order(values: Any, falling: bool) -> Any:
    """The order of one key. NumPy, where it is there, finds that of numbers and times sooner."""
    import polars as pl

    if values.dtype == pl.Object:  # of which polars finds no order
        return pl.Series(plain.argsort(values.to_list(), falling=falling), dtype=pl.UInt32)
    counts = values.to_physical() if values.dtype.is_temporal() else values
    if "numpy" not in sys.modules or str(counts.dtype) not in NUMBERS:
        return values.arg_sort(descending=falling, nulls_last=True)
    order = pl.Series(argsort(counts.drop_nulls().to_numpy(), falling=falling), dtype=pl.UInt32)
    if not counts.has_nulls():
        return order
    return pl.concat([counts.is_not_null().arg_true().gather(order), counts.is_null().arg_true()])


def _ranked(values: Any) -> Any:
    """A series in the order of another one: numbers for texts where, as far as a sample tells, a few occur often."""
    import polars as pl

    if values.dtype != pl.String:
        return values
    some = values.gather_every(max(1, len(values) // SAMPLE))
    if some.n_unique() * 4 > len(some):
        return values
    return values.cast(pl.Enum(values.unique().drop_nulls().sort())).to_physical()


def _positions(rows: Rows) -> Any:
    import polars as pl

    if isinstance(rows, slice):
        return pl.int_range(rows.start, rows.stop, dtype=pl.Int32, eager=True).alias(POSITION)
    return pl.Series(POSITION, rows, dtype=pl.Int32)
