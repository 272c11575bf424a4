"""The data of a specification, apart from it: a chart whose data alone change is patched, not drawn anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from ...errors import StreamlitAPIException
from ..json_like import json_like

Datasets: TypeAlias = dict[str, Any]
"""Data by name: the bytes of an Arrow stream, or records as the spec had them."""

NAME = "data"
_TEXTS = frozenset({"csv", "tsv", "dsv", "topojson"})


def detached(spec: Mapping[str, Any], data: Any = None) -> tuple[dict[str, Any], Datasets]:
    """The spec in a copy with names in place of its data, and the data. `data`: those of the whole chart.

    Raises StreamlitDataframeConversionError for data that are no frame, and StreamlitAPIException for a spec that holds
    what JSON cannot.
    """
    datasets: Datasets = {}
    for name, values in (spec.get("datasets") or {}).items():
        datasets[str(name)] = _travelling(values)
    bare = {field: _walk(value, field, datasets) for field, value in spec.items() if field != "datasets"}
    if data is not None:
        bare["data"] = _named(data, datasets, spec.get("data"))
    try:
        return json_like(bare), datasets
    except (TypeError, ValueError) as error:
        raise StreamlitAPIException(
            f"A Vega-Lite spec holds what JSON can, and data frames under `data`: {error}"
        ) from error


def _walk(value: Any, field: str, datasets: Datasets) -> Any:
    if field == "data":
        return _named(value, datasets)
    if isinstance(value, Mapping):
        return {str(name): _walk(one, str(name), datasets) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_walk(one, "", datasets) for one in value]
    return value


def _named(data: Any, datasets: Datasets, known: Any = None) -> Any:
    """What stands in the spec for data that it holds. Links, generators, and texts that Vega parses stay."""
    source: dict[str, Any] = dict(data) if isinstance(data, Mapping) and _is_source(data) else {"values": data}
    if isinstance(known, Mapping) and "name" in known:
        source = {**known, **source}
    values = source.pop("values", None)
    if values is None:
        return data
    if isinstance(values, str) or source.get("format", {}).get("type") in _TEXTS:
        return {**source, "values": values}
    values, source = _inside(values, source)
    name = str(source.get("name") or _free(datasets))
    datasets[name] = _travelling(values)
    return {**source, "name": name}


def _inside(values: Any, source: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """The rows that the format finds inside one object, such as the features of GeoJSON, and the source without that.

    Vega looks inside only what it loads itself. One object is one row.
    """
    if not isinstance(values, Mapping):
        return values, source
    path = source.get("format", {}).get("property")
    if path is None:
        # GeoJSON; a list under that name is a column.
        return ([values] if isinstance(values.get("type"), str) else values), source
    for step in str(path).split("."):
        values = values.get(step, []) if isinstance(values, Mapping) else []
    form = {field: value for field, value in source["format"].items() if field != "property"}
    return ([values] if isinstance(values, Mapping) else values), {**source, "format": form}


def _is_source(data: Mapping[Any, Any]) -> bool:
    """Whether it says where data are, as opposed to being columns by name."""
    return "url" in data or "sequence" in data or "graticule" in data or "sphere" in data or _holds(data)


def _holds(data: Mapping[Any, Any]) -> bool:
    rest = data.keys() - {"values", "name", "format"}
    return not rest and ("values" in data or isinstance(data.get("name"), str))


def _free(datasets: Datasets) -> str:
    return NAME if NAME not in datasets else f"{NAME}-{len(datasets)}"


def _travelling(values: Any) -> Any:
    if isinstance(values, (list, tuple)) and all(isinstance(one, Mapping) for one in values):
        return json_like(values)
    from ...frames import read  # late: with it come the libraries of frames

    frame = read(values)
    # An index without a name is no column that a spec could mean.
    return frame.arrow(column.name for column in frame.columns if not (column.index and column.label == ""))
