"""What can be told of a column at a glance."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import Any

import msgspec

from . import plain
from .column import Kind
from .library import has_pyarrow
from .values import Numbers, Values

BINS = 20
"""Bars of a histogram at most."""
TOP = 10
"""Most frequent values that are named."""
EXACT = 1 << 53
"""Numbers below have each whole one among them."""
NUMERIC: frozenset[Kind] = frozenset({"integer", "float", "decimal"})
ORDERED: frozenset[Kind] = NUMERIC | {"date", "datetime", "time", "duration"}

DULL: frozenset[Kind] = frozenset({"list", "struct", "binary", "object", "empty"})
"""Kinds of which no more is told than how many there are."""


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
    if not count or kind in DULL:
        return told()
    distinct = int(series.n_unique())
    if kind in ORDERED:
        ends = series.dt.total_microseconds() if kind == "duration" else series  # of which Arrow finds no ends
        low, high = ends.min(), ends.max()
        if kind == "duration":
            low, high = timedelta(microseconds=low), timedelta(microseconds=high)
        mean = float(series.mean()) if kind in NUMERIC else None
        spread = _spread(series, low, high) if kind in NUMERIC else None
        return told(distinct=distinct, min=_told(low), max=_told(high), mean=_finite(mean), histogram=spread)
    counted = series.cast(nw.String).alias("value").value_counts(sort=True, name="count").head(TOP)
    return told(distinct=distinct, top=[(str(value), int(number)) for value, number in counted.rows()])


def of_lazy(frame: Any, name: str, kind: Kind, found: Callable[[Any], list[list[Any]]]) -> Statistics:
    """Those of a column of narwhals' lazy frame: its engine finds them.

    `found` brings the columns of what the engine is to compute.
    """
    import narwhals as nw

    value = nw.col(name).cast(nw.Float64) if kind == "decimal" else nw.col(name)
    column = frame.select(value=nw.when(~value.is_nan()).then(value) if kind in ("float", "decimal") else value)
    value = nw.col("value")
    asked = {"length": nw.len(), "count": value.count()}
    if kind not in DULL:
        asked["distinct"] = value.n_unique()
    if kind in ORDERED:
        asked |= {"low": value.min(), "high": value.max()}
    if kind in NUMERIC:
        asked["mean"] = value.mean()
    whole = found(column.select(**asked))
    one = {what: value for what, [value] in zip(asked, whole, strict=True)}
    nulls = one["length"] - one["count"]
    told = partial(Statistics, count=one["count"], nulls=nulls)
    if not one["count"] or kind in DULL:
        return told()
    distinct = one["distinct"] - (nulls > 0)  # which counts missing ones as a value
    if kind in ORDERED:
        spread = _spread_of_lazy(column, one["low"], one["high"], found) if kind in NUMERIC else None
        mean = _finite(one.get("mean"))
        return told(distinct=distinct, min=_told(one["low"]), max=_told(one["high"]), mean=mean, histogram=spread)
    texts = column.filter(~value.is_null()).select(value=value.cast(nw.String))
    counted = texts.group_by("value").agg(count=nw.len()).sort("count", "value", descending=[True, False]).head(TOP)
    return told(distinct=distinct, top=list(zip(*found(counted), strict=True)))


def of_values(values: Values) -> Statistics:
    """Those of values that stand in a list, or in NumPy's memory."""
    if isinstance(values, Numbers) and values.kind in ORDERED:
        return _of_numbers(values)
    column = values.arrow() if values.kind == "text" and has_pyarrow() else None
    if column is not None:
        import narwhals as nw

        return of_series(nw.from_native(column, series_only=True), values.kind)
    known = [value for value in values.plain() if plain.compares(value)]
    told = partial(Statistics, count=len(known), nulls=len(values) - len(known))
    if not known or values.kind in DULL:
        return told()
    if values.kind in NUMERIC:
        numbers = [float(value) for value in known]
        mean = _finite(math.fsum(numbers) / len(numbers)) if all(map(math.isfinite, numbers)) else None
        spread = _bars(numbers)
        low, high = _told(min(known)), _told(max(known))
        return told(distinct=len(set(known)), min=low, max=high, mean=mean, histogram=spread)
    if values.kind in ORDERED:
        return told(distinct=len(set(known)), **_ends(known))
    counted = Counter(map(plain.text_of, known))
    return told(distinct=len(counted), top=counted.most_common(TOP))


