"""Points on a map: which columns of a frame they are in, and what lies between them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from ..errors import StreamlitAPIException
from .rgba import rgba

if TYPE_CHECKING:
    from ..frames import Column, Frame

Axis: TypeAlias = Literal["latitude", "longitude"]
_USUAL: dict[Axis, tuple[str, ...]] = {
    "latitude": ("lat", "latitude", "LAT", "LATITUDE"),
    "longitude": ("lon", "longitude", "LON", "LONGITUDE"),
}
_NUMBERS = ("integer", "float", "decimal")


def coordinate(frame: Frame, axis: Axis, name: str | None) -> str:
    """The column with one half of the positions: of that name, or of a usual one.

    Raises StreamlitAPIException when there is none, or it holds no numbers.
    """
    columns = {column.label: column for column in frame.columns}
    usual = [one for one in (name, *_USUAL[axis]) if one is not None and one in columns]
    if not usual:
        wanted = ", ".join(map(repr, sorted(_USUAL[axis])))
        there = ", ".join(repr(column.label) for column in frame.columns if not column.index) or "none"
        raise StreamlitAPIException(
            f"Map data need a column with the {axis}, called {wanted}, or named by `{axis}=`. There are: {there}."
        )
    return number(columns[usual[0]])


def number(column: Column) -> str:
    """The name of a column. Raises StreamlitAPIException unless it holds numbers."""
    if column.kind not in _NUMBERS:
        raise StreamlitAPIException(
            f"The map needs numbers in the column {column.label!r}, which holds {column.type}. Convert it first, for "
            "instance by `pandas.to_numeric`."
        )
    return column.name


def bounds(points: bytes, longitude: str, latitude: str) -> tuple[float, float, float, float]:
    """West, south, east and north of all points. Raises StreamlitAPIException where one has no place."""
    columns = values(points, (longitude, latitude))
    for name, numbers in columns.items():
        if any(value is None or value != value for value in numbers):
            raise StreamlitAPIException(
                f"The column {name!r} has rows without a value (None, NaN or NaT), which have no place on a map. Leave "
                "them out, for instance by `data.dropna()`."
            )
    xs, ys = columns[longitude], columns[latitude]
    return float(min(xs)), float(max(min(ys), -85)), float(max(xs)), float(min(max(ys), 85))


def check_colours(colours: Iterable[Any]) -> list[list[int]]:
    """The colours of all points, each as numbers from 0 to 255. Raises StreamlitInvalidColorError."""
    known: dict[Any, list[int]] = {}
    result = []
    for colour in colours:
        key = tuple(colour) if isinstance(colour, list) else colour
        found = known.get(key) if isinstance(key, str) else None
        if found is None:
            found = rgba(key)
            if isinstance(key, str):
                known[key] = found
        result.append(found)
    return result


def values(stream: bytes, names: Iterable[str]) -> dict[str, list[Any]]:
    """The values of some columns of an Arrow stream."""
    import nanoarrow as na

    whole = na.ArrayStream.from_readable(io.BytesIO(stream)).read_all()
    places = {field.name: place for place, field in enumerate(whole.schema.fields)}
    return {name: whole.child(places[name]).to_pylist() for name in names}
