"""A data frame to edit: st.data_editor."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import blake2b
from math import isclose
from typing import Any, TypeVar, get_args

from ..column_config.cells import python_of
from ..column_config.editing import counts_rows
from ..column_config.given import ColumnConfigs
from ..column_config.given import read as read_configs
from ..column_config.settle import Settled, settle
from ..elements.data_editor import INDEX, Cells, DataEditor, DataEditorState, Editing, RowsMode, index_of
from ..errors import StreamlitAPIException
from ..frames import Frame, read
from ..parameters.choice import one_of
from ..parameters.columns.heads import head
from ..parameters.columns.look import GridHeight, look
from ..parameters.deprecated import container_width
from ..parameters.edited import Delta, applied
from ..parameters.size import StretchOrContent
from ..script.calls import Args, ChangeFn, Kwargs, change
from ..script.place import Key, Place
from .grid_buttons import place_for

__all__ = ["data_editor"]

D = TypeVar("D")


def data_editor(
    at: Place,
    data: D,
    *,
    width: StretchOrContent = "stretch",
    height: GridHeight = "auto",
    use_container_width: bool | None = None,
    hide_index: bool | None = None,
    column_order: Iterable[str] | None = None,
    column_config: ColumnConfigs = None,
    num_rows: RowsMode = "fixed",
    disabled: bool | Iterable[str | int] = False,
    key: Key = None,
    on_change: ChangeFn = "rerun",
    args: Args = None,
    kwargs: Kwargs = None,
    row_height: int | None = None,
    placeholder: str | None = None,
    alt: str | None = None,
) -> D:
    """Display a data frame as a table to edit; return a copy of the data with the edits.

    The given data stay as they are: the edits are kept apart, by the position of the row and the name of the column,
    and applied to whatever data the call is given. They last as long as they fit it: with a `key` and a fixed number of
    rows, as long as columns, types, index and number of rows are the same; otherwise as long as the data are. An edit
    that the data have taken over gives way when they become something else.

    Parameters
    ----------
    data
        A data frame, series or array of pandas, polars, pyarrow or NumPy; a dictionary of columns; a list of records,
        instances of a dataclass or values; a set. Other data frames are edited as pandas'. Cells of mixed or nested
        types cannot be edited.
    width
        "stretch", "content", or pixels.
    height
        "auto" (ten rows at most), "content", "stretch", or pixels.
    use_container_width
        Deprecated: True is `width="stretch"`, False is `width="content"`.
    hide_index
        Whether to hide the index. None: only one that merely counts the rows, where rows can be added or deleted.
    column_order
        Names of the columns to show, in this order; the others are hidden at first, but the user can show them. None:
        all.
    column_config
        How columns look and what they take, by name or position (the index is `"_index"`, and counts as 0): a function
        of `st.column_config`, a text (the header), or None (hidden at first). What names no column is left out.
    num_rows
        "fixed", "dynamic" (rows can be added and deleted), "add", or "delete".
    disabled
        True: nothing can be edited. Names or positions: these columns cannot.
    key
        Names the widget: its edits are in `st.session_state[key]`, to be read only: `edited_rows`
        ({position: {column: value}}), `added_rows` and `deleted_rows`. The index is the column `"_index"`.
    on_change
        "rerun" (an edit starts a run), "ignore" (it waits for the next run), or a function that is called before the
        run that an edit starts.
    args, kwargs
        Arguments for `on_change`, as they are when the table is drawn.
    row_height
        Pixels: texts go on in as many lines as there is room for. None: one line of text.
    placeholder
        Shown for missing values. None: "None".
    alt
        A short name of what the data are, for screen readers.

    Returns
    -------
    the data, edited
        The same kind of data as was given; of rows of a database, dictionaries. Columns of whole numbers become floats
        where a cell was emptied, unless their type has missing values.

    Raises
    ------
    StreamlitDataframeConversionError
        For data that are no frame.
    StreamlitAPIException
        For columns with the same name, a column that cannot be edited as its configuration says, edits that the data
        cannot hold, and another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> tasks = st.data_editor(
    ...     [{"task": "Water the plants", "done": False}, {"task": "Feed the cat", "done": True}],
    ...     num_rows="dynamic",
    ... )
    >>> st.write(sum(task["done"] is True for task in tasks), "done")
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    seen = look(width, height, row_height, placeholder, alt)
    one_of("num_rows", num_rows, get_args(RowsMode))
    call, ignore = change(on_change, args, kwargs, widget="data_editor")
    frame = _read(data)
    hidden = counts_rows(frame) and num_rows != "fixed" if hide_index is None else bool(hide_index)
    configs = read_configs(column_config)
    columns = settle(frame, configs, order=column_order, hide_index=hidden, editing=True, disabled=disabled)
    id = at.frame(frame)
    at = place_for(at, columns, frame.height)
    element = DataEditor(
        frame=id,
        rows=frame.height,
        columns=tuple(column.shown for column in columns),
        head=head(frame),
        styled=frame.styles is not None,
        disabled=disabled is True,
        ignore=ignore,
        num_rows=num_rows,
        basis=_basis(frame, columns, lasting=key is not None and num_rows == "fixed"),
        **seen._asdict(),
    )
    answer = Editing(element.basis, frame.height, element.columns, num_rows, _in_data(frame, columns))
    place, state = at.track(element, answer, key, call)
    delta = _delta(frame, columns, state)
    place.edit((lambda: read(applied(frame, delta))) if any(delta) else None)
    edited: D = applied(frame, delta)
    return edited


