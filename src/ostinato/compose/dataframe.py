"""A data frame to look at, and to select from: st.dataframe."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, get_args, overload

from ..column_config.editing import counts_rows
from ..column_config.given import ColumnConfigs
from ..column_config.given import read as read_configs
from ..column_config.settle import settle
from ..elements.dataframe import Dataframe, DataframeState, Selection, SelectionMode
from ..errors import StreamlitIncompatibleParametersError, StreamlitValueError
from ..frames import read
from ..parameters.columns.heads import head
from ..parameters.columns.look import GridHeight, look
from ..parameters.deprecated import container_width
from ..parameters.size import StretchOrContent
from ..script.calls import CallbackFn, tracking
from ..script.place import Key, P
from .grid_buttons import place_for

__all__ = ["dataframe"]

MODES: tuple[SelectionMode, ...] = get_args(SelectionMode)


@overload
def dataframe(
    at: P,
    data: Any = None,
    width: StretchOrContent = "stretch",
    height: GridHeight = "auto",
    *,
    use_container_width: bool | None = None,
    hide_index: bool | None = None,
    column_order: Iterable[str] | None = None,
    column_config: ColumnConfigs = None,
    key: Key = None,
    on_select: Literal["ignore"] = "ignore",
    selection_mode: SelectionMode | Iterable[SelectionMode] = "multi-row",
    selection_default: Any = None,
    row_height: int | None = None,
    placeholder: str | None = None,
    lazy: bool | None = None,
    alt: str | None = None,
) -> P: ...
@overload
def dataframe(
    at: P,
    data: Any = None,
    width: StretchOrContent = "stretch",
    height: GridHeight = "auto",
    *,
    use_container_width: bool | None = None,
    hide_index: bool | None = None,
    column_order: Iterable[str] | None = None,
    column_config: ColumnConfigs = None,
    key: Key = None,
    on_select: Literal["rerun"] | CallbackFn,
    selection_mode: SelectionMode | Iterable[SelectionMode] = "multi-row",
    selection_default: Any = None,
    row_height: int | None = None,
    placeholder: str | None = None,
    lazy: bool | None = None,
    alt: str | None = None,
) -> DataframeState: ...
def dataframe(
    at: P,
    data: Any = None,
    width: StretchOrContent = "stretch",
    height: GridHeight = "auto",
    *,
    use_container_width: bool | None = None,
    hide_index: bool | None = None,
    column_order: Iterable[str] | None = None,
    column_config: ColumnConfigs = None,
    key: Key = None,
    on_select: Literal["ignore", "rerun"] | CallbackFn = "ignore",
    selection_mode: SelectionMode | Iterable[SelectionMode] = "multi-row",
    selection_default: Any = None,
    row_height: int | None = None,
    placeholder: str | None = None,
    lazy: bool | None = None,
    alt: str | None = None,
) -> P | DataframeState:
    """Display a data frame as an interactive table: to sort, search and filter, to copy from, and to select in.

    Frames may be of any size. The browser fetches the rows that it shows; sorting, searching and filtering happen on
    the server, over the whole frame, which is neither copied nor sent.

    Parameters
    ----------
    data
        A data frame, series or array of pandas, polars, pyarrow, NumPy, DuckDB, Ibis or whatever speaks Arrow; a
        dictionary of columns; a list of records or values; a cursor of a database; a pandas Styler, whose texts and
        colours show. None: an empty table.
    width
        "stretch", "content", or pixels.
    height
        "auto" (ten rows at most), "content", "stretch", or pixels.
    use_container_width
        Deprecated: True is `width="stretch"`, False is `width="content"`.
    hide_index
        Whether to hide the index. None: only one that merely counts the rows, where rows can be selected.
    column_order
        Names of the columns to show, in this order; the others are hidden at first, but the user can show them. None:
        all.
    column_config
        How columns look, by name or position (the index is `"_index"`, and counts as 0): a function of
        `st.column_config`, a text (the header), or None (hidden at first). What names no column is left out.
    key
        Names the element: its selection is in `st.session_state[key]`, where the script may set it before the call.
    on_select
        "ignore" (nothing can be selected), "rerun" (selecting starts a run), or a function that is called before the
        run that selecting starts.
    selection_mode
        What can be selected: "single-row", "single-row-required" (always exactly one), "multi-row", "single-column",
        "multi-column", "single-cell", "multi-cell", or a list with one each of rows, columns and cells.
    selection_default
        What is selected at first, such as `{"selection": {"rows": [0, 2]}}`. Needs `on_select`.
    row_height
        Pixels: texts go on in as many lines as there is room for. None: one line of text.
    placeholder
        Shown for missing values. None: "None".
    lazy
        No effect: rows are fetched as they are shown, whatever the size, and selections, search and styles work with
        it.
    alt
        A short name of what the data are, for screen readers.

    Returns
    -------
    element or DataframeState
        With `on_select="ignore"` a handle that can replace the table. Otherwise what is selected:
        `.selection.rows` (positions in the data, in whatever order they are shown), `.selection.columns` (names) and
        `.selection.cells` (pairs of both).

    Raises
    ------
    StreamlitDataframeConversionError
        For data that are no frame.
    StreamlitIncompatibleParametersError
        For modes that exclude each other, or a default without `on_select`.
    StreamlitAPIException
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> cities = {"city": ["Vienna", "Graz", "Linz"], "people": [2_028_289, 303_270, 212_538]}
    >>> event = st.dataframe(
    ...     cities,
    ...     column_config={"people": st.column_config.NumberColumn("Inhabitants", format="localized")},
    ...     on_select="rerun",
    ... )
    >>> for row in event.selection.rows:
    ...     st.write(cities["city"][row])
    """
    if use_container_width is not None:
        width = container_width(use_container_width)
    seen = look(width, height, row_height, placeholder, alt)
    call, tracked = tracking(on_select, widget="dataframe", parameter="on_select")
    modes = _modes(selection_mode)
    if not tracked and selection_default is not None:
        raise StreamlitIncompatibleParametersError(
            "selection_default", 'on_select="ignore"', explanation='Set `on_select="rerun"`, or give a function.'
        )
    frame = read(data)
    counting = counts_rows(frame)
    rows_selectable = tracked and any(mode.endswith(("row", "required")) for mode in modes)
    columns = settle(
        frame,
        read_configs(column_config),
        order=column_order,
        hide_index=(counting and rows_selectable) if hide_index is None else bool(hide_index),
    )
    id = at.frame(frame)
    at = place_for(at, columns, frame.height)
    element = Dataframe(
        frame=id,
        rows=frame.height,
        columns=tuple(column.shown for column in columns),
        head=head(frame),
        styled=frame.styles is not None,
        selection_mode=modes if tracked else (),
        **seen._asdict(),
    )
    if not tracked:
        return at.show(element, key)
    names = [column.column.name for column in columns]
    return at.ask(element, Selection(modes, frame.height, names, selection_default), key, call)


def _modes(given: SelectionMode | Iterable[SelectionMode]) -> tuple[SelectionMode, ...]:
    """The modes, each once. Raises StreamlitAPIException for what is no mode, and for two of one kind."""
    modes = (given,) if isinstance(given, str) else tuple(dict.fromkeys(given))
    for mode in modes:
        if mode not in MODES:
            raise StreamlitValueError("selection_mode", [*map(repr, MODES), "a list of these"], detail=f"Got {mode!r}.")
    for kind in ("row", "column", "cell"):
        rivals = [mode for mode in modes if kind in mode]
        if len(rivals) > 1:
            raise StreamlitIncompatibleParametersError(
                *(f'selection_mode="{mode}"' for mode in rivals), explanation=f"Choose one mode for {kind}s."
            )
    return modes
