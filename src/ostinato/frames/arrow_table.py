"""Tables of pyarrow, and whatever speaks Arrow while pyarrow is there."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Sequence
from typing import Any

from . import arrow_texts
from .argsort import argsort
from .arrow_types import column_of, comparable, computable, readable, short, with_durations
from .column import POSITION, unique
from .fingerprint import Parts, digest_of, digest_of_arrow
from .matching import matching
from .numbers import in_numpy_or_list, numbers_of
from .query import Query, place_of
from .source import Source
from .statistics import Statistics, of_series
from .values import Listed, Rows, listed

FEW = 1_000
"""Rows up to which each is taken by itself: of a column in pieces, Arrow puts all together before it takes some."""


class ArrowTable:
    """A source of Arrow's columns, which never change."""

    lasting = True

    def __init__(self, table: Any) -> None:
        self.table = table = with_durations(table)
        fields = list(table.schema)
        names = unique(field.name for field in fields)
        self.columns = tuple(column_of(name, field) for name, field in zip(names, fields, strict=True))

    @property
    def height(self) -> int:
        return int(self.table.num_rows)

    def digest(self) -> str:
        return digest_of_arrow(self._parts(), self.table) or digest_of(self.table, self._parts)

    def _parts(self) -> Parts:
        return zip(self.table.column_names, self.table.columns, strict=True)

    def values(self, place: int, rows: Rows | None) -> list[Any]:
        values: list[Any] = _some(self.table.column(place), rows).to_pylist()
        return values

    def settled(self) -> Source:
        return self

    def order(self, query: Query) -> Sequence[int]:
        import pyarrow as pa

        names = [column.name for column in self.columns]
        table = self._asked_by(query).rename_columns(names)
        condition = matching(self.columns, names, query)
        rows = None if condition is None else _where(table, condition)
        if query.sort:
            part = _sortable(table.select(list({names[place_of(self.columns, name)]: None for name, _ in query.sort})))
            directions = [(name, "descending" if falling else "ascending") for name, falling in query.sort]
            sorted = _sorted(part if rows is None else part.take(rows), directions)
            rows = sorted if rows is None else rows.take(sorted)
        positions: Sequence[int] = pa.array(range(self.height) if rows is None else rows, pa.int32())
        return positions

    def _asked_by(self, query: Query) -> Any:
        """The table, with columns that Arrow can sort and compare where the query asks for them."""
        table = self.table
        asked = {*query.filters, *(name for name, _ in query.sort)}
        for place, column in enumerate(self.columns):
            if column.name in asked or query.search:
                given = table.column(place)
                fit = comparable(given, column.kind)
                table = table if fit is given else table.set_column(place, column.label, fit)
        return table

    def numbers(self, place: int) -> Sequence[float]:
        import pyarrow as pa

        column, kind = self.table.column(place), self.columns[place].kind
        if kind in ("date", "time", "datetime", "duration"):
            column = _counted(column)
        elif kind not in ("integer", "float", "decimal", "boolean"):
            return numbers_of(Listed.of(column.to_pylist()))
        return in_numpy_or_list(column.cast(pa.float64(), safe=False).fill_null(math.nan))

    def statistics(self, place: int, rows: Rows | None) -> Statistics:
        import narwhals as nw

        series = computable(self.table.column(place))
        return of_series(nw.from_native(_some(series, rows), series_only=True), self.columns[place].kind)

    def stream(
        self,
        rows: Rows | None,
        places: Sequence[int],
        *,
        numbers: Rows | None,
        exact: bool,
        most: int | None = None,
    ) -> bytes:
        import pyarrow as pa

        part = self.table.select(list(places))
        part = _some(part, rows)
        fields = [self.columns[place] for place in places]
        pairs = zip(part.columns, fields, strict=True)
        arrays = [short(readable(column, field, exact), most) for column, field in pairs]
        names = [field.name for field in fields]
        if numbers is not None:
            arrays.append(_positions(numbers))
            names.append(POSITION)
        return stream_of(pa.table(arrays, names))


def stream_of(table: Any) -> bytes:
    """A table as an Arrow stream."""
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def _some(of: Any, rows: Rows | None) -> Any:
    """Some rows of a table or a column."""
    import pyarrow as pa

    if rows is None:
        return of
    if isinstance(rows, slice):
        return of.slice(rows.start, rows.stop - rows.start)
    if not 0 < len(rows) <= FEW:
        return of.take(rows if isinstance(rows, pa.Array) else pa.array(rows, pa.int64()))
    table = of if isinstance(of, pa.Table) else pa.table([of], [""])
    some = pa.concat_tables([table.slice(row, 1) for row in listed(rows)]).combine_chunks()
    return some if table is of else some.column(0)


def _positions(rows: Rows) -> Any:
    import pyarrow as pa

    if isinstance(rows, slice):
        return _counted_up(rows.start, rows.stop)
    return rows.cast(pa.int32()) if isinstance(rows, pa.Array) else pa.array(rows, pa.int32())


def _counted_up(start: int, stop: int) -> Any:
    """Whole numbers one after the other. To make an array of Python's own values, pyarrow imports pandas first."""
    import pyarrow as pa

    numbers = array("i", range(start, stop))
    return pa.Array.from_buffers(pa.int32(), len(numbers), [None, pa.py_buffer(numbers)])


def _where(table: Any, condition: Any) -> Any:
    """Positions of the rows for which something holds."""
    import narwhals as nw
    import pyarrow.compute as pc

    flags = nw.from_native(table).select(condition.alias("")).to_native().column(0)
    return pc.indices_nonzero(flags)


def _sorted(part: Any, directions: list[tuple[str, str]]) -> Any:
    """The order of a table's rows; equal ones stay as they are."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if "numpy" not in sys.modules:
        return pc.sort_indices(part, directions)
    rows = None
    for name, direction in reversed(directions):
        column = part.column(name)
        order = _order_of(column if rows is None else column.take(rows), falling=direction == "descending")
        rows = pa.array(order) if rows is None else rows.take(pa.array(order))
    return rows


def _order_of(column: Any, *, falling: bool) -> Any:
    """The places, as NumPy's, of a column's values in their order; equal ones stay as they are."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_string(column.type):
        return arrow_texts.order(column, falling=falling)
    if any(of(column.type) for of in (pa.types.is_integer, pa.types.is_floating, pa.types.is_temporal)):
        return _order_of_numbers(column, falling)
    return pc.sort_indices(pa.table([column], [""]), [("", "descending" if falling else "ascending")]).to_numpy()


def _order_of_numbers(column: Any, falling: bool) -> Any:
    """The places, as NumPy's, of numbers or times in their order; what has no value or is no number comes last."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    missing = pc.is_null(column, nan_is_null=True).to_numpy()
    values = (_counted(column) if pa.types.is_temporal(column.type) else column).fill_null(0).to_numpy()
    if not missing.any():
        return argsort(values, falling=falling)
    present = np.flatnonzero(~missing)
    return np.concatenate([present[argsort(values[present], falling=falling)], np.flatnonzero(missing)])


def _counted(times: Any) -> Any:
    """Days, moments or spans of time as numbers in the unit of their type."""
    import pyarrow as pa

    return times.cast(pa.int32() if times.type.bit_width == 32 else pa.int64())


def _sortable(table: Any) -> Any:
    """The same table with columns that Arrow can sort."""
    import pyarrow as pa

    columns = [
        column.cast(column.type.value_type) if pa.types.is_dictionary(column.type) else column
        for column in table.columns
    ]
    return pa.table(columns, table.column_names)
