"""Charts of a data frame's columns: st.line_chart, st.area_chart, st.bar_chart, st.scatter_chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeAlias

from msgspec import to_builtins
from msgspec.structs import replace

from ..elements.vega_lite_chart import drawn
from ..frames import Column, Frame, read
from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.plots import spec
from ..parameters.plots.plot_data import plot_data, series
from ..parameters.plots.roles import Asked, Roles, find, roles
from ..parameters.plots.sample import Kind, Sample
from ..parameters.size import StretchOrContent
from ..parameters.vega.datasets import NAME
from ..script.place import P

__all__ = ["area_chart", "bar_chart", "line_chart", "scatter_chart"]

_KINDS: dict[str, Kind] = {"line_chart": "series", "area_chart": "series", "scatter_chart": "points"}
Color: TypeAlias = str | tuple[float, ...] | list[Any] | Sequence[Any] | None


def line_chart(
    at: P,
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Color = None,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> P:
    """Display a chart of lines.

    Parameters
    ----------
    data
        A data frame of any library, a dictionary of columns, a list, an array.
    x
        The column along which the lines run. None: the index; without one, rows are counted from 0.
    y
        The column of the values, or several, with a line for each. None: all columns of numbers that are left.
    x_label, y_label
        Titles of the axes. None: the column's name; an empty text: none.
    color
        A column that parts the rows into lines (if its values are colours, these are the lines'); a colour: "#ffaa00",
        (255, 170, 0), "red", "orange", "yellow", "green", "blue", "violet", "gray", "primary"; or a list with a colour
        for each column of `y`.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` or `width="content"`.
    alt
        What the chart shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitDataframeConversionError
        For data that are no frame.
    StreamlitAPIException
        For a column that there is not, and parameters that are none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> data = {"week": [1, 2, 3, 4], "tea": [12, 14, 9, 16], "coffee": [21, 18, 22, 25]}
    >>> st.line_chart(data, x="week", y_label="Cups", alt="Cups of tea and coffee, week by week")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    plot = Plot(data, Asked(x, y, color, None, x_label, y_label))
    return plot.draw(at, "line_chart", lambda: spec.line(*plot.parts, plot.series), width, height, alt)


def area_chart(
    at: P,
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Color = None,
    stack: bool | Literal["normalize", "center"] | None = None,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> P:
    """Display a chart of areas.

    Parameters
    ----------
    data
        A data frame of any library, a dictionary of columns, a list, an array.
    x
        The column along which the areas run. None: the index; without one, rows are counted from 0.
    y
        The column of the values, or several, with an area for each. None: all columns of numbers that are left.
    x_label, y_label
        Titles of the axes. None: the column's name; an empty text: none.
    color
        A column that parts the rows into areas; a colour; or a list with a colour for each column of `y`. As in
        `st.line_chart`.
    stack
        True: one upon the other. "normalize": as shares of the whole. "center": around the middle. False, None: one
        in front of the other.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` or `width="content"`.
    alt
        What the chart shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitDataframeConversionError
        For data that are no frame.
    StreamlitAPIException
        For a column that there is not, and parameters that are none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> data = {"year": [2022, 2023, 2024], "wind": [125, 140, 138], "sun": [60, 61, 72]}
    >>> st.area_chart(data, x="year", y=["wind", "sun"], stack=True, alt="More power from wind and sun each year")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    one_of("stack", stack, (True, False, "normalize", "center", None))
    plot = Plot(data, Asked(x, y, color, None, x_label, y_label))
    return plot.draw(at, "area_chart", lambda: spec.area(*plot.parts, stack, plot.series), width, height, alt)


def bar_chart(
    at: P,
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Color = None,
    horizontal: bool = False,
    sort: bool | str = True,
    stack: bool | Literal["normalize", "center", "layered"] | None = None,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> P:
    """Display a chart of bars.

    Parameters
    ----------
    data
        A data frame of any library, a dictionary of columns, a list, an array.
    x
        The column with a bar for each value. None: the index; without one, rows are counted from 0.
    y
        The column of the values, or several. None: all columns of numbers that are left.
    x_label, y_label
        Titles of the axes of `x` and `y`. None: the column's name; an empty text: none.
    color
        A column that parts the bars; a colour; or a list with a colour for each column of `y`. As in `st.line_chart`.
    horizontal
        The bars lie.
    sort
        True: in the order of the values of `x`. False: in that of the rows. Or a column to sort by; with "-" before it,
        from high to low.
    stack
        True, None: one upon the other. False: side by side. "layered": one in front of the other. "normalize": as
        shares of the whole. "center": around the middle.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` or `width="content"`.
    alt
        What the chart shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitDataframeConversionError
        For data that are no frame.
    StreamlitAPIException
        For a column that there is not, and parameters that are none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> data = {"fruit": ["Apple", "Fig", "Pear"], "kilos": [31, 8, 17]}
    >>> st.bar_chart(data, x="fruit", y="kilos", sort="-kilos", horizontal=True, alt="Mostly apples")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    one_of("stack", stack, (True, False, "normalize", "center", "layered", None))
    plot = Plot(data, Asked(x, y, color, None, x_label, y_label))
    order = plot.order(sort)
    return plot.draw(at, "bar_chart", lambda: spec.bar(*plot.parts, stack, order, horizontal), width, height, alt)


def scatter_chart(
    at: P,
    data: Any = None,
    *,
    x: str | None = None,
    y: str | Sequence[str] | None = None,
    x_label: str | None = None,
    y_label: str | None = None,
    color: Color = None,
    size: str | float | int | None = None,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> P:
    """Display a chart of points.

    Parameters
    ----------
    data
        A data frame of any library, a dictionary of columns, a list, an array.
    x
        The column of the places from left to right. None: the index; without one, rows are counted from 0.
    y
        The column of the heights, or several, with points of their own for each. None: all columns of numbers that are
        left.
    x_label, y_label
        Titles of the axes. None: the column's name; an empty text: none.
    color
        A column that gives each point its colour (numbers: from low to high); a colour; or a list with a colour for
        each column of `y`. As in `st.line_chart`.
    size
        A column that gives each point its size, or one size for all, in square pixels.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` or `width="content"`.
    alt
        What the chart shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitDataframeConversionError
        For data that are no frame.
    StreamlitAPIException
        For a column that there is not, and parameters that are none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> data = {"height": [158, 171, 183], "weight": [52, 68, 90], "age": [31, 45, 27]}
    >>> st.scatter_chart(data, x="height", y="weight", size="age", alt="Three people, by height and weight")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    plot = Plot(data, Asked(x, y, color, size, x_label, y_label))
    return plot.draw(at, "scatter_chart", lambda: spec.scatter(*plot.parts), width, height, alt)


class Plot:
    """Data on their way to a chart.

    Parameters
    ----------
    data
        What the script gives.
    asked
        How it wants them drawn.
    """

    def __init__(self, data: Any, asked: Asked) -> None:
        self.frame = read(data)
        self._asked = asked
        self.roles = roles(self.frame, asked)
        self._further: tuple[Column, ...] = ()

    @property
    def parts(self) -> tuple[Frame, Roles, Asked]:
        """What a specification is made of."""
        return self.frame, self.roles, self._asked

    @property
    def series(self) -> tuple[str, ...]:
        """What parts the rows, if that is few things."""
        return series(self.frame, self.roles, spec.MOST)

    def order(self, sort: bool | str) -> bool | dict[str, Any]:
        """The order of bars. Raises StreamlitAPIException for a column that there is not."""
        if isinstance(sort, bool):
            return sort
        descending = sort.startswith("-") and all(sort != column.name for column in self.frame.columns)
        column = find(self.frame, sort[1:] if descending else sort)
        self._further = (column,)
        return spec.sorting(column, descending)

    def draw(
        self,
        at: P,
        name: str,
        specified: Callable[[], dict[str, Any]],
        width: StretchOrContent,
        height: StretchOrContent,
        alt: str | None,
    ) -> P:
        """Put the chart; without anything to draw, one that says so."""
        if not self.frame.height or not self.roles.ys:
            return at.show(drawn(spec.nothing(), {NAME: []}, width, height, alt=alt), name=name)
        element = drawn(specified(), {}, width, height, alt=alt)
        sample = None if name == "bar_chart" else Sample.of(self.frame, self.roles, _KINDS[name])
        if sample is None:
            data = plot_data(self.frame, self.roles, extra=self._further)
            return at.show(replace(element, data={NAME: data}), name=name)
        frame = at.frame(self.frame)
        data = self.frame.kept(sample, lambda: sample.drawn(self.frame))
        return at.show(replace(element, data={NAME: data}, frame=frame, sample=to_builtins(sample)), name=name)
