"""Specifications of lines, areas, bars and points."""

from __future__ import annotations

import json
from typing import Any, Literal, TypeAlias

from ...frames import Column, Frame
from ..vega.datasets import NAME
from .encoding import (
    Channel,
    color_channel,
    field,
    fold,
    mark_tooltip,
    tooltip,
    type_of,
    x_channel,
    y_channel,
)
from .plot_data import ROW
from .roles import Asked, Roles

Spec: TypeAlias = dict[str, Any]
Stack: TypeAlias = bool | Literal["normalize", "center", "layered"] | None

_ZOOM = {"name": "zoom", "bind": "scales", "select": {"type": "interval", "encodings": ["x", "y"]}}
_POINTER = {"name": "pointer", "value": None}
"""Where on the axis the pointer is: the page sets it."""
_MUTE = {"tooltip": None}
_SIZES = [20, 500]
_EDGE = 12
"""Pixels between the points of a scatter chart and its edges, which would cut off the largest of these sizes."""
MOST = 20
"""So many series at most are told of in one tooltip."""


def line(frame: Frame, roles: Roles, asked: Asked, series: tuple[str, ...] = ()) -> Spec:
    """Lines. `series`: what is in the column that parts the rows; empty: too much to tell of."""
    return _along("line", {}, frame, roles, asked, series)


def area(frame: Frame, roles: Roles, asked: Asked, stack: Stack, series: tuple[str, ...] = ()) -> Spec:
    """Areas, one in front of the other unless they are stacked."""
    overlapping = not stack and (roles.wide or roles.color is not None)
    look = {"opacity": 0.45, "line": {"strokeWidth": 1.5}} if overlapping else {"line": not stack}
    return _along("area", look, frame, roles, asked, series, stack or False)


def bar(frame: Frame, roles: Roles, asked: Asked, stack: Stack, sort: bool | Channel, horizontal: bool) -> Spec:
    """Bars, upright or lying."""
    x = x_channel(frame, roles, asked, discrete=True)
    y = y_channel(roles, asked)
    color = color_channel(frame, roles)
    if sort is not True:
        x["sort"] = sort or None
    encoding: dict[str, Any] = {"x": x, "y": _stacked(y, stack)}
    # Rounded ends need bands: Vega-Lite 6.4 puts all others at the left.
    look: Channel = {"cornerRadiusEnd": 3} if x["type"] in ("ordinal", "nominal") else {}
    if stack == "layered":
        look["opacity"] = 0.7
    if color is not None:
        encoding["color"] = color
        if stack is False and "field" in color:
            encoding["xOffset"] = {"field": color["field"], "sort": None}
    if horizontal:
        encoding = {_lying(name): channel for name, channel in encoding.items()}
    encoding["tooltip"] = mark_tooltip(frame, roles, discrete=True)
    zoomed = [_ZOOM] if "temporal" in (x["type"], y["type"]) or x["type"] == "quantitative" else []
    return {**_whole(fold(roles)), "mark": {"type": "bar", **look}, "encoding": encoding, "params": zoomed}


def scatter(frame: Frame, roles: Roles, asked: Asked) -> Spec:
    """Points."""
    x = x_channel(frame, roles, asked)
    y = y_channel(roles, asked)
    for channel in (x, y):
        if channel["type"] == "quantitative":
            channel["scale"] = {"zero": False, "padding": _EDGE}
        elif channel["type"] == "temporal":
            channel["scale"] = {"padding": _EDGE}
    color = color_channel(frame, roles, ramp=True)
    encoding: dict[str, Any] = {"x": x, "y": y, "tooltip": mark_tooltip(frame, roles)}
    if color is not None:
        encoding["color"] = color
    if roles.size is not None:
        scale = {"range": _SIZES, "zero": False}
        encoding["size"] = {
            "field": field(roles.size.name),
            "type": "quantitative",
            "title": roles.size.label,
            "scale": scale,
            "legend": {"format": "~s", "tickCount": 4},  # "20M": a few that stand beside each other on a phone, too
        }
    elif roles.radius is not None:
        encoding["size"] = {"value": roles.radius}
    return {**_whole(fold(roles)), "mark": {"type": "circle"}, "encoding": encoding, "params": [_ZOOM]}


def nothing() -> Spec:
    """Of no rows."""
    return {**_whole([]), "mark": "point", "encoding": {}}


def _along(
    mark: str,
    look: Channel,
    frame: Frame,
    roles: Roles,
    asked: Asked,
    series: tuple[str, ...],
    stack: Stack = None,
) -> Spec:
    """Series along an axis, with a line at the pointer that tells of all of them."""
    x = x_channel(frame, roles, asked)
    color = color_channel(frame, roles)
    values: dict[str, Any] = {
        "y": _stacked(y_channel(roles, asked), stack) if mark == "area" else y_channel(roles, asked)
    }
    if color is not None:
        values["color"] = color
    laid = {"transform": fold(roles)} if roles.wide else {}
    at_pointer = {"filter": f"datum[{json.dumps(_x(roles))}] === {_POINTER['name']}"}
    dots = {"transform": [at_pointer, *fold(roles)], "mark": {"type": "point", "size": 50, **_MUTE}, "encoding": values}
    return {
        **_whole([]),
        "params": [_POINTER],
        "encoding": {"x": x},
        "layer": [
            {**laid, "params": [_ZOOM], "mark": {"type": mark, **look, **_MUTE}, "encoding": values},
            *([dots] if not stack else []),
            _upright(frame, roles, series, at_pointer),
        ],
    }


def _upright(frame: Frame, roles: Roles, series: tuple[str, ...], at_pointer: Channel) -> Spec:
    """The upright line at the pointer."""
    transform: list[Channel] = [at_pointer]
    lines = [tooltip(frame, roles.x)]
    if roles.color is None:
        lines += [tooltip(frame, y) for y in roles.ys[:MOST]]
    elif series:
        across = {"pivot": field(roles.color.name), "value": field(roles.ys[0].name), "op": "max"}
        transform += [{**across, "groupby": [field(_x(roles))]}]
        lines += [{"field": field(name), "type": type_of(roles.ys[0]), "title": name} for name in series]
    mark = {"type": "rule", "strokeWidth": 1, "opacity": 0.35}
    return {"name": "at_pointer", "transform": transform, "mark": mark, "encoding": {"tooltip": lines}}


def _x(roles: Roles) -> str:
    return ROW if roles.x is None else roles.x.name


def _whole(transform: list[Channel]) -> Spec:
    whole: Spec = {"data": {"name": NAME}}
    return {**whole, "transform": transform} if transform else whole


def _stacked(y: Channel, stack: Stack) -> Channel:
    if stack is None:
        return y
    percent = {"axis": {"format": "%"}} if stack == "normalize" else {}
    return {**y, "stack": False if stack == "layered" else "zero" if stack is True else stack, **percent}


def _lying(channel: str) -> str:
    return {"x": "y", "y": "x", "xOffset": "yOffset"}.get(channel, channel)


def sorting(column: Column, descending: bool) -> Channel:
    """The order of bars by a column."""
    return {"field": field(column.name), "op": "max", "order": "descending" if descending else "ascending"}
