"""Columns of things to choose: boxes, options, lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..parameters.columns.shown import Alignment
from .colors import option_colors
from .config import ColumnConfig, ColumnWidth, configure, flag
from .options import check_default, options_of, texts


def CheckboxColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: bool | None = None,
) -> ColumnConfig:
    """A column of boxes to tick.

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
        "left", "center" or "right". None: center.
    default
        What a new row has in this column.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.data_editor({"done": [True, False]}, column_config={"done": st.column_config.CheckboxColumn("Done?")})
    """
    return configure(
        "checkbox",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=flag("default", default),
    )


def SelectboxColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    default: str | int | float | bool | None = None,
    options: Iterable[str | int | float | bool] | None = None,
    format_func: Callable[[Any], Any] | None = None,
) -> ColumnConfig:
    """A column of choices, one in each cell.

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
    default
        What a new row has in this column.
    options
        What can be chosen; missing values among them are left out. None: the categories of the data.
    format_func
        Makes an option's label; it has no part in what is returned.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For options that are no texts, numbers or booleans, a default that is none of them, or another parameter
        that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.data_editor(
    ...     {"size": ["S", "L"]},
    ...     column_config={"size": st.column_config.SelectboxColumn("Size", options=["S", "M", "L"], required=True)},
    ... )
    """
    offered = options_of(options, format_func)
    if default is not None and offered is not None:
        check_default([default], offered)
    return configure(
        "selectbox",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        default=default,
        options=offered,
    )


def MultiselectColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    default: Iterable[str] | None = None,
    options: Iterable[str] | None = None,
    accept_new_options: bool | None = None,
    color: str | Iterable[str] | None = None,
    format_func: Callable[[Any], Any] | None = None,
) -> ColumnConfig:
    """A column of choices, any number in each cell.

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
    default
        What a new row has in this column.
    options
        What can be chosen; missing values among them are left out.
    accept_new_options
        Others can be typed.
    color
        A colour for all options, colours that they take in turn, or "auto": those of the charts. None: no
        colour.
    format_func
        Makes an option's label; it has no part in what is returned.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For options that are no texts, a default that is none of them, an unknown colour, or another parameter
        that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.data_editor(
    ...     {"tags": [["new"], []]},
    ...     column_config={"tags": st.column_config.MultiselectColumn(options=["new", "hot"], color="auto")},
    ... )
    """
    offered = options_of(options, format_func, option_colors(color))
    chosen = texts("default", default)
    if chosen is not None and offered is not None and not accept_new_options:
        check_default(chosen, offered)
    return configure(
        "multiselect",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        default=chosen,
        options=offered,
        accept_new_options=flag("accept_new_options", accept_new_options),
    )


def ListColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    default: Iterable[str] | None = None,
) -> ColumnConfig:
    """A column of lists. What is typed into a cell becomes an item of its list.

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
    disabled
        st.data_editor: its cells cannot be edited. None: they can, where the data allow it.
    required
        st.data_editor: a cell must not be left empty, and a new row counts once it is filled in.
    default
        What a new row has in this column.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For a parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.dataframe({"steps": [["mix", "bake"], ["eat"]]}, column_config={"steps": st.column_config.ListColumn()})
    """
    return configure(
        "list",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        default=texts("default", default),
    )
