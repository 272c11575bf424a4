"""The columns of a frame as a grid shows them: what the data say, and what the script says about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, cast

from ..errors import StreamlitInvalidParameterTypeError
from ..frames import Column, Frame
from ..parameters.columns.shown import ColumnType, Option, ShownColumn
from .categories import categories
from .config import ColumnConfig
from .editing import edits, is_editable, is_nullable, range_of
from .wire import wire_of

BY_KIND: Mapping[str, ColumnType] = {
    "integer": "number",
    "float": "number",
    "decimal": "number",
    "duration": "number",
    "boolean": "checkbox",
    "date": "date",
    "time": "time",
    "datetime": "datetime",
    "categorical": "selectbox",
    "list": "list",
    "struct": "json",
}
"""How data look of which the script says nothing; all others as text."""
INDEX = "_index"
"""Names all levels of the index in a configuration."""


class Settled(NamedTuple):
    """A column of the frame with what is said of it."""

    column: Column
    config: ColumnConfig | None
    shown: ShownColumn


def settle(
    frame: Frame,
    configs: Mapping[str | int, ColumnConfig | None],
    *,
    order: Iterable[str] | None,
    hide_index: bool,
    editing: bool = False,
    disabled: bool | Iterable[str | int] = False,
) -> list[Settled]:
    """The columns in the order to be shown: those of the index, the others as `order` says, hidden ones last.

    Configurations and names in `order` that are no column's are left out: data come with varying columns.

    Of a grid that is disabled as a whole, columns tell what they would let edit: they stay what they are.

    Raises StreamlitAPIException where a column cannot be edited as its configuration says.
    """
    first = 0 if any(column.index for column in frame.columns) else 1
    locked = _locked(disabled)
    hidden = _hidden_by_styles(frame)
    settled = []
    for place, column in enumerate(frame.columns):
        says = _said(configs, column, place + first)
        closed = not locked.isdisjoint(_names(column, place + first))
        shown = _shown(frame, place, says.config, editing=editing and not closed, checking=disabled is not True)
        if says.hidden or place in hidden or (column.index and hide_index):
            shown["hidden"] = True
            if column.index:
                shown.pop("required", None)  # nobody could enter it, and new rows would wait for ever
        settled.append(Settled(column, says.config, shown))
    return _ordered(settled, order)


def _hidden_by_styles(frame: Frame) -> set[int]:
    """Places of the columns that a Styler hides."""
    if frame.styles is None:
        return set()
    index = {place for place, column in enumerate(frame.columns) if column.index and frame.styles.hides_index}
    return index | frame.styles.hidden


class _Said(NamedTuple):
    config: ColumnConfig | None
    hidden: bool


def _said(configs: Mapping[str | int, ColumnConfig | None], column: Column, place: int) -> _Said:
    """What the script says of a column: by its name, else its header, its place or, of an index, in general."""
    for name in _names(column, place):
        if name in configs:
            return _Said(configs[name], configs[name] is None)
    return _Said(None, False)


def _names(column: Column, place: int) -> list[str | int]:
    return [column.name, column.label, place, *([INDEX] if column.index else [])]


def _locked(disabled: bool | Iterable[str | int]) -> set[str | int]:
    """Names and places of the columns that must not be edited."""
    if isinstance(disabled, (bool, type(None))):
        return set()
    if isinstance(disabled, str) or not isinstance(disabled, Iterable):
        raise StreamlitInvalidParameterTypeError(
            "disabled", repr(disabled), ["bool", "a list of column names or positions"]
        )
    return set(disabled)


def _shown(frame: Frame, place: int, config: ColumnConfig | None, *, editing: bool, checking: bool) -> ShownColumn:
    column = frame.columns[place]
    type = (config.type if config else None) or BY_KIND.get(column.kind, "text")
    locked = config is not None and config.disabled is True
    editable = editing and not locked and is_editable(frame, column, type)
    if editable and config is not None and config.type is not None:
        editable = edits(column, type, strict=checking)
    fields: dict[str, Any] = {
        "name": column.name,
        "label": column.label,
        "kind": column.kind,
        "type": type,
        "index": column.index,
        "editable": editable,
    }
    if column.index:
        fields["pinned"] = True
        if editable:
            fields["required"] = True
    if editable and is_nullable(frame, column):
        fields["nullable"] = True
    if editable and type == "number":
        fields |= range_of(column)
    if column.group is not None:
        fields["group"] = column.group
    if column.timezone is not None:
        fields["timezone"] = column.timezone
    if column.kind == "duration" and type == "number":
        fields["format"] = "duration"
    if config is not None:
        fields |= _details(config)
    if editing and type == "selectbox" and "options" not in fields:
        fields["options"] = [Option(value=wire_of(value), label=str(value)) for value in categories(frame, place)]
    return cast(ShownColumn, fields)


def _details(config: ColumnConfig) -> dict[str, Any]:
    details = dict(config.details)
    if config.label is not None:
        details["label"] = config.label
    if config.default is not None:
        details["default"] = wire_of(config.default)
    return details


def _ordered(settled: list[Settled], order: Iterable[str] | None) -> list[Settled]:
    """The index in front; a column that `order` names twice is shown twice, one that it leaves out is hidden."""
    index = [each for each in settled if each.column.index]
    others = [each for each in settled if not each.column.index]
    if order is not None:
        by_name = {name: each for each in reversed(others) for name in (each.column.label, each.column.name)}
        named = [by_name[name] for name in _order(order) if name in by_name]
        left = [each for each in others if all(each is not one for one in named)]
        for each in left:
            each.shown["hidden"] = True
        others = named + left
    return sorted(index + others, key=lambda each: each.shown.get("hidden", False))


def _order(order: Iterable[str]) -> list[str]:
    if isinstance(order, str) or not isinstance(order, Iterable):
        raise StreamlitInvalidParameterTypeError("column_order", repr(order), ["a list of column names", "None"])
    return list(order)
