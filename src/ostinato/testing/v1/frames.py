"""Data frames: what was selected in them, edited and pressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from ...elements.button_column import ButtonColumnClickState
from ...elements.data_editor import DataEditorState
from ...elements.dataframe import DataframeState
from .data import frame_of
from .element import Widget
from .errors import AppTestError


class Dataframe(Widget[Any]):
    """`st.dataframe` and `st.data_editor`.

    Attributes
    ----------
    value
        The data as the script gave them, without edits: a pandas frame.
    state
        What is selected, or was edited; None for a data frame that takes no selection.
    editing_mode
        "read_only", or what `num_rows` says.
    """

    @property
    def value(self) -> Any:
        frame = self._test.frame(self._shown.field("frame"))
        native: Any = getattr(frame.native, "data", frame.native)
        if type(native).__name__ == "DataFrame" and hasattr(native, "iloc"):
            return native.copy()
        columns = [{"name": one.name, "label": one.label, "index": one.index} for one in frame.columns]
        return frame_of(frame.arrow(), columns)

    @property
    def state(self) -> Any:
        return None if self._shown.widget is None else self._test.answers.value(self._id, self._shown.value)

    @property
    def editing_mode(self) -> str:
        return str(getattr(self._shown.props, "num_rows", "read_only"))

    def select(
        self, rows: Sequence[int] = (), columns: Sequence[str] = (), cells: Sequence[tuple[int, str]] = ()
    ) -> Self:
        """Select these instead of what is selected now. Takes effect with the next `run`."""
        if not isinstance(self.state, DataframeState):
            raise AppTestError(f"Nothing can be selected in `{self._shown}`: its `on_select` is not set.")
        chosen = {"rows": list(rows), "columns": list(columns), "cells": list(cells)}
        return self.set_value(DataframeState({"selection": chosen}))

    def edit(self, row: int, column: str, value: Any) -> Self:
        """Enter a value into a cell: dates and times as ISO texts, durations as seconds."""
        edited, added, deleted = self._edits
        return self._edited({**edited, row: {**edited.get(row, {}), column: value}}, added, deleted)

    def add_row(self, values: Mapping[str, Any]) -> Self:
        """Add a row at the end."""
        edited, added, deleted = self._edits
        return self._edited(edited, [*added, dict(values)], deleted)

    def delete_rows(self, *rows: int) -> Self:
        """Delete rows, by their positions in the data as the script gave them."""
        edited, added, deleted = self._edits
        return self._edited(edited, added, [*deleted, *rows])

    def click(self, column: str, row: int, label: str = "") -> Self:
        """Click the button of a row in a column of buttons."""
        number = next((one["button"] for one in self._shown.field("columns") if one["name"] == column), None)
        node = None if number is None else self._test.node(number)
        if node is None or node.identity is None:
            raise AppTestError(f"`{self._shown}` has no buttons in a column {column!r} that could be clicked.")
        self._test.answers.set(node.identity, ButtonColumnClickState(row=row, label=label), str(self._shown))
        return self

    @property
    def _edits(self) -> tuple[dict[int, dict[str, Any]], list[dict[str, Any]], list[int]]:
        state = self.state
        if not isinstance(state, DataEditorState):
            raise AppTestError(f"`{self._shown}` cannot be edited: it is no `st.data_editor`.")
        return state.edited_rows, state.added_rows, state.deleted_rows

    def _edited(self, edited: Any, added: Any, deleted: Any) -> Self:
        state = {"edited_rows": edited, "added_rows": added, "deleted_rows": deleted}
        return self.set_value(DataEditorState(state))

    def _traits(self) -> list[str]:
        return [*self._shown.traits(), f"{self._shown.field('rows')} rows"]
