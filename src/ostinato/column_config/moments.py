"""Columns of dates and times."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from ..parameters.columns.shown import Alignment
from .calendar import iso, moment, seconds, zone_of
from .config import ColumnConfig, ColumnWidth, bounds, configure, step_of
from .formats import moment_format


def DateColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: date | None = None,
    format: str | None = None,
    min_value: date | None = None,
    max_value: date | None = None,
    step: int | None = None,
) -> ColumnConfig:
    """A column of dates.

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
        "left", "center" or "right". None: left.
    default
        What a new row has in this column.
    format
        "localized", "distance" (such as "2 days ago"), "iso8601", or a text of moment.js' tokens such as
        "DD.MM.YYYY". None: "YYYY-MM-DD".
    min_value
        The first that can be entered.
    max_value
        The last that can be entered.
    step
        Days from one date that can be entered to the next. None: 1.

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
    >>> import datetime
    >>> import ostinato as st
    >>> st.dataframe(
    ...     {"born": [datetime.date(1815, 12, 10)]},
    ...     column_config={"born": st.column_config.DateColumn("Born", format="DD.MM.YYYY")},
    ... )
    """
    low, high = moment("min_value", min_value, "date"), moment("max_value", max_value, "date")
    bounds(low, high)
    return configure(
        "date",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=moment("default", default, "date"),
        format=moment_format("date", format),
        min=iso(low),
        max=iso(high),
        step=step_of(step),
    )


def TimeColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: time | None = None,
    format: str | None = None,
    min_value: time | None = None,
    max_value: time | None = None,
    step: float | timedelta | None = None,
) -> ColumnConfig:
    """A column of times of day. Durations are numbers: see NumberColumn.

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
        "left", "center" or "right". None: left.
    default
        What a new row has in this column.
    format
        "localized", "iso8601", or a text of moment.js' tokens such as "HH:mm". None: "HH:mm:ss".
    min_value
        The first that can be entered.
    max_value
        The last that can be entered.
    step
        Seconds from one time that can be entered to the next. None: 1.

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
    >>> import datetime
    >>> import ostinato as st
    >>> st.dataframe(
    ...     {"at": [datetime.time(8, 30)]},
    ...     column_config={"at": st.column_config.TimeColumn("At", format="HH:mm")},
    ... )
    """
    low, high = moment("min_value", min_value, "time"), moment("max_value", max_value, "time")
    bounds(low, high)
    return configure(
        "time",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=moment("default", default, "time"),
        format=moment_format("time", format),
        min=iso(low),
        max=iso(high),
        step=seconds(step),
    )


def DatetimeColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: datetime | None = None,
    format: str | None = None,
    min_value: datetime | None = None,
    max_value: datetime | None = None,
    step: float | timedelta | None = None,
    timezone: str | None = None,
) -> ColumnConfig:
    """A column of dates with times.

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
        "left", "center" or "right". None: left.
    default
        What a new row has in this column.
    format
        "localized", "distance" (such as "2 days ago"), "calendar" (such as "Today at 8:00 PM"), "iso8601", or a
        text of moment.js' tokens such as "D MMM YYYY, HH:mm". None: "YYYY-MM-DD HH:mm:ss".
    min_value
        The first that can be entered.
    max_value
        The last that can be entered.
    step
        Seconds from one moment that can be entered to the next. None: 1.
    timezone
        The time zone whose clock shows it, such as "Europe/Berlin". None: that of the data.

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
    >>> import datetime
    >>> import ostinato as st
    >>> st.dataframe(
    ...     {"sent": [datetime.datetime(2026, 11, 21, 8, 30)]},
    ...     column_config={"sent": st.column_config.DatetimeColumn("Sent", format="D MMM YYYY, HH:mm")},
    ... )
    """
    low, high = moment("min_value", min_value, "datetime"), moment("max_value", max_value, "datetime")
    bounds(low, high)
    return configure(
        "datetime",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=moment("default", default, "datetime"),
        format=moment_format("datetime", format),
        min=iso(low),
        max=iso(high),
        step=seconds(step),
        timezone=zone_of(timezone),
    )
