"""Which kind of data edits are applied to, and how."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...frames import Frame
from . import plain_data
from .delta import Delta


def applied(frame: Frame, delta: Delta) -> Any:
    """A copy of the frame's data with the edits: of the same kind, where that can be edited, else pandas' or, without
    pandas, a dictionary of columns.

    Raises StreamlitAPIException for a value that the data cannot hold; it names column and row.
    """
    data: Any = frame.native
    library = _library(data)
    if library == "pandas":
        from . import pandas_data

        return pandas_data.edited(data, delta, [column.name for column in frame.columns])
    if library == "polars":
        from . import polars_data

        return polars_data.edited(data, delta)
    if library == "pyarrow" and (hasattr(data, "column_names") or hasattr(data, "type")):
        from . import arrow_data

        return arrow_data.edited(data, delta)
    if library == "numpy":
        from . import numpy_data

        return numpy_data.edited(data, delta)
    if isinstance(data, (Mapping, list, tuple, set, frozenset, range)):
        return plain_data.edited(data, delta, sum(column.index for column in frame.columns))
    return _of_columns(frame, delta)


def _library(data: object) -> str | None:
    """The package whose class, or base class, it is an instance of."""
    for kind in type(data).__mro__:
        package = kind.__module__.partition(".")[0]
        if package in ("pandas", "polars", "pyarrow", "numpy"):
            return package
    return None


def _of_columns(frame: Frame, delta: Delta) -> Any:
    """Whatever else can be read as a frame."""
    columns = {column.name: frame.values(column.name) for column in frame.columns}
    changed = plain_data.edited(columns, delta)
    try:
        import pandas as pd
    except ModuleNotFoundError:
        return changed
    return pd.DataFrame(changed)
