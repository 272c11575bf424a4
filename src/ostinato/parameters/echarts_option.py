"""Option objects of ECharts on their way to the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from ..frames import read
from .arrow import is_frame
from .chart_json import ChartJson
from .echarts_encode import FRAME, check_encode

EXTENSION = re.compile(r"(3D|GL)$|^(globe|geo3D|mapbox3D|maptalks3D|surface)$")
"""Names of what an extension draws that is not here."""
MAPS = ("map", "geo")
TYPES = (
    "line", "bar", "pie", "scatter", "effectScatter", "radar", "tree", "treemap", "sunburst", "boxplot", "candlestick",
    "heatmap", "parallel", "lines", "graph", "sankey", "funnel", "gauge", "pictorialBar", "themeRiver", "chord",
)  # fmt: skip
"""Types of series."""
CODE = re.compile(r"\s*(async\s+)?(function\b[^(]*\(|\([\w\s,{}]*\)\s*=>)")


class Option(NamedTuple):
    """An option object as it travels."""

    spec: str
    frames: tuple[bytes, ...]
    size: tuple[str | None, str | None]
    """Width and height that a chart of pyecharts sets for itself, in CSS."""


def option_of(spec: Any) -> Option:
    """An option object given as a dictionary, as JSON, or as a chart of pyecharts.

    Raises StreamlitInvalidParameterTypeError for anything else; StreamlitAPIException for what JSON does not have,
    for kinds of charts that are not here, and for columns that a data set does not have.
    """
    option, size = _parsed(spec)
    for part in _options(option):
        _check_kinds(part)
    _check_code(option)
    frames: list[bytes] = []
    option = _with_frames(option, frames)
    check_encode(option)
    try:
        text = ChartJson(apart=False).encode(option)
    except (TypeError, ValueError, RecursionError) as error:
        raise StreamlitAPIException(
            f"The option object holds something that cannot travel to the browser: {error} Give numbers, texts, dates, "
            "lists and dicts of these; a data frame goes into `dataset.source`."
        ) from error
    return Option(text, tuple(frames), size)


def _parsed(spec: Any) -> tuple[dict[str, Any], tuple[str | None, str | None]]:
    if isinstance(spec, Mapping):
        return dict(spec), (None, None)
    if hasattr(spec, "dump_options"):
        return _json(spec.dump_options(), "a chart of pyecharts"), (_own(spec, "width"), _own(spec, "height"))
    if isinstance(spec, str):
        return _json(spec, "JSON"), (None, None)
    raise StreamlitInvalidParameterTypeError("spec", type(spec).__name__, ["dict", "str", "a chart of pyecharts"])


def _json(text: str, given: str) -> dict[str, Any]:
    try:
        option = json.loads(text)
    except ValueError as error:
        raise StreamlitAPIException(
            f"`spec` expected {given} without functions, got text that is no JSON: {error}. Names stand in double "
            'quotes; in place of a function, write a template such as "{b}: {c}".'
        ) from error
    if not isinstance(option, dict):
        raise StreamlitInvalidParameterTypeError("spec", f"JSON with a {type(option).__name__}", ["a JSON object"])
    return option


def _own(chart: Any, side: str) -> str | None:
    """A size that somebody has set."""
    size = getattr(chart, side, None)
    return size if isinstance(size, str) and size != {"width": "900px", "height": "500px"}[side] else None


def _options(option: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The option object and those inside it: of a timeline, for sizes of the screen."""
    yield option
    for name in ("baseOption", "options", "media"):
        for part in _several(option.get(name)):
            if isinstance(part, Mapping):
                yield from _options(part.get("option", part) if name == "media" else part)


def _several(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (list, tuple)) else [] if value is None else [value]


def _check_kinds(option: Mapping[str, Any]) -> None:
    for place, series in enumerate(_several(option.get("series"))):
        if not isinstance(series, Mapping):
            raise StreamlitAPIException(
                f'`series[{place}]` expected a dict such as {{"type": "bar", "data": [1, 2]}}, got {series!r}.'
            )
    kinds = [str(series.get("type")) for series in _several(option.get("series"))]
    if "custom" in kinds:
        raise StreamlitAPIException(
            'A series of type "custom" needs a function, and functions do not travel. Use one of the other types.'
        )
    named = [*kinds, *option]
    for name in MAPS:
        if name in named:
            raise StreamlitAPIException(
                f"`{name}` needs the shapes of a map, which ECharts does not bring. Use `st.map` or `st.pydeck_chart`."
            )
    for name in named:
        if EXTENSION.search(name):
            raise StreamlitAPIException(
                f"`{name}` belongs to the extension ECharts GL, which is not here. Use `st.plotly_chart` for three "
                "dimensions."
            )
    for kind in kinds:
        if kind not in TYPES:
            raise StreamlitAPIException(f"There are no series of type {kind!r}. Expected one of {', '.join(TYPES)}.")


def _check_code(value: Any, path: str = "") -> None:
    """Functions, and texts that are meant as such. Data have none: only lists of parts are looked into."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            if name not in ("data", "source"):
                _check_code(part, f"{path}.{name}" if path else str(name))
    elif isinstance(value, (list, tuple)):
        if value and isinstance(value[0], Mapping):
            for place, part in enumerate(value):
                _check_code(part, f"{path}[{place}]")
    elif callable(value) or (isinstance(value, str) and CODE.match(value)):
        raise StreamlitAPIException(
            f"`{path}` is a function, and functions do not travel to the browser. Write a template, such as "
            '"{b}: {c}"; to format the values of a tooltip, set `tooltip.valueFormatter` to a format such as "percent".'
        )


def _with_frames(option: dict[str, Any], frames: list[bytes]) -> dict[str, Any]:
    """The option object with frames out of its data sets."""
    found = option.get("dataset")
    datasets = [_without_frame(dataset, frames) for dataset in _several(found)]
    if not frames:
        return option
    return option | {"dataset": datasets if isinstance(found, (list, tuple)) else datasets[0]}


def _without_frame(dataset: Any, frames: list[bytes]) -> Any:
    source = dataset.get("source") if isinstance(dataset, Mapping) else None
    if source is None or isinstance(source, (list, tuple, str)) or not _is_table(source):
        return dataset
    frame = read(source)
    columns = [column for column in frame.columns if not column.index]
    frames.append(frame.arrow([column.name for column in columns]))
    dimensions = {"dimensions": [column.name for column in columns]}
    return {**dimensions, **dataset, "source": {FRAME: len(frames) - 1}}


def _is_table(value: Any) -> bool:
    """Whether it is something that `read` takes as a table: of dictionaries, one of arrays."""
    if isinstance(value, dict):
        shapes = {getattr(column, "shape", None) for column in value.values()}
        return len(shapes) == 1 and len(shapes.pop() or ()) == 1
    return (
        is_frame(value) or hasattr(value, "__dataframe__") or hasattr(value, "to_pandas") or hasattr(value, "collect")
    )
