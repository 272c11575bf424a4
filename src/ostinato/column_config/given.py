"""What `column_config` holds: a configuration, a header, None (hidden), or a dictionary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueError
from . import button, charts, choices, media, moments, numbers, texts
from .config import ColumnConfig

Given: TypeAlias = ColumnConfig | str | Mapping[str, Any] | None
ColumnConfigs: TypeAlias = Mapping[str | int, Given] | Mapping[str, Given] | Mapping[int, Given] | None
"""What `column_config` takes, by name or position."""

TYPES: dict[object, Callable[..., ColumnConfig]] = {
    None: texts.Column,
    "text": texts.TextColumn,
    "link": texts.LinkColumn,
    "markdown": texts.MarkdownColumn,
    "number": numbers.NumberColumn,
    "progress": numbers.ProgressColumn,
    "checkbox": choices.CheckboxColumn,
    "selectbox": choices.SelectboxColumn,
    "multiselect": choices.MultiselectColumn,
    "list": choices.ListColumn,
    "date": moments.DateColumn,
    "time": moments.TimeColumn,
    "datetime": moments.DatetimeColumn,
    "image": media.ImageColumn,
    "audio": media.AudioColumn,
    "video": media.VideoColumn,
    "json": media.JsonColumn,
    "line_chart": charts.LineChartColumn,
    "area_chart": charts.AreaChartColumn,
    "bar_chart": charts.BarChartColumn,
    "button": button.ButtonColumn,
}


def read(given: object) -> dict[str | int, ColumnConfig | None]:
    """The configurations by name or position; None: the column is hidden.

    Raises StreamlitAPIException for what is no configuration; it names the column.
    """
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise StreamlitInvalidParameterTypeError("column_config", type(given).__name__, ["dict", "None"])
    return {name: _one(name, value) for name, value in given.items()}


def _one(name: str | int, given: object) -> ColumnConfig | None:
    if given is None or isinstance(given, ColumnConfig):
        return given
    if isinstance(given, str):
        return texts.Column(given)
    if isinstance(given, Mapping):
        return _of_dict(name, given)
    kinds = ["a function of st.column_config", "str", "dict", "None"]
    raise StreamlitInvalidParameterTypeError(
        "column_config", type(given).__name__, kinds, detail=f"It stands at the column {name!r}."
    )


def _of_dict(name: str | int, given: Mapping[str, Any]) -> ColumnConfig:
    """The configuration that a dictionary spells out: the parameters of a column, with those of its type inside."""
    details = dict(given.get("type_config") or {})
    kind = details.pop("type", None)
    if kind not in TYPES:
        raise StreamlitValueError("type", [repr(type) for type in TYPES if type], detail=f"Column {name!r}: {kind!r}.")
    general = {parameter: value for parameter, value in given.items() if parameter != "type_config"}
    try:
        return TYPES[kind](**general, **details)
    except TypeError as error:
        raise StreamlitValueError(
            "column_config", ["the parameters of st.column_config's functions"], detail=f"Column {name!r}: {error}."
        ) from error
