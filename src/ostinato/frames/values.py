"""The values of one column, wherever they stand: a list, a range, NumPy's memory, a pandas series.

Nothing is copied before somebody asks for rows, and then those rows alone.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

from . import buffers, plain
from .argsort import argsort
from .buffers import Encoded
from .column import Kind

Rows: TypeAlias = slice | Sequence[int]
"""Rows that follow each other, or any by their positions: a list, or NumPy's array."""
Range: TypeAlias = tuple[int, int]
"""The first row, and the one behind the last."""

IN_ARROW = {
    *("b1", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f4", "f8"),
    *(f"{kind}8[{unit}]" for kind in "mM" for unit in ("s", "ms", "us", "ns")),
    "M8[D]",
}
"""NumPy's types that pyarrow takes, and writes as texts."""


class Values(Protocol):
    """What a source of columns asks of one."""

    kind: Kind
    type: str
    timezone: str | None
    values: Any
    """Where they stand."""

    def __len__(self) -> int: ...

    def take(self, rows: Rows) -> Values:
        """Those of some rows."""
        ...

    def encoded(self) -> Encoded:
        """All of them, as Arrow's."""
        ...

    def plain(self) -> list[Any]:
        """All of them as Python values; None for missing ones."""
        ...

    def argsort(self, *, falling: bool) -> Any:
        """Their places in their order: equal ones as they come, missing ones last."""
        ...

    def arrow(self) -> Any:
        """A column of pyarrow for its functions; None: there is no pyarrow, or Python does as well."""
        ...


class Listed:
    """Python values in a list."""

    def __init__(self, values: Sequence[Any], kind: Kind, type: str, timezone: str | None) -> None:
        self.values: Any = values
        self.kind, self.type, self.timezone = kind, type, timezone

    @classmethod
    def of(cls, values: Sequence[Any]) -> Values:
        """A column of these values, of the kind that they have."""
        kind, type = plain.kind_of(values)
        if type in ("datetime64", "timedelta64"):
            return _of_times(values, type)
        return cls(values, kind, type, plain.zone_of(values) if kind == "datetime" else None)

    def __len__(self) -> int:
        return len(self.values)

    def take(self, rows: Rows) -> Values:
        values = self.values[rows] if isinstance(rows, slice) else [self.values[row] for row in rows]
        return Listed(values, self.kind, self.type, self.timezone)

    def encoded(self) -> Encoded:
        return plain.encode(self.values, self.kind, self.timezone)

    def plain(self) -> list[Any]:
        return [None if plain.missing(value) else value for value in self.values]

    def argsort(self, *, falling: bool) -> list[int]:
        return plain.argsort(self.plain(), falling=falling)

    def arrow(self) -> None:
        return None


class Ranged:
    """The numbers of a range, none of which need be kept."""

    kind: Kind = "integer"
    type: str = "int64"
    timezone: str | None = None

    def __init__(self, values: range) -> None:
        self.values: Any = values

    def __len__(self) -> int:
        return len(self.values)

    def take(self, rows: Rows) -> Values:
        if isinstance(rows, slice):
            return Ranged(self.values[rows])
        return Listed([self.values[row] for row in rows], self.kind, self.type, None)

    def encoded(self) -> Encoded:
        return buffers.integers(self.values)

    def plain(self) -> list[int]:
        return list(self.values)

    def argsort(self, *, falling: bool) -> list[int]:
        places = range(len(self.values))
        return list(reversed(places) if falling is (self.values.step > 0) else places)

    def arrow(self) -> Any:
        if not {"numpy", "pyarrow"} <= sys.modules.keys():
            return None
        import numpy as np
        import pyarrow as pa

        return pa.chunked_array([np.arange(self.values.start, self.values.stop, self.values.step)])


class Numbers:
    """A NumPy array of one dimension."""

    KINDS: dict[str, Kind] = {
        "b": "boolean",
        "i": "integer",
        "u": "integer",
        "f": "float",
        "M": "datetime",
        "m": "duration",
    }

    def __init__(self, values: Any, missing: Any = None) -> None:
        self.values: Any = values
        self.missing = missing
        """A mask of the values that are none, where the array has no sign for that."""
        self.kind: Kind = "date" if str(values.dtype) == "datetime64[D]" else self.KINDS[values.dtype.kind]
        self.type = str(values.dtype)
        self.timezone: str | None = None

    def __len__(self) -> int:
        return len(self.values)

    def take(self, rows: Rows) -> Values:
        return Numbers(self.values[rows], None if self.missing is None else self.missing[rows])

    def encoded(self) -> Encoded:
        return buffers.numbers(self.values, self.missing)

    def argsort(self, *, falling: bool) -> Any:
        import numpy as np

        gone = self.gone()
        if not gone.any():
            return argsort(self.values, falling=falling)
        known = np.flatnonzero(~gone)
        return np.concatenate([known[argsort(self.values[known], falling=falling)], np.flatnonzero(gone)])

    def gone(self) -> Any:
        """A mask of the values that are none."""
        import numpy as np

        if self.missing is not None:
            return self.missing
        if self.values.dtype.kind in "mM":
            return np.isnat(self.values)
        return np.isnan(self.values) if self.values.dtype.kind == "f" else np.zeros(len(self.values), bool)

    def arrow(self) -> Any:
        if "pyarrow" not in sys.modules or self.values.dtype.str[1:] not in IN_ARROW:
            return None
        import pyarrow as pa

        values = self.values.astype(self.values.dtype.newbyteorder("="), copy=False)
        return pa.chunked_array([pa.array(values, mask=self.missing, from_pandas=True)])

    def plain(self) -> list[Any]:
        fine = self.kind in ("datetime", "duration")  # finer than Python's times are
        values = (self.values.astype(f"{self.values.dtype.kind}8[us]") if fine else self.values).tolist()
        if self.missing is not None:
            return [None if gone else value for value, gone in zip(values, self.missing.tolist(), strict=True)]
        return [None if value != value else value for value in values] if self.kind == "float" else values


def of_array(values: Any) -> Values:
    """The column that a NumPy array is: one of lists, if it has several dimensions."""
    import numpy as np

    kind = values.dtype.kind
    if values.ndim != 1 or kind not in Numbers.KINDS:
        return Listed.of(values.tolist())
    if not isinstance(values, np.ma.MaskedArray):
        return Numbers(values)
    if kind in "biu":
        return Numbers(values.data, np.ma.getmaskarray(values))
    nothing: Any = np.nan if kind == "f" else np.array("NaT", values.dtype)
    return Numbers(values.filled(nothing))


def _of_times(values: Sequence[Any], type: str) -> Values:
    """A column of NumPy's moments or spans of time; None, as all that stands for no value, is its NaT."""
    import numpy as np

    return Numbers(np.array([None if plain.missing(value) else value for value in values], type))


def listed(positions: Any) -> list[Any]:
    """Positions of any library as a list."""
    for name in ("tolist", "to_list", "to_pylist"):
        if hasattr(positions, name):
            listed: list[Any] = getattr(positions, name)()
            return listed
    return list(positions)
