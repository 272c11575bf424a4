"""Figures of Plotly, and what stands for one, on their way to the browser."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NamedTuple

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from .chart_json import ChartJson

TRACES = (
    "bar", "barpolar", "box", "candlestick", "carpet", "choropleth", "choroplethmap", "choroplethmapbox", "cone",
    "contour", "contourcarpet", "densitymap", "densitymapbox", "funnel", "funnelarea", "heatmap", "heatmapgl",
    "histogram", "histogram2d", "histogram2dcontour", "icicle", "image", "indicator", "isosurface", "mesh3d", "ohlc",
    "parcats", "parcoords", "pie", "pointcloud", "quiver", "sankey", "scatter", "scatter3d", "scattercarpet",
    "scattergeo", "scattergl", "scattermap", "scattermapbox", "scatterpolar", "scatterpolargl", "scattersmith",
    "scatterternary", "splom", "streamtube", "sunburst", "surface", "table", "treemap", "violin", "volume", "waterfall",
)  # fmt: skip
"""Types of traces, those of former versions included."""


class Drawn(NamedTuple):
    """A figure as it travels: parts in JSON, in which {"bdata": n} stands for array n."""

    data: str
    layout: str
    frames: str
    arrays: tuple[bytes, ...]
    traces: tuple[tuple[str, str], ...]
    """Type and name of each."""


def drawn(figure: Any, *, themed: bool) -> Drawn:
    """A figure of Plotly or of Matplotlib, a dictionary with `data`, or a list of traces.

    `themed`: the page's theme takes the place of Plotly's own default template.

    Raises StreamlitInvalidParameterTypeError for what is no figure, StreamlitAPIException for values in it that JSON
    does not have.
    """
    data, layout, frames = _parts(figure)
    _check_types(data)
    if themed and _is_default(layout.get("template")):
        layout = {name: value for name, value in layout.items() if name != "template"}
    json = ChartJson()
    try:
        return Drawn(json.encode(data), _plain.encode(layout), json.encode(frames), tuple(json.arrays), _named(data))
    except (TypeError, ValueError, RecursionError) as error:
        raise StreamlitAPIException(
            f"The figure holds something that cannot travel to the browser: {error} Give numbers, texts, dates, lists "
            "and arrays of these."
        ) from error


_plain = ChartJson(apart=False)


def _check_types(traces: Any) -> None:
    """Plotly itself would draw what it does not know as a line. Its own figures are checked by itself."""
    for place, trace in enumerate(traces):
        kind = trace.get("type") if isinstance(trace, Mapping) else None
        if kind is not None and kind not in TRACES:
            near = get_close_matches(str(kind), TRACES, 1)
            meant = f"Is it {near[0]!r}?" if near else f"Expected one of {', '.join(TRACES)}."
            raise StreamlitAPIException(f"Plotly has no traces of the type {kind!r} (trace {place}). {meant}")


def _named(traces: Any) -> tuple[tuple[str, str], ...]:
    """Those without a type are lines and points."""
    return tuple((str(_said(trace, "type") or "scatter"), str(_said(trace, "name") or "")) for trace in traces)


def _said(trace: Any, attribute: str) -> Any:
    return trace.get(attribute) if isinstance(trace, Mapping) else getattr(trace, attribute, None)


def _parts(figure: Any) -> tuple[Any, Mapping[str, Any], Any]:
    """Traces, layout and frames."""
    package = type(figure).__module__.partition(".")[0]
    if package == "matplotlib" and hasattr(figure, "savefig"):
        figure = _from_matplotlib(figure)
    if hasattr(figure, "to_plotly_json"):
        if not hasattr(figure, "layout"):
            return [figure], {}, []
        # Not the figure's own JSON: it would turn arrays into text.
        return list(figure.data), figure.layout.to_plotly_json(), list(getattr(figure, "frames", ()))
    if isinstance(figure, Mapping) and "data" in figure:
        data, layout = figure["data"], figure.get("layout") or {}
        data = [data] if isinstance(data, Mapping) or hasattr(data, "to_plotly_json") else data
        layout = layout.to_plotly_json() if hasattr(layout, "to_plotly_json") else layout
        if isinstance(data, Sequence) and not isinstance(data, str) and isinstance(layout, Mapping):
            return data, layout, figure.get("frames") or []
    if isinstance(figure, (list, tuple)) and all(_is_trace(trace) for trace in figure):
        return figure, {}, []
    raise StreamlitInvalidParameterTypeError(
        "figure_or_data",
        type(figure).__name__,
        ["a Plotly figure", 'a dict with a list of traces in "data"', "a list of traces", "a Matplotlib figure"],
        detail="Of a figure in JSON, pass what `json.loads` gives.",
    )


def _is_trace(value: Any) -> bool:
    return isinstance(value, Mapping) or hasattr(value, "to_plotly_json")


def _from_matplotlib(figure: Any) -> Any:
    try:
        tools = import_module("plotly.tools")
    except ModuleNotFoundError:
        raise StreamlitAPIException(
            "To show a Matplotlib figure by `st.plotly_chart`, install the package plotly; or show it by `st.pyplot`."
        ) from None
    return tools.mpl_to_plotly(figure)


def _is_default(template: Any) -> bool:
    """Whether it is the template that Plotly gives every figure, which nobody has chosen."""
    layout = template.get("layout") if isinstance(template, Mapping) else None
    if not isinstance(layout, Mapping):
        return False
    return layout.get("plot_bgcolor") == "#E5ECF6" and list(layout.get("colorway", ()))[:1] == ["#636efa"]
