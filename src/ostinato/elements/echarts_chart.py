"""Charts of Apache ECharts: st.echarts_chart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal, TypedDict, overload

from ..parameters.chart_size import check_message_size
from ..parameters.choice import one_of
from ..parameters.echarts_option import option_of
from ..parameters.json_like import is_json
from ..parameters.media import alt_of
from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.calls import CallbackFn, tracking
from ..script.place import Key, P
from ..state.answer import Answer
from ..state.attribute_dict import AttributeDict
from ..wire.element import Height, Widget, Width, Wire

__all__ = ["echarts_chart"]

WIDTH, HEIGHT = 700, 350
"""Pixels of a chart that nobody has given a size."""


class Selected(TypedDict):
    """What is selected in a chart, as it travels."""

    selected: list[dict[str, Any]]
    areas: list[dict[str, Any]]


class EchartsChart(Widget, frozen=True, kw_only=True, tag="echarts_chart"):
    """A chart of ECharts. Answers with what is selected in it."""

    lazy = True

    spec: str
    """The option object, in JSON. {"$frame": n} stands for the frame in place n of `frames`."""
    frames: tuple[bytes, ...] = ()
    """Arrow streams."""
    theme: Literal["streamlit"] | None = "streamlit"
    renderer: Literal["canvas", "svg"] = "canvas"
    selectable: bool = False
    """Selections are the script's business."""
    alt: str | None = None
    width: Width = "stretch"
    height: Height = HEIGHT

    value_type = Selected


class EChartsState(AttributeDict):
    """What is selected in a chart of ECharts, by item or by attribute. It can be read, not changed.

    Its one item is `selection`, which holds `selected` (a dict for each series: "series_index", "series_id",
    "series_name", "data_type", "data_indices") and `areas` (of brushes: "brush_index", "brush_type", "coord_range").
    """

    __slots__ = ()

    selection: AttributeDict


class Selection(Answer[EChartsState]):
    """What is selected."""

    settable = False

    def __init__(self) -> None:
        super().__init__(EChartsState({"selection": {"selected": [], "areas": []}}))

    def to_wire(self, value: EChartsState) -> Wire:
        return {part: list(value["selection"].get(part, ())) for part in Selected.__annotations__}

    def from_wire(self, wire: Wire) -> EChartsState:
        return EChartsState({"selection": wire})

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or wire.keys() != Selected.__annotations__.keys() or not is_json(wire):
            return False
        return all(isinstance(part, list) and all(isinstance(one, dict) for one in part) for part in wire.values())


@overload
def echarts_chart(
    at: P,
    spec: Mapping[str, Any] | str | Any,
    *,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: Literal["ignore"] = "ignore",
    renderer: Literal["canvas", "svg"] = "canvas",
    alt: str | None = None,
) -> P: ...
@overload
def echarts_chart(
    at: P,
    spec: Mapping[str, Any] | str | Any,
    *,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: Literal["rerun"] | CallbackFn,
    renderer: Literal["canvas", "svg"] = "canvas",
    alt: str | None = None,
) -> EChartsState: ...
def echarts_chart(
    at: P,
    spec: Mapping[str, Any] | str | Any,
    *,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    theme: Literal["streamlit"] | None = "streamlit",
    key: Key = None,
    on_select: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    renderer: Literal["canvas", "svg"] = "canvas",
    alt: str | None = None,
) -> P | EChartsState:
    """Display a chart of Apache ECharts.

    When the option object changes, the chart in view is brought up to date: zoom and selection stay as the user left
    them.

    Parameters
    ----------
    spec
        The [option object](https://echarts.apache.org/en/option.html) as a dict, as JSON, or a chart of pyecharts. It
        holds no functions: in their place, write templates such as "{b}: {c}". A data frame of any library goes into
        `dataset.source`, or a dict of NumPy arrays; its columns are the dimensions. `tooltip.valueFormatter` takes a
        format: "plain", "localized", "dollar", "euro", "yen", "percent", "compact", "scientific", "engineering",
        "accounting", "bytes", or one of printf's such as "%.1f km". Charts of maps, of ECharts GL and of the type
        "custom" are not here.
    width
        "stretch", "content" (700 pixels, or what a chart of pyecharts sets), or pixels.
    height
        "content" (350 pixels, or what a chart of pyecharts sets), "stretch", or pixels.
    theme
        "streamlit": fonts and colours of the page, light or dark; colours that the option object sets stay. None:
        ECharts' own look.
    key
        Names the chart; with `on_select`, what is selected is in `st.session_state[key]`.
    on_select
        "ignore" (selections are nobody's business), "rerun" (each one starts a run), or a function that is called
        before the run that a selection starts. What can be selected is said by the option object: a series'
        `selectedMode`, a `brush`. A double click takes back what is selected.
    renderer
        "canvas" (for much data) or "svg" (sharp in print).
    alt
        What the chart shows, for those who cannot see it. None: a description that ECharts makes of its data.

    Returns
    -------
    Container or EChartsState
        Its place, on which a call replaces it; with `on_select`, what is selected: `event.selection.selected` (of each
        series, "data_indices" and what names it), `event.selection.areas`.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For what is no option object.
    StreamlitAPIException
        For functions and other values that cannot travel, for charts that are not here, for an `encode` that names a
        column which the data set does not have, and for another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> option = {
    ...     "xAxis": {"type": "category", "data": ["Mon", "Tue", "Wed"]},
    ...     "yAxis": {},
    ...     "series": [{"type": "bar", "data": [5, 20, 36], "selectedMode": "multiple"}],
    ... }
    >>> event = st.echarts_chart(option, on_select="rerun", key="days")
    >>> days = [index for group in event.selection.selected for index in group["data_indices"]]
    """
    check_width(width, content=True)
    check_height(height)
    one_of("theme", theme, ("streamlit", None))
    one_of("renderer", renderer, ("canvas", "svg"))
    callback, tracked = tracking(on_select, widget="echarts_chart", parameter="on_select")
    option = option_of(spec)
    check_message_size(option.spec, *option.frames)
    element = EchartsChart(
        spec=option.spec,
        frames=option.frames,
        theme=theme,
        renderer=renderer,
        selectable=tracked,
        alt=alt_of(alt, "st.echarts_chart"),
        width=_own(option.size[0], WIDTH) if width == "content" else width,
        height=_own(option.size[1], HEIGHT) if height == "content" else height,
    )
    return at.ask(element, Selection(), key, callback) if tracked else at.show(element, key)


def _own(size: str | None, otherwise: int) -> Literal["stretch"] | int:
    """A size in CSS: pixels, or all there is."""
    pixels = re.fullmatch(r"(\d+)(px)?", size or "")
    return int(pixels[1]) if pixels and int(pixels[1]) else "stretch" if size == "100%" else otherwise
