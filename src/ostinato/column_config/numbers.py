"""Columns of numbers."""

from __future__ import annotations

from ..parameters.columns.shown import Alignment
from .colors import chart_color
from .config import ColumnConfig, ColumnWidth, bounds, configure, number, step_of
from .formats import number_format


def NumberColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: float | None = None,
    format: str | None = None,
    min_value: float | None = None,
    max_value: float | None = None,
    step: float | None = None,
) -> ColumnConfig:
    """A column of numbers, or of durations: these are entered in seconds, and so are their bounds.

    Parameters
    ----------
    label
        Header of the column. None: its name in the data.
    width
        "small" (75 pixels), "medium" (200), "large" (400), or pixels. None: as its content needs.
    help
        Markdown that shows when the pointer is on the header.
    disabled
        st.data_editor: its cells cannot be edited. None: they can, where the data allow it.
    required
        st.data_editor: a cell must not be left empty, and a new row counts once it is filled in.
    pinned
        It stays in view at the start while the others scroll. None: index columns alone.
    alignment
        "left", "center" or "right". None: right.
    default
        What a new row has in this column.
    format
        "plain", "localized", "percent", "dollar", "euro", "yen", "accounting", "compact", "scientific",
        "engineering", "bytes", "duration" (of seconds), or a printf-style text such as "%.2f km". None: as the
        data are.
    min_value
        The least number that can be entered.
    max_value
        The greatest number that can be entered.
    step
        What the numbers entered are multiples of; it also gives the number of decimals. None: 1 in columns of
        whole numbers, anything in others.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For bounds in the wrong order, an unknown format, or another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.dataframe({"price": [3.5, 12.0]}, column_config={"price": st.column_config.NumberColumn(format="euro")})
    """
    low, high = number("min_value", min_value), number("max_value", max_value)
    bounds(low, high)
    return configure(
        "number",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=number("default", default),
        format=number_format(format),
        min=low,
        max=high,
        step=step_of(step),
    )


def ProgressColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    format: str | None = None,
    min_value: float | None = None,
    max_value: float | None = None,
    step: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """A column of bars that numbers fill.

    Parameters
    ----------
    label
        Header of the column. None: its name in the data.
    width
        "small" (75 pixels), "medium" (200), "large" (400), or pixels. None: as its content needs.
    help
        Markdown that shows when the pointer is on the header.
    pinned
        It stays in view at the start while the others scroll. None: index columns alone.
    format
        The number beside the bar: see NumberColumn. None: per cent for a bar up to 1, else as the data are.
    min_value
        Where the bar begins. None: 0.
    max_value
        Where the bar is full. None: 100 for whole numbers, 1 for others.
    step
        It gives the number of decimals.
    color
        A colour of the palette (red, orange, yellow, green, blue, violet, gray, primary), a hex colour, "auto"
        (green above one half, else red) or "auto-inverse". None: the primary colour.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For bounds in the wrong order, an unknown format or colour, or another parameter that is none of the
        above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.dataframe({"done": [0.2, 0.9]}, column_config={"done": st.column_config.ProgressColumn(color="auto")})
    """
    low, high = number("min_value", min_value), number("max_value", max_value)
    bounds(low, high)
    return configure(
        "progress",
        label,
        width=width,
        help=help,
        pinned=pinned,
        format=number_format(format),
        min=low,
        max=high,
        step=step_of(step),
        color=chart_color(color),
    )
