"""Columns of pictures, sounds, films and JSON."""

from __future__ import annotations

from ..parameters.columns.shown import Alignment
from .config import ColumnConfig, ColumnWidth, configure


def ImageColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """A column of pictures: small in their cells, larger when a cell is opened. A cell holds a URL, or a data URL.

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
    alignment
        "left", "center" or "right". None: center.

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
    >>> st.dataframe({"logo": ["app/static/logo.png"]}, column_config={"logo": st.column_config.ImageColumn("Logo")})
    """
    return configure(
        "image",
        label,
        width=width,
        help=help,
        pinned=pinned,
        alignment=alignment,
    )


def AudioColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """A column of sounds, played when a cell is opened. A cell holds a URL, or a data URL.

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
    alignment
        "left", "center" or "right". None: center.

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
    >>> st.dataframe({"call": ["app/static/owl.mp3"]}, column_config={"call": st.column_config.AudioColumn("Call")})
    """
    return configure(
        "audio",
        label,
        width=width,
        help=help,
        pinned=pinned,
        alignment=alignment,
    )


def VideoColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """A column of films, played when a cell is opened. A cell holds a URL, or a data URL.

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
    alignment
        "left", "center" or "right". None: center.

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
    >>> st.dataframe({"clip": ["app/static/owl.mp4"]}, column_config={"clip": st.column_config.VideoColumn("Clip")})
    """
    return configure(
        "video",
        label,
        width=width,
        help=help,
        pinned=pinned,
        alignment=alignment,
    )


def JsonColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """A column of JSON: texts of it, or lists and dictionaries. A cell that is opened shows it as a tree.

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
    alignment
        "left", "center" or "right". None: left.

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
    >>> st.dataframe({"facts": [{"a": 1}, {"b": [2]}]}, column_config={"facts": st.column_config.JsonColumn("Facts")})
    """
    return configure(
        "json",
        label,
        width=width,
        help=help,
        pinned=pinned,
        alignment=alignment,
    )
