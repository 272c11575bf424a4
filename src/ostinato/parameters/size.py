"""Width, height and gap."""

from __future__ import annotations

from typing import Literal, TypeAlias, TypeGuard

from ..errors import StreamlitInvalidHeightError, StreamlitInvalidWidthError, StreamlitValueError

Stretch: TypeAlias = Literal["stretch"] | int
"""As wide (high) as the place around it, or so many pixels."""
StretchOrContent: TypeAlias = Literal["stretch", "content"] | int
"""The same, or as wide (high) as the content."""

GAPS = ("xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge")


def check_width(width: object, *, content: bool) -> None:
    """Raise StreamlitInvalidWidthError for a width that an element cannot have; `content`: it may fit its content."""
    if not _is_size(width, content):
        raise StreamlitInvalidWidthError(width, content)


def check_height(height: object, *, content: bool = True) -> None:
    """Raise StreamlitInvalidHeightError for a height that an element cannot have; `content`: it may fit its content."""
    if not _is_size(height, content):
        raise StreamlitInvalidHeightError(height, content)


def check_gap(gap: object) -> None:
    """Raise StreamlitValueError for a gap that is no size name, no number of pixels and not None."""
    if gap is None or gap in GAPS or (_is_int(gap) and gap >= 0):
        return
    allowed = [repr(name) for name in GAPS]
    raise StreamlitValueError("gap", [*allowed, "None", "a number of pixels, 0 or more"], detail=f"Got {gap!r}.")


def _is_size(size: object, content: bool) -> bool:
    if isinstance(size, str):
        return size == "stretch" or (content and size == "content")
    return _is_int(size) and size > 0


def _is_int(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)
