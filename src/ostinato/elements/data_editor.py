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
EXACT = 2**53 - 1
"""The largest integer that a browser's number holds, with all below it."""
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

    What a column has taken once stays, also where the script has closed the column, or taken the option away, since.
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
        self._names = {column["name"] for column in columns}
        self._columns = {column["name"]: column for column in columns if column["editable"]}
        self._whole = {c["name"] for c in columns if c["type"] == "number" and c["kind"] == "integer"}
        self._index = index_of(columns)
        self._adds = num_rows in ("dynamic", "add")
        self._deletes = num_rows in ("dynamic", "delete")
        self._known: Wire = self.to_wire(self.default)
        """What the edits are now."""

    def to_wire(self, value: DataEditorState) -> Wire:
        edited = {str(row): self._cells_to_wire(cells) for row, cells in value.edited_rows.items()}
        added = [self._cells_to_wire(cells) for cells in value.added_rows]
        deleted = list(value.deleted_rows)
        return {"edited_rows": edited, "added_rows": added, "deleted_rows": deleted, "basis": self._basis}

    def from_wire(self, wire: Wire) -> DataEditorState:
        edited = {int(row): self._cells_from_wire(cells) for row, cells in wire["edited_rows"].items()}
        added = [self._cells_from_wire(cells) for cells in wire["added_rows"]]
        return _state(edited, added, list(wire["deleted_rows"]))

    def accepts(self, wire: Wire) -> bool:
        if not self.remembers(wire):
            return False
        edited, added, deleted = wire["edited_rows"], wire["added_rows"], wire["deleted_rows"]
        known = self._known
        return (
            all(self._takes(cells, [known["edited_rows"].get(row, {})]) for row, cells in edited.items())
            and (self._adds or len(added) <= len(known["added_rows"]))
            and all(self._takes(cells, known["added_rows"]) and self._is_complete(cells) for cells in added)
            and (self._deletes or set(deleted) <= set(known["deleted_rows"]))
        )

    def remembers(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or wire.keys() != {"edited_rows", "added_rows", "deleted_rows", "basis"}:
            return False
        edited, added, deleted = wire["edited_rows"], wire["added_rows"], wire["deleted_rows"]
        return (
            wire["basis"] == self._basis
            and isinstance(edited, dict)
            and all(self._is_row(row) and self._are_cells(cells) for row, cells in edited.items())
            and isinstance(added, list)
            and all(map(self._are_cells, added))
            and isinstance(deleted, list)
            and all(type(row) is int and 0 <= row < self._rows for row in deleted)
        )

    def answered(self, value: DataEditorState, wire: Wire, sent: Wire) -> tuple[DataEditorState, Wire]:
        new = self.from_wire(sent)
        same = {cell for cell in _taken(value) if _cell(new, cell) == _cell(value, cell)}
        self._known = sent
        return _with_taken(new, frozenset(same)), sent

    def carry(self, value: DataEditorState, wire: Wire) -> tuple[DataEditorState, Wire]:
        if wire["basis"] != self._basis:
            return self.default, self.to_wire(self.default)
        taken = self._in_data(value) if value.edited_rows else frozenset()
        if over := _taken(value) - taken:
            value = _without(value, over)
            wire = self.to_wire(value)
        self._known = wire
        return _with_taken(value, taken), wire

    def _is_row(self, row: object) -> bool:
        return isinstance(row, str) and row.isascii() and row.isdecimal() and int(row) < self._rows

    def _are_cells(self, cells: object) -> bool:
        return isinstance(cells, dict) and self._names.issuperset(cells)

    def _takes(self, cells: Mapping[str, Wire], known: Iterable[Mapping[str, Wire]]) -> bool:
        """Whether these values can be entered, or are there already."""
        return all(
            (name in self._columns and takes(self._columns[name], value))
            or any(name in row and row[name] == value for row in known)
            for name, value in cells.items()
        )

    def _is_complete(self, cells: Mapping[str, Wire]) -> bool:
        return all(cells.get(name) is not None for name, one in self._columns.items() if one.get("required"))

    def _cells_to_wire(self, cells: Mapping[str, Any]) -> dict[str, Wire]:
        """Integers beyond what a browser's number holds exactly are texts."""
        named = _renamed(cells, INDEX, self._index)
        long = {name for name in self._whole.intersection(named) if abs(named[name] or 0) > EXACT}
        return {name: str(value) if name in long else value for name, value in named.items()}

    def _cells_from_wire(self, cells: Mapping[str, Wire]) -> dict[str, Any]:
        whole = {n: int(v) if n in self._whole and isinstance(v, str) else v for n, v in cells.items()}
        return _renamed(whole, self._index, INDEX)


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
