"""Charts by a Vega-Lite specification: st.vega_lite_chart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeAlias, overload

from ..errors import StreamlitMissingRequiredParameterError
from ..parameters.choice import one_of
from ..parameters.deprecated import container_width
from ..parameters.json_like import is_json
from ..parameters.size import StretchOrContent, check_height, check_width
from ..parameters.text import optional
from ..parameters.vega.datasets import Datasets, detached
from ..parameters.vega.layout import natural_width
from ..parameters.vega.selections import followed
from ..script.calls import CallbackFn, tracking
from ..script.place import Key, P, Place
from ..state.answer import Answer
from ..state.attribute_dict import AttributeDict
from ..wire.element import Height, Widget, Width, Wire

__all__ = ["vega_lite_chart"]

Theme: TypeAlias = Literal["streamlit"] | None
OnSelect: TypeAlias = Literal["ignore", "rerun"] | CallbackFn


class VegaLiteState(AttributeDict):
    """What is selected in a chart. `selection` has, under the name of each selection parameter, the chosen points (a
    list of dictionaries of their fields), or the chosen interval (a dictionary with a range for each field)."""

    __slots__ = ()

    selection: AttributeDict


class VegaLiteChart(Widget, frozen=True, kw_only=True, tag="vega_lite_chart"):
    """A chart. Answers with what is selected, by selection parameter; those without a selection are left out."""

    lazy = True

    spec: dict[str, Any]
    """Vega-Lite; its data are names of datasets."""
    data: Datasets = {}
    """By name: the bytes of an Arrow stream, or records."""
    frame: str | None = None
    """The frame that the first data are a sample of; rows beyond it are fetched when a part is enlarged."""
    sample: dict[str, Any] | None = None
    """What to ask for then."""
    selection_mode: tuple[str, ...] = ()
    """The selection parameters that the script follows. Empty: none, and there is no value."""
    theme: Theme = "streamlit"
    alt: str | None = None
    width: Width = "stretch"
    height: Height = "content"

    value_type = dict[str, Any]
    neutral = Widget.neutral | {"alt"}


class Selections(Answer[VegaLiteState]):
    """What is selected, by parameter. On the wire: the same without those that have no selection."""

    settable = False

    def __init__(self, names: tuple[str, ...]) -> None:
        self.names = names
        super().__init__(self.from_wire({}))

    def to_wire(self, value: VegaLiteState) -> Wire:
        return {name: one for name, one in value["selection"].items() if one}

    def from_wire(self, wire: Wire) -> VegaLiteState:
        return VegaLiteState({"selection": {name: wire.get(name, {}) for name in self.names}})

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or not wire.keys() <= set(self.names) or not is_json(wire):
            return False
        return all(_is_selection(one) for one in wire.values())

    def carry(self, value: VegaLiteState, wire: Wire) -> tuple[VegaLiteState, Wire]:
        if tuple(value["selection"]) == self.names:
            return value, wire
        kept = {name: one for name, one in wire.items() if name in self.names}
        return self.from_wire(kept), kept


def _is_selection(wire: Wire) -> bool:
    return isinstance(wire, dict) or (isinstance(wire, list) and all(isinstance(one, dict) for one in wire))


@overload
def vega_lite_chart(
    at: P,
    data: Any = None,
    spec: Mapping[str, Any] | None = None,
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
def vega_lite_chart(
    at: Place,
    data: Any = None,
    spec: Mapping[str, Any] | None = None,
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
def vega_lite_chart(
    at: P,
    data: Any = None,
    spec: Mapping[str, Any] | None = None,
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
    """Display a chart by a [Vega-Lite](https://vega.github.io/vega-lite/) specification.

    While the specification stays the same, changed data change the chart's marks alone: zoom and selection stay.

    Parameters
    ----------
    data
        A data frame of any library, a dictionary of columns, a list of records; or the spec, with its data in it.
    spec
        The specification, as a dictionary. Under `data`, here and in its layers and parts, it may hold data frames.
    width
        "stretch", "content", or pixels. None: charts with several columns (facets, `hconcat`, `repeat`) take the width
        of their content, others stretch.
    height
        "content", "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` or `width="content"`.
    theme
        "streamlit": colours and fonts are those of the app's theme, where the spec names none; they follow when the
        user changes between light and dark. None: as Vega-Lite draws it.
    key
        Names the chart: what is selected is in `st.session_state[key]`, which cannot be set, and it is kept when the
        data change.
    on_select
        "ignore"; "rerun" (a selection starts a run, and is returned); or a function that is called before that run.
    selection_mode
        The names of the selection parameters of the spec that count. None: all of them.
    alt
        What the chart shows, for those who cannot see it.

    Returns
    -------
    Container or VegaLiteState
        Its place, if selections are ignored; a call on it replaces the chart. Otherwise what is selected: a dictionary,
        with its items as attributes, such as `event.selection.my_points`.

    Raises
    ------
    StreamlitMissingRequiredParameterError
        Without a specification.
    StreamlitDataframeConversionError
        For data that are no frame.
    StreamlitAPIException
        For `on_select` with a spec that has no selection parameter, and other parameters that are none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> data = {"month": [1, 2, 3, 4], "rain": [50, 38, 61, 47]}
    >>> spec = {
    ...     "mark": "bar",
    ...     "encoding": {
    ...         "x": {"field": "month", "type": "ordinal"},
    ...         "y": {"field": "rain", "type": "quantitative", "title": "Rain (mm)"},
    ...     },
    ... }
    >>> st.vega_lite_chart(data, spec, alt="Rain in each of four months")

    With a selection, the bars that were clicked come back:

    >>> spec["params"] = [{"name": "months", "select": {"type": "point", "fields": ["month"]}}]
    >>> event = st.vega_lite_chart(data, spec, key="rain", on_select="rerun")
    >>> st.write(event.selection.months)
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    bare, datasets = detached(*_apart(data, spec))
    return chart(at, bare, datasets, width, height, theme, key, on_select, selection_mode, alt)


def chart(
    at: P,
    spec: dict[str, Any],
    datasets: Datasets,
    width: StretchOrContent | None = "stretch",
    height: StretchOrContent = "content",
    theme: Theme = "streamlit",
    key: Key = None,
    on_select: OnSelect = "ignore",
    selection_mode: str | Iterable[str] | None = None,
    alt: str | None = None,
    *,
    name: str = "vega_lite_chart",
) -> P | VegaLiteState:
    """Put a chart whose data are apart from its spec. Raises what `vega_lite_chart` raises."""
    call, follows = tracking(on_select, widget=name, parameter="on_select")
    names = followed(spec, selection_mode) if follows else ()
    element = drawn(spec, datasets, width, height, theme, alt, names)
    if not follows:
        return at.show(element, key, name=name)
    return at.ask(element, Selections(names), key, call, name=name)


def drawn(
    spec: dict[str, Any],
    datasets: Datasets,
    width: StretchOrContent | None,
    height: StretchOrContent,
    theme: Theme = "streamlit",
    alt: str | None = None,
    selection_mode: tuple[str, ...] = (),
) -> VegaLiteChart:
    """The chart's struct. Raises StreamlitAPIException for a theme or a size that is none."""
    one_of("theme", theme, ("streamlit", None))
    width = natural_width(spec) if width is None else width
    check_width(width, content=True)
    check_height(height)
    return VegaLiteChart(
        spec=spec,
        data=datasets,
        selection_mode=selection_mode,
        theme=theme,
        alt=optional(alt) or None,
        width=width,
        height=height,
    )


def _apart(data: Any, spec: Mapping[str, Any] | None) -> tuple[Mapping[str, Any], Any]:
    """The spec, and the data that came beside it."""
    if spec is None and isinstance(data, Mapping):
        data, spec = None, data
    if not spec:
        raise StreamlitMissingRequiredParameterError("spec", detail="A Vega-Lite chart needs a dictionary with a mark.")
    return spec, data
