"""What st.dataframe and st.data_editor have in common on the wire: a grid over a data frame."""

from __future__ import annotations

from ...wire.element import Height, Widget, Width
from .shown import ShownColumn


class Grid(Widget, frozen=True, kw_only=True, tag="frame_grid"):
    """A data frame in a grid. Base class: never sent itself.

    The browser holds what it shows: all beyond `head` it fetches from the server, by the id in `frame`.
    """

    lazy = True

    frame: str
    """What the server knows the data frame by. Another id: other data."""
    rows: int
    """How many rows it has."""
    columns: tuple[ShownColumn, ...] = ()
    """In the order to be shown, hidden ones last. A column that is to be shown twice is here twice."""
    head: bytes | None = None
    """Arrow stream of the first rows, as a window of them has it."""
    styled: bool = False
    """Cells have texts and colours of their own (pandas' Styler), to be fetched by row."""
    row_height: int | None = None
    """Pixels. None: one line of text."""
    placeholder: str | None = None
    """Shown for missing values. None: "None", in a quiet colour."""
    export: bool = True
    """The data may be copied and downloaded."""
    alt: str | None = None
    width: Width = "stretch"
    height: Height = "auto"
    ignore: bool = False

    neutral = Widget.neutral | {"head", "row_height", "placeholder", "export", "alt"}
