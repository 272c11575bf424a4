"""Columns as numbers to compute with."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from .values import Numbers, Ranged, Values


def numbers_of(values: Values) -> Sequence[float]:
    """Values as numbers: NumPy's where NumPy is there, else a list; what is no number is NaN."""
    numpy = sys.modules.get("numpy")
    if isinstance(values, Numbers):
        import numpy as np

        counts = values.values.view("i8") if values.values.dtype.kind in "mM" else values.values
        floats: Any = np.where(values.gone(), np.nan, counts.astype("f8"))
        numbers: Sequence[float] = floats
        return numbers
    if isinstance(values, Ranged):
        return list(map(float, values.values)) if numpy is None else _counted(values.values)
    listed = [_number(value) for value in values.plain()]
    return listed if numpy is None else numpy.asarray(listed, dtype="f8")


def in_numpy_or_list(column: Any) -> Sequence[float]:
    """A column of polars or pyarrow that holds numbers alone."""
    numbers: Sequence[float]
    if "numpy" in sys.modules:
        numbers = column.to_numpy()
    else:
        numbers = column.to_list() if hasattr(column, "to_list") else column.to_pylist()
    return numbers


def _counted(values: range) -> Any:
    import numpy as np

    return np.arange(values.start, values.stop, values.step, dtype="f8")


def _number(value: Any) -> float:
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp() * 1_000_000
    if isinstance(value, date):
        return float(value.toordinal() - date(1970, 1, 1).toordinal())
    if isinstance(value, timedelta):
        return value / timedelta(microseconds=1)
    try:
        return math.nan if value is None or isinstance(value, str) else float(value)
    except (TypeError, ValueError):
        return math.nan
