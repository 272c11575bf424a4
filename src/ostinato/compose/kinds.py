"""Which function of st shows a value, told by its class: the library that it comes from is not imported for that."""

from __future__ import annotations

from collections.abc import ItemsView, KeysView, Mapping, ValuesView
from typing import Any

_CLASSES: Mapping[tuple[str, str], str] = {
    ("PIL", "Image"): "image",
    ("altair", "TopLevelMixin"): "altair_chart",
    ("graphviz", "Dot"): "graphviz_chart",
    ("graphviz", "Source"): "graphviz_chart",
    ("ibis", "Expr"): "dataframe",
    ("matplotlib", "Figure"): "pyplot",
    ("numpy", "ndarray"): "dataframe",
    ("pandas", "Index"): "dataframe",
    ("pandas", "NDFrame"): "dataframe",
    ("pandas", "Styler"): "dataframe",
    ("plotly", "BaseFigure"): "plotly_chart",
    ("polars", "LazyFrame"): "dataframe",
    ("pydeck", "Deck"): "pydeck_chart",
    ("pyecharts", "Base"): "echarts_chart",
    ("pyspark", "DataFrame"): "dataframe",
    ("snowflake", "DataFrame"): "dataframe",
}
"""By the package and the name of a class, or of a class that it is made of."""
_EXCHANGED = ("__arrow_c_stream__", "__dataframe__")
"""What frames of any library have, to hand their data to another one."""
_VIEWS = (KeysView, ValuesView, ItemsView, enumerate, filter, map, zip)


def function_for(value: Any) -> str | None:
    """The name of the function that shows values of this kind; None: there is none for it."""
    kind = type(value)
    if isinstance(value, (Mapping, list, *_VIEWS)) or (isinstance(value, tuple) and hasattr(kind, "_fields")):
        return "json"
    for base in kind.__mro__:
        name = _CLASSES.get((base.__module__.partition(".")[0], base.__name__))
        if name is not None:
            return name if name != "dataframe" or getattr(value, "ndim", 1) in (1, 2) else None
    return "dataframe" if any(hasattr(kind, method) for method in _EXCHANGED) or _is_cursor(kind) else None


def _is_cursor(kind: type) -> bool:
    """Whether it is a cursor of Python's database interface: what a query found, row by row."""
    return all(hasattr(kind, part) for part in ("description", "fetchall", "execute"))
