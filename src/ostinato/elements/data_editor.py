"""A data frame to edit: what st.data_editor shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypeAlias, TypedDict

from ..column_config.cells import takes
from ..parameters.columns.grid import Grid
from ..parameters.columns.shown import ShownColumn
from ..state.answer import Answer
from ..state.attribute_dict import AttributeDict
from ..wire.element import Wire

__all__: list[str] = []

INDEX = "_index"
"""What the script knows the index by, as in a configuration."""
RowsMode: TypeAlias = Literal["fixed", "dynamic", "add", "delete"]
Cells: TypeAlias = frozenset[tuple[int, str]]
"""Some of the edited cells, by row and column."""


class Edits(TypedDict):
    """What the user changed, as it travels: cells by row and column, new rows by column, and rows that are gone.

    Rows are named by their positions in the data frame that the script gave. `basis` is the editor's: edits that were
    made of other data are refused.
    """

    edited_rows: dict[str, dict[str, Any]]
    added_rows: list[dict[str, Any]]
    deleted_rows: list[int]
    basis: str


class DataEditor(Grid, frozen=True, kw_only=True, tag="data_editor"):
    """A data frame to edit. Answers with all edits since the script gave it."""

    num_rows: RowsMode = "fixed"
    """Whether rows can be added, and deleted."""
    basis: str = ""
    """Names the data that the edits belong to: as long as it stays the same, they stay."""

    value_type = Edits
    neutral = Grid.neutral | {"basis"}


class DataEditorState(AttributeDict):
    """Edits of a data frame: `edited_rows` ({position: {column: value}}), `added_rows`, and `deleted_rows`."""

    __slots__ = ("_taken",)
    edited_rows: dict[int, dict[str, Any]]
    added_rows: list[dict[str, Any]]
    deleted_rows: list[int]

    @classmethod
    def _inner(cls, name: str, value: Any) -> Any:
        return EditedRows(value) if name == "edited_rows" else value


class EditedRows(AttributeDict):
    """Edited cells: {position of the row: {column: value}}."""

    __slots__ = ()


class Editing(Answer[DataEditorState]):
    """The edits of one data frame, cell by cell as its columns take them.

    An edit lies over the data of each run, until they have taken it over (`in_data`) and then become something else:
    the script has put another value there since. Data that are computed of the edits go on with them.
    """

    settable = False

    def __init__(
        self,
        basis: str,
        rows: int,
        columns: Iterable[ShownColumn],
        num_rows: RowsMode,
        in_data: Callable[[DataEditorState], Cells] = lambda edits: frozenset(),
    ) -> None:
        super().__init__(_state({}, [], []))
        self._basis = basis
        self._in_data = in_data
        self._rows = rows
        columns = list(columns)
        self._columns = {column["name"]: column for column in columns if column["editable"]}
        self._index = index_of(columns)
        self._adds = num_rows in ("dynamic", "add")
        self._deletes = num_rows in ("dynamic", "delete")

    def to_wire(self, value: DataEditorState) -> Wire:
        edited = {str(row): _renamed(cells, INDEX, self._index) for row, cells in value.edited_rows.items()}
        added = [_renamed(cells, INDEX, self._index) for cells in value.added_rows]
        deleted = list(value.deleted_rows)
        return {"edited_rows": edited, "added_rows": added, "deleted_rows": deleted, "basis": self._basis}

    def from_wire(self, wire: Wire) -> DataEditorState:
        edited = {int(row): _renamed(cells, self._index, INDEX) for row, cells in wire["edited_rows"].items()}
        added = [_renamed(cells, self._index, INDEX) for cells in wire["added_rows"]]
        return _state(edited, added, list(wire["deleted_rows"]))

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or wire.keys() != {"edited_rows", "added_rows", "deleted_rows", "basis"}:
            return False
        edited, added, deleted = wire["edited_rows"], wire["added_rows"], wire["deleted_rows"]
        return (
            wire["basis"] == self._basis
            and isinstance(edited, dict)
            and all(self._is_row(row) and self._are_cells(cells) for row, cells in edited.items())
            and isinstance(added, list)
            and (self._adds or not added)
            and all(map(self._is_added, added))
            and isinstance(deleted, list)
            and (self._deletes or not deleted)
            and all(type(row) is int and 0 <= row < self._rows for row in deleted)
        )

    def answered(self, value: DataEditorState, wire: Wire, sent: Wire) -> tuple[DataEditorState, Wire]:
        new = self.from_wire(sent)
        same = {cell for cell in _taken(value) if _cell(new, cell) == _cell(value, cell)}
        return _with_taken(new, frozenset(same)), sent

    def carry(self, value: DataEditorState, wire: Wire) -> tuple[DataEditorState, Wire]:
        if wire["basis"] != self._basis:
            return self.default, self.to_wire(self.default)
        taken = self._in_data(value) if value.edited_rows else frozenset()
        if over := _taken(value) - taken:
            value = _without(value, over)
            wire = self.to_wire(value)
        return _with_taken(value, taken), wire

    def _is_row(self, row: object) -> bool:
        return isinstance(row, str) and row.isascii() and row.isdecimal() and int(row) < self._rows

    def _are_cells(self, cells: object) -> bool:
        if not isinstance(cells, dict):
            return False
        return all(name in self._columns and takes(self._columns[name], value) for name, value in cells.items())

    def _is_added(self, cells: object) -> bool:
        if not self._are_cells(cells) or not isinstance(cells, dict):
            return False
        return all(cells.get(name) is not None for name, one in self._columns.items() if one.get("required"))


def _state(edited: dict[int, dict[str, Any]], added: list[dict[str, Any]], deleted: list[int]) -> DataEditorState:
    return DataEditorState({"edited_rows": edited, "added_rows": added, "deleted_rows": deleted})


def _taken(state: DataEditorState) -> Cells:
    """The edits that the data held when they were looked at last."""
    return getattr(state, "_taken", frozenset())


def _with_taken(state: DataEditorState, taken: Cells) -> DataEditorState:
    object.__setattr__(state, "_taken", taken)
    return state


def _cell(state: DataEditorState, cell: tuple[int, str]) -> object:
    row, name = cell
    return state.edited_rows.get(row, {}).get(name, ...)


def _without(state: DataEditorState, cells: Cells) -> DataEditorState:
    left = {
        row: {name: value for name, value in edited.items() if (row, name) not in cells}
        for row, edited in state.edited_rows.items()
    }
    return _state({row: edited for row, edited in left.items() if edited}, state.added_rows, state.deleted_rows)


def index_of(columns: Iterable[ShownColumn]) -> str:
    """The column that edits call INDEX: a single level of an index, whatever its name. Of several each has its own."""
    names = [column["name"] for column in columns if column["index"] or column["name"] == INDEX]
    return names[0] if len(names) == 1 else INDEX


def _renamed(cells: Mapping[str, Any], old: str, new: str) -> dict[str, Any]:
    return {new if name == old else name: value for name, value in cells.items()}
