"""Maps and other scenes of deck.gl: st.pydeck_chart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, TypeAlias, TypedDict, overload

from ..errors import StreamlitInvalidParameterTypeError
from ..parameters.basemap import basemap
from ..parameters.chart_size import check_message_size
from ..parameters.choice import one_of
from ..parameters.deck import LayerData, Read, read
from ..parameters.deprecated import container_width
from ..parameters.json_like import is_json
from ..parameters.media import alt_of
from ..parameters.size import Stretch, check_height, check_width
from ..script.calls import CallbackFn, tracking
from ..script.place import Key, P, Place
from ..state.answer import Answer
from ..state.attribute_dict import AttributeDict
from ..wire.element import Height, Widget, Width, Wire

__all__ = ["pydeck_chart"]

SelectionMode: TypeAlias = Literal["single-object", "multi-object"]
MODES: tuple[SelectionMode, ...] = ("single-object", "multi-object")
Bounds: TypeAlias = tuple[float, float, float, float]
"""West, south, east, north."""


class Selected(TypedDict):
    """What is selected, by layer: places in its data, and what stands there."""

    indices: dict[str, list[int]]
    objects: dict[str, list[Any]]


class PydeckState(AttributeDict):
    """What is selected in a map.

    Its one item is `selection`, which holds `indices` (for each layer's id the places in its data) and `objects` (for
    each layer's id what stands there).
    """

    __slots__ = ()

    selection: AttributeDict


class PydeckChart(Widget, frozen=True, kw_only=True, tag="pydeck_chart"):
    """A map, or another scene. Answers with what is selected in it."""

    lazy = True

    spec: dict[str, Any] = {}
    """In deck.gl's JSON form, without its layers' data."""
    data: LayerData = {}
    fit: Bounds | None = None
    """What is in view until the user moves the map. None: what the spec says."""
    style: str = "auto"
    """What lies under the layers: "auto", "light", "dark", "none", or a style's address."""
    tooltip: Any = True
    selection_mode: SelectionMode | None = None
    """None: nothing can be selected, and there is no value."""
    alt: str | None = None
    width: Width = "stretch"
    height: Height = 500

    value_type = Selected
    neutral = Widget.neutral | {"alt", "style"}


class Picked(Answer[PydeckState]):
    """What is selected: by layer, places in its data and what stands there."""

    settable = False

    def __init__(self, layers: Iterable[str], mode: SelectionMode) -> None:
        self.layers = frozenset(layers)
        self.most = 1 if mode == "single-object" else None
        super().__init__(self.from_wire({"indices": {}, "objects": {}}))

    def to_wire(self, value: PydeckState) -> Wire:
        return {part: dict(value["selection"][part]) for part in ("indices", "objects")}

    def from_wire(self, wire: Wire) -> PydeckState:
        return PydeckState({"selection": wire})

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or wire.keys() != {"indices", "objects"} or not is_json(wire):
            return False
        indices, objects = wire["indices"], wire["objects"]
        if not isinstance(indices, dict) or not isinstance(objects, dict) or indices.keys() != objects.keys():
            return False
        if not indices.keys() <= self.layers or not all(map(_are_places, indices.values())):
            return False
        if not all(
            isinstance(objects[layer], list) and len(objects[layer]) == len(indices[layer]) for layer in indices
        ):
            return False
        return self.most is None or sum(map(len, indices.values())) <= self.most

    def carry(self, value: PydeckState, wire: Wire) -> tuple[PydeckState, Wire]:
        if self.accepts(wire):
            return value, wire
        return self.default, self.to_wire(self.default)


def _are_places(indices: Wire) -> bool:
    return (
        isinstance(indices, list)
        and all(type(index) is int and index >= 0 for index in indices)
        and len(set(indices)) == len(indices)
    )


@overload
def pydeck_chart(
    at: P,
    pydeck_obj: Any = None,
    *,
    width: Stretch = "stretch",
    use_container_width: bool | None = None,
    height: Stretch = 500,
    selection_mode: SelectionMode = "single-object",
    on_select: Literal["ignore"] = "ignore",
    key: Key = None,
    alt: str | None = None,
) -> P: ...
@overload
def pydeck_chart(
    at: Place,
    pydeck_obj: Any = None,
    *,
    width: Stretch = "stretch",
    use_container_width: bool | None = None,
    height: Stretch = 500,
    selection_mode: SelectionMode = "single-object",
    on_select: Literal["rerun"] | CallbackFn,
    key: Key = None,
    alt: str | None = None,
) -> PydeckState: ...
def pydeck_chart(
    at: P,
    pydeck_obj: Any = None,
    *,
    width: Stretch = "stretch",
    use_container_width: bool | None = None,
    height: Stretch = 500,
    selection_mode: SelectionMode = "single-object",
    on_select: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    key: Key = None,
    alt: str | None = None,
) -> P | PydeckState:
    """Display a map with layers of deck.gl: points, lines, areas, columns, hexagons, heat, text, and many more.

    The map under the layers ships with Ostinato: nothing is fetched from another host, and it works without a network.
    Options name another one: `map.style` the address of a MapLibre style, or of tiles
    ("https://tiles.example.com/{z}/{x}/{y}.png"), and `map.hosts` further hosts that maps may load from, such as that
    of a deck's own `map_style`.

    Where only the data of the layers change, the map in view stays as the user has moved it.

    Parameters
    ----------
    pydeck_obj
        A `pydeck.Deck`, or a dictionary in deck.gl's JSON form, for which pydeck need not be installed: "layers", each
        with "@@type" and "data" (a data frame of any library, a list of records, GeoJSON, or an address), accessors
        such as `"getPosition": "@@=[lon, lat]"`, and "initialViewState". None: a map of the world.
    width
        "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` is the default.
    height
        "stretch", or pixels.
    selection_mode
        With `on_select`: "single-object" (a click selects one object), or "multi-object" (each click one more).
    on_select
        "ignore" (clicks select nothing), "rerun" (each selection starts a run), or a function that is called before the
        run that a selection starts. Only layers with `pickable=True` take part. Give layers an `id`: selections go by
        it.
    key
        Names the chart; with `on_select`, what is selected is in `st.session_state[key]`, which cannot be set.
    alt
        What the map shows, for those who cannot see it.

    Returns
    -------
    Container or PydeckState
        Its place, on which a call replaces it; with `on_select`, what is selected: `event.selection.indices` and
        `event.selection.objects`, each a dictionary of lists by the layers' ids.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For what is no deck.
    StreamlitDataframeConversionError
        For data of a layer that are no frame.
    StreamlitAPIException
        For values that cannot travel, and for another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> cities = {"name": ["Lagos", "Lima", "Oslo"], "lat": [6.5, -12.0, 59.9], "lon": [3.4, -77.0, 10.8]}
    >>> layer = {
    ...     "@@type": "ScatterplotLayer",
    ...     "id": "cities",
    ...     "data": cities,
    ...     "getPosition": "@@=[lon, lat]",
    ...     "getFillColor": [11, 114, 133],
    ...     "radiusMinPixels": 6,
    ...     "pickable": True,
    ... }
    >>> deck = {"layers": [layer], "tooltip": {"text": "{name}"}}
    >>> event = st.pydeck_chart(deck, on_select="rerun", alt="Three cities")
    >>> st.write(event.selection.objects)

    A deck of pydeck:

    >>> import pydeck
    >>> arcs = pydeck.Layer(
    ...     "ArcLayer",
    ...     [{"from": [3.4, 6.5], "to": [10.8, 59.9]}],
    ...     get_source_position="from",
    ...     get_target_position="to",
    ... )
    >>> view = pydeck.ViewState(latitude=33, longitude=7, zoom=2, pitch=40)
    >>> st.pydeck_chart(pydeck.Deck([arcs], map_style=None, initial_view_state=view), alt="From Lagos to Oslo")
    """
    if use_container_width is not None:
        width = "stretch" if container_width(use_container_width) == "stretch" else width
    return chart(at, read(pydeck_obj), None, width, height, selection_mode, on_select, key, alt)


def chart(
    at: P,
    deck: Read,
    fit: Bounds | None,
    width: Stretch,
    height: Stretch,
    selection_mode: SelectionMode = "single-object",
    on_select: CallbackFn | Literal["rerun", "ignore"] = "ignore",
    key: Key = None,
    alt: str | None = None,
    *,
    name: str = "pydeck_chart",
) -> P | PydeckState:
    """Put a map. `fit`: what is in view at first. Raises what `pydeck_chart` raises."""
    check_width(width, content=False)
    check_height(height, content=False)
    call, follows = tracking(on_select, widget=name, parameter="on_select")
    if follows:
        _check_mode(selection_mode)
    check_message_size(*deck.data.values())
    element = PydeckChart(
        spec=deck.spec,
        data=deck.data,
        fit=fit,
        style=basemap(deck.spec),
        tooltip=deck.tooltip,
        selection_mode=selection_mode if follows else None,
        alt=alt_of(alt, f"st.{name}"),
        width=width,
        height=height,
    )
    if not follows:
        return at.show(element, key, name=name)
    layers = [layer["id"] for layer in deck.spec.get("layers", ())]
    return at.ask(element, Picked(layers, selection_mode), key, call, name=name)


def _check_mode(mode: object) -> None:
    if not isinstance(mode, str):
        raise StreamlitInvalidParameterTypeError(
            "selection_mode", type(mode).__name__, ["str"], detail="Give one mode."
        )
    one_of("selection_mode", mode, MODES)
