"""A component in a frame: what st.components.v1 mounts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from ..errors import (
    MarshallComponentException,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
)
from ..parameters.arrow import Split, is_frame, join, split
from ..parameters.json_like import is_json, json_like
from ..script.calls import Call, CallbackFn
from ..script.place import Key, Place
from ..state.answer import Answer
from ..wire.element import Widget, Wire

__all__: list[str] = []

FRAME = ("data", "index", "columns")
"""What front ends call the three streams of a data frame."""


class ComponentInstance(Widget, frozen=True, kw_only=True, tag="component_instance"):
    """A component in a frame. Answers with a value of its own, and how that was sent."""

    lazy = True

    component_name: str
    url: str
    """The page in the frame."""
    args: dict[str, Any] = {}
    dfs: tuple[tuple[str, bytes, bytes, bytes], ...] = ()
    """Arguments that are data frames: name, values, labels of the rows, labels of the columns, as Arrow streams."""
    tab_index: int | None = None

    value_type = tuple[Literal["json", "bytes", "dataframe"], Any] | None
    in_form = "keeps"


class Sent(Answer[Any]):
    """The value that a component has sent, or its default. On the wire a pair: how it was sent, and what."""

    def to_wire(self, value: Any) -> Wire:
        if value is None or value is self.default:
            return None
        if isinstance(value, (bytes, bytearray)):
            return ["bytes", bytes(value)]
        if is_frame(value):
            return ["dataframe", dict(zip(FRAME, split(value), strict=True))]
        try:
            return ["json", json_like(value)]
        except (TypeError, ValueError) as error:
            raise MarshallComponentException(
                f"A component's value is what JSON can hold, bytes, or a data frame. {error}"
            ) from error

    def from_wire(self, wire: Wire) -> Any:
        how, sent = wire or ("json", None)
        if sent is None:
            return self.default
        return join(_streams(sent)) if how == "dataframe" else sent

    def accepts(self, wire: Wire) -> bool:
        match wire:
            case None:
                return True
            case ["json", sent]:
                return is_json(sent)
            case ["bytes", bytes()]:
                return True
            case ["dataframe", dict() as sent]:
                return _holds_frame(sent)
        return False

    def carry(self, value: Any, wire: Wire) -> tuple[Any, Wire]:
        return (self.default, None) if wire is None or wire[1] is None else (value, wire)


def component_instance(
    at: Place,
    name: str,
    url: str,
    args: Mapping[str, Any],
    *,
    key: Key = None,
    default: Any = None,
    on_change: CallbackFn | None = None,
    tab_index: int | None = None,
) -> Any:
    """Put a component; return the value that it has sent, or the default.

    Raises MarshallComponentException for arguments that cannot travel; StreamlitAPIException for another parameter.
    """
    if on_change is not None and not callable(on_change):
        raise StreamlitValueError("on_change", ["a function", "None"], detail=f"The component {name!r} got another.")
    _check_tab_index(tab_index)
    given = {**args, "default": default, "key": key}
    element = ComponentInstance(
        component_name=name,
        url=url,
        args=_travelling({part: value for part, value in given.items() if not is_frame(value)}),
        dfs=tuple((part, *split(value)) for part, value in given.items() if is_frame(value)),
        tab_index=tab_index,
    )
    return at.ask(element, Sent(default), key, None if on_change is None else Call(on_change, (), {}))


def _travelling(args: dict[str, Any]) -> dict[str, Wire]:
    try:
        travelling: dict[str, Wire] = json_like(args)
    except (TypeError, ValueError) as error:
        raise MarshallComponentException(
            "The arguments of a component are what JSON can hold, bytes, data frames and arrays: "
            f"expected no others. {error} Convert it first."
        ) from error
    return travelling


def _check_tab_index(tab_index: object) -> None:
    if tab_index is None:
        return
    if not isinstance(tab_index, int) or isinstance(tab_index, bool):
        raise StreamlitInvalidParameterTypeError("tab_index", type(tab_index).__name__, ["int", "None"])
    if tab_index < -1:
        raise StreamlitValueError("tab_index", ["-1", "0", "a greater number", "None"], detail=f"Got {tab_index}.")


def _holds_frame(sent: dict[str, Wire]) -> bool:
    if sent.keys() != set(FRAME) or not all(isinstance(part, bytes) for part in sent.values()):
        return False
    try:
        join(_streams(sent))
    except (ModuleNotFoundError, ValueError):
        return False
    return True


def _streams(sent: Mapping[str, bytes]) -> Split:
    return Split(*(sent[name] for name in FRAME))
