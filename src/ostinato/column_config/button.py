"""Columns of buttons."""

from __future__ import annotations

from typing import Literal

from ..errors import StreamlitMissingRequiredParameterError
from ..parameters.choice import one_of
from ..parameters.columns.shown import Alignment
from ..script.calls import Args, CallbackFn, Kwargs, call
from .config import Clicks, ColumnConfig, ColumnWidth, configure


def ButtonColumn(
    label: str | None = None,
    *,
    width: ColumnWidth | None = None,
    help: str | None = None,
    pinned: bool | None = None,
    alignment: Alignment | None = None,
    type: Literal["primary", "secondary", "tertiary"] = "secondary",
    on_click: CallbackFn | None = None,
    args: Args = None,
    kwargs: Kwargs = None,
    key: str | int | None = None,
) -> ColumnConfig:
    """A column of buttons, labelled by what the cells hold. Each starts a run.

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
    type
        "primary", "secondary" or "tertiary": how much weight the buttons have.
    on_click
        Called before the run that a click starts; `st.session_state[key]` says which button it was.
    args, kwargs
        Arguments for `on_click`.
    key
        Name of the clicks: `st.session_state[key]` is None but for the one run that a click starts, where its
        `row` is the row's position in the data, and its `label` what the button says. Without a key, the
        buttons do nothing.

    Returns
    -------
    ColumnConfig
        A value for `column_config` of st.dataframe and st.data_editor.

    Raises
    ------
    StreamlitAPIException
        For a callback without a key, or another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> def remove() -> None:
    ...     del st.session_state.names[st.session_state.removed.row]
    >>> names = st.session_state.setdefault("names", ["Ada", "Bob"])
    >>> st.dataframe(
    ...     {"name": names, "": ["Remove"] * len(names)},
    ...     column_config={"": st.column_config.ButtonColumn(on_click=remove, key="removed")},
    ... )
    """
    one_of("type", type, ("primary", "secondary", "tertiary"))
    clicked = call(on_click, args, kwargs)
    if key is None and (clicked is not None or args is not None or kwargs is not None):
        raise StreamlitMissingRequiredParameterError(
            "key", detail="A column of buttons with a callback needs a `key` of its own, for its clicks."
        )
    return configure(
        "button",
        label,
        width=width,
        help=help,
        pinned=pinned,
        alignment=alignment,
        button_type=type,
        clicks=None if key is None else Clicks(str(key), clicked),
    )
