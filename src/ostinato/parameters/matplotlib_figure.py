"""Figures of Matplotlib as pictures."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from io import BytesIO
from threading import Lock
from typing import Any, NamedTuple

from ..errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitMissingRequiredParameterError

TYPES = {"png": "image/png", "svg": "image/svg+xml", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp"}
"""MIME types of the formats that browsers show."""
PRESET: dict[str, Any] = {"bbox_inches": "tight", "dpi": 200, "format": "png"}
PIXELS = 2**28
"""More than so many, about 16,000 each way, no browser shows."""
DRAWING = Lock()
"""Matplotlib draws one figure at a time: its caches of fonts and texts know no threads."""


class Picture(NamedTuple):
    """The content of a file, and its MIME type."""

    content: bytes
    type: str


def figure_of(figure: Any) -> Any:
    """The figure itself, or the one that axes or a grid of them stand in.

    Raises StreamlitMissingRequiredParameterError for None, StreamlitInvalidParameterTypeError for anything else.
    """
    if figure is None:
        raise StreamlitMissingRequiredParameterError(
            "fig",
            detail="Sessions share Matplotlib's global figure: make one by `fig, ax = plt.subplots()`, and pass it.",
        )
    for found in (figure, getattr(figure, "figure", None)):
        if hasattr(found, "savefig"):
            return found
    raise StreamlitInvalidParameterTypeError("fig", type(figure).__name__, ["a Matplotlib figure", "its axes"])


def _check_size(figure: Any, dpi: Any) -> None:
    """Raise StreamlitAPIException for more than a picture can hold: memory would run out before Matplotlib says so."""
    if not hasattr(figure, "get_size_inches"):  # the module pyplot, which draws the figure that is current
        figure = figure.gcf()
    density = figure.dpi if dpi == "figure" else dpi
    width, height = (inches * density for inches in figure.get_size_inches())
    if width * height > PIXELS:
        raise StreamlitAPIException(
            f"The figure has {width:,.0f} × {height:,.0f} pixels, and a picture of more than {PIXELS:,} is too much "
            "for a browser. Make it smaller by `figsize`, which is in inches, or by `dpi`."
        )


def picture(figure: Any, options: dict[str, Any]) -> Picture:
    """The figure, drawn. Equal figures give equal bytes.

    Raises StreamlitAPIException for a format that browsers do not show, and what Matplotlib raises.
    """
    options = {**PRESET, **options}
    _check_size(figure, options["dpi"])
    kind = str(options["format"]).lower()
    if kind not in TYPES:
        raise StreamlitAPIException(f"`format` expected one of {', '.join(TYPES)}, got {kind!r}. Leave it out for PNG.")
    settings = nullcontext()
    if kind == "svg":  # otherwise it would hold the date, and ids by chance
        options["metadata"] = {"Date": None} | (options.get("metadata") or {})
        settings = sys.modules["matplotlib"].rc_context({"svg.hashsalt": "ostinato"})
    file = BytesIO()
    with DRAWING, settings:
        figure.savefig(file, **options)
    return Picture(file.getvalue(), TYPES[kind])
