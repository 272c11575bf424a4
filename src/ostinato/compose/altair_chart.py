"""Charts of Altair: st.altair_chart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, overload

from ..elements.vega_lite_chart import OnSelect, Theme, VegaLiteState, chart
from ..parameters.deprecated import container_width
from ..parameters.size import StretchOrContent
from ..parameters.vega.altair import specification
from ..parameters.vega.datasets import detached
from ..script.calls import CallbackFn
from ..script.place import Key, P, Place

__all__ = ["altair_chart"]


@overload
def altair_chart(
    at: P,
    altair_chart: Any,
    *,
    width: StretchOrContent | None = None,
    height: StretchOrContent = "content",
    use_container_width: bool | None = None,
    theme: Theme = "streamlit",
    key: Key = None,
    on_select: Literal["ignore"] = "ignore",
    selection_mode: str | Iterable[str] | None = None,
    alt: str | None = None,
) -> P: ...
@overload
def altair_chart(
    at: Place,
    altair_chart: Any,
    *,
    width: StretchOrContent | None = None,
    height: StretchOrContent = "content",
    use_container_width: bool | None = None,
    theme: Theme = "streamlit",
    key: Key = None,
    on_select: Literal["rerun"] | CallbackFn,
    selection_mode: str | Iterable[str] | None = None,
    alt: str | None = None,
) -> VegaLiteState: ...
def altair_chart(
    at: P,
    altair_chart: Any,
    *,
    width: StretchOrContent | None = None,
    height: StretchOrContent = "content",
    use_container_width: bool | None = None,
    theme: Theme = "streamlit",
    key: Key = None,
    on_select: OnSelect = "ignore",
    selection_mode: str | Iterable[str] | None = None,
    alt: str | None = None,
) -> P | VegaLiteState:
    """Display a chart of [Altair](https://altair-viz.github.io/), of any kind and any number of rows.

    Parameters
    ----------
    altair_chart
        The chart: single, layered, faceted, repeated or concatenated.
    width
        "stretch", "content", or pixels. None: charts with several columns take the width of their content, others
        stretch.
    height
        "content", "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` or `width="content"`.
    theme
        "streamlit": colours and fonts are those of the app's theme, where the chart names none. None: as Vega-Lite
        draws it.
    key
        Names the chart: what is selected is in `st.session_state[key]`, which cannot be set, and it is kept when the
        data change.
    on_select
        "ignore"; "rerun" (a selection starts a run, and is returned); or a function that is called before that run.
    selection_mode
        The names of the chart's selection parameters that count. None: all of them.
    alt
        What the chart shows, for those who cannot see it.

    Returns
    -------
    Container or VegaLiteState
        Its place, if selections are ignored; a call on it replaces the chart. Otherwise what is selected: a dictionary,
        with its items as attributes.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For what is no chart of Altair.
    StreamlitAPIException
        For a chart that is not valid, `on_select` with one that has no selection parameter, and other parameters that
        are none of the above.

    Examples
    --------
    >>> import altair as alt
    >>> import pandas as pd
    >>> import ostinato as st
    >>> cars = pd.DataFrame({"power": [130, 95, 60], "mpg": [18, 24, 33], "from": ["US", "Japan", "Europe"]})
    >>> points = alt.selection_point("points", fields=["from"])
    >>> chart = alt.Chart(cars).mark_circle(size=90).encode(x="power", y="mpg", color="from").add_params(points)
    >>> event = st.altair_chart(chart, on_select="rerun", alt="The more power, the fewer miles per gallon")
    >>> st.write(event.selection.points)
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    spec, datasets = detached(specification(altair_chart))
    return chart(at, spec, datasets, width, height, theme, key, on_select, selection_mode, alt, name="altair_chart")