def _ends(known: Sequence[Any]) -> dict[str, Any]:
    """The lowest and the highest; none of moments with a zone beside such without one."""
    try:
        return {"min": _told(min(known)), "max": _told(max(known))}
    except TypeError:
        return {}


def _of_numbers(values: Numbers) -> Statistics:
    import numpy as np

    known = values.values[~values.gone()]
    told = partial(Statistics, count=len(known), nulls=len(values) - len(known))
    if not len(known):
        return told()
    if values.kind not in NUMERIC:
        low, high = Numbers(np.array([known.min(), known.max()])).plain()
        return told(distinct=_distinct(known.view("i8")), min=_told(low), max=_told(high))
    finite = known[np.isfinite(known)].astype("f8")
    spread = None
    if not len(finite) or _near(finite.min().item(), finite.max().item()):
        counts, edges = np.histogram(finite, bins=min(BINS, max(1, len(finite))))
        spread = Histogram(edges.tolist(), counts.tolist())
    return told(
        distinct=_distinct(known),
        min=_told(known.min().item()),
        max=_told(known.max().item()),
        mean=_finite(float(known.mean(dtype="f8"))),
        histogram=spread,
    )


def _distinct(known: Any) -> int:
    """How many different numbers there are. Sorting finds them ten times faster than hashing where they are many."""
    import numpy as np

    ordered = np.sort(known)
    return 1 + int(np.count_nonzero(ordered[1:] != ordered[:-1]))


def _spread(series: Any, low: Any, high: Any) -> Histogram | None:
    """A histogram by the series' library."""
    if not _near(low, high):
        return None
    if low == high:
        return Histogram([float(low), float(high)], [len(series)])
    step = (float(high) - float(low)) / BINS
    edges = [float(low) + step * place for place in range(BINS)] + [float(high)]
    counted = series.hist(bins=edges, include_breakpoint=False)
    return Histogram(edges, [int(count) for count in counted["count"].to_list()])


def _spread_of_lazy(column: Any, low: Any, high: Any, found: Callable[[Any], list[list[Any]]]) -> Histogram | None:
    """A histogram by the engine that has the column."""
    import narwhals as nw

    if not _near(low, high):
        return None
    low, high = float(low), float(high)
    value = nw.col("value")
    if low == high:
        return Histogram([low, high], *found(column.select(value.count())))
    bar = ((value - low) / (high - low) * BINS).floor().cast(nw.Int64).clip(0, BINS - 1)
    counted = column.filter(~value.is_null()).select(bar=bar).group_by("bar").agg(count=nw.len())
    counts = dict(zip(*found(counted), strict=True))
    edges = [low + (high - low) * place / BINS for place in range(BINS + 1)]
    return Histogram(edges, [counts.get(place, 0) for place in range(BINS)])


def _near(low: Any, high: Any) -> bool:
    """Whether bars can be laid between two numbers."""
    exact = all(isinstance(end, float) or abs(end) < EXACT for end in (low, high))
    return exact and math.isfinite(float(high) - float(low))


def _bars(numbers: Sequence[float]) -> Histogram | None:
    finite = [number for number in numbers if math.isfinite(number)]
    low, high = min(finite, default=0.0), max(finite, default=0.0)
    if low == high:
        return Histogram([low, high], [len(finite)])
    if not _near(low, high):
        return None
    counts = [0] * BINS
    for number in finite:
        counts[min(int((number - low) / (high - low) * BINS), BINS - 1)] += 1
    return Histogram([low + (high - low) * place / BINS for place in range(BINS + 1)], counts)


def _told(value: Any) -> Any:
    """A number as it is, as long as JSON has it; anything else as a text."""
    value = value.item() if hasattr(value, "item") else value  # NumPy's
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return str(value.total_seconds()) if isinstance(value, timedelta) else plain.text_of(value)
    return value if math.isfinite(value) and abs(value) < EXACT else str(value)


def _finite(value: float | None) -> float | None:
    return value if value is not None and math.isfinite(value) else None
