"""How wide a specification's chart is where the script does not say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

_FACETS = ("row", "column", "facet")
_NESTED = ("hconcat", "vconcat", "concat", "layer")


def natural_width(spec: Mapping[str, Any]) -> Literal["stretch", "content"]:
    """Charts of several columns are as wide as these are; others fill the place that they stand in."""
    if any(field in spec for field in ("facet", "hconcat", "repeat", "concat")):
        return "content"
    if any(field in (spec.get("encoding") or {}) for field in _FACETS):
        return "content"
    if any(field in view for view in spec.get("vconcat") or () for field in _NESTED):
        return "content"
    return "stretch"
