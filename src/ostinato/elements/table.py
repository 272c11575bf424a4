"""A data frame as a plain table: st.table."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from ..errors import StreamlitInvalidParameterTypeError
from ..frames import Column, Frame, Kind, read
from ..frames.styler import Styles, styles_of
from ..parameters.choice import one_of
from ..parameters.media import alt_of
from ..parameters.size import StretchOrContent, check_height, check_width
from ..script.place import P
from ..wire.element import Element, Height, Width

__all__ = ["table"]

MOST_CELLS = 10_000
"""What a browser draws and scrolls without a thought; a table with more is for st.dataframe."""


_LOOKS = re.compile(
    r"background|(background-)?color|opacity|font-(weight|style|family|size)|text-(align|decoration|transform)"
    r"|border(-.+)?"
)
"""Properties of CSS that change the look of a cell, and nothing else."""


class _Header(TypedDict):
    name: str
    label: str
    kind: Kind


class Header(_Header, total=False):
    """A column of a table. `index`: its cells name their rows. `group`: the headers above its own."""

    index: bool
    group: str
    timezone: str


class Table(Element, frozen=True, kw_only=True, tag="table"):
    """A table that shows all of its rows."""

    lazy = True

    columns: tuple[Header, ...] = ()
    """Those that are shown, in their order."""
    data: bytes
    """Arrow stream of the rows that are shown."""
    rows: int
    """How many rows there are; `data` may have fewer."""
    hide_header: bool = False
    texts: dict[str, tuple[str | None, ...]] = {}
    """What cells say instead of their values, by column (pandas' Styler)."""
    css: dict[str, tuple[dict[str, str] | None, ...]] = {}
    """Properties of cells, by column."""
    caption: str | None = None
    border: bool | Literal["horizontal"] = True
    alt: str | None = None
    width: Width = "stretch"
    height: Height = "content"


def table(
    at: P,
    data: Any = None,
    *,
    border: bool | Literal["horizontal"] = True,
    width: StretchOrContent = "stretch",
    height: StretchOrContent = "content",
    hide_index: bool | None = None,
    hide_header: bool | None = None,
    alt: str | None = None,
) -> P:
    """Display a table that shows all of its rows. Cells and headers are Markdown.

    It is meant for what is read as a whole. For data to sort, search or select from, and for long ones, use
    `st.dataframe`: a table shows 10,000 cells at most, and says so.

    Parameters
    ----------
    data
        What `st.dataframe` takes: a frame of any library, an array, a dictionary, a list; also a `Styler` of pandas,
        whose formats and colours are shown.
    border
        True: lines around all cells; "horizontal": between rows alone; False: none.
    width
        "stretch", "content", or pixels.
    height
        "content", "stretch" (as high as the place around it), or pixels. A table that is higher scrolls below its
        headers.
    hide_index
        Hide the index of a pandas frame. None: only one that merely counts the rows.
    hide_header
        Hide the headers. None: only where nobody has named the columns, as in lists and arrays.
    alt
        What the table shows, for those who cannot see it.

    Returns
    -------
    Container
        Its place: a call on it replaces the element.

    Raises
    ------
    StreamlitDataframeConversionError
        For data that are no table.
    StreamlitValueError, StreamlitInvalidParameterTypeError, StreamlitInvalidWidthError, StreamlitInvalidHeightError
        For another parameter that is none of the above.

    Examples
    --------
    >>> import ostinato as st
    >>> st.table({"Planet": ["**Mars**", "Venus"], "Moons": [2, 0], "Visited": [":green[yes]", ":green[yes]"]})
    """
    one_of("border", border, (True, False, "horizontal"))
    check_width(width, content=True)
    check_height(height)
    _check("hide_index", hide_index)
    _check("hide_header", hide_header)
    frame = read(data)
    styles = styles_of(data)
    shown = [column for place, column in enumerate(frame.columns) if not _hidden(place, frame, styles, hide_index)]
    rows = range(min(frame.height, MOST_CELLS // max(len(shown), 1)))
    return at.show(
        Table(
            columns=tuple(_header(column) for column in shown),
            data=frame.stream(slice(0, len(rows)), [column.name for column in shown]),
            rows=frame.height,
            hide_header=_nameless(data) if hide_header is None else hide_header,
            border=border if border == "horizontal" else bool(border),
            alt=alt_of(alt, "st.table"),
            width=width,
            height=height,
            **({} if styles is None else _styled(frame, styles, rows)),
        )
    )


def _styled(frame: Frame, styles: Styles, rows: range) -> dict[str, Any]:
    """What a Styler says of the cells that are sent."""
    names = [column.name for column in frame.columns]
    return {
        "texts": {names[place]: tuple(texts) for place, texts in styles.texts(rows).items()},
        "css": {names[place]: tuple(map(_harmless, cells)) for place, cells in styles.css(rows).items()},
        "caption": styles.caption,
    }


def _harmless(css: Mapping[str, str] | None) -> dict[str, str] | None:
    """What of the properties concerns the look of a cell alone."""
    kept = {
        name: str(value) for name, value in (css or {}).items() if _LOOKS.fullmatch(name) and "url(" not in str(value)
    }
    return kept or None


def _check(parameter: str, hide: object) -> None:
    if hide is not None and not isinstance(hide, bool):
        raise StreamlitInvalidParameterTypeError(parameter, type(hide).__name__, ["bool", "None"])


def _header(column: Column) -> Header:
    header = Header(name=column.name, label=column.label, kind=column.kind)
    if column.index:
        header["index"] = True
    if column.group is not None:
        header["group"] = column.group
    if column.timezone is not None:
        header["timezone"] = column.timezone
    return header


def _hidden(place: int, frame: Frame, styles: Styles | None, hide_index: bool | None) -> bool:
    if not frame.columns[place].index:
        return styles is not None and place in styles.hidden
    if hide_index is not None:
        return hide_index
    if styles is not None and styles.hides_index:
        return True
    pandas = sys.modules.get("pandas")
    native = getattr(frame.native, "data", None) if styles is not None else frame.native
    index = getattr(native, "index", None)
    return pandas is not None and isinstance(index, pandas.RangeIndex) and index.name is None


def _nameless(data: Any) -> bool:
    """Whether the names of the columns are not the user's own."""
    if isinstance(data, Mapping):
        return not any(_is_column(value) for value in data.values())
    if isinstance(data, (list, tuple, set, frozenset)):
        return not isinstance(next(iter(data), None), Mapping)
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(data, numpy.ndarray) and not data.dtype.names


def _is_column(value: object) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, (str, bytes))
