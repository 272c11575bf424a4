"""A data frame to look at, and to select from: what st.dataframe shows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, TypeAlias, TypedDict

from ..errors import StreamlitAPIException
from ..parameters.columns.grid import Grid
from ..state.answer import Answer
from ..state.attribute_dict import AttributeDict
from ..wire.element import Wire

__all__: list[str] = []

SelectionMode: TypeAlias = Literal[
    "single-row", "single-row-required", "multi-row", "single-column", "multi-column", "single-cell", "multi-cell"
]
CELLS = 10_000
"""Cells that can be selected at once."""


class Selected(TypedDict):
    """What is selected, as it travels. Rows are positions in the data frame itself, in whatever order it is shown."""

    rows: list[tuple[int, int]]
    columns: list[str]
    cells: list[tuple[int, str]]


class Dataframe(Grid, frozen=True, kw_only=True, tag="dataframe"):
    """A data frame. Answers with what is selected: ranges of rows (first, behind the last), columns, and cells."""

    selection_mode: tuple[SelectionMode, ...] = ()
    """What can be selected. Empty: nothing, and there is no value."""

    value_type = Selected


class DataframeSelectionState(AttributeDict):
    """What is selected in a data frame: `rows` by position, `columns` by name, `cells` as (row, column)."""

    __slots__ = ()
    rows: list[int]
    columns: list[str]
    cells: list[tuple[int, str]]


class DataframeState(AttributeDict):
    """What st.dataframe returns when it takes selections: `selection`, by item or by attribute."""

    __slots__ = ()
    selection: DataframeSelectionState

    @classmethod
    def _inner(cls, name: str, value: Any) -> Any:
        return DataframeSelectionState(value) if name == "selection" else value


class Selection(Answer[DataframeState]):
    """Rows, columns and cells of a data frame, as its modes allow."""

    def __init__(self, modes: Sequence[SelectionMode], rows: int, columns: Iterable[str], default: Any = None) -> None:
        self._modes = frozenset(modes)
        self._rows = rows
        self._columns = dict.fromkeys(columns)
        super().__init__(self.adopt({"selection": {}} if default is None else default), explicit=default is not None)

    def to_wire(self, value: DataframeState) -> Wire:
        selection = value.selection
        cells = [list(cell) for cell in selection.cells]
        return {"rows": _ranges(selection.rows), "columns": list(selection.columns), "cells": cells}

    def from_wire(self, wire: Wire) -> DataframeState:
        rows = [row for start, stop in wire["rows"] for row in range(start, stop)]
        return _state(rows, list(wire["columns"]), [(row, column) for row, column in wire["cells"]])

    def accepts(self, wire: Wire) -> bool:
        if not isinstance(wire, dict) or wire.keys() != {"rows", "columns", "cells"}:
            return False
        rows, columns, cells = wire["rows"], wire["columns"], wire["cells"]
        if not all(isinstance(part, list) for part in (rows, columns, cells)):
            return False
        if not (
            all(map(self._is_range, rows)) and all(map(self._is_column, columns)) and all(map(self._is_cell, cells))
        ):
            return False
        number = sum(stop - start for start, stop in rows)
        return self._takes(number, "row") and self._takes(len(columns), "column") and self._takes(len(cells), "cell")

    def carry(self, value: DataframeState, wire: Wire) -> tuple[DataframeState, Wire]:
        if self.accepts(wire):
            return value, wire
        value = self.adopt(value)
        return value, self.to_wire(value)

    def adopt(self, value: Any) -> DataframeState:
        """What there is of a selection, as far as the modes allow it.

        Raises StreamlitAPIException for what is no selection at all.
        """
        chosen = value.get("selection") if isinstance(value, Mapping) else None
        if not isinstance(chosen, Mapping):
            raise StreamlitAPIException(
                'Expected a selection such as `{"selection": {"rows": [0], "columns": [], "cells": []}}`, '
                f"got {value!r:.200}."
            )
        rows = [row for row in _list(chosen.get("rows")) if self._is_row(row)]
        if not rows and self._rows and "single-row-required" in self._modes:
            rows = [0]
        columns = [column for column in _list(chosen.get("columns")) if self._is_column(column)]
        cells = [cell for cell in _list(chosen.get("cells")) if self._is_cell(cell)]
        return _state(self._first(rows, "row"), self._first(columns, "column"), self._first(map(tuple, cells), "cell"))

    def _first(self, chosen: Iterable[Any], what: str) -> list[Any]:
        """As many of them as can be selected, each once."""
        once = list(dict.fromkeys(chosen))
        if f"multi-{what}" in self._modes:
            return once[:CELLS] if what == "cell" else once
        return once[:1] if self._modes & {f"single-{what}", f"single-{what}-required"} else []

    def _takes(self, number: int, what: str) -> bool:
        if f"multi-{what}" in self._modes:
            return number <= (CELLS if what == "cell" else max(self._rows, len(self._columns)))
        if f"single-{what}-required" in self._modes:
            return number == min(1, self._rows)
        return number <= (1 if f"single-{what}" in self._modes else 0)

    def _is_row(self, row: object) -> bool:
        return type(row) is int and 0 <= row < self._rows

    def _is_range(self, range: object) -> bool:
        if not isinstance(range, list) or len(range) != 2 or any(type(end) is not int for end in range):
            return False
        return bool(0 <= range[0] < range[1] <= self._rows)

    def _is_column(self, column: object) -> bool:
        return isinstance(column, str) and column in self._columns

    def _is_cell(self, cell: object) -> bool:
        return isinstance(cell, (list, tuple)) and len(cell) == 2 and self._is_row(cell[0]) and self._is_column(cell[1])


def _state(rows: list[int], columns: list[str], cells: list[tuple[int, str]]) -> DataframeState:
    return DataframeState({"selection": {"rows": rows, "columns": columns, "cells": cells}})


def _list(given: object) -> Iterable[Any]:
    """The items, plain numbers instead of NumPy's."""
    if not isinstance(given, Iterable) or isinstance(given, str):
        return ()
    return (item.item() if hasattr(item, "item") else item for item in given)


def _ranges(rows: Iterable[int]) -> list[list[int]]:
    """Neighbouring rows as one range: first, behind the last."""
    ranges: list[list[int]] = []
    for row in rows:
        if ranges and ranges[-1][1] == row:
            ranges[-1][1] = row + 1
        else:
            ranges.append([row, row + 1])
    return ranges
