"""Decks of pydeck, and dictionaries like theirs, with their data apart."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping, Sequence
from numbers import Real
from typing import Any, NamedTuple, TypeAlias

import msgspec

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError
from .json_like import json_like

LayerData: TypeAlias = dict[str, Any]
"""Data by their layer's id: the bytes of an Arrow stream, or JSON text."""

_MADE_UP = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
"""An id that pydeck gives to a layer without one: another one in each run."""


_VIEW = {"longitude": 360, "latitude": 90, "zoom": 100, "pitch": 360, "bearing": 3600}
"""Numbers of a view, and how far they may be from 0."""


class Read(NamedTuple):
    """What there is to draw."""

    spec: dict[str, Any]
    """In deck.gl's JSON form, without data."""
    data: LayerData
    tooltip: Any = True
    """False, True (all fields), or a template."""


def read(deck: Any) -> Read:
    """Take a deck apart.

    Raises StreamlitInvalidParameterTypeError for what is none, StreamlitAPIException for what cannot travel, and
    StreamlitDataframeConversionError for data that are no frame.
    """
    if deck is None:
        return Read({}, {})
    if isinstance(deck, Mapping):
        return _apart(dict(deck), _layers(deck), deck.get("tooltip", True))
    if not callable(getattr(deck, "to_json", None)) or not hasattr(deck, "layers"):
        raise StreamlitInvalidParameterTypeError(
            "pydeck_obj", type(deck).__name__, ["pydeck.Deck", "a dictionary in deck.gl's JSON form", "None"]
        )
    bare = copy.copy(deck)
    bare.layers = [_bare(layer) for layer in deck.layers]
    spec = json.loads(bare.to_json())
    # A layer that holds binary data has them somewhere else, and it refuses others.
    data = [getattr(layer, "data", None) for layer in deck.layers]
    return _apart(spec, _with(_layers(spec), data), getattr(deck, "_tooltip", True))


def _bare(layer: Any) -> Any:
    """The layer without its data, which would be written as text, slowly."""
    if getattr(layer, "data", None) is None:
        return layer
    bare = copy.copy(layer)
    bare.data = None
    return bare


def _layers(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    layers = spec.get("layers") or []
    if not isinstance(layers, Sequence) or not all(
        isinstance(layer, Mapping) and isinstance(layer.get("@@type"), str) for layer in layers
    ):
        raise StreamlitAPIException(
            'The `layers` of a map are a list of dictionaries, each with its kind under "@@type", such as '
            '{"@@type": "ScatterplotLayer", "data": frame}.'
        )
    return [dict(layer) for layer in layers]


def _check_view(spec: Mapping[str, Any]) -> None:
    """Where a map is looked at from. Other views have other names for that."""
    view = spec.get("initialViewState")
    if not isinstance(view, Mapping) or not ("longitude" in view or "latitude" in view):
        return
    for name, most in _VIEW.items():
        value = view.get(name)
        if value is not None and not (isinstance(value, Real) and -most <= float(value) <= most):
            raise StreamlitAPIException(
                f"The map's `initialViewState` has {value!r} as its {name}: expected a number from -{most} to {most}."
            )


def _with(layers: list[dict[str, Any]], data: list[Any]) -> list[dict[str, Any]]:
    return [{**layer, "data": one} for layer, one in zip(layers, data, strict=True)]


def _apart(spec: dict[str, Any], layers: list[dict[str, Any]], tooltip: Any) -> Read:
    data: LayerData = {}
    for place, layer in enumerate(layers):
        named = str(layer.get("id") or "")
        layer["id"] = f"layer-{place}" if not named or _MADE_UP.fullmatch(named) else named
        values = layer.pop("data", None)
        if isinstance(values, str):
            layer["data"] = values  # an address
        elif values is not None:
            data[layer["id"]] = values
    rest = {name: part for name, part in spec.items() if name not in ("layers", "tooltip", "effects", "description")}
    _check_view(spec)
    try:
        travelling = {name: _travelling(values) for name, values in data.items()}
        return Read(json_like({**rest, "layers": layers}), travelling, json_like(tooltip))
    except (TypeError, ValueError) as error:
        raise StreamlitAPIException(
            f"A map holds what JSON can, and data frames as its layers' data. {error}"
        ) from error


def _travelling(values: Any) -> str | bytes:
    """Records and GeoJSON as they are, a frame of any library as Arrow."""
    if isinstance(values, (list, tuple)) or (isinstance(values, Mapping) and "type" in values):
        return msgspec.json.encode(json_like(values)).decode()
    from ..frames import read as read_frame  # late: with it come the libraries of frames

    return read_frame(values).arrow()
