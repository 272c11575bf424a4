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
    """The column with one half of the positions: of that name; without one, of a usual name.

    Raises StreamlitAPIException when there is none, or it holds no numbers.
    """
    columns = {column.label: column for column in frame.columns}
    found = [one for one in ((name,) if name is not None else _USUAL[axis]) if one in columns]
    if not found:
        wanted = ", ".join(map(repr, sorted(_USUAL[axis])))
        there = ", ".join(repr(column.label) for column in frame.columns if not column.index) or "none"
        if name is not None:
            raise StreamlitAPIException(f"The map's data have no column {name!r} (`{axis}=`). There are: {there}.")
        raise StreamlitAPIException(
            f"Map data need a column with the {axis}, called {wanted}, or named by `{axis}=`. There are: {there}."
        )
    return number(columns[found[0]])


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
    _check_range(longitude, xs, 360)
    _check_range(latitude, ys, 90)
    return float(min(xs)), float(max(min(ys), -85)), float(max(xs)), float(min(max(ys), 85))


def _check_range(name: str, degrees: list[Any], most: int) -> None:
    for row, value in enumerate(degrees):
        if not -most <= value <= most:
            raise StreamlitAPIException(
                f"The column {name!r} has {value} in row {row}, which is no place on a map: expected degrees from "
                f"-{most} to {most}. Are latitude and longitude the wrong way round?"
            )


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
