"""The clicks in a column of buttons (st.column_config.ButtonColumn)."""

from __future__ import annotations

from typing import TypedDict

from ..script.calls import Call
from ..script.place import Key, P, Place
from ..state.answer import Answer
from ..state.attribute_dict import AttributeDict
from ..tree.node import Node
from ..wire.element import Block, Widget, Wire

__all__: list[str] = []


class Click(TypedDict):
    """A click, as it travels: the row's position in the data frame, and what the button says."""

    row: int
    label: str


class GridWithButtons(Block, frozen=True, kw_only=True, tag="grid_with_buttons"):
    """A grid, and the columns of buttons in it: drawn as if this block were not there."""

    lazy = True


class ButtonColumn(Widget, frozen=True, kw_only=True, tag="button_column"):
    """A column of buttons. It draws nothing: the grid shows the buttons, and answers for it."""

    lazy = True

    column: str

    value_type = Click
    resets = True
    in_form = "sends"


class ButtonColumnClickState(AttributeDict):
    """A click on a button in a data frame: `row`, a position in the data, and `label`, what the button says."""

    __slots__ = ()
    row: int
    label: str


class Clicked(Answer[ButtonColumnClickState | None]):
    """A click, for one run."""

    settable = False

    def __init__(self, rows: int) -> None:
        super().__init__(None)
        self.rows = rows

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or wire.keys() != {"row", "label"} or not isinstance(wire["label"], str):
            return False
        return type(wire["row"]) is int and 0 <= wire["row"] < self.rows

    def from_wire(self, wire: Wire) -> ButtonColumnClickState | None:
        return None if wire is None else ButtonColumnClickState(wire)


def grid_with_buttons(at: P) -> P:
    """Put the block that a grid with columns of buttons stands in."""
    return at.show(GridWithButtons())


def button_column(at: Place, column: str, rows: int, key: Key, call: Call | None) -> int | None:
    """Put what takes the clicks of one column; return its node's number. None: outside a run."""
    place, _ = at.track(ButtonColumn(column=column), Clicked(rows), key, call)
    return place.node.id if isinstance(place.node, Node) else None
