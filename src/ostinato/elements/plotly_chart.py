"""Charts of Plotly: st.plotly_chart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict, overload

from ..parameters.chart_size import check_message_size
from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.json_like import is_json, json_like
from ..parameters.media import alt_of
from ..parameters.plotly_figure import Drawn, drawn
from ..parameters.plotly_points import present
from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.calls import CallbackFn, tracking
from ..script.place import Key, P
from ..state.answer import Answer
from ..state.attribute_dict import AttributeDict
from ..wire.element import Height, Widget, Width, Wire

__all__ = ["plotly_chart"]

SelectionMode: TypeAlias = Literal["points", "box", "lasso"]
MODES: tuple[SelectionMode, ...] = ("points", "box", "lasso")


class Selected(TypedDict):
    """What is selected in a chart, as it travels."""

    points: list[dict[str, Any]]
    point_indices: list[int]
    box: list[dict[str, Any]]
    lasso: list[dict[str, Any]]


class PlotlyChart(Widget, frozen=True, kw_only=True, tag="plotly_chart"):
    """A chart of Plotly. Answers with what is selected in it."""

    lazy = True

    data: str
    """The traces, in JSON. {"bdata": n} stands for the array in place n of `arrays`."""
    layout: str = "{}"
    frames: str = "[]"
    arrays: tuple[bytes, ...] = ()
    config: dict[str, Any] = {}
    theme: Literal["streamlit"] | None = "streamlit"
    selection_mode: tuple[SelectionMode, ...] | None = None
    """How points can be selected. None: selections are nobody's business."""
    alt: str | None = None
    width: Width = "stretch"
    height: Height = "content"

    value_type = Selected


class PlotlyState(AttributeDict):
    """What is selected in a chart of Plotly, by item or by attribute. It can be read, not changed.

    Its one item is `selection`, which holds `points` (a dict for each: "curve_number", "point_index", "x", "y",
    "customdata", "legendgroup" … as far as the kind of chart has them), `point_indices`, and the corners of `box` and
    `lasso` selections (dicts with "xref", "yref", "x", "y").
    """

    __slots__ = ()

    selection: AttributeDict


class Selection(Answer[PlotlyState]):
    """What is selected."""

    settable = False

    def __init__(self, figure: Drawn) -> None:
        self.figure = figure
        super().__init__(PlotlyState({"selection": {"points": [], "point_indices": [], "box": [], "lasso": []}}))

    def to_wire(self, value: PlotlyState) -> Wire:
        return {part: list(value["selection"].get(part, ())) for part in Selected.__annotations__}

    def from_wire(self, wire: Wire) -> PlotlyState:
        return PlotlyState({"selection": wire})

    def follow(self, former: Answer[PlotlyState], value: PlotlyState, wire: Wire) -> tuple[PlotlyState, Wire]:
        """Points are counted: among others they would be others."""
        points = None
        if isinstance(former, Selection) and former.figure.traces == self.figure.traces:
            points = present(wire["points"], former.figure, self.figure)
        if points is None:
            return self.default, self.to_wire(self.default)
        if points is wire["points"]:
            return value, wire
        wire = {**wire, "points": points}
        return self.from_wire(wire), wire

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or wire.keys() != Selected.__annotations__.keys() or not is_json(wire):
            return False
        indices, *others = wire["point_indices"], wire["points"], wire["box"], wire["lasso"]
        return (
            isinstance(indices, list)
            and all(type(index) is int for index in indices)
            and all(isinstance(part, list) and all(isinstance(one, dict) for one in part) for part in others)
        )


