"""What a chart's columns become in a Vega-Lite specification."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, TypeAlias

from ...frames import Column, Frame
from .plot_data import ROW, literal
from .ranks import ranks
from .roles import NUMBERS, Asked, Roles

Channel: TypeAlias = dict[str, Any]

SERIES, VALUE = "__series", "__value"
"""Columns that come to be where those side by side are laid one below the other."""
_SPECIAL = re.compile(r"""([.\[\]\\'"])""")
_MANY = 2_000
"""More bars are too narrow to have a width of their own."""


def field(name: str) -> str:
    """The name as specifications spell it: theirs are paths."""
    return _SPECIAL.sub(r"\\\1", name)


def type_of(column: Column | None, *, discrete: bool = False) -> str:
    """The type of a column. `discrete`: whole numbers are one category each."""
    if column is None or column.kind == "integer":
        return "ordinal" if discrete else "quantitative"
    if column.kind in ("date", "datetime"):
        return "temporal"
    if column.kind in NUMBERS and column.kind != "boolean":
        return "quantitative"
    return "ordinal" if discrete else "nominal"


def x_channel(frame: Frame, roles: Roles, asked: Asked, *, discrete: bool = False) -> Channel:
    """The axis along which the series run."""
    channel = {**_named(roles.x), "type": type_of(roles.x, discrete=discrete), "title": asked.x_label}
    if asked.x_label is None:
        channel["title"] = "" if roles.x is None or roles.x.index else roles.x.label
    ranked = ranks(frame, roles.x)
    if ranked is not None:
        channel["sort"] = ranked
    unit = _unit(frame, roles.x) if discrete and channel["type"] == "temporal" else None
    if unit is not None:
        channel["timeUnit"] = unit
    if channel["type"] == "quantitative":
        channel["scale"] = {"zero": False, "nice": False}
        if roles.x is None or roles.x.kind == "integer":
            channel["axis"] = {"tickMinStep": 1}
    return channel


def y_channel(roles: Roles, asked: Asked) -> Channel:
    """The axis of the values."""
    if roles.wide:
        channel: Channel = {"field": VALUE, "type": "quantitative", "title": asked.y_label or ""}
    else:
        (y,) = roles.ys
        named = "" if asked.y is None else y.label
        title = named if asked.y_label is None else asked.y_label
        channel = {"field": field(y.name), "type": type_of(y), "title": title}
    if channel["type"] == "quantitative" and all(y.kind == "integer" for y in roles.ys):
        channel["axis"] = {"tickMinStep": 1}
    return channel


def color_channel(frame: Frame, roles: Roles, *, ramp: bool = False) -> Channel | None:
    """What tells the series apart; None: nothing does. `ramp`: numbers are a scale of colours."""
    if roles.wide:
        names = [y.name for y in roles.ys]
        scale: Channel = {"domain": names}
        if len(roles.colours) == len(names):
            scale["range"] = list(roles.colours)
        elif roles.colours:
            return {"value": roles.colours[0]}
        return {"field": SERIES, "type": "nominal", "scale": scale, "title": None}
    if roles.color is None:
        return {"value": roles.colours[0]} if roles.colours else None
    named = _named(roles.color)
    if literal(frame, roles.color):
        return {**named, "type": "nominal", "scale": None}
    ranked = ranks(frame, roles.color)
    order = {} if ranked is None else {"sort": ranked}
    return {**named, "type": type_of(roles.color) if ramp else "nominal", "title": roles.color.label, **order}


def fold(roles: Roles) -> list[Channel]:
    """Lays columns that stand side by side one below the other."""
    if not roles.wide:
        return []
    return [{"fold": [field(y.name) for y in roles.ys], "as": [SERIES, VALUE]}]


def tooltip(frame: Frame, column: Column | None, *, discrete: bool = False) -> Channel:
    """A line of a tooltip."""
    line = {**_named(column), "type": type_of(column, discrete=discrete), "title": _title(column)}
    if line["type"] == "temporal":
        line["format"] = _moment(frame, column)
    return line


def mark_tooltip(frame: Frame, roles: Roles, *, discrete: bool = False) -> list[Channel]:
    """The tooltip of a single mark: everything that it stands for."""
    lines = [tooltip(frame, roles.x, discrete=discrete)]
    if roles.wide:
        lines += [{"field": SERIES, "type": "nominal", "title": "series"}]
        lines += [{"field": VALUE, "type": "quantitative", "title": "value"}]
    else:
        lines += [tooltip(frame, y) for y in roles.ys]
    further = [column for column in (roles.color, roles.size) if column is not None]
    lines += [tooltip(frame, column) for column in further if column not in (roles.x, *roles.ys)]
    return lines


def _named(column: Column | None) -> Channel:
    return {"field": ROW if column is None else field(column.name)}


def _title(column: Column | None) -> str:
    return ROW if column is None else (column.label or "index")


def _unit(frame: Frame, column: Column | None) -> str | None:
    """The time that a bar is as wide as; None: the moments are no whole days, months or years apart."""
    if column is None or frame.height > _MANY or column.timezone is not None:
        return None
    days = sorted({one for one in frame.values(column.name) if one is not None})
    if any(getattr(one, part, 0) for one in days for part in ("hour", "minute", "second", "microsecond")):
        return None
    gap = min(((after - before).days for before, after in pairwise(days)), default=1)
    return "year" if gap >= 365 else "yearmonth" if gap >= 28 else "yearmonthdate"


def _moment(frame: Frame, column: Column | None) -> str:
    """How exactly a moment is told: of days, the day."""
    if column is None or column.kind == "date":
        return "%Y-%m-%d"
    shown = [one for one in frame.values(column.name, slice(0, 100)) if one is not None]
    seconds = {one.hour * 3600 + one.minute * 60 + one.second for one in shown}
    return (
        "%Y-%m-%d"
        if seconds <= {0}
        else "%Y-%m-%d %H:%M"
        if all(one % 60 == 0 for one in seconds)
        else "%Y-%m-%d %H:%M:%S"
    )
