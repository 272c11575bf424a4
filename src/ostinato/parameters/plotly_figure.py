"""Figures of Plotly, and what stands for one, on their way to the browser."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Any, NamedTuple

import msgspec

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

DTYPES = {"i1", "u1", "i2", "u2", "i4", "u4", "f4", "f8"}
"""NumPy's names of numbers that JavaScript has arrays of."""
SMALL = 32
"""Up to so many values travel as text: it is shorter, and some attributes take lists alone."""


class Drawn(NamedTuple):
    """A figure as it travels: parts in JSON, in which {"bdata": n} stands for array n."""

    data: str
    layout: str
    frames: str
    arrays: tuple[bytes, ...]


def drawn(figure: Any, *, themed: bool) -> Drawn:
    """A figure of Plotly or of Matplotlib, a dictionary with `data`, or a list of traces.

    `themed`: the page's theme takes the place of Plotly's own default template.

    Raises StreamlitInvalidParameterTypeError for what is no figure, StreamlitAPIException for values in it that JSON
    does not have.
    """
    data, layout, frames = _parts(figure)
    if themed and _is_default(layout.get("template")):
        layout = {name: value for name, value in layout.items() if name != "template"}
    arrays = Arrays()
    try:
        return Drawn(arrays.encode(data), _plain.encode(layout), arrays.encode(frames), tuple(arrays.kept))
    except (TypeError, ValueError, RecursionError) as error:
        raise StreamlitAPIException(
            f"The figure holds something that cannot travel to the browser: {error} Give numbers, texts, dates, lists "
            "and arrays of these."
        ) from error


class Arrays:
    """Encodes JSON. Long arrays of numbers stay out of it, as bytes, in `kept`."""

    def __init__(self, *, keep: bool = True) -> None:
        self.kept: list[bytes] = []
        self._keep = keep
        self._encoder = msgspec.json.Encoder(enc_hook=self._built)

    def encode(self, value: Any) -> str:
        """The value as JSON. What is no number (NaN, infinity, NaT) is null, as charts take it."""
        return self._encoder.encode(value).decode()

    def _built(self, value: Any) -> Any:
        """A value that JSON does not have, in terms of those that it has."""
        numpy = sys.modules.get("numpy")
        if numpy is not None and isinstance(value, numpy.generic):
            return str(value) if value.dtype.kind in "mMU" else value.item()
        if hasattr(value, "to_plotly_json"):
            return value.to_plotly_json()
        if isinstance(value, date):
            return _without_gaps(value.isoformat())
        if numpy is not None and hasattr(value, "__array__"):
            return self._array(numpy.asarray(value))
        for name in ("to_list", "to_pylist", "tolist"):
            if hasattr(value, name):
                return getattr(value, name)()
        return _basic(value)

    def _array(self, array: Any) -> Any:
        if array.dtype.kind == "M":
            texts = array.astype("datetime64[us]").astype(str).tolist()
            return _without_gaps(texts)
        if array.size <= SMALL or array.dtype.kind not in "iuf" or not self._keep:
            return array.tolist()
        array = _narrow(array)
        if array.dtype.str[1:] not in DTYPES:
            return array.tolist()
        self.kept.append(array.astype(array.dtype.newbyteorder("<"), order="C", copy=False).tobytes())
        spec = {"dtype": array.dtype.str[1:], "bdata": len(self.kept) - 1}
        return spec | {"shape": ", ".join(map(str, array.shape))} if array.ndim > 1 else spec


_plain = Arrays(keep=False)


def _parts(figure: Any) -> tuple[Any, Mapping[str, Any], Any]:
    """Traces, layout and frames."""
    package = type(figure).__module__.partition(".")[0]
    if package == "matplotlib" and hasattr(figure, "savefig"):
        figure = _from_matplotlib(figure)
    if hasattr(figure, "to_plotly_json"):
        if not hasattr(figure, "layout"):
            return [figure], {}, []
        # Not the figure's own JSON: it would turn arrays into text.
        return list(figure.data), figure.layout.to_plotly_json(), list(getattr(figure, "frames", ()))
    if isinstance(figure, Mapping) and "data" in figure:
        data, layout = figure["data"], figure.get("layout") or {}
        data = [data] if isinstance(data, Mapping) or hasattr(data, "to_plotly_json") else data
        layout = layout.to_plotly_json() if hasattr(layout, "to_plotly_json") else layout
        if isinstance(data, Sequence) and not isinstance(data, str) and isinstance(layout, Mapping):
            return data, layout, figure.get("frames") or []
    if isinstance(figure, (list, tuple)) and all(_is_trace(trace) for trace in figure):
        return figure, {}, []
    raise StreamlitInvalidParameterTypeError(
        "figure_or_data",
        type(figure).__name__,
        ["a Plotly figure", 'a dict with a list of traces in "data"', "a list of traces", "a Matplotlib figure"],
        detail="Of a figure in JSON, pass what `json.loads` gives.",
    )


def _is_trace(value: Any) -> bool:
    return isinstance(value, Mapping) or hasattr(value, "to_plotly_json")


def _from_matplotlib(figure: Any) -> Any:
    try:
        tools = import_module("plotly.tools")
    except ModuleNotFoundError:
        raise StreamlitAPIException(
            "To show a Matplotlib figure by `st.plotly_chart`, install the package plotly; or show it by `st.pyplot`."
        ) from None
    return tools.mpl_to_plotly(figure)


def _is_default(template: Any) -> bool:
    """Whether it is the template that Plotly gives every figure, which nobody has chosen."""
    layout = template.get("layout") if isinstance(template, Mapping) else None
    if not isinstance(layout, Mapping):
        return False
    return layout.get("plot_bgcolor") == "#E5ECF6" and list(layout.get("colorway", ()))[:1] == ["#636efa"]


def _narrow(array: Any) -> Any:
    """Integers of 64 bits as JavaScript can have them, halves of floats as floats."""
    if array.dtype.kind == "f":
        return array.astype("f4") if array.dtype.itemsize == 2 else array.astype("f8") if array.itemsize > 8 else array
    if array.dtype.itemsize < 8:
        return array
    low, high = int(array.min()), int(array.max())
    return array.astype("i4" if -(2**31) <= low and high < 2**31 else "f8")


def _without_gaps(texts: Any) -> Any:
    if isinstance(texts, list):
        return [_without_gaps(text) for text in texts]
    return None if texts == "NaT" else texts


def _basic(value: Any) -> Any:
    """Values of subclasses as Python's own."""
    kinds: tuple[type[Any], ...] = (str, int, float, dict, list)
    for kind in kinds:
        if isinstance(value, kind):
            return kind(value)
    raise TypeError(f"Got a {type(value).__name__}.")