def _read(data: object) -> Frame:
    """Raises StreamlitAPIException for columns with one name: an edit would have two places."""
    frame = read(data)
    labels = [(column.group, column.label) for column in frame.columns if not column.index]
    doubled = sorted({str(label) for group, label in labels if labels.count((group, label)) > 1})
    if doubled:
        names = ", ".join(map(repr, doubled))
        raise StreamlitAPIException(
            f"Expected columns with names of their own, got several called {names}. Rename them."
        )
    return frame


def _basis(frame: Frame, columns: Sequence[Settled], *, lasting: bool) -> str:
    """What names the data that edits belong to. Lasting ones belong to all data of the same shape, types and index."""
    if not lasting:
        return frame.fingerprint()
    digest = blake2b(repr(sorted((c.column.name, c.column.kind, c.shown["type"]) for c in columns)).encode())
    digest.update(str(frame.height).encode())
    index = [column.name for column in frame.columns if column.index]
    if index and not counts_rows(frame):
        digest.update(frame.arrow(index))
    return digest.hexdigest()[:16]


def _in_data(frame: Frame, columns: Sequence[Settled]) -> Callable[[DataEditorState], Cells]:
    """Tells the edits that the data hold already."""

    def among(state: DataEditorState) -> Cells:
        names = {place: name for name, place in _places(frame, columns).items()}
        held: set[tuple[int, str]] = set()
        for place, edited in _delta(frame, columns, state).cells.items():
            present = frame.values(frame.columns[place].name, list(edited))
            pairs = zip(edited.items(), present, strict=True)
            held |= {(row, names[place]) for (row, entered), now in pairs if _same(entered, now)}
        return frozenset(held)

    return among


def _same(entered: object, now: object) -> bool:
    """Columns of smaller floats hold the nearest one."""
    if isinstance(entered, float) and isinstance(now, float):
        return isclose(entered, now, rel_tol=1e-6)
    return bool(entered == now)


def _places(frame: Frame, columns: Sequence[Settled]) -> dict[str, int]:
    """Where the columns stand that edits name."""
    places = {column.name: place for place, column in enumerate(frame.columns)}
    index = index_of(one.shown for one in columns)
    if index != INDEX:
        places[INDEX] = places.pop(index)
    return places


def _delta(frame: Frame, columns: Sequence[Settled], state: DataEditorState) -> Delta:
    """The edits with columns by their places, and values as Python has them."""
    settled = {one.column.name: one for one in columns}
    places = _places(frame, columns)
    by_name = {name: settled[frame.columns[place].name] for name, place in places.items()}

    def value(name: str, given: Any) -> Any:
        return python_of(by_name[name].column, by_name[name].shown, given)

    cells: dict[int, dict[int, Any]] = {}
    for row, edited in state.edited_rows.items():
        for name, given in edited.items():
            cells.setdefault(places[name], {})[row] = value(name, given)
    added = [{places[name]: value(name, given) for name, given in row.items()} for row in state.added_rows]
    return Delta(cells, added, frozenset(state.deleted_rows))