@overload
def plotly_chart(
    at: P,
    figure_or_data: Any,
    use_container_width: bool | None = None,
    *,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: Literal["ignore"] = "ignore",
    selection_mode: SelectionMode | Iterable[SelectionMode] = MODES,
    config: Mapping[str, Any] | None = None,
    alt: str | None = None,
) -> P: ...
@overload
def plotly_chart(
    at: P,
    figure_or_data: Any,
    use_container_width: bool | None = None,
    *,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: Literal["rerun"] | CallbackFn,
    selection_mode: SelectionMode | Iterable[SelectionMode] = MODES,
    config: Mapping[str, Any] | None = None,
    alt: str | None = None,
) -> PlotlyState: ...
def plotly_chart(
    at: P,
    figure_or_data: Any,
    use_container_width: bool | None = None,
    *,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    selection_mode: SelectionMode | Iterable[SelectionMode] = MODES,
    config: Mapping[str, Any] | None = None,
    alt: str | None = None,
) -> P | PlotlyState:
    """Display a chart of Plotly.

    When the figure changes, the chart in view is brought up to date: zoom, view and selection stay as the user left
    them, unless the layout has another `uirevision`. A selected point stays selected, with its new values, while its
    `ids`, its `customdata` and one of its coordinates are the same. When one is no longer there, or the figure has
    other traces (another number of them, other types or names), the selection ends.

    Parameters
    ----------
    figure_or_data
        A figure of `plotly.graph_objects` or `plotly.express`; a dict with a list of traces in "data", and perhaps
        "layout" and "frames"; a list of traces; or a Matplotlib figure. For dicts and lists, the package plotly need
        not be installed.
    use_container_width
        Deprecated: `width="stretch"` in place of True, `width="content"` in place of False.
    width
        "stretch", "content" (the figure's own), or pixels.
    height
        "content" (the figure's own, or 450 pixels), "stretch", or pixels.
    theme
        "streamlit": fonts and colours of the page, light or dark; colours that the figure sets stay. None: Plotly's
        own look.
    key
        Names the chart; with `on_select`, what is selected is in `st.session_state[key]`.
    on_select
        "ignore" (selections are nobody's business), "rerun" (each one starts a run), or a function that is called
        before the run that a selection starts.
    selection_mode
        "points" (by a click, more with Shift), "box", "lasso", or several of these.
    config
        Options of Plotly's own, such as {"scrollZoom": True}; see
        [its documentation](https://plotly.com/python/configuration-options/).
    alt
        What the chart shows, for those who cannot see it.

    Returns
    -------
    Container or PlotlyState
        Its place, on which a call replaces it; with `on_select`, what is selected: `event.selection.points`,
        `event.selection.point_indices`, `event.selection.box`, `event.selection.lasso`.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For what is no figure.
    StreamlitAPIException
        For values in it that cannot travel, and for another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.plotly_chart({"data": [{"x": [1, 2, 3], "y": [2, 5, 3]}]}, alt="A line with a peak")

    A figure, and what is selected in it:

    >>> import plotly.express as px
    >>> figure = px.scatter(px.data.iris(), x="sepal_width", y="sepal_length", color="species")
    >>> event = st.plotly_chart(figure, on_select="rerun", key="iris")
    >>> st.write(len(event.selection.points), "flowers are selected")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    check_width(width, content=True)
    check_height(height)
    one_of("theme", theme, ("streamlit", None))
    callback, tracked = tracking(on_select, widget="plotly_chart", parameter="on_select")
    figure = drawn(figure_or_data, themed=theme is not None)
    check_message_size(figure.data, figure.layout, figure.frames, *figure.arrays)
    element = PlotlyChart(
        data=figure.data,
        layout=figure.layout,
        frames=figure.frames,
        arrays=figure.arrays,
        config={} if config is None else json_like(dict(config)),
        theme=theme,
        selection_mode=_modes(selection_mode) if tracked else None,
        alt=alt_of(alt, "st.plotly_chart"),
        width=width,
        height=height,
    )
    return at.ask(element, Selection(figure), key, callback) if tracked else at.show(element, key)


def _modes(given: SelectionMode | Iterable[SelectionMode]) -> tuple[SelectionMode, ...]:
    modes = {given} if isinstance(given, str) else set(given)
    for mode in modes:
        one_of("selection_mode", mode, MODES)
    return tuple(mode for mode in MODES if mode in modes)
