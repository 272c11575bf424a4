"""Columns of Arrow as lines of text, written by Arrow's functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

WHOLE = r"^-?\d+$"
"""The text of a number without a fraction."""
BARE = '""'
"""The only cell of a row where there is nothing in it: an empty line would be no row."""


def read(stream: bytes) -> Sequence[Any]:
    """The columns of an Arrow stream."""
    import pyarrow as pa

    columns: Sequence[Any] = pa.ipc.open_stream(stream).read_all().columns
    return columns


def texts(values: Iterable[str]) -> Any:
    """A column of these texts, what is no UTF-8 replaced."""
    import pyarrow as pa

    return pa.array([value.encode("utf-8", "replace") for value in values], pa.large_binary()).cast(pa.large_string())


def lines(columns: Sequence[Any], between: str) -> bytes:
    """The rows of these columns in UTF-8, a line each, with `between` between their cells."""
    import pyarrow as pa
    import pyarrow.compute as pc

    cells = [_quoted(_spelt(column), between) for column in columns]
    if len(cells) == 1:
        (cell,) = cells
        cells = [pc.if_else(pc.not_equal(cell, _text("")).fill_null(False), cell, _text(BARE))]
    rows = pc.binary_join_element_wise(*cells, _text(between), null_handling="replace", null_replacement="")
    rows = rows.combine_chunks() if isinstance(rows, pa.ChunkedArray) else rows
    whole = pa.LargeListArray.from_arrays([0, len(rows)], rows)
    data: bytes = pc.binary_join(whole, _text("\n"))[0].as_buffer().to_pybytes()
    return data + b"\n"


def _spelt(column: Any) -> Any:
    """The texts of a column's values; nothing for a missing one."""
    import pyarrow as pa
    import pyarrow.compute as pc

    is_a = pa.types
    if is_a.is_dictionary(column.type):
        return _spelt(column.cast(column.type.value_type))
    if is_a.is_boolean(column.type):
        return pc.if_else(column, _text("True"), _text("False"))
    if is_a.is_floating(column.type):
        return _numbers(column.cast(pa.float64()))
    return (_in_wide_units(column) if is_a.is_timestamp(column.type) else column).cast(pa.large_string())


def _numbers(column: Any) -> Any:
    """Numbers with a fraction, though it be zero: a reader sees that they are none of those that count."""
    import pyarrow as pa
    import pyarrow.compute as pc

    spelt = column.cast(pa.large_string())
    whole = pc.match_substring_regex(spelt, WHOLE)
    if pc.any(whole).as_py():
        spelt = pc.if_else(whole, pc.binary_join_element_wise(spelt, _text("0"), _text(".")), spelt)
    return pc.if_else(pc.is_nan(column), _text(None), spelt)


def _in_wide_units(moments: Any) -> Any:
    """Moments in the widest unit that loses nothing: their texts have no needless digits."""
    import pyarrow as pa

    for unit in ("s", "us"):
        try:
            return moments.cast(pa.timestamp(unit))
        except pa.ArrowInvalid:  # some have a fraction of it
            continue
    return moments


def _quoted(spelt: Any, between: str) -> Any:
    """Texts in quotes where they hold what ends a cell."""
    import pyarrow.compute as pc

    special = pc.match_substring_regex(spelt, f'[{between}"\n\r]')
    if not pc.any(special).as_py():
        return spelt
    inner = pc.replace_substring(spelt, '"', '""')
    return pc.if_else(special, pc.binary_join_element_wise(_text('"'), inner, _text('"'), _text("")), spelt)


def _text(value: str | None) -> Any:
    """One text of the type that columns have here: Arrow's functions mix no two types of texts."""
    import pyarrow as pa

    return pa.scalar(value, pa.large_string())
