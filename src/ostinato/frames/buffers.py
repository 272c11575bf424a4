"""Arrow arrays from Python values and from NumPy's memory.

nanoarrow is the one package that this needs; NumPy's arrays are read where they stand.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

Encoded: TypeAlias = Any
"""A `nanoarrow.c_array`."""
UNITS = {"s", "ms", "us", "ns"}
"""Those of NumPy's units of time that Arrow has too."""


def texts(values: Sequence[str | None]) -> Encoded:
    """An array of texts."""
    return _sized("string", [None if value is None else value.encode("utf-8", "replace") for value in values])


def arrow_texts(column: Any) -> Encoded:
    """An array of pyarrow's texts, of whichever of its types for them."""
    import nanoarrow as na

    whole = column.cast("string")
    return na.c_array(whole.combine_chunks() if hasattr(whole, "combine_chunks") else whole)


def binaries(values: Sequence[bytes | None]) -> Encoded:
    """An array of bytes."""
    return _sized("binary", values)


def integers(values: Sequence[int | None]) -> Encoded:
    """An array of whole numbers of up to 64 bits."""
    small = max((value for value in values if value is not None), default=0) < 1 << 63
    return _fixed("int64" if small else "uint64", "q" if small else "Q", values)


def floats(values: Sequence[float | None]) -> Encoded:
    """An array of numbers; one that is not a number is a missing one."""
    return _fixed("float64", "d", [None if value is None or value != value else float(value) for value in values])


def booleans(values: Sequence[bool | None]) -> Encoded:
    """An array of truth values."""
    import nanoarrow as na

    return na.c_array_from_buffers(na.bool_(), len(values), [_bitmap(values), _bits([bool(value) for value in values])])


def moments(values: Sequence[int | None], type: str, **parameters: Any) -> Encoded:
    """An array of times, which Arrow counts: "date32", "time64", "timestamp", "duration"."""
    return _fixed(type, "i" if type == "date32" else "q", values, **parameters)


def lists(values: Sequence[Sequence[Any] | None], encode: Callable[[list[Any]], Encoded]) -> Encoded:
    """An array of lists, whose items `encode` takes."""
    import nanoarrow as na

    items: list[Any] = []
    offsets = array("i", [0])
    for value in values:
        items.extend(value or ())
        offsets.append(len(items))
    inner = encode(items)
    type = na.list_(inner.schema)
    return na.c_array_from_buffers(type, len(values), [_bitmap(values), offsets], children=[inner])


def positions(rows: slice | Sequence[int]) -> Encoded:
    """An array of positions in a frame."""
    return _fixed("int32", "i", range(rows.start, rows.stop) if isinstance(rows, slice) else rows)


def nothing(length: int) -> Encoded:
    """An array of missing values alone."""
    import nanoarrow as na

    return na.c_array_from_buffers(na.null(), length, [])


def numbers(values: Any, missing: Any = None, zone: str | None = None) -> Encoded:
    """An array from NumPy's of numbers, truth values, dates or times.

    `missing` is a mask of those without a value, `zone` that of moments, which are told in UTC.
    """
    import nanoarrow as na
    import numpy as np

    kind = values.dtype.kind
    if missing is None and kind in "fmM":
        missing = np.isnan(values) if kind == "f" else np.isnat(values)
    bits = None if missing is None or not missing.any() else np.packbits(~missing, bitorder="little")
    data, type = (np.packbits(values, bitorder="little"), na.bool_()) if kind == "b" else _as_arrow(values, zone)
    return na.c_array_from_buffers(type, len(values), [bits, data], validation_level="none")


def _as_arrow(values: Any, zone: str | None) -> tuple[Any, Any]:
    """The same in a type that Arrow has, in this machine's byte order and without gaps; and that type."""
    import nanoarrow as na
    import numpy as np

    kind, size = values.dtype.kind, values.dtype.itemsize
    if kind == "M" and values.dtype == np.dtype("M8[D]"):
        return values.view("i8").astype("i4"), na.date32()
    if kind in "mM":
        unit = np.datetime_data(values.dtype)[0]
        unit = unit if unit in UNITS else "ns" if unit in ("ps", "fs", "as") else "s"
        values = np.ascontiguousarray(values.astype(f"{kind}8[{unit}]", copy=False))
        return values.view("i8"), na.timestamp(unit, timezone=zone) if kind == "M" else na.duration(unit)
    if kind == "f" and size not in (4, 8):
        values = values.astype("f4" if size == 2 else "f8")
    values = np.ascontiguousarray(values, dtype=values.dtype.newbyteorder("="))
    return values, getattr(na, values.dtype.name)()


def _fixed(name: str, code: str, values: Sequence[Any], **parameters: Any) -> Encoded:
    import nanoarrow as na

    data = array(code, [0 if value is None else value for value in values])
    type = getattr(na, name)(**parameters)
    return na.c_array_from_buffers(type, len(values), [_bitmap(values), data], validation_level="none")


def _sized(name: str, values: Sequence[bytes | None]) -> Encoded:
    import nanoarrow as na

    offsets, end = array("i", [0]), 0
    for value in values:
        end += len(value or b"")
        offsets.append(end)
    data = b"".join([value for value in values if value])
    return na.c_array_from_buffers(getattr(na, name)(), len(values), [_bitmap(values), offsets, data])


def _bitmap(values: Sequence[Any]) -> bytes | None:
    """Which values there are; None: all."""
    return _bits([value is not None for value in values]) if any(value is None for value in values) else None


def _bits(flags: list[bool]) -> bytes:
    digits = "".join("1" if flag else "0" for flag in reversed(flags))
    whole = int(digits, 2) if digits else 0
    return whole.to_bytes((len(flags) + 7) // 8, "little")
