"""The box that asks whether reruns that do not end shall go on."""

from __future__ import annotations

from collections.abc import Sequence

from ..wire.element import Widget

__all__: list[str] = []


class Runaway(Widget, frozen=True, kw_only=True, tag="runaway"):
    """Reruns without end: what happened, who asked for them, what helps. Its value is true: go on, or false: stop."""

    title: str
    message: str
    trace: tuple[str, ...] = ()
    """The calls that asked for the reruns: "app.py:12 in refresh (25 times)"."""
    keys: tuple[str, ...] = ()
    """Keys of session_state that changed from one to the next."""
    remedy: str = ""

    lazy = True
    value_type = bool


def runaway_element(title: str, message: str, trace: Sequence[str], keys: Sequence[str], remedy: str) -> Runaway:
    """The box with these texts."""
    return Runaway(title=title, message=message, trace=tuple(trace), keys=tuple(keys), remedy=remedy)
