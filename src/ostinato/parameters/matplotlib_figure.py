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


def picture(figure: Any, options: dict[str, Any]) -> Picture:
    """The figure, drawn. Equal figures give equal bytes.

    Raises StreamlitAPIException for a format that browsers do not show, and what Matplotlib raises.
    """
    options = {**PRESET, **options}
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
