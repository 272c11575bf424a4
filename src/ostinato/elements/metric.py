"""A figure and how it has changed: st.metric."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal, TypeAlias

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from ..parameters.choice import VISIBILITIES, one_of
from ..parameters.icon import icon_of
from ..parameters.size import StretchOrContent, check_height, check_width
from ..parameters.text import clean, label_of, optional
from ..script.place import P
from ..wire.element import Element, Height, LabelVisibility, Width

__all__ = ["metric"]

Figure: TypeAlias = int | float | Decimal | str | None
Color: TypeAlias = Literal["red", "orange", "yellow", "green", "blue", "violet", "gray", "primary"]
DeltaColor: TypeAlias = Literal["normal", "inverse", "off", "grey"] | Color
DeltaArrow: TypeAlias = Literal["auto", "up", "down", "off"]
Sign: TypeAlias = Literal[-1, 0, 1]

NO_VALUE = "—"
ARROWS = ("auto", "up", "down", "off")
COLORS = ("red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "primary")
CHARTS = ("line", "bar", "area")
MOST_POINTS = 400
"""Points of a chart that is as wide as a card: more could not be told apart."""


class Metric(Element, frozen=True, kw_only=True, tag="metric"):
    """A figure with a label, its change, and the way that it took."""

    lazy = True

    label: str
    value: str
    delta: str = ""
    """Empty: none."""
    delta_color: Color = "gray"
    """The colour of the change, and of the chart."""
    delta_arrow: Literal["up", "down"] | None = None
    delta_description: str | None = None
    help: str | None = None
    icon: str | None = None
    label_visibility: LabelVisibility = "visible"
    border: bool = False
    chart: tuple[float | None, ...] = ()
    """Empty: none. None: a gap."""
    chart_type: Literal["line", "bar", "area"] = "line"
    format: str | None = None
    """How numbers are written: a preset, or a printf format."""
    width: Width = "stretch"
    height: Height = "content"


def metric(
    at: P,
    label: str,
    value: Figure,
    delta: Figure = None,
    delta_color: DeltaColor = "normal",
    *,
    help: str | None = None,
    icon: str | None = None,
    label_visibility: LabelVisibility = "visible",
    border: bool = False,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    chart_data: Iterable[Any] | Any = None,
    chart_type: Literal["line", "bar", "area"] = "line",
    delta_arrow: DeltaArrow = "auto",
    format: str | None = None,
    delta_description: str | None = None,
) -> P:
    """Display a figure in large type, how it has changed, and a small chart of the way that it took.

    Parameters
    ----------
    label
        What it is; inline Markdown.
    value
        A number, a text (inline Markdown), or None for a dash.
    delta
        How it has changed: a number or a text; None or an empty text: nothing is said. Negative is a number below zero,
        or a text that begins with "-".
    delta_color
        "normal": green for more, red for less. "inverse": red for more, green for less. "off": gray. Or the name of a
        colour: "red", "orange", "yellow", "green", "blue", "violet", "gray", "primary". What is zero is gray, but for
        the names. The chart has this colour, too.
    help
        Markdown that shows at an icon beside the label.
    icon
        One emoji, a Material symbol such as ":material/bolt:", "spinner", or None.
    label_visibility
        "visible", "hidden" (keeps its room) or "collapsed".
    border
        Draw a card around it.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch" (as high as the place around it), or pixels.
    chart_data
        Numbers for a small chart: a list, an array, a series, or a data frame, whose first column counts. What is
        missing is a gap.
    chart_type
        "line", "area" or "bar".
    delta_arrow
        "auto": up for more, down for less, none for zero. "up", "down", or "off".
    format
        How numbers are written: "plain", "localized", "percent", "dollar", "euro", "yen", "accounting", "bytes",
        "compact", "scientific", "engineering", or a printf format such as "%.2f" or "%,d". Texts stay as they are.
    delta_description
        Inline Markdown beside the change, such as "since last week".

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For a value or a change that is neither a number nor a text, or another parameter of a wrong type.
    StreamlitAPIException
        For chart data that are no numbers, and for another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> today, week = st.columns(2)
    >>> today.metric("Visitors", 1284, 96, format="localized", border=True, chart_data=[880, 1010, 940, 1188, 1284])
    >>> week.metric("Response time", "212 ms", "-18 ms", delta_color="inverse", border=True)
    """
    one_of("delta_color", delta_color, ("normal", "inverse", "off", *COLORS))
    one_of("delta_arrow", delta_arrow, ARROWS)
    one_of("label_visibility", label_visibility, VISIBILITIES)
    one_of("chart_type", chart_type, CHARTS)
    check_width(width, content=True)
    check_height(height)
    change = "" if delta is None else _text("delta", delta)
    sign = _sign(delta, change)
    return at.show(
        Metric(
            label=label_of(label),
            value=NO_VALUE if value is None else _text("value", value),
            delta=change,
            delta_color=_color(delta_color, sign),
            delta_arrow=_arrow(delta_arrow, sign) if change else None,
            delta_description=_optional("delta_description", delta_description),
            help=optional(help),
            icon=icon_of(icon),
            label_visibility=label_visibility,
            border=bool(border),
            chart=() if chart_data is None else _chart(chart_data),
            chart_type=chart_type,
            format=_optional("format", format),
            width=width,
            height=height,
        )
    )


def _text(parameter: str, figure: Any) -> str:
    if isinstance(figure, str):
        return clean(figure)
    if not isinstance(figure, (int, float, Decimal)):
        numpy = sys.modules.get("numpy")
        if numpy is None or not isinstance(figure, numpy.number):
            raise StreamlitInvalidParameterTypeError(
                parameter, type(figure).__name__, ["int", "float", "Decimal", "str", "None"]
            )
    return str(figure)


def _optional(parameter: str, text: object) -> str | None:
    if text is not None and not isinstance(text, str):
        raise StreamlitInvalidParameterTypeError(parameter, type(text).__name__, ["str", "None"])
    return text


def _sign(delta: Any, text: str) -> Sign:
    """The direction of a change; 0: there is none, or it cannot be told."""
    if isinstance(delta, str):
        return 0 if text in ("", "0") else -1 if text.startswith("-") else 1
    return 0 if delta is None or delta != delta or delta == 0 else -1 if delta < 0 else 1


def _arrow(arrow: DeltaArrow, sign: Sign) -> Literal["up", "down"] | None:
    if arrow == "up" or arrow == "down":
        return arrow
    return None if arrow == "off" or sign == 0 else "up" if sign > 0 else "down"


def _color(color: DeltaColor, sign: Sign) -> Color:
    match color:
        case "normal" | "inverse":
            return "gray" if sign == 0 else "green" if (sign > 0) == (color == "normal") else "red"
        case "off" | "grey":
            return "gray"
    return color


def _chart(data: Any) -> tuple[float | None, ...]:
    points = [_point(value) for value in _values(data)]
    return tuple(points if len(points) <= MOST_POINTS else _thinned(points))


def _values(data: Any) -> Iterable[Any]:
    """What there is to draw: of a table, the first column."""
    if isinstance(data, (list, tuple, set, range)) or not _is_tabular(data):
        if isinstance(data, (str, bytes)) or not isinstance(data, Iterable):
            raise StreamlitInvalidParameterTypeError("chart_data", type(data).__name__, ["a sequence of numbers"])
        return data
    from ..frames import read  # late: few charts are drawn of frames

    frame = read(data)
    column = next((column for column in frame.columns if not column.index), None)
    return [] if column is None else frame.values(column.name)


def _is_tabular(data: Any) -> bool:
    return len(getattr(data, "shape", ())) > 1 or hasattr(type(data), "__arrow_c_stream__") or hasattr(data, "columns")


def _point(value: Any) -> float | None:
    if value is None:
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        raise StreamlitAPIException(
            f"`chart_data` expected numbers, got {value!r} of type {type(value).__name__}. Convert the values with "
            "`float`, or leave them out."
        ) from None
    return number if math.isfinite(number) else None


def _thinned(points: list[float | None]) -> Iterable[float | None]:
    """The lowest and the highest point of each stretch, in their order: so no peak gets lost."""
    stretches = MOST_POINTS // 2
    for number in range(stretches):
        stretch = points[number * len(points) // stretches : (number + 1) * len(points) // stretches]
        known = [(value, place) for place, value in enumerate(stretch) if value is not None]
        ends = sorted((min(known), max(known)), key=lambda one: one[1]) if known else [(None, 0), (None, 0)]
        yield from (value for value, _ in ends)
