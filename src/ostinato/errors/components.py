"""Components that packages and apps bring along."""

from __future__ import annotations

from collections.abc import Iterable

from .call import StreamlitAPIException
from .faults import Error


class StreamlitComponentRegistryError(Error):
    """A component whose files cannot be found as it was declared."""


class MarshallComponentException(StreamlitAPIException):
    """An argument that cannot travel to a component."""


class BidiComponentUnserializableDataError(StreamlitAPIException):
    """Data that cannot travel to a component."""

    def __init__(self, reason: object) -> None:
        super().__init__(
            "The `data` of a component expected what JSON can hold, bytes, a data frame, or a dictionary of these. "
            f"{reason} Convert it first."
        )


class BidiComponentInvalidCallbackNameError(StreamlitAPIException):
    """A parameter of a component that is no callback's."""

    def __init__(self, callback_name: str) -> None:
        super().__init__(
            f"A component got the parameter `{callback_name}`. Its callbacks are called `on_<name>_change`, after the "
            "state or trigger that they follow; what it is to know goes into `data`."
        )


class BidiComponentInvalidDefaultKeyError(StreamlitAPIException):
    """A default for a state that the component does not name."""

    def __init__(self, state_key: str, available_keys: Iterable[str]) -> None:
        known = ", ".join(map(repr, available_keys)) or "none"
        super().__init__(
            f"The `default` of a component has a value for {state_key!r}, and its states are: {known}. A state with a "
            f"default needs a callback: pass `on_{state_key}_change=lambda: None`."
        )
