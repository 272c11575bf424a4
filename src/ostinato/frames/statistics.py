"""What can be told of a column at a glance."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import msgspec

from . import plain
from .column import Kind
from .values import Numbers, Values

BINS = 20
"""Bars of a histogram at most."""
TOP = 10
"""Most frequent values that are named."""
NUMERIC: frozenset[Kind] = frozenset({"integer", "float", "decimal"})
ORDERED: frozenset[Kind] = NUMERIC | {"date", "datetime", "time", "duration"}


class Histogram(msgspec.Struct, frozen=True):
    """How numbers are spread: each bar stands between two edges."""

    edges: list[float]
    counts: list[int]


class Statistics(msgspec.Struct, frozen=True, kw_only=True):
    """Of one column, over the rows of a query."""

    count: int
    """Values that are there."""
    nulls: int
    distinct: int | None = None
    min: Any = None
    """A number, or a text."""
    max: Any = None
    mean: float | None = None
    histogram: Histogram | None = None
    top: list[tuple[str, int]] | None = None
    """The most frequent values as texts, with their numbers."""


def of_series(series: Any, kind: Kind) -> Statistics:
    """Those of a narwhals series: its library finds them."""
    import narwhals as nw

    length = len(series)
    if kind == "decimal":
        series = series.cast(nw.Float64)
    if kind in ("float", "decimal"):
        series = series.filter(~series.is_nan().fill_null(False))
    series = series.drop_nulls()
    count = len(series)
    told = partial(Statistics, count=count, nulls=length - count)
    if not count or kind in ("list", "struct", "binary", "object", "empty"):
        return told()
    distinct = int(series.n_unique())
    if kind in ORDERED:
        low, high = series.min(), series.max()
        mean = float(series.mean()) if kind in NUMERIC else None
        spread = _spread(series, low, high) if kind in NUMERIC else None
        return told(distinct=distinct, min=_told(low), max=_told(high), mean=_finite(mean), histogram=spread)
    counted = series.cast(nw.String).alias("value").value_counts(sort=True, name="count").head(TOP)
    return told(distinct=distinct, top=[(str(value), int(number)) for value, number in counted.rows()])


def of_values(values: Values) -> Statistics:
    """Those of values that stand in a list, or in NumPy's memory."""
    if isinstance(values, Numbers) and values.kind in NUMERIC:
        return _of_numbers(values)
    known = [value for value in values.plain() if value is not None]
    told = partial(Statistics, count=len(known), nulls=len(values) - len(known))
    if not known or values.kind in ("list", "struct", "binary", "object", "empty"):
        return told()
    if values.kind in NUMERIC:
        numbers = [float(value) for value in known]
        mean = _finite(math.fsum(numbers) / len(numbers)) if all(map(math.isfinite, numbers)) else None
        spread = Histogram(*_bars(numbers))
        low, high = _told(min(known)), _told(max(known))
        return told(distinct=len(set(known)), min=low, max=high, mean=mean, histogram=spread)
    if values.kind in ORDERED:
        return told(distinct=len(set(known)), min=_told(min(known)), max=_told(max(known)))
    counted = Counter(map(plain.text_of, known))
    return told(distinct=len(counted), top=counted.most_common(TOP))


def _of_numbers(values: Numbers) -> Statistics:
    import numpy as np

    known = values.values[~values.gone()]
    told = partial(Statistics, count=len(known), nulls=len(values) - len(known))
    if not len(known):
        return told()
    finite = known[np.isfinite(known)]
    counts, edges = np.histogram(finite.astype("f8"), bins=min(BINS, max(1, len(finite))))
    return told(
        distinct=len(np.unique(known)),
        min=_told(known.min().item()),
        max=_told(known.max().item()),
        mean=_finite(float(known.mean(dtype="f8"))),
        histogram=Histogram(edges.tolist(), counts.tolist()),
    )


def _spread(series: Any, low: Any, high: Any) -> Histogram | None:
    """A histogram by the series' library."""
    if not (math.isfinite(low) and math.isfinite(high)):
        return None
    if low == high:
        return Histogram([float(low), float(high)], [len(series)])
    step = (float(high) - float(low)) / BINS
    edges = [float(low) + step * place for place in range(BINS)] + [float(high)]
    counted = series.hist(bins=edges, include_breakpoint=False)
    return Histogram(edges, [int(count) for count in counted["count"].to_list()])


def _bars(numbers: Sequence[float]) -> tuple[list[float], list[int]]:
    finite = [number for number in numbers if math.isfinite(number)]
    low, high = min(finite, default=0.0), max(finite, default=0.0)
    if low == high:
        return [low, high], [len(finite)]
    counts = [0] * BINS
    for number in finite:
        counts[min(int((number - low) / (high - low) * BINS), BINS - 1)] += 1
    return [low + (high - low) * place / BINS for place in range(BINS + 1)], counts


def _told(value: Any) -> Any:
    """A number as it is, as long as JSON has it; anything else as a text."""
    value = value.item() if hasattr(value, "item") else value  # NumPy's
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value.total_seconds()) if isinstance(value, timedelta) else plain.text_of(value)
    return value if math.isfinite(value) and abs(value) < 1 << 53 else str(value)


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
