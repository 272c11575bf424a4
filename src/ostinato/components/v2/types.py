"""Types for those who wrap components."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeAlias

from ...elements.bidi_component import ComponentResult
from ...parameters.size import StretchOrContent
from ...script.calls import CallbackFn
from ...script.place import Key

__all__ = [
    "BidiComponentData",
    "BidiComponentDefaults",
    "BidiComponentKey",
    "ComponentRenderer",
    "ComponentResult",
]

BidiComponentKey: TypeAlias = Key
BidiComponentData: TypeAlias = Any
BidiComponentDefaults: TypeAlias = Mapping[str, Any] | None


class ComponentRenderer(Protocol):
    """What `st.components.v2.component` gives: each call of it mounts the component once."""

    def __call__(
        self,
        *,
        key: BidiComponentKey = None,
        data: BidiComponentData = None,
        default: BidiComponentDefaults = None,
        width: StretchOrContent = "stretch",
        height: StretchOrContent = "content",
        **on_callbacks: CallbackFn | None,
    ) -> ComponentResult:
        """Mount the component.

        Parameters
        ----------
        key
            Names it: its state is in `st.session_state[key]`, and outlasts other parameters.
        data
            What its JavaScript gets: what JSON can hold, bytes, a data frame, or a dictionary of these.
        default
            The state to begin with. Each name in it needs its callback.
        width
            "stretch", "content", or pixels.
        height
            "content", "stretch", or pixels (what is higher scrolls).
        **on_callbacks
            `on_<name>_change`: called before the run that a change of the state, or the trigger, of that name starts.
            The name is in the result from then on, with None.

        Returns
        -------
        ComponentResult
            State and triggers, by attribute or by item.
        """
