"""Points on a map: st.map."""

from __future__ import annotations

from typing import Any, cast

from ..elements.pydeck_chart import chart
from ..errors import StreamlitAPIException
from ..frames import Frame, read
from ..parameters.deck import Read
from ..parameters.deprecated import container_width
from ..parameters.points import bounds, check_colours, coordinate, number, values
from ..parameters.rgba import rgba
from ..parameters.size import Stretch
from ..script.place import P

__all__ = ["map"]

LAYER = "points"
METRES = 100
"""Radius of a point, unless the script says another."""


def map(
    at: P,
    data: Any = None,
    *,
    latitude: str | None = None,
    longitude: str | None = None,
    color: Any = None,
    size: str | float | None = None,
    zoom: float | None = None,
    width: Stretch = "stretch",
    height: Stretch = 500,
    use_container_width: bool | None = None,
    alt: str | None = None,
) -> P:
    """Display points on a map, of which as much shows as they cover.

    Of more than 50,000 points of one size and colour, those are drawn that can be told apart where the user looks; from
    nearer, more of them.

    The map ships with Ostinato and needs no network; see `st.pydeck_chart` for other ones, and for other layers.

    Parameters
    ----------
    data
        A data frame of any library, a dictionary of columns, a list of records. None, or a frame without rows: an empty
        map.
    latitude
        The column with the latitudes, in degrees. None: the one that is called "lat", "latitude", "LAT" or "LATITUDE".
    longitude
        The same for the longitudes: "lon", "longitude", "LON" or "LONGITUDE".
    color
        The colour of the points: a hex text such as "#ffaa00" or "#ffaa0088"; a tuple of red, green, blue and perhaps
        opacity, as ints from 0 to 255 or floats from 0.0 to 1.0; or the column that has one of these for each point.
        None: the theme's primary colour.
    size
        Radius of the points in metres: a number, or a column of numbers. None: 100. Points never get too small to see.
    zoom
        How near the map is, from 0 (the world) to 24, as
        [tiles count it](https://wiki.openstreetmap.org/wiki/Zoom_levels). None: so that all points are in view, until
        the user moves the map.
    width
        "stretch", or pixels.
    height
        "stretch", or pixels.
    use_container_width
        Deprecated: `width="stretch"` is the default.
    alt
        What the map shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitAPIException
        When a column is missing, is none of numbers, or has rows without a value or off the globe; and for another
        parameter that is none of the above.
    StreamlitInvalidColorError
        For what is no colour.
    StreamlitDataframeConversionError
        For data that are no frame.

    Examples
    --------
    >>> import ostinato as st
    >>> towns = {"lat": [47.37, 46.95, 46.20], "lon": [8.54, 7.45, 6.15]}
    >>> st.map(towns, size=5_000, alt="Zurich, Berne and Geneva")

    With colours and sizes from columns:

    >>> towns |= {"people": [443_000, 137_000, 209_000], "sign": ["#0b7285", "#d9700b", "#7b4fd0"]}
    >>> towns["radius"] = [people / 40 for people in towns["people"]]
    >>> st.map(towns, size="radius", color="sign", zoom=6)
    """
    if use_container_width is not None:
        width = "stretch" if container_width(use_container_width) == "stretch" else width
    frame = read(data)
    if frame.height == 0:
        return cast(P, chart(at, Read({}, {}), None, width, height, alt=alt, name="map"))
    x, y = coordinate(frame, "longitude", longitude), coordinate(frame, "latitude", latitude)
    radius, fill = _radius(frame, size), _fill(frame, color)
    named = [name for name in (radius, fill) if isinstance(name, Named)]
    points = frame.arrow(dict.fromkeys([x, y, *named]))
    if isinstance(fill, Named):
        points = _coloured(points, [x, y, *named], fill)
    layer = {
        "@@type": "ScatterplotLayer",
        "id": LAYER,
        "getPosition": _columns(x, y),
        "getRadius": _columns(radius) if isinstance(radius, Named) else radius,
        "getFillColor": _columns(fill) if isinstance(fill, Named) else fill,
        "radiusMinPixels": 3,
        "opacity": 0.75 if color is None else 1,
    }
    spec: dict[str, Any] = {"layers": [layer]}
    if zoom is not None:
        spec["initialViewState"] = {"zoom": _zoom(zoom)}
    deck = Read(spec, {LAYER: points}, False)
    return cast(P, chart(at, deck, bounds(points, x, y), width, height, alt=alt, name="map"))


class Named(str):
    """The name of a column."""

    __slots__ = ()


def _radius(frame: Frame, size: Any) -> float | Named:
    if size is None:
        return METRES
    if isinstance(size, str):
        for column in frame.columns:
            if column.label == size:
                return Named(number(column))
    if isinstance(size, (int, float)) and not isinstance(size, bool) and size >= 0:
        return size
    raise StreamlitAPIException(f"The `size` of points is a number of metres, or the name of a column, got {size!r}.")


def _fill(frame: Frame, color: Any) -> str | list[int] | Named:
    if isinstance(color, str):
        for column in frame.columns:
            if column.label == color:
                return Named(column.name)
    return "primary" if color in (None, "primary") else rgba(color)


def _coloured(points: bytes, names: list[str], fill: str) -> bytes:
    """The points with colours in numbers, whatever the script has written them as."""
    columns = values(points, dict.fromkeys(names))
    return read({**columns, fill: check_colours(columns[fill])}).arrow()


def _columns(*names: str) -> dict[str, Any]:
    return {"@@function": "columns", "names": [str(name) for name in names]}


def _zoom(zoom: Any) -> float:
    if isinstance(zoom, bool) or not isinstance(zoom, (int, float)) or not 0 <= zoom <= 24:
        raise StreamlitAPIException(f"The `zoom` of a map is a number from 0 to 24, or None, got {zoom!r}.")
    return float(zoom)
