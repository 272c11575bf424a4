"""Columns that series of ECharts name, and those that their data sets have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from ..errors import StreamlitAPIException

FRAME = "$frame"
"""What stands for a frame in the JSON, with its place among the frames."""
ELSEWHERE = ("baseOption", "options", "media")
"""Parts of an option object that are merged in the browser: a data set may stand in another one than its series."""
MADE = ("transform", "fromDatasetIndex", "fromDatasetId", "fromTransformResult")
"""What makes a data set from another one, with columns of its own."""
NAMES = ("name", "displayName")
"""What a dimension can be called by."""
LISTED = 10
"""Columns that a message lists."""


def check_encode(option: Mapping[str, Any]) -> None:
    """See that each column in an `encode` is one of the data set's, where it is known which columns that has.

    Raises StreamlitAPIException for one that is not.
    """
    if any(name in option for name in ELSEWHERE):
        return
    datasets = _several(option.get("dataset"))
    for place, series in enumerate(_several(option.get("series"))):
        dataset = _dataset_of(series, datasets)
        encode = series.get("encode")
        if dataset is None or not isinstance(encode, Mapping):
            continue
        columns = _columns(dataset, series)
        for channel, value in encode.items():
            for column in _several(value):
                # A text of digits may be a place.
                if columns and isinstance(column, str) and not column.isdigit() and column not in columns:
                    raise _missing(f"series[{place}].encode.{channel}", column, list(columns))


def _missing(path: str, column: str, columns: list[str]) -> StreamlitAPIException:
    near = get_close_matches(column, columns, 1)
    meant = f" Did you mean {near[0]!r}?" if near else ""
    more = f" and {len(columns) - LISTED} more" if len(columns) > LISTED else ""
    return StreamlitAPIException(
        f"`{path}` expected a column of the data set, got {column!r}.{meant} It has "
        f"{', '.join(map(repr, columns[:LISTED]))}{more}. Name one of them, or add the column to `dataset.source`."
    )


def _dataset_of(series: Mapping[str, Any], datasets: list[Any]) -> Mapping[str, Any] | None:
    """The data set that a series is drawn from. None: it has data of its own, or columns made in the browser."""
    if series.get("data") is not None:
        return None
    index, name = series.get("datasetIndex", 0), series.get("datasetId")
    for place, dataset in enumerate(datasets):
        if not isinstance(dataset, Mapping) or any(part in dataset for part in MADE):
            continue
        if place == index if name is None else dataset.get("id") == name:
            return dataset
    return None


def _columns(dataset: Mapping[str, Any], series: Mapping[str, Any]) -> dict[str, None]:
    """Names of all columns that it is known to have, in their order; none: they have no names, or are not known."""
    found = _in_source(dataset, series)
    if found is None:
        return {}
    for dimensions in (dataset.get("dimensions"), series.get("dimensions")):
        found |= dict.fromkeys(_named(dimensions))
    return found


def _in_source(dataset: Mapping[str, Any], series: Mapping[str, Any]) -> dict[str, None] | None:
    """Columns that the data themselves name. None: that depends on more than their first row."""
    source = dataset.get("source")
    layout = series.get("seriesLayoutBy", dataset.get("seriesLayoutBy", "column"))
    if isinstance(source, Mapping):
        # A frame's columns are dimensions by now.
        return {} if FRAME in source else {str(name): None for name in source}
    if not isinstance(source, (list, tuple)) or layout != "column":
        return None
    if all(isinstance(row, Mapping) for row in source):
        return {str(name): None for row in source for name in row}
    header = source[0]
    named = isinstance(header, (list, tuple)) and all(isinstance(name, str) for name in header)
    unnamed = dataset.get("sourceHeader", series.get("sourceHeader")) in (False, 0)
    return dict.fromkeys(header) if named and not unnamed else None


def _named(dimensions: Any) -> Iterator[str]:
    for dimension in _several(dimensions):
        names = [dimension.get(name) for name in NAMES] if isinstance(dimension, Mapping) else [dimension]
        yield from (name for name in names if isinstance(name, str))


def _several(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [] if value is None else [value]
