"""The parameters that st.dataframe and st.data_editor have in common, checked."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from ...errors import StreamlitInvalidParameterTypeError
from ...script.options import get_option
from ...wire.element import Height, Width
from ..size import StretchOrContent, check_height, check_width

GridHeight: TypeAlias = Literal["auto", "content", "stretch"] | int


class Look(NamedTuple):
    """Fields of a grid."""

    width: Width
    height: Height
    row_height: int | None
    placeholder: str | None
    alt: str | None
    export: bool


def look(
    width: StretchOrContent, height: GridHeight, row_height: int | None, placeholder: str | None, alt: str | None
) -> Look:
    """The fields that these parameters stand for. Raises StreamlitAPIException for one that is none of its kind."""
    if width != "stretch":
        check_width(width, content=True)
    if height != "auto":
        check_height(height)
    if row_height is not None and (type(row_height) is not int or row_height < 1):
        raise StreamlitInvalidParameterTypeError("row_height", repr(row_height), ["a positive int (pixels)", "None"])
    placeholder = None if placeholder is None else str(placeholder)
    name = None if alt is None or not str(alt).strip() else str(alt).strip()
    return Look(width, height, row_height, placeholder, name, not get_option("client.disableDataExport"))
