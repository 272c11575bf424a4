"""Columns of texts, links and Markdown."""

from __future__ import annotations

from ..parameters.columns.shown import Alignment
from .config import ColumnConfig, ColumnWidth, configure, count, text


def Column(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
) -> ColumnConfig:
    """A column of the type that its data ask for, with a header, a width or a hint of its own.

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
        "left", "center" or "right". None: as the type has it.

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
    >>> st.dataframe({"id": [1, 2]}, column_config={"id": st.column_config.Column("Number", width="small")})
    """
    return configure(
        None,
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
    )


def TextColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: str | None = None,
    max_chars: int | None = None,
    validate: str | None = None,
) -> ColumnConfig:
    """A column of texts.

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
    max_chars
        How many characters can be entered. None: any number.
    validate
        Regular expression, as JavaScript has it, that a text must match to be taken, such as "^[a-z]+$".

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
    >>> st.data_editor({"name": ["Ada"]}, column_config={"name": st.column_config.TextColumn("Name", max_chars=50)})
    """
    return configure(
        "text",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=text("default", default),
        max_chars=count("max_chars", max_chars),
        validate=text("validate", validate),
    )


def LinkColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: str | None = None,
    max_chars: int | None = None,
    validate: str | None = None,
    display_text: str | None = None,
) -> ColumnConfig:
    r"""A column of links, which open in a new tab.

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
    max_chars
        How many characters can be entered. None: any number.
    validate
        Regular expression, as JavaScript has it, that a URL must match to be taken, such as "^https://".
    display_text
        What a cell shows: a text, a Material symbol such as ":material/open_in_new:", or a regular expression
        with a group that matches the part of the URL to be shown. None: the URL.

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
    >>> st.dataframe(
    ...     {"at": ["https://docs.python.org"]},
    ...     column_config={"at": st.column_config.LinkColumn("Read", display_text=r"https://(.*)\.org")},
    ... )
    """
    return configure(
        "link",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=text("default", default),
        max_chars=count("max_chars", max_chars),
        validate=text("validate", validate),
        display_text=text("display_text", display_text),
    )


def MarkdownColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    disabled: bool | None = None,
    required: bool | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    default: str | None = None,
) -> ColumnConfig:
    """A column of Markdown: cells show its text, and a cell that is opened shows it as Markdown.

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
    >>> st.dataframe({"note": ["**New** :sparkles:"]}, column_config={"note": st.column_config.MarkdownColumn()})
    """
    return configure(
        "markdown",
        label,
        width=width,
        help=help,
        pinned=pinned,
        disabled=disabled,
        required=required,
        alignment=alignment,
        default=text("default", default),
    )
