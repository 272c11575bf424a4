"""A progress bar: st.progress."""

from __future__ import annotations

from ..errors import StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from ..parameters.size import Stretch, check_width
from ..parameters.text import clean
from ..script.place import P
from ..wire.element import Element, Width

__all__ = ["progress"]

_ROUNDING = 1e-6
"""How far a sum of fractions may miss 0.0 or 1.0."""


class Progress(Element, frozen=True, kw_only=True, tag="progress"):
    """A bar that is filled in part."""

    lazy = True

    value: int
    """Per cent, 0 to 100."""
    text: str | None = None
    width: Width = "stretch"


def progress(at: P, value: int | float, text: str | None = None, width: Stretch = "stretch") -> P:
    """Display a progress bar.

    Parameters
    ----------
    value
        How much is done: per cent from 0 to 100 as an int, or a fraction from 0.0 to 1.0 as a float.
    text
        Inline Markdown above the bar.
    width
        "stretch", or pixels.

    Returns
    -------
    Container
        Its place: `.progress(value, text)` moves the bar, `.empty()` takes it away.

    Raises
    ------
    StreamlitInvalidParameterTypeError
        For a value that is no number, or a text that is no string.
    StreamlitValueOutOfRangeError
        For a value outside its range.
    StreamlitInvalidWidthError
        For another width.

    Examples
    --------
    >>> import ostinato as st
    >>> bar = st.progress(0, "Reading")
    >>> for done in range(100):
    ...     bar.progress(done + 1, "Reading")
    >>> bar.empty()
    """
    if width != "stretch":
        check_width(width, content=False)
    if text is not None and not isinstance(text, str):
        raise StreamlitInvalidParameterTypeError("text", type(text).__name__, ["str", "None"])
    return at.show(Progress(value=_per_cent(value), text=None if text is None else clean(text), width=width))


def _per_cent(value: object) -> int:
    if isinstance(value, float):
        if not -_ROUNDING <= value <= 1 + _ROUNDING:
            raise StreamlitValueOutOfRangeError("value", value, 0.0, 1.0, detail="Per cent must be given as an int.")
        return min(100, max(0, int(value * 100)))
    if isinstance(value, int):
        if not 0 <= value <= 100:
            raise StreamlitValueOutOfRangeError("value", value, 0, 100)
        return int(value)
    raise StreamlitInvalidParameterTypeError("value", type(value).__name__, ["int", "float"])
