"""Charts of Altair as specifications."""

from __future__ import annotations

import json
import re
from contextvars import ContextVar
from typing import Any

from ...errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

_NUMBERED = re.compile(r"\b(param|view)_(\d+|[0-9a-f]{16}(?:_\d+)?)\b")
_OURS = "ostinato"

_frames: ContextVar[dict[str, Any] | None] = ContextVar("frames", default=None)
"""Where the data of the chart that is being read go; None: the chart is read by someone else."""


def specification(chart: Any) -> dict[str, Any]:
    """The chart's spec, its data frames whole and as they are under `datasets`, whatever Altair's limit of rows.

    Raises StreamlitInvalidParameterTypeError for what is no chart, StreamlitAPIException for one that is not valid.
    """
    if not type(chart).__module__.startswith("altair.") or not hasattr(chart, "to_dict"):
        raise StreamlitInvalidParameterTypeError(
            "altair_chart", type(chart).__name__, ["altair.Chart"], detail="For data alone, try `st.line_chart`."
        )
    _take_over()
    frames: dict[str, Any] = {}
    token = _frames.set(frames)
    try:
        spec: dict[str, Any] = chart.to_dict()
    except (ValueError, TypeError) as error:
        raise StreamlitAPIException(f"Altair says that this chart is not valid: {error}") from error
    finally:
        _frames.reset(token)
    inline = spec.pop("datasets", {})
    return {**_renumbered(spec), "datasets": {**inline, **frames}}


def _take_over() -> None:
    """Has Altair hand over data frames while a chart is read here. For others it goes on as it is set up."""
    import altair

    transformers = altair.data_transformers
    if transformers.active == _OURS:
        return
    former = transformers.get()
    assert former is not None  # Altair enables one when it is imported

    def transformer(data: Any = None, **options: Any) -> Any:
        frames = _frames.get()
        if frames is None or data is None:
            return former(data, **options)
        if isinstance(data, dict):
            return data
        for name, known in frames.items():
            if known is data:
                return {"name": name}
        name = f"data-{len(frames)}"
        frames[name] = data
        return {"name": name}

    transformers.register(_OURS, transformer)
    transformers.enable(_OURS)


def _renumbered(spec: dict[str, Any]) -> dict[str, Any]:
    """The spec with its parameters and views numbered from 1. Altair numbers on for as long as the process lives, so
    that the same chart would be another one in every run, or names them by a digest, which no script can know."""
    numbers: dict[tuple[str, str], int] = {}

    def renumber(found: re.Match[str]) -> str:
        kind, number = found.groups()
        of_kind = sum(known == kind for known, _ in numbers)
        return f"{kind}_{numbers.setdefault((kind, number), of_kind + 1)}"

    renumbered: dict[str, Any] = json.loads(_NUMBERED.sub(renumber, json.dumps(spec)))
    return renumbered
