"""Columns of small charts."""

from __future__ import annotations

from .colors import chart_color
from .config import ColumnConfig, ColumnWidth, bounds, configure, number


def LineChartColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """A column of small line charts: a cell holds a list of numbers.

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
    y_min
        The least value of the scale, the same for all cells. None: that of each cell's own numbers.
    y_max
        The greatest value of the scale. None: that of each cell's own numbers.
    color
        A colour of the palette (red, orange, yellow, green, blue, violet, gray, primary), a hex colour, "auto"
        (green where the numbers rise, else red) or "auto-inverse". None: the primary colour.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For bounds in the wrong order, an unknown colour, or another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.dataframe({"week": [[3, 1, 4], [1, 5, 9]]}, column_config={"week": st.column_config.LineChartColumn("Week")})
    """
    low, high = number("y_min", y_min), number("y_max", y_max)
    bounds(low, high)
    return configure(
        "line_chart",
        label,
        width=width,
        help=help,
        pinned=pinned,
        y_min=low,
        y_max=high,
        color=chart_color(color),
    )


def AreaChartColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """A column of small area charts: a cell holds a list of numbers.

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
    y_min
        The least value of the scale, the same for all cells. None: that of each cell's own numbers.
    y_max
        The greatest value of the scale. None: that of each cell's own numbers.
    color
        A colour of the palette (red, orange, yellow, green, blue, violet, gray, primary), a hex colour, "auto"
        (green where the numbers rise, else red) or "auto-inverse". None: the primary colour.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For bounds in the wrong order, an unknown colour, or another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.dataframe({"week": [[3, 1, 4], [1, 5, 9]]}, column_config={"week": st.column_config.AreaChartColumn("Week")})
    """
    low, high = number("y_min", y_min), number("y_max", y_max)
    bounds(low, high)
    return configure(
        "area_chart",
        label,
        width=width,
        help=help,
        pinned=pinned,
        y_min=low,
        y_max=high,
        color=chart_color(color),
    )


def BarChartColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    y_min: float | None = None,
    y_max: float | None = None,
    color: str | None = None,
) -> ColumnConfig:
    """A column of small bar charts: a cell holds a list of numbers.

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
    y_min
        The least value of the scale, the same for all cells. None: that of each cell's own numbers.
    y_max
        The greatest value of the scale. None: that of each cell's own numbers.
    color
        A colour of the palette (red, orange, yellow, green, blue, violet, gray, primary), a hex colour, "auto"
        (green where the numbers rise, else red) or "auto-inverse". None: the primary colour.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For bounds in the wrong order, an unknown colour, or another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.dataframe({"week": [[3, 1, 4], [1, 5, 9]]}, column_config={"week": st.column_config.BarChartColumn("Week")})
    """
    low, high = number("y_min", y_min), number("y_max", y_max)
    bounds(low, high)
    return configure(
        "bar_chart",
        label,
        width=width,
        help=help,
        pinned=pinned,
        y_min=low,
        y_max=high,
        color=chart_color(color),
    )
