"""HTML, CSS and JavaScript of an app's own, in the page itself: what st.components.v2 mounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ..errors import (
    BidiComponentInvalidCallbackNameError,
    BidiComponentInvalidDefaultKeyError,
    BidiComponentUnserializableDataError,
    StreamlitInvalidParameterTypeError,
)
from ..parameters.arrow import is_frame, stream
from ..parameters.json_like import is_json, json_like
from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.calls import Call, CallbackFn, PartCalls
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import Height, Widget, Width, Wire

__all__: list[str] = []

CALLBACK = ("on_", "_change")
"""What a callback's name has around the name of its state or trigger."""


class BidiComponent(Widget, frozen=True, kw_only=True, tag="bidi_component"):
    """A component in the page itself. Answers with its state, and with what was triggered in it."""

    lazy = True

    component_name: str
    html: str = ""
    css: str = ""
    stylesheet: str | None = None
    """URL of further CSS."""
    script: str | None = None
    """URL of the module whose default export draws it."""
    isolate_styles: bool = True
    """Its HTML and CSS are in a shadow root."""
    data: Any = None
    frames: tuple[str, ...] = ()
    """Fields of `data` that hold the bytes of Arrow streams."""
    width: Width = "stretch"
    height: Height = "content"

    value_type = dict[str, dict[str, Any]]
    in_form = "keeps"


class ComponentResult(dict[str, Any]):
    """What a component holds, by attribute or by item: its state, and for one run what was triggered in it.

    Parameters
    ----------
    state_vals
        Its state.
    trigger_vals
        What was triggered.
    """

    __slots__ = ("_triggered",)
    _triggered: frozenset[str]

    def __init__(
        self, state_vals: Mapping[str, Any] | None = None, trigger_vals: Mapping[str, Any] | None = None
    ) -> None:
        super().__init__({**(state_vals or {}), **(trigger_vals or {})})
        object.__setattr__(self, "_triggered", frozenset(trigger_vals or ()))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name not in self:
            known = ", ".join(self) or "none"
            raise AttributeError(f"The component has no state or trigger {name!r}. It has: {known}.", name=name)
        return self[name]

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "_triggered":
            object.__setattr__(self, name, value)
        else:
            self[name] = value

    def __delattr__(self, name: str) -> None:
        del self[name]


class Look(NamedTuple):
    """What a component looks like and does, whatever it is given."""

    component_name: str
    html: str = ""
    css: str = ""
    stylesheet: str | None = None
    script: str | None = None
    isolate_styles: bool = True


class StateAndTriggers(Answer[ComponentResult]):
    """The value of a component. On the wire: {"state": {…}}, from the browser with {"triggered": {…}} beside it."""

    def __init__(self, names: Iterable[str], state: Mapping[str, Any]) -> None:
        self.names = dict.fromkeys(names)
        """Each with None: the value of a state that nobody has set, and of a trigger."""
        super().__init__(ComponentResult({**self.names, **state}))

    def to_wire(self, value: ComponentResult) -> Wire:
        """What the browser cannot hold stays in Python."""
        state, triggered = parts(value)
        wire: dict[str, Wire] = {"state": {name: one for name in state if (one := _told(state[name])) is not None}}
        return wire | {"triggered": triggered} if triggered else wire

    def from_wire(self, wire: Wire) -> ComponentResult:
        return ComponentResult({**self.names, **wire.get("state", {})}, wire.get("triggered"))

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or not wire.keys() <= {"state", "triggered"}:
            return False
        return all(isinstance(part, dict) and is_json(part) for part in wire.values())

    def act(self, sent: Wire) -> Wire | None:
        triggered = sent.get("triggered") if isinstance(sent, dict) else None
        return {"triggered": triggered} if triggered else None

    def answered(self, value: ComponentResult, wire: Wire, sent: Wire) -> tuple[ComponentResult, Wire]:
        lasting = {"state": sent["state"]} if "state" in sent else wire
        # What the script has put into it, and the browser has not heard of yet, outlasts a mere trigger.
        state = parts(value)[0] if lasting == wire else {**self.names, **lasting["state"]}
        return ComponentResult(state, sent.get("triggered")), lasting

    def settle(self, value: ComponentResult) -> ComponentResult:
        return ComponentResult({**self.names, **parts(value)[0]})

    def carry(self, value: ComponentResult, wire: Wire) -> tuple[ComponentResult, Wire]:
        for name in self.names:
            value.setdefault(name, None)
        return value, {"state": self.to_wire(value)["state"]}

    def adopt(self, value: Any) -> ComponentResult:
        if isinstance(value, ComponentResult):
            return self.settle(value)
        return ComponentResult({**self.names, **value}) if isinstance(value, Mapping) else self.default


