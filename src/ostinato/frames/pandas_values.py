"""A series of pandas as the values of a column."""

from __future__ import annotations

import sys
from typing import Any

from . import arrow_texts, buffers, places, plain
from .buffers import Encoded
from .column import Kind
from .values import Numbers, Ranged, Rows, Values
from .zones import zone_name


class Series:
    """A pandas series, read a few rows at a time."""

    def __init__(self, series: Any, kind: Kind, type: str, timezone: str | None) -> None:
        self.values = series
        self.kind, self.type, self.timezone = kind, type, timezone

    def __len__(self) -> int:
        return len(self.values)

    def take(self, rows: Rows) -> Series:
        return Series(self.values.iloc[rows], self.kind, self.type, self.timezone)

    def encoded(self) -> Encoded:
        if self.timezone is not None and self.kind == "datetime" and hasattr(self.values.dtype, "tz"):
            naive = self.values.dt.tz_convert("UTC").dt.tz_localize(None).to_numpy()
            return buffers.numbers(naive, zone=self.timezone)
        masked = _masked(self.values)
        if masked is not None:
            return masked.encoded()
        if self.kind == "text" and (texts := places.arrow_of(self.values)) is not None:
            return buffers.arrow_texts(texts)
        return plain.encode(self.values.tolist(), self.kind, self.timezone)

    def plain(self) -> list[Any]:
        return [None if plain.missing(value) else value for value in self.values.tolist()]

    def argsort(self, *, falling: bool) -> Any:
        texts = self.arrow() if self.kind == "text" else None
        try:
            if texts is not None:
                return arrow_texts.order(texts, falling=falling)
            return self.values.array.argsort(ascending=not falling, kind="stable", na_position="last")
        except (TypeError, ValueError, NotImplementedError):  # values of several types, or a type without an order
            return plain.argsort(self.plain(), falling=falling)

    def arrow(self) -> Any:
        """Moments as the clocks of their zone show them."""
        if "pyarrow" not in sys.modules:
            return None
        masked = _masked(self.values)
        if masked is not None:
            return masked.arrow()
        if self.kind == "datetime" and hasattr(self.values.dtype, "tz"):
            return Numbers(self.values.dt.tz_localize(None).to_numpy()).arrow()
        return places.arrow_of(self.values)


def of_series(series: Any) -> Values:
    """The column that a pandas series is."""
    import numpy as np

    dtype = series.dtype
    if isinstance(dtype, np.dtype) and dtype.kind in Numbers.KINDS:
        return Numbers(series.to_numpy())
    kind, zone = _kind(series)
    return Series(series, kind, str(dtype), zone)


def of_index(index: Any) -> Values:
    """The column that one level of an index is."""
    import pandas

    if isinstance(index, pandas.RangeIndex):
        return Ranged(range(index.start, index.stop, index.step))
    return of_series(pandas.Series(index, copy=False))


def _kind(series: Any) -> tuple[Kind, str | None]:
    """The kind and the time zone of what NumPy has no type for."""
    import pandas

    types, dtype = pandas.api.types, series.dtype
    if isinstance(dtype, pandas.DatetimeTZDtype):
        return "datetime", zone_name(dtype.tz)
    if isinstance(dtype, pandas.CategoricalDtype):
        return "categorical", None
    if isinstance(dtype, pandas.StringDtype):
        return "text", None
    if types.is_bool_dtype(dtype):
        return "boolean", None
    if types.is_integer_dtype(dtype):
        return "integer", None
    if types.is_float_dtype(dtype):
        return "float", None
    values = series.tolist()
    kind, _ = plain.kind_of(values)
    return kind, plain.zone_of(values) if kind == "datetime" else None


def _masked(series: Any) -> Numbers | None:
    """A series of nullable numbers as NumPy's, with a mask."""
    dtype = getattr(series.dtype, "numpy_dtype", None)
    if dtype is None or dtype.kind not in "biuf":
        return None
    gone = series.isna()
    known = series.fillna(dtype.type(0)) if gone.any() else series
    return Numbers(known.to_numpy(dtype), gone.to_numpy())
