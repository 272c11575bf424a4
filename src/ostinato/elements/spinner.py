"""Work in progress: st.spinner."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ..parameters.size import StretchOrContent, check_width
from ..parameters.text import clean
from ..script.place import Place
from ..wire.element import Element, Width

__all__ = ["spinner"]


class Spinner(Element, frozen=True, kw_only=True, tag="spinner"):
    """A turning wheel with a text, while a with block runs. It takes no place in the page's order."""

    lazy = True

    text: str = "In progress..."
    show_time: bool = False
    overlay: bool = False
    """The spinner of a cached function."""
    width: Width = "content"


@contextmanager
def spinner(
    at: Place,
    text: str = "In progress...",
    *,
    show_time: bool = False,
    _cache: bool = False,
    width: StretchOrContent = "content",
) -> Iterator[None]:
    """Show that work goes on, while a `with` block or a decorated function runs.

    Parameters
    ----------
    text
        Markdown beside the wheel.
    show_time
        Show the seconds that have passed.
    width
        "content", "stretch", or pixels.

    Returns
    -------
    context manager
        For a `with` statement, or as a decorator.

    Raises
    ------
    StreamlitInvalidWidthError
        For a width that is none of the above.

    Examples
    --------
    >>> import ostinato as st, time
    >>> with st.spinner("Reading", show_time=True):
    ...     time.sleep(2)
    >>> st.success("Done.")
    """
    if width != "content":
        check_width(width, content=True)
    wheel = at.show(Spinner(text=clean(text), show_time=show_time, overlay=_cache, width=width))
    try:
        yield
    finally:
        wheel.close()