def bidi_component(
    at: Place,
    look: Look,
    *,
    key: Key = None,
    data: Any = None,
    default: Mapping[str, Any] | None = None,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    callbacks: Mapping[str, CallbackFn | None],
) -> ComponentResult:
    """Put a component. `callbacks`: as its mounting call got them, by parameter.

    Raises StreamlitAPIException for a parameter that it does not have, data that cannot travel, or a size that is none.
    """
    check_width(width, content=True)
    check_height(height)
    called = {_followed(parameter): _call(parameter, function) for parameter, function in callbacks.items()}
    calls = {name: one for name, one in called.items() if one is not None}
    answer = StateAndTriggers(calls, _defaults(default, calls))
    fields, frames = _travelling(data)
    element = BidiComponent(**look._asdict(), data=fields, frames=frames, width=width, height=height)
    return at.ask(element, answer, key, PartCalls(calls, _answered) if calls else None)


def _followed(parameter: str) -> str:
    """The state or trigger whose callback a parameter is."""
    before, after = CALLBACK
    name = parameter.removeprefix(before).removesuffix(after)
    if not name or parameter != f"{before}{name}{after}":
        raise BidiComponentInvalidCallbackNameError(parameter)
    return name


def _call(parameter: str, function: CallbackFn | None) -> Call | None:
    if function is None:
        return None
    if not callable(function):
        raise StreamlitInvalidParameterTypeError(
            parameter, type(function).__name__, ["a function", "None"], detail="Pass the function without calling it."
        )
    return Call(function, (), {})


def _defaults(default: Mapping[str, Any] | None, names: Iterable[str]) -> dict[str, Any]:
    """The states to begin with, in a copy: what one session does to them reaches no other."""
    if default is None:
        return {}
    if not isinstance(default, Mapping):
        raise StreamlitInvalidParameterTypeError("default", type(default).__name__, ["dict", "None"])
    for name in default:
        if name not in names:
            raise BidiComponentInvalidDefaultKeyError(name, names)
    told = {name: _told(value) for name, value in default.items()}
    return {name: value if told[name] is None else told[name] for name, value in default.items()}


def _told(value: Any) -> Wire:
    """The value as the browser can hold it; None: it cannot."""
    try:
        return json_like(value)
    except (TypeError, ValueError):
        return None


def _travelling(data: Any) -> tuple[Wire, tuple[str, ...]]:
    """The data as they travel, and which of their fields are frames."""
    if is_frame(data):
        return stream(data), ()
    if isinstance(data, (bytes, bytearray, memoryview)):
        return bytes(data), ()
    frames = tuple(str(name) for name, value in data.items() if is_frame(value)) if isinstance(data, Mapping) else ()
    if frames:
        data = {str(name): stream(value) if is_frame(value) else value for name, value in data.items()}
    try:
        return json_like(data), frames
    except (TypeError, ValueError) as error:
        raise BidiComponentUnserializableDataError(error) from error


def parts(value: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """State, and what was triggered."""
    triggered = value._triggered if isinstance(value, ComponentResult) else frozenset()
    return (
        {name: one for name, one in value.items() if name not in triggered},
        {name: one for name, one in value.items() if name in triggered},
    )


def _answered(old: ComponentResult, new: ComponentResult) -> list[str]:
    """The states that have another value, and what was triggered."""
    state, triggered = parts(new)
    return [*(name for name, value in state.items() if old.get(name) != value), *triggered]
